import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errata } from './run.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'errata-cli-'));

describe('bad input', () => {
  it.each([
    [['frobnicate'], /unknown command/],
    [['help', 'nope'], /unknown command 'nope'/],
    [['help', '--frob'], /unknown option '--frob'/],
    [['nope', '--help'], /unknown command 'nope'/],
    [['verfy'], /unknown command 'verfy' \(Did you mean verify\?\)/],
    [['verify', '--frobnicate'], /unknown option/],
    [['verify', '--seed', 'x'], /--seed = x: it must be an integer/],
    [['verify', '--settings', '0'], /--settings = 0/],
    [['verify', '--settings', '1e9'], /--settings = 1e9/],
    [['verify', '--jobs', '-1'], /--jobs = -1/],
    [['verify', '--claims', 'zt25/eq-99'], /no claim has such an id/],
    [['verify', '--baseline', 'absent.json'], /cannot be read/],
    [['verify', '--shard', '0/2'], /--shard = 0\/2: it must be I\/N/],
    [['verify', '--shard', '3/2'], /--shard = 3\/2/],
    [['verify', '--shard', '1/1001'], /--shard = 1\/1001/],
    [['verify', '--shard', 'x'], /--shard = x/],
    [['verify', '--shard', '1/2', '--baseline', 'b.json'], /give it to errata merge/],
    [['merge'], /missing required argument/],
    [
      ['merge', 'absent'],
      /directory = absent: it holds neither shard.json nor report.json: it cannot be read \(ENOENT\)/,
    ],
    [['verify', '--out', '/dev/null/x'], /cannot be created or written/],
    [['show', 'zt25/eq-99'], /no claim of that id/],
    [['derive', 'sigma'], /no quantity of that name/],
    [['derive', 'sigma.majmaj', '--gamma', 'NaN'], /gamma = NaN/],
    [['derive', 'sigma.majmaj', '--gamma', '0.12345'], /lowest terms/],
    [['derive', 'sigma.majmaj', '--majority-share', '1'], /above 0 and below 1/],
    [['derive', 'sigma.majmaj', '--majority-share', '1/0'], /denominator/],
    [['simulate', '--k', '4'], /required option/],
    [['simulate', '--k', '1', '--R', '10'], /k = 1/],
    [['simulate', '--k', '4.5', '--R', '10'], /--k = 4\.5: it must be an integer; give --k 4\n/],
    [['simulate', '--k', 'four', '--R', '10'], /--k = four: it must be an integer; give --k 4\n/],
    [['simulate', '--k', '9'.repeat(20), '--R', '10'], /it must be at most 9007199254740991 in size/],
    [
      ['check', 'sigma.majmaj', 'R', '--settings', '4.5'],
      /--settings = 4\.5: it must be an integer from 1 to 100000; give --settings 4\n/,
    ],
    [['merge', '.'], /directory = \.: it holds neither shard\.json nor report\.json; /],
    [['merge', '/dev/null'], /it cannot be read \(ENOTDIR\)/],
    [['simulate', '--k', '4', '--R', '0.5'], /at least 1/],
    [['simulate', '--k', '4', '--R', 'NaN'], /R = NaN/],
    [['simulate', '--k', '4', '--R', '2.5', '--minority-count', '1'], /multiple of 2/],
    [['simulate', '--k', '4', '--R', '10', '--d', '2'], /d = 2/],
    [['simulate', '--k', '4', '--R', '10', '--delta', '0'], /delta = 0/],
    [['simulate', '--k', '4', '--R', '10', '--init', 'zero'], /spectral or random/],
    [['simulate', '--k', '4', '--R', '10', '--method', 'descent', '--eta', '1'], /step size/],
    [['simulate', '--k', '1000', '--R', '1000000', '--engine', 'full'], /give --engine reduced/],
    [['simulate', '--k', '1000', '--R', '1000000', '--method', 'flow'], /give --method descent/],
    [['simulate', '--k', '9000', '--R', '10'], /up to k = \d+ with d = \d+ fits/],
    [['simulate', '--k', '100000', '--R', '10'], /entries/],
    [['simulate', '--k', '4', '--R', '9007199254740991'], /2\^53/],
    [['simulate', '--k', '4', '--R', '10', '--engine', 'half'], /full or reduced/],
    [['simulate', '--k', '4', '--R', '10', '--csv', '/dev/null'], /not a file/],
    [['simulate', '--k', '4', '--R', '10', '--until', '1e12'], /1000 times as long/],
    [['check', 'sigma.majmaj', '1', '--majority-share', '499/1000'], /classes are measured/],
    [['check', 'sigma.majmaj', '1', '--gamma', '5'], /from -3 to 3/],
    [['simulate', '--k', '4', '--R', '10', '--csv', '/dev/null/x'], /cannot be written/],
    [['check', 'sigma.majmaj'], /its formula is missing/],
    [['check', 'x = x', '--gamma', '1'], /--gamma.*it is for a formula of a quantity/],
    [['check', 'sigma.majmaj', 'R', '--let', 'x > 0'], /--let.*it is for a statement/],
    [['check', 'sigma.majmaj', '\\sqrt{'], /brace/],
    [['check', 'sigma.majmaj', '\\input{/etc/passwd}'], /input/],
    [['check', 'sigma.majmaj', 'R\n+'], /./],
    [['baseline', '--accept', '*', '--from', 'absent'], /report = absent.report\.json: it cannot be read/],
  ])('%j ends with 2 and one line', (args, message) => {
    const cwd = folder();
    const { code, out, err } = errata(args as string[], cwd);
    expect(err).toMatch(message as RegExp);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('help and version', () => {
  it('are printed', () => {
    expect(errata(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(errata([]).out).toContain('verify');
    expect(errata(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(errata(['check', '--help']).out).toContain('--gamma');
  });
});

describe('check', () => {
  it('ends with 0 for a right formula, 1 for a wrong one', () => {
    expect(errata(['check', 'sigma.majmaj', '\\sqrt{R}', '--settings', '20']).code).toBe(0);
    const wrong = errata(['check', 'sigma.majmaj', '-\\sqrt{R}', '--settings', '20']);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('counterexample');
  });

  it('prints JSON and nothing else', () => {
    const { out, code } = errata(['check', 'lambda.majmin', '1', '--settings', '20', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      quantity: 'lambda.majmin',
      verdict: 'refuted',
      counterexample: { setting: {} },
    });
    expect(code).toBe(1);
  });
});

describe('derive', () => {
  it('changes with the exponent and the share', () => {
    const form = (...flags: string[]) =>
      JSON.parse(errata(['derive', 'lambda.majmin', '--json', ...flags]).out).latex as string;
    expect(form()).toBe('\\frac{\\sqrt{R} + 1}{\\sqrt{R + 1}}');
    expect(form('--gamma', '1', '--majority-share', '0.25')).toBe('\\frac{2 \\left(R + 3\\right)}{3 R + 1}');
    expect(form('--gamma', '0')).toBe('1');
  });

  it('prints steps', () => {
    expect(errata(['derive', 'time.weighted.majmin']).out).toMatch(/\[checked\][\s\S]*\[argued\]/);
  });

  it('prints where each form holds, and no form beyond it', () => {
    const { out } = errata(['derive', 'window.weighted', '--gamma', '1']);
    const forms = [...out.matchAll(/^region: (.*)\n {2}(.*)$/gm)].map(([, region, form]) => [region, form]);
    const flow = 'gradient flow of loss (9); from the spectral initialisation; δ → ∞, time in units of δ';
    expect(forms).toEqual([
      [
        `at least two classes in each group; R ≥ 1; γ ≤ 1/2; ${flow}`,
        String.raw`\frac{\sqrt{R} - R^{\gamma}}{R^{\gamma}}`,
      ],
      [
        `at least two classes in each group; R ≥ 1; γ ≥ 1/2; ${flow}`,
        String.raw`\frac{R^{\gamma} - \sqrt{R}}{\sqrt{R}}`,
      ],
      [`s = 1/2; at least two classes in each group; R ≥ 1; m = 1; γ = 1; ${flow}`, String.raw`\sqrt{R} - 1`],
    ]);
    const { region, general } = JSON.parse(errata(['derive', 'sigma.minmin', '--json']).out);
    expect(region.words).toEqual(['s = 1/2', 'at least two minority classes', 'R ≥ 1', 'm = 1', 'γ = 1/2']);
    expect(general.forms[0].region.relations).toContain('(1-s)*k >= 2');
  });
});

describe('simulate', () => {
  it('gives amplitudes and learning times, the same for the same seed', () => {
    const args = ['simulate', '--k', '4', '--R', '10', '--init', 'random', '--seed', '3', '--samples', '9', '--json'];
    const first = errata(args);
    expect(first.code).toBe(0);
    expect(first.out).toBe(errata(args).out);
    const run = JSON.parse(first.out);
    expect(run.times).toHaveLength(9);
    expect(run.amplitudes.majmaj.at(-1)).toBeCloseTo(1, 5);
    expect(run.learningTimes.minmin.value).toBeGreaterThan(0);
  });

  it('writes a CSV file', () => {
    const cwd = folder();
    expect(errata(['simulate', '--k', '2', '--R', '3/2', '--method', 'descent', '--csv', 'run.csv'], cwd).code).toBe(0);
    const lines = readFileSync(join(cwd, 'run.csv'), 'utf8').trim().split('\n');
    expect(lines[0]).toBe('time,majmin');
    expect(readdirSync(cwd)).toEqual(['run.csv']);
  });
});

describe('list and show', () => {
  it('list the ledger', () => {
    const { ledger, claims } = JSON.parse(errata(['list', '--json']).out);
    for (const { items, claims: count, definitions, skipped } of Object.values<
      Record<string, number & { length: number }>
    >(ledger)) {
      expect(items).toBe((count as number) + (definitions as number) + (skipped as { length: number }).length);
    }
    expect(claims.map((c: { id: string }) => c.id)).toContain('zt25/eq-13/value');
    expect(errata(['list']).out).toContain('zt26');
  });

  it('show one claim', () => {
    const shown = errata(['show', 'zt25/eq-14/majmin', '--settings', '20']);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('refuted');
    const data = JSON.parse(errata(['show', 'zt25/eq-14/majmin', '--settings', '20', '--json']).out);
    expect(data).toMatchObject({ id: 'zt25/eq-14/majmin', verdict: 'refuted', erratum: { verdict: 'verified' } });
  });
});

describe('verify and baseline', () => {
  const cwd = folder();
  const verify = (...flags: string[]) =>
    errata(['verify', '--claims', 'zt25/eq-14', '--settings', '20', '--out', 'out', ...flags], cwd);

  it('writes its pages and agrees with the baseline', () => {
    const { code, out } = verify();
    expect(out).toContain('agrees with the baseline');
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual([
      'certificates',
      'index.html',
      'junit.xml',
      'report.json',
      'report.md',
    ]);
    const report = JSON.parse(readFileSync(join(cwd, 'out', 'report.json'), 'utf8'));
    expect(report.schema).toBe('errata-report/1');
    expect(report.counts.verified + report.counts.refuted).toBe(report.claims.length);
  });

  it('prints the very report with --json', () => {
    const { out } = verify('--json');
    expect(out).toBe(readFileSync(join(cwd, 'out', 'report.json'), 'utf8'));
  });

  it('reports drift in either direction, and how to accept it', () => {
    const file = join(cwd, 'baseline.json');
    writeFileSync(file, JSON.stringify({ schema: 'errata-baseline/1', claims: {} }));
    const drifted = verify('--baseline', file);
    expect(drifted.code).toBe(1);
    expect(drifted.out).toMatch(/drift: zt25\/eq-14\/majmin was absent, is refuted.*errata baseline --accept/);
    expect(errata(['baseline', '--accept', 'zt25/eq-14', '--from', 'out', '--baseline', file], cwd).code).toBe(0);
    expect(verify('--baseline', file).code).toBe(0);
  });

  it('leaves no half-written report when a page cannot be replaced', () => {
    const place = folder();
    mkdirSync(join(place, 'out', 'index.html'), { recursive: true });
    const { code, err } = errata(['verify', '--claims', 'zt25/eq-14', '--settings', '20', '--out', 'out'], place);
    expect(code).toBe(2);
    expect(err).toContain('index.html');
    expect(existsSync(join(place, 'out', 'report.json'))).toBe(false);
  });
});
