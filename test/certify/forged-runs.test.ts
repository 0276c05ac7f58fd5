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
  'diluted-walk': /a closed form that its run does not have|seen at one/,
};

it.each(readdirSync(FOLDER))('%s is refused', (file) => {
  const outcome = checkCertificate(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  expect(outcome.accepted ? 'accepted' : outcome.reason).toMatch(REASONS[file.replace('.json', '')] ?? /^$/);
});
