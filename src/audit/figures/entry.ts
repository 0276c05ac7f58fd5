/** A figure of a document, as `proofs/<document>/figures.ts` declares it; of what kinds there are, its instruments say. */
export interface FigureEntry {
  readonly kind: string;
  /** The item of the document that it belongs to: it is made when a claim of that item is run. */
  readonly item: string;
  readonly part: string;
  readonly title: string;
  /** Our words: what is drawn, at which setting. */
  readonly caption: string;
}
