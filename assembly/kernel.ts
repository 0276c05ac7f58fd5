/**
 * One direction of gradient descent on (W, H) in WebAssembly with two doubles at a time. Built by `npm run kernel` into
 * src/measure/factors/kernel/binary.ts. All offsets are in bytes; every row is padded with zeros to a multiple of four doubles,
 * and so is the number of rows. Each entry of a product is one sum in the order of its inner index, without fused
 * multiplication: src/measure/factors/kernel/plain.ts does the same sums in the same order, so both give the same bits.
 */

/** C = A B: A is read at a + i·aRow + l·aColumn, rows of B and C are bRow and cRow apart; `pack` has room for 4·inner doubles. */
function product(
  rows: i32,
  columns: i32,
  inner: i32,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  c: usize,
  cRow: usize,
  pack: usize,
): void {
  for (let j = 0; j < columns; j += 4) {
    let from = b + ((<usize>j) << 3);
    let to = pack;
    for (let l = 0; l < inner; l++) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      from += bRow;
      to += 32;
    }
    for (let i = 0; i < rows; i += 4) {
      let p0 = a + <usize>i * aRow;
      let p1 = p0 + aRow;
      let p2 = p1 + aRow;
      let p3 = p2 + aRow;
      let q = pack;
      let s00 = f64x2.splat(0),
        s01 = f64x2.splat(0);
      let s10 = f64x2.splat(0),
        s11 = f64x2.splat(0);
      let s20 = f64x2.splat(0),
        s21 = f64x2.splat(0);
      let s30 = f64x2.splat(0),
        s31 = f64x2.splat(0);
      for (let l = 0; l < inner; l++) {
        const b0 = v128.load(q);
        const b1 = v128.load(q, 16);
        let x = v128.load64_splat(p0);
        s00 = f64x2.add(s00, f64x2.mul(x, b0));
        s01 = f64x2.add(s01, f64x2.mul(x, b1));
        x = v128.load64_splat(p1);
        s10 = f64x2.add(s10, f64x2.mul(x, b0));
        s11 = f64x2.add(s11, f64x2.mul(x, b1));
        x = v128.load64_splat(p2);
        s20 = f64x2.add(s20, f64x2.mul(x, b0));
        s21 = f64x2.add(s21, f64x2.mul(x, b1));
        x = v128.load64_splat(p3);
        s30 = f64x2.add(s30, f64x2.mul(x, b0));
        s31 = f64x2.add(s31, f64x2.mul(x, b1));
        p0 += aColumn;
        p1 += aColumn;
        p2 += aColumn;
        p3 += aColumn;
        q += 32;
      }
      let to = c + <usize>i * cRow + ((<usize>j) << 3);
      v128.store(to, s00);
      v128.store(to, s01, 16);
      to += cRow;
      v128.store(to, s10);
      v128.store(to, s11, 16);
      to += cRow;
      v128.store(to, s20);
      v128.store(to, s21, 16);
      to += cRow;
      v128.store(to, s30);
      v128.store(to, s31, 16);
    }
  }
}

/**
 * W k×d, H d×n and targets Z k×n, weights n → logits L = W H, error E = (Z − L)Ω, −∂L/∂W = E Hᵀ, −∂L/∂H = Wᵀ E.
 * Returns the loss. Sizes in doubles; the `Row` ones are padded.
 */
export function direction(
  k: i32,
  kRow: i32,
  d: i32,
  dRow: i32,
  n: i32,
  nRow: i32,
  W: usize,
  H: usize,
  targets: usize,
  weights: usize,
  logits: usize,
  error: usize,
  turned: usize,
  changeW: usize,
  changeH: usize,
  pack: usize,
): f64 {
  const dBytes = (<usize>dRow) << 3;
  const nBytes = (<usize>nRow) << 3;
  product(kRow, nRow, d, W, dBytes, 8, H, nBytes, logits, nBytes, pack);
  let sum = f64x2.splat(0);
  for (let c = 0; c < k; c++) {
    const row = <usize>c * nBytes;
    for (let i: usize = 0; i < nBytes; i += 16) {
      const e = f64x2.sub(v128.load(targets + row + i), v128.load(logits + row + i));
      const weighted = f64x2.mul(v128.load(weights + i), e);
      sum = f64x2.add(sum, f64x2.mul(weighted, e));
      v128.store(error + row + i, weighted);
    }
  }
  for (let a = 0; a < d; a++) {
    const from = H + <usize>a * nBytes;
    let to = turned + ((<usize>a) << 3);
    for (let i = 0; i < n; i++) {
      store<f64>(to, load<f64>(from + ((<usize>i) << 3)));
      to += dBytes;
    }
  }
  product(kRow, dRow, n, error, nBytes, 8, turned, dBytes, changeW, dBytes, pack);
  product(dRow, nRow, k, W, 8, dBytes, error, nBytes, changeH, nBytes, pack);
  return (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)) / 2;
}

/** x ← x + scale · y, `count` doubles, an even number of them. */
export function advance(x: usize, y: usize, count: i32, scale: f64): void {
  const by = f64x2.splat(scale);
  const end = x + ((<usize>count) << 3);
  while (x < end) {
    v128.store(x, f64x2.add(v128.load(x), f64x2.mul(by, v128.load(y))));
    x += 16;
    y += 16;
  }
}

/** Σ x y over `count` doubles, an even number: even and odd entries apart. */
export function inner(x: usize, y: usize, count: i32): f64 {
  let sum = f64x2.splat(0);
  const end = x + ((<usize>count) << 3);
  while (x < end) {
    sum = f64x2.add(sum, f64x2.mul(v128.load(x), v128.load(y)));
    x += 16;
    y += 16;
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/**
 * The power series of gradient flow about a state: row 0 of `rows` is [W, H] as k·d + d·n doubles, rows 1 to `order` are
 * written. With E = (Z − W H)Ω, as Cauchy products: (j+1) W_{j+1} = Σ E_b H_{j−b}ᵀ and (j+1) H_{j+1} = Σ W_bᵀ E_{j−b}.
 *
 * Each Cauchy product is one product of matrices, as coefficients are kept side by side (`wide`) where they stand left,
 * and last first (`falling`) where they stand right: [W_0 … W_j] times [H_j; …; H_0]. What lies beyond a row's end is
 * read, and lands beyond the end of a result's row or below it, where nothing reads it.
 */
export function series(
  k: i32,
  d: i32,
  n: i32,
  order: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  wWide: usize,
  wTall: usize,
  eWide: usize,
  eFalling: usize,
  hFalling: usize,
  turnedFalling: usize,
  result: usize,
  pack: usize,
): void {
  const kPadded = (k + 3) & ~3;
  const dPadded = (d + 3) & ~3;
  const nPadded = (n + 3) & ~3;
  const dBytes = (<usize>dPadded) << 3;
  const nBytes = (<usize>nPadded) << 3;
  const wBytes = (<usize>(order * d)) << 3;
  const eBytes = (<usize>(order * n)) << 3;
  let row = rows;
  for (let j = 0; j < order; j++) {
    const back = order - 1 - j;
    const wColumn = wWide + ((<usize>(j * d)) << 3);
    const wRow = wTall + <usize>(j * k) * dBytes;
    for (let c = 0; c < k; c++) {
      for (let a = 0; a < d; a++) {
        const w = load<f64>(row);
        row += 8;
        store<f64>(wColumn + <usize>c * wBytes + ((<usize>a) << 3), w);
        store<f64>(wRow + <usize>c * dBytes + ((<usize>a) << 3), w);
      }
    }
    const hRow = hFalling + <usize>(back * d) * nBytes;
    const turnedRow = turnedFalling + <usize>(back * n) * dBytes;
    for (let a = 0; a < d; a++) {
      for (let i = 0; i < n; i++) {
        const h = load<f64>(row);
        row += 8;
        store<f64>(hRow + <usize>a * nBytes + ((<usize>i) << 3), h);
        store<f64>(turnedRow + <usize>i * dBytes + ((<usize>a) << 3), h);
      }
    }
    const terms = j + 1;
    product(kPadded, nPadded, terms * d, wWide, wBytes, 8, hRow, nBytes, result, nBytes, pack);
    const eColumn = eWide + ((<usize>(j * n)) << 3);
    const eRow = eFalling + <usize>(back * k) * nBytes;
    for (let c = 0; c < k; c++) {
      for (let i = 0; i < n; i++) {
        const at = (<usize>i) << 3;
        const z = j === 0 ? load<f64>(targets + ((<usize>(c * n + i)) << 3)) : 0;
        const e = (z - load<f64>(result + <usize>c * nBytes + at)) * load<f64>(weights + at);
        store<f64>(eColumn + <usize>c * eBytes + at, e);
        store<f64>(eRow + <usize>c * nBytes + at, e);
      }
    }
    let to = row;
    product(kPadded, dPadded, terms * n, eWide, eBytes, 8, turnedRow, dBytes, result, dBytes, pack);
    to = divided(to, k, d, result, dBytes, terms);
    product(dPadded, nPadded, terms * k, wTall, 8, dBytes, eRow, nBytes, result, nBytes, pack);
    divided(to, d, n, result, nBytes, terms);
  }
}

/** Writes a padded result over a number row after row, without the padding; returns where it ends. */
function divided(to: usize, rows: i32, columns: i32, from: usize, fromRow: usize, by: i32): usize {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      store<f64>(to, load<f64>(from + <usize>r * fromRow + ((<usize>c) << 3)) / <f64>by);
      to += 8;
    }
  }
  return to;
}
