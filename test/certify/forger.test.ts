import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANYWHERE, check, counterexample, identity, WORDS } from './certificates.ts';

/** Certificates of what is false that a checker might believe, one of each kind. */
type More = Record<string, unknown>;
const at = (more: Record<string, string>) => ({ ...ANYWHERE.at, ...more });
const words = (more: Record<string, unknown>) => ({ words: { ...WORDS, ...more } });
const defined = (definitions: Record<string, string>, more: More = {}) =>
  words({ definitions: { ...WORDS.definitions, ...definitions }, ...more });
const parts = (first: string, second = '[[1]]') => `parts(${first}, ${second}, [[1]])`;

/** The primes of draws from a seed, as the checker makes them: who knows the seed before a formula knows what is 0 there. */
const primesOf = (seed: string) =>
  Array.from({ length: 40 }, (_, i) => {
    const hash = createHash('sha256')
      .update(`${seed} ${i} prime ${2n ** 57n}`)
      .digest('hex');
    let p = (BigInt(`0x${hash}`) % 2n ** 57n) * 24n + 2n ** 61n - 9n;
    const raised = (x: bigint) => {
      let [result, base] = [1n, x];
      for (let e = (p - 1n) / 2n; e > 0n; e >>= 1n, base = (base * base) % p) if (e & 1n) result = (result * base) % p;
      return result;
    };
    while (![5n, 7n, 11n, 13n, 17n].every((x) => p % x > 0n && [1n, p - 1n].includes(raised(x)))) p += 24n;
    return `(${p / 10n ** 12n}*10^12+${p % 10n ** 12n})`;
  });
/** Far less than a double shows, and 0 modulo each of these primes. */
const hardly = (seed: string) =>
  primesOf(seed)
    .map((p) => `${p}/10^30`)
    .join('*');

/** A flow of the words, with other lines, and a time and an amplitude that are read off it. */
const flow = (lines: Record<string, string>, more: More = {}, definitions: Record<string, string> = {}) =>
  defined(definitions, {
    flows: { ...WORDS.flows, odd: { ...WORDS.flows.vanilla, ...lines } },
    runs: { ...WORDS.runs, 'time.odd': 'time of odd, part 0', 'amplitude.odd': 'amplitude of odd, part 0' },
    ...more,
  });
const TIMED = { region: ['delta > 0', 't > 0'], at: at({ delta: '3', t: '2' }) };
const LONG = { region: ['delta > 0', 't > 0'], at: at({ R: '1', delta: '748/1000', t: '28886/10' }) };
const logistic = '1/(1+(sigma.majmaj*e^(2*delta)-1)*e^(-(2*sigma.majmaj*t)))';

/** What differs from a closed form but for one of many small numbers. */
const small = ['k', 'R', 'm'].flatMap((x) => Array.from({ length: 12 }, (_, i) => `(${x}-${i})`)).join('*');
const SMALL = {
  said: `1/sigma.majmin+${small}`,
  ...defined({ 'time.vanilla.majmin': `1/sigma.majmin+${small}` }),
};

describe('a forged identity is rejected:', () => {
  it.each<readonly [string, string[], More]>([
    [
      'of rows that are not of one length',
      ['T(M)', 'T(N)'],
      defined({ M: parts('[[1], [2, 3]]'), N: parts('[[1], [2, 4]]') }),
    ],
    [
      'of matrices that are defined and open',
      ['M*T(M)', 'T(M)*M'].map((x) => x.replaceAll('T(M)', 'N')),
      {
        at: at({ R: '1', m: '1' }),
        ...defined({ M: parts('[[0, R-1], [0, 0]]'), N: 'T(M)' }, { open: [...WORDS.open, 'M', 'N'] }),
      },
    ],
    ['of an open name that is nothing', ['R', 'R'], words({ open: [...WORDS.open, 'nothing'] })],
    ['of an open name that is no name', ['R', 'R'], words({ open: [...WORDS.open, 'R = 7'] })],
    ['with what is 0 in the draws that everybody knows', ['R', 'R'], words({ zero: [primesOf('zero').join('*')] })],
    ['with what is 0 where it has a value', ['R', 'R'], words({ zero: ['sqrt((R-2)^2)*sqrt(R-2)-(R-2)*sqrt(R-2)'] })],
    [
      'of one part that speaks of another, which is not there',
      ['M', parts('[[1]]', '[[sqrt(m)]]')],
      defined({ M: parts('[[1]]', '[[sigma.minmin]]') }),
    ],
    [
      'of a closed form that a run has at its own point only',
      ['time.vanilla.majmin', '1/sigma.majmin+(R-2)'],
      defined({ 'time.vanilla.majmin': '1/sigma.majmin+(R-2)' }),
    ],
    ['of the same, at all numbers that are small', ['time.vanilla.majmin', SMALL.said], { words: SMALL.words }],
    [
      'of the same, at a share',
      ['time.vanilla.majmin', '1/sigma.majmin+(s-1/2)*(R-2)^2'],
      { at: at({ R: '1' }), ...defined({ 'time.vanilla.majmin': '1/sigma.majmin+(s-1/2)*(R-2)^2' }) },
    ],
    [
      'of the same, of all that is small',
      ['time.vanilla.majmin', '1/sigma.majmin+(k-4)*(R-2)*(m-1)'],
      { at: at({ R: '2', k: '4', m: '1' }), ...defined({ 'time.vanilla.majmin': '1/sigma.majmin+(k-4)*(R-2)*(m-1)' }) },
    ],
    [
      'of a closed form that a run has at its own time only',
      ['amplitude.vanilla.majmin', '1/(1+(sigma.majmin*e^(2*delta)-1)*e^(-(2*sigma.majmin*t)))+(t-2)*(delta-3)/9'],
      {
        ...TIMED,
        ...defined({
          'amplitude.vanilla.majmin': `${WORDS.definitions['amplitude.vanilla.majmin']}+(t-2)*(delta-3)/9`,
        }),
      },
    ],
    ['with words of a kind of its own', ['R', 'R'], words({ theorem: 'R = 7' })],
    [
      'of a feature that is there by a name that looks like its own',
      ['sigma.minmin', 'sqrt(m)'],
      words({ exists: { '(1-s)*k > 1': ['\u0455igma.minmin', 'part 2'] } }),
    ],
    [
      'of a run by a name that looks like its own',
      ['time.vanilla.majmin', '7'],
      defined(
        { 'time.vanilla.majmin': '7' },
        {
          runs: Object.fromEntries(
            Object.entries(WORDS.runs).map(([name, told]) => [
              name.replace('time.vanilla.ma', 'time.vanilla.m\u0430'),
              told,
            ]),
          ),
        },
      ),
    ],
    ['of an id that does not begin as one', ['R', 'R'], { claim: '../d/x' }],
    ['of a formula with what is not seen', ['R', 'R\ufeff'], {}],
    ['of a time by a definition', ['R', 'R'], { ...flow({}, {}, { delta: '3' }), region: ['time.odd > 0'].slice(1) }],
  ])('%s', (_what, sides, more) => {
    expect(check(identity(sides, more))).toMatchObject({ accepted: false });
  });
});

describe('a forged counterexample is rejected:', () => {
  const sizes = { W: parts('[[1, 2], [3, 4]]'), H: parts('[[1, 1], [0, 1]]') };
  const given = Object.entries(ANYWHERE.at).map(([name, x]) => [name, x.includes('/') ? ['/', ...x.split('/')] : x]);
  const seed = JSON.stringify([['+', '1', ['-', 'above']], given]);
  it.each<readonly [string, string[], More]>([
    [
      'of what is 0 in draws that are known before',
      ['1', 'above'],
      { relations: ['<'], ...defined({ above: `1+${hardly(seed)}` }) },
    ],
    [
      'of one part that speaks of another, which is not there',
      ['M', parts('[[1]]', '[[7]]')],
      {
        at: at({ k: '3', s: '2/3' }),
        fails: ['0', '1', '0', '0'],
        ...defined({ M: parts('[[1]]', '[[sigma.minmin]]') }),
      },
    ],
    [
      'of letters of a size of their own',
      ['T(W)*W*H*T(H)', 'H*T(H)*T(W)*W'],
      { at: at(sizes), fails: ['0', '0', '0', '1'] },
    ],
    ['of a flow from another scale', ['time.odd', '1/sigma.majmin'], flow({ W: 'e^(-(2*delta))*U' })],
    [
      'of a flow from a scale with δ in a coefficient',
      ['time.odd', '1/sigma.majmin'],
      flow({ W: 'e^(-delta)*delta^99*U' }),
    ],
    [
      'of a flow with δ under a name',
      ['amplitude.odd', '1/2'],
      { ...TIMED, ...flow({ dW: '(Z-W*H)*T(H)*late' }, {}, { late: 'e^(-delta)' }) },
    ],
    ['of a flow with δ in a line', ['time.odd', '1/sigma.majmin'], flow({ dW: '(Z-W*H)*T(H)/delta' })],
    [
      'of a flow with δ in a symbol',
      ['amplitude.odd', '1/2'],
      {
        region: [...TIMED.region, 'x > 0', 'x = delta'],
        at: at({ delta: '3', t: '2', x: '3' }),
        ...flow({ dW: '(Z-W*H)*T(H)*x', dH: 'x*T(W)*(Z-W*H)' }),
      },
    ],
    [
      'of a flow with a letter that stands still under a name',
      ['time.odd', '1/sigma.majmin'],
      { at: at({ W: 'U', H: 'T(Vectors)' }), ...flow({ dW: 'dW+(Z-W*H)*T(H)' }) },
    ],
    [
      'of a flow whose amplitude is no product',
      ['time.odd', '1/sigma.majmin'],
      flow({ amplitude: 'T(U)*W*H*Vectors/(T(U)*Z*Vectors)+1/4' }),
    ],
    ['of a flow whose rate is of the state', ['time.odd', '1/sigma.majmin'], flow({ dW: '(Z-W*H)*T(H)/(T(U)*W)' })],
    ['of a flow with a run in it', ['time.odd', '1/2'], flow({ dW: '(Z-W*H)*T(H)*time.vanilla.majmin' })],
    ['of a flow with lines of nothing', ['time.odd', '2/sigma.majmin'], flow({ A: 'e^(-delta)*U' })],
    [
      'of a run in steps too long for one letter, beside another that is large and slow',
      ['amplitude.odd', logistic],
      {
        ...LONG,
        ...flow({ A: 'e^(-delta)*10^9*I', dA: 'A/10^5' }, { letters: [...WORDS.letters, 'A'] }),
      },
    ],
  ])('%s', (_what, sides, more) => {
    expect(check(counterexample(sides, more))).toMatchObject({ accepted: false });
  });
});
