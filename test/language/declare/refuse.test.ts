/** What declarations may not say, and the one line that tells it: the piece, its place, the rule, the mend. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/base/input-error.ts';
import { readDeclarations } from '../../../src/language/declare/index.ts';
import { SEEDED } from '../../proofs/zt25/model/settings.ts';

const ROWS: readonly (readonly [text: string, message: string])[] = [
  ['\\in \\mathbb{R}', '"\\in \\mathbb{R}" at character 1: says something of nothing; write a symbol before it'],
  ['x \\in', 'the end of the declaration: a set is missing before it; complete the declaration'],
  ['x \\in \\mathbb{R', '"x \\in \\mathbb{R" at character 1: leaves a bracket open; close it'],
  ['x )', '")" at character 3: closes a bracket that was not opened; remove it'],
  [
    'x \\in \\mathbb{R}_+',
    '"\\mathbb{R}_+" at character 7: may hold 0 or not; write x > 0 or x \\ge 0 beside the set without a sign',
  ],
  [
    'A \\in \\mathbb{S}^n',
    '"\\mathbb{S}^n" at character 7: may be symmetric matrices or a sphere; write A \\in \\mathbb{R}^{n \\times n} symmetric, \\mathbb{S}^n_{++}, or \\|x\\| = 1',
  ],
  [
    'x \\in \\mathbb{Z}^2',
    '"\\mathbb{Z}^2" at character 7: is a set of vectors of other than real numbers; use \\mathbb{R}',
  ],
  [
    'A \\in \\mathbb{R}^{2 \\times 3 \\times 4}',
    '"2 \\times 3 \\times 4" at character 19: is no size; write n, or m \\times n',
  ],
  ['x \\in \\mathbb{R} y', '"y" at character 18: follows a set; remove it'],
  [
    'x \\in \\{1, n\\}',
    '"\\{1, n\\}" at character 7: is no set of whole numbers; write \\{1, \\dots, n\\}, or a relation',
  ],
  ['x \\in (0)', '"(0)" at character 7: is no interval; write (a, b)'],
  [
    'x + y \\in \\mathbb{R}',
    '"x + y" at character 1: is a formula, and no symbol; write \\in \\mathbb{Z}, or a relation',
  ],
  ['2 \\in \\mathbb{R}', '"2" at character 1: is no symbol; give a letter, such as x, x_0 or \\boldsymbol{W}'],
  ['e \\in \\mathbb{R}', '"e" at character 1: is the base of the exponential; use another letter'],
  [
    'f : \\mathbb{R} \\to [0,1]',
    '"[0,1]" at character 20: bounds the values or the variables of a function; use \\mathbb{R} here, and a relation beside it',
  ],
  [
    'x_2, \\dots, x_n \\in \\mathbb{R}',
    '"x_2" at character 1: begins a family that is not counted from 1; write x_1, \\dots, x_n',
  ],
  [
    '0 < p, q < 1',
    '"0 < p, q < 1" at character 1: is two relations, or one of both symbols; part two relations by ;, or write one each',
  ],
  ['x is', '"is" at character 3: says nothing; name a quality, such as invertible'],
  ['A is symetric', '"symetric" at character 6: is no quality of a symbol; write symmetric'],
  ['A invertable', '"invertable" at character 3: is no quality of a symbol; write invertible'],
  [
    'A positive invertible',
    '"positive invertible" at character 3: says that a matrix is positive; write positive definite, or a relation of its entries',
  ],
  [
    'x \\in \\mathbb{R} invertible',
    '"\\in \\mathbb{R} invertible" at character 3: is said of x, which is a scalar; take one of the two back',
  ],
  [
    'x \\sim \\mathcal{N}(0)',
    '"\\mathcal{N}(0)" at character 8: has 1 parameters, and the normal distribution 2; give mean and variance',
  ],
  [
    'x \\sim \\mathcal N(0, \\sigma)',
    '"\\mathcal N(0, \\sigma)" at character 8: may hold a variance or a standard deviation; write \\sigma^2, or another letter',
  ],
  [':= 3', '":= 3" at character 1: says something of nothing; write a symbol before it'],
  ['x :=', 'the end of the declaration: a formula is missing before it; complete the declaration'],
  ['(a, b) := 3', '"(a, b)" at character 1: defines several symbols by one formula; define one at a time'],
  ['x := 2 +', 'the end of the formula: something is missing before it; complete the formula'],
  ['(U, V) := svd(Z)', '"svd(Z)" at character 11: gives three matrices, not 2; write (U, \\Sigma, V) := …'],
  [
    'w := flow of L',
    '"flow of L" at character 6: tells no loss or no start; write flow of L from w_0, or descent of L from w_0 with step \\eta',
  ],
  [
    'w, v := flow of L from 0',
    '"flow of L from 0" at character 9: has 1 starts for 2 symbols; give each symbol its start',
  ],
  [
    'w := flow of L from 0 with step 2',
    '"step 2" at character 28: is a step of a flow, which has none; write descent of',
  ],
  [
    'w := descent of L from 0',
    '"descent of L from 0" at character 6: tells no step; write flow of L from w_0, or descent of L from w_0 with step \\eta',
  ],
  ['w := \\arg\\min L', '"\\arg\\min L" at character 6: tells no variable to minimise over; write \\arg\\min_{w} L(w)'],
  [
    'w := \\arg\\min_{w \\in (0, 1)} w',
    '"(0, 1)" at character 22: bounds what is minimised over; write it behind subject to',
  ],
  [
    '\\dot x = x, y(0) = 1',
    '"\\dot x = x, y(0) = 1" at character 1: tells where y starts, and not how it moves; remove it',
  ],
  [
    'x(t) solves \\dot y = y',
    '"x(t) solves \\dot y = y" at character 1: tells nothing of how x moves; write \\dot x = …',
  ],
  [
    "u'(t) = u(t), u(1) = 2",
    '"u(1)" at character 15: starts elsewhere than at 0; count time from the start: x(0) = x_0',
  ],
  [
    'x_{n+1} = x_n for n < 3',
    '"for n < 3" at character 15: is no statement of all steps; write for n \\ge 0, or leave it out',
  ],
  [
    'x \\sim \\mathrm{Exp}(1) step',
    '"step" at character 24: follows a distribution; write in \\mathbb{R}^d, i.i.d., or independent of y',
  ],
  ['\\dot x = 1, \\dot x = 2', '"\\dot x" at character 13: is said twice of x; say it once'],
  ['a \\in \\mathbb{R}\nb > 0\nc > 0 )', 'line 3, ")" at character 7: closes a bracket that was not opened; remove it'],
];

test.each(ROWS)('%s', (text, message) => {
  let found = 'it is read';
  try {
    readDeclarations(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    found = (error as Error).message;
  }
  expect(found).toBe(message);
});

const PIECES = [
  ...['x', 'A', '(t)', 'x_1', '\\dots', 'x_n', ',', ';', ':=', '=', '\\in', '\\sim', ':', '\\to', '<', '\\succeq', '0'],
  ...[
    '\\mathbb{R}',
    '\\mathbb{Z}',
    '^n',
    '^{m \\times n}',
    '_{n+1}',
    '\\dot',
    '\\frac{d}{dt}',
    'solves',
    'flow of',
    'from',
  ],
  ...[
    '\\arg\\min_{x}',
    'svd(A)',
    'invertible',
    'is',
    'and',
    'where',
    'symmetric',
    '(0, 1]',
    '\\{1, 2\\}',
    '\\mathcal{N}(0, 1)',
  ],
  ...['+', '{', '}', '(', ')', '\n', 'with', 'step', 's.t.', 'i.i.d.', '$', '\\text{ real }', '\\|x\\|', '%', '²'],
];

test('pieces in any order are read or refused in one line, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      try {
        readDeclarations(pieces.join(' '));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as Error).message).not.toContain('\n');
      }
    }),
    { ...SEEDED, numRuns: 3000 },
  );
});
