/**
 * Functions of numbers that may hold numbers made of matrices: worked out where the algebra can, else a number of its own
 * that equals itself.
 * @throws NotReal the function has no value there.
 */
import { applied, isFunction } from '../functions.ts';
import { logarithmParts } from '../logarithm.ts';
import { isOpaque } from '../opaque.ts';
import { compareScalars } from '../order.ts';
import { add, multiply, negate, ONE, type Scalar, scalarKey, sqrt, ZERO } from '../scalar.ts';
import { symbolsOf } from '../symbols.ts';
import { NotReal, Unable } from '../unable.ts';
import { atomName } from './atom.ts';
import type { MatrixRing } from './ring.ts';

type OfNumbers = (ring: MatrixRing, x: Scalar) => Scalar;

const OWN: Readonly<Record<string, OfNumbers>> = {
  ln: logarithm,
  /** Of what is at least zero, though its terms may have any sign. */
  sqrt: (ring, x) =>
    attempt(() => sqrt(x)) ??
    ring.atom({ kind: 'function', name: 'sqrt', of: [x] }, atomName('sqrt', scalarKey(x), 'positive')),
  absolute: (ring, x) => {
    const order = compareScalars(x, ZERO);
    if (order === 'less') return negate(x);
    if (order !== 'unknown') return x;
    const [first] = [x, negate(x)].toSorted((a, b) => (scalarKey(a) < scalarKey(b) ? -1 : 1));
    return ring.functionOf('absolute', [first as Scalar]);
  },
};

export const isNumberFunction = (name: string): boolean => Object.hasOwn(OWN, name) || isFunction(name);

export function applyToNumbers(ring: MatrixRing, name: string, list: readonly Scalar[]): Scalar {
  const [x] = list;
  if (Object.hasOwn(OWN, name) && x !== undefined && list.length === 1) return (OWN[name] as OfNumbers)(ring, x);
  if (!isFunction(name)) throw new Unable(`the function ${name} has no exact value here`);
  // What the algebra names by a text hides its symbols, and is no number to work with.
  const value = list.every((a) => isPlain(ring, a)) ? applied(name, list) : null;
  return value !== null && isPlain(ring, value) ? value : ring.functionOf(name, list);
}

const isPlain = (ring: MatrixRing, a: Scalar): boolean =>
  [...symbolsOf(a)].every((name) => !isOpaque(name) && !ring.atoms.has(name));

/** The sum of the logarithms of what it is a product of; where no sign is known, a number of its own. */
function logarithm(ring: MatrixRing, x: Scalar): Scalar {
  const parts = attempt(() => logarithmParts(x));
  if (parts === null) return ring.functionOf('ln', [x]);
  return parts
    .map(({ of, times }) => multiply(times, of === 'e' ? ONE : ring.functionOf('ln', [of])))
    .reduce(add, ZERO);
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof NotReal || !(error instanceof Unable)) throw error;
    return null;
  }
}
