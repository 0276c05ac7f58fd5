/** Certificates that say something false in words of their own, each in another way; all of them were once accepted as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCertificate } from '../../src/certify/checker.ts';

const FOLDER = 'test/certify/forged';
const REASONS: Readonly<Record<string, RegExp>> = {
  'number-letter-as-matrix': /a letter of another shape than it has/,
  'constant-source': /a slope that does not vanish where the letters do/,
  'source-by-two-constants': /a slope that does not vanish where the letters do/,
  'absorbed-by-a-constant': /a slope that does not vanish where the letters do/,
  'time-tied-through-a-definition': /a time of runs that is told by another name/,
  'wide-closed-form': /a run, or its closed form, that is not known well enough/,
  'wide-jump': /a run, or its closed form, that is not known well enough/,
  'walk-in-a-box': /seen at one R|a closed form that its run does not have/,
  'two-rates': /a run, or its closed form, that is not known well enough/,
  'small-and-unknown': /a run, or its closed form, that is not known well enough/,
  'order-by-a-closed-form': /a run that is measured to be equal/,
  'followed-at-one-place': /never begins to grow/,
  'tiny-coefficient': /seen at one z/,
  'exponential-far-off': /seen at one z/,
  'stiff-where-false': /a run, or its closed form, that is not known well enough|among numbers too large or too small/,
  'small-amplitude': /a closed form that its run does not have|among numbers too large or too small/,
  'small-window': /a run that is too small to be seen|matrices that do not fit/,
  'late-second-rate': /a run, or its closed form, that is not known well enough|among numbers too large or too small/,
  'late-second-rate-refuted':
    /a run, or its closed form, that is not known well enough|among numbers too large or too small/,
  'entry-beside-a-large-one':
    /a run, or its closed form, that is not known well enough|among numbers too large or too small/,
  'small-jump': /a closed form that its run does not have|among numbers too large or too small/,
  'diluted-walk': /a closed form that its run does not have|seen at one/,
  'inline-rounding': /not known well enough/,
  'start-that-underflows': /a run that cannot be followed/,
  'one-entry-as-a-number': /matrices that do not fit/,
  'transpose-of-two': /a line that is no formula of letters/,
  'time-of-two-parts': /read in several parts/,
  'run-with-two-names': /a run with two names/,
  'two-equal-times-in-order': /an order of runs that is not measured/,
  'seen-in-another-run': /seen at one z/,
  'number-in-all-parts': /not seen to be there everywhere/,
  'window-that-is-0': /too small to be seen/,
  'closed-form-in-a-wide-run': /not known well enough/,
  'strict-product-of-0': /a margin not seen to be positive/,
  'run-called-e': /a run that has another meaning/,
  'condition-told-by-a-run': /told by runs/,
  'condition-told-by-a-run-refuted': /told by runs/,
  'whole-told-by-a-run': /told by runs/,
  'line-that-is-not-there': /nothing of that kind is there/,
  'condition-of-a-condition': /nothing of that kind is there/,
  'whole-that-is-not-there': /nothing of that kind is there/,
  'line-that-is-not-there-everywhere': /not seen to be there everywhere/,
  'division-in-an-exponent': /powers too large to be drawn|a division in an exponent/,
  'root-of-what-is-0-in-a-draw': /powers too large to be drawn/,
  'root-of-what-is-0-in-order': /powers too large to be drawn/,
  'root-of-what-is-0-refuted': /not known well enough/,
  'root-in-another-place': /powers too large to be drawn/,
  'root-in-another-place-in-order': /powers too large to be drawn/,
  'powers-of-powers': /powers too large to be drawn/,
  'powers-of-powers-refuted': /not known well enough|powers too large to be drawn/,
  'abs-in-a-line': /a root of what is not seen to be positive/,
  'root-in-a-line-not-there': /a root of what is not seen to be positive/,
  'order-of-a-run-not-there': /a root of what is not seen to be positive/,
  'late-mode': /a run that cannot be followed/,
  'late-mode-refuted': /a run that cannot be followed/,
  'hidden-linear': /a run that cannot be followed/,
  'hidden-linear-refuted': /a run that cannot be followed/,
  'zero-of-a-false-run': /something of runs that is said to be 0/,
  'powers-of-powers-in-order': /powers too large to be drawn/,
};

/** What they rest on is false, and is told. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'condition-that-divides-by-0': ['that nothing is divided by 0'],
  'division-by-0-in-a-line': ['that nothing is divided by 0'],
};

const checked = (file: string) => checkCertificate(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
const nameOf = (file: string): string => file.replace('.json', '');
const [told, refused] = [true, false].map((is) => readdirSync(FOLDER).filter((file) => nameOf(file) in TOLD === is));

it.each(told ?? [])('%s tells a premise that is false', (file) => {
  expect(checked(file)).toMatchObject({
    accepted: true,
    premises: expect.arrayContaining([...(TOLD[nameOf(file)] ?? [])]),
  });
});

it.each(refused ?? [])('%s is refused', (file) => {
  const outcome = checked(file);
  expect(outcome.accepted ? 'accepted' : outcome.reason).toMatch(REASONS[nameOf(file)] ?? /^$/);
});
