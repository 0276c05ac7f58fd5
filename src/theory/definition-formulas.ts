/** All formulas of a definition, to be looked at or changed. */
import type { Assigned, Definition } from '../language/declare/index.ts';
import type { Formula } from '../language/latex/index.ts';

/** The same definition with every formula changed. */
export function withFormulas(definition: Definition, change: (formula: Formula) => Formula): Definition {
  const each = (values: Assigned): Assigned =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
  switch (definition.kind) {
    case 'formula':
      return { ...definition, value: change(definition.value) };
    case 'membership': {
      const { blocks } = definition;
      if (blocks === undefined) return definition;
      return {
        ...definition,
        blocks: blocks.map(({ groups, each }) => ({ groups: change(groups), each: change(each) })),
      };
    }
    case 'entries': {
      const { count } = definition;
      const changed = { ...definition, value: change(definition.value) };
      return count === undefined ? changed : { ...changed, count: change(count) };
    }
    case 'svd':
    case 'eigen':
      return { ...definition, of: change(definition.of) };
    case 'gradient flow':
      return { ...definition, loss: change(definition.loss), start: each(definition.start) };
    case 'descent': {
      const { loss, step, start } = definition;
      return { ...definition, loss: change(loss), step: change(step), start: each(start) };
    }
    case 'flow':
      return { ...definition, rates: each(definition.rates), start: each(definition.start) };
    case 'recurrence':
      return { ...definition, next: each(definition.next), start: each(definition.start) };
    case 'minimiser': {
      const subjectTo = definition.subjectTo.map((statement) => ({ ...statement, sides: statement.sides.map(change) }));
      return { ...definition, loss: change(definition.loss), subjectTo };
    }
    case 'crossing': {
      const [left, right] = definition.sides;
      return { ...definition, sides: [change(left), change(right)] };
    }
    case 'random': {
      const { count } = definition;
      const changed = { ...definition, parameters: definition.parameters.map(change) };
      return count === undefined ? changed : { ...changed, count: change(count) };
    }
  }
}

export function formulasOf(definition: Definition): readonly Formula[] {
  const found: Formula[] = [];
  withFormulas(definition, (formula) => {
    found.push(formula);
    return formula;
  });
  return found;
}
