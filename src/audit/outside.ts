/**
 * What a counterexample to a part says of the whole: nothing, where the whole does not speak. Inputs: the regions of both, and
 * the values there, by canonical name. Outcome: the conditions of the whole that are not seen to be met, in words.
 */
import { fraction } from '../algebra/fraction.ts';
import { isMet } from '../theory/condition.ts';
import { conditionNamed } from '../theory/family.ts';
import { beyond } from '../theory/implies.ts';
import type { Region } from '../theory/region.ts';
import { type SettingRecord, shownAs } from '../theory/setting.ts';

export function outside(whole: Region, part: Region, values: SettingRecord): readonly string[] {
  const known = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (PLAIN.test(`${value}`) ? [[name, fraction(`${value}`)]] : [])),
  );
  const asked = whole.conditions.map(({ words }) => words);
  return beyond(part, asked).filter((words) => {
    const condition = conditionNamed(whole.family, words);
    const isKnown = condition !== null && [...condition.symbols].every((name) => Object.hasOwn(known, name));
    return !isKnown || !isMet(condition, known);
  });
}

const PLAIN = /^-?\d+(\.\d+)?(\/\d+)?$/;

/** Values that are recorded as they are, by their canonical names. */
export const valuesIn = (record: SettingRecord, { family }: Region): SettingRecord =>
  Object.fromEntries(
    family.parameters
      .filter((parameter) => parameter.count === null && Object.hasOwn(record, shownAs(parameter)))
      .map((parameter) => [parameter.name, record[shownAs(parameter)] as number | string]),
  );
