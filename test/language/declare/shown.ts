/** What a clause says, as a line of text. */
import type { Declared, Definition, Said, Type } from '../../../src/language/declare/index.ts';
import { printFormula, printStatement } from '../../../src/language/latex/index.ts';

export function shown(said: Said): string {
  switch (said.kind) {
    case 'symbols':
      return said.symbols.map(declared).join(', ');
    case 'family':
      return `${printFormula(said.count)} of ${said.symbol.name}: ${typed(said.symbol.type)}`;
    case 'function':
      return `function ${said.names.join(', ')}(${said.of.join(', ')})`;
    case 'structure': {
      const is = [...said.structures, ...(said.shape === null ? [] : [`a ${said.shape}`])];
      return `${said.of.map(printFormula).join(', ')} is ${is.join(', ')}`;
    }
    case 'relation':
      return printStatement(said.statement);
    case 'nonzero':
      return `${said.of.map(printFormula).join(', ')} is not 0`;
    case 'whole':
      return `whole ${printFormula(said.formula)}`;
    case 'independent':
      return `independent ${said.names.join(', ')}`;
    case 'axis': {
      const { name, size, groups } = said.axis;
      const group = ({ name: of, count, ofEach }: (typeof groups)[number]) =>
        [printFormula(count), ...(ofEach === undefined ? [] : ['of each']), of ?? 'any', ofEach ?? ''].join(' ').trim();
      return `${printFormula(size)} ${name}: ${groups.map(group).join(', ') || 'alike'}`;
    }
    case 'definition':
      return defined(said.definition);
  }
}

const typed = (type: Type): string => {
  if (type.kind === 'scalar') return type.numbers;
  const structure = [...type.structure].join(', ');
  return `${printFormula(type.rows)} x ${printFormula(type.columns)}${structure === '' ? '' : ` ${structure}`}`;
};

function declared({ name, type, of, from, conditions }: Declared): string {
  const variables = from?.map(typed) ?? of;
  const head = variables.length === 0 ? name : `${name}(${variables.join(', ')})`;
  return `${head}: ${typed(type)}${conditions.length === 0 ? '' : ` if ${conditions.map(printStatement).join(' and ')}`}`;
}

function defined(definition: Definition): string {
  const list = (values: Readonly<Record<string, Parameters<typeof printFormula>[0]>>) =>
    Object.entries(values).map(([name, value]) => `${name} = ${printFormula(value)}`);
  const values = (of: Readonly<Record<string, Parameters<typeof printFormula>[0]>>) =>
    Object.values(of).map(printFormula).join(', ');
  switch (definition.kind) {
    case 'formula': {
      const of = definition.of === undefined ? '' : `(${definition.of.join(', ')})`;
      return `${definition.name}${of} := ${printFormula(definition.value)}`;
    }
    case 'membership':
      return `${definition.name} := ${definition.of} in ${definition.within}`;
    case 'entries':
      return `${definition.name} of ${definition.index} in ${definition.over} := ${printFormula(definition.value)}`;
    case 'svd':
    case 'eigen':
      return `${definition.names.join(', ')} := ${definition.kind} ${printFormula(definition.of)}`;
    case 'gradient flow':
    case 'descent': {
      const step = definition.kind === 'descent' ? ` by ${printFormula(definition.step)}` : '';
      const { kind, loss, start, time } = definition;
      return `${Object.keys(start).join(', ')} := ${kind} of ${printFormula(loss)} from ${list(start).join(', ')} in ${time}${step}`;
    }
    case 'flow':
    case 'recurrence': {
      const by = definition.kind === 'flow' ? definition.rates : definition.next;
      const { kind, start, time } = definition;
      return `${Object.keys(start).join(', ')} := ${kind} by ${values(by)} from ${list(start).join(', ')} in ${time}`;
    }
    case 'crossing':
      return `${definition.name} := first ${definition.variable} with ${definition.sides.map(printFormula).join(' = ')}`;
    case 'minimiser': {
      const under = definition.subjectTo.map(printStatement).join(' and ');
      const head = `${definition.over.join(', ')} := minimiser of ${printFormula(definition.loss)}`;
      return under === '' ? head : `${head} if ${under}`;
    }
    case 'random': {
      const count = definition.count === undefined ? '' : `${printFormula(definition.count)} of `;
      return `${count}${definition.name} ~ ${definition.distribution} ${definition.parameters.map(printFormula).join(', ')}`;
    }
  }
}
