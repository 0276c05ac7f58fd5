import { describe, expect, it } from 'vitest';
import { type Statement as Chain, parseStatement, printFormula } from '../../src/algebra/latex/index.ts';
import type { Statement } from '../../src/audit/claim.ts';
import { examine } from '../../src/audit/examine/examine.ts';
import { claimsOf, documents, type RegisteredClaim } from '../../src/audit/registry.ts';
import { judge } from '../../src/judge/judge.ts';

/** Ways to spoil one side of a chain; each changes its value wherever it is not zero. */
const ERRORS: Readonly<Record<string, (side: string) => string>> = {
  doubled: (side) => String.raw`2\left(${side}\right)`,
  'with the other sign': (side) => String.raw`-\left(${side}\right)`,
};
const MARKS: Readonly<Record<string, string>> = {
  ':=': ':=',
  '=:': '=:',
  '<=': String.raw`\le`,
  '>=': String.raw`\ge`,
};

const printed = ({ sides, relations }: Chain, spoil: (side: string) => string): string =>
  sides
    .map((side, i) => {
      const text = printFormula(side);
      const shown = i === sides.length - 1 ? spoil(text) : text;
      return i === 0 ? shown : `${MARKS[relations[i - 1] as string] ?? relations[i - 1]} ${shown}`;
    })
    .join(' ');

type Formal = Extract<Statement, { kind: 'relation' | 'matrices' | 'flow-equation' | 'trajectory' }>;
const isFormal = (statement: Statement): statement is Formal =>
  ['relation', 'matrices', 'flow-equation', 'trajectory'].includes(statement.kind);

const verdictOf = ({ id, entry }: RegisteredClaim, statement: Formal, formal: string) =>
  judge(
    examine({ ...statement, formal }, entry.latex, {
      id,
      regime: entry.regime,
      run: { seed: 2, settings: 16 },
      replay: () => '',
    }),
  ).verdict;

const equations = claimsOf(await documents()).flatMap((claim) => {
  const { statement, latex } = claim.entry;
  if (!isFormal(statement)) return [];
  const formal = statement.formal ?? latex;
  const chain = parseStatement(formal);
  const equality = chain.relations.every((relation) => ['=', ':=', '=:'].includes(relation));
  return equality ? [{ claim, statement, formal, chain }] : [];
});

describe('an error planted into an equation that is verified', () => {
  /** Zero doubled is zero: no error. */
  const zero = ({ sides }: Chain) => printFormula(sides.at(-1) as Chain['sides'][number]) === '0';
  const verified = equations.filter(
    ({ claim, statement, formal, chain }) => !zero(chain) && verdictOf(claim, statement, formal) === 'verified',
  );

  it('there are many such equations', () => {
    expect(verified.length).toBeGreaterThan(60);
  });

  describe.each(Object.entries(ERRORS))('%s', (_name, spoil) => {
    it.each(verified.map((equation) => [equation.claim.id, equation] as const))('is caught in %s', (_id, equation) => {
      const { claim, statement, chain } = equation;
      expect(verdictOf(claim, statement, printed(chain, spoil))).not.toBe('verified');
    });
  });
});
