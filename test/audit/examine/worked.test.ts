import { expect, it } from 'vitest';
import { exactly } from '../../../src/algebra/formula-number.ts';
import { formulaLines } from '../../../src/audit/examine/worked.ts';
import { parseStatement } from '../../../src/language/latex/index.ts';

const texts = (lines: readonly { latex: string; value: string }[]) =>
  lines.map(({ latex, value }) => `${latex} = ${value}`);

it('follows a formula from the innermost part to the whole, each part once', () => {
  const { sides } = parseStatement(String.raw`0 = \frac{\sqrt{R+1}}{2} + \sqrt{R+1}`);
  expect(texts(formulaLines(sides, { R: exactly(8) }))).toEqual([
    'R = 8',
    'R + 1 = 9',
    String.raw`\sqrt{R + 1} = 3`,
    String.raw`\frac{\sqrt{R + 1}}{2} = 1.5`,
    String.raw`\frac{\sqrt{R + 1}}{2} + \sqrt{R + 1} = 4.5`,
  ]);
});

it('leaves out what has no number there', () => {
  const { sides } = parseStatement(String.raw`0 = \frac{1}{R-1} + Q`);
  expect(texts(formulaLines(sides, { R: exactly(1) }))).toEqual(['R = 1', 'R - 1 = 0']);
});

it('gives the whole of a long calculation too, whose parts it does not all follow', () => {
  const terms = Array.from({ length: 40 }, (_, i) => `R^{${i + 2}}`).join(' + ');
  const lines = formulaLines(parseStatement(String.raw`0 = ${terms}`).sides, { R: exactly(1) });
  expect(lines.length).toBeLessThan(40);
  expect(lines.at(-1)?.value).toBe('40');
});
