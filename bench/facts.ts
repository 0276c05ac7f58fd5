/**
 * What the bench runs on and beside: versions, cores, the processor; no name of the machine, no path.
 * Not a failure: a peer that is missing, which is null.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { manifest } from '../src/audit/package.ts';
import { interpreter, scriptPath } from './python.ts';

export interface Peers {
  readonly python: string | null;
  readonly numpy: string | null;
  /** File name of the BLAS that NumPy has loaded; null also where it cannot be told. */
  readonly blas: string | null;
  readonly sympy: string | null;
}

export interface Facts extends Peers {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly mlMatrix: string;
  readonly mathjs: string;
}

const NO_PYTHON: Peers = { python: null, numpy: null, blas: null, sympy: null };

/** What to say of a peer that is missing. */
export const MISSING: Readonly<Record<'numpy' | 'sympy', string>> = {
  numpy: 'NumPy is missing and left out: apt-get install python3-numpy libopenblas0-pthread',
  sympy: 'SymPy is missing and left out: apt-get install python3-sympy',
};

export const missing = (facts: Facts): string[] =>
  (['numpy', 'sympy'] as const).flatMap((peer) => (facts[peer] === null ? [MISSING[peer]] : []));

export function factsHere(): Facts {
  const { 'ml-matrix': mlMatrix = '', mathjs = '' } = manifest().dependencies;
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    mlMatrix,
    mathjs,
    ...peersHere(),
  };
}

export function peersHere(): Peers {
  try {
    const text = execFileSync(interpreter(), [scriptPath('facts.py')], { stdio: ['ignore', 'pipe', 'ignore'] });
    return JSON.parse(text.toString()) as Peers;
  } catch {
    return NO_PYTHON;
  }
}

/** In one line. */
export const factsLine = (facts: Facts): string =>
  [
    `${facts.processor}, ${facts.cores} cores`,
    `Node ${facts.node}`,
    `NumPy ${facts.numpy ?? 'missing'}${facts.blas === null ? '' : ` with ${facts.blas}`}`,
    `SymPy ${facts.sympy ?? 'missing'}`,
    `ml-matrix ${facts.mlMatrix}`,
    `mathjs ${facts.mathjs}`,
  ].join('; ');
