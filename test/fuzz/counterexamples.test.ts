import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formulaOf, isFormula } from '../../src/audit/claim.ts';
import type { Context } from '../../src/audit/examine/context.ts';
import { fails } from '../../src/audit/examine/examination.ts';
import { type Examinable, examine, proberOf } from '../../src/audit/examine/examine.ts';
import { variantsOf } from '../../src/audit/power/variants.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { REFUTATION_FACTOR } from '../../src/judge/comparison.ts';
import type { At } from '../../src/judge/verdict.ts';
import { contains, type Region, regionOf } from '../../src/theory/region.ts';
import type { Setting } from '../../src/theory/setting.ts';

interface Case {
  readonly name: string;
  readonly statement: Examinable;
  readonly printed: string;
  readonly region: Region;
}

const claims = claimsOf(await documents());

/** Every so many of the wrong variants of a statement, not always the same. */
const PLANTED = 7;

const BASELINE = JSON.parse(readFileSync('reports/baseline.json', 'utf8')).claims as Record<
  string,
  { verdict: string }
>;

/** The refuted claims as they stand, and corrections, each spoilt. */
const CASES: Case[] = claims.flatMap(({ id, entry, region }, at) => {
  const own =
    entry.statement.kind === 'all' || BASELINE[id]?.verdict !== 'refuted'
      ? []
      : [{ name: id, statement: entry.statement, printed: formulaOf(entry), region }];
  const spoilt = (entry.erratum?.formulas ?? []).flatMap(({ statement, latex, hypotheses }, i) =>
    isFormula(statement)
      ? variantsOf(statement, latex, region)
          .filter((_, n) => (n + at) % PLANTED === 0)
          .map((variant) => ({
            name: `${id}#erratum-${i}: ${variant.slip}`,
            statement: variant.statement,
            printed: variant.latex,
            region: hypotheses === undefined ? region : regionOf(region.family, hypotheses),
          }))
      : [],
  );
  return [...own, ...spoilt];
});

/** The counterexample of a case, and what its command would repeat. */
function examined({ name, statement, printed, region }: Case) {
  const asked: { setting: Setting | null; at: At }[] = [];
  const context: Context = {
    id: name,
    region,
    run: { seed: 3, settings: 12 },
    replay: (setting, at) => {
      asked.push({ setting, at });
      return '';
    },
  };
  const { counterexample } = examine(statement, printed, context);
  return { counterexample, asked, context };
}

describe('a counterexample', () => {
  let found = 0;

  it.each(CASES.map((one) => [one.name, one] as const))(
    'of %s is one, with its own budget, in the region',
    (_, one) => {
      const { counterexample, asked, context } = examined(one);
      if (counterexample === null) return;
      found++;
      expect(asked).toHaveLength(1);
      const [{ setting, at }] = asked as [(typeof asked)[number]];
      expect(counterexample.at).toEqual(at);
      if (setting !== null) expect(contains(one.region, setting)).toBe(true);
      const prober = proberOf(one.statement, one.printed, context, at.exact === true);
      const probe = prober(setting as Setting, at.entry).find(
        (other) => JSON.stringify(other.at) === JSON.stringify(at),
      );
      const { printed, actual, budget, discrepancy, worked } = counterexample;
      expect(probe).toMatchObject({ printed, actual, budget, of: counterexample.of, setting: counterexample.setting });
      expect(fails(probe as NonNullable<typeof probe>)).toBe(true);
      if (at.exact !== true && budget > 0) expect(discrepancy / budget).toBeGreaterThanOrEqual(REFUTATION_FACTOR);
      expectTheSameNumbers(printed, actual, discrepancy);
      const formulas = worked.slice(5).map(({ value }) => value);
      if (formulas.length > 0) expect([...formulas, ...numbersIn(one)]).toContain(printed);
    },
  );

  it('was found for the refuted claims and for what was planted', () => {
    expect(found).toBeGreaterThan(50);
  });
});

/** Where both are numbers, they differ by what is said. */
function expectTheSameNumbers(printed: string, actual: string, discrepancy: number): void {
  const [a, b] = [Number(printed), Number(actual)];
  if (Number.isNaN(a) || Number.isNaN(b)) return;
  const rounding = 1e-11 * (Math.abs(a) + Math.abs(b));
  expect(Math.abs(Math.abs(a - b) - discrepancy)).toBeLessThanOrEqual(rounding);
}

/** A side that is a bare number is its own working. */
const numbersIn = ({ printed }: Case): string[] => [...printed.matchAll(/\d+/g)].map(([digits]) => digits);
