import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '../../proofs/zt25/instruments/subjects.ts';
import { claimId, formulaOf, isFormula, SKIP_REASONS } from '../../src/audit/claim.ts';
import { shownFormula, unmarked } from '../../src/audit/excerpt.ts';
import { dependenciesOf } from '../../src/audit/fold.ts';
import { ledgerOf } from '../../src/audit/ledger.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { parseStatement } from '../../src/language/latex/index.ts';

const all = await documents();
const claims = claimsOf(all);
const ids = new Set(claims.map((claim) => claim.id));

describe.each(all.map((document) => [document.id, document] as const))('%s', (_id, document) => {
  it('has an item for each equation number, and no equation item beyond them', () => {
    const items = document.items.map(({ item }) => item).filter((item) => item.startsWith('eq-'));
    expect(items.toSorted()).toEqual(document.equations.map((number) => `eq-${number}`).toSorted());
  });

  it('has each item once, in a file of its name, with at least one entry', () => {
    expect(document.items.map(({ item }) => item)).toEqual([...document.contents]);
    expect(new Set(document.contents).size).toBe(document.contents.length);
    for (const { item, entries } of document.items) expect(entries.length, item).toBeGreaterThan(0);
  });

  it('has a ledger that adds up', () => {
    const ledger = ledgerOf(document);
    expect(ledger.claims + ledger.definitions + ledger.skipped.length).toBe(ledger.items);
    expect(ledger.claims).toBe(claims.filter((claim) => claim.document === document.id).length);
    for (const { reason } of ledger.skipped) expect(Object.keys(SKIP_REASONS)).toContain(reason);
  });
});

describe('claims', () => {
  it('have ids of their own', () => {
    expect(ids.size).toBe(claims.length);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))('%s speaks of what exists', (_id, claim) => {
    for (const id of [...dependenciesOf(claim), ...(claim.entry.uses ?? [])]) expect(ids).toContain(id);
    const statements = [
      claim.entry.statement,
      ...[...(claim.entry.erratum?.formulas ?? []), ...(claim.entry.readings ?? [])].map(({ statement }) => statement),
    ];
    for (const statement of statements) {
      if (statement.kind === 'relation') {
        for (const subject of Object.values(statement.bind ?? {})) expect([...SUBJECTS.keys()]).toContain(subject);
      }
    }
    if (isFormula(claim.entry.statement)) expect(() => parseStatement(formulaOf(claim.entry))).not.toThrow();
  });
});

/**
 * Against the text itself, where it is at hand: a folder that holds the documents, named by an environment variable.
 * A document is found by its digest, so nothing else can be taken for it.
 */
const folder = process.env.ERRATA_DOCUMENTS;
const texts = new Map(
  (folder !== undefined && existsSync(folder) ? readdirSync(folder) : []).map((name) => {
    const text = readFileSync(join(folder as string, name), 'utf8');
    return [createHash('sha256').update(text).digest('hex'), text];
  }),
);
/** Dollar signs tell formulas from words, and are no words themselves. */
const squeezed = (text: string) => unmarked(text).replaceAll('$', '').replace(/\s+/g, ' ').trim();

/**
 * An equation's number stands in a \tag, after a \qquad before the closing dollars, at the end of a line that is only
 * “and” and the other half of a display, or on a line of its own. A reference in prose stands in a line of prose.
 */
const NUMBER =
  /\\tag\{(\d+[a-z]?)\}|\\qquad \((\d+[a-z]?)\)\$\$|(?<=^ and \$[^$\n]+\$,? )\((\d+[a-z]?)\)$|^\s*\((\d+[a-z]?)\)\s*$/gm;

/** “$A$ and $B$” as one formula: the words between two formulas as \text, what ends the first one before it. */
const joined = (text: string) =>
  squeezed(text.replace(/\s*\$\$?([,;]?)\s+([a-z][a-z, ]*?)\s+\$\$?/g, String.raw`$1 \quad \text{$2} \quad `));

/**
 * Formulas that the document prints in several places stand in a gathered, one a line, in the document's order; \cdots
 * stands for what is left out.
 */
const GATHERED = /^\\begin\{gathered\}\n(.*)\n\\end\{gathered\}$/s;
const printedIn = (formula: string) =>
  (GATHERED.exec(formula)?.[1]?.split(' \\\\\n') ?? formula.split(String.raw`\cdots`)).map(squeezed);

function expectInOrder(text: string, pieces: readonly string[]): void {
  let rest = text;
  for (const piece of pieces) {
    expect(piece).not.toBe('');
    expect(rest).toContain(piece);
    rest = rest.slice(rest.indexOf(piece) + piece.length);
  }
}

/** Formulas that are mangled in the text file: it has \b, \f, \r, \t and \\ as the characters such escapes stand for. */
const MANGLED: ReadonlyMap<string, string> = new Map([['zt25/app-C.2/U', 'mangled in the text file']]);
const mangled = (formula: string) =>
  formula.replace(/\\([bfrt\\])/g, (_escape, letter: string) => ({ b: '', f: '', '\\': '\\' })[letter] ?? ' ');

describe.runIf(texts.size > 0).each(all.map((document) => [document.id, document] as const))(
  '%s against its text',
  (id, document) => {
    const text = texts.get(document.sha256) ?? '';
    const own = claims.filter((claim) => claim.document === id);

    it('is the text that was transcribed', () => {
      expect(text).not.toBe('');
    });

    it('lists every equation number that occurs', () => {
      const numbers = [...text.matchAll(NUMBER)].map((match) => match.slice(1).find((group) => group !== undefined));
      expect(numbers).toEqual([...document.equations]);
    });

    const quotes = document.items.flatMap(({ item, entries }) =>
      entries.flatMap((entry) =>
        entry.kind === 'skipped' ? [] : [[claimId(id, item, entry.part), entry.kind, entry.text] as const],
      ),
    );
    it.each(quotes)('%s (%s) quotes it word for word', (_entry, _kind, quote) => {
      expectInOrder(squeezed(text), quote.split(/\[…\]|…/).map(squeezed));
    });

    it.each(
      own
        .filter(({ entry }) => entry.ownFormula !== true)
        .map((claim) => [claim.id, shownFormula(claim.entry)] as const),
    )('%s has its formula as printed', (claim, formula) => {
      if (MANGLED.has(claim)) expect(squeezed(text)).toContain(squeezed(mangled(formula)));
      else expectInOrder(joined(text), printedIn(formula));
    });

    it.each([...MANGLED].filter(([claim]) => claim.startsWith(`${id}/`)))('%s is %s', (claim) => {
      const formula = unmarked(own.find((c) => c.id === claim)?.entry.latex ?? '');
      expect(formula).not.toBe('');
      expect(joined(text)).not.toContain(squeezed(formula));
    });
  },
);
