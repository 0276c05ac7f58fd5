/**
 * The seal of what is stored: JSON whose last field is a checksum of every byte before it.
 * What it promises: an accident is found, a byte that was changed or lost anywhere, white space too. What it does not:
 * whoever alters a file on purpose can seal it again. Against that only the mathematics helps: see recheck.ts.
 */
import { createHash } from 'node:crypto';

/** What a sealed file or line holds, without its seal; or what is wrong with it, as the rule of an InputError. */
export type Unsealed = { readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string };

/** @param json an object of at least one field, as `JSON.stringify` writes it, on one line or indented by two */
export function sealed(json: string): string {
  const indented = json.startsWith('{\n');
  const body = json.slice(0, indented ? -2 : -1);
  const { before, after } = indented ? INDENTED : ON_ONE_LINE;
  return `${body}${before}${checksumOf(Buffer.from(body))}${after}`;
}

/** @param bytes a file, or a line without its end */
export function unsealed(bytes: Uint8Array): Unsealed {
  const text = Buffer.from(bytes).toString('latin1');
  const [seal = '', checksum] = SEALS.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? [];
  if (checksum === undefined) return { fault: NO_SEAL };
  if (checksum !== checksumOf(bytes.subarray(0, bytes.length - seal.length))) return { fault: BROKEN };
  try {
    const { checksum: _, ...value } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return { value };
  } catch {
    return { fault: NO_SEAL };
  }
}

const NO_SEAL = 'it is no JSON with its checksum at the end';
const BROKEN = 'it is not what was written: its checksum differs';

const INDENTED = { before: ',\n  "checksum": "', after: '"\n}' };
const ON_ONE_LINE = { before: ',"checksum":"', after: '"}' };
const SEALS = [/,\n {2}"checksum": "([0-9a-f]{64})"\n\}\n$/, /,"checksum":"([0-9a-f]{64})"\}$/];

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
