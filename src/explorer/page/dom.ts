/** The parts of the page, by id. @throws Error the page has no such part. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found as E;
}

/** A command line that breaks before its options only; its text is the line itself. */
export function showLine(place: HTMLElement, line: string): void {
  const words = line.split(/(?= --)/).flatMap((text) => {
    const word = document.createElement('span');
    word.textContent = text.trimStart();
    return [' ', word];
  });
  place.replaceChildren(...words.slice(1));
}
