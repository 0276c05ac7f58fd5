/**
 * The door to computer algebra systems: a question as text, the answer as text, as the engine gives it. Nothing is
 * believed here; `second-opinion.ts` asks through a worker with a time limit and confirms what comes back.
 * Nerdamer's own limit of 800 ms on the wall is switched off: its answers would depend on the machine.
 */
import { createRequire } from 'node:module';

export const ENGINES = ['mathjs', 'nerdamer'] as const;
export type Engine = (typeof ENGINES)[number];

export const OPERATIONS = ['derivative', 'simplify', 'expand', 'limit', 'determinant'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface Question {
  readonly engine: Engine;
  readonly operation: Operation;
  /** Infix text, as `writeInfix` gives it; for a determinant the matrix in nerdamer's notation. */
  readonly expression: string;
  /** What to derive by or to send to infinity. */
  readonly name: string;
}

interface Text {
  toString(): string;
}
interface Nerdamer {
  (expression: string): Text;
  diff(expression: string, name: string): Text;
  flush(): void;
  set(setting: string, value: number): void;
}

const require = createRequire(import.meta.url);
/** As one file: from its many, mathjs takes a second longer to load, and 45 MB more. */
const mathjs = () => require('mathjs/lib/browser/math.js') as typeof import('mathjs');
function nerdamer(): Nerdamer {
  const engine = require('nerdamer/all') as Nerdamer;
  engine.set('TIMEOUT', Number.MAX_SAFE_INTEGER);
  return engine;
}

type Answer = (expression: string, name: string) => Text;

/** What each engine can be asked; nerdamer's `simplify` and its kind are functions of its language. */
const ANSWERS: Readonly<Record<Engine, Partial<Record<Operation, Answer>>>> = {
  mathjs: {
    derivative: (expression, name) => mathjs().derivative(expression, name, { simplify: false }),
    simplify: (expression) => mathjs().simplify(expression, {}, { exactFractions: true }),
    expand: (expression) => mathjs().rationalize(expression),
  },
  nerdamer: {
    derivative: (expression, name) => nerdamer().diff(expression, name),
    simplify: (expression) => nerdamer()(`simplify(${expression})`),
    expand: (expression) => nerdamer()(`expand(${expression})`),
    limit: (expression, name) => nerdamer()(`limit(${expression},${name},Infinity)`),
    // Multiplied out, since the engine's own form divides by entries that may vanish.
    determinant: (matrix) => nerdamer()(`expand(determinant(${matrix}))`),
  },
};

/** The engine's answer. @throws Error whatever the engine throws, or it cannot be asked this. */
export function answerTo({ engine, operation, expression, name }: Question): string {
  const answer = ANSWERS[engine][operation];
  if (answer === undefined) throw new RangeError(`${engine} has no ${operation}`);
  try {
    return answer(expression, name).toString();
  } finally {
    // Its history would grow with every question.
    if (engine === 'nerdamer') nerdamer().flush();
  }
}
