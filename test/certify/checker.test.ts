import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate, Content } from '../../src/audit/certificate/certificate.ts';
import { sealed } from '../../src/audit/certificate/certify.ts';
import { ANYWHERE, certified, check, counterexample, identity, resealed, WORDS } from './certificates.ts';

const FOLDER = new URL('../../src/certify/', import.meta.url);
const FILES = readdirSync(FOLDER);
const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
const linesOf = (file: string): number => textOf(file).trimEnd().split('\n').length;
const HEAD = { schema: 'errata-certificate/3', claim: 'd/x', latex: 'x' } as const;
const accepts = (certificate: unknown) => check(certificate).accepted;
const PAPER = { region: ['s = 1/2', 'm = 1', 'gamma = 1/2'] };

describe('the checker', () => {
  it('has at most 400 lines, and 1410 with what is beside it, and imports that and one hash function alone', () => {
    expect(linesOf('checker.ts')).toBeLessThanOrEqual(400);
    expect(FILES.map(linesOf).reduce((sum, lines) => sum + lines)).toBeLessThanOrEqual(1410);
    for (const file of FILES) {
      expect(textOf(file)).not.toMatch(/\b(require|import)\(|\beval\b|\bFunction\(/);
      expect(textOf(file).match(/(?<= from ')[^']*/g) ?? []).toSatisfy((from: string[]) =>
        from.every((name) => name === 'node:crypto' || FILES.includes(name.replace(/^\.\//, ''))),
      );
    }
  });

  it('finds definitions to be what they should be, or accepts nothing', () => {
    const spoiled = (more: Partial<typeof WORDS>) => ({ words: { ...WORDS, ...more } });
    const definitions = { ...WORDS.definitions, 'sigma.majmin': `2*(${WORDS.definitions['sigma.majmin']})` };
    expect(accepts(identity(['R', 'R'], spoiled({ definitions })))).toBe(false);
    expect(accepts(counterexample(['R', '1'], spoiled({ definitions })))).toBe(false);
    expect(accepts(identity(['R', 'R'], spoiled({ zero: [...WORDS.zero, 'R-1'] })))).toBe(false);
    expect(accepts(identity(['R', 'R']))).toBe(true);
  });
});

describe('an identity', () => {
  it.each([
    [['sqrt(R*m)', 'sqrt(R)*sqrt(m)'], {}],
    [['(R^gamma)^2', 'R^(2*gamma)'], {}],
    [['e^(2*delta)*e^(-delta)', 'e^delta'], { region: ['delta > 0'], at: { ...ANYWHERE.at, delta: '1' } }],
    [['sigma.majmin', 'sqrt((R+1)/2)'], { ...PAPER }],
    [['sigma.majmin', 'sqrt(m*(R*(1-s)+s))'], {}],
    [['rank', 'k-1'], {}],
    [['U*Sigma*T(Vectors)', 'Z'], {}],
    [['R', '1'], { relations: ['>='], margins: ['R-1'] }],
    [['R', '1'], { relations: ['>'], margins: ['R-1'], region: ['R > 1'] }],
    [['R', '1'], { relations: ['>'], margins: ['R-1'], region: ['R >= 2'] }],
    [['R', '1'], { region: ['R = 1'], at: { ...ANYWHERE.at, R: '1' } }],
    [['weight.majority', '1'], { region: ['gamma = 0'], at: { ...ANYWHERE.at, gamma: '0' } }],
    [['weight.majority', 'R/(R+1)'], { region: ['gamma = -1', 's = 1/2'], at: { ...ANYWHERE.at, gamma: '-1' } }],
    [['sqrt(R*s+(1-s))^2', 'R*s+1-s'], {}],
    [['multiplicity.largest', 's*k-1'], { region: ['R > 1', 's*k >= 2', '(1-s)*k >= 2'] }],
  ])('%j with %j is accepted', (sides, more) => {
    expect(check(identity(sides, more))).toMatchObject({ accepted: true, premises: [] });
  });

  it.each([
    [['sqrt(R+m)', 'sqrt(R)+sqrt(m)'], {}],
    [['sqrt((R-1)^2)', '1-R'], {}],
    [['sigma.majmin', 'sqrt((R+1)/2)'], {}],
    [['sigma.majmaj', 'sqrt((R+1)/2)'], { ...PAPER }],
    [['U*Sigma*T(Vectors)', 'Y'], {}],
    [['U', 'Z'], {}],
    [['Sigma', '1'], {}],
    [['R', '1'], { relations: ['>'], margins: ['R-1'] }],
    [['1', 'R'], { relations: ['>='], margins: ['R-1'] }],
    [['R', '2'], { relations: ['>='], margins: ['R-2'] }],
    [['0-R', '0-1'], { relations: ['>='], margins: ['(R-1)*(R+1)/((0-R)+(0-1))'] }],
    [['window.vanilla', '0'], { relations: ['>'], margins: ['window.vanilla'] }],
    [['R', 'R'], { relations: ['>'], margins: ['00'] }],
    [['R', '7'], { region: ['R = 7'] }],
    [['s', '2'], { region: ['s = 2'] }],
    [['m', '0-1'], { region: ['m = -1'], at: { ...ANYWHERE.at, m: '-1' } }],
    [['time.weighted.majmin', '1/(sigma.majmin*lambda.majmin)'], {}],
    [['x', 'x'], { derived: { x: '1' } }],
    [['1', '1', '2'], { relations: ['='] }],
    [['1', '1'], { relations: [] }],
    [['multiplicity.largest', 's*k-1'], { region: ['s*k >= 2', '(1-s)*k >= 2'] }],
    [['sigma.majmaj', 'sqrt(R*m)'], {}],
  ])('%j with %j is rejected', (sides, more) => {
    expect(accepts(identity(sides, more))).toBe(false);
  });

  it('whose denominator may be 0 rests on that', () => {
    expect(check(identity(['(R-k)/(R-k)', '1']))).toMatchObject({ premises: ['that nothing is divided by 0'] });
    expect(
      check(identity(['(R-k)/(R-k)', '1'], { region: ['R-k > 0'], at: { ...ANYWHERE.at, R: '5' } })),
    ).toMatchObject({
      premises: [],
    });
  });
});

describe('a counterexample', () => {
  it.each([
    [['sigma.majmin', 'sqrt(R)'], {}],
    [['time.weighted.majmin', '1/sqrt(2)'], {}],
    [['R', '3/2'], { relations: ['<'] }],
    [['R', '1'], { relations: ['<='] }],
    [['R', '2'], { relations: ['<'] }],
    [['sqrt(R)*sqrt(3)', 'sqrt(6)'], { relations: ['>'] }],
    [['sigma.majmaj', 'sigma.minmin'], { relations: ['>'], at: { ...ANYWHERE.at, R: '1' } }],
    [['c', '2'], { region: ['c > 0'], at: { ...ANYWHERE.at, c: '1' } }],
  ] as const)('%j with %j is accepted', (sides, more) => {
    expect(check(counterexample(sides, more))).toMatchObject({ accepted: true });
  });

  it('says what both sides are there', () => {
    const found = check(counterexample(['sigma.majmaj', 'R'], {}));
    expect(found.accepted && found.what).toMatch(
      /^refuted: sides .* region \[\] at .* where its sides are about 1\.41421\d* and 2$/,
    );
  });

  it.each([
    ['of what is true', ['sigma.majmin', 'sqrt(3/2)'], {}],
    ['of what is true under gradient flow', ['time.weighted.majmin', '1/sqrt(R+1)'], {}],
    ['with a fraction of a class', ['sigma.majmin', 'R'], { at: { ...ANYWHERE.at, s: '1/3' } }],
    ['with a fraction of a sample', ['sigma.majmin', 'R'], { at: { ...ANYWHERE.at, R: '3/2' } }],
    ['with R below 1', ['R', '1'], { at: { ...ANYWHERE.at, R: '1/2', m: '2' } }],
    ['of a definition that is changed', ['Z', 'U'], { at: { ...ANYWHERE.at, U: '2*Z' } }],
    ['of a feature that is not there', ['lambda.minmin', '7'], { at: { ...ANYWHERE.at, k: '2' } }],
    ['of a relation past the end', ['2', '2'], { relations: ['=', '='], fails: ['1'] }],
    ['with another e', ['e^2', '4*e'], { at: { ...ANYWHERE.at, e: '3' } }],
    ['of an order of equals that allows it', ['R', '2'], { relations: ['<='] }],
    ['of equals', ['sqrt(R)*sqrt(3)', 'sqrt(6)'], {}],
    ['of a number and a matrix', ['1', 'Sigma'], {}],
  ] as const)('%s is rejected', (_name, sides, more) => {
    expect(accepts(counterexample([...sides], more))).toBe(false);
  });
});

describe('whatever is no certificate', () => {
  const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);
  it.each([
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['nothing', {}],
    ['deep nesting', { schema: 'errata-certificate/3', parts: nested(3000) }],
    ['a prototype', JSON.parse('{"__proto__": {"kind": "identity"}, "schema": "errata-certificate/3"}')],
  ])('%s is rejected with a reason', (_name, value) => {
    expect(check(value)).toEqual({ accepted: false, reason: expect.any(String), beyond: false });
  });

  it.each([
    ['deep parentheses', `${'('.repeat(1900)}1${')'.repeat(1900)}`],
    ['a tower of powers', '9^9^9^9^9^9^9^9'],
    ['a number too long', '9'.repeat(3000)],
    ['a long sum of roots', Array.from({ length: 300 }, (_, i) => `sqrt(R+${i})`).join('+')],
    ['a function that is not known', 'constructor(1)'],
    ['a name of a prototype', '__proto__'],
    ['a division by zero', '1/(R-R)'],
    ['nothing', ''],
  ])('%s in a formula is rejected, soon', (_name, formula) => {
    const before = performance.now();
    expect(accepts(identity([formula, '2']))).toBe(false);
    check(counterexample([formula, '2']));
    expect(accepts(counterexample([formula, formula]))).toBe(false);
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(check(value).accepted).toBe(false);
        expect(accepts(sealed({ ...HEAD, verdict: 'verified', kind: 'parts', parts: value } as never))).toBe(false);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('the certificates of the documents', async () => {
  const all = (await certified()).flatMap(({ certificate }) => (certificate.kind === 'none' ? [] : [certificate]));
  const of = (kind: Content['kind']) => all.filter((certificate) => certificate.kind === kind);

  it('are many, of every kind, accepted, and small', () => {
    expect(of('identity').length).toBeGreaterThanOrEqual(90);
    expect(of('counterexample').length).toBeGreaterThanOrEqual(18);
    expect(of('parts').length).toBe(1);
    for (const certificate of all) {
      expect(check(certificate)).toMatchObject({ accepted: true, claim: certificate.claim });
      expect(JSON.stringify(certificate).length).toBeLessThan(8192);
    }
  });

  it('tell at how many points a closed form could not be seen', () => {
    const { premises } = check(all.find(({ claim }) => claim === 'zt25/eq-16/majmaj')) as {
      premises: readonly string[];
    };
    expect(premises).toContainEqual(expect.stringMatching(/in doubles; not to be followed at [1-9]\d* other points$/));
  });

  it('are rejected in hundreds of corruptions of a random leaf', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.constantFrom(...CORRUPTIONS), (certificate, n, corrupt) => {
        const spoiled = corrupted(certificate, n, corrupt);
        if (JSON.stringify(spoiled) === JSON.stringify(certificate)) return;
        tried++;
        expect(accepts(spoiled)).toBe(false);
      }),
      { seed: 2, numRuns: 1000 },
    );
    expect(tried).toBeGreaterThan(600);
  });

  it('are rejected with every character of the file changed or the file cut, digests aside', () => {
    const text = JSON.stringify(all[0]);
    for (let i = 0; i < text.length; i++) {
      for (const spoiled of [
        `${text.slice(0, i)}${text[i] === '7' ? '8' : '7'}${text.slice(i + 1)}`,
        text.slice(0, i),
      ]) {
        expect(accepts(parsed(spoiled))).toBe(false);
      }
    }
  });

  const spoilers: readonly (readonly [string, (side: string) => string])[] = [
    ['doubled', (side) => `2*(${side})`],
    ['with the other sign', (side) => `-(${side})`],
  ];
  it.each(spoilers)('of proofs are rejected with a side %s, under a digest of that', (_name, spoil) => {
    for (const certificate of of('identity') as Extract<Certificate, { kind: 'identity' }>[]) {
      for (const [i, side] of certificate.sides.entries()) {
        if (side === '0') continue;
        const sides = certificate.sides.map((x, j) => (i === j ? spoil(x) : x));
        expect(accepts(resealed(certificate, { sides }))).toBe(false);
      }
    }
  });

  it('of refutations are rejected when the sides are made equal, the point is outside, or the verdict turned', () => {
    for (const certificate of of('counterexample') as Extract<Certificate, { kind: 'counterexample' }>[]) {
      const i = Number(certificate.fails[0]);
      const equal = certificate.sides.map((x, j) => (j === i + 1 ? (certificate.sides[i] ?? '') : x));
      expect(accepts(resealed(certificate, { sides: equal }))).toBe(false);
      expect(accepts(resealed(certificate, { verdict: 'verified' }))).toBe(false);
      expect(
        accepts(
          resealed(certificate, { kind: 'identity', verdict: 'verified', margins: [null], derived: {}, generic: [] }),
        ),
      ).toBe(false);
      expect(accepts(resealed(certificate, { at: { ...certificate.at, k: '5' } }))).toBe(false);
      expect(accepts(resealed(certificate, { region: [...certificate.region, 'R >= 3'] }))).toBe(false);
    }
  });

  it('of conjunctions are rejected with a part that is spoiled, missing, or of another verdict', () => {
    const [whole] = of('parts') as Extract<Certificate, { kind: 'parts' }>[];
    const [proof] = of('identity');
    if (whole === undefined || proof === undefined) throw new Error('there is none');
    const [part] = whole.parts;
    for (const parts of [[], [proof], [part, part], [{ ...part, claim: 'd/y' }], [whole]]) {
      const expected = parts[0] === whole;
      expect(accepts(resealed(whole, { parts }))).toBe(expected);
    }
  });
});

type Corrupt = (leaf: unknown) => unknown;
const onText = (f: (text: string) => string) => (leaf: unknown) => (typeof leaf === 'string' ? f(leaf) : leaf);
const CORRUPTIONS: readonly Corrupt[] = [
  onText((text) => text.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`)),
  onText((text) => text.replace(/[+*]/, (op) => (op === '+' ? '*' : '+'))),
  onText((text) => `-${text}`),
  onText((text) => text.slice(0, -1)),
  onText((text) => text.replace('maj', 'min')),
  () => undefined,
  () => null,
  () => 1e300,
  () => [],
];

/** The n-th leaf of a value, counted round, put through a corruption. */
function corrupted(value: unknown, n: number, corrupt: Corrupt): unknown {
  const paths: (string | number)[][] = [];
  const visit = (node: unknown, path: (string | number)[]): void => {
    if (typeof node !== 'object' || node === null) paths.push(path);
    else for (const [key, inner] of Object.entries(node)) visit(inner, [...path, key]);
  };
  visit(value, []);
  const [copy, path] = [structuredClone(value), paths[n % paths.length] ?? []];
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (node, key) => node[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
  const last = path.at(-1) ?? '';
  const next = corrupt(holder[last]);
  if (next === undefined) delete holder[last];
  else holder[last] = next;
  return copy;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
