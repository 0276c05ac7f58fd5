/** Block matrices as LaTeX, for people. */
import {
  at,
  axisAt,
  axisSize,
  type BlockMatrix,
  type BlockSpace,
  blockSize,
  type Element,
  type Entry,
  elementsOf,
} from './blocks.ts';
import { latex, timesLatex } from './print.ts';
import { ONE, type Scalar } from './scalar.ts';
import { areEqual } from './zero.ts';

export function blocksLatex(a: BlockMatrix): string {
  const rows = a.rows.map((to, i) => a.columns.map((from, j) => entryLatex(at(a, i, j), to, from)).join(' & '));
  return `\\begin{bmatrix} ${rows.join(' \\\\ ')} \\end{bmatrix}`;
}

function entryLatex(entry: Entry, to: BlockSpace, from: BlockSpace): string {
  if (entry.size === 0) return '\\mathbf{0}';
  return [...entry]
    .map(([key, value]) => {
      const element = elementLatex(elementsOf(key), to, from);
      return element === '' ? latex(value) : timesLatex(value, element);
    })
    .join(' + ')
    .replaceAll('+ -', '- ');
}

function elementLatex(elements: readonly Element[], to: BlockSpace, from: BlockSpace): string {
  const present = elements.flatMap((element, i) => {
    const [a, b] = [axisAt(to, i), axisAt(from, i)];
    return a.kind === 'point' && b.kind === 'point' ? [] : [{ element, rows: axisSize(a), columns: axisSize(b) }];
  });
  if (present.length > 0 && present.every(({ element }) => element === 'J'))
    return outer(blockSize(to), blockSize(from));
  return present
    .map(({ element, rows, columns }) => axisElement(element, rows, columns))
    .filter((text) => text !== '')
    .join(' \\otimes ');
}

function axisElement(element: Element, rows: Scalar, columns: Scalar): string {
  switch (element) {
    case 'I':
      return areEqual(rows, ONE) ? '' : `\\mathbb{I}_{${latex(rows)}}`;
    case 'J':
      return outer(rows, columns);
    case 'F':
      return '\\mathbb{F}';
    default:
      return '\\mathbb{F}^\\top';
  }
}

/** All ones, of any shape. */
function outer(rows: Scalar, columns: Scalar): string {
  const column = areEqual(rows, ONE) ? '' : `\\mathbb{1}_{${latex(rows)}}`;
  const row = areEqual(columns, ONE) ? '' : `\\mathbb{1}_{${latex(columns)}}^\\top`;
  return `${column}${row}`;
}
