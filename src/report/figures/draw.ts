/** Draws a figure as SVG for a page: a table of kinds. Its words for those who do not see it come from `words.ts`. */
import type { Figure } from '../../audit/result.ts';
import type { Markup } from '../markup.ts';
import { plotMarkup } from '../plot.ts';
import { drawBars } from './bars.ts';
import { drawCurves } from './curves.ts';
import type { Drawing } from './drawing.ts';
import { drawMatrix } from './matrix.ts';
import { sentence } from './words.ts';

export function drawFigure(figure: Figure): Markup {
  const { options, legend } = drawing(figure);
  return plotMarkup(options, { title: figure.title, description: sentence(figure) }, legend);
}

function drawing(figure: Figure): Drawing {
  switch (figure.kind) {
    case 'matrix':
      return drawMatrix(figure);
    case 'bars':
      return drawBars(figure);
    case 'curves':
      return drawCurves(figure);
  }
}
