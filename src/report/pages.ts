/** The pages of a report: a name and a renderer each. Adding a page is adding a line. */
import type { Report } from '../audit/result.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';

export interface Page {
  readonly name: string;
  readonly render: (report: Report) => string;
}

export const PAGES: readonly Page[] = [
  { name: 'report.json', render: reportJson },
  { name: 'report.md', render: reportMarkdown },
  { name: 'index.html', render: reportHtml },
];
