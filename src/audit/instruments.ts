/**
 * What a document brings beside its theory, as code, for what no formula says: the scalars that its claims speak of by name,
 * kinds of statement of its own, experiments, figures, and how its settings are told. The engine knows these shapes and
 * no document.
 */
import type { Extent } from '../derive/derivation.ts';
import type { SettingRecord } from '../judge/comparison.ts';
import type { WorkedLine } from '../judge/verdict.ts';
import type { Formula } from '../language/latex/index.ts';
import type { Family } from '../theory/family.ts';
import type { Region } from '../theory/region.ts';
import { recordOf, type Setting } from '../theory/setting.ts';
import type { Argument } from './blame/argument.ts';
import { NO_ARGUMENT } from './blame/argument.ts';
import type { CounterexampleContent, IdentityContent } from './certificate/certificate.ts';
import type { Language } from './certificate/language.ts';
import type { ClaimEntry } from './claim.ts';
import type { Context } from './examine/context.ts';
import type { Examination, Prober } from './examine/examination.ts';
import type { Experiment } from './experiment.ts';
import type { FigureEntry } from './figures/entry.ts';
import type { FigureContent } from './figures/figure.ts';
import type { Subject } from './subject.ts';

/** What a claim tells an instrument beside its formula. */
export type Given = Readonly<Record<string, unknown>>;

/** What a field of it may be: one of these words, or a list of them. */
export interface Field {
  readonly choices: readonly string[];
  readonly list?: true;
}

/** A kind of statement that is examined by the document's own code. */
export interface Instrument<G = Given> {
  readonly fields: Readonly<Record<string, Field>>;
  /** What its sides are: which slips papers make in them. */
  readonly of: 'matrix' | 'scalar';
  /** Its runs are simulated, and shared by the claims of a region. */
  readonly simulates: boolean;
  /** The symbols that its formulas may hold; left out: any. */
  readonly symbols?: ReadonlySet<string>;
  /** A side that is a name and no formula, beside symbols. */
  readonly isName?: (side: Formula) => boolean;
  /** Parameters that are something else in its formulas, so that no slip of theirs is planted. */
  readonly without?: readonly string[];
  /** Where there is what it speaks of, and the runs it is about. */
  readonly about: (given: G) => { readonly exists: Extent; readonly runs: readonly string[] };
  readonly examine: (formula: string, given: G, context: Context) => Examination;
  readonly prober: (formula: string, given: G, region: Region) => Prober;
  /** Are two formulas one statement? @throws Unable it cannot be said. */
  readonly same: (a: string, b: string, given: G, region: Region) => boolean;
  /** Does it hold all over a region, by exact tests alone? Left out: that is not asked. */
  readonly holds?: (formula: string, given: G, region: Region) => 'yes' | 'no' | 'unknown';
  /** What would refute it in a certificate, at a point. */
  readonly refutations?: (
    formula: string,
    given: G,
    region: Region,
    language: Language,
    at: Record<string, string>,
  ) => CounterexampleContent[] | undefined;
  /** Why the checker has no proof of such statements, where it has none. */
  readonly unproved?: string;
  /** What would prove it in a certificate. @throws Unable it has no text in one. */
  readonly proof?: (formula: string, given: G, region: Region, language: Language) => IdentityContent | undefined;
}

/** How the settings of a theory are told and given. */
export interface SettingForm {
  /** @param simulated with what only runs depend on */
  readonly record: (setting: Setting, simulated?: boolean) => SettingRecord;
  /** The flags of a command that make it again. */
  readonly flags: (setting: Setting) => string;
  /** From flags; null where none of them was given. @throws InputError a flag that is none, a setting that cannot be. */
  readonly read: (flags: Flags) => Setting | null;
  /** What the definitions make of a setting, as first lines of a calculation; `record` is of the run that is meant. */
  readonly lines: (setting: Setting, record?: SettingRecord) => readonly WorkedLine[];
  /** @throws InputError what is simulated there would not fit. */
  readonly requireSimulable: (setting: Setting) => void;
}

/** Options of a command, by their names in the manner of code. */
export type Flags = Readonly<Record<string, string | undefined>>;

/** An option as a command declares it: flags, what it is, and what stands in its place where it is not given. */
export interface OptionForm {
  readonly flags: string;
  readonly what: string;
  readonly default?: string;
}

/** The options of commands that are about the settings of a theory, in `options.ts`, so that help loads nothing else. */
export interface OptionForms {
  /** Of a setting, for `replay` and `simulate`; `required` are those without which there is none. */
  readonly setting: readonly OptionForm[];
  readonly required: readonly string[];
  /** Of a run, for `simulate`. */
  readonly run: readonly OptionForm[];
  /** Of a case, for `derive` and `check`. */
  readonly case: readonly OptionForm[];
}

/** The cases that a typed formula of a quantity can be about. */
export interface CaseForm {
  /** Symbols that such a formula may use. */
  readonly symbols: readonly string[];
  /** The symbols of a derivation in words, and in the words of a report. */
  readonly inWords: string;
  readonly inReports: string;
  /** @throws InputError a flag that is none. */
  readonly derived: (flags: Flags, family: Family) => Region;
  /** The same, where the formula is judged. @throws InputError also: it cannot be measured. */
  readonly judged: (flags: Flags, family: Family) => Region;
  /** The case of a setting; the usual one of null. */
  readonly at: (setting: Setting | null, family: Family) => Region;
  /** What a case fixes, as it is reported. */
  readonly given: (region: Region) => Readonly<Record<string, string | number | undefined>>;
}

/** The claims of a document, by their ids without it. */
export type Claims = ReadonlyMap<string, ClaimEntry>;

export interface FigureForm {
  /** What figures that read the same runs have in common; null of one that shares none. */
  readonly runs: (entry: FigureEntry) => string | null;
  readonly make: (entry: FigureEntry, claims: Claims, family: Family) => FigureContent;
}

export interface Instruments {
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Of subjects those that can be asked for by a user, each in words. */
  readonly quantities: ReadonlyMap<string, string>;
  /** Names at the end of a subject's that may be taken for each other, list by list. */
  readonly groups: readonly (readonly string[])[];
  readonly kinds: Readonly<Record<string, Instrument>>;
  readonly experiments: Readonly<Record<string, Experiment>>;
  readonly settings: SettingForm;
  readonly cases: CaseForm | null;
  readonly argument: Argument;
  readonly figures: FigureForm | null;
}

/** @param family whose parameters are told as they are declared */
const withoutInstruments = (family: Family): Instruments => ({
  subjects: new Map(),
  quantities: new Map(),
  groups: [],
  kinds: {},
  experiments: {},
  settings: {
    record: (setting) => recordOf(setting, family.parameters),
    flags: ({ seed }) => `--seed ${seed}`,
    read: ({ seed }) => (seed === undefined ? null : { values: {}, seed: Number(seed) }),
    lines: () => [],
    requireSimulable: () => undefined,
  },
  cases: null,
  argument: NO_ARGUMENT,
  figures: null,
});

/** Those of a theory; of one without any, what its declarations say. */
export const instrumentsOf = (family: Family): Instruments =>
  (family.instruments as Instruments | null) ?? withoutInstruments(family);

/** @throws RangeError the document has no such kind of statement. */
export function instrumentNamed(name: string, family: Family): Instrument {
  const { kinds } = instrumentsOf(family);
  const found = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (found === undefined) throw new RangeError(`no instrument is called ${name}`);
  return found;
}

/** @throws RangeError the document has no such experiment. */
export function experimentNamed(name: string, family: Family): Experiment {
  const { experiments } = instrumentsOf(family);
  const found = Object.hasOwn(experiments, name) ? experiments[name] : undefined;
  if (found === undefined) throw new RangeError(`no experiment is called ${name}`);
  return found;
}
