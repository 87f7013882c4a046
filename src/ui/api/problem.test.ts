import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldProblem, problemFrom } from './problem.ts';

test('a refusal keeps its rule, reason and fields', () => {
  const problem = problemFrom(422, {
    title: 'Unprocessable',
    reason: 'grade is wrong',
    rule: 'grade',
    fields: [{ field: 'citation.grade', found: 'Z9', expected: 'A1 to F6' }, { field: 1 }],
  });
  assert.equal(problem.rule, 'grade');
  assert.equal(problem.message, 'grade is wrong');
  assert.equal(problem.fields.length, 1);
  assert.equal(fieldProblem(problem, 'grade')?.found, 'Z9');
  assert.equal(fieldProblem(problem, 'ade'), undefined);
});

test('an answer that is no problem document still gives a problem', () => {
  for (const body of [null, 'oops', [], 7]) assert.equal(problemFrom(500, body).status, 500);
  assert.equal(problemFrom(429, {}, '30').retryAfterSeconds, 30);
  assert.equal(problemFrom(429, {}).retryAfterSeconds, null);
});
