/** The trajectories of the three witnesses together, with their learning times marked. */
import { dot, line, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { figure } from '../../../src/explorer/page/figure.ts';
import { GROUP, LINE, type Witness } from './groups.ts';
import { type GroupScene, groupsOf, learnedBy, type Scene, shortNumber, speaking } from './scene.ts';

const HEIGHT = 400;
/** Names stand above each other, so that features that meet can still be read. */
const LABEL_HEIGHTS = [1.12, 1.21, 1.3];

export function drawTrajectories(place: HTMLElement, scene: Scene): void {
  const width = Math.max(280, place.clientWidth);
  const groups = groupsOf(scene);
  figure(place, describeTrajectories(scene), {
    width,
    height: width < 560 ? 320 : HEIGHT,
    marginTop: 8,
    marginLeft: 42,
    marginBottom: 40,
    style: { fontSize: '12px', background: 'none' },
    x: { label: 'time t', domain: [0, horizon(scene)] },
    y: { label: 'amplitude', domain: [Math.min(0, lowest(scene)), 1.35], ticks: [0, 0.5, 1] },
    marks: [
      ruleY([0, 0.5, 1], { stroke: 'var(--line)' }),
      ...(['measured', 'derived', 'printed'] as const).flatMap((witness) =>
        groups.flatMap((group) => curve(group, witness, scene)),
      ),
      ...groups.flatMap((group, i) => marks(group, scene.current, LABEL_HEIGHTS[i] as number)),
    ],
  });
}

/** Nothing is to be seen long after the last feature is learned. */
function horizon(scene: Scene): number {
  const times = groupsOf(scene).flatMap((group) =>
    speaking(scene).map((witness) => learnedBy(group, witness) ?? Infinity),
  );
  return Math.min(scene.theory.times.at(-1) as number, 1.5 * Math.max(...times));
}

const lowest = ({ measurement }: Scene): number =>
  Math.min(...Object.values(measurement?.groups ?? {}).flatMap((group) => [...(group?.amplitude ?? [0])]), 0);

function curve(group: GroupScene, witness: Witness, { theory, measurement, current }: Scene): Markish[] {
  const found = witness === 'measured' ? group.measured : group.theory[witness];
  if (found === null) return [];
  const times = witness === 'measured' ? (measurement?.times ?? []) : theory.times;
  const { ink, strokeOpacity, ...style } = LINE[witness];
  return [
    line(
      found.amplitude.map((amplitude, i) => [times[i] as number, amplitude] as [number, number]),
      {
        ...style,
        stroke: ink ? 'currentColor' : GROUP[group.group].colour,
        strokeOpacity: witness === 'measured' && !current ? strokeOpacity / 2 : strokeOpacity,
        clip: true,
        curve: 'monotone-x',
        className: `${witness} ${group.group}${witness === 'measured' && !current ? ' shadow' : ''}`,
      },
    ),
  ];
}

/**
 * A filled sign where it was measured to be learned, an open one where the paper says so, and its name above: with the
 * measured time, or where it is derived to be learned as long as that is not known.
 */
function marks(scene: GroupScene, current: boolean, height: number): Markish[] {
  const { name, colour, symbol } = GROUP[scene.group];
  const printed = learnedBy(scene, 'printed');
  const measured = current ? learnedBy(scene, 'measured') : null;
  const learned = measured ?? learnedBy(scene, 'derived');
  return [
    ...(printed === null
      ? []
      : [dot([[printed, 0.5]], { symbol, r: 6, stroke: 'currentColor', strokeWidth: 1.4, fill: 'var(--paper)' })]),
    ...(learned === null
      ? []
      : [
          ruleX([learned], { y1: 0.5, y2: height - 0.04, stroke: colour, strokeOpacity: 0.7 }),
          text([[learned, height]], {
            text: [measured === null ? name : `${name} ${shortNumber(measured)}`],
            fill: colour,
            stroke: 'var(--paper)',
            strokeWidth: 4,
            fontWeight: 600,
          }),
        ]),
    ...(measured === null
      ? []
      : [dot([[measured, 0.5]], { symbol, r: 4.5, fill: colour, stroke: 'var(--paper)', className: 'measured-sign' })]),
  ];
}

/** The chart in words. */
export function describeTrajectories(scene: Scene): string {
  const said = groupsOf(scene).map((group) => {
    const times = speaking(scene)
      .map((witness) => `${witness} ${shortNumber(learnedBy(group, witness))}`)
      .join(', ');
    return `${GROUP[group.group].name} reaches 1/2 at time ${times}`;
  });
  const measuring = scene.current ? '' : ' It is not measured yet.';
  return `Amplitudes of the features from 0 to 1 over time. ${said.join('; ')}.${measuring} The table below has the numbers.`;
}
