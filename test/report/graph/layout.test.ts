import { expect, it } from 'vitest';
import { layout } from '../../../src/report/graph/layout.ts';

const box = { width: 60, height: 30 };

it('puts what is used left of what uses it, boxes apart, all within the picture', () => {
  const { width, height, boxes } = layout(
    [box, box, box],
    [
      [2, 0],
      [2, 1],
    ],
  );
  const [a = [0, 0], b = [0, 0], c = [0, 0]] = boxes;
  expect(c[0]).toBeLessThan(a[0] - 60);
  expect(a[0]).toBe(b[0]);
  expect(Math.abs(a[1] - b[1])).toBeGreaterThan(30);
  for (const [x, y] of boxes) {
    expect([x - 30 >= 0, x + 30 <= width, y - 15 >= 0, y + 15 <= height]).toEqual([true, true, true, true]);
  }
});

it('gives each edge, in the order given, a curve of whole points from its tail and a head at its end', () => {
  const { boxes, edges } = layout(
    [box, box, box],
    [
      [1, 2],
      [0, 1],
    ],
  );
  for (const [i, tail] of [1, 0].entries()) {
    const { curve, head } = edges[i] ?? { curve: [], head: [] };
    expect(curve.length % 3).toBe(1);
    expect(head.length).toBeGreaterThanOrEqual(3);
    expect(curve.flat().every(Number.isInteger)).toBe(true);
    const [x = 0, y = 0] = curve[0] ?? [];
    expect(Math.hypot(x - (boxes[tail]?.[0] ?? 0), y - (boxes[tail]?.[1] ?? 0))).toBeLessThan(40);
  }
});

it('takes circles, a box that uses itself, and no box at all', () => {
  expect(
    layout(
      [box, box],
      [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    ).edges.every(({ curve }) => curve.length > 3),
  ).toBe(true);
  expect(layout([], [])).toEqual({ width: 0, height: 0, boxes: [], edges: [] });
});

it('is the same for the same graph', () => {
  const once = () =>
    layout(
      Array.from({ length: 20 }, () => box),
      Array.from({ length: 30 }, (_, i) => [i % 7, (i * 3) % 20]),
    );
  expect(once()).toEqual(once());
});
