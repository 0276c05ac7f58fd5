import { describe, expect, it } from 'vitest';
import { coverageHead, coverageRows, histograms, METHOD_NAMES } from '../../src/report/coverage.ts';
import { reportHtml } from '../../src/report/html.ts';
import { settings } from '../../src/report/html-settings.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport();
const PLAIN = report.claims.find((claim) => claim.coverage !== null);
const coverage = PLAIN?.coverage;
if (PLAIN === undefined || coverage === undefined || coverage === null)
  throw new Error('no claim of the sample was measured');

describe('the settings of a claim in words', () => {
  it('are how many, how far, and each kind with its count or the reason why there is none', () => {
    expect(coverageHead(coverage)).toBe('decomposed: compared at 238 of 240 settings, up to k = 64, R = 10000');
    expect(coverageRows(coverage)).toContainEqual(['odd k', '0']);
    expect(coverageRows(coverage)).toContainEqual(['k = 2', 'none: each group has at least two classes']);
  });
});

describe('the picture of the settings of a claim', () => {
  const pictured = (axes: readonly string[], points: readonly (readonly number[])[]): string =>
    settings({ ...PLAIN, coverage: { ...coverage, axes, points } }).markup;

  it('is over one parameter where there is one, the ratio upwards', () => {
    const one = pictured(
      ['n'],
      [
        [3, 5, 0.5],
        [24, 2, 20],
      ],
    );
    expect(one).toContain('2 values of n, by the largest discrepancy there: 1 inside the budget, 1 beyond ten budgets');
    expect(one).toContain('↑ discrepancy / budget');
    expect(one).toContain('<tr><th scope="row">24</th><td>2</td><td>20</td></tr>');
  });

  it('is over two that may be negative or all alike', () => {
    const two = pictured(
      ['a', 'b'],
      [
        [-2, 1, 4, 0.5],
        [3, 1, 4, 0],
      ],
    );
    expect(two).toContain('2 pairs of a and b');
    expect(two).not.toContain('NaN');
  });

  it('is none where no parameter tells how far it went', () => {
    expect(pictured([], [])).not.toContain('<figure>');
    const { axes: _, ...older } = coverage;
    expect(settings({ ...PLAIN, coverage: older }).markup).not.toContain('<figure>');
    expect(coverageHead({ ...coverage, largest: {} })).toBe('compared at 238 of 240 settings');
  });
});

describe('the distribution of a report', () => {
  it('is a histogram for each scale, the sum over methods beside its parts', () => {
    const found = histograms(report.distribution);
    expect(found.map(({ title }) => title)).toEqual(['k', 'R', 'kinds that overlap']);
    for (const row of found.flatMap(({ rows }) => rows)) {
      expect(row.all).toBe(METHOD_NAMES.reduce((sum, method) => sum + row.settings[method], 0));
    }
  });

  it('stands in the pages, with bars as long as the counts', () => {
    const page = reportHtml(report);
    expect(page).toContain('<h2 id="distribution">Settings</h2>');
    expect(page).toContain('style="width:100%"><span class="method-0" style="flex-grow:150">');
    expect(page).toContain('style="width:6%"><span class="method-0" style="flex-grow:0">');
    const text = reportMarkdown(report);
    expect(text).toContain(`| k = 64 | 150 | 7 | 3 | 160 | ${'█'.repeat(24)} |`);
    expect(text).toContain('| k = 2 | 0 | 7 | 3 | 10 | ██ |');
  });
});
