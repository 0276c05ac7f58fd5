import { describe, expect, it } from 'vitest';
import { perform } from '../../src/explorer/tasks.ts';
import { DECAY, SHARES } from './sample.ts';

const document = JSON.stringify(DECAY);
const shares = JSON.stringify(SHARES);
const asked = { document, seed: 1, flags: { a: '1/2', b: '3' }, until: 2 };

describe('a scene', () => {
  it('is what the theory makes of what is chosen, and can be sent between threads', async () => {
    const answer = await perform('scene', asked);
    if (!answer.ok) throw new Error(answer.message);
    expect(structuredClone(answer)).toEqual(answer);
    const { numbers, run, values } = answer.value;
    expect(numbers).toMatchObject({ a: 0.5, b: 3 });
    const [x] = run?.columns ?? [];
    expect(run?.times).toHaveLength(121);
    expect(x?.values.at(-1)).toBeCloseTo(3 * Math.exp(-1), 10);
    const q = values.find(({ name }) => name === 'q');
    expect(q).toMatchObject({ isMoving: true, found: { size: [1, 1] } });
    expect(q?.found).toHaveProperty('entries', [[expect.closeTo(9 * Math.exp(-2), 10)]]);
    expect(values.find(({ name }) => name === 'v')).toMatchObject({ isMoving: false, found: { size: [numbers.c, 1] } });
    expect(values.find(({ name }) => name === 'r')?.found).toHaveProperty('why');
    expect(values.some(({ name }) => name === 'f')).toBe(false);
  });

  it('has a setting of the parameters, with what is chosen', async () => {
    const answer = await perform('scene', { document: shares, seed: 1, flags: { k: '7', gamma: '1/3' }, until: 1 });
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.value.numbers).toMatchObject({ k: 7, gamma: 1 / 3 });
    expect(answer.value.run).toBeNull();
    expect(answer.value.values.find(({ name }) => name === 'p')?.found).toHaveProperty('entries', [
      [expect.closeTo(7 ** (1 / 3), 12)],
    ]);
  });

  it.each([
    [document, { a: '-1' }, /^a = -1: it is declared with a > 0; give another value/],
    [document, { a: 'x' }, /^a = x: it must be a number/],
    [document, { c: '5/2' }, /^c = 5\/2: it is a whole number from 1/],
    [document, { c: '0' }, /^c = 0: it is a whole number from 1/],
    [shares, { k: '1' }, /^k = 1: it is declared with k .* 2/],
    [shares, { k: '1000' }, /^k = 1000: no setting of this theory has that, or none that is small enough/],
    [
      document.replace('c \\\\le 9', 'c \\\\ge 1'),
      { c: '2000000' },
      /^c = 2000000: v would have more than 1000000 entries/,
    ],
    ['null', {}, /^this page: no document was put in/],
  ])('of %s with %j is refused in one line', async (of, flags, message) => {
    const answer = await perform('scene', { ...asked, document: of, flags });
    expect(answer).toMatchObject({ ok: false, refused: true });
    expect(answer.ok ? '' : answer.message).toMatch(message);
  });
});

describe('a statement', () => {
  it.each([
    ['q = b^2 e^{-2 a t}', [], 'verified'],
    ['q = x', [], 'refuted'],
    ['x = b e^{-a t}', [], 'verified'],
    ['a^2 \\le a', [], 'refuted'],
    ['a^b = 1', ['a = 1'], 'verified'],
  ])('%s where %j is %s', async (statement, assumed, verdict) => {
    const answer = await perform('check', { document, statement, assumed, seed: 1 });
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.value.verdict).toBe(verdict);
    expect(structuredClone(answer)).toEqual(answer);
  });

  it('of what nothing is known of is refused in one line', async () => {
    const answer = await perform('check', { document, statement: 'z = 1', assumed: [], seed: 1 });
    expect(answer).toMatchObject({ ok: false, refused: true });
  });
});
