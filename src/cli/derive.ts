/** `errata derive QUANTITY`: the derived form in the symbols, with its steps, and where it holds. */
import { latex } from '../algebra/print.ts';
import type { Scalar } from '../algebra/scalar.ts';
import { conditionsOfCase } from '../audit/case-options.ts';
import { caseOf } from '../audit/derivations.ts';
import type { RegionResult } from '../audit/result.ts';
import { shownRegion } from '../audit/shown-region.ts';
import { regionOfQuantity } from '../audit/statement-region.ts';
import { FAMILY } from '../audit/theory.ts';
import type { Derived, Step } from '../derive/derivation.ts';
import { deriveForms } from '../derive/quantities.ts';
import { QUANTITY_MEANING, type Quantity, quantityFrom } from '../model/quantity.ts';
import { narrowed } from '../theory/implies.ts';
import { everywhere, type Region, regionOf } from '../theory/region.ts';
import { fixedBy } from '../theory/region-domain.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';

export interface DeriveOptions {
  readonly gamma?: string;
  readonly majorityShare?: string;
  readonly json?: boolean;
}

/** A derived form and the region in which it holds. */
interface Form {
  readonly latex: string;
  readonly region: RegionResult;
  readonly steps: readonly Step[];
}

/** What is left out of the case is free: a form is for as much of it as its derivation is. */
const formsOf = (quantity: Quantity, where: Region): Form[] =>
  deriveForms(quantity, caseOf(where)).map(({ value, steps, extent = [] }: Derived<Scalar>) => ({
    latex: latex(value),
    region: shownRegion(regionOfQuantity(quantity, narrowed(where, extent))),
    steps,
  }));

export function derive(name: string, options: DeriveOptions, io: Io): ExitCode {
  const quantity = quantityFrom(name);
  const where = regionOf(FAMILY, conditionsOfCase(options));
  // The exponent is a number here, so that there is one form.
  const [special] = formsOf(quantity, where) as [Form];
  const general = formsOf(quantity, everywhere(FAMILY));
  const meaning = QUANTITY_MEANING[quantity.replace(/\.(majmaj|majmin|minmin)$/, '') as keyof typeof QUANTITY_MEANING];
  const { gamma, s, m } = fixedBy(where);
  const given = { gamma: gamma?.toFraction(), majorityShare: s?.toFraction(), minorityCount: m?.valueOf() };
  if (options.json) {
    io.out(
      json({
        quantity,
        meaning,
        case: given,
        latex: special.latex,
        region: special.region,
        general: {
          symbols: 'k, R, s (share of majority classes), m (minority count), gamma',
          latex: inCases(general),
          forms: general.map(({ latex: form, region }) => ({ latex: form, region })),
        },
        steps: special.steps,
      }),
    );
    return EXIT.agrees;
  }
  io.out(`${quantity}: ${meaning}\n\n`);
  io.out('in the number of classes k, the share s of majority classes, the ratio R, the minority count m and γ:\n');
  for (const form of [...general, special]) io.out(`\nregion: ${form.region.words.join('; ')}\n  ${form.latex}\n`);
  io.out('\nsteps:\n');
  special.steps.forEach((step, i) => {
    io.out(`${String(i + 1).padStart(3)}. [${step.status}] ${step.latex}\n     ${step.why}\n`);
  });
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
