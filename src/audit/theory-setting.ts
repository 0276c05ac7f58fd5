/**
 * One setting of a theory with numbers for everything: the numbers that a person chooses, and all else drawn by a seed; of a
 * theory that says how its settings are drawn, one of those. @throws InputError a value that is none, or that no setting has.
 */
import { type Fraction, fraction } from '../algebra/fraction.ts';
import { InputError } from '../base/input-error.ts';
import { numberOption } from '../base/option.ts';
import { type Declared, definedBy } from '../language/declare/index.ts';
import {
  type Formula,
  printFormula,
  printStatement,
  type Relation,
  type Statement,
  symbol,
} from '../language/latex/index.ts';
import { drawWorld } from '../measure/draw/theory-world.ts';
import { evaluate, evaluateSides } from '../measure/evaluate.ts';
import { holds } from '../measure/interpret/holds.ts';
import { symbolsIn } from '../measure/interpret/symbols.ts';
import { World } from '../measure/interpret/world.ts';
import { UNIT_ROUNDOFF } from '../measure/measured.ts';
import { scalar, type Value } from '../measure/value.ts';
import { costAt } from '../theory/cost.ts';
import { drawn } from '../theory/draw.ts';
import { usualSpace, wholeSpace } from '../theory/drawing.ts';
import type { Family } from '../theory/family.ts';
import { regionOf } from '../theory/region.ts';
import { pointOf, type Setting } from '../theory/setting.ts';
import { isEmpty } from '../theory/space.ts';
import type { Theory } from '../theory/theory.ts';
import type { Flags } from './instruments.ts';

/** A number that a person may choose. */
export interface Choice {
  readonly name: string;
  /** Of its option, without the dashes. */
  readonly flag: string;
  /** What it is, and where it lies, in LaTeX. */
  readonly meaning: string;
  readonly domain: readonly string[];
  readonly isWhole: boolean;
  /** Null where nothing bounds it. */
  readonly least: number | null;
  readonly most: number | null;
}

export const choicesIn = ({ theory, parameters }: Family): readonly Choice[] =>
  freeNumbers(theory)
    // What no formula speaks of makes no difference here.
    .filter(({ name }) => parameters.find((parameter) => parameter.name === name)?.spelled.length !== 0)
    .map((declared) => {
      const { name, type, conditions } = declared;
      const isNatural = type.kind === 'scalar' && type.numbers === 'natural';
      const [least, most] = (['>', '<'] as const).map((way) => limitsOf(declared, way)) as [number[], number[]];
      return {
        name,
        flag: flagOf(name),
        meaning: parameters.find((parameter) => parameter.name === name)?.meaning ?? kindOf(declared),
        domain: conditions.filter((condition) => !isSaid(condition, isNatural)).map(printStatement),
        isWhole: isNatural || (type.kind === 'scalar' && type.numbers === 'integer'),
        least: least.length > 0 ? Math.max(...least) : isNatural ? 1 : null,
        most: most.length > 0 ? Math.min(...most) : null,
      };
    });

/** That a count is at least 1, which its kind says. */
const isSaid = ({ sides, relations }: Statement, isNatural: boolean): boolean =>
  isNatural && relations.join() === '>=' && sides[1]?.kind === 'number' && sides[1].numerator === sides[1].denominator;

const NUMBERS: Readonly<Record<string, string>> = { natural: 'a whole number from 1', integer: 'a whole number' };

const kindOf = ({ type }: Declared): string =>
  (type.kind === 'scalar' ? NUMBERS[type.numbers] : undefined) ?? 'a number';

const flagOf = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** The numbers that it is said to be above, or below. */
function limitsOf({ name, conditions }: Declared, way: '<' | '>'): number[] {
  const is = (side: Formula): boolean => side.kind === 'symbol' && side.name === name;
  // NaN where it is told by other symbols.
  const of = (a: Formula, relation: Relation, b: Formula): number[] =>
    is(a) && relation.startsWith(way) ? [costAt(b, {})].filter(Number.isFinite) : [];
  const turned = (relation: Relation): Relation => TURNED[relation] ?? relation;
  return conditions.flatMap(({ sides, relations }) =>
    relations.flatMap((relation, i) => {
      const [a, b] = [sides[i], sides[i + 1]] as [Formula, Formula];
      return [...of(a, relation, b), ...of(b, turned(relation), a)];
    }),
  );
}

const TURNED: Readonly<Partial<Record<Relation, Relation>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Numbers that are drawn, sizes among them. */
function freeNumbers({ symbols, definitions }: Theory): readonly Declared[] {
  const defined = new Set(definitions.flatMap(definedBy));
  const clocks = new Set(definitions.flatMap((definition) => ('time' in definition ? [definition.time] : [])));
  return [...symbols.values()].filter(
    ({ name, type, of }) => type.kind === 'scalar' && of.length === 0 && !defined.has(name) && !clocks.has(name),
  );
}

export interface TheorySetting {
  readonly world: World;
  /** The values of its numbers: drawn, or given. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** @throws Unable what cannot be drawn. */
export function settingIn(family: Family, seed: number, flags: Flags): TheorySetting {
  const { theory } = family;
  const asked = new Map(
    choicesIn(family).flatMap(({ name, flag }): [string, Fraction][] => {
      const text = flags[camel(flag)];
      return text === undefined ? [] : [[name, fractionOption(`--${flag}`, text)]];
    }),
  );
  requireDeclared(theory, asked);
  requireSmall(theory, asked);
  const { values } =
    family.parameters.length === 0 ? { values: Object.fromEntries(asked) } : chosen(family, seed, asked);
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]));
  const world = drawWorld(theory, { seed, given, isSetting: family.parameters.length > 0 });
  const numbers = freeNumbers(theory).map(({ name }) => [name, evaluate(symbol(name), world).value.get(0, 0)]);
  return { world, numbers: Object.fromEntries(numbers) };
}

const camel = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As it is typed, 1/3 too. */
function fractionOption(name: string, text: string): Fraction {
  const [, above, below] = /^\s*([-+]?\d{1,15})\/(\d{1,15})\s*$/.exec(text) ?? [];
  if (above !== undefined && Number(below) !== 0) return fraction(BigInt(above)).div(BigInt(below as string));
  const [digits = '', exponent = '0'] = `${numberOption(name, text)}`.split('e');
  return fraction(digits).mul(fraction(10).pow(fraction(Number(exponent))));
}

/** A fraction that no double is, as wrong as its rounding. */
function rounded(value: Fraction): Value {
  const near = value.valueOf();
  return scalar(near, fraction(near).equals(value) ? 0 : Math.abs(near) * UNIT_ROUNDOFF);
}

/** Of what is given every condition that speaks of nothing else holds. */
function requireDeclared({ symbols }: Theory, asked: ReadonlyMap<string, Fraction>): void {
  const world = new World({ values: Object.fromEntries([...asked].map(([name, value]) => [name, rounded(value)])) });
  for (const [name, value] of asked) {
    const { type, conditions } = symbols.get(name) as Declared;
    const refuse = (rule: string): never => {
      throw new InputError(toldAs([name, value]), rule, 'give another value, or leave it to be drawn');
    };
    const numbers = type.kind === 'scalar' ? type.numbers : 'real';
    const isCount = numbers === 'natural';
    if ((isCount || numbers === 'integer') && !value.isWhole) refuse(`it is ${NUMBERS[numbers]}`);
    if (isCount && value.sign <= 0) refuse(`it is ${NUMBERS[numbers]}`);
    const isKnown = ({ sides }: Statement): boolean =>
      sides.every((side) => [...symbolsIn(side)].every((one) => asked.has(one)));
    for (const condition of conditions.filter(isKnown))
      if (holds(evaluateSides(condition.sides, world), condition.relations) === false)
        refuse(`it is declared with ${printStatement(condition)}`);
  }
}

const toldAs = ([name, value]: readonly [string, Fraction]): string =>
  `${printFormula(symbol(name))} = ${value.toFraction()}`;

/** Entries of a matrix that are still computed. */
const MOST_ENTRIES = 1_000_000;

/** What is given leaves no matrix that is too large, as far as its sizes are given. */
function requireSmall({ symbols }: Theory, asked: ReadonlyMap<string, Fraction>): void {
  const given = (size: Formula): number => (size.kind === 'symbol' ? (asked.get(size.name)?.valueOf() ?? 1) : 1);
  for (const { name, type } of symbols.values())
    if (type.kind !== 'scalar' && given(type.rows) * given(type.columns) > MOST_ENTRIES)
      throw new InputError(
        [...asked].map(toldAs).join(', '),
        `${printFormula(symbol(name))} would have more than ${MOST_ENTRIES} entries`,
        'give smaller sizes',
      );
}

/** A setting of the family with the values that are asked for. */
function chosen(family: Family, seed: number, asked: ReadonlyMap<string, Fraction>): Setting {
  const own = [...asked].filter(([name]) => family.parameters.some((parameter) => parameter.name === name));
  const region = regionOf(family, own.map(toldAs));
  const space = [usualSpace(region, 'matrix'), wholeSpace(region, 'matrix')].find((one) => !isEmpty(one));
  const [setting] = space === undefined ? [] : drawn(space, 1, seed, true);
  if (setting !== undefined && isSmall(family, setting)) return setting;
  throw new InputError(
    own.map(toldAs).join(', '),
    'no setting of this theory has that, or none that is small enough to compute',
    'give fewer of them, or other values',
  );
}

/** The least setting of a region may cost more than others may, but not as much as it likes. */
const isSmall = ({ sizes }: Family, setting: Setting): boolean =>
  sizes.matrix.costs.every(({ of, largest }) => costAt(of, pointOf(setting)) <= MOST * largest);

const MOST = 10;
