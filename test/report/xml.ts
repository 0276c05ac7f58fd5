/** A strict reader of the XML that junit.xml is written in: no entities but the five, no comments, no processing. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TAG = /<(\/?)([a-z][a-z-]*)((?:\s+[a-z]+="[^"<&\t\n]*(?:&(?:amp|lt|gt|quot|#39);[^"<&\t\n]*)*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<&>]|&(?:amp|lt|gt|quot|#39);)+/y;
/** Production 2 of XML 1.0. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (text: string): string => text.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name] ?? '?');

/** The root. @throws Error the text is not well-formed. */
export function readXml(text: string): Element {
  if (!text.startsWith(DECLARATION)) throw new Error('no declaration');
  if (!CHARACTERS.test(text)) throw new Error('a character that XML does not have');
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open: (typeof root)[] = [root];
  let at = DECLARATION.length;
  while (at < text.length) {
    const here = open.at(-1);
    if (here === undefined) throw new Error('closed too often');
    const tag = matchAt(TAG, text, at);
    const piece = tag ?? matchAt(TEXT, text, at);
    if (piece === null) throw new Error(`not well-formed at ${JSON.stringify(text.slice(at, at + 60))}`);
    at += piece[0].length;
    if (tag === null) {
      here.text += decoded(piece[0]);
      continue;
    }
    const [, closing, name = '', attributes = '', empty] = tag;
    if (closing === '/') {
      if (here.name !== name) throw new Error(`${here.name} closed as ${name}`);
      open.pop();
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
    here.children.push(element);
    if (empty === '') open.push(element);
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || only === undefined || others.length > 0 || root.text.trim() !== '')
    throw new Error('not one root');
  return only;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]);
  const attributes = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(attributes).length !== pairs.length) throw new Error('an attribute twice');
  return attributes;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
