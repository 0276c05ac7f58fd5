/** The page's style, its colours of the marks taken from the vocabulary. */
import { FIGURE_STYLE } from './figures/style.ts';
import { MATH_STYLE } from './math-style.ts';
import { STEP_STATUS, VERDICTS } from './vocabulary.ts';

const FILLS = Object.entries({ ...VERDICTS, ...STEP_STATUS })
  .map(([name, { fill }]) => `.${name}{--fill:${fill}}`)
  .join('\n');

export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1d20;--paper:#fff;--quiet:#565b63;--line:#d3d7dd;--wash:#f4f5f7;--link:#0059a0;--good:#eaf6f1}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--paper:#14171a;--quiet:#a5acb5;--line:#3a4048;--wash:#1d2125;--link:#7cc0f5;--good:#152a23}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem 3rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;margin:1.4em 0 .5em;text-wrap:balance}
h1{font-size:2.2rem;margin-bottom:.2em}
h2{font-size:1.5rem;margin-top:2.2em;padding-bottom:.25em;border-bottom:1px solid var(--line)}
h3{font-size:1.15rem}
h4{font-size:.95rem;color:var(--quiet);margin:1.2em 0 .3em}
p,ul,ol,dl,blockquote,pre{margin:.5em 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
pre{background:var(--wash);border:1px solid var(--line);border-radius:4px;padding:.6rem .8rem;overflow-x:auto}
pre code{font-size:inherit;white-space:pre-wrap}
code.latex{background:var(--wash);border:1px dashed var(--quiet);border-radius:3px;padding:.1em .3em}
blockquote{border-left:3px solid var(--line);padding-left:.9rem;margin-left:0;color:var(--quiet);font-family:Georgia,"Times New Roman",serif}
summary{cursor:pointer;color:var(--link);padding:.15rem 0}
details{margin:.4em 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dt{color:var(--quiet)}
dd{margin:0}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.quiet,.where{color:var(--quiet)}
.where{font-size:.9rem;margin-top:-.2em}
.permalink{color:var(--quiet);text-decoration:none;font-weight:400}
.documents{list-style:none;padding:0}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:1rem 0}
.badge{display:inline-block;background:var(--fill);color:#000;border-radius:3px;padding:0 .45em;font-size:.85rem;line-height:1.5;font-weight:600;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.totals{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.6rem 1.6rem}
.totals b{font-size:1.6rem;font-variant-numeric:tabular-nums;margin-right:.2rem}
.bar{display:flex;height:.6rem;gap:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar span{background:var(--fill);flex-basis:0}
.scroll{overflow-x:auto;margin:.6em 0}
table{border-collapse:collapse;width:100%;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--quiet);border-bottom-width:2px;white-space:nowrap}
tbody th{font-weight:400}
table.claims th:first-child{width:14rem;overflow-wrap:anywhere}
table.claims td:nth-child(2){width:11rem}
table.ledger td,table.ledger thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
table.histogram{font-size:.9rem;min-width:40rem}
table.histogram th:first-child{width:18rem}
table.histogram td:nth-child(-n+5){width:6rem;text-align:right;font-variant-numeric:tabular-nums}
.method-0{--fill:#0072b2}
.method-1{--fill:#e69f00}
.method-2{--fill:#009e73}
table.evidence{font-size:.9rem;min-width:44rem}
table.evidence td{font-variant-numeric:tabular-nums}
table.evidence td:nth-child(-n+5){white-space:nowrap}
table.refuted-claims{table-layout:fixed}
table.refuted-claims col{width:8rem}
table.refuted-claims th{border-bottom:0}
table.refuted-claims [scope=rowgroup]{font-weight:600;padding-top:1.2rem}
table.refuted-claims tbody tr:last-child>*{border-bottom:1px solid var(--line);padding-bottom:1.2rem}
table.refuted-claims td{border-bottom:0}
table.refuted-claims [scope=row]{color:var(--quiet)}
.claim{border-left:5px solid var(--fill);padding:.1rem 0 .4rem 1.1rem;margin:2rem 0}
.claim:target{background:var(--wash)}
.claim>h3{margin-top:.2em}
.erratum{background:var(--good);border-radius:4px;padding:.3rem .9rem}
.steps>li{margin:.6em 0}
footer{margin-top:3rem}
@media (max-width:40rem){th,td{padding:.35rem .4rem}table.claims th:first-child{width:8rem}table.claims td:nth-child(2){width:6.5rem}table.refuted-claims col{width:4.6rem}body{padding:0 .75rem 2rem}h1{font-size:1.8rem}.claim{padding-left:.75rem}.steps{padding-left:1.4rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
${FILLS}
${FIGURE_STYLE}
${MATH_STYLE}
@media print{@page{margin:1.4cm}body{max-width:none;font-size:10pt;padding:0}nav,.skip,.permalink{display:none}details::details-content{content-visibility:visible;block-size:auto}h1,h2,h3,h4{break-after:avoid;break-inside:avoid}tr,.formula,.erratum,pre{break-inside:avoid}.scroll,.formula{overflow:visible}.formula>math{font-size:.75em}table{min-width:0!important}}
`;
