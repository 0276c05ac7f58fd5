/** Writes a file that must not be there yet, and sees it onto the disk. @throws Error of the system. */
import { open } from 'node:fs/promises';

export async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}
