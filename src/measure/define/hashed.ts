/** A seed for each name, so that what is drawn for one symbol does not depend on which others there are (FNV-1a). */
export function hashed(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return hash >>> 0;
}
