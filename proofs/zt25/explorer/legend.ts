/** How each witness is drawn, shown once above the chart. */
import { html } from '../../../src/report/markup.ts';
import { LINE, WITNESSES } from './groups.ts';

const MEANING = {
  printed: 'printed: the formula of the paper (open signs)',
  derived: 'derived: from the definitions, symbolically',
  measured: 'measured: gradient flow of W and H (filled signs)',
} as const;

export const legend = (): string =>
  html`${WITNESSES.map((witness) => {
    const { strokeWidth, strokeOpacity, strokeDasharray } = LINE[witness];
    return html`<li><svg viewBox="0 0 36 14" aria-hidden="true"><line x1="1" x2="35" y1="7" y2="7" stroke="currentColor" stroke-width="${strokeWidth}" stroke-opacity="${strokeOpacity}" stroke-dasharray="${strokeDasharray}"/></svg> ${MEANING[witness]}</li>`;
  })}`.markup;
