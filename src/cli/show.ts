/** `errata show CLAIM`: one claim with its witnesses, steps and evidence, examined now. */
import { audit } from '../audit/audit.ts';
import { claimsOf, documents } from '../audit/registry.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption } from '../base/option.ts';
import { showClaim } from '../report/show.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { progressBar } from './progress.ts';

export interface ShowOptions {
  readonly seed: string;
  readonly settings: string;
  readonly json?: boolean;
}

export async function show(id: string, options: ShowOptions, io: Io): Promise<ExitCode> {
  const known = claimsOf(await documents()).map((claim) => claim.id);
  const found = known.filter((name) => name === id || name.startsWith(`${id}/`));
  if (found.length === 0) {
    const near = known.filter((name) => name.includes(id.split('/').at(-1) ?? id)).slice(0, 3);
    throw new InputError(
      `claim ${id}`,
      'there is no claim of that id',
      near.length > 0 ? `try ${near.join(' or ')}` : 'see errata list',
    );
  }
  const wanted = found.includes(id) ? [id] : found;
  const bar = progressBar(io);
  const report = await audit({
    claims: wanted.join(','),
    seed: integerOption('--seed', options.seed, 0, 0xffff_ffff),
    settings: integerOption('--settings', options.settings, 1, 100_000),
    onProgress: bar.update,
  }).finally(bar.stop);
  const claims = report.claims.filter((claim) => wanted.includes(claim.id));
  io.out(options.json ? json(claims.length === 1 ? claims[0] : claims) : claims.map(showClaim).join('\n\n'));
  return EXIT.agrees;
}
