/** Why a certificate is not accepted, and how much work it may ask for. */

/** It is wrong, or not of the shape of a certificate. */
export class Refusal extends Error {}

/** Not shown to be so, and not shown to be wrong. */
export class Beyond extends Refusal {}

export function refuse(why: string, Kind = Refusal): never {
  throw new Kind(why);
}

export function must(holds: boolean, why: string, Kind = Refusal): asserts holds {
  if (!holds) refuse(why, Kind);
}

let left = 0;

/** From here on, so much. @returns what was left before */
export function allow(steps: number): number {
  const before = left;
  left = steps;
  return before;
}

export function spend(steps: number): void {
  left -= steps;
  must(left > 0, 'it asks for more work than a certificate may', Beyond);
}

/** Null where it is refused so. */
export function possibly<T>(act: () => T, Kind = Refusal): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal && !(error instanceof Kind)) throw error;
    return error instanceof Refusal ? null : refuse('a point that cannot be written');
  }
}
