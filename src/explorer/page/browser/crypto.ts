/**
 * `node:crypto` in a browser, as far as seeds need it: SHA-256 of a text, at once, which the browser's own cannot.
 * Source: FIPS 180-4. Outcome: words of the digest, so that the same seed draws the same settings everywhere.
 */
export function createHash(algorithm: string) {
  if (algorithm !== 'sha256') throw new RangeError(`there is no ${algorithm} here`);
  let text = '';
  const hash = {
    update(more: string) {
      text += more;
      return hash;
    },
    digest() {
      const words = sha256(new TextEncoder().encode(text));
      return { readUInt32BE: (offset: number): number => words[offset / 4] as number };
    },
  };
  return hash;
}

/** The first 32 bits of the fractional parts of a root of the first primes. */
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
);
const fractional = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map((prime) => fractional(Math.sqrt(prime)));
const ROUNDS = PRIMES.slice(0, 64).map((prime) => fractional(Math.cbrt(prime)));

const turned = (x: number, bits: number): number => (x >>> bits) | (x << (32 - bits));

function sha256(message: Uint8Array): Uint32Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  const state = Int32Array.from(START);
  const w = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 64; i++) w[i] = i < 16 ? view.getInt32(block + 4 * i) : scheduled(w, i);
    mix(state, w);
  }
  return Uint32Array.from(state);
}

function scheduled(w: Int32Array, i: number): number {
  const [a, b] = [w[i - 15] as number, w[i - 2] as number];
  const early = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
  const late = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
  return ((w[i - 16] as number) + early + (w[i - 7] as number) + late) | 0;
}

function mix(state: Int32Array, w: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUNDS[i] as number) + (w[i] as number)) | 0;
    const agreed = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + agreed) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as number) + word) | 0;
  });
}
