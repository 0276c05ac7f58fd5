/**
 * `errata derive QUANTITY`: the derived form in the symbols, with its steps, and where it holds; `errata derive LATEX --theory
 * ID`: what a formula is on the axes of a theory.
 */
import { latex } from '../algebra/print.ts';
import type { Scalar } from '../algebra/scalar.ts';
import { caseOf } from '../audit/derivations.ts';
import { type DerivedGroup, deriveFormula } from '../audit/derive-formula.ts';
import type { Flags } from '../audit/instruments.ts';
import { type Quantity, quantityNamed } from '../audit/quantity.ts';
import type { RegionResult } from '../audit/result.ts';
import { shownRegion } from '../audit/shown-region.ts';
import { regionOfQuantity } from '../audit/statement-region.ts';
import { subjectNamed } from '../audit/subject.ts';
import { theories } from '../audit/theories.ts';
import { InputError } from '../base/input-error.ts';
import type { Derived, Step } from '../derive/derivation.ts';
import { narrowed } from '../theory/implies.ts';
import { everywhere, type Region } from '../theory/region.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { documentNamed } from './document-named.ts';

/** A derived form and the region in which it holds. */
interface Form {
  readonly latex: string;
  readonly region: RegionResult;
  readonly steps: readonly Step[];
}

/** What is left out of the case is free: a form is for as much of it as its derivation is. */
const formsOf = ({ name, family }: Quantity, where: Region): Form[] =>
  subjectNamed(name, family)
    .derived(caseOf(where))
    .map(({ value, steps, extent = [] }: Derived<Scalar>) => ({
      latex: latex(value),
      region: shownRegion(regionOfQuantity(name, narrowed(where, extent))),
      steps,
    }));

export async function derive(
  name: string,
  { theory, json: isJson, ...options }: Flags & { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  if (theory !== undefined) return deriveTyped(name, theory, options, isJson === true, io);
  const quantity = quantityNamed(name, await theories());
  const { family, cases, meaning } = quantity;
  const where = cases.derived(options, family);
  // What the case leaves open is a number here, so that there is one form.
  const [special] = formsOf(quantity, where) as [Form];
  const general = formsOf(quantity, everywhere(family));
  if (isJson) {
    io.out(
      json({
        quantity: quantity.name,
        meaning,
        case: cases.given(where),
        latex: special.latex,
        region: special.region,
        general: {
          symbols: cases.inReports,
          latex: inCases(general),
          forms: general.map(({ latex: form, region }) => ({ latex: form, region })),
        },
        steps: special.steps,
      }),
    );
    return EXIT.agrees;
  }
  io.out(`${quantity.name}: ${meaning}\n\n`);
  io.out(`in ${cases.inWords}:\n`);
  for (const form of [...general, special]) io.out(`\nregion: ${form.region.words.join('; ')}\n  ${form.latex}\n`);
  io.out('\nsteps:\n');
  special.steps.forEach((step, i) => {
    io.out(`${String(i + 1).padStart(3)}. [${step.status}] ${step.latex}\n     ${step.why}\n`);
  });
  return EXIT.agrees;
}

async function deriveTyped(typed: string, id: string, flags: Flags, isJson: boolean, io: Io): Promise<ExitCode> {
  const given = Object.entries(flags).find(([, value]) => value !== undefined);
  if (given !== undefined) throw new InputError(`--${given[0]}`, 'it is for a quantity', 'leave it out');
  const all = await theories();
  const derived = deriveFormula(typed, documentNamed(id, all).family.theory);
  if (isJson) {
    io.out(json(derived));
    return EXIT.agrees;
  }
  const groups = (which: string, of: readonly DerivedGroup[]): string =>
    of.length === 0 ? '' : `${which}: ${of.map(({ name, size }) => `${name} (${size})`).join(', ')}\n`;
  io.out(`${derived.readAs}\n\n  ${derived.latex}\n\n`);
  io.out(groups('rows', derived.rows) + groups('columns', derived.columns));
  if (derived.isChoice)
    io.out(
      'one choice of vectors: 𝔽 is any orthonormal basis across the ones of its group, other columns may be turned round, and their order is free\n',
    );
  if (derived.where.length > 0) io.out(`where none of these is zero: ${derived.where.join(', ')}\n`);
  return EXIT.agrees;
}

/** One formula: several forms as cases, each with the conditions that tell it from the others. */
function inCases(forms: readonly Form[]): string {
  const [only] = forms;
  if (only !== undefined && forms.length === 1) return only.latex;
  const rows = forms.map(({ latex: form, region: { relations } }) => {
    const own = relations.filter((relation) => forms.some((other) => !other.region.relations.includes(relation)));
    return `${form} & ${own.join(',\\ ').replace('gamma', '\\gamma').replace('<=', '\\le').replace('>=', '\\ge')}`;
  });
  return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`;
}
