/** A figure as a file of its own: SVG that looks right wherever it is opened, on white, with its words inside. */
import type { Figure } from '../../audit/result.ts';
import { drawFigure } from './draw.ts';

/** Directory of the figures, beside the pages. */
export const FIGURES = 'figures';

/** The name of a figure's file: its id with dots for slashes. */
export const figureName = (id: string): string => `${FIGURES}/${id.replaceAll('/', '.')}.svg`;

const ROOT = 'xmlns="http://www.w3.org/2000/svg" color="#1b1d20"';

export function figureFile(figure: Figure): string {
  const { markup } = drawFigure(figure);
  const [, root = '', rest = ''] = /^<svg ([^>]*)>(.*)$/s.exec(markup) ?? [];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${ROOT} ${root}><rect width="100%" height="100%" fill="#fff"/>${rest}\n`;
}
