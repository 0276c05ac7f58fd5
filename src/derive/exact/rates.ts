/**
 * How letters and numbers move with a time: by the rates of a flow, or against the gradient of a loss. What is declared as
 * a function of that time and has no equation moves by a letter of its own.
 * @throws Unable a loss or a rate without an exact value.
 */
import { ownName } from '../../algebra/domain.ts';
import { type Changes, ofScalar } from '../../algebra/matrices/differential.ts';
import { gradientOf } from '../../algebra/matrices/gradient.ts';
import { type MatrixValue, negateValue, numberValue, scalarOfValue } from '../../algebra/matrices/value.ts';
import { ONE, type Scalar, symbol } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import type { WordSum } from '../../algebra/words.ts';
import type { ExactWorld } from './world.ts';

export function ratesIn(world: ExactWorld, time: string): Changes {
  const letters = new Map<string, WordSum>();
  const symbols = new Map<string, Scalar>();
  const clock = world.symbol(time);
  for (const name of symbolsOf(scalarOfValue(clock))) symbols.set(name, ONE);
  // Reading a rate may meet more that moves.
  for (let met = -1; met !== world.moving.size; ) {
    met = world.moving.size;
    for (const [own, moving] of [...world.moving]) {
      if (moving.time !== time || letters.has(own) || symbols.has(own)) continue;
      const rate = rateOf(world, moving.name, own);
      if (world.ring.alphabet.has(own)) letters.set(own, rate.words);
      else symbols.set(own, scalarOfValue(rate));
    }
  }
  return { letters, symbols };
}

/** Of a symbol that moves, with its name in the ring. */
function rateOf(world: ExactWorld, name: string, own: string): MatrixValue {
  const definition = world.definitions.get(name);
  const here = world.symbol(name);
  switch (definition?.kind) {
    case 'flow': {
      const rate = definition.rates[name];
      if (rate === undefined) throw new Unable(`${name} has no rate`);
      return world.evaluate(rate, here);
    }
    case 'gradient flow':
      return negateValue(gradientIn(world, world.evaluate(definition.loss), own));
    case undefined:
      return ownRate(world, name, here);
    default:
      throw new Unable(`${name} does not move by an equation`);
  }
}

/** The gradient of a number in a letter or a number, by its name in the ring. */
export function gradientIn(world: ExactWorld, of: MatrixValue, own: string): MatrixValue {
  if (world.ring.alphabet.has(own)) return gradientOf(world.ring, of, own);
  const changes = { letters: new Map(), symbols: new Map([[own, ONE]]) };
  return numberValue(ofScalar(world.ring, scalarOfValue(of), changes));
}

/** A letter that nothing is known of; it moves itself by another. */
function ownRate(world: ExactWorld, name: string, here: MatrixValue): MatrixValue {
  const rate = `d ${name}`.replaceAll(' ', '·');
  if (!world.ring.alphabet.has(name)) {
    const own = ownName(rate, 'real');
    world.ring.continuous.add(own);
    return numberValue(symbol(own));
  }
  return world.matrix(rate, here.rows, here.columns);
}
