/** The word that was probably meant: by how many letters are added, left out, changed or swapped with their neighbour. */

/** @returns the nearest of the words, or null where the nearest is as far as a third of the letters */
export function nearest(typed: string, words: Iterable<string>): string | null {
  let [best, least]: [string | null, number] = [null, typed.length / 3];
  for (const word of words) {
    const far = editDistance(typed, word);
    if (far < least) [best, least] = [word, far];
  }
  return best;
}

/** Row by row; the row before the last serves swaps. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change, swap));
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
