import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { trialLines } from '../../src/report/trials.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport();

describe('definitions on trial', () => {
  it('are told with what no claim notices, and as untested where none would miss them', () => {
    const [first, second] = report.trials.map(trialLines);
    expect(first?.[0]).toMatch(/^zt25\/theory\/definition-1: .* for each class c: 4 of 5 noticed$/);
    expect(first?.[1]).toMatch(/^not noticed, k - 1 for k: /);
    expect(second?.[0]).toBe('zt25/theory/definition-2: u := 2 w: untested: no claim would miss it');
  });

  it('stand in the pages, typeset', () => {
    const page = reportHtml(report);
    const section = page.slice(page.indexOf('<h2 id="trials">')).split('</section>', 1)[0] ?? '';
    expect(section).toContain('<td>4 of 5 noticed</td>');
    expect(section).toContain('<td>untested: no claim would miss it</td>');
    expect(section).toMatch(/<\/math> for each class c/);
    expect(section).not.toContain('could not be typeset');
    expect(page).toContain('<a href="#trials">');
    const text = reportMarkdown(report);
    expect(text).toContain('| $u := 2 w$ | untested: no claim would miss it |');
    expect(text).toMatch(/\n- 3 for 2: \$u := 3 w\$\n/);
  });

  it('are no section where there are none', () => {
    const none = { ...report, trials: [] };
    expect(reportHtml(none)).not.toContain('id="trials"');
    expect(reportMarkdown(none)).not.toContain('## Definitions on trial');
  });
});
