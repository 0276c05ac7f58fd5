/** The part of odex that is bundled: its own types do not pass strict compilation. */
export const Solver: unknown;
