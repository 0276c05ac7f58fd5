/** √ takes the one thing after it, and nothing more. */
import { expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';

const tex = String.raw;

it.each([
  ['√R', tex`\sqrt{R}`],
  ['√R+1', tex`\sqrt{R}+1`],
  ['√(R+1)', tex`\sqrt{R+1}`],
  ['√{R+1}', tex`\sqrt{R+1}`],
  ['√(R+1)/2', tex`\sqrt{R+1}/2`],
  ['√12', tex`\sqrt{12}`],
  ['√½', tex`\sqrt{\frac12}`],
  ['2√R', tex`2\sqrt{R}`],
  ['1/√R', tex`1/\sqrt{R}`],
  ['√2·√R', tex`\sqrt2 \cdot \sqrt R`],
  ['√√R', tex`\sqrt{\sqrt{R}}`],
  ['∛R', tex`\sqrt[3]{R}`],
  ['√γ', tex`\sqrt{\gamma}`],
  ['√σ₁', tex`\sqrt{\sigma_1}`],
  ['√|R−2|', tex`\sqrt{|R-2|}`],
])('%s', (typed, latex) => {
  expect(parseFormula(typed)).toEqual(parseFormula(latex));
});
