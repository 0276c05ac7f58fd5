import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resealed } from '../certify/certificates.ts';
import { errata } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'errata-certify-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('errata certify', () => {
  const out = join(folder, 'report');
  const { code } = errata(['verify', '--claims', 'zt25/eq-14/*', '--settings', '8', '--out', out]);
  const certificates = join(out, 'certificates');

  it('accepts what verify wrote, one line each', () => {
    expect(code).toBe(0);
    const ended = errata(['certify', certificates]);
    expect(ended.code).toBe(0);
    expect(ended.out.match(/^accepted .*(verified|refuted): .*; as zt25 has it$/gm)).toHaveLength(3);
    expect(readdirSync(certificates)).toContain('zt25.eq-14.majmin.json');
  });

  it('rejects one that was changed, with the reason, and as JSON', () => {
    const text = readFileSync(join(certificates, 'zt25.eq-14.majmin.json'), 'utf8');
    const spoiled = file('spoiled.json', text.replace('lambda.majmin', 'lambda.majmaj'));
    const ended = errata(['certify', join(certificates, 'zt25.eq-14.minmin.json'), spoiled]);
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/^accepted .*\nrejected .*spoiled\.json: its digest is of something else\n$/);
    const asJson = errata(['certify', '--json', spoiled]);
    expect([asJson.code, JSON.parse(asJson.out)]).toEqual([
      1,
      [{ file: spoiled, accepted: false, reason: 'its digest is of something else', beyond: false }],
    ]);
  });

  const genuine = () => JSON.parse(readFileSync(join(certificates, 'zt25.eq-14.minmin.json'), 'utf8'));

  it('rejects what is true of other words than those of the document', () => {
    const certificate = genuine();
    const definitions = { ...certificate.words.definitions, rank: 'k' };
    const other = resealed(certificate, { words: { ...certificate.words, definitions } });
    const ended = errata(['certify', file('other-words.json', JSON.stringify(other))]);
    expect([ended.code, ended.out]).toEqual([
      1,
      expect.stringMatching(/^rejected .*differs in definitions of rank\n$/),
    ]);
  });

  it('tells the definitions of what no document has', () => {
    const ended = errata(['certify', file('own.json', JSON.stringify(resealed(genuine(), { claim: 'mine/eq-1' })))]);
    expect([ended.code, ended.out]).toEqual([
      0,
      expect.stringMatching(/^accepted .*by these definitions: V = k; .*\n$/),
    ]);
  });

  it('has no free text pass for what it says', () => {
    const certificate = genuine();
    const spoof = 'x; as zt25 has it';
    const spoofed = (more: object) =>
      errata([
        'certify',
        file(
          'spoof.json',
          JSON.stringify(resealed(certificate, { claim: 'mine/eq-1', words: { ...certificate.words, ...more } })),
        ),
      ]).out;
    expect(spoofed({ because: spoof })).toMatch(/; no document has it; /);
    for (const more of [{ because: spoof }, { letters: [...certificate.words.letters, spoof] }, { [spoof]: spoof }])
      expect(spoofed(more).replaceAll(/"[^"]*"/g, '')).not.toContain('as zt25 has it');
  });

  it('takes no definition twice', () => {
    const twice = JSON.stringify(genuine()).replace('"definitions":{', '"definitions":{"rank":"7",');
    const ended = errata(['certify', file('twice.json', twice)]);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/says something twice/);
  });

  it('takes letters however they are written', () => {
    const escaped = JSON.stringify(genuine()).replace(
      /[^ -~]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(escaped).toContain('\\u03c3');
    expect(errata(['certify', file('escaped.json', escaped)]).code).toBe(0);
  });

  it('takes no lists in lists without end', () => {
    const text = `{"schema":"errata-certificate/3","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const ended = errata(['certify', file('nested.json', text)]);
    expect([ended.code, ended.err]).toEqual([2, expect.stringMatching(/nested too deeply; give a certificate/)]);
  });

  mkdirSync(join(folder, 'empty'));
  it.each([
    ['no file', join(folder, 'absent.json'), /cannot be read \(ENOENT\)/],
    ['no JSON', file('text.json', 'x'), /it is no JSON/],
    ['another JSON', file('other.json', '{"a": 1}'), /it is no certificate/],
    ['null', file('null.json', 'null'), /it is no certificate/],
    ['null as a schema', file('schema.json', '{"schema": null}'), /it is no certificate/],
    ['a list as a schema', file('list.json', '{"schema": [["errata-certificate/3"]]}'), /it is no certificate/],
    ['many brackets', file('deep.json', `${'['.repeat(1e5)}${']'.repeat(1e5)}`), /it is no/],
    ['a schema of many brackets', file('deeper.json', `{"schema": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`), /it is no/],
    ['a device that never ends', '/dev/zero', /it is not a file/],
    ['an empty file', file('nothing.json', ''), /it is empty/],
    ['a directory of none', join(folder, 'empty'), /holds no \.json file/],
    ['a file too large', file('large.json', ' '.repeat(5e6)), /larger than any certificate/],
  ])('ends with 2 and one line for %s', (_name, path, message) => {
    const ended = errata(['certify', path]);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(message);
    expect(ended.err.trim().split('\n')).toHaveLength(1);
  });
});
