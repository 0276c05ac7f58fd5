import { dot } from '@observablehq/plot';
import { expect, test } from 'vitest';
import { plotMarkup } from '../../src/report/plot.ts';

const points = [
  { x: 1 / 3, y: 2 / 3 },
  { x: 10, y: 20 },
];
const draw = (title = 'Points') =>
  plotMarkup({ marks: [dot(points, { x: 'x', y: 'y' })] }, { title, description: 'two "points" & <no> more' }).markup;

test('a plot is an image with words for those who do not see it', () => {
  expect(draw()).toContain('role="img"');
  expect(draw()).toContain('aria-label="Points: two &quot;points&quot; &amp; &lt;no&gt; more"');
});

test('it brings no style of its own, and coordinates have at most one decimal', () => {
  expect(draw()).not.toContain('<style');
  expect(draw()).not.toMatch(/\d\.\d{2}(?!em)/);
  expect(draw().match(/<circle/g)).toHaveLength(2);
});
