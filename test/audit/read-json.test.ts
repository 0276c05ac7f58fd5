import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/audit/read-json.ts';
import { InputError } from '../../src/base/input-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'errata-json-'));
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('a JSON file', () => {
  it('gives its data', () => {
    expect(readJson('x', written('right.json', '{"a":[1,null]}'), 'mend it')).toEqual({ a: [1, null] });
  });

  it.each([
    ['absent', join(folder, 'absent'), /^x = .*absent: it cannot be read \(ENOENT\); mend it$/],
    ['a directory', folder, /it is not a file; mend it$/],
    ['a device without end', '/dev/zero', /it is not a file; mend it$/],
    ['no JSON', written('wrong.json', '{'), /it is no JSON; mend it$/],
    ['a name with a zero byte', 'a\0b', /cannot be read/],
  ])('that is %s is refused', (_, file, message) => {
    expect(() => readJson('x', file, 'mend it')).toThrow(InputError);
    expect(() => readJson('x', file, 'mend it')).toThrow(message);
  });

  it('that is too large is refused before it is read', () => {
    const file = written('large.json', '');
    truncateSync(file, 2 ** 40);
    expect(() => readJson('x', file, 'mend it')).toThrow(/larger than 64 MiB/);
  });
});
