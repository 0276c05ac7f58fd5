/** `(U, \Sigma, V) := \operatorname{svd}(Z)`, `(Q, \Lambda) := \operatorname{eigen}(A)`. @throws InputError */
import type { Definition } from './definition.ts';
import { formulaIn } from './formula-in.ts';
import type { Head } from './head.ts';
import type { Known } from './known.ts';
import type { Stretch } from './stretch.ts';

export function readDecomposition({ names }: Head, value: Stretch, known: Known): Definition {
  const kind = value.pieces[0]?.text === 'svd' ? 'svd' : 'eigen';
  const argument = value.slice(1);
  const start = argument.pieces[0]?.text === '\\left' ? 1 : 0;
  if (argument.pieces[start]?.text !== '(')
    throw value.refused('has no argument in parentheses', `write \\operatorname{${kind}}(A)`);
  const { inside, next } = argument.group(0);
  if (next < argument.pieces.length) throw argument.slice(next).refused('follows a decomposition', 'remove it');
  const of = formulaIn(start === 1 ? inside.group(0).inside : inside, known);
  const [first, second, third, more] = names;
  if (kind === 'svd' && first !== undefined && second !== undefined && third !== undefined && more === undefined)
    return { kind, names: [first, second, third], of };
  if (kind === 'eigen' && first !== undefined && second !== undefined && third === undefined)
    return { kind, names: [first, second], of };
  const wanted = kind === 'svd' ? '(U, \\Sigma, V)' : '(Q, \\Lambda)';
  throw value.refused(
    `gives ${kind === 'svd' ? 'three' : 'two'} matrices, not ${names.length}`,
    `write ${wanted} := …`,
  );
}
