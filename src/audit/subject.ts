/**
 * A scalar that statements speak of by name, with its derived and its measured witness. The witnesses do not know each
 * other: `derived` sees symbols only, `measured` sees a setting only. Which there are, a document's instruments say.
 */
import type { Scalar } from '../algebra/scalar.ts';
import type { Case } from '../derive/case.ts';
import type { Derived, Extent } from '../derive/derivation.ts';
import type { Measured } from '../measure/measured.ts';
import type { Family, Size } from '../theory/family.ts';
import type { Setting } from '../theory/setting.ts';
import { instrumentsOf } from './instruments.ts';

export interface Subject {
  readonly size: Size;
  /** Which settings have such a thing. */
  readonly exists: Extent;
  /** The runs it is a quantity of. */
  readonly runs: readonly string[];
  /** Forms that share out the case among them. @throws Unable no derivation in this case. */
  readonly derived: (given: Case) => readonly Derived<Scalar>[];
  /** One value a component; empty where the setting has no such component. */
  readonly measured: (setting: Setting) => readonly Measured[];
}

export function subjectNamed(name: string, family: Family): Subject {
  const found = instrumentsOf(family).subjects.get(name);
  if (found === undefined) throw new RangeError(`no subject is called ${name}`);
  return found;
}
