import { expect, it } from 'vitest';
import { readAsOf } from '../../src/report/read-as.ts';

const R = String.raw;

it.each([
  ['the same formula', 'T_2 = 1', 'T_{2} = 1', null],
  ['with a number of the document', R`a = b. \tag{13}`, 'a=b', null],
  ['one formula of several', 'T', R`\mathbf{V}^{\top} \Omega = \frac{\text{one of these}}{2}`, 'formula'],
  ['another group', R`\sqrt{ab}`, R`\sqrt{a}b`, 'formula'],
  ['runs', 'T_1 < T_2', 'order of learning in gradient flow', 'words'],
  ['other claims', 'T_1 < T_2', 'all of eq-15, eq-16/start', 'words'],
] as const)('%s', (_, latex, readAs, kind) => {
  expect(readAsOf({ latex, text: '', readAs, ours: false })).toEqual(kind === null ? null : { kind, value: readAs });
});
