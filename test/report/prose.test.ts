import { describe, expect, it } from 'vitest';
import { proseParts } from '../../src/report/prose.ts';

describe('proseParts', () => {
  it('tells formulas from words', () => {
    expect(proseParts('for all $R > 1$,\n$V$ even')).toEqual([
      { kind: 'text', value: 'for all ' },
      { kind: 'math', value: 'R > 1' },
      { kind: 'text', value: ', ' },
      { kind: 'math', value: 'V' },
      { kind: 'text', value: ' even' },
    ]);
  });

  it('takes a dollar without its partner, and an escaped one, as text', () => {
    expect(proseParts('costs $5')).toEqual([{ kind: 'text', value: 'costs $5' }]);
    expect(proseParts('\\$5 and \\$6')).toEqual([{ kind: 'text', value: '$5 and $6' }]);
  });

  it('reads a displayed formula within a sentence, and an escape within a formula', () => {
    expect(proseParts('$$\\{a\\}$$')).toEqual([{ kind: 'math', value: '\\{a\\}' }]);
    expect(proseParts('')).toEqual([]);
  });
});
