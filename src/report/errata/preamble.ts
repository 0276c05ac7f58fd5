/** What the document of errata needs of TeX: packages of every distribution, and three commands of its own. */
export const PREAMBLE = String.raw`\documentclass[11pt]{article}
\usepackage[margin=2.4cm]{geometry}
\usepackage{amsmath,amssymb,bm,graphicx}
\setcounter{MaxMatrixCols}{64}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.5\baselineskip}
\raggedbottom
\renewcommand{\labelitemi}{$\bullet$}
\raggedright
% A doubled one: the usual fonts have doubled capitals only.
\newcommand{\doubledone}{\mathrm{1\mkern-4.6mu l}}
\let\doubledcapital\mathbb
\DeclareRobustCommand{\doubled}[1]{{\def\given{#1}\def\one{1}\ifx\given\one\doubledone\else\doubledcapital{#1}\fi}}
\let\mathbb\doubled
% A formula on its own line with its number, made smaller where it is too wide.
\newsavebox{\formulabox}
\newcommand{\formula}[2]{\sbox{\formulabox}{$\displaystyle #2$}\par\smallskip\noindent
\hbox to\linewidth{\hfil\ifdim\wd\formulabox>0.94\linewidth\resizebox{0.94\linewidth}{!}{\usebox{\formulabox}}\else\usebox{\formulabox}\fi
\hfil\llap{#1}}\par\smallskip}`;
