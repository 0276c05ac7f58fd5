/** Compiles kernel.ts and writes it as src/measure/factors/kernel/binary.ts: `npm run kernel`. */
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const SOURCE = 'assembly/kernel.ts';
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];

/** The module that kernel.ts compiles to, as the text of a TypeScript file. @throws Error it does not compile. */
export async function compiled(): Promise<string> {
  let binary: Uint8Array = new Uint8Array();
  const { error, stderr } = await asc.main([SOURCE, ...OPTIONS, '--outFile', 'kernel.wasm'], {
    writeFile: (_name, contents) => {
      binary = contents as Uint8Array;
    },
  });
  if (error !== null) throw new Error(stderr.toString());
  const text = Buffer.from(binary).toString('base64');
  const lines = text.match(/.{1,110}/g) ?? [];
  return `/** Made from ${SOURCE} by \`npm run kernel\`; a test compares the two. */\nexport const BINARY =\n${lines
    .map((line) => `  '${line}'`)
    .join(' +\n')};\n`;
}

if (import.meta.main) writeFileSync('src/measure/factors/kernel/binary.ts', await compiled());
