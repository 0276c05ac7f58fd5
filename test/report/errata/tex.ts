/** Is a LaTeX document whole? By its structure, and by pdflatex where that is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasTex = spawnSync('pdflatex', ['--version']).status === 0;

/** What is not ASCII, or not closed; empty if nothing is. */
export function faultsOf(document: string): string[] {
  const body = document.slice(document.indexOf('\\begin{document}')).replace(/\\[\\{}]/g, '');
  const open: string[] = [];
  const faults = [...document.matchAll(/[^ -~\n\t]/g)].map(([sign]) => `not ASCII: ${sign}`);
  for (const [braces, kind, name = ''] of body.matchAll(/\\(begin|end)\{([a-zA-Z]+)\}|[{}]/g)) {
    const closes = kind === 'end' ? name : braces === '}' ? '{' : null;
    if (closes === null) open.push(kind === 'begin' ? name : '{');
    else if (open.pop() !== closes) faults.push(`closes no ${closes}`);
  }
  return [...faults, ...open.map((name) => `${name} stays open`)];
}

/** The errors of pdflatex, by its log. */
export function errorsOf(document: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'errata-tex-'));
  writeFileSync(join(folder, 'errata.tex'), document);
  const { stdout, status } = spawnSync('pdflatex', ['-no-shell-escape', '-interaction=nonstopmode', 'errata.tex'], {
    cwd: folder,
    encoding: 'latin1',
    maxBuffer: 1 << 28,
  });
  const errors = stdout.split('\n').filter((line) => line.startsWith('! '));
  return status === 0 || errors.length > 0 ? errors : [`pdflatex ended with ${status}`];
}
