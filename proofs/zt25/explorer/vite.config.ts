/**
 * How the page is built: one file, with its style, its script and its worker inside, so that it also opens from a disk.
 * Two modules of the core are another one in a browser; everything else is the same source.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  resolve: {
    alias: [
      { find: 'node:crypto', replacement: here('browser/crypto.ts') },
      { find: /^.*\/second-opinion\.ts$/, replacement: here('browser/second-opinion.ts') },
    ],
  },
  plugins: [viteSingleFile()],
  build: {
    outDir: here('../../../dist/explorer'),
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
  },
});
