/** What CONTRIBUTING says can be written is read. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDeclarations } from '../../src/language/declare/index.ts';
import { readTheory } from '../../src/theory/read-theory.ts';

const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const section = /## Writing a theory\n(.*?)\n## /s.exec(page)?.[1] ?? '';
const example = /```\n(.*?)```/s.exec(section)?.[1] ?? '';
const rows = section.split('\n').filter((line) => /^\| (?!said|---)/.test(line));
const declarations = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string));

test('the example is a theory', () => {
  expect([...readTheory(example).symbols.keys()]).toContain('hat(w)');
});

test.each(declarations.filter((text) => text !== 'x = …'))('%s', (text) => {
  expect(readDeclarations(text).length).toBeGreaterThan(0);
});

test('the table has rows', () => {
  expect(declarations.length).toBeGreaterThan(25);
});
