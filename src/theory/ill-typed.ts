/** What a formula may not be where it stands, as the three parts of a message: the piece, the rule, and the mend. */
import { ShapeMismatch, Unable } from '../algebra/unable.ts';

interface Complaint {
  readonly value: string;
  readonly rule: string;
  readonly mend: string;
}

const message = ({ value, rule, mend }: Complaint): string => `${value}: ${rule}; ${mend}`;

/** Sizes, or a number and a matrix, that do not fit each other or their place. */
export class IllTyped extends ShapeMismatch implements Complaint {
  readonly value: string;
  readonly rule: string;
  readonly mend: string;

  constructor(value: string, rule: string, mend: string) {
    super(message({ value, rule, mend }));
    this.value = value;
    this.rule = rule;
    this.mend = mend;
  }
}

/** A symbol that is neither declared nor defined: it is nothing, and never any number. */
export class UndeclaredSymbol extends Unable implements Complaint {
  readonly value: string;
  readonly rule = 'is neither declared nor defined';
  readonly mend: string;
  readonly symbol: string;

  constructor(symbol: string, shown: string) {
    const [value, mend] = [`the symbol ${shown}`, `declare it, such as ${shown} \\in \\mathbb{R}`];
    super(message({ value, rule: 'is neither declared nor defined', mend }));
    this.symbol = symbol;
    this.value = value;
    this.mend = mend;
  }
}
