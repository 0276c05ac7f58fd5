/**
 * Errata as a library: the algebra, the judge, the audit and its reports. What belongs to a document is beside the document,
 * and has an entry of its own.
 *
 * Every function says its shapes, units, errors and source in its docstring.
 */

// Exact algebra, as far as its values are returned.
export { type Arithmetic, scalarArithmetic } from './algebra/arithmetic.ts';
export { latex } from './algebra/print.ts';
export { rational, type Scalar, symbol, Unable } from './algebra/scalar.ts';
export { substitute } from './algebra/substitute.ts';
export { testEqual, testZero, type ZeroTest } from './algebra/zero.ts';
// Judged, audited, reported.
export { type AuditOptions, audit } from './audit/audit.ts';
export { type CheckResult, checkFormula } from './audit/check.ts';
export { checkStatement, type StatementOptions, type StatementResult } from './audit/check-statement.ts';
export type { Document, DocumentHeader, Item } from './audit/claim.ts';
export type { Instrument, Instruments, OptionForms } from './audit/instruments.ts';
export { type Quantity, quantityNamed } from './audit/quantity.ts';
export { claimsOf, documents } from './audit/registry.ts';
export type { ClaimResult, Erratum, Report } from './audit/result.ts';
export type { Simulation } from './audit/simulation.ts';
export type { Engine } from './base/engine.ts';
export { InputError } from './base/input-error.ts';
export type { Case } from './derive/case.ts';
export type { Derived, Step } from './derive/derivation.ts';
export { judge, type Verdict, type Witnesses } from './judge/judge.ts';
export type { Counterexample, Evidence, Strength, VerdictName } from './judge/verdict.ts';
// Read.
export { parseFormula, parseStatement, printFormula, UnreadableFormula } from './language/latex/index.ts';
// Measured.
export { gradientDescent } from './measure/factors/descent.ts';
export { gradientFlow, measuredFlow } from './measure/factors/flow.ts';
export { loss, lossGradient } from './measure/factors/loss.ts';
export type { FactorProblem } from './measure/factors/problem.ts';
export type { Measured } from './measure/measured.ts';
export { MeasurementError } from './measure/measurement-error.ts';
export { reportHtml } from './report/html.ts';
export { reportJson } from './report/json.ts';
export { reportJunit } from './report/junit.ts';
export { reportMarkdown } from './report/markdown.ts';
export { writeReport } from './report/write.ts';
export type { TheoryDeclaration } from './theory/theory.ts';
