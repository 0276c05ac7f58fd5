import { expect, test } from 'vitest';
import { optionsFrom } from '../../bench/options.ts';
import { SECTIONS } from '../../bench/sections.ts';
import { InputError } from '../../src/base/input-error.ts';

test('with nothing typed all sections run, in the order of the table', () => {
  expect(optionsFrom([])).toMatchObject({ sections: Object.keys(SECTIONS), rounds: 9, quick: false, full: true });
});

test('sections may be named, in any order', () => {
  expect(optionsFrom(['verify', 'descent'])).toMatchObject({ sections: ['descent', 'verify'], full: false });
});

test.each([[['--quick']], [['--rounds', '8']], [['svd']]])('%j is no full run', (typed) => {
  expect(optionsFrom(typed).full).toBe(false);
});

test('a full run may have more rounds, and a quick one has fewer', () => {
  expect(optionsFrom(['--rounds', '20'])).toMatchObject({ rounds: 20, full: true });
  expect(optionsFrom(['--quick']).rounds).toBe(3);
});

test.each([[['nothing']], [['--rounds', '0']], [['--rounds', 'x']], [['--nope']], [['--out']]])(
  '%j is bad input, in one line',
  (typed) => {
    expect(() => optionsFrom(typed)).toThrow(InputError);
  },
);
