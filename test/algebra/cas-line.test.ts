import { expect, test } from 'vitest';
import { askEngine, poseQuestion } from '../../src/algebra/cas-line.ts';

const ENDLESS = 'determinant(matrix([a-x,b,c,d],[f,g-x,h,j],[k,l,m-x,n],[o,p,q,r-x]))';
const question = { engine: 'nerdamer', operation: 'expand', name: 'R' } as const;

test('a question is answered, one that has no answer refused', () => {
  expect(askEngine({ ...question, expression: '(R+1)*R' })).toEqual({ kind: 'answered', text: 'R+R^2' });
  expect(askEngine({ ...question, expression: '(R' })).toEqual({ kind: 'refused' });
});

test('questions are posed together, and their replies called for in any order', () => {
  const [first, second] = ['R+R', '(R'].map((expression) => poseQuestion({ ...question, expression }));
  expect(second?.()).toEqual({ kind: 'refused' });
  expect(first?.()).toEqual({ kind: 'answered', text: '2*R' });
  expect(first?.()).toEqual({ kind: 'answered', text: '2*R' });
});

test('a question behind one that is given up is asked again', () => {
  const [first, second] = [ENDLESS, 'R*R'].map((expression) => poseQuestion({ ...question, expression }));
  expect(first?.(300)).toEqual({ kind: 'timed out' });
  expect(second?.()).toEqual({ kind: 'answered', text: 'R^2' });
});

test('one that takes too long is given up after the time it was given, and the next one is answered', () => {
  const start = performance.now();
  expect(askEngine({ ...question, expression: ENDLESS }, 300)).toEqual({ kind: 'timed out' });
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(askEngine({ ...question, expression: '2*R' })).toEqual({ kind: 'answered', text: '2*R' });
});
