/**
 * How the MathML that Temml writes is shown: the rules of Temml-Local.css that these pages need, without its font file.
 * Every system has one of the fonts named; `math` is the browser's own choice.
 */
export const MATH_STYLE = `
math{font-family:"Latin Modern Math","STIX Two Math","STIXTwoMath-Regular","Cambria Math","Libertinus Math","TeX Gyre Termes Math","Noto Sans Math","DejaVu Math TeX Gyre",math;font-style:normal;font-weight:400;line-height:normal;letter-spacing:normal;overflow-wrap:normal}
math *{border-color:currentColor}
.formula{display:flex;align-items:center;gap:2rem;overflow-x:auto;overflow-y:hidden;padding:.35rem 0;margin:.3em 0}
.formula>math{flex:none;width:max-content;font-size:1.1em}
.formula>.tag{flex:none;margin-left:auto;white-space:nowrap}
.formula mtable,.formula mtd{width:auto!important}
mfrac>:nth-child(2),msqrt,mover>:first-child{math-shift:compact}
.tml-right{text-align:right}
.tml-left{text-align:left}
mtable.tml-jot>mtr>mtd{padding-top:.7ex;padding-bottom:.7ex}
mtable.tml-small mtd{padding-top:.35ex;padding-bottom:.35ex}
menclose{position:relative;padding:.5ex 0}
.tml-overline{padding:.1em 0 0;border-top:.065em solid}
.tml-underline{padding:0 0 .1em;border-bottom:.065em solid}
.tml-fbox{padding:3pt;border:1px solid}
.tml-sml-pad{padding-left:.05em}
.tml-med-pad{padding-left:.1em}
.tml-lrg-pad{padding-left:.15em}
@supports (not (-webkit-backdrop-filter:blur(1px))) and (not (-moz-appearance:none)){.chr-sml{transform:translate(.07em,0)}.chr-sml-vec{transform:scale(.75) translate(.07em,0)}.chr-med{transform:translate(.14em,0)}.chr-med-vec{transform:scale(.75) translate(.14em,0)}.chr-lrg{transform:translate(.21em,0)}.chr-lrg-vec{transform:scale(.75) translate(.21em,0)}.tml-right{text-align:-webkit-right}.tml-left{text-align:-webkit-left}}
`;
