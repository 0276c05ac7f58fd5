/** `errata list`: the ledger. */

import { claimId } from '../audit/claim.ts';
import { ledgerOf } from '../audit/ledger.ts';
import { writtenDocuments } from '../audit/written.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';

export async function list(options: { readonly json?: boolean }, io: Io): Promise<ExitCode> {
  const all = await writtenDocuments();
  if (options.json) {
    const claims = all.flatMap(({ id, items }) =>
      items.flatMap(({ item, entries }) =>
        entries.flatMap((entry) =>
          entry.kind === 'claim' ? [{ id: claimId(id, item, entry.part), title: entry.title }] : [],
        ),
      ),
    );
    io.out(
      json({
        ledger: Object.fromEntries(all.map((d) => [d.id, ledgerOf(d)])),
        claims,
      }),
    );
    return EXIT.agrees;
  }
  for (const document of all) {
    const { items, claims, definitions, skipped } = ledgerOf(document);
    io.out(`${document.id}  ${document.title}\n`);
    for (const item of document.items) {
      for (const entry of item.entries) {
        const id = claimId(document.id, item.item, entry.part);
        const text =
          entry.kind === 'claim'
            ? entry.title
            : entry.kind === 'definition'
              ? `defines ${entry.defines}`
              : `skipped (${entry.reason}): ${entry.note}`;
        io.out(`  ${KINDS[entry.kind]} ${id.padEnd(WIDTH)} ${text}\n`);
      }
    }
    io.out(`  ${items} entries: ${claims} claims, ${definitions} definitions, ${skipped.length} skipped\n\n`);
  }
  return EXIT.agrees;
}

const KINDS = { claim: 'claim     ', definition: 'definition', skipped: 'skipped   ' } as const;
const WIDTH = 40;
