/**
 * The symbols of a domain by what is counted in it: multiples by how many, a share and its whole by their two parts, a
 * ratio by its counts. So a zero in fractions that hang together becomes one in whole numbers.
 */
import type { Domain } from './domain.ts';
import { add, divide, multiply, rational, type Scalar, symbol } from './scalar.ts';

export interface Counts {
  /** Each symbol by counts; some values of these are in no domain, as a ratio below 1. */
  readonly of: Readonly<Record<string, Scalar>>;
  /** The least value of each count. */
  readonly least: Readonly<Record<string, bigint>>;
}

export function countsOf(domain: Domain): Counts {
  const of: Record<string, Scalar> = {};
  const least: Record<string, bigint> = {};
  for (const [name, values] of Object.entries(domain.values)) {
    if (values.kind !== 'multiples') continue;
    of[name] = multiply(rational(values.of), symbol(name));
    least[name] = BigInt(values.from.div(values.of).top);
  }
  for (const tie of domain.ties) {
    const [part, whole] = tie.kind === 'share' ? [tie.share, tie.whole] : [tie.ratio, tie.unit];
    if (domain.values[part]?.kind !== 'fractions' || of[whole] === undefined) continue;
    const count = `${part}'`;
    of[part] = divide(symbol(count), of[whole] as Scalar);
    least[count] = 1n;
    if (tie.kind === 'ratio') continue;
    const other = `${whole}'`;
    of[whole] = add(symbol(count), symbol(other));
    of[part] = divide(symbol(count), of[whole] as Scalar);
    delete least[whole];
    [least[count], least[other]] = [BigInt(tie.least), BigInt(tie.least)];
  }
  return { of, least };
}
