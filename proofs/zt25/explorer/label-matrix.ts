/** The label matrix as a picture: a row a class, a column a sample; blue above zero, orange below. */
import { imbalanceRatio, labelMatrix, sampleCount, simplexEncodedLabels } from '../instruments/model/labels.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { shortNumber } from './scene.ts';

/** Wider matrices are thinned out to so many columns. */
const MOST_COLUMNS = 2000;
const ABOVE = [0, 114, 178] as const;
const BELOW = [230, 159, 0] as const;

export function drawLabels(canvas: HTMLCanvasElement, caption: HTMLElement, setting: Setting, kind: string): void {
  const matrix = kind === 'Y' ? labelMatrix(setting) : simplexEncodedLabels(setting);
  const n = sampleCount(setting);
  const { classes: k } = setting;
  const width = Math.min(n, MOST_COLUMNS);
  canvas.width = width;
  canvas.height = k;
  canvas.style.height = `${Math.min(260, Math.max(60, 16 * k))}px`;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(width, k);
  for (let row = 0; row < k; row++) {
    for (let x = 0; x < width; x++) {
      const value = matrix.get(row, Math.floor((x * n) / width));
      // Below zero there is only −1/k, which would not be seen at its own size.
      const opacity = value > 0 ? value : -value * k * 0.35;
      image.data.set([...(value > 0 ? ABOVE : BELOW), 255 * opacity], 4 * (row * width + x));
    }
  }
  context.putImageData(image, 0, 0);
  const values =
    kind === 'Y'
      ? '1 in the row of its class, else 0'
      : `${shortNumber(1 - 1 / k)} in the row of its class, else ${shortNumber(-1 / k)}`;
  caption.textContent = `${kind}, ${k} × ${n}: ${setting.majorities} majority classes of ${setting.majorityCount} samples, ${k - setting.majorities} minority classes of ${setting.minorityCount}; R = ${shortNumber(imbalanceRatio(setting))}. Each column holds ${values}.`;
  canvas.setAttribute('aria-label', caption.textContent);
}
