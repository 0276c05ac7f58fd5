import { expect, test } from 'vitest';
import { askEngine } from '../../src/algebra/cas-line.ts';

const question = { engine: 'nerdamer', operation: 'expand', name: 'R' } as const;

test('a question is answered, one that has no answer refused', () => {
  expect(askEngine({ ...question, expression: '(R+1)*R' })).toEqual({ kind: 'answered', text: 'R+R^2' });
  expect(askEngine({ ...question, expression: '(R' })).toEqual({ kind: 'refused' });
});

test('one that takes too long is given up after the time it was given, and the next one is answered', () => {
  const start = performance.now();
  const endless = `determinant(matrix([a-x,b,c,d],[f,g-x,h,j],[k,l,m-x,n],[o,p,q,r-x]))`;
  expect(askEngine({ ...question, expression: endless }, 300)).toEqual({ kind: 'timed out' });
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(askEngine({ ...question, expression: '2*R' })).toEqual({ kind: 'answered', text: '2*R' });
});
