/**
 * Builds the pages that run in a browser: the explorer of any theory, and those of documents that have one of their own. Each is
 * one file, with its style, its script and its worker inside, so that it also opens from a disk. Two modules of the core
 * are another one in a browser; everything else is the same source.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const inBrowser = (name) => resolve('src/explorer/page/browser', name);
const own = readdirSync('proofs').filter((id) => existsSync(join('proofs', id, 'explorer', 'index.html')));
const pages = [['src/explorer', ''], ...own.map((id) => [join('proofs', id, 'explorer'), id])];

for (const [root, folder] of pages)
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: 'node:crypto', replacement: inBrowser('crypto.ts') },
        { find: /^.*\/second-opinion\.ts$/, replacement: inBrowser('second-opinion.ts') },
      ],
    },
    plugins: [viteSingleFile()],
    build: {
      outDir: resolve('dist/explorer', folder),
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
    },
  });
