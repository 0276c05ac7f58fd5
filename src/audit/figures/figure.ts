/** A figure that was made: plain numbers, rounded to what a picture shows. Each series says which witness speaks. */

export type WitnessName = 'printed' | 'derived' | 'measured';

interface Base {
  /** `document/item/part`; figures have a name space of their own. */
  readonly id: string;
  readonly item: string;
  readonly title: string;
  readonly caption: string;
  /** The groups of its document, each with the name it is called by; left out by earlier versions. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** Numbers in a grid. */
export interface MatrixFigure extends Base {
  readonly kind: 'matrix';
  readonly witness: WitnessName;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** One number for each group and witness. */
export interface BarsFigure extends Base {
  readonly kind: 'bars';
  readonly y: string;
  readonly bars: readonly { readonly group: string; readonly witness: WitnessName; readonly value: number }[];
}

export interface Axis {
  readonly label: string;
  readonly scale: 'linear' | 'log';
}

export interface Series {
  readonly witness: WitnessName;
  /** Null for what is of no single group. */
  readonly group: string | null;
  /** Of a measured run; null where none is meant. */
  readonly start: string | null;
  /** What tells it from others of the same group, witness and start; empty where nothing has to. */
  readonly label: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Functions of one variable. */
export interface CurvesFigure extends Base {
  readonly kind: 'curves';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export type Figure = MatrixFigure | BarsFigure | CurvesFigure;

/** What is drawn, without its place in a document. */
export type FigureContent =
  | Omit<MatrixFigure, keyof Base>
  | Omit<BarsFigure, keyof Base>
  | Omit<CurvesFigure, keyof Base>;

const DECIMALS = 1e6;

/** Six decimals: finer than a picture, and coarser than rounding on any machine. Never −0. */
export const rounded = (value: number): number => Math.round(value * DECIMALS) / DECIMALS + 0;
