/**
 * The kernel without WebAssembly: the same sums in the same order, so the same bits, several times slower.
 * Inputs: the memory as doubles; offsets in bytes and rows as in assembly/kernel.ts. Outcomes: as there.
 * Not a failure: padded rows and columns, which are zero and stay so.
 */
import type { Instructions } from './instructions.ts';
import { padded } from './padding.ts';

export function plainInstructions(memory: Float64Array): Instructions {
  const at = (index: number): number => memory[index] as number;

  /** C = A B; all positions and strides in doubles. */
  const product = (
    rows: number,
    columns: number,
    inner: number,
    [a, aRow, aColumn]: readonly [number, number, number],
    [b, bRow]: readonly [number, number],
    [c, cRow]: readonly [number, number],
  ): void => {
    for (let i = 0; i < rows; i++) {
      const to = c + i * cRow;
      memory.fill(0, to, to + columns);
      for (let l = 0; l < inner; l++) {
        const x = at(a + i * aRow + l * aColumn);
        const from = b + l * bRow;
        for (let j = 0; j < columns; j++) memory[to + j] = at(to + j) + x * at(from + j);
      }
    }
  };

  return {
    direction: (k, kRow, d, dRow, n, nRow, ...offsets) => {
      const [W, H, targets, weights, logits, error, turned, changeW, changeH] = offsets.map((x) => x / 8) as [
        ...Nine<number>,
        number,
      ];
      product(kRow, nRow, d, [W, dRow, 1], [H, nRow], [logits, nRow]);
      const sum = [0, 0] as [number, number];
      for (let c = 0; c < k; c++) {
        for (let i = 0; i < nRow; i++) {
          const here = c * nRow + i;
          const e = at(targets + here) - at(logits + here);
          const weighted = at(weights + i) * e;
          sum[(i % 2) as 0 | 1] += weighted * e;
          memory[error + here] = weighted;
        }
      }
      for (let a = 0; a < d; a++) {
        for (let i = 0; i < n; i++) memory[turned + i * dRow + a] = at(H + a * nRow + i);
      }
      product(kRow, dRow, n, [error, nRow, 1], [turned, dRow], [changeW, dRow]);
      product(dRow, nRow, k, [W, 1, dRow], [error, nRow], [changeH, nRow]);
      return (sum[0] + sum[1]) / 2;
    },
    advance: (x, y, count, scale) => {
      for (let i = 0; i < count; i++) memory[x / 8 + i] = at(x / 8 + i) + scale * at(y / 8 + i);
    },
    series: (k, d, n, order, ...offsets) => {
      const [rows, targets, weights, wWide, wTall, eWide, eFalling, hFalling, turnedFalling, result] = offsets.map(
        (x) => x / 8,
      ) as [...Nine<number>, number, number];
      let row = rows;
      for (let j = 0; j < order; j++) {
        const terms = j + 1;
        const back = order - terms;
        for (let c = 0; c < k; c++) {
          for (let a = 0; a < d; a++) {
            const w = at(row++);
            memory[wWide + c * order * d + j * d + a] = w;
            memory[wTall + (j * k + c) * padded(d) + a] = w;
          }
        }
        for (let a = 0; a < d; a++) {
          for (let i = 0; i < n; i++) {
            const h = at(row++);
            memory[hFalling + (back * d + a) * padded(n) + i] = h;
            memory[turnedFalling + (back * n + i) * padded(d) + a] = h;
          }
        }
        const hRow = hFalling + back * d * padded(n);
        product(k, n, terms * d, [wWide, order * d, 1], [hRow, padded(n)], [result, n]);
        for (let c = 0; c < k; c++) {
          for (let i = 0; i < n; i++) {
            const e = ((j === 0 ? at(targets + c * n + i) : 0) - at(result + c * n + i)) * at(weights + i);
            memory[eWide + c * order * n + j * n + i] = e;
            memory[eFalling + (back * k + c) * padded(n) + i] = e;
          }
        }
        let to = row;
        const turnedRow = turnedFalling + back * n * padded(d);
        product(k, d, terms * n, [eWide, order * n, 1], [turnedRow, padded(d)], [result, d]);
        for (let i = 0; i < k * d; i++) memory[to++] = at(result + i) / terms;
        const eRow = eFalling + back * k * padded(n);
        product(d, n, terms * k, [wTall, 1, padded(d)], [eRow, padded(n)], [result, n]);
        for (let i = 0; i < d * n; i++) memory[to++] = at(result + i) / terms;
      }
    },
    inner: (x, y, count) => {
      const sum = [0, 0] as [number, number];
      for (let i = 0; i < count; i++) sum[(i % 2) as 0 | 1] += at(x / 8 + i) * at(y / 8 + i);
      return sum[0] + sum[1];
    },
  };
}

type Nine<T> = [T, T, T, T, T, T, T, T, T];
