/**
 * From a valid JSON text to broken ones; for baselines, reports, and whatever else is read back from a file.
 * `brokenJson`: no longer JSON, so every reader must refuse it. `retyped`: still JSON, with one value replaced or one
 * key lost, so a reader must refuse it if it relies on that value.
 */
import { sealed } from '../../src/audit/seal.ts';

export interface Corruption {
  readonly name: string;
  readonly text: string;
}

/** Every proper prefix, and the text with something put in that JSON does not have. */
export function brokenJson(text: string): Corruption[] {
  const whole = text.trimEnd();
  const prefixes = Array.from({ length: whole.length }, (_, end) => ({
    name: `cut at ${end}`,
    text: whole.slice(0, end),
  }));
  const planted = PLANTS.flatMap((plant) => [
    { name: `${JSON.stringify(plant)} before`, text: `${plant}${whole}` },
    { name: `${JSON.stringify(plant)} after`, text: `${whole}${plant}` },
    { name: `${JSON.stringify(plant)} for the first value`, text: whole.replace(/:\s*"[^"]*"/, `: ${plant}`) },
  ]);
  return [...prefixes, ...planted, { name: 'NUL bytes', text: '\0'.repeat(whole.length) }];
}

const PLANTS = ['NaN', '{', ']', ',', '// x', '\u0000', '\ufeff\ufeff', 'undefined', "'x'", '0x10', '<html>'];

/** A step into JSON: a key or an index. */
export type Path = readonly (string | number)[];

/**
 * Every value in turn replaced by each value of another kind, every key left out, every list emptied or nested; of a long
 * text only each `every`-th of these.
 */
export function retyped(text: string, every = 1): (Corruption & { readonly path: Path })[] {
  const root: unknown = JSON.parse(text);
  return [...changesOf(root)]
    .filter((_, i) => i % every === 0)
    .map(({ name, path, other }) => ({
      name: `${name} at /${path.join('/')}`,
      path,
      text: replaced(root, path, ...other),
    }));
}

/** What is changed where; no other value stands for nothing. */
function* changesOf(root: unknown): Generator<{ name: string; path: Path; other: readonly unknown[] }> {
  for (const { path, value } of places(root, [])) {
    for (const [name, other] of OTHERS) {
      if (kindOf(other) !== kindOf(value) || name === 'another text') yield { name, path, other: [other] };
    }
    if (path.length > 0) yield { name: 'nothing', path, other: [] };
  }
}

const OTHERS: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['true', true],
  ['a number', 1e308],
  ['a negative number', -1],
  ['another text', '\u001b[31m<script>'],
  ['no text', ''],
  ['a list', []],
  ['an object', {}],
  ['nested lists', [[[[]]]]],
];

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

function* places(value: unknown, path: Path): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The text with another value at a path; without a value, with nothing there. */
function replaced(root: unknown, path: Path, ...value: readonly unknown[]): string {
  const [step, ...rest] = path;
  if (step === undefined) return JSON.stringify(value[0]);
  const copy = structuredClone(root) as Record<string | number, unknown>;
  if (rest.length > 0) copy[step] = JSON.parse(replaced(copy[step], rest, ...value));
  else if (value.length > 0) copy[step] = value[0];
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return JSON.stringify(copy);
}

/** A text as the program would write it, sealed, where it is an object; so does whoever alters a file on purpose. */
export const resealed = (text: string): string => {
  const value: unknown = JSON.parse(text);
  return kindOf(value) === 'object' ? `${sealed(JSON.stringify(value, null, 2))}\n` : text;
};

/** Names that reach a prototype where a plain object is used as a map. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
