/**
 * Values that the algebra cannot write: ln R, |R − 2|, max(k, R). Each is a symbol of its own, named by its LaTeX, that may
 * have any sign and stands for one value of the symbols in it: it equals itself, and of nothing else is it known to
 * differ. So an identity that holds with it is proved, and no difference is.
 */
const MARK = '~';

/** The name of the symbol for a value with this LaTeX. */
export const opaqueName = (latex: string): string => `${MARK}${latex}`;

export const isOpaque = (name: string): boolean => name.startsWith(MARK);

/** What stands for it in print. */
export const opaqueLatex = (name: string): string => name.slice(MARK.length);
