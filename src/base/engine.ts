/** What the columns of H are in a simulation: the samples, or the sufficient statistics of them (measure/reduced-problem.ts). */
export type Engine = 'full' | 'reduced';
