/** Derived witnesses that many statements share; each is derived once for a region. */
import { rational, type Scalar, Unable } from '../algebra/scalar.ts';
import { substitute } from '../algebra/substitute.ts';
import { remembered } from '../base/remembered.ts';
import { type Case, caseKey, withTheory } from '../derive/case.ts';
import type { Derived } from '../derive/derivation.ts';
import { beyond } from '../theory/implies.ts';
import type { Region } from '../theory/region.ts';
import { fixedBy, symbolIn } from '../theory/region-domain.ts';
import { subjectNamed } from './subject.ts';

/**
 * The symbols a region fixes, for the derivation, and the theory where it is another than the document's. No size: a
 * derivation tells the identity of a block from its ones, which a group of a single class has not, so it keeps sizes
 * symbols and its results are given the value.
 */
export function caseOf(region: Region): Case {
  const values: Case = Object.fromEntries(
    region.family.parameters.flatMap(({ name, size }) => {
      const value = size ? undefined : fixedBy(region)[name];
      return value === undefined ? [] : [[name, rational(value)] as const];
    }),
  );
  return region.family.onTrial === true ? withTheory(values, region.family.theory) : values;
}

/** The sizes that it fixes. */
export const fixedSizes = (region: Region): Record<string, Scalar> =>
  Object.fromEntries(
    region.family.parameters.flatMap(({ name, size }) => {
      const value = size ? fixedBy(region)[name] : undefined;
      return value === undefined ? [] : [[name, rational(value)] as const];
    }),
  );

/** A derived value at the sizes that a region fixes. */
export const atFixedSizes = (value: Scalar, region: Region): Scalar =>
  substitute(
    value,
    Object.fromEntries(Object.entries(fixedSizes(region)).map(([name, size]) => [symbolIn(region, name), size])),
  );

/** What a derivation sees of a region. */
export const keyOf = (region: Region): string => caseKey(caseOf(region));

/** The derived forms of a subject in the case of a region, each with the extent in which it holds. */
const derivedForms: (name: string, region: Region) => readonly Derived<Scalar>[] = remembered(
  (name: string, region: Region) => `${region.family.id} ${name} ${keyOf(region)}`,
  (name, region) => subjectNamed(name, region.family).derived(caseOf(region)),
);

/** The derived form that holds in all of a region. @throws Unable no derivation does. */
export function derivedSubject(name: string, region: Region): Derived<Scalar> {
  const forms = derivedForms(name, region);
  const found = forms.find(({ extent = [] }) => beyond(region, extent).length === 0);
  if (found !== undefined) return found;
  const where = forms.map(({ extent = [] }) => beyond(region, extent).join(', '));
  throw new Unable(`${name} is derived for ${where.join(', or for ')}, which is not the whole region`);
}
