/** What is shown is what is checked, for every claim of every document: changing either alone is caught. */

import { describe, expect, it } from 'vitest';
import { type ClaimEntry, formulaOf, isFormula } from '../../src/audit/claim.ts';
import { requireCorrespondence } from '../../src/audit/correspondence.ts';
import type { Examinable } from '../../src/audit/examine/examine.ts';
import { partsOf, shownFormula, unmarked } from '../../src/audit/excerpt.ts';
import { judged } from '../../src/audit/judged.ts';
import { claimsOf, documents, type RegisteredClaim } from '../../src/audit/registry.ts';
import { region } from './regions.ts';

const R = String.raw;
const claims = claimsOf(await documents());
const byId = new Map(claims.map((claim) => [claim.id, claim]));

/** Null where documents with this entry in its place are read. */
function refusal(id: string, entry: ClaimEntry): string | null {
  try {
    const claim = byId.get(id) as RegisteredClaim;
    requireCorrespondence(new Map([...byId, [id, { ...claim, entry }]]));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** One slip for each number, sign, letter and Greek letter of a text, with the place it is at. */
const TOKENS = /\\(?:[A-Za-z]+|.)|\s+|./gsu;
const SIGNS: Readonly<Record<string, string>> = { '+': '-', '-': '+', '=': '<', '<': '>', '>': '<', '/': '+' };
const GREEK = ['\\sigma', '\\lambda', '\\delta', '\\omega', '\\pi', '\\beta', '\\gamma', '\\mu', '\\tau', '\\Delta'];
function slipsOf(text: string): { readonly at: number; readonly text: string }[] {
  const tokens: string[] = text.match(TOKENS) ?? [];
  let at = 0;
  return tokens.flatMap((token, i) => {
    const here = at;
    at += token.length;
    const other = /^\d$/.test(token)
      ? String((Number(token) + 1) % 10)
      : /^[A-Za-z]$/.test(token)
        ? token === 'x'
          ? 'y'
          : 'x'
        : (GREEK as readonly string[]).includes(token)
          ? '\\epsilon'
          : SIGNS[token];
    return other === undefined ? [] : [{ at: here, text: tokens.with(i, other).join('') }];
  });
}

/** Where the parts of a text stand that a claim takes from it. */
function taken(text: string, used: (number: number) => boolean): (at: number) => boolean {
  const spans: [number, number][] = [];
  for (const [i, match] of [...text.matchAll(/⟦[^⟦⟧]*⟧/g)].entries()) {
    if (used(i + 1)) spans.push([match.index, match.index + match[0].length]);
  }
  return (at) => spans.some(([from, to]) => from < at && at < to);
}

const inWords =
  ({ latex }: ClaimEntry) =>
  (number: number) =>
    latex.includes(`#${number}`);
const inFormula =
  ({ statement }: ClaimEntry) =>
  (number: number): boolean =>
    !isFormula(statement) || (statement.parts?.includes(number) ?? true);

/** Every slip in what a claim takes from its document. */
function slipsIn(entry: ClaimEntry): ClaimEntry[] {
  const words = taken(entry.text, inWords(entry));
  const marked = partsOf(entry.latex).length > 0;
  const formula = marked ? taken(entry.latex, inFormula(entry)) : () => !/^#\d$/.test(entry.latex);
  // In a formula of ours a number after # is the place of a part, and what stands in brackets is replaced.
  const ours = entry.ownFormula === true && entry.latex.includes('#');
  return [
    ...slipsOf(entry.text).flatMap(({ at, text }) => (words(at) ? [{ ...entry, text }] : [])),
    ...(ours ? [] : slipsOf(entry.latex).flatMap(({ at, text }) => (formula(at) ? [{ ...entry, latex: text }] : []))),
  ];
}

describe('a slip in what is printed', () => {
  it.each(claims.map(({ id, entry }) => [id, entry] as const))('%s: is in what is checked, or refused', (id, entry) => {
    const slips = slipsIn(entry);
    expect(slips.length).toBeGreaterThan(0);
    for (const slip of slips) {
      const caught = refusal(id, slip);
      if (caught !== null) expect(caught).toMatch(/^[^\n]+; [^\n]+$/);
      else {
        expect([isFormula(entry.statement) || entry.statement.kind === 'ill-posed', slip.latex]).toEqual([
          true,
          slip.latex,
        ]);
        expect(formulaOf(slip)).not.toBe(formulaOf(entry));
        expect(shownFormula(slip)).not.toBe(shownFormula(entry));
      }
    }
  });

  const beside = claims.flatMap(({ id, entry }) =>
    [...(entry.erratum?.formulas ?? [])].map((formula, i) => [`${id} ${i + 1}`, id, entry, formula, i] as const),
  );
  it.each(beside)('erratum of %s: is what is checked, or refused', (_, id, entry, formula, i) => {
    for (const { text: latex } of slipsOf(formula.latex)) {
      const formulas = (entry.erratum?.formulas ?? []).with(i, { ...formula, latex });
      const erratum = { ...(entry.erratum as NonNullable<ClaimEntry['erratum']>), formulas };
      const caught = refusal(id, { ...entry, erratum });
      if (formula.statement.kind === 'experiment') expect(caught).toMatch(/does not measure it/);
    }
  });
});

describe('a slip in what is checked', () => {
  const excerpts = claims.filter(({ entry }) => isFormula(entry.statement) && 'about' in entry.statement);
  it.each(excerpts.map(({ id, entry }) => [id, entry] as const))(
    '%s: a name that is not its own is refused',
    (id, entry) => {
      for (const about of ['x', '2 T_1', R`\sqrt{T_1}`, R`\frac{7}{2} T_1`]) {
        const statement = { ...entry.statement, about } as ClaimEntry['statement'];
        expect([about, refusal(id, { ...entry, statement })]).toEqual([
          about,
          expect.stringMatching(/symbol|speak|no part/),
        ]);
      }
    },
  );

  const some = claims.find(({ id }) => id === 'zt25/eq-14/majmin') as (typeof claims)[number];
  it.each<[string, Partial<ClaimEntry>, RegExp]>([
    ['a part that is not printed', { statement: { ...some.entry.statement, parts: [9] } as never }, /marked parts/],
    ['a name for what is ours', { ownFormula: true }, /a formula of ours is checked whole/],
    [
      'a part that is told as the whole formula of the words',
      {
        text: R`the value $2⟦\sqrt{R}⟧$`,
        latex: '#1',
        statement: { kind: 'relation', about: 'q', bind: { q: 'rank' } },
      },
      /stands beside it in the same formula/,
    ],
    [
      'a symbol that it does not hold',
      { statement: { kind: 'relation', parts: [1, 3], bind: { x: 'rank' } } },
      /does not speak of x/,
    ],
    [
      'an experiment that measures something else',
      { statement: { kind: 'experiment', name: 'loss-forms' } },
      /loss-forms does not measure it/,
    ],
    [
      'a conjunction of other parts',
      { statement: { kind: 'all', of: ['eq-18a'] } },
      /no part of the conjunction shows it/,
    ],
  ])('%s is refused in one line', (_, change, message) => {
    expect(refusal(some.id, { ...some.entry, ...change })).toMatch(message);
    expect(refusal(some.id, { ...some.entry, ...change })).toMatch(/^claim = zt25\/eq-14\/majmin: [^\n]*$/);
  });
});

/**
 * What stands in a printed formula and is checked by no claim: names, ranges of an index, sizes. It is shown with how
 * the formula was read beside it.
 */
const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  'range of an index': [
    R`, \ i \in [r]`,
    R`, \ i \in [V - 1]`,
    R`& i \in [V/2 - 1] \\`,
    R`& i = V/2 \\`,
    R`& i = V/2 + 1, \dots, V - 1 \end{cases}`,
    R`\begin{cases}`,
  ],
  'size of a matrix': [
    R`\in \mathbb{R}^{V\times(V-1)}`,
    R`\in \mathbb{R}^{(`,
    R`) \times m}`,
    R`\in \mathbb{R}^{(V-1) \times m}`,
  ],
  'name of what is defined': [
    R`a_i(\delta t) \to`,
    R`\beta_i(\delta t) \to`,
    R`\beta_i(\delta t) :=`,
    R`\overline{w}_i(t) = \overline{h}_i(t) =`,
    R`=: \sqrt{\sigma_i} \sqrt{\beta_i(t)}`,
  ],
  'what is left out': [R`= \cdots`],
};

it('what of a printed formula no claim checks is named', () => {
  const known = new Set(Object.values(CONTEXT).flat());
  const seen = new Set<string>();
  for (const { id, item, entry } of claims) {
    if (entry.ownFormula === true || partsOf(entry.latex).length === 0) continue;
    const family = claims.filter((other) => other.item === item);
    const checked = family.flatMap(({ entry: other }) => {
      const ours = partsOf(other.text).filter((_, i) => inWords(other)(i + 1));
      return [formulaOf(other), ...ours];
    });
    const parts = entry.latex.split(/⟦[^⟦⟧]*⟧/).map((rest) => rest.trim());
    for (const rest of parts.filter((text) => text !== '')) {
      if (checked.some((formula) => formula.includes(rest))) continue;
      seen.add(rest);
      expect([id, rest, known.has(rest)]).toEqual([id, rest, true]);
    }
  }
  expect([...known].filter((text) => !seen.has(text))).toEqual([]);
});

describe('a wrong number where a claim is verified', () => {
  /** Every number outside of subscripts, made a 7, in what is printed or in a formula of ours. */
  const planted = claims.flatMap(({ id, entry }) => {
    const { statement } = entry;
    if (statement.kind !== 'relation' || /[<>]|\\le|\\ge/.test(formulaOf(entry))) return [];
    const sevens = (['text', 'latex'] as const).flatMap((field) =>
      [...entry[field].matchAll(/(?<![\d#_^\w])[1-689](?!\d)/g)].map(({ index, input }) => ({
        ...entry,
        [field]: `${input.slice(0, index)}7${input.slice(index + 1)}`,
      })),
    );
    const heard = sevens.filter((slip) => refusal(id, slip) === null && formulaOf(slip) !== formulaOf(entry));
    return heard.length === 0 ? [] : [[id, heard] as const];
  });

  it('is tried of many', () => {
    expect(planted.length).toBeGreaterThan(25);
  });

  /** What is proportional to 1/π is proportional to 7/π. */
  const PROPORTIONAL = 'zt25/eq-1/weights';

  it.each(planted)('%s is no longer verified', (id, slips) => {
    const verdicts = slips.map((entry) => {
      const context = {
        id,
        region: region(...(entry.hypotheses ?? [])),
        run: { seed: 3, settings: 8 },
        replay: () => '',
      };
      return judged(entry.statement as Examinable, formulaOf(entry), context).verdict.verdict;
    });
    expect(verdicts.some((verdict) => verdict !== 'verified')).toBe(id !== PROPORTIONAL);
  });
});

it('shows no mark, and nothing in the place of a part', () => {
  for (const { entry } of claims) {
    expect(`${shownFormula(entry)}${formulaOf(entry)}${unmarked(entry.text)}`).not.toMatch(/[⟦⟧]|#\d/);
  }
});
