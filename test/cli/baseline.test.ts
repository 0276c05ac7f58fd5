import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resealed } from '../fuzz/json.ts';
import { errata } from './run.ts';

/** What comes with errata, wherever it is installed. */
const SHIPPED = fileURLToPath(new URL('../../reports/baseline.json', import.meta.url));
/** One without an erratum, which would have a verdict of its own. */
const CLAIM = 'zt25/eq-14/majmaj';
const ACCEPTED = { verdict: 'undecided', strength: null };

/** A project of somebody's own, with a report that says something else of a claim. */
function project(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'errata-project-'));
  mkdirSync(join(cwd, 'mine'));
  const run = { seed: 1, settings: 1, command: `errata verify --claims '${CLAIM}' --seed 1 --settings 1` };
  const report = { schema: 'errata-report/1', run, claims: [{ id: CLAIM, ...ACCEPTED, erratum: null, readings: [] }] };
  writeFileSync(join(cwd, 'mine', 'report.json'), resealed(JSON.stringify(report)));
  return cwd;
}
const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const VERIFY = ['verify', '--claims', CLAIM, '--settings', '4', '--out', 'out'];

describe('verdicts accepted in a project', () => {
  it('are written there, beside those that come with errata, which stay as they are; and are compared with', () => {
    const cwd = project();
    const before = readFileSync(SHIPPED, 'utf8');
    const first = errata(VERIFY, cwd);
    expect(first.out).toContain('every verdict agrees with the baseline that comes with errata\n');

    const accepted = errata(['baseline', '--accept', CLAIM, '--from', 'mine'], cwd);
    expect(accepted).toMatchObject({ code: 0, err: '' });
    expect(accepted.out).toMatch(/undecided\n1 verdict taken over into reports\/baseline\.json\n$/);
    expect(readFileSync(SHIPPED, 'utf8')).toBe(before);
    const { claims } = JSON.parse(before);
    expect(json(cwd, 'reports', 'baseline.json').claims).toEqual({ ...claims, [CLAIM]: ACCEPTED });

    expect(errata(VERIFY, cwd)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`drift: ${CLAIM} was undecided`),
    });
    expect(errata(['baseline', '--accept', CLAIM, '--from', 'out'], cwd).code).toBe(0);
    expect(errata(VERIFY, cwd).out).toContain('every verdict agrees with the baseline reports/baseline.json\n');
    expect(json(cwd, 'reports', 'baseline.json').claims).toEqual(claims);
  }, 120_000);

  it('are written into the file that is given, and nowhere else', () => {
    const cwd = project();
    const line = ['baseline', '--accept', '*/**', '--from', 'mine', '--baseline', 'own.json', '--json'];
    const { code, out } = errata(line, cwd);
    expect([code, JSON.parse(out).written]).toEqual([0, 'own.json']);
    expect(json(cwd, 'own.json').claims).toEqual({ [CLAIM]: ACCEPTED });
    expect(readdirSync(cwd).toSorted()).toEqual(['mine', 'own.json']);
  });
});
