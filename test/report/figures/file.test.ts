import { describe, expect, it } from 'vitest';
import { figureFile, figureName } from '../../../src/report/figures/file.ts';
import { HOSTILE_FIGURES, SAMPLE_FIGURES } from './sample-figures.ts';

/** The names of elements in order; throws where the text is no well-formed XML with quoted, distinct attributes. */
function elementsOf(text: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(rest.length).toBeLessThan(text.length);
  const piece = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot|#39|#160);)+)/y;
  while (piece.lastIndex < rest.length) {
    const at = piece.lastIndex;
    const [, end = '', name = '', attributes = '', empty = '', words] = piece.exec(rest) ?? ([] as string[]);
    if (words === undefined && name === '') throw new Error(`not well-formed at ${rest.slice(at, at + 80)}`);
    if (words !== undefined) continue;
    const keys = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value = '']) => {
      expect(value).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39|#160);)/);
      return key;
    });
    expect(new Set(keys).size).toBe(keys.length);
    if (end === '/') expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('the file of a figure', () => {
  it.each([...SAMPLE_FIGURES, ...HOSTILE_FIGURES].map((figure, i) => [i, figure] as const))(
    'is SVG by itself, on white, and loads nothing: %i',
    (_, figure) => {
      const text = figureFile(figure);
      const names = elementsOf(text);
      expect(names.slice(0, 2)).toEqual(['svg', 'rect']);
      const drawn = ['svg', 'rect', 'g', 'path', 'line', 'circle', 'text', 'tspan'];
      expect(names.filter((name) => !drawn.includes(name))).toEqual([]);
      expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg" color="#1b1d20"');
      expect(text).toContain('<rect width="100%" height="100%" fill="#fff"/>');
      expect(text).not.toMatch(/var\(--|url\(|href/);
    },
  );

  it('is named by its id', () => {
    expect(figureName('zt25/fig-2/d')).toBe('figures/zt25.fig-2.d.svg');
  });
});
