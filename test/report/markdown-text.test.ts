import { describe, expect, it } from 'vitest';
import { mdBlock, mdCode, mdDisplay, mdProse, mdTable, mdText } from '../../src/report/markdown-text.ts';

describe('Markdown text', () => {
  it('escapes what Markdown reads', () => {
    expect(mdText('a*b_c `d` <e> [f](g) #h |')).toBe('a\\*b\\_c \\`d\\` \\<e\\> \\[f\\](g) \\#h \\|');
    expect(mdText('1. one')).toBe('1\\. one');
    expect(mdText('- one')).toBe('\\- one');
  });

  it('keeps formulas and the spaces beside them', () => {
    expect(mdProse('for $R_1 > 1$, * all')).toBe('for $R_1 > 1$, \\* all');
  });

  it('shows a formula that is not known to be harmless as code', () => {
    expect(mdProse('with $\\input{x}$.')).toBe('with `\\input{x}`.');
    expect(mdDisplay('\\href{javascript:alert(1)}{x}')).toBe('```\n\\href{javascript:alert(1)}{x}\n```');
    expect(mdDisplay('\\frac{1')).toBe('```\n\\frac{1\n```');
    expect(mdDisplay('a = b \\tag{13} \\label{x}')).toBe('$$\na = b \\tag{13}\n$$');
    expect(mdDisplay('a \\tag{\\input}')).toBe('```\na \\tag{\\input}\n```');
  });

  it('begins no formula with a text', () => {
    expect(mdText('for $5')).toBe('for <span>$</span>5');
    expect(mdText('\\(x\\)')).toBe('<span>\\\\</span>(x\\\\)');
    expect(mdText('\\\\[x')).toBe('\\\\<span>\\\\</span>\\[x');
    expect(mdText('\\begin{x} \\alpha')).toBe('<span>\\\\</span>begin\\{x\\} \\\\alpha');
  });

  it('puts a formula on one line that starts no list and holds no HTML', () => {
    expect(mdDisplay('- a\n\n<b')).toBe('$$\n-a < b\n$$');
    expect(mdDisplay('')).toBe('');
  });

  it('fences code with more ticks than it holds', () => {
    expect(mdCode('a')).toBe('`a`');
    expect(mdCode('`a')).toBe('`` `a ``');
    expect(mdBlock('```')).toBe('````\n```\n````');
  });

  it('keeps bars out of table cells', () => {
    expect(mdTable(['a|b'], [['$|x|$ \\|'], ['$\\|x\\|$']])).toBe(
      '| a\\|b |\n| --- |\n| $\\vert x\\vert $ \\| |\n| $\\Vert x\\Vert $ |',
    );
  });
});
