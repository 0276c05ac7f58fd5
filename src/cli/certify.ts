/**
 * `errata certify FILE…`: are these certificates what they say, and of the claims that they name? Directories stand for the
 * .json files in them. What the checker accepts is held against the document of its claim, where that is installed; else its
 * definitions are told. @throws InputError a file that cannot be read, or holds no certificate at all.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../audit/certificate/against.ts';
import type { Certificate } from '../audit/certificate/certificate.ts';
import { claimsOf, documents, type RegisteredClaim } from '../audit/registry.ts';
import { InputError } from '../base/input-error.ts';
import { checkCertificate, type Outcome } from '../certify/checker.ts';
import { flat } from '../report/printable.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';

/** Far above any certificate; a larger file is none. */
const LARGEST_FILE = 4 * 1024 * 1024;

export async function certify(
  paths: readonly string[],
  options: { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const files = paths.flatMap(filesAt).map((file) => ({ file, certificate: read(file) }));
  const claims = new Map(claimsOf(await documents()).map((claim) => [claim.id, claim]));
  const results = files.map(({ file, certificate }) => ({ file, ...held(certificate, claims) }));
  io.out(options.json ? json(results) : results.map((result) => `${line(result)}\n`).join(''));
  return results.every(({ accepted }) => accepted) ? EXIT.agrees : EXIT.differs;
}

type Held = Outcome & { readonly document?: string; readonly words?: readonly string[] };

/** As the checker has it, and held against the claim of its name in a `document`, or with its `words` where none has it. */
function held(value: unknown, claims: ReadonlyMap<string, RegisteredClaim>): Held {
  const outcome = checkCertificate(value);
  if (!outcome.accepted) return outcome;
  const certificate = value as Certificate;
  const differ = differences(certificate, claims);
  if (differ === null) return { ...outcome, words: [...new Set(wordsIn(certificate))] };
  if (differ.length === 0) return { ...outcome, document: claims.get(outcome.claim)?.document ?? '' };
  const reason = `it is not of the claim ${outcome.claim}, which differs in ${differ.join(', ')}`;
  return { accepted: false, reason, beyond: false };
}

/** Whatever a certificate takes words to mean, a line each: `rank = k-1`, `setting k >= 2`, `runs x = time of f, part 0`. */
const wordsIn = (certificate: Certificate): string[] =>
  certificate.kind === 'parts'
    ? certificate.parts.flatMap(wordsIn)
    : Object.entries(certificate.words).flatMap(([key, value]) => told(key === 'definitions' ? '' : `${key} `, value));

function told(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one) => `${plain(key)}${plain(one)}`);
  if (typeof value !== 'object' || value === null) return [`${plain(key)}${plain(value)}`];
  return Object.entries(value).map(([name, meaning]) => `${plain(key)}${plain(name)} = ${plain(meaning)}`);
}

/** A formula as it is; anything else in quotes, so that it cannot pass for what we say. */
const plain = (value: unknown): string =>
  typeof value === 'string' && /^[\w .,()[\]<>=+*/^-]*$/.test(value) ? value : JSON.stringify(value);

function line(result: Held & { readonly file: string }): string {
  if (!result.accepted) return flat(`rejected ${result.file}: ${result.reason}`);
  const premises = result.premises.length === 0 ? '' : `; rests on: ${result.premises.join('; ')}`;
  const none = result.words === undefined ? '' : '; no document has it';
  const words = result.words === undefined ? '' : `; by these definitions: ${result.words.join('; ')}`;
  const document = result.document === undefined ? '' : `; as ${result.document} has it`;
  return flat(`accepted ${result.file}: ${result.claim} ${result.what}${none}${premises}${document}${words}`);
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const inside = readdirSync(path).filter((name) => name.endsWith('.json'));
    if (inside.length > 0) return inside.sort().map((name) => join(path, name));
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new InputError(`file = ${path}`, 'the directory holds no .json file', 'give the certificates of a report');
}

function read(file: string): unknown {
  const wrong = (rule: string) => new InputError(`file = ${file}`, rule, 'give a certificate that errata verify wrote');
  let text: string;
  try {
    // A device or a pipe might never end, and neither what says that it is empty.
    const there = statSync(file);
    if (!there.isFile()) throw wrong('it is not a file');
    if (there.size === 0) throw wrong('it is empty');
    if (there.size > LARGEST_FILE) throw wrong('it is larger than any certificate');
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(file, error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('it is no JSON');
  }
  if (!isCertificate(value)) throw wrong('it is no certificate');
  try {
    if (isPlain(text, value)) return value;
  } catch {
    throw wrong('it is nested too deeply');
  }
  throw wrong('it says something twice, or not as it is read');
}

/**
 * Of two entries of one name only the last is read, and a reader may see the first: but for white space, and for how letters are
 * written, it is what is read.
 */
const isPlain = (text: string, value: unknown): boolean =>
  text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, (_, said?: string) =>
    said === undefined ? '' : JSON.stringify(JSON.parse(said)),
  ) === JSON.stringify(value);

const isCertificate = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false;
  return typeof value.schema === 'string' && value.schema.startsWith('errata-certificate/');
};

const unreadable = (path: string, error: unknown): InputError =>
  new InputError(
    `file = ${path}`,
    `it cannot be read (${error instanceof Error && 'code' in error ? error.code : 'unknown reason'})`,
    'give a file that is there',
  );
