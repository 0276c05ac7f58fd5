/** What a formula may hold to be typeset, by TeX and in every page: commands that show something and read, write or define nothing. */

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Commands that stand for a letter: what may follow ^, _ or a command with an argument without braces. */
export const LETTERS = new Set(
  words(String.raw`
alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma
varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
ell infty top bot perp ast star dagger prime
`),
);

/** Other commands that stand for a sign, or change how signs look. */
const SIGNS = words(String.raw`
ell hbar imath jmath Re Im partial nabla infty emptyset varnothing forall exists neg top bot perp prime angle
le leq ge geq ne neq equiv approx sim simeq cong propto ll gg prec succ preceq succeq asymp lesssim gtrsim
in notin ni subset supset subseteq supseteq mid nmid parallel vdash models
to gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longrightarrow longleftarrow
Longrightarrow Longleftrightarrow mapsto longmapsto iff implies uparrow downarrow
times div pm mp cdot circ bullet oplus ominus otimes oslash odot cup cap vee wedge land lor setminus wr
sum prod coprod int oint bigcup bigcap bigoplus bigotimes
arccos arcsin arctan arg cos cosh cot deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min sec sin sinh sup
tan tanh Pr
dots ldots cdots vdots ddots colon quad qquad
langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert vert Vert lbrace rbrace
displaystyle textstyle scriptstyle over limits nolimits hline
rm
left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr
`);

/** Commands with arguments; the first need no braces after ^ or _. */
const AFTER_SCRIPT = words('text mathrm mathbf mathbb mathcal mathit mathsf mathtt');
const OTHERS = words(String.raw`
sqrt frac tfrac dfrac cfrac binom tbinom dbinom operatorname boldsymbol bm pmb mathfrak
hat widehat tilde widetilde bar overline underline vec dot ddot check breve acute grave
overset underset stackrel overbrace underbrace pmod bmod begin end
`);

const PUNCTUATION = [...`,;:!|{}_%&#$ \\`, '\n'];

export const COMMANDS: ReadonlySet<string> = new Set([
  ...LETTERS,
  ...SIGNS,
  ...AFTER_SCRIPT,
  ...OTHERS,
  ...PUNCTUATION,
]);
export const TAKES_ARGUMENT: ReadonlySet<string> = new Set([...AFTER_SCRIPT, ...OTHERS]);
export const MAY_BE_SCRIPT: ReadonlySet<string> = new Set([...LETTERS, ...AFTER_SCRIPT]);

/** Environments with the most columns each may have; those of an array are counted. */
export const ENVIRONMENTS: Readonly<Record<string, number>> = {
  ...{ matrix: 60, pmatrix: 60, bmatrix: 60, Bmatrix: 60, vmatrix: 60, Vmatrix: 60, smallmatrix: 60 },
  ...{ array: 60, cases: 2, gathered: 1, aligned: 20 },
};

/** Environments of a whole line, of which a formula may be made where it stands by itself. */
export const DISPLAYS: ReadonlySet<string> = new Set(
  ['align', 'gather', 'equation', 'multline', 'alignat', 'split'].flatMap((name) => [name, `${name}*`]),
);
