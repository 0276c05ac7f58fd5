/** The certificates of statements about runs that one equation of letters says, or refutes. */
import type { Region } from '../../theory/region.ts';
import type { CounterexampleContent, IdentityContent } from './certificate.ts';
import type { Language, Letters } from './language.ts';
import { anywhereIn, placeAt } from './region.ts';

type Point = Record<string, string>;

/** Where one equation of letters refutes a statement about runs; none where the language has no such equation. */
export function experimentFails(
  name: string,
  where: Region,
  language: Language,
  point: Point,
): CounterexampleContent[] | undefined {
  const { sides, region, at } = language.experiments[name] ?? {};
  if (sides === undefined || region === undefined || at === undefined) return undefined;
  return entriesFail(sides, ['='], where, language, point, { region, at });
}

/** A statement about runs that one equation says; none where the language has no such equation. */
export function experimentHolds(name: string, where: Region, language: Language): IdentityContent | undefined {
  const { sides, at } = language.experiments[name] ?? {};
  if (sides === undefined || at !== undefined) return undefined;
  const place = anywhereIn(where, language);
  return { kind: 'identity', sides, relations: ['='], ...place, margins: [null], derived: {}, generic: [] };
}

/** One candidate for each relation and entry. */
export function entriesFail(
  sides: readonly string[],
  relations: readonly string[],
  where: Region,
  language: Language,
  point: Point,
  letters: Letters,
): CounterexampleContent[] {
  const { region, at } = placeAt(where, language, point);
  const place = { region: [...region, ...letters.region], at: { ...at, ...letters.at } };
  return relations.flatMap((_, i) =>
    language.entries.map(
      (entry): CounterexampleContent => ({
        kind: 'counterexample',
        sides,
        relations,
        ...place,
        fails: [`${i}`, ...entry],
      }),
    ),
  );
}
