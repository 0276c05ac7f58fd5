/** Certificates that say something false of runs in words of their own, each in another way; all of them were once accepted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCertificate } from '../../src/certify/checker.ts';

const FOLDER = 'test/certify/forged';
const REASONS: Readonly<Record<string, RegExp>> = {
  'wide-closed-form': /a run, or its closed form, that is not known well enough/,
  'wide-jump': /a run, or its closed form, that is not known well enough/,
  'walk-in-a-box': /seen at one R|a closed form that its run does not have/,
  'two-rates': /a run, or its closed form, that is not known well enough/,
  'small-and-unknown': /a run, or its closed form, that is not known well enough/,
  'order-by-a-closed-form': /a run that is measured to be equal/,
  'followed-at-one-place': /seen at one .*z/,
  'tiny-coefficient': /seen at one z/,
  'exponential-far-off': /seen at one z/,
  'stiff-where-false': /a run, or its closed form, that is not known well enough/,
  'small-amplitude': /a closed form that its run does not have/,
  'small-window': /a run that is too small to be seen/,
  'late-second-rate': /a run, or its closed form, that is not known well enough/,
  'late-second-rate-refuted': /a run, or its closed form, that is not known well enough/,
  'entry-beside-a-large-one': /a run, or its closed form, that is not known well enough/,
  'small-jump': /a closed form that its run does not have/,
  'diluted-walk': /a closed form that its run does not have|seen at one/,
};

it.each(readdirSync(FOLDER))('%s is refused', (file) => {
  const outcome = checkCertificate(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  expect(outcome.accepted ? 'accepted' : outcome.reason).toMatch(REASONS[file.replace('.json', '')] ?? /^$/);
});
