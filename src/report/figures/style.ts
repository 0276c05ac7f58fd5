/** The style of the figures in a page. */
export const FIGURE_STYLE = `
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,27rem),1fr));gap:1.4rem 2rem;align-items:start;margin:0 0 1.6rem}
.figures.three{grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
.figures figure{margin:0;min-width:0;display:grid;gap:.3rem}
.figures svg{display:block;width:100%;max-width:34rem;height:auto;color:var(--ink)}
.figures figcaption{font-size:.9rem;max-width:34rem}
.figures figcaption p{margin:.25em 0}
.figures details{font-size:.9rem;min-width:0}
table.numbers{font-size:.85rem;font-variant-numeric:tabular-nums}
table.numbers th,table.numbers td{padding:.2rem .5rem;text-align:right;white-space:nowrap}
table.numbers th:first-child{text-align:left}
table.numbers thead th{white-space:normal;vertical-align:bottom;min-width:4rem}
@media screen and (prefers-color-scheme:dark){.figures [stroke="#0072b2"]{stroke:#56b4e9}.figures [fill="#0072b2"]:not(rect){fill:#56b4e9}}
@media print{.figures figure{break-inside:avoid}}
`;
