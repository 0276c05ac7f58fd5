/** The report room: an audit's result in, pages and terminal text out. */
export { reportHtml } from './html.ts';
export { reportJson } from './json.ts';
export { reportJunit } from './junit.ts';
export { reportMarkdown } from './markdown.ts';
export { PAGES, type Page } from './pages.ts';
export { showClaim } from './show.ts';
export { claimTable } from './terminal.ts';
export { writeReport } from './write.ts';
