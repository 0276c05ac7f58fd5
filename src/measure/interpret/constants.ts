/** Numbers that letters are where nothing gives them another value, each within half a unit in its last place. */
import { scalar, type Value } from '../value.ts';

const CONSTANTS: ReadonlyMap<string, Value> = new Map([
  ['e', scalar(Math.E, Number.EPSILON)],
  ['pi', scalar(Math.PI, Number.EPSILON)],
]);

export const constantOf = (name: string): Value | undefined => CONSTANTS.get(name);
