/** What a kind of figure gives to be drawn: the plot, and a legend to stand above it. */
import type { PlotOptions } from '@observablehq/plot';
import { type Markup, NOTHING } from '../markup.ts';

export interface Drawing {
  readonly options: PlotOptions;
  readonly legend: Markup;
}

/** Pixels: on a narrow screen a picture is drawn a fifth smaller, and its letters are still read. */
export const WIDTH = 440;
export const LETTERS = 12.5;

export const withoutLegend = (options: PlotOptions): Drawing => ({ options, legend: NOTHING });
