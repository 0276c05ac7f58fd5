import { describe, expect, it } from 'vitest';
import { replayCommand } from '../../../src/audit/command.ts';
import type { Context } from '../../../src/audit/examine/context.ts';
import { fails } from '../../../src/audit/examine/examination.ts';
import { proberOf } from '../../../src/audit/examine/examine.ts';
import { judged } from '../../../src/audit/judged.ts';
import { familyFrom } from '../../../src/theory/family.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import { type Region, regionOf } from '../../../src/theory/region.ts';

const R = String.raw;
const regionIn = (text: string, ...hypotheses: readonly string[]): Region =>
  regionOf(familyFrom(text, undefined, readTheory(text)), hypotheses);

const contextIn = (region: Region, id = 'test/statement'): Context => ({
  id,
  region,
  run: { seed: 3, settings: 40 },
  replay: (setting, at) => replayCommand([id], setting, at, region.family),
});

function verdictOf(latex: string, region: Region): string {
  const { verdict, strength, fault } = judged({ kind: 'statement' }, latex, contextIn(region));
  expect(fault).toBeNull();
  return strength === null ? verdict.verdict : `${verdict.verdict} ${strength}`;
}

const MATRICES = R`A, B \in \mathbb{R}^{n \times n} invertible; S \in \mathbb{S}^n_{++}; x \in \mathbb{R}^n; \lambda > 0`;
const FLOW = R`
  Y \in \mathbb{R}^{k \times n}; W_0 \in \mathbb{R}^{k \times d}; H_0 \in \mathbb{R}^{d \times n}
  W \in \mathbb{R}^{k \times d}; H \in \mathbb{R}^{d \times n}
  L(W, H) := \tfrac12 \|Y - W H\|_F^2
  (W, H)(t) := flow of L from (W_0, H_0)
`;

describe('a statement in the symbols of a theory', () => {
  it.each([
    ['verified proved', MATRICES, R`(A B)^{-1} = B^{-1} A^{-1}`],
    ['verified proved', MATRICES, R`\operatorname{tr}(A B) = \operatorname{tr}(B A)`],
    ['verified proved', MATRICES, R`x^\top S x = \operatorname{tr}(S x x^\top)`],
    ['undecided', MATRICES, R`0 < \lambda x^\top S x + 1`],
    ['verified proved', MATRICES, R`\|A x\| = \sqrt{x^\top A^\top A x}`],
    ['refuted proved', MATRICES, R`(A B)^{-1} = A^{-1} B^{-1}`],
    ['refuted proved', MATRICES, R`A B = B A`],
    ['refuted bounded', MATRICES, R`x^\top A x \ge 0`],
    ['verified proved', FLOW, R`\frac{d}{dt}(W^\top W - H H^\top) = 0`],
    ['refuted bounded', FLOW, R`\frac{d}{dt}(W W^\top - H^\top H) = 0`],
    ['verified proved', FLOW, R`\dot W = (Y - W H) H^\top`],
    ['refuted proved', FLOW, R`\dot W = H^\top (Y - W H)`],
  ])('%s: %s ⊢ %s', (expected, theory, latex) => {
    const found = verdictOf(latex, regionIn(theory));
    // Sizes that do not fit are told before anything else.
    if (latex.includes('H^\\top (Y') || latex.includes('W W^\\top')) expect(found).toBe('ill-posed');
    else expect(found).toBe(expected);
  });

  it('has steps that say what was differentiated', () => {
    const { found } = judged(
      { kind: 'statement' },
      R`W^\top W - H H^\top = W_0^\top W_0 - H_0 H_0^\top`,
      contextIn(regionIn(FLOW)),
    );
    const minus = R`W^{\top} W - H H^{\top} - \left(W_{0}^{\top} W_{0} - H_{0} H_{0}^{\top}\right)`;
    expect(found.derived?.steps[0]?.latex).toContain(minus);
  });

  it('holds where its hypotheses do', () => {
    const commutes = R`\lambda^2 = \lambda`;
    expect(verdictOf(commutes, regionIn(MATRICES))).toMatch(/^refuted/);
    expect(verdictOf(commutes, regionIn(MATRICES, R`\lambda = 1`))).toMatch(/^verified/);
  });

  it('holds where its hypotheses about what is defined do, or nothing is said', () => {
    const theory = R`x \in \mathbb{R}; y := x^2 + 1`;
    expect(verdictOf(R`x^2 \ge 1`, regionIn(theory))).toMatch(/^refuted/);
    expect(verdictOf(R`\sqrt{(x^2 - 1)^2} = x^2 - 1`, regionIn(theory))).toMatch(/^refuted/);
    expect(verdictOf(R`\sqrt{(x^2 - 1)^2} = x^2 - 1`, regionIn(theory, R`y \ge 2`))).toBe('undecided');
    expect(verdictOf(R`x y = 2 x`, regionIn(theory))).toMatch(/^refuted/);
    expect(verdictOf(R`x y = 2 x`, regionIn(theory, R`x = 1`))).toMatch(/^verified/);
    const { verdict } = judged({ kind: 'statement' }, R`x = 7`, contextIn(regionIn(theory, R`y < 0`)));
    expect([verdict.verdict, verdict.why]).toEqual(['undecided', expect.stringContaining('y < 0')]);
  });

  it.each([
    ['undecided', R`x \in \mathbb{R}`, R`\frac{x}{x} = 1`],
    ['undecided', R`x \in \mathbb{R}`, R`\sqrt{x}^2 \ge 0`],
    ['refuted bounded', R`x \in \mathbb{R}^n`, R`x^\top x > 0`],
    ['refuted bounded', R`x \in \mathbb{R}^n; y \in \mathbb{R}^n`, R`\|x - y\|_2 > 0`],
    ['refuted bounded', R`n, m \in \mathbb{N}; x \in \mathbb{R}`, R`x^2 + n < 1000`],
    ['refuted bounded', R`x \in \mathbb{R}`, R`x \le 10^7`],
    ['refuted bounded', R`n \in \mathbb{N}`, R`\binom{n}{8} = 0`],
    [
      'refuted bounded',
      R`n \in \mathbb{N}; x \in \mathbb{R}`,
      R`(n - 1)(n - 2)(n - 3)(n - 4)(n - 5)(n - 6)(n - 7) x = 0`,
    ],
    ['refuted bounded', R`x, y \in \mathbb{R}`, R`\sin(2^{20} \pi (x - y)) = 0`],
    [
      'refuted bounded',
      R`n \in \mathbb{N}; A \in \mathbb{R}^{n \times n}`,
      R`\sin(2^{20} \pi \operatorname{tr}(A)) = 0`,
    ],
    ['undecided', R`x \in \mathbb{R}`, R`x \le 10^9`],
    ['refuted bounded', R`x \in \mathbb{R}`, R`\lfloor x / 1000 \rfloor^2 = \lfloor x / 1000 \rfloor^4`],
    ['undecided', R`x \in \mathbb{R}`, R`\lfloor x / 10^9 \rfloor^2 = \lfloor x / 10^9 \rfloor^4`],
    ['refuted bounded', R`n \in \mathbb{N}; A \in \mathbb{R}^{n \times n}`, R`\operatorname{rank}(A) = n`],
    ['refuted bounded', R`a, b \in \mathbb{R}`, R`2 a b < a^2 + b^2`],
    [
      'refuted bounded',
      R`x \in \mathbb{R}; x_0 > 0; L(x) := \tfrac12 x^2; x(t) := flow of L from x_0`,
      R`x(t) > x_0 / 1000`,
    ],
  ])('is tried where formulas like to fail, and told so: %s, %s ⊢ %s', (expected, theory, latex) => {
    expect(verdictOf(latex, regionIn(theory))).toBe(expected);
  });

  it('is not proved where something is taken for granted that nobody declared', () => {
    const found = judged(
      { kind: 'statement' },
      R`M^{-1} M = I`,
      contextIn(regionIn(R`M \in \mathbb{R}^{n \times n}`)),
    ).verdict;
    expect(found.verdict).toBe('undecided');
    expect(found.why).toMatch(/is invertible, which is not declared/);
  });

  it('is ill-posed where sizes do not fit, and undecided where a symbol is nothing', () => {
    const region = regionIn(R`X \in \mathbb{R}^{m \times n}; y \in \mathbb{R}^m`);
    expect(verdictOf('X y = y', region)).toBe('ill-posed');
    const { verdict } = judged({ kind: 'statement' }, R`X^\top z = y`, contextIn(region));
    expect([verdict.verdict, verdict.why]).toEqual([
      'undecided',
      expect.stringContaining('neither declared nor defined'),
    ]);
  });

  it('is undecided where sizes fit only by an assumption', () => {
    const theory = R`A \in \mathbb{R}^{m \times n}; B \in \mathbb{R}^{n \times p}`;
    const latex = R`\operatorname{tr}(A B) = \operatorname{tr}(B A)`;
    expect(verdictOf(latex, regionIn(theory))).toBe('ill-posed');
    expect(verdictOf(latex, regionIn(theory, 'm = p'))).toBe('undecided');
  });

  it('gives the same verdict whatever the seed', () => {
    const region = regionIn(MATRICES);
    for (const seed of [1, 2, 3, 4, 5]) {
      const context = { ...contextIn(region), run: { seed, settings: 40 } };
      expect(judged({ kind: 'statement' }, 'A B = B A', context).verdict.verdict).toBe('refuted');
      expect(judged({ kind: 'statement' }, R`\det(A B) = \det(A) \det(B)`, context).verdict.verdict).toBe('verified');
    }
  });
});

describe('the counterexample of a statement', () => {
  it('is one at its seed and entry, and by exact values', () => {
    const context = contextIn(regionIn(MATRICES));
    const { verdict } = judged({ kind: 'statement' }, 'A B = B A', context);
    if (verdict.verdict !== 'refuted') throw new Error(verdict.verdict);
    const { setting, at, printed, actual, replay } = verdict.counterexample;
    expect(replay).toMatch(/^errata replay test\/statement --seed \d+ --entry \d,\d$/);
    const again = proberOf(
      { kind: 'statement' },
      'A B = B A',
      context,
      false,
    )({ values: {}, seed: Number(setting.seed) }, at.entry);
    expect(again.map((probe) => [probe.printed, probe.actual, fails(probe)])).toEqual([[printed, actual, true]]);
    const [exact] = proberOf({ kind: 'statement' }, 'A B = B A', context, true)({ values: {}, seed: 0 });
    expect(exact?.printed).not.toBe(exact?.actual);
  });
});

describe('settings of a statement', () => {
  const settings = {
    parameters: [
      {
        name: 'n',
        meaning: 'a size',
        domain: ['n ≥ 1'],
        whole: 'n',
        size: true as const,
        drawn: { upTo: 64, usual: 30 },
      },
    ],
    phrases: {},
    runs: [],
    strata: [],
    sizes: {
      static: { costs: [] },
      matrix: { costs: [] },
      dynamic: { costs: [{ of: 'n', usual: 3, largest: 3 }] },
    },
    parts: [],
  };
  const declare = R`x, x_0 \in \mathbb{R}^n; \dot x = -x, x(0) = x_0; q := \|x\|^2; p := \|x_0\|^2`;
  const family = familyFrom('flows', settings, readTheory({ declare, settings }));
  const largest = (latex: string) =>
    judged({ kind: 'statement' }, latex, contextIn(regionOf(family, []))).found.coverage;

  it.each([R`x(t) = e^{-t} x_0`, R`q = e^{-2t} \|x_0\|^2`])(
    'are those that are simulated where it moves: %s',
    (latex) => {
      expect(largest(latex)?.largest.n).toBeLessThanOrEqual(3);
    },
  );

  it('are all others where nothing moves', () => {
    expect(largest('p = x_0^\\top x_0')?.largest.n).toBeGreaterThan(3);
  });
});
