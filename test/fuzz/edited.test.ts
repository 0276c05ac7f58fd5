/**
 * Shards and reports that somebody edited and sealed again: `merge` joins them or refuses them in one line, and leaves
 * nothing where it refuses. Which results are true no seal can tell; that is what --recheck is for.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHARD_FILE } from '../../src/audit/shard.ts';
import { cli } from './cli.ts';
import { resealed, retyped } from './json.ts';
import { faultOfRefusal } from './outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'errata-edited-'));
const at = (...path: string[]): string => join(folder, ...path);
/** One refuted claim with all a result can have, one measured one, and a conjunction. */
const RUN = ['verify', '--claims', 'zt25/eq-14/majmin,zt25/eq-7/*', '--settings', '4'];
const EVERY = Number(process.env.EDITED_EVERY ?? 151);

beforeAll(async () => {
  expect(await cli([...RUN, '--out', at('whole')])).toMatchObject({ code: 0 });
  expect(await cli([...RUN, '--out', at('shard'), '--shard', '1/1'])).toMatchObject({ code: 0 });
}, 240_000);

const contents = (...path: string[]): Record<string, unknown> => {
  const { checksum: _, ...value } = JSON.parse(readFileSync(at(...path), 'utf8'));
  return value;
};

/** The text with its emptied list filled again. */
function withList(text: string, list: string, items: unknown): string {
  const value = JSON.parse(text);
  return JSON.stringify(Array.isArray(value?.[list]) ? { ...value, [list]: items } : value);
}

describe.each([
  ['shard', SHARD_FILE, []],
  ['shard', SHARD_FILE, ['--partial']],
  ['whole', 'report.json', []],
])('an edited %s', (held, file, flags) => {
  it(`is joined or refused, ${flags.join(' ')}`, async () => {
    const value = contents(held, file);
    const list = 'results' in value ? 'results' : 'claims';
    // What stands around the results is changed in every way, they themselves in some.
    const around = retyped(JSON.stringify({ ...value, [list]: [] }))
      .filter(({ path }) => path[0] !== 'ledger' && path[0] !== 'distribution' && path[0] !== 'figures')
      .map(({ name, text }) => ({ name, text: withList(text, list, value[list]) }));
    const edited = [...around, ...retyped(JSON.stringify(value), EVERY)];
    const place = at(`edited-${held}${flags.length}`);
    mkdirSync(place);
    const faults: unknown[] = [];
    const ends = { joined: 0, refused: 0 };
    for (const [i, { name, text }] of edited.entries()) {
      writeFileSync(join(place, file), resealed(text));
      const out = join(place, 'new', `${i}`);
      const ended = await cli(['merge', place, '--out', out, ...flags]);
      if (ended.code < 2) {
        ends.joined += 1;
        rmSync(join(place, 'new'), { recursive: true });
        continue;
      }
      ends.refused += 1;
      const fault = faultOfRefusal({ ...ended, took: 0 });
      if (fault !== null) faults.push([name, fault.slice(0, 700)]);
      if (existsSync(join(place, 'new'))) faults.push([name, 'leaves its folder']);
    }
    expect(faults).toEqual([]);
    expect(ends.joined).toBeGreaterThan(0);
    expect(ends.refused).toBeGreaterThan(ends.joined);
  }, 600_000);
});
