import { expect, it } from 'vitest';
import { Refusal } from '../../src/certify/refusal.ts';
import { measure } from '../../src/certify/runs.ts';
import { WORDS } from './certificates.ts';

const one = () => [[1]];

it('measures a run as its words tell', () => {
  const [low, high] = measure('time.weighted.majmin', { ...WORDS }, one);
  expect([low < 1, high > 1, high - low < 0.01]).toEqual([true, true, true]);
});

it.each([
  ['of no flow', { runs: { x: 'time of nothing, part 0' } }],
  ['of a flow that is inherited', { runs: { x: 'time of constructor, part 0' } }],
  ['told otherwise', { runs: { x: 'the time of weighted' } }],
  ['of no name', { runs: {} }],
  ['of too many parts', { runs: { x: `window of weighted, parts ${Array(50).fill('0').join(' ')}` } }],
  [
    'too large to follow',
    {
      runs: { x: 'time of f, part 0' },
      flows: { f: { ...WORDS.flows.weighted, dW: Array(50).fill('W').join('*') } },
    },
  ],
])('refuses a run %s', (_name, more) => {
  expect(() => measure('x', { ...WORDS, ...more }, one)).toThrow(Refusal);
});
