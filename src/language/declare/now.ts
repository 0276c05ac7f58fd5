/** What moves, at its own time: x(t) and x_n are what x is now. Inputs: a formula, names of what moves, their time. */
import { type Formula, symbol } from '../latex/index.ts';
import { mapped, substituted } from './rename.ts';

export function atNow(formula: Formula, names: readonly string[], time: string): Formula {
  const symbols = new Map(names.map((name) => [`${name}_${time}`, symbol(name)]));
  return withoutTime(substituted(formula, symbols), new Set(names), time);
}

function withoutTime(formula: Formula, names: ReadonlySet<string>, time: string): Formula {
  if (formula.kind === 'apply' && names.has(formula.function)) {
    const [argument, more] = formula.arguments;
    if (more === undefined && argument?.kind === 'symbol' && argument.name === time) return symbol(formula.function);
  }
  if (formula.kind === 'entry' && formula.operand.kind === 'symbol' && names.has(formula.operand.name)) {
    const [index, more] = formula.indices;
    if (more === undefined && index?.kind === 'symbol' && index.name === time) return formula.operand;
  }
  return mapped(formula, (child) => withoutTime(child, names, time));
}
