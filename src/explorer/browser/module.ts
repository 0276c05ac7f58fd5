/** `node:module` in a browser: what is required is what was bundled. */
import * as odex from 'odex';

const BUNDLED: Readonly<Record<string, unknown>> = { odex };

export const createRequire =
  () =>
  (name: string): unknown => {
    const found = BUNDLED[name];
    if (found === undefined) throw new Error(`${name} is not part of the page`);
    return found;
  };
