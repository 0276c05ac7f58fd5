import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errata } from './run.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'errata-new-'));
const TUTORIAL = readFileSync('TUTORIAL.md', 'utf8');
const blocks = (language: string): string[] =>
  [...TUTORIAL.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text as string);

/** Fewer settings than a user would take. */
const QUICK = ['--settings', '24'];

describe('the tutorial', () => {
  it('does what it says, command by command', () => {
    const start = folder();
    let cwd = start;
    const [before = '', after = ''] = (blocks('diff')[0] ?? '').split('\n').map((line) => line.slice(1));
    const found: { command: string; code: number | null; out: string }[] = [];
    for (const command of blocks('sh').flatMap((block) => block.trim().split('\n'))) {
      const [, to] = /^cd (\w+)$/.exec(command) ?? [];
      if (to !== undefined) {
        cwd = join(cwd, to);
        continue;
      }
      const words = (command.replace(/^npx errata /, '').match(/'[^']*'|\S+/g) ?? []).map((word) =>
        word.replaceAll("'", ''),
      );
      const { code, out, err } = errata(
        [...words, ...(words[0] === 'verify' || words[0] === 'show' ? QUICK : [])],
        cwd,
      );
      found.push({ command, code, out: `${out}${err}` });
      if (command.includes('show')) {
        const file = join(cwd, 'proofs/ridge/sec-1.js');
        const text = readFileSync(file, 'utf8');
        expect(text).toContain(before);
        writeFileSync(file, text.replace(before, after));
      }
    }
    expect(found.map(({ command, code }) => [command, code])).toEqual([
      ['npx errata new ridge', 0],
      ['npx errata verify', 0],
      ['npx errata show ridge/sec-1/shrinkage', 0],
      ['npx errata verify', 0],
      ["npx errata baseline --accept 'ridge/*'", 0],
      ['npx errata simulate --n 5 --d 2 --lambda 0.5', 0],
      ['npx errata explore --out page', 0],
      [String.raw`npx errata check '\hat w' 'X^\top (X X^\top + \lambda I)^{-1} y'`, 0],
    ]);
    expect(found[5]?.out).toMatch(/n = 5, d = 2, lambda = 0\.5[\s\S]*w_1 +w_2 +loss[\s\S]*error bounds: w_1 ± \d/);
    expect(found[1]?.out).toContain('3 verified · 1 refuted · 0 undecided');
    expect(found[2]?.out).toMatch(
      /refuted[\s\S]*n = \d, d = \d,[\s\S]*errata replay ridge\/sec-1\/shrinkage --seed \d+/,
    );
    expect(found[3]?.out).toContain('4 verified · 0 refuted · 0 undecided');
    expect(errata(['verify', ...QUICK], cwd).code).toBe(0);
    const theory = join(cwd, 'proofs/ridge/theory.js');
    writeFileSync(theory, readFileSync(theory, 'utf8').replace(String.raw`+ \lambda I)^{-1}`, String.raw`+ I)^{-1}`));
    const { code, out } = errata(['verify', ...QUICK], cwd);
    expect([code, out.includes('drift: ridge/sec-1/limit')]).toEqual([1, true]);
  }, 300_000);

  it('shows the theory that it writes', () => {
    const start = folder();
    errata(['new', 'ridge'], start);
    const written = readFileSync(join(start, 'ridge/proofs/ridge/theory.js'), 'utf8');
    expect(written).toContain(blocks('js')[0]);
  });
});

describe('errata new', () => {
  it('loses nothing that stands there', () => {
    const start = folder();
    writeFileSync(join(start, 'file'), 'mine');
    const refused = errata(['new', '.'], start);
    expect([refused.code, refused.err.trim().split('\n').length]).toEqual([2, 1]);
    expect(refused.err).toContain('it must be new or empty');
    expect(errata(['new', 'file'], start).code).toBe(2);
    mkdirSync(join(start, 'empty'));
    expect(errata(['new', 'empty'], start).code).toBe(0);
  });

  it('refuses a name that is none for a document', () => {
    expect(errata(['new', 'a b'], folder()).err).toMatch(/its name is that of the document/);
  });
});

describe('a formula for what a theory defines', () => {
  it('is judged in its symbols, by the name of an observable too', () => {
    const start = folder();
    errata(['new', 'ridge'], start);
    const cwd = join(start, 'ridge');
    const file = join(cwd, 'proofs/ridge/theory.js');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'export default {',
        String.raw`export default { observables: { fit: 'X \\hat w' },`,
      ),
    );
    const judged = (...words: string[]) => errata(['check', ...words], cwd).out.split(':')[0];
    expect(judged(String.raw`\hat w`, String.raw`X^\top (X X^\top + \lambda I)^{-1} y`)).toBe('verified (proved)');
    expect(judged(String.raw`ridge:\hat w`, String.raw`(X^\top X + I)^{-1} X^\top y`)).toMatch(/^refuted/);
    expect(judged('fit', String.raw`X (X^\top X + \lambda I)^{-1} X^\top y`)).toBe('verified (proved)');
    expect(judged('fit', 'y')).toMatch(/^refuted/);
  });
});

describe('a theory with an error', () => {
  it.each([
    ['an undeclared symbol', String.raw`y \in \mathbb{R}^n`, '', /y.*is neither declared nor defined/],
    ['sizes that do not fit', String.raw`y \in \mathbb{R}^n`, String.raw`y \in \mathbb{R}^d`, /theory.*X w/],
  ])('%s is one line with its place', (_what, from, to, message) => {
    const start = folder();
    errata(['new', 'ridge'], start);
    const file = join(start, 'ridge/proofs/ridge/theory.js');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    const { code, err } = errata(['verify', ...QUICK], join(start, 'ridge'));
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toMatch(message);
  });
});
