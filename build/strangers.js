/**
 * No document is known to the engine: the id of every document under proofs/, and the beginnings of words that it calls its
 * own, stand nowhere in src/. Run by `npm run layers`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = readdirSync('proofs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join('proofs', entry.name, 'document.ts')))
  .map((entry) => entry.name);

/** The text of a list in a declaration, `own: ['a', 'b']`. */
const ownIn = (text) =>
  [...(/\bown: \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);

const words = folders.flatMap((id) => [id, ...ownIn(readFileSync(join('proofs', id, 'document.ts'), 'utf8'))]);
const pattern = new RegExp(words.map((word) => word.replace(/[^\w-]/g, '\\$&')).join('|'), 'i');

const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|css|html)$/.test(file))
  .flatMap((file) =>
    readFileSync(join('src', file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`src/${file}:${i + 1}: ${line.trim()}`] : [])),
  );
if (found.length > 0) {
  console.error(`the engine speaks of a document:\n${found.join('\n')}`);
  process.exit(1);
}
console.log(`src/ names none of ${folders.join(', ')} and of their own words`);
