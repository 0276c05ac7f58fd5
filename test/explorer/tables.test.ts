import { expect, it } from 'vitest';
import { declaredMarkup } from '../../src/explorer/declared.ts';
import { describeRun, labelHeights } from '../../src/explorer/run-chart.ts';
import { runTable, valuesMarkup } from '../../src/explorer/tables.ts';

const run = {
  times: Array.from({ length: 121 }, (_, i) => i / 10),
  columns: [
    { name: 'x', values: Array.from({ length: 121 }, (_, i) => i), budget: 0.5 },
    { name: 'y', values: Array.from({ length: 121 }, () => 119), budget: 0 },
  ],
};

it('tells a run by some of its times, the first and the last among them', () => {
  const { markup } = runTable(run);
  expect(markup.match(/<tr>/g)).toHaveLength(32);
  expect(markup).toContain('<th scope="row">12</th>');
  expect(markup).toContain('x ± 0.5');
});

it('tells a chart in words, and puts no name over another', () => {
  expect(describeRun(run)).toMatch(/From time 0 to 12: x from 0 to 120; y from 119 to 119/);
  const [x, y] = labelHeights(run) as [number, number];
  expect(Math.abs(x - y)).toBeGreaterThanOrEqual(6 - 1e-9);
});

it('tells values, what is no more than its error as 0, and why there is none', () => {
  const { markup } = valuesMarkup(
    [
      { name: 'A', isMoving: true, found: { size: [9, 2], entries: [[1e-17, 2]], budget: 1e-16 } },
      { name: 'b', isMoving: false, found: { size: [1, 1], entries: [[3]], budget: 0 } },
      { name: 'c', isMoving: false, found: { why: 'no <real> value' } },
    ],
    4,
  );
  expect(markup).toMatch(/at 4/);
  expect(markup).toContain('<td>0</td><td>2</td>');
  expect(markup).toContain('9 × 2, its first rows and columns; each ± 1e-16');
  expect(markup).toContain('not computed: no &lt;real&gt; value');
  expect(markup.match(/ at 4/g)).toHaveLength(1);
});

it('shows a theory line by line, as text', () => {
  const { markup } = declaredMarkup([{ declare: 'a < b\n\n  c > 0', define: ['d := 1', 'e := 2'] }]);
  expect(markup).toContain('a &lt; b\nc &gt; 0\nd := 1\ne := 2');
});
