/** The pages of a report: a name and a renderer each. Adding a page is adding a line. */
import type { Drift, Report } from '../audit/result.ts';
import { CERTIFICATES, certificateName } from './certificate-name.ts';
import { FIGURES, figureFile, figureName } from './figures/file.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportMarkdown } from './markdown.ts';

export interface Page {
  readonly name: string;
  /** `drift` is how the report differs from the baseline, null where there is none to compare with. */
  readonly render: (report: Report, drift: readonly Drift[] | null) => string;
}

/** Directories that hold files of one kind, and nothing of an earlier report. */
export const COLLECTIONS: readonly { readonly directory: string; readonly extension: string }[] = [
  { directory: CERTIFICATES, extension: '.json' },
  { directory: FIGURES, extension: '.svg' },
];

/** Every page of a report: the same for all, and one for each certificate and each figure. */
export const pagesOf = (report: Report): readonly Page[] => [
  ...PAGES,
  ...report.claims.flatMap(({ id, certificate }): Page[] =>
    certificate.kind === 'none'
      ? []
      : [{ name: certificateName(id), render: () => `${JSON.stringify(certificate, null, 2)}\n` }],
  ),
  ...report.figures.map((figure): Page => ({ name: figureName(figure.id), render: () => figureFile(figure) })),
];

export const PAGES: readonly Page[] = [
  { name: 'report.json', render: reportJson },
  { name: 'report.md', render: reportMarkdown },
  { name: 'index.html', render: reportHtml },
  { name: 'junit.xml', render: reportJunit },
];
