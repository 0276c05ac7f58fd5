import { describe, expect, it } from 'vitest';
import { diverging, looksIn, nameOf } from '../../../src/report/figures/palette.ts';

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((i) => linear(Number.parseInt(full.slice(i, i + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const looks = looksIn({ groups: { a: 'group a', b: 'group b', c: 'group c', d: 'group d' } });
const all = [...looks.values()];

describe('the looks of groups', () => {
  it('stand out on light and dark', () => {
    for (const { colour } of all) {
      expect(contrast(colour, '#fff')).toBeGreaterThan(3);
      expect(contrast(colour, '#14171a')).toBeGreaterThan(3);
    }
  });

  it('differ without colour: in shape, in size and in where their dashes stand', () => {
    for (const key of ['symbol', 'size', 'name', 'colour'] as const) {
      expect(new Set(all.map((look) => look[key])).size).toBe(all.length);
    }
    expect(new Set(all.map(({ dashes }) => dashes.offset)).size).toBe(all.length);
  });

  it('name groups, and leave other names alone', () => {
    const names = ['b', 'class 1', 'constructor'].map((name) => nameOf(looks, name));
    expect(names).toEqual(['group b', 'class 1', 'constructor']);
  });
});

describe('the scale of heat maps', () => {
  it('goes from blue over white to orange, and its letters are read everywhere', () => {
    expect([-1, 0, 1, 2].map((value) => diverging(value).fill)).toEqual(['#0072b2', '#f7f7f7', '#d55e00', '#d55e00']);
    for (let i = -20; i <= 20; i++) {
      const { fill, ink } = diverging(i / 20);
      expect(contrast(fill, ink), fill).toBeGreaterThan(4.5);
    }
  });
});
