/**
 * How a definition gives its symbols a meaning: as printed, read by the same reader as claims. The exact and the numeric
 * interpreter read the same definitions, and share nothing else.
 */
import type { Formula, Statement } from '../latex/index.ts';

/** A name and the formula that is its value, its start, or its rate of change. */
export type Assigned = Readonly<Record<string, Formula>>;

export type Definition =
  /** Z := (I − 𝟙𝟙ᵀ/k) Y; of a function L(W, H) := … with the symbols that it is a function of, of a family with its index. */
  | {
      readonly kind: 'formula';
      readonly name: string;
      readonly value: Formula;
      readonly of?: readonly string[];
      readonly by?: 'index';
    }
  /** (U, Σ, V) := svd(Z): the compact one, a column for each positive singular value, in descending order. */
  | {
      readonly kind: 'svd';
      readonly names: readonly [left: string, values: string, right: string];
      readonly of: Formula;
    }
  /** (Q, Λ) := eigen(A) of a symmetric matrix, A = Q Λ Qᵀ, eigenvalues in descending order. */
  | { readonly kind: 'eigen'; readonly names: readonly [vectors: string, values: string]; readonly of: Formula }
  /** Gradient flow of a loss: each symbol moves by minus the gradient in it. */
  | { readonly kind: 'gradient flow'; readonly loss: Formula; readonly start: Assigned; readonly time: string }
  /** An ordinary differential equation: each symbol moves by its rate. */
  | { readonly kind: 'flow'; readonly rates: Assigned; readonly start: Assigned; readonly time: string }
  /** Gradient descent on a loss: x ← x − step ∇. */
  | {
      readonly kind: 'descent';
      readonly loss: Formula;
      readonly step: Formula;
      readonly start: Assigned;
      readonly time: string;
    }
  /** A recurrence x_{n+1} = f(x_n); `next` gives f. */
  | { readonly kind: 'recurrence'; readonly next: Assigned; readonly start: Assigned; readonly time: string }
  /** Where a loss is least, under relations between formulas. */
  | {
      readonly kind: 'minimiser';
      readonly loss: Formula;
      readonly over: readonly string[];
      /** The variables as printed, where they have other names: the w of ŵ := argmin_w L(w). */
      readonly as?: readonly string[];
      readonly subjectTo: readonly Statement[];
    }
  /** T := first t such that a(t) = 1/2, from 0 on. */
  | {
      readonly kind: 'crossing';
      readonly name: string;
      readonly variable: string;
      readonly sides: readonly [Formula, Formula];
    }
  /** Y_{ci} = 1 where member i of one axis is in member c of another, and 0 elsewhere. */
  | {
      readonly kind: 'membership';
      readonly name: string;
      readonly of: string;
      readonly within: string;
      /** Filled in when it is typed: in each group so many of `within`, each with so many members. */
      readonly blocks?: readonly { readonly groups: Formula; readonly each: Formula }[];
    }
  /** ω_c := value for each member c of an axis. */
  | {
      readonly kind: 'entries';
      readonly name: string;
      readonly index: string;
      readonly over: string;
      readonly value: Formula;
      /** Filled in when it is typed: how many members. */
      readonly count?: Formula;
    }
  /** x ~ distribution(parameters); of x_1, …, x_n, as many independent ones as `count`. */
  | {
      readonly kind: 'random';
      readonly name: string;
      readonly distribution: Distribution;
      readonly parameters: readonly Formula[];
      readonly count?: Formula;
    };

/** Distributions by name, with what their parameters are. */
export const DISTRIBUTIONS = {
  /** Mean and variance, or mean and covariance matrix. */
  normal: ['mean', 'variance'],
  bernoulli: ['probability of 1'],
  /** As many trials. */
  binomial: ['trials', 'probability'],
  /** On an interval. */
  uniform: ['least', 'most'],
  /** Density λ e^{−λ x}. */
  exponential: ['rate'],
  /** Mean shape / rate. */
  gamma: ['shape', 'rate'],
  beta: ['a', 'b'],
  poisson: ['mean'],
  'chi-square': ['degrees of freedom'],
  laplace: ['location', 'scale'],
  /** ±1 with equal probability. */
  rademacher: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Distribution = keyof typeof DISTRIBUTIONS;

/** The symbols that a definition gives a meaning. */
export function definedBy(definition: Definition): readonly string[] {
  switch (definition.kind) {
    case 'formula':
    case 'random':
    case 'membership':
    case 'entries':
    case 'crossing':
      return [definition.name];
    case 'svd':
    case 'eigen':
      return definition.names;
    case 'gradient flow':
    case 'flow':
    case 'descent':
    case 'recurrence':
      return Object.keys(definition.start);
    case 'minimiser':
      return definition.over;
  }
}
