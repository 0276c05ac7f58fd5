import { printable } from './printable.ts';

/** A claim id as the part of a link after `#`: slashes and dots stay, whatever could end the link is percent-encoded. */
export function fragment(id: string): string {
  const encode = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(printable(id))
    .replaceAll('%2F', '/')
    .replace(/[!'()*~]/g, encode);
}
