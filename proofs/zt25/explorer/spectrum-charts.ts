/** The measured singular values of Z, and the measured VᵀΩV, component by component. */
import { cell, dot, ruleX, ruleY, text } from '@observablehq/plot';
import { figure } from '../../../src/explorer/page/figure.ts';
import { GROUP } from './groups.ts';
import type { Component } from './measurement.ts';
import { shortNumber } from './scene.ts';

const HEIGHT = 230;
/** Beyond so many components the numbers in the cells would overlap. */
const MOST_NUMBERS = 9;

export function drawSpectrum(place: HTMLElement, components: readonly Component[]): void {
  const points = components.map(({ group, sigma }, i) => ({ index: i + 1, sigma, ...GROUP[group] }));
  figure(place, `Singular values: ${summary(components, ({ sigma }) => sigma)}.`, {
    width: Math.max(260, place.clientWidth),
    height: HEIGHT,
    marginLeft: 42,
    marginTop: 24,
    style: { fontSize: '12px', background: 'none' },
    x: { type: 'point', label: 'component', ticks: points.length > 24 ? [] : points.map(({ index }) => index) },
    y: { label: 'σ', zero: true, nice: true },
    symbol: { type: 'identity' },
    marks: [
      ruleY([0]),
      ruleX(points, { x: 'index', y: 'sigma', stroke: 'colour', strokeWidth: 3 }),
      dot(points, { x: 'index', y: 'sigma', fill: 'colour', symbol: 'symbol', r: 6 }),
      ...(points.length > MOST_NUMBERS
        ? []
        : [
            text(points, {
              x: 'index',
              y: 'sigma',
              text: ({ sigma }) => shortNumber(sigma, 3),
              dy: -13,
              fill: 'currentColor',
            }),
          ]),
    ],
    color: { type: 'identity' },
  });
}

export function drawWeights(place: HTMLElement, components: readonly Component[]): void {
  const entries = components.flatMap(({ weights }, row) =>
    weights.map((value, column) => ({ row: row + 1, column: column + 1, value })),
  );
  const most = Math.max(...entries.map(({ value }) => Math.abs(value)));
  const width = Math.max(260, place.clientWidth);
  figure(
    place,
    `Matrix of effective weights. On its diagonal: ${summary(components, ({ weights }, i) => weights[i] as number)}. ${offDiagonal(components, most)}`,
    {
      width,
      height: HEIGHT,
      marginLeft: 30,
      marginTop: 24,
      style: { fontSize: '12px', background: 'none' },
      x: { type: 'band', label: null, axis: components.length > 24 ? null : 'top', padding: 0.04 },
      y: { type: 'band', label: null, axis: components.length > 24 ? null : 'left', padding: 0.04 },
      marks: [
        cell(entries, {
          x: 'column',
          y: 'row',
          fill: ({ row }: { row: number }) => GROUP[components[row - 1]?.group ?? 'majmin'].colour,
          fillOpacity: ({ value }: { value: number }) => 0.06 + (0.34 * Math.abs(value)) / most,
        }),
        ...(components.length > MOST_NUMBERS
          ? []
          : [
              text(entries, {
                x: 'column',
                y: 'row',
                text: ({ value }) => (Math.abs(value) < 1e-9 * most ? '0' : shortNumber(value, 3)),
                fill: 'currentColor',
              }),
            ]),
      ],
      color: { type: 'identity' },
      opacity: { type: 'identity' },
    },
  );
}

/** Each group once: its components are alike. */
const summary = (components: readonly Component[], of: (component: Component, i: number) => number): string =>
  components
    .flatMap((component, i) =>
      components.findIndex(({ group }) => group === component.group) === i
        ? [
            `${GROUP[component.group].name} ${shortNumber(of(component, i))} (${components.filter(({ group }) => group === component.group).length} times)`,
          ]
        : [],
    )
    .join(', ');

function offDiagonal(components: readonly Component[], most: number): string {
  const largest = Math.max(
    0,
    ...components.flatMap(({ weights }, row) => weights.map((value, column) => (row === column ? 0 : Math.abs(value)))),
  );
  return largest < 1e-9 * most ? 'Beside the diagonal: zeros.' : `Beside the diagonal: up to ${shortNumber(largest)}.`;
}
