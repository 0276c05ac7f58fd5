import { describe, expect, it } from 'vitest';
import { sealed } from '../../src/audit/certificate/certify.ts';
import type { Words } from '../../src/audit/certificate/language.ts';
import { ANYWHERE, check, counterexample, identity, WORDS } from './certificates.ts';

/** Certificates of what is false, or of what is not said, with digests that are right. */
const at = (more: Record<string, string>) => ({ ...ANYWHERE.at, ...more });
const order = (margin: string, more: Record<string, unknown> = {}) => ({
  relations: ['<'],
  margins: [margin],
  ...more,
});
/** 11 is no square modulo every other prime. */
const STEERED = 'sqrt(11*k-11)*sqrt((k-1)/11)';
/** All features are there. */
const GROUPS = { region: ['s*k >= 2', '(1-s)*k >= 2'] };
const RUN = {
  region: [...GROUPS.region, 'delta > 0', 't > 0'],
  at: at({ delta: '1', t: '1' }),
  generic: ['sigma.majmin', 'sigma.majmaj', 'sigma.minmin'],
};
const amplitude = (sigma: string) => `1/(1+(${sigma}*e^(2*delta)-1)*e^(-(2*${sigma}*t)))`;
const corner = (entry: string) => `parts([[${entry}]], [[1]], [[1]])`;
/** The words of the documents, and more of them. */
const words = ({ definitions = {}, open = [], setting = [], zero = [] }: Partial<Words>) => ({
  words: {
    ...WORDS,
    definitions: { ...WORDS.definitions, ...definitions },
    open: [...WORDS.open, ...open],
    setting: [...WORDS.setting, ...setting],
    zero: [...WORDS.zero, ...zero],
  },
});
const part = (entry: string) => words({ definitions: { M: corner(entry) } });
const GROWING = { region: ['delta > 0'], at: at({ delta: '1' }) };

/** Where features are, at a value that is written in another way. */
const wide = (more: Record<string, string>) => ({
  region: [...GROUPS.region, 'm = 1', 'gamma = 1/2'],
  at: at(more),
});
/** Far beyond the time when all is learned: long steps end at a wrong value. */
const LONG = { region: RUN.region, at: at({ R: '1', delta: '748/1000', t: '28886/10' }) };
/** A flow that is as fast as an interval is wide. */
const ODD = {
  words: {
    ...WORDS,
    definitions: { ...WORDS.definitions, wide: 'R-1+10^13-10^13' },
    runs: { ...WORDS.runs, 'time.odd': 'time of odd, part 0' },
    flows: { ...WORDS.flows, odd: { ...WORDS.flows.vanilla, dW: '(Z-W*H)*T(H)*wide', dH: 'wide*T(W)*(Z-W*H)' } },
  },
};

describe('a forged identity is rejected', () => {
  it.each([
    // Roots that change their branch, or have the other one.
    ['a root of a constant', ['sqrt(11^2)', '-11'], {}],
    ['the same under a name', ['sigma.majmaj', '-sqrt(m)*sqrt(121*R)/11'], { ...GROUPS }],
    ['a root that changes its branch at R = 1', ['sqrt((1-R)^2)*(1-R)^4', '(1-R)^5'], {}],
    ['a root that changes its branch at R = 2', ['sqrt((R-2)^2)*(R-2)^3', '(R-2)^4'], {}],
    ['the sign of a window', ['window.vanilla', '(sqrt((1-R)^2)/(1-R)*(sqrt(R)-1))*(1-R)^0'], { ...GROUPS }],
    ['a product of roots with the wrong sign, steered by what is no square', [STEERED, '1-k'], {}],
    ['the same, too small to be seen in doubles', [`1+(1/10^15)^9*${STEERED}`, '1+(1/10^15)^9*(1-k)'], {}],
    ['one that holds but for one choice of five signs', [forAllButOne(5), '0'], {}],
    ['the same for a single sign, repeated', [forAllButOne(1), '0'], {}],
    ['one that a wrong sign lets pass more often than the right one', [hidden(5), '0'], {}],
    ['the same, far more often', [hidden(6), '0'], {}],
    ['the same, hardly ever else', [hidden(10), '0'], {}],
    ['a root of gamma squared', ['sqrt(gamma^2)', 'gamma'], {}],
    ['a power of what may be negative', ['((R-2)^2)^gamma', '(R-2)^(2*gamma)'], {}],
    ['a root that cancels of what is negative', ['sqrt(s-1)*sqrt(s-1)', 's-1'], {}],
    // Intervals and moduli.
    ['intervals steered to be too wide', ['(10^30-10^30+1)*R', '10^30-10^30+2*R'], {}],
    ['a number that is 0 modulo a prime of old', ['(2^62-86945)*R', '0'], {}],
    ['an exponent that every small prime divides', ['R^(2*3*5*7*11*13*17*19*23*29)', '1'], {}],
    ['exponents that differ by the order of a group', ['R^((2^62-86945-1)/2)', '1'], {}],
    // Names.
    ['a name that is defined, and negative, as a margin', ['0', 'mixed'], order('mixed')],
    ['a name that is not declared, as a margin', ['0', 'x'], order('x')],
    ['a name that is not declared', ['x', 'x'], {}],
    [
      'a declared name of which no sign is told, as a margin',
      ['0', 'x'],
      order('x', { region: ['x >= -1'], at: at({ x: '1' }) }),
    ],
    ['a letter for a matrix, as if letters commuted', ['W*H', 'H*W'], {}],
    [
      'the same, of a region that speaks of it',
      ['W*H', 'H*W'],
      {
        region: ['W = U*Wbar', 'H = Hbar*T(Vectors)'],
        at: at({ W: 'U*Wbar', H: 'Hbar*T(Vectors)', Wbar: 'I', Hbar: 'I' }),
      },
    ],
    ['a matrix that is declared a number', ['W*H', 'H*W'], { region: ['W > 0'], at: at({ W: 'U' }) }],
    [
      'the same, of a point where it is one',
      ['W*H', 'H*W'],
      { region: ['W > 0', 'H > 0'], at: at({ W: '2', H: '3' }) },
    ],
    ['a definition that is declared anew', ['rank', '1'], { region: ['rank = 1'], at: at({ rank: '1' }) }],
    ['e as a number of our own', ['e', '3'], { region: ['e = 3'], at: at({ e: '3' }) }],
    ['a name of the model that a point gives a value', ['rank', '7'], { at: at({ rank: '7' }) }],
    ['a function as a number', ['sqrt', 'sqrt'], { region: ['sqrt > 0'], at: at({ sqrt: '1' }) }],
    ['a transpose as a number', ['T', 'T'], { region: ['T > 0'], at: at({ T: '1' }) }],
    ['a name behind white space that is not everywhere', ['\nmultiplicity.largest', 's*k-1'], {}],
    ['the same, of a window', ['\twindow.vanilla', 'sqrt(R)-1'], {}],
    // Features.
    ['an amplitude by the value of another feature', ['amplitude.vanilla.majmin', amplitude('sigma.majmaj')], RUN],
    ['amplitudes of two features', ['amplitude.vanilla.majmin', 'amplitude.vanilla.minmin'], RUN],
    ['the same behind white space', ['\namplitude.vanilla.majmin', '\namplitude.vanilla.minmin'], RUN],
    [
      'an amplitude of which the region says the singular value',
      ['amplitude.vanilla.majmin', amplitude('1')],
      { ...RUN, region: [...RUN.region, 'sigma_i = 1'], at: { ...RUN.at, sigma_i: '1' } },
    ],
    [
      'an amplitude that would be positive everywhere',
      ['0', 'amplitude.vanilla.majmin'],
      order('amplitude.vanilla.majmin', {
        region: [...GROUPS.region, 'delta >= 0', 't < 0'],
        at: at({ delta: '0', t: '-(30)' }),
      }),
    ],
    ['a quantity that is no positive number', ['mixed', 'mixed'], { generic: ['mixed'] }],
    ['a number of our own that is taken as any', ['x', 'x'], { generic: ['x'] }],
    ['a share that is taken as any', ['s', 's'], { generic: ['s'] }],
    ['a part of a matrix that is not everywhere', ['entry(Sigma, 2)', 'sqrt(m)'], {}],
    ['a root in the corner of a matrix', [corner('sqrt(s-1)*sqrt(s-1)'), corner('s-1')], {}],
    ['a power 0 of 0', ['(R-R)^0', '1'], {}],
    ['a root of two', ['sqrt(R, 7)', 'sqrt(R)'], {}],
    ['a transpose of two', ['T(U, Z)', 'T(U)'], {}],
    ['a matrix of four parts', ['parts([[1]], [[1]], [[1]], [[7]])', 'I'], {}],
    // Words of its own.
    ['another e', ['e', '3'], words({ definitions: { e: '3' } })],
    ['another 7', ['7', '8'], words({ definitions: { 7: '8' } })],
    ['a definition in a circle', ['x', 'x'], words({ definitions: { x: 'y', y: 'x' } })],
    ['a definition by what is not there', ['x', 'x'], words({ definitions: { x: 'y' } })],
    ['a definition that has no value', ['x*x', 's-1'], words({ definitions: { x: 'sqrt(s-1)' } })],
    ['a parameter that is defined', ['k', '3'], words({ definitions: { k: '3' } })],
    ['a matrix that may be any number', ['W*H', 'H*W'], words({ open: ['W', 'H'] })],
    ['settings of which there are none', ['R', '1'], words({ setting: ['R = 1', 'R > 1'] })],
    ['what is not 0 by the definitions', ['R', 'R'], words({ zero: ['R-1'] })],
    [
      'a run of which a region tells',
      ['time.weighted.majmin', '7'],
      { region: ['time.weighted.majmin = 7'], at: at({ 'time.weighted.majmin': '7' }) },
    ],
    [
      'a closed form without a reason',
      ['time.vanilla.majmin', '1/sigma.majmin'],
      { words: { ...WORDS, because: null } },
    ],
    [
      'a closed form with an empty reason',
      ['time.vanilla.majmin', '1/sigma.majmin'],
      { words: { ...WORDS, because: ' ' } },
    ],
    [
      'a closed form that its run does not have',
      ['time.weighted.majmin', '7'],
      { region: ['s = 1/2', 'gamma = 1/2'], ...words({ definitions: { 'time.weighted.majmin': '7' } }) },
    ],
    // In a matrix of parts.
    ['a root', ['M*M', corner('s-1')], part('sqrt(s-1)')],
    ['a division by what is 0 at its own point', ['M', 'I'], { at: at({ R: '4' }), ...part('(R-k)/(R-k)') }],
    [
      'the same where it is 0 everywhere',
      ['M', 'I'],
      { region: ['R-k = 0'], at: at({ R: '4' }), ...part('(R-k)/(R-k)') },
    ],
    ['a feature that is not everywhere', ['M', corner('sqrt(m)')], part('sigma.minmin')],
    ['a division by what is 0 in its region', ['(R-k)/(R-k)', '1'], { region: ['R-k = 0'], at: at({ R: '4' }) }],
    [
      'what is there under a condition that is turned',
      ['sigma.minmin', 'sqrt(m)'],
      { region: ['(1-s)*k >= 2'], words: { ...WORDS, exists: { '(1-s)*k < 1': ['sigma.minmin'] } } },
    ],
    ['with keys of another kind', ['R', 'R'], { fails: ['0'] }],
    // Regions.
    ['a region without settings', ['R', '7'], { region: ['R = 1', 'R > 1'], at: at({ R: '1' }) }],
    ['a region that contradicts what a setting is', ['k', '0'], { region: ['k < 2'] }],
    ['a share of which no number of classes is', ['s', '1/2'], { region: ['k = 3', 's = 1/2'], at: at({ k: '3' }) }],
    ['a value that only the example has', ['R', '2'], {}],
    ['a margin that is positive at the example', ['1', 'R'], order('R-1')],
    ['an order at the edge of its region', ['1', 'R'], order('R-1', { region: ['R >= 1'] })],
    ['an order beyond a bound that is not there', ['2', 'k'], order('k-2', { region: ['k >= 2'] })],
    ['a hypothesis about a number, as if it were one', ['0', 'R-2'], order('R-2', { region: ['1 > 0'] })],
    ['a feature that is not everywhere', ['sigma.minmin', 'sqrt(m)'], {}],
    // Orders.
    ['a margin that shrinks to 0', ['e^(-delta)', '1'], order('1-e^(-delta)', { ...GROWING, region: ['delta >= 0'] })],
    [
      'squares of what is negative',
      ['0-R', '0-1'],
      { relations: ['>'], margins: ['(R-1)*(R+1)/((0-R)+(0-1))'], region: ['R > 1'] },
    ],
    ['a relation that is not known', ['1', '2'], { relations: ['!='], margins: ['1'] }],
    ['a list where a number is due', ['(sigma.majmaj, 2*sigma.majmaj)', 'sigma.majmaj'], {}],
  ] as const)('%s', (_what, sides, more) => {
    expect(check(identity(sides, more))).toMatchObject({ accepted: false });
  });
});

describe('a forged counterexample is rejected', () => {
  it.each([
    [
      'at another exponent than the region has',
      ['weight.majority', '1'],
      { region: ['gamma = 1/2', 's = 1/2'], at: at({ gamma: '1' }) },
    ],
    ['at another share', ['s', '1/2'], { region: ['s = 1/2'], at: at({ s: '1/4' }) }],
    ['below a bound', ['R', '5'], { region: ['R >= 3'] }],
    ['at an edge that is left out', ['R', '2'], { relations: ['>'], region: ['R > 2'] }],
    [
      'just beside an edge, by a fraction',
      ['R', '2'],
      { region: ['R >= 2'], at: at({ R: '199999999999999/100000000000000', m: '100000000000000' }) },
    ],
    ['with half a sample', ['m', '1'], { at: at({ m: '1/2' }) }],
    ['with half a class', ['k', '4'], { at: at({ k: '9/2' }) }],
    ['of a symbol that is not in the region', ['c', '1'], { at: at({ c: '2' }) }],
    ['of a symbol with a value that is not in the region', ['c', '1'], { region: ['c >= 3'], at: at({ c: '2' }) }],
    [
      'of an amplitude whose feature is given other values',
      ['amplitude.vanilla.majmin', '1/2'],
      { at: at({ 'sigma.majmin': '7', delta: '8', t: '1' }), region: ['delta > 0', 't > 0'] },
    ],
    [
      'of an amplitude that is what it should be',
      ['amplitude.vanilla.majmin', amplitude('sigma.majmin')],
      { at: at({ delta: '3', t: '2' }), region: ['delta > 0', 't > 0'] },
    ],
    [
      'of W that is not as the region says',
      ['T(U)*W', 'I'],
      { region: ['W = U*Wbar'], at: at({ Wbar: 'I', W: '2*U' }) },
    ],
    ['by rounding', ['10^30+1-10^30', '1'], {}],
    ['by rounding, of an order', ['10^30+1-10^30', '1'], { relations: ['>='] }],
    ['of a root that is its own', ['sqrt(2)*sqrt(3)', 'sqrt(6)'], {}],
    ['of an order by a number and a matrix', ['Sigma', '7'], { relations: ['>'] }],
    ['of matrices of other shapes', ['U', 'Z'], {}],
    ['of nothing', ['1/(R-2)', '1'], {}],
    ['of a feature that is not there', ['sigma.minmin', '7'], { at: at({ k: '2' }) }],
    ['of a feature that is not there, behind white space', ['\nsigma.minmin', '7'], { at: at({ k: '2' }) }],
    ['of a part of a matrix that is not there', ['entry(Sigma, 2)', '7'], { at: at({ k: '2' }) }],
    [
      'of a feature that is not there, in its point',
      ['Wbar', '7'],
      { region: ['Wbar = sigma.minmin'], at: at({ k: '2', Wbar: 'sigma.minmin' }) },
    ],
    ['of a definition that has another value', ['dW', 'Z'], { at: at({ dW: 'U', W: 'U', H: 'T(Vectors)' }) }],
    [
      'of an amplitude that it gives away',
      ['x', '7'],
      { region: ['x = jump.vanilla.majmin'], at: at({ x: 'jump.vanilla.majmin' }) },
    ],
    ['of an order of matrices', ['Sigma', 'Sigma'], { relations: ['<'] }],
    ['of a power 0 of 0', ['(R-2)^0', '2'], {}],
    ['of a time that the region does not speak of', ['delta', '1'], { at: at({ delta: '4' }) }],
    [
      'at a value that is written so that it is not known well',
      ['time.vanilla.minmin', '1'],
      wide({ m: '1+10^12-10^12' }),
    ],
    ['the same, of an exponent', ['time.weighted.majmaj', 'time.weighted.minmin'], wide({ gamma: '1/2+10^13-10^13' })],
    ['of a run from what is not known well', ['time.odd', '1/sigma.majmin'], ODD],
    ['of a run in steps too long to be followed', ['amplitude.vanilla.majmaj', amplitude('sigma.majmaj')], LONG],
    ['the same, of another', ['amplitude.weighted.minmin', amplitude('sigma.minmin*lambda.minmin')], LONG],
    ['of a feature in a matrix that is not there', ['M', corner('7')], { at: at({ k: '2' }), ...part('sigma.minmin') }],
    [
      'of a run in a matrix, by the closed form that it is given',
      ['M', corner('1/sigma.majmin')],
      words({ definitions: { 'time.vanilla.majmin': '7', M: corner('time.vanilla.majmin') } }),
    ],
    ['of another claim, by its name', ['R', '1'], { claim: 'd/x\naccepted d/y' }],
  ] as const)('%s', (_what, sides, more) => {
    expect(check(counterexample(sides, more))).toMatchObject({ accepted: false });
  });
});

describe('a forged conjunction is rejected', () => {
  const whole = (parts: readonly unknown[], more: object = {}) =>
    check(
      sealed({
        ...{ schema: 'errata-certificate/3', claim: 'd/y', verdict: 'verified', latex: 'y', kind: 'parts', parts },
        ...more,
      } as unknown as Parameters<typeof sealed>[0]),
    );
  const x = (value: string) => identity(['x', value], words({ definitions: { x: value } }));

  it('of parts that mean something else by a word', () => {
    expect(whole([x('1'), x('1')])).toMatchObject({ accepted: true });
    expect(whole([x('1'), x('2')])).toMatchObject({ accepted: false, reason: 'parts in other words' });
  });

  it('with a statement of its own, which nobody checks', () => {
    const said = { sides: ['R', '7'], relations: ['='], region: ['R >= 1'] };
    expect(whole([x('1')], said)).toMatchObject({ accepted: false });
  });
});

describe('what is accepted says what it rests on', () => {
  it('of what is 0 by its words, each time', () => {
    const of = (side: string) => check(identity([side, side], words({ zero: ['(R-7)/(R-7)-1'] })));
    expect([of('R'), of('m')].map((found) => found.accepted && found.premises.length)).toEqual([1, 1]);
    const ofRuns = check(identity(['R', 'R'], words({ zero: ['time.vanilla.majmin*sigma.majmin-1'] })));
    expect(ofRuns).toMatchObject({
      accepted: false,
      reason: expect.stringMatching(/something of runs that is said to be 0/),
    });
  });

  it('in quotes, where it is free text', () => {
    const because = 'it is so; as d has it';
    const found = check(identity(['time.vanilla.majmin', '1/sigma.majmin'], { words: { ...WORDS, because } }));
    expect(found.accepted && found.premises).toContain(`"${because}"`);
  });

  it('of a run in a matrix of parts', () => {
    const found = check(identity(['M', corner('1/sigma.majmin')], part('time.vanilla.majmin')));
    expect(found.accepted && found.premises).toEqual([
      JSON.stringify(WORDS.because),
      'numerical: time.vanilla.majmin is 1/sigma.majmin, seen in a few runs in doubles',
    ]);
  });

  it('of runs, wherever they stand', () => {
    const region = ['s*k >= 2'];
    const found = check(identity(['time.weighted.majmaj', '1/(sqrt(R*m)*weight.majority)'], { region }));
    expect(found.accepted && found.premises.length).toBe(2);
  });

  it('of symbols of its own: what they are stands in the region, which is shown', () => {
    const found = check(identity(['sqrt(x^2)', 'x'], { region: ['x > 0'], at: at({ x: '3' }) }));
    expect(found.accepted && found.what).toContain('region ["x > 0"]');
  });

  it('of a conjunction, by the region of each part', () => {
    const part = identity(['R', '1'], { region: ['R = 1'], at: at({ R: '1' }) });
    const whole = { claim: 'd/y', verdict: 'verified', latex: 'y', kind: 'parts', parts: [part] } as const;
    const found = check(sealed({ schema: 'errata-certificate/3', ...whole }));
    expect(found).toMatchObject({ accepted: true, what: expect.stringContaining('region ["R = 1"]') });
  });
});

/**
 * A product that is 0 unless all of its roots have their positive sign, in which case it is no such thing: each factor is 1 more
 * than a quotient of roots that is 1, and would be -1 with the other sign.
 */
function forAllButOne(count: number): string {
  const primes = [1009, 1013, 1019, 1021, 1031].slice(0, count);
  return primes.map((p) => `(1+sqrt(${p}*k-${p})*sqrt((k-1)/${p})/(k-1))`).join('*');
}

/**
 * A product that is 0 only if a quotient of roots has the wrong sign. With that sign the bases of all roots that follow are
 * squares; with the right one each is none in half of the draws, so that those are made again and hardly ever seen.
 */
function hidden(count: number): string {
  const sign = '(sqrt(1009*k-1009)*sqrt((k-1)/1009)/(k-1))';
  const wholes = Array.from({ length: count }, (_, i) => `(k+${i + 2})`);
  return ['(1+SIGN)', ...wholes.map((x) => `(1+sqrt(${x}^2+(1+SIGN)^2*R)/${x})`)].join('*').replaceAll('SIGN', sign);
}
