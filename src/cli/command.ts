/** What every command shares: where it writes and how it ends. */
/** Exit codes of the contract. */
export const EXIT = { agrees: 0, differs: 1, badInput: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Is standard error a terminal, for progress and colour? */
  readonly terminal: boolean;
  readonly colour: boolean;
  readonly columns: number;
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
