/**
 * The LaTeX reader and `errata check` on formulas broken in every way: read, or refused in one line, at once; never
 * another error. What the oracle condemns is always refused; what the reader reads is always judged.
 */
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '../../proofs/zt25/instruments/cases.ts';
import { parseStatement, readScalarFormula, readTyped } from '../../src/language/latex/index.ts';
import { UnreadableFormula } from '../../src/language/latex/unreadable.ts';
import { cli, cpuTime, slowest } from './cli.ts';
import { MINES, MONSTERS, mangled, provablyBroken, wellFormed } from './latex.ts';
import { expectRefused, LONGEST } from './outcome.ts';
import { SEED, SHARE } from './share.ts';

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'errata-fuzz-'));
beforeAll(() => {
  process.chdir(folder);
  writeFileSync('secret.tex', 'CANARY');
});
afterAll(() => {
  process.chdir(home);
  expect(readdirSync(folder)).toEqual(['secret.tex']);
  if (process.env.FUZZ_RUNS !== undefined) console.log('slowest', slowest);
});

/** Whether it is read; throws on any error but a refusal, and on a slow one. */
async function isRead(read: () => unknown, latex: string): Promise<boolean> {
  const start = cpuTime();
  try {
    await read();
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableFormula)) throw error;
    expect([latex, /^\P{C}{10,620}$/u.test(error.message)]).toEqual([latex, true]);
    return false;
  } finally {
    expect([latex, cpuTime() - start < LONGEST]).toEqual([latex, true]);
  }
}

const isScalar = (latex: string) => isRead(() => readScalarFormula(latex, CASES.symbols), latex);

const isTyped = (latex: string) => isRead(() => readTyped(latex, 'q', CASES.symbols), latex);

/** Through the reader only. */
async function readsHonestly(latex: string): Promise<boolean> {
  const scalar = await isScalar(latex);
  const statement = await isRead(() => parseStatement(`x = ${latex}`), latex);
  if (scalar) expect([latex, latex.includes('=')]).toEqual([latex, false]);
  if (provablyBroken(latex) !== null) expect([latex, scalar, statement]).toEqual([latex, false, statement]);
  return scalar;
}

const QUANTITIES = ['sigma.majmaj', 'sigma.majmin', 'sigma.minmin', 'lambda.majmin'];

/** Through the command: refused exactly when the reader refuses, else judged. */
async function endsHonestly(latex: string): Promise<void> {
  const quantity = QUANTITIES[latex.length % QUANTITIES.length] as string;
  const args = ['check', quantity, latex, '--settings', '1'];
  const ended = await cli(args);
  if (await isTyped(latex)) {
    expect([latex, ended.code <= 1, ended.err, ended.took < LONGEST]).toEqual([latex, true, '', true]);
    expect([latex, provablyBroken(latex)]).toEqual([latex, null]);
  } else expectRefused(ended, args);
  expect(`${ended.out}${ended.err}`).not.toMatch(/CANARY|root:x:/);
}

describe('formulas', () => {
  it('a well-formed one is read', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, async (latex) => {
        expect([latex, provablyBroken(latex), await isScalar(latex)]).toEqual([latex, null, true]);
      }),
      { seed: SEED, numRuns: SHARE.wellFormed },
    );
  });

  it('a mangled one is read or refused', async () => {
    let read = 0;
    const counted = async (latex: string) => {
      if (await readsHonestly(latex)) read++;
    };
    await fc.assert(fc.asyncProperty(mangled, counted), { seed: SEED + 1, numRuns: SHARE.read });
    // Some changes leave a formula: they must stay few, or the others would be fewer than they seem.
    expect(read / SHARE.read).toBeLessThan(0.25);
    if (process.env.FUZZ_RUNS !== undefined) console.log('read', read, 'of', SHARE.read);
  });

  it('a mangled one typed as a command ends with 2, or with a verdict', async () => {
    await fc.assert(fc.asyncProperty(mangled, endsHonestly), { seed: SEED + 2, numRuns: SHARE.check });
  });

  it.each(MONSTERS.map((latex) => [latex.slice(0, 60), latex]))('%s', async (_, latex) => {
    await readsHonestly(latex);
    await endsHonestly(latex);
  });

  it.each(MINES)('%s runs nothing and reads nothing', async (latex) => {
    for (const text of [latex, `R + ${latex}`, `${latex}{R}`, String.raw`\frac{${latex}}{2}`]) {
      await readsHonestly(text);
      await endsHonestly(text);
      expect(await isScalar(text)).toBe(false);
    }
    expect(existsSync('ran')).toBe(false);
  });
});
