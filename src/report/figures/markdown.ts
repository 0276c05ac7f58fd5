/** The figures in Markdown: each embeds its SVG file, with its words as the text alternative. */
import type { Report } from '../../audit/result.ts';
import { mdBlocks, mdProse, mdText } from '../markdown-text.ts';
import { figureName } from './file.ts';
import { itemsOf } from './section.ts';
import { sentence } from './words.ts';

export function mdFigures(report: Report): string {
  if (report.figures.length === 0) return '';
  return mdBlocks([
    '## Figures, made anew',
    ...itemsOf(report).flatMap(({ place, figures }) => [
      `### ${mdProse(place)}`,
      ...figures.flatMap((figure) => [
        `![${mdText(`${figure.title}: ${sentence(figure)}`)}](${encodeURI(figureName(figure.id))})`,
        mdText(`${figure.title}. ${figure.caption} ${sentence(figure)}`),
      ]),
    ]),
  ]);
}
