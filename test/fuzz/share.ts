/**
 * How many inputs each fuzz test draws; FUZZ_RUNS multiplies them, FUZZ_SEED draws others. With the fixed ones of each
 * test they are more than ten thousand.
 */
const times = Number(process.env.FUZZ_RUNS ?? 1);
export const SEED = Number(process.env.FUZZ_SEED ?? 20_260_101);

export const SHARE = {
  wellFormed: 500 * times,
  read: 8000 * times,
  check: 1500 * times,
  commandLine: 2500 * times,
  page: 60 * times,
} as const;
