/** What every page ends with: the command that makes it again, and what it was made with. */
import type { Report } from '../audit/result.ts';

export function reproduction({ run, tool }: Report): { command: string; facts: string } {
  const dependencies = Object.entries(tool.dependencies).map(([name, version]) => `${name} ${version}`);
  const made = [`errata ${tool.version}`, ...dependencies].join(', ');
  return { command: run.command, facts: `Seed ${run.seed}, ${run.settings} settings a claim. Made with ${made}.` };
}
