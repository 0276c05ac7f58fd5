import { expect, test } from 'vitest';
import { answerTo } from '../../src/algebra/cas.ts';

const ask = (
  engine: 'mathjs' | 'nerdamer',
  operation: Parameters<typeof answerTo>[0]['operation'],
  expression: string,
) => answerTo({ engine, operation, expression, name: 'R' });

test('each engine answers in its own words', () => {
  expect(ask('mathjs', 'derivative', 'R^2')).toMatch(/2/);
  expect(ask('nerdamer', 'derivative', 'R^2')).toBe('2*R');
  expect(ask('nerdamer', 'expand', '(R+1)^2')).toBe('1+2*R+R^2');
});

test('what an engine has not, or cannot read, throws', () => {
  expect(() => ask('mathjs', 'limit', 'R')).toThrow(RangeError);
  expect(() => ask('mathjs', 'derivative', 'R +')).toThrow();
  expect(() => ask('nerdamer', 'simplify', '(R')).toThrow();
});

test('one answer does not depend on the questions before it', () => {
  const first = ask('nerdamer', 'simplify', 'R^2 + R - R^2');
  for (let i = 0; i < 20; i++) ask('nerdamer', 'derivative', `R^${i}`);
  expect(ask('nerdamer', 'simplify', 'R^2 + R - R^2')).toBe(first);
});
