/** Letters that are numbers where nothing else is declared: e, the base of the exponential, and π. */
export const CONSTANTS: ReadonlySet<string> = new Set(['e', 'pi']);
