/**
 * What the kernel can do, and the two ways to have it: WebAssembly with two doubles at a time, and plain.
 * Inputs: how much memory. Outcomes: the memory as doubles and the instructions on it, the same bits either way.
 * Not a failure: a machine or a page without WebAssembly. Errors: RangeError, the memory is not to be had.
 */
import { BINARY } from './binary.ts';
import { plainInstructions } from './plain.ts';

/** Offsets and strides as in assembly/kernel.ts, offsets in bytes. */
export interface Instructions {
  readonly direction: (
    k: number,
    kRow: number,
    d: number,
    dRow: number,
    n: number,
    nRow: number,
    ...offsets: readonly number[]
  ) => number;
  readonly series: (k: number, d: number, n: number, order: number, ...offsets: readonly number[]) => void;
  readonly advance: (x: number, y: number, count: number, scale: number) => void;
  readonly inner: (x: number, y: number, count: number) => number;
}

export interface Machine {
  readonly memory: Float64Array;
  readonly instructions: Instructions;
}

/** The part of WebAssembly used here: the library of the language does not know it. */
interface Wasm {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** A page of WebAssembly's memory. */
const PAGE = 65_536;

let compiled: object | null | undefined;

/** Compiled once; null where that cannot be done: no WebAssembly, no SIMD, or a page that forbids it. */
function moduleOf(wasm: Wasm | undefined): object | null {
  if (compiled !== undefined) return compiled;
  try {
    const bytes = Uint8Array.from(atob(BINARY), (character) => character.charCodeAt(0));
    compiled = wasm === undefined ? null : new wasm.Module(bytes);
  } catch {
    compiled = null;
  }
  return compiled;
}

export function machineWith(doubles: number, kind: 'fastest' | 'plain' = 'fastest'): Machine {
  const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;
  const module = kind === 'plain' ? null : moduleOf(wasm);
  if (module === null || wasm === undefined) {
    const memory = new Float64Array(doubles);
    return { memory, instructions: plainInstructions(memory) };
  }
  const memory = new wasm.Memory({ initial: Math.ceil((8 * doubles) / PAGE) });
  const { exports } = new wasm.Instance(module, { env: { memory } });
  return { memory: new Float64Array(memory.buffer), instructions: exports as Instructions };
}
