/** What the command line asks for where it is about settings of this theory. */
import type { OptionForms } from '../../src/audit/instruments.ts';

export default {
  setting: [
    { flags: '--k <n>', what: 'number of classes, at least 2' },
    { flags: '--R <r>', what: 'imbalance ratio, at least 1: a number or a fraction' },
    { flags: '--majorities <n>', what: 'number of majority classes, from 1 to k − 1; default half' },
    { flags: '--minority-count <n>', what: 'samples of each minority class; default the smallest that fits R' },
    { flags: '--gamma <g>', what: 'weight exponent, from −10 to 10; 0 is the vanilla loss', default: '0.5' },
    { flags: '--d <n>', what: 'feature dimension, at least k − 1; default k' },
    { flags: '--delta <x>', what: 'the initialisation has scale e^-delta, from 0 to 100', default: '8' },
    { flags: '--init <kind>', what: 'spectral or random', default: 'spectral' },
  ],
  required: ['k', 'R'],
  run: [
    { flags: '--method <kind>', what: 'flow or descent; default flow, or descent where flow does not fit in memory' },
    { flags: '--engine <kind>', what: 'full: all samples; reduced: their sufficient statistics; default by size' },
    { flags: '--eta <x>', what: 'step size of descent; default 0.02 over the largest rate' },
    { flags: '--until <t>', what: 'when to end; default when everything should be learned' },
    { flags: '--samples <n>', what: 'how many times to record', default: '121' },
  ],
  case: [
    { flags: '--gamma <g>', what: 'weight exponent, a fraction; default 1/2' },
    { flags: '--majority-share <s>', what: 'share of majority classes, a fraction; default 1/2' },
  ],
} satisfies OptionForms;
