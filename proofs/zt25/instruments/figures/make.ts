/** The figures of this theory's documents: a table of what draws each kind. */
import type { FigureContent } from '../../../../src/audit/figures/figure.ts';
import type { Claims, FigureForm } from '../../../../src/audit/instruments.ts';
import type { Family } from '../../../../src/theory/family.ts';
import type { Drawing } from './entry.ts';
import { learningTimesFigure, learningWindowFigure } from './learning.ts';
import { matrixFigure } from './matrices.ts';
import { singularValuesFigure } from './singular-values.ts';
import { amplitudesFigure, logitSpectrumFigure } from './trajectories.ts';

function contentOf(entry: Drawing, claims: Claims, family: Family): FigureContent {
  switch (entry.kind) {
    case 'matrix':
      return matrixFigure(entry);
    case 'singular values':
      return singularValuesFigure(entry, claims, family);
    case 'logit spectrum':
      return logitSpectrumFigure(entry, claims, family);
    case 'amplitudes':
      return amplitudesFigure(entry, claims, family);
    case 'learning times':
      return learningTimesFigure(entry, claims, family);
    case 'learning window':
      return learningWindowFigure(entry, claims, family);
  }
}

export const FIGURES: FigureForm = {
  runs: (entry) => {
    const drawing = entry as Drawing;
    const isLearning = drawing.kind === 'learning times' || drawing.kind === 'learning window';
    return isLearning ? `learning ${drawing.gamma}` : null;
  },
  make: (entry, claims, family) => contentOf(entry as Drawing, claims, family),
};
