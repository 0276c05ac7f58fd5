/**
 * The door to computer algebra systems. None is believed: what one returns is read back and compared with our own
 * result by the exact zero test, and the outcome is reported as it is. `no answer` and `wrong` are outcomes.
 */
import { createRequire } from 'node:module';
import { derivative } from './derivative.ts';
import { readInfix, writeInfix } from './infix.ts';
import type { Scalar } from './scalar.ts';
import { areEqual } from './zero.ts';

export type CasOutcome = 'agrees' | 'wrong' | 'no answer';

export interface CasCheck {
  readonly engine: 'mathjs' | 'nerdamer';
  readonly outcome: CasOutcome;
}

interface Nerdamer {
  (expression: string): { toString(): string };
  diff(expression: string, variable: string): { toString(): string };
  flush(): void;
}

const require = createRequire(import.meta.url);

/** Each engine's derivative of an infix expression. */
const DERIVATIVES: Readonly<Record<CasCheck['engine'], (expression: string, name: string) => string>> = {
  mathjs: (expression, name) => {
    const { derivative: differentiate } = require('mathjs') as typeof import('mathjs');
    return differentiate(expression, name, { simplify: false }).toString();
  },
  nerdamer: (expression, name) => {
    const nerdamer = require('nerdamer/all') as Nerdamer;
    const result = nerdamer.diff(expression, name).toString();
    nerdamer.flush();
    return result;
  },
};

/** The derivative of `a` as each engine takes it, compared with ours by the zero test. */
export function checkedDerivative(a: Scalar, name: string): CasCheck[] {
  const ours = derivative(a, name);
  const expression = writeInfix(a);
  return (['mathjs', 'nerdamer'] as const).map((engine) => ({ engine, outcome: ask(engine, expression, name, ours) }));
}

function ask(engine: CasCheck['engine'], expression: string, name: string, ours: Scalar): CasOutcome {
  try {
    return areEqual(readInfix(DERIVATIVES[engine](expression, name)), ours) ? 'agrees' : 'wrong';
  } catch {
    return 'no answer';
  }
}
