/**
 * Gradients: \nabla_W L(W, H), \nabla f(x), and \partial_x f, which is a derivative where x is a number. Inputs: a
 * cursor at the sign. Outcome: the gradient of the one factor behind it; of a function at other arguments, its value
 * there. Refused: ∇ without a symbol where the function does not tell it, ∇f(Ax), which may derive f or the whole.
 */
import type { Cursor } from './cursor.ts';
import { type DerivedBy, derivative } from './derivative.ts';
import { partial, readDerivedBy } from './derived-by.ts';
import type { Formula } from './formula.ts';
import type { Factor, Grammar } from './grammar.ts';
import { readScaled } from './scaled.ts';
import { type Token, unreadable } from './token.ts';
import { variablesOf } from './variables.ts';

export function readNabla(grammar: Grammar, cursor: Cursor): Factor {
  const command = cursor.take();
  const isNabla = command.text === '\\nabla';
  if (cursor.sees('^'))
    throw cursor.unexpected('makes a second derivative', 'derive twice, each time with the symbol below');
  const by = cursor.sees('_') ? readBelow(grammar, cursor) : null;
  if (by === null && !isNabla)
    throw unreadable(command, 'has no symbol below it', 'write \\partial_{x}, or \\frac{\\partial f}{\\partial x}');
  if (!cursor.isClose) throw cursor.unexpected('stands after a wide space', 'remove the space');
  const start = cursor.token;
  const factor = readScaled(grammar, cursor);
  const { script, operand } = scriptOf(grammar, factor, isNabla, start);
  const variable = by?.variable ?? variableOf(grammar, operand, start);
  const derive = (whole: Formula): Formula =>
    by === null || isNabla ? { kind: 'gradient', operand: whole, variable } : derivative(grammar.vocabulary, whole, by);
  const gradient = partial(grammar, { ...factor, formula: operand }, variable, start, derive);
  const isOne = isFunction(grammar, factor, operand);
  return { formula: script(gradient), shape: isOne ? 'plain' : 'open', superscript: factor.superscript && isOne };
}

function readBelow(grammar: Grammar, cursor: Cursor): DerivedBy {
  cursor.take();
  return readDerivedBy(grammar, cursor.argument(), 'derive by one symbol');
}

interface Scripted {
  readonly operand: Formula;
  /** Puts back what stood above a function and its arguments, which stands above the gradient. */
  readonly script: (gradient: Formula) => Formula;
}

/** ∇f(x)^⊤ is the transpose of the gradient, ∇‖x‖² the gradient of the square. */
function scriptOf(grammar: Grammar, factor: Factor, isNabla: boolean, start: Token): Scripted {
  const { formula, superscript } = factor;
  const whole: Scripted = { operand: formula, script: (gradient) => gradient };
  const last = formula.kind === 'multiply' ? formula.factors.at(-1) : formula;
  if (!superscript || (isNabla && last?.kind === 'power' && last.base.kind === 'norm')) return whole;
  if (formula.kind === 'transpose' && isFunction(grammar, factor, formula.operand))
    return { operand: formula.operand, script: (operand) => ({ kind: 'transpose', operand }) };
  if (formula.kind === 'power' && isFunction(grammar, factor, formula.base))
    return { operand: formula.base, script: (base) => ({ ...formula, base }) };
  throw unreadable(start, 'begins what may be derived with its superscript or without', 'put it in parentheses');
}

const isFunction = ({ vocabulary }: Grammar, { shape }: Factor, formula: Formula): boolean =>
  shape === 'plain' && formula.kind === 'apply' && vocabulary.functions.has(formula.function);

/** The one variable of the function that is derived. */
function variableOf({ vocabulary }: Grammar, formula: Formula, start: Token): string {
  const variables =
    formula.kind === 'apply'
      ? variablesOf(vocabulary, formula.function, formula.arguments)
      : formula.kind === 'symbol'
        ? variablesOf(vocabulary, formula.name, null)
        : null;
  const [only, ...more] = variables ?? [];
  if (only !== undefined && more.length === 0) return only;
  throw unreadable(start, 'begins what may be derived by several symbols', 'write the one below: \\nabla_{x}');
}
