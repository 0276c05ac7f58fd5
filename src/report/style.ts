/** The page's style, its colours of the marks taken from the vocabulary. */

import { FIGURE_STYLE } from './figures/style.ts';
import { GRAPH_STYLE } from './graph/style.ts';
import { RADIUS } from './html-settings.ts';
import { MATH_STYLE } from './math-style.ts';
import { STEP_STATUS, VERDICTS } from './vocabulary.ts';

/** The two verdicts that stand for wrong and right where no claim is meant. */
const PAIR = `:root{--refuted:${VERDICTS.refuted.fill};--verified:${VERDICTS.verified.fill}}`;

const FILLS = Object.entries({ ...VERDICTS, ...STEP_STATUS })
  .map(([name, { fill }]) => `.${name}{--fill:${fill}}`)
  .join('\n');

export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1d20;--paper:#fff;--quiet:#565b63;--line:#d3d7dd;--wash:#f4f5f7;--link:#0059a0;--good:#eaf6f1}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--paper:#14171a;--quiet:#a5acb5;--line:#3a4048;--wash:#1d2125;--link:#7cc0f5;--good:#152a23}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
.page{width:100%;margin:0 auto;padding:0 1.5rem 3rem;max-width:76rem;min-width:0}
nav{padding:.8rem 1.5rem;border-bottom:1px solid var(--line);font-size:.9rem}
nav ul,nav ol{list-style:none;padding:0;margin:0}
.sections{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.items{display:none}
@media screen and (min-width:75rem){body{display:grid;grid-template-columns:17rem minmax(0,1fr)}nav{position:sticky;top:0;height:100vh;overflow-y:auto;border-bottom:0;border-right:1px solid var(--line);padding:1.2rem 1rem}.sections{flex-direction:column;margin-bottom:.8rem}.items{display:block}.items li{display:flex;justify-content:space-between;gap:.6rem;padding:.05rem 0}}
.marks{display:flex;align-items:center;align-self:center;flex-wrap:wrap;justify-content:flex-end;gap:1px;max-width:10.2rem}
.marks i{font-style:normal;font-size:.6rem;line-height:.8rem;width:.8rem;text-align:center;background:var(--fill);color:#000;border-radius:2px}
h1,h2,h3,h4,h5{line-height:1.25;margin:1.4em 0 .5em;text-wrap:balance}
h1{font-size:2.2rem;margin-bottom:.2em}
h2{font-size:1.5rem;margin-top:2.2em;padding-bottom:.25em;border-bottom:1px solid var(--line)}
h3{font-size:1.15rem}
h4{font-size:1rem}
h5{font-size:.9rem;color:var(--quiet);margin:1.2em 0 .3em}
p,ul,ol,dl,blockquote,pre{margin:.5em 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
pre{background:var(--wash);border:1px solid var(--line);border-radius:4px;padding:.6rem .8rem;overflow-x:auto}
pre code{font-size:inherit;white-space:pre-wrap}
code.latex{background:var(--wash);border:1px dashed var(--quiet);border-radius:3px;padding:.1em .3em}
blockquote{overflow-x:auto;border-left:3px solid var(--line);padding-left:.9rem;margin-left:0;color:var(--quiet);font-family:Georgia,"Times New Roman",serif}
summary{cursor:pointer;color:var(--link);padding:.15rem 0}
details{margin:.4em 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dt{color:var(--quiet)}
dd{margin:0}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.quiet,.where{color:var(--quiet)}
.where{font-size:.9rem;margin-top:-.2em}
.permalink{color:var(--quiet);font-weight:400}
.documents{list-style:none;padding:0}
.badge{display:inline-block;background:var(--fill);color:#000;border-radius:3px;padding:0 .45em;font-size:.85rem;line-height:1.5;font-weight:600;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.totals{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.6rem 1.6rem}
.totals .quiet{display:block;font-size:.85rem}
.totals b{font-size:1.6rem;font-variant-numeric:tabular-nums;margin-right:.2rem}
.bar{display:flex;height:.6rem;gap:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar span{background:var(--fill);flex-basis:0}
.scroll{overflow-x:auto;margin:.6em 0}
table{border-collapse:collapse;width:100%;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--quiet);border-bottom-width:2px;white-space:nowrap}
tbody th{font-weight:400}
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
.cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:1rem}
.card{border:1px solid var(--line);border-top:4px solid var(--refuted);border-radius:4px;padding:.2rem .9rem .6rem;min-width:0}
.card h4{margin:.5em 0 .3em}
.card dl{display:block}
.card dt{font-size:.8rem;margin-top:.5rem}
.card .wrong,.card .right{padding-left:.7rem;border-left:3px solid var(--refuted);max-height:14rem;overflow:auto}
.card .right{border-left-color:var(--verified);max-height:none}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;position:sticky;top:0;z-index:1;background:var(--paper);padding:.6rem 0;border-bottom:1px solid var(--line)}
[hidden]{display:none!important}
input,select,button{font:inherit;font-size:.9rem;color:var(--ink);background:var(--wash);border:1px solid var(--quiet);border-radius:4px;padding:.2rem .5rem;max-width:100%}
button{cursor:pointer}
input:focus-visible,select:focus-visible,button:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
output{color:var(--quiet);font-size:.9rem}
.item{margin:1.4rem 0}
.item>h4{margin:.8em 0 .4em}
.item:target>h4,.steps>li:target{background:var(--wash)}
.notes{padding-left:1.1rem;color:var(--quiet);font-size:.9rem}
.claim{border-left:5px solid var(--fill);padding-left:1rem;margin:.35rem 0;scroll-margin-top:4.5rem}
.claim>summary{color:var(--ink);padding:.25rem 0;list-style-position:outside}
.claim>summary .title{font-weight:600}
.claim>summary code{color:var(--quiet)}
.claim[open]{padding-bottom:1rem;margin-bottom:1.4rem}
.claim[open]>summary{background:var(--wash)}
.witnesses{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:0 2rem}
.witness{min-width:0}
.equation{display:flex;align-items:center;gap:.5rem}
.equation .formula{min-width:0}
.icon{flex:none;text-decoration:none;border:1px solid var(--line);border-radius:50%;width:1.6rem;height:1.6rem;line-height:1.5rem;text-align:center}
figure{margin:.8rem 0}
figcaption{color:var(--quiet);font-size:.85rem}
svg{max-width:100%;height:auto;display:block}
svg text{white-space:pre}
.keys{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:.2rem 0}
.key{display:inline-block;width:.7rem;height:.7rem;margin-right:.35rem}
.key.circle{background:#56b4e9;border-radius:50%}
.key.square{background:#0072b2}
.key.triangle{background:#e69f00;clip-path:polygon(50% 0,100% 100%,0 100%)}
.key.times{background:#d55e00;clip-path:polygon(20% 0,50% 30%,80% 0,100% 20%,70% 50%,100% 80%,80% 100%,50% 70%,20% 100%,0 80%,30% 50%,0 20%)}
.settings circle{r:${RADIUS}px}
table.points{font-size:.85rem}
table.points td:nth-child(2){text-align:right}
.worked{list-style:none;padding:0;columns:18rem auto;column-gap:2rem}
.worked li{break-inside:avoid;padding:.1rem 0}
.worked span{font-variant-numeric:tabular-nums}
.copy{position:relative}
.copy button{position:absolute;top:.35rem;right:.35rem}
.copy pre{padding-right:5.5rem}
.derivation .formula{font-size:.95rem}
.erratum{background:var(--good);border-radius:4px;padding:.3rem .9rem}
.unproven{border:1px dashed currentColor;border-radius:4px;padding:.3rem .9rem}
.steps>li{margin:.6em 0}
footer{margin-top:3rem}
@media (max-width:40rem){th,td{padding:.35rem .4rem}.page{padding:0 .75rem 2rem}nav{padding:.6rem .75rem}form{position:static}h1{font-size:1.8rem}.claim{padding-left:.6rem}.steps{padding-left:1.4rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
${FILLS}
${PAIR}
${FIGURE_STYLE}
${MATH_STYLE}
${GRAPH_STYLE}
@media print{.derivation,.settings,.source,.numbers,.claim .reproduce,.figure-data{display:none}.claim{margin:.2rem 0!important;padding-bottom:.2rem!important}.axis svg{max-width:11cm}.item{margin:.6rem 0}h5{margin:.5em 0 .2em}@page{margin:1.4cm}body{font-size:10pt}.page{max-width:none;padding:0}nav,form,.skip,.permalink,.icon,button{display:none!important}.cards{display:block}.card{margin-bottom:.6rem;break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}h1,h2,h3,h4,h5,summary{break-after:avoid;break-inside:avoid}tr,.formula,.erratum,pre{break-inside:avoid}.scroll,.formula{overflow:visible}.formula>math{font-size:.75em}table{min-width:0!important}}
`;
