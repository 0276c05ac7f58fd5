/** Definitions: they are language, and what a theory is made of. */
export * from '../language/declare/definition.ts';
