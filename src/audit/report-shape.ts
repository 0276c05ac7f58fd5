/**
 * What a report has to hold for its pages to be made from it: a check of every field that they read, for reports that
 * somebody else wrote or changed, and that its sums are those of its claims. Outcome: where the first thing that is wrong
 * stands, `claims.3.title`; null if nothing is.
 */

import { isClaimId, isVerdict } from './baseline.ts';
import { faultsOf } from './fault.ts';
import type { Coverage, Report } from './result.ts';
import { countsOf, totalPower } from './totals.ts';

/** Null if the value is right, else the path to what is not. */
type Shape = (value: unknown, path: string) => string | null;

const test =
  (isRight: (value: unknown) => boolean): Shape =>
  (value, path) =>
    isRight(value) ? null : path;

const text = test((value) => typeof value === 'string');
const number = test((value) => typeof value === 'number' && Number.isFinite(value));
const flag = test((value) => typeof value === 'string' || Number.isFinite(value));
const oneOf = (...choices: readonly string[]): Shape => test((value) => choices.includes(value as string));
const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);
/** Of a field that earlier versions did not write. */
const orAbsent =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);
const list =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? first(value.map((one, i) => () => shape(one, `${path}.${i}`))) : path;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const dictionary =
  (shape: Shape): Shape =>
  (value, path) =>
    isObject(value)
      ? first(
          Object.entries(value).map(
            ([key, one]) =>
              () =>
                shape(one, `${path}.${key}`),
          ),
        )
      : path;
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) =>
    isObject(value)
      ? first(
          Object.entries(fields).map(
            ([key, shape]) =>
              () =>
                shape(own(value, key), path === '' ? key : `${path}.${key}`),
          ),
        )
      : path;
const all =
  (...shapes: readonly Shape[]): Shape =>
  (value, path) =>
    first(shapes.map((shape) => () => shape(value, path)));

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

const judged = test(isVerdict);
const id = test((value) => typeof value === 'string' && isClaimId(value));
const setting = dictionary(flag);
const sizes = { discrepancy: number, budget: number };
const engines = orNull(record({ reduced: number, full: number, both: number }));
const evidence = list(record({ method: text, settings: number, engines, ...sizes, worst: orNull(setting) }));
const power = orNull(
  record({
    ...{ planted: number, same: number, noStatement: number, trueAsWell: number, refuted: number },
    survivors: list(record({ slip: text, latex: text, why: text })),
    hypotheses: list(record({ words: text, without: oneOf('refuted', 'true as well', 'no statement', 'open') })),
    nearest: orNull(record({ slip: text, latex: text, ...sizes })),
  }),
);
const largest = dictionary(number);
const METHODS = ['decomposed', 'entry by entry', 'simulated'] as const;
const eachMethod = (shape: Shape) => record(Object.fromEntries(METHODS.map((method) => [method, shape])));
const step = record({ latex: text, why: text, status: oneOf('checked', 'computed', 'argued', 'fails') });
const region = record({ words: list(text), relations: list(text) });
const reading = all(judged, record({ text, latex: text, why: text, region }));
/** Of a certificate the pages show its kind and the parts of a conjunction; the checker reads the rest for itself. */
const CERTIFICATES: Readonly<Record<string, Shape>> = {
  none: record({ reason: text }),
  parts: record({ parts: list(record({ claim: text })) }),
};
const certificate: Shape = (value, path) => {
  const fault = record({ kind: oneOf('none', 'counterexample', 'identity', 'parts') })(value, path);
  return fault ?? CERTIFICATES[(value as { kind: string }).kind]?.(value, path) ?? null;
};
/** Which number of a setting: of its known fields, those that are there. */
const AT: Readonly<Record<string, Shape>> = {
  relation: number,
  component: number,
  entry: list(number),
  t: number,
  claim: text,
  part: text,
  exact: test((value) => value === true),
};
const at: Shape = (value, path) =>
  isObject(value)
    ? record(
        Object.fromEntries(
          Object.keys(value).map((key) => [key, Object.hasOwn(AT, key) ? (AT[key] as Shape) : () => `${path}.${key}`]),
        ),
      )(value, path)
    : path;
const BLAME = ['unaffected', 'holds with the correction', 'inherits the error', 'fails by itself'];

const formula = all(judged, record({ latex: text, region }));

/** A point has a value on each axis, a count and a ratio. */
const hasItsAxes: Shape = (value, path) => {
  const { axes, points } = value as Coverage;
  const odd = points.findIndex(({ length }) => (axes === undefined ? length < 2 : length !== axes.length + 2));
  return odd < 0 && (axes?.length ?? 0) <= 2 ? null : `${path}.points.${Math.max(0, odd)}`;
};

const claim = all(
  judged,
  record({
    id,
    ...{ title: text, item: text, place: text, why: text },
    printed: record({ latex: text, text, readAs: text, ours: test((value) => typeof value === 'boolean') }),
    groups: list(text),
    ...{
      hypotheses: list(text),
      notes: list(text),
      region,
      uses: list(text),
      measured: orNull(text),
      brokenStep: orNull(text),
    },
    derived: orNull(record({ latex: text, steps: list(step) })),
    readings: list(reading),
    faults: list(text),
    ...{ evidence, power, certificate },
    coverage: orNull(
      all(
        record({
          method: oneOf(...METHODS),
          ...{ drawn: number, compared: number, largest, strata: dictionary(number), impossible: dictionary(text) },
          axes: orAbsent(list(text)),
          points: list(list(number)),
        }),
        hasItsAxes,
      ),
    ),
    counterexample: orNull(
      record({
        setting,
        at,
        of: all(
          list(text),
          test((of) => (of as unknown[]).length === 2),
        ),
        printed: text,
        actual: text,
        ...sizes,
        replay: text,
        worked: list(record({ latex: text, value: text })),
      }),
    ),
    erratum: orNull(all(judged, record({ formulas: list(formula), prose: text, why: text, evidence, power }))),
    repair: orNull(all(judged, record({ region: text, hypotheses: list(text), evidence }))),
    blame: orNull(record({ status: oneOf(...BLAME), from: list(text), why: text })),
  }),
);

const entry = record({
  ...{ title: text, source: text, items: number, claims: number, definitions: number },
  groups: orAbsent(dictionary(text)),
  contents: list(record({ item: text, place: text })),
  defined: list(record({ item: text, defines: text })),
  skipped: list(record({ item: text, reason: text, note: text })),
});

const witness = oneOf('printed', 'derived', 'measured');
const group = text;
const numbers = list(number);
const axis = record({ label: text, scale: oneOf('linear', 'log') });
const start = orNull(text);
const series = record({ witness, group: orNull(group), start, label: text, x: numbers, y: numbers });
const FIGURES: Readonly<Record<string, Shape>> = {
  matrix: record({ witness, rows: list(text), columns: list(text), values: list(numbers) }),
  bars: record({ y: text, bars: list(record({ group, witness, value: number })) }),
  curves: record({ x: axis, y: axis, series: list(series) }),
};
const figure = all(
  record({
    ...{ id, item: text, title: text, caption: text },
    groups: orAbsent(dictionary(text)),
    kind: oneOf(...Object.keys(FIGURES)),
  }),
  (value, path) => FIGURES[(value as { kind: string }).kind]?.(value, path) ?? null,
);

const trial = record({
  ...{ id, definition: text, planted: number, noticed: number },
  missed: list(record({ slip: text, latex: text })),
});

const report = record({
  schema: oneOf('errata-report/1'),
  tool: record({ version: text, dependencies: dictionary(text) }),
  run: record({ seed: number, settings: number, command: text }),
  ledger: dictionary(entry),
  counts: record({ verified: number, refuted: number, undecided: number, illPosed: number, vacuous: number }),
  power: record({ planted: number, wrong: number, refuted: number }),
  distribution: record({
    methods: eachMethod(record({ claims: number, settings: number, largest })),
    strata: list(record({ name: text, scale: orNull(text), settings: eachMethod(number) })),
  }),
  claims: list(claim),
  trials: list(trial),
  figures: list(figure),
  faults: list(record({ id, fault: text })),
});

/** As in `faultIn`, of one claim. */
export const faultInClaim = (value: unknown): string | null => claim(value, '');

export function faultIn(value: unknown): string | null {
  const found = report(value, '');
  if (found !== null) return found;
  const ids = (value as Report).claims.map(({ id }) => id);
  const trialsOff = (value as Report).trials.findIndex((one) => one.noticed + one.missed.length !== one.planted);
  if (trialsOff >= 0) return `trials.${trialsOff}.noticed`;
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  return twice < 0 ? wrongTotal(value as Report) : `claims.${twice}.id`;
}

/** The first sum that is not that of the claims. */
function wrongTotal({ claims, trials, figures, counts, power, faults }: Report): string | null {
  const differs = (said: object, due: object, path: string): string | null => {
    const found = Object.entries(due).find(([key, value]) => (said as Record<string, unknown>)[key] !== value);
    return found === undefined ? null : `${path}.${found[0]}, of which the claims say ${found[1]},`;
  };
  const ofClaims = faultsOf(claims);
  const told = JSON.stringify(faults.slice(0, ofClaims.length)) === JSON.stringify(ofClaims);
  // Beside those of the claims there are faults of trials and figures that are missing, and of nothing else.
  const there = new Set([...claims, ...trials, ...figures].map(({ id }) => id));
  const rest = faults.slice(ofClaims.length).some(({ id }) => there.has(id));
  return (
    differs(counts, countsOf(claims), 'counts') ??
    differs(power, totalPower(claims), 'power') ??
    (told && !rest ? null : 'faults, of which the claims say others,')
  );
}
