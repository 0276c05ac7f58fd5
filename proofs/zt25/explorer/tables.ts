/** The numbers behind the charts, as tables. */

import { html, join, type Markup } from '../../../src/report/markup.ts';
import { FEATURE_GROUPS } from '../instruments/model/feature-group.ts';
import { GROUP, WITNESSES } from './groups.ts';
import type { Component, Measurement } from './measurement.ts';
import { type GroupScene, groupsOf, type Scene, shortNumber } from './scene.ts';

/** Replaces all of a table but its caption. */
export function fill(table: HTMLTableElement, head: Markup, rows: readonly Markup[]): void {
  for (const part of table.querySelectorAll('thead, tbody')) part.remove();
  table.insertAdjacentHTML('beforeend', html`<thead>${head}</thead><tbody>${rows}</tbody>`.markup);
}

const swatch = (group: GroupScene['group']): Markup =>
  html`<span class="swatch" style="--fill:${GROUP[group].colour}"></span>${GROUP[group].name}`;

const cells = (values: readonly Markup[]): Markup => join(values.map((value) => html`<td>${value}</td>`));
const number = (value: number | null, digits = 6): Markup => html`${shortNumber(value, digits)}`;

const headings = (names: readonly string[]): Markup => join(names.map((name) => html`<th scope="col">${name}</th>`));

const rowsOf = (scene: Scene, of: (group: GroupScene) => readonly Markup[]): Markup[] =>
  groupsOf(scene).map((group) => html`<tr><th scope="row">${swatch(group.group)}</th>${cells(of(group))}</tr>`);

/** When each witness says that a feature is learned; what was measured at another setting is not shown. */
export function fillTimes(table: HTMLTableElement, scene: Scene): void {
  const { setting, current } = scene;
  const head = html`<tr>${headings(['feature', 'printed', 'derived', 'measured', '± budget', 'measured t/δ', 'derived, δ → ∞'])}</tr>`;
  const rows = rowsOf(scene, ({ theory, measured }) => {
    const time = current ? (measured?.learned ?? null) : null;
    return [
      differing(theory.printed.learned, theory.derived.learned),
      number(theory.derived.learned),
      number(time, 10),
      html`${time === null || measured?.budget == null ? '–' : measured.budget.toExponential(0)}`,
      number(time === null ? null : time / setting.delta),
      number(theory.limit),
    ];
  });
  fill(table, head, rows);
}

/** σ and λ by each witness. */
export function fillValues(table: HTMLTableElement, scene: Scene): void {
  const { measurement, current } = scene;
  const head = html`<tr><th rowspan="2" scope="col">feature</th><th rowspan="2" scope="col">components</th><th colspan="3" scope="colgroup">σ</th><th colspan="3" scope="colgroup">λ</th></tr>
<tr>${headings([...WITNESSES, ...WITNESSES])}</tr>`;
  const components = current ? (measurement?.components ?? []) : [];
  const rows = rowsOf(scene, ({ group, theory }) => {
    const at = components.findIndex((component) => component.group === group);
    return [
      html`${theory.multiplicity}`,
      differing(theory.sigma.printed, theory.sigma.derived),
      number(theory.sigma.derived),
      number(components[at]?.sigma ?? null),
      differing(theory.lambda.printed, theory.lambda.derived),
      number(theory.lambda.derived),
      number(components[at]?.weights[at] ?? null),
    ];
  });
  fill(table, head, rows);
}

/** Beyond this two numbers of a picture are not the same one. */
const SAME = 1e-6;

/** What is printed, marked where it is not what is derived. */
function differing(printed: number | null, derived: number | null): Markup {
  if (printed === null || derived === null || Math.abs(printed - derived) <= SAME * Math.abs(derived))
    return number(printed);
  return html`<span class="differs">${shortNumber(printed, 6)} ≠</span>`;
}

/** Amplitudes at the measured times, none before; those of the other witnesses are read off their own samples. */
export function fillSamples(table: HTMLTableElement, scene: Scene, measurement: Measurement | null): void {
  const groups = groupsOf(scene);
  const head = html`<tr><th rowspan="2" scope="col">t</th>${groups.map(({ group }) => html`<th colspan="3" scope="colgroup">${GROUP[group].name}</th>`)}</tr>
<tr>${join(groups.flatMap(() => WITNESSES.map((witness) => html`<th scope="col">${witness}</th>`)))}</tr>`;
  const rows = (measurement?.times ?? []).map((time, i) => {
    const values = groups.flatMap(({ theory, measured }) => [
      between(scene.theory.times, theory.printed.amplitude, time),
      between(scene.theory.times, theory.derived.amplitude, time),
      measured?.amplitude[i] ?? null,
    ]);
    return html`<tr><th scope="row">${shortNumber(time)}</th>${cells(values.map((value) => number(value, 4)))}</tr>`;
  });
  fill(table, head, rows);
}

/** Linear between two samples, as the chart draws it. */
function between(times: readonly number[], values: readonly number[], time: number): number {
  const after = Math.max(
    1,
    times.findIndex((t) => t >= time),
  );
  const [a, b] = [times[after - 1] as number, times[after] as number];
  const part = Math.min(1, Math.max(0, (time - a) / (b - a)));
  return (values[after - 1] as number) * (1 - part) + (values[after] as number) * part;
}

export function fillComponents(table: HTMLTableElement, components: readonly Component[]): void {
  const head = html`<tr>${['component', 'feature', 'σ', 'λ', 'largest beside the diagonal of VᵀΩV'].map((name) => html`<th scope="col">${name}</th>`)}</tr>`;
  const rows = FEATURE_GROUPS.flatMap((group) =>
    components.flatMap(({ group: its, sigma, weights }, i) => {
      if (its !== group) return [];
      const beside = Math.max(0, ...weights.map((value, j) => (i === j ? 0 : Math.abs(value))));
      return [
        html`<tr><th scope="row">${i + 1}</th>${cells([swatch(group), number(sigma), number(weights[i] ?? null), number(beside, 2)])}</tr>`,
      ];
    }),
  );
  fill(table, head, rows);
}
