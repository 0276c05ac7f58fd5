/** Claims of every kind that are quick to run: with parts, with shared runs, refuted, with unwanted dependencies. */
export const MIXED = [
  'zt25/eq-14',
  'zt25/eq-20b',
  'zt25/eq-22',
  'zt25/fig-2/b',
  'zt25/fig-5/vanilla-order',
  'zt25/sec-3.1',
  'zt25/sec-3.2/correspondence',
  'zt25/sec-3.3/preferential-order',
  'zt26/mechanism-2/bounded',
];
export const SETTINGS = 8;
