/**
 * What a counterexample to a part says of the whole: nothing, where the whole does not speak. Inputs: the regions of both, and
 * the values there, by canonical name. Outcome: the conditions of the whole that are not seen to be met, in words.
 */
import { fractionOf } from '../algebra/formula-fraction.ts';
import { type Fraction, fraction } from '../algebra/fraction.ts';
import { isMet, symbolsIn } from '../theory/condition.ts';
import { conditionNamed } from '../theory/family.ts';
import { beyond } from '../theory/implies.ts';
import type { Parameter } from '../theory/parameter.ts';
import type { Region } from '../theory/region.ts';
import { type SettingRecord, shownAs } from '../theory/setting.ts';

type Values = Readonly<Record<string, Fraction>>;

export function outside(whole: Region, part: Region, values: Values): readonly string[] {
  const asked = whole.conditions.map(({ words }) => words);
  return beyond(part, asked).filter((words) => {
    const condition = conditionNamed(whole.family, words);
    const isKnown = condition !== null && [...condition.symbols].every((name) => Object.hasOwn(values, name));
    return !isKnown || !isMet(condition, values);
  });
}

/** Those of a record that are numbers as they are written. */
export const numbersIn = (record: SettingRecord): Values =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (PLAIN.test(`${value}`) ? [[name, fraction(`${value}`)]] : [])),
  );

const PLAIN = /^-?\d+(\.\d+)?(\/\d+)?$/;

/** The values of parameters, from what people know them by: of a share its count. */
export function valuesIn(record: SettingRecord, { family }: Region): Values {
  const numbers = numbersIn(record);
  const known: Record<string, Fraction> = {};
  for (const parameter of family.parameters) {
    const given = numbers[shownAs(parameter)];
    const value = given === undefined ? null : counted(parameter, given, known);
    if (value !== null) known[parameter.name] = value;
  }
  return known;
}

/** The value of a parameter whose count is given: by a straight line through two points, if the count is one. */
function counted({ name, count }: Parameter, given: Fraction, known: Values): Fraction | null {
  if (count === null) return given;
  if (symbolsIn(count).some((other) => other !== name && !Object.hasOwn(known, other))) return null;
  const countAt = (value: Fraction): Fraction => fractionOf(count, { ...known, [name]: value });
  const [start, end] = [countAt(fraction(0)), countAt(fraction(1))];
  if (start.equals(end)) return null;
  const value = given.sub(start).div(end.sub(start));
  return countAt(value).equals(given) ? value : null;
}
