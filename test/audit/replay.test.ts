import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import type { ClaimResult } from '../../src/audit/result.ts';
import { runCli } from '../../src/cli/program.ts';
import type { Counterexample } from '../../src/judge/verdict.ts';
import { checkFormula } from './checked.ts';

/** The words of a command line, as a shell takes them. */
const words = (command: string): string[] =>
  [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) =>
    plain === undefined ? (quoted ?? '').replaceAll("'\\''", "'") : plain,
  );

async function run(command: string, ...more: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCli([...words(command).slice(1), ...more], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    colour: false,
    columns: 100,
  });
  return { code, out, err };
}

/** The very numbers, as text and to the last bit. */
async function expectRepeated(found: Counterexample): Promise<void> {
  const { code, out, err } = await run(found.replay, '--json');
  expect(err).toBe('');
  const { replay: _, at, ...numbers } = found;
  const { claim: __, ...place } = at;
  expect(JSON.parse(out)).toMatchObject({ ...numbers, at: place, fails: true });
  expect(code).toBe(0);
}

const refuted = (claims: readonly ClaimResult[]) => claims.filter(({ counterexample }) => counterexample !== null);

describe('the command of a counterexample', () => {
  it('repeats the two numbers of every refuted claim of an audit', async () => {
    const { claims } = await audit({
      claims:
        'zt25/sec-*,zt25/app-A.1*,zt25/eq-13*,zt25/eq-14*,zt25/eq-15,zt25/eq-16*,zt25/eq-18*,zt25/eq-19b,zt25/cor-C.3*,zt26/results*',
      settings: 16,
    });
    expect(refuted(claims).length).toBeGreaterThanOrEqual(12);
    for (const { counterexample } of refuted(claims)) await expectRepeated(counterexample as Counterexample);
  });

  it.each([
    ['time.weighted.majmin', String.raw`\frac{1}{\sqrt{R}}`],
    ['sigma.majmaj', String.raw`-\sqrt{R}`],
    ['window.weighted', '1'],
    // Less than a measurement sees, so the numbers are exact ones.
    ['sigma.majmaj', String.raw`\sqrt{R} + 0.0000000000000000000001`],
  ])('repeats those of a formula for %s: %s', async (quantity, formula) => {
    const { counterexample } = await checkFormula(quantity, formula, { seed: 1, settings: 24 });
    await expectRepeated(counterexample as Counterexample);
  });

  it('says time, entry and relation', async () => {
    const { claims } = await audit({
      claims: 'zt25/eq-13/value,zt25/eq-15,zt25/thm-C.2,zt25/eq-16/majmin',
      settings: 16,
    });
    const at = Object.fromEntries(refuted(claims).map(({ id, counterexample }) => [id, counterexample?.at]));
    expect(at).toEqual({
      'zt25/eq-13/value': { relation: 1, entry: [1, 1] },
      'zt25/eq-15': { t: expect.closeTo(4.5033, 4) },
      'zt25/thm-C.2/change-of-variables': { t: expect.closeTo(4.5033, 4) },
      'zt25/thm-C.2': { t: expect.closeTo(4.5033, 4), claim: 'zt25/eq-15' },
      'zt25/eq-16/majmin': { t: expect.closeTo(4.378, 3) },
    });
  });
});

describe('another comparison', () => {
  const SETTING = '--k 4 --R 2';

  it('is made at any setting, time and entry that the statement speaks of', async () => {
    const whole = await run(`errata replay zt25/eq-13/value ${SETTING} --relation 1 --entry 2,2`);
    expect(whole.out).toContain('R = 2, minority count = 1, gamma = 0.5; relation 1; entry (2, 2)\n');
    expect(whole.out).toMatch(/The formula: 1\.2247\d+\n.*: 1\.3938\d+\n/);
    expect(whole.code).toBe(0);
    const right = await run(`errata replay zt25/eq-13/value ${SETTING} --relation 1 --entry 1,1 --json`);
    expect(JSON.parse(right.out)).toMatchObject({ at: { entry: [1, 1] }, fails: false });
    expect(right.code).toBe(1);
  });

  it('takes the number that fails most where nothing says which', async () => {
    const { out } = await run(`errata replay zt25/eq-16/majmin ${SETTING} --json`);
    expect(JSON.parse(out)).toMatchObject({ at: { t: expect.closeTo(4.378, 3) }, fails: true });
  });

  it.each([
    ['errata replay zt25/eq-99 --k 4 --R 2', /no claim of that id/],
    ['errata replay zt25/eq-14/majmin', /give its flags, see errata replay --help/],
    ['errata replay zt25/eq-14/majmin --k 4', /both k and R/],
    ['errata replay zt25/eq-14/majmin --k 5 --R 2', /outside the region/],
    ['errata replay zt25/eq-14/majmin --k 4 --R 0', /R = 0/],
    ['errata replay zt25/cor-C.3 --k 4 --R 2', /made of parts: .*replay one of them/],
    ['errata replay zt25/eq-16/majmin --k 4 --R 2 --t 3', /--t = 3: no number is compared there; give 0/],
    ['errata replay zt25/eq-13/value --k 4 --R 2 --entry 9,1', /no number/],
    ['errata replay zt25/eq-13/value --k 4 --R 2 --entry 0,1', /--entry = 0,1: it must be row,column/],
    [
      'errata replay zt25/eq-14/majmin --k 4 --R 2 --part x',
      /--part = x: no number is compared there; leave --part out/,
    ],
    ['errata replay sigma.none 1 --k 4 --R 2', /sigma.none/],
  ])('%s is bad input', async (command, message) => {
    const { code, out, err } = await run(command);
    expect(err).toMatch(message);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });
});
