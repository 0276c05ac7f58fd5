/** Domains that tests of the algebra ask about: counts, a share of one, a ratio to the other, and any real. */
import type { Domain, Values } from '../../src/algebra/domain.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { named, nameOf } from './named.ts';

/** @param least of both parts that the share makes; @param open without R = 1 */
export const modelDomain = (least: number, open: boolean): Domain => ({
  values: named<Values>({
    k: { kind: 'multiples', of: fraction(1), from: fraction(2 * least) },
    s: { kind: 'fractions', from: fraction(0), open: true, below: fraction(1) },
    R: { kind: 'fractions', from: fraction(1), open },
    m: { kind: 'multiples', of: fraction(1), from: fraction(1) },
    gamma: { kind: 'reals', from: null, open: true },
  }),
  ties: [
    { kind: 'share', share: nameOf('s'), whole: nameOf('k'), least },
    { kind: 'ratio', ratio: nameOf('R'), unit: nameOf('m') },
  ],
});
