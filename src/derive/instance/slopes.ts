/**
 * Derivatives of formulas in an exact example, without rules for matrices: a symbol moves by a small number, which is a
 * symbol of the algebra, and each entry is differentiated in it.
 * @throws Unable an entry that cannot be differentiated.
 */
import { derivative } from '../../algebra/derivative.ts';
import { ONE, type Scalar, symbol, ZERO } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/index.ts';
import type { Formula } from '../../language/latex/index.ts';
import { type Instance, numberIn, type Size } from './instance.ts';
import {
  addEntries,
  columnsOf,
  type Entries,
  entriesOf,
  mapEntries,
  multiplyEntries,
  negateEntries,
  rowsOf,
  scalarEntries,
} from './rational-matrix.ts';

/** By a number; where that is the time of a flow, along it. */
export function derivativeAt(operand: Formula, variable: string, at: Instance, expected: Size): Entries {
  const small = at.small();
  const changes = new Map([...ratesAt(at, variable), [variable, scalarEntries(ONE)]]);
  const moved = [...changes].map(([name, rate]): [string, Entries] => [
    name,
    addEntries(at.symbol(name), multiplyEntries(scalarEntries(symbol(small)), rate)),
  ]);
  return slope(at.with(new Map(moved)).evaluate(operand, expected), small);
}

/** By each entry of a symbol. */
export function gradientAt(operand: Formula, variable: string, at: Instance): Entries {
  const here = at.symbol(variable);
  const structure = at.structureOf(variable);
  if ([...structure].some((s) => s !== 'invertible'))
    throw new Unable(`the entries of ${variable} do not change one by one`);
  return entriesOf(rowsOf(here), columnsOf(here), (i, j) => {
    const small = at.small();
    const step = entriesOf(rowsOf(here), columnsOf(here), (k, l) => (k === i && l === j ? symbol(small) : ZERO));
    const value = at.with(new Map([[variable, addEntries(here, step)]])).evaluate(operand);
    return numberIn(slope(value, small));
  });
}

/** The rates of all that flows with a time. */
function ratesAt(at: Instance, time: string): Map<string, Entries> {
  const rates = new Map<string, Entries>();
  for (const [name, definition] of at.drawn.definitions) {
    if (!('time' in definition) || definition.time !== time) continue;
    if (definition.kind === 'gradient flow') rates.set(name, negateEntries(gradientAt(definition.loss, name, at)));
    else if (definition.kind === 'flow' && definition.rates[name] !== undefined) {
      const here = at.symbol(name);
      rates.set(name, at.evaluate(definition.rates[name], { rows: rowsOf(here), columns: columnsOf(here) }));
    } else throw new Unable(`${name} does not move by an equation`);
  }
  return rates;
}

/** The next value of a recurrence or of a step of descent. */
export function nextAt(name: string, definition: Definition, at: Instance): Entries {
  const here = at.symbol(name);
  if (definition.kind === 'recurrence' && definition.next[name] !== undefined) {
    return at.evaluate(definition.next[name], { rows: rowsOf(here), columns: columnsOf(here) });
  }
  if (definition.kind !== 'descent') throw new Unable(`${name} has no next value`);
  const step = at.evaluate(definition.step);
  return addEntries(here, negateEntries(multiplyEntries(step, gradientAt(definition.loss, name, at))));
}

const slope = (a: Entries, small: string): Entries =>
  mapEntries(a, (x): Scalar => substitute(derivative(x, small), { [small]: ZERO }));
