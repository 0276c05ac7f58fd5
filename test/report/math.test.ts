import { describe, expect, it } from 'vitest';
import { displayMath, inlineMath } from '../../src/report/math.ts';
import { HOSTILE_LATEX } from './sample-report.ts';

const R = String.raw;

describe('typeset mathematics', () => {
  it.each([
    [R`\sqrt{\frac{R+1}{R}}`, '<msqrt>'],
    [R`\begin{bmatrix} a & b \\ c & d \end{bmatrix}`, '<mtable'],
    [R`\mathbb{1}`, '𝟙'],
    [R`\boldsymbol{W}`, '𝑾'],
    [R`\stackrel{\delta \to \infty}{\longrightarrow}`, '<mover>'],
  ])('sets %s as MathML', (latex, part) => {
    expect(displayMath(latex).markup).toContain(part);
    expect(inlineMath(latex).markup).toContain('<math');
  });

  it('shows the number of an equation beside it', () => {
    const { markup } = displayMath(R`a = b \tag{20a}`);
    expect(markup).toContain('<span class="tag">(20a)</span>');
    expect(markup).toContain('<math');
  });

  it('drops a label, which would be an anchor', () => {
    expect(displayMath(R`\begin{align}a\label{zt25/eq-13}\end{align}`).markup).toMatch(/^(?!.*\sid=).*<math/);
  });

  it.each([R`\frac{1`, R`\nosuchcommand{x}`, R`\def\a{\a\a}\a`, R`\href{javascript:alert(1)}{x}`, R`\ref{x}`])(
    'shows %s as code',
    (latex) => {
      expect(displayMath(latex).markup).toContain('<code class="latex"');
      expect(displayMath(latex).markup).not.toContain('<math');
    },
  );

  it.each(HOSTILE_LATEX)('emits no element or attribute that acts: %s', (latex) => {
    for (const { markup } of [displayMath(latex), inlineMath(latex)]) {
      expect(markup).not.toMatch(/<(?:a|script|img|iframe|style|link|object|svg)\b/i);
      expect(markup).not.toMatch(/<[^>]*\s(?:id|href|src|on\w+)\s*=/i);
    }
  });

  it('remembers nothing from one formula to the next', () => {
    displayMath(R`\gdef\mine{x}`);
    expect(displayMath(R`\mine`).markup).toContain('<code');
  });
});
