/**
 * Random pieces in random order, where letters are declared: read or refused in one line, at once; and what is read is
 * printed so that it reads the same, so that nothing is read that looks like something else.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFormula, printStatement } from '../../../src/language/latex/print.ts';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';
import { UnreadableFormula } from '../../../src/language/latex/unreadable.ts';
import { declaredFormula } from './arbitrary.ts';
import { VOCABULARY } from './vocabulary.ts';

const options = { vocabulary: VOCABULARY };

/** What is read, or null where it is refused; throws on anything else. */
function readOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableFormula)) throw error;
    expect(error.message).toMatch(/^[^\n\r]{10,700}$/);
    return null;
  }
}

const LETTERS = [...'xWHfgqzuvABayhsnijmTIe', '\\mu', '\\Sigma', '\\lambda', '\\mathbf W', '\\mathcal L'];
const MARKS = [...'+-/^_{}()[]|,=.<', "'", ' ', '2', '0', '1', '\\\\', '*'];
const COMMANDS = [
  ...['frac', 'sqrt', 'left', 'right', 'top', 'dagger', 'odot', 'otimes', 'cdot', 'times', 'quad', 'infty', 'to'],
  ...['sum', 'prod', 'lim', 'limits', 'nabla', 'partial', 'dot', 'ddot', 'langle', 'rangle', '|', 'in', 'dots', 'le'],
  ...['forall', 'text{for all}', 'text{if }', 'mathbb{E}', 'mathbb{1}', 'mathbf{1}', 'mathrm{d}', 'det', 'ln', 'tr'],
  ...['operatorname{tr}', 'operatorname{Var}', 'prime', 'sim', 'succeq', 'perp', 'pm', 'rm', 'text{and}', 'exists'],
];
/** Pieces that belong together, so that more is read. */
const PHRASES = [
  ...['\\sum_{i=1}^n ', '\\prod_{j=1}^{m} ', '\\lim_{t \\to \\infty} ', '\\lim_{h \\to 0}', '\\sum_{k \\in [n]} '],
  ...['\\dot x', '\\dot{W}', 'x(t)', 'W(t)', 'f(u, v)', 'g(u)', '\\nabla_{u} ', '\\nabla g(u)', '\\frac{d}{dt} '],
  ...[
    '\\frac{\\partial q}{\\partial y}',
    'A_{ij}',
    'v_i',
    'z_{n+1}',
    'v_k',
    '(AB)_{ij}',
    'A^{-1}',
    'A^T',
    '^\\top',
    '^2',
  ],
  ...[
    '\\mathbb{E}[v]',
    '\\mathbb E\\left[u\\right]',
    '\\langle u, v \\rangle',
    '\\|v\\|^2',
    '\\left. y \\right|_{y=0}',
  ],
  ...[
    ', \\quad \\forall t \\ge 0',
    ' \\text{ for } s > 0',
    "q'(y)",
    "x'",
    'I_n',
    '\\mathbf 1_n',
    '\\operatorname{tr}(A)',
  ],
];
const soup = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...LETTERS) },
        { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 1, arbitrary: fc.constantFrom(...COMMANDS.map((name) => `\\${name} `)) },
        { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
      ),
      { minLength: 1, maxLength: longest },
    )
    .map((pieces) => pieces.join(''));

function changed(pieces: readonly string[], at: number, to: number, how: string): string[] {
  const [piece = '', other = ''] = [pieces[at], pieces[to]];
  if (how === 'drop') return pieces.toSpliced(at, 1);
  if (how === 'double') return pieces.toSpliced(at, 0, piece);
  return how === 'swap' ? pieces.with(at, other).with(to, piece) : pieces.toSpliced(at, 0, how);
}

describe('random pieces', () => {
  it('as a formula', () => {
    let read = 0;
    const readsBack = fc.property(soup(8), (latex) => {
      const formula = readOr(() => parseFormula(latex, options));
      if (formula === null) return;
      read += 1;
      const printed = printFormula(formula);
      expect([latex, printed, readOr(() => parseFormula(printed, options))]).toEqual([latex, printed, formula]);
    });
    fc.assert(readsBack, { seed: 11, numRuns: 20_000 });
    expect(read).toBeGreaterThan(500);
  });

  it('as a statement', () => {
    let read = 0;
    const readsBack = fc.property(soup(4), soup(4), (left, right) => {
      const latex = `${left} = ${right}`;
      const statement = readOr(() => parseStatement(latex, options));
      if (statement === null) return;
      read += 1;
      const printed = printStatement(statement);
      expect([latex, printed, readOr(() => parseStatement(printed, options))]).toEqual([latex, printed, statement]);
    });
    fc.assert(readsBack, { seed: 12, numRuns: 10_000 });
    expect(read).toBeGreaterThan(200);
  });

  it('as a formula that is well formed, with a change', () => {
    const change = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'swap', ...MARKS));
    let read = 0;
    const readsBack = fc.property(
      declaredFormula,
      fc.array(change, { minLength: 1, maxLength: 2 }),
      (whole, changes) => {
        const pieces: readonly string[] = printFormula(whole).match(/\\[A-Za-z]+|\\.|[0-9.]+|./gsu) ?? [];
        const latex = changes
          .reduce((list, [at, to, how]) => changed(list, at % list.length, to % list.length, how), pieces)
          .join('');
        const formula = readOr(() => parseFormula(latex, options));
        if (formula === null) return;
        read += 1;
        const printed = printFormula(formula);
        expect([latex, printed, readOr(() => parseFormula(printed, options))]).toEqual([latex, printed, formula]);
      },
    );
    fc.assert(readsBack, { seed: 14, numRuns: 10_000 });
    expect(read).toBeGreaterThan(500);
  });

  it('however long', () => {
    const ends = fc.property(soup(200), (latex) => {
      const start = performance.now();
      readOr(() => parseStatement(latex, options));
      expect(performance.now() - start).toBeLessThan(1000);
    });
    fc.assert(ends, { seed: 13, numRuns: 1000 });
  });
});
