/** The sections, in the order in which they run: a table. */
import { descent } from './descent.ts';
import { growth } from './growth.ts';
import type { Section } from './section.ts';
import { startUp } from './start-up.ts';
import { svd } from './svd.ts';
import { symbolic } from './symbolic.ts';
import { verify } from './verify.ts';

export const SECTIONS: Readonly<Record<string, Section<unknown>>> = {
  descent: descent as Section<unknown>,
  growth: growth as Section<unknown>,
  svd: svd as Section<unknown>,
  symbolic: symbolic as Section<unknown>,
  'start-up': startUp as Section<unknown>,
  verify: verify as Section<unknown>,
};
