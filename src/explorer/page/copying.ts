/** Copies a line and says so; where a browser does not let pages copy, the line is selected instead. */
export async function copy(line: HTMLElement, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(line.textContent ?? '');
    said.textContent = 'copied';
  } catch {
    getSelection()?.selectAllChildren(line);
    said.textContent = 'selected: copy it with the keyboard';
  }
}
