/**
 * A parameter of a theory: a symbol that a setting gives an exact value, where it may lie, and how it is drawn.
 * @throws InputError a declaration that cannot be read, or speaks of a parameter that is declared later.
 */
import { symbolWithin } from '../algebra/domain.ts';
import { InputError } from '../base/input-error.ts';
import { type Formula, parseFormula } from '../language/latex/index.ts';
import { boundOf } from './affine.ts';
import { type Condition, conditionOf, symbolsIn } from './condition.ts';

/** How it is drawn: in the order of preference, so that a counterexample has the first values that will do. */
export type Drawn =
  /** These, formulas in parameters before it; `usual` of them from the first on in most settings, `often` in half. */
  | { readonly values: readonly string[]; readonly usual?: number; readonly often?: readonly string[] }
  /** Those that are whole by its declaration, from the least; spread evenly over them or over their orders of magnitude. */
  | { readonly upTo: number; readonly usual: number; readonly over?: 'orders of magnitude' };

export interface ParameterDeclaration {
  /** Canonical, as formulas have it. */
  readonly name: string;
  /** What it is, in words. */
  readonly meaning: string;
  /** What holds of it in every setting: `k ≥ 2`. */
  readonly domain: readonly string[];
  /** A formula that is a whole number: `k`, `s*k`. Left out: it is real. */
  readonly whole?: string;
  /** People are told its domain, where no condition speaks of it. */
  readonly told?: true;
  /** A size of an axis: derivations are for all of its values. */
  readonly size?: true;
  readonly drawn: Drawn;
  /** The names by which formulas speak of it, `k` and `V`; left out: its own. None of what no formula speaks of. */
  readonly spelled?: readonly string[];
  /** The slips that papers make of it: `k - 1 for k`. */
  readonly slips?: readonly string[];
  /** How it is given and recorded, if not by its value: a share by its count `p*n`. */
  readonly as?: { readonly name: string; readonly count: string };
}

export interface Parameter extends Omit<ParameterDeclaration, 'domain' | 'whole' | 'spelled' | 'slips'> {
  readonly domain: readonly Condition[];
  readonly whole: Formula | null;
  /** Where it is drawn from a list. */
  readonly values: readonly Formula[] | null;
  readonly count: Formula | null;
  /** Its name in the algebra. */
  readonly symbol: string;
  readonly spelled: readonly string[];
  readonly slips: readonly ParameterSlip[];
  /** The parameters that its values depend on. */
  readonly after: ReadonlySet<string>;
}

/** A formula in the parameter, as it is told. */
export interface ParameterSlip {
  readonly text: string;
  readonly formula: Formula;
}

const NONE: ReadonlySet<string> = new Set();
const formula = (text: string): Formula => parseFormula(text, { trajectories: NONE });

export function parametersFrom(declared: readonly ParameterDeclaration[]): readonly Parameter[] {
  const names = new Set(declared.map(({ name }) => name));
  const twice = declared.find(({ name }, i) => declared.findIndex((other) => other.name === name) !== i);
  if (twice !== undefined) throw new InputError(`parameter ${twice.name}`, 'it is declared twice', 'leave one out');
  return declared.map((declaration) => {
    const { name, domain, whole, drawn, as, spelled = [name], slips = [] } = declaration;
    const conditions = domain.map((line) => conditionOf([line]));
    const values = 'values' in drawn ? drawn.values.map(formula) : null;
    const parameter: Parameter = {
      ...declaration,
      domain: conditions,
      whole: whole === undefined ? null : formula(whole),
      values,
      count: as === undefined ? null : formula(as.count),
      symbol: symbolOf({ name, domain: conditions, whole: whole === undefined ? null : formula(whole) }),
      spelled,
      slips: slips.map((text) => ({ text, formula: formula(text.replace(/ for .*$/, '')) })),
      after: new Set(
        [
          ...conditions.flatMap(({ symbols }) => [...symbols]),
          ...(whole === undefined ? [] : symbolsIn(formula(whole))),
          ...(values ?? []).flatMap(symbolsIn),
        ].filter((symbol) => symbol !== name),
      ),
    };
    if (values === null && parameter.whole === null) {
      throw new InputError(`parameter ${name}`, 'a real number has no values to draw', 'list some under drawn.values');
    }
    const unknown = [...parameter.after].find((symbol) => !names.has(symbol));
    if (unknown !== undefined)
      throw new InputError(`parameter ${name}`, `${unknown} is no parameter`, 'declare it, or leave it out');
    return parameter;
  });
}

/** The name that it has in the algebra, where proofs take of it what its own domain says, and no more. */
function symbolOf({ name, domain, whole }: Pick<Parameter, 'name' | 'domain' | 'whole'>): string {
  const own = domain.flatMap(({ comparisons }) => comparisons.filter(({ symbols }) => symbols.size === 1));
  const bounds = own.flatMap((comparison) => {
    const bound = boundOf(comparison, name, {});
    return bound === null || typeof bound === 'boolean' ? [] : [bound];
  });
  return symbolWithin(name, {
    above: bounds.filter(({ isLeast }) => isLeast),
    below: bounds.filter(({ isMost }) => isMost),
    isWhole: whole?.kind === 'symbol',
  });
}

/** In the order in which they are drawn: each after those that it depends on, and what has a wide range last. */
export function drawingOrder(parameters: readonly Parameter[]): readonly Parameter[] {
  const isWide = ({ drawn }: Parameter) => 'over' in drawn;
  const rest = [...parameters].sort((a, b) => Number(isWide(a)) - Number(isWide(b)));
  const ordered: Parameter[] = [];
  while (rest.length > 0) {
    const i = rest.findIndex(({ after }) => [...after].every((name) => ordered.some((p) => p.name === name)));
    if (i < 0) {
      const circle = rest.map(({ name }) => name).join(', ');
      throw new InputError(`parameters ${circle}`, 'each is drawn after another', 'declare one without the others');
    }
    ordered.push(...rest.splice(i, 1));
  }
  return ordered;
}
