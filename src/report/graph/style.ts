/** Style of the graphs: boxes in the colours of verdicts, which carry black text; lines by their kind. */
import { EDGES } from './edges.ts';

const LINES = Object.values(EDGES)
  .map(({ name, stroke, width, dashes }) => {
    const line = `.${name} path{stroke:${stroke};stroke-width:${width};stroke-dasharray:${dashes}}`;
    return `${line}.${name} polygon{fill:${stroke}}`;
  })
  .join('\n');

export const GRAPH_STYLE = `
svg.graph{display:block;max-width:none;font:11px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.graph a{color:#000;text-decoration:none}
.graph rect{fill:var(--fill);stroke:#000;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.graph text{fill:#000;text-anchor:middle}
.graph .blame{font-style:italic}
.graph a:hover rect,.graph a:focus-visible rect{stroke:var(--link);stroke-width:4}
.graph a:focus{outline:none}
.graph path,.edges path{fill:none}
.edges{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:.2rem 1.5rem;font-size:.9rem}
.edges li{display:flex;gap:.6rem;align-items:baseline}
.edges svg{flex:none;align-self:center}
${LINES}`;
