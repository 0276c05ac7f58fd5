/** What `errata simulate` runs. */
export { SIMULATOR as default } from './instruments/simulate.ts';
