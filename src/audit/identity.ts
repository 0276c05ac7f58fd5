/**
 * What two pieces of work must have in common to be pieces of one run.
 * Outcome: facts with a name each, or the first of them that differs.
 */
import { manifest } from './package.ts';
import type { Chosen } from './plan.ts';
import { programDigest } from './program.ts';

export interface Identity {
  readonly version: string;
  /** A digest of the program and the documents. */
  readonly program: string;
  readonly seed: number;
  readonly settings: number;
  readonly claims: string | null;
}

export const identityOf = ({ seed, settings, claims }: Chosen): Identity => ({
  version: manifest().version,
  program: programDigest(),
  seed,
  settings,
  claims,
});

/** Of a file that somebody may have changed: is each fact of its kind? */
export function isIdentity(value: unknown): value is Identity {
  if (typeof value !== 'object' || value === null) return false;
  const { version, program, seed, settings, claims } = value as Partial<Identity>;
  const areText = [version, program, claims ?? ''].every((fact) => typeof fact === 'string');
  return areText && claims !== undefined && typeof seed === 'number' && typeof settings === 'number';
}

/** The first fact that is not the same in both, as `seed 1 and 2`; null where all are. */
export function differenceOf<T extends object>(a: T, b: T): string | null {
  const name = (Object.keys({ ...a, ...b }) as (keyof T & string)[]).find((fact) => a[fact] !== b[fact]);
  return name === undefined ? null : `${name} ${shown(a[name])} and ${shown(b[name])}`;
}

const shown = (value: unknown): string => (value === null ? 'none' : String(value));
