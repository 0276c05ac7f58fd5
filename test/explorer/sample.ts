/** A document for tests of the page: one that moves, and one whose settings are drawn by its parameters. */
import type { PageDocument } from '../../src/explorer/document.ts';

const R = String.raw;

export const DECAY: PageDocument = {
  id: 'decay',
  title: 'Decay',
  isOneOfSeveral: true,
  theory: [
    { declare: R`a > 0; b \in \mathbb{R}; c \in \mathbb{N}; c \le 9`, define: R`f(b) := b^2` },
    {
      declare: R`x(t) \in \mathbb{R}; \dot x = -a x, x(0) = b; v \in \mathbb{R}^c`,
      define: R`q := x^2; r := \sqrt{-1 - a}`,
    },
  ],
};

export const SHARES: PageDocument = {
  id: 'shares',
  title: 'Shares',
  isOneOfSeveral: false,
  theory: [
    {
      settings: {
        parameters: [
          { name: 'k', meaning: 'number of classes', domain: ['k ≥ 2'], whole: 'k', drawn: { upTo: 64, usual: 12 } },
          {
            name: 'gamma',
            meaning: 'an exponent',
            domain: [],
            drawn: { values: ['0', '1/3'], often: ['0'] },
          },
          {
            name: 'd',
            meaning: 'what no formula speaks of',
            domain: ['d ≥ 1'],
            whole: 'd',
            spelled: [],
            drawn: { values: ['1'] },
          },
        ],
        phrases: {},
        runs: [],
        strata: [],
        sizes: {
          static: { costs: [] },
          matrix: { costs: [{ of: 'k^2', usual: 50, largest: 100 }] },
          dynamic: { costs: [] },
        },
        parts: [],
      },
      define: [R`p := k^\gamma`],
    },
  ],
};
