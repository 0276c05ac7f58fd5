/** A plot for the page: no title of its own, one text alternative, its parts hidden from screen readers. */
import { type PlotOptions, plot } from '@observablehq/plot';

export function figure(place: HTMLElement, description: string, options: PlotOptions): void {
  const svg = plot({ ...options, figure: false, className: 'plot' } as PlotOptions);
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden], [aria-description]')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-description']) part.removeAttribute(name);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  place.replaceChildren(svg);
}
