import { describe, expect, it } from 'vitest';
import declared from '../../proofs/zt25/theory.ts';
import { InputError } from '../../src/base/input-error.ts';
import { drawingOrder, type ParameterDeclaration, parametersFrom } from '../../src/theory/parameter.ts';
import { messageOf } from '../proofs/zt25/model/settings.ts';
import { RIDGE_DECLARED, WIDE_DECLARED } from './families.ts';

const a = (changes: Partial<ParameterDeclaration> & { readonly name: string }): ParameterDeclaration => ({
  meaning: '',
  domain: [],
  drawn: { values: ['1'] },
  ...changes,
});
const namesIn = (...declarations: readonly ParameterDeclaration[]) =>
  drawingOrder(parametersFrom(declarations)).map(({ name }) => name);

describe('a parameter', () => {
  it('is read with what it depends on', () => {
    const [n, lambda, d, p] = parametersFrom(RIDGE_DECLARED.parameters);
    expect(n).toMatchObject({ name: 'n', values: null, count: null, after: new Set() });
    expect(lambda).toMatchObject({ whole: null, after: new Set() });
    expect(lambda?.values).toHaveLength(5);
    expect(d?.domain.map(({ plain }) => plain)).toEqual([['d >= 1', 'd <= n']]);
    expect(d?.after).toEqual(new Set(['n']));
    expect(p?.after).toEqual(new Set(['n']));
  });

  it('depends on what its list speaks of', () => {
    const [, d] = parametersFrom([a({ name: 'n' }), a({ name: 'd', drawn: { values: ['n-1', '4*n'] } })]);
    expect(d?.after).toEqual(new Set(['n']));
  });
});

describe('the symbol of a parameter in the algebra', () => {
  const symbolOf = (name: string, domain: readonly string[], whole?: string) =>
    parametersFrom([a({ name, domain, ...(whole === undefined ? {} : { whole }) })])[0]?.symbol;

  it('is its name with what its own domain says', () => {
    expect(parametersFrom(declared.settings.parameters).map(({ symbol }) => symbol)).toEqual([
      'k:whole2',
      's:share',
      'R:from1',
      'm:whole1',
      'gamma:real',
      'd:whole',
      'delta:positive',
    ]);
  });

  it.each([
    ['k', ['k ≥ 0'], 'k', 'k:whole'],
    ['k', ['k > 0'], 'k', 'k:whole1'],
    ['k', ['k ≥ 2'], undefined, 'k:from2'],
    ['R', [], undefined, 'R:real'],
    ['R', ['R > 0'], undefined, 'R:positive'],
    ['s', ['s > 0'], undefined, 's:positive'],
    ['p', ['p > 0', 'p < 1'], undefined, 'p:share'],
    ['p', ['p ≥ 0', 'p < 1'], undefined, 'p:real'],
    ['x', ['x ≥ 5/2'], undefined, 'x:from2'],
    ['n', ['n ≥ 5/2'], 'n', 'n:whole3'],
  ])('carries with it what is said of %s: %j', (name, domain, whole, expected) => {
    expect(symbolOf(name, domain, whole)).toBe(expected);
  });
});

describe('parameters are drawn', () => {
  it('each after those that it depends on, and what is wide as late as can be', () => {
    expect(namesIn(...declared.settings.parameters)).toEqual(['k', 's', 'm', 'gamma', 'd', 'delta', 'R']);
    expect(namesIn(...RIDGE_DECLARED.parameters)).toEqual(['n', 'lambda', 'd', 'p']);
    expect(namesIn(...WIDE_DECLARED.parameters)).toEqual(['x', 'n', 'd', 'p']);
    expect(namesIn(a({ name: 'b', domain: ['b > c'] }), a({ name: 'c' }))).toEqual(['c', 'b']);
  });
});

describe('a declaration is refused', () => {
  it.each<[string, readonly ParameterDeclaration[], RegExp]>([
    ['a real without values', [a({ name: 'x', drawn: { upTo: 3, usual: 2 } })], /^parameter x: .*list some/],
    ['a domain of something else', [a({ name: 'x', domain: ['x > y'] })], /^parameter x: y is no parameter/],
    ['a list of something else', [a({ name: 'x', drawn: { values: ['y'] } })], /^parameter x: y is no parameter/],
    ['two of one name', [a({ name: 'x' }), a({ name: 'x' })], /^parameter x: it is declared twice/],
    ['a domain that is no relation', [a({ name: 'x', domain: ['x'] })], /^condition x: /],
    ['a domain without an order', [a({ name: 'x', domain: ['x ≠ 0'] })], /^condition x ≠ 0: /],
  ])('for %s', (_why, declarations, message) => {
    expect(() => parametersFrom(declarations)).toThrow(InputError);
    expect(messageOf(() => parametersFrom(declarations))).toMatch(message);
  });

  it('for a circle', () => {
    const circle = [a({ name: 'x', domain: ['x > y'] }), a({ name: 'y', domain: ['y > x'] }), a({ name: 'z' })];
    expect(messageOf(() => namesIn(...circle))).toMatch(/^parameters x, y: each is drawn after another/);
  });
});
