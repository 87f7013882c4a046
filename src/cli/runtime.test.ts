import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtimeProblem } from './runtime.ts';

test('Node 26 and later will do; an older one is told what to run', () => {
  assert.equal(runtimeProblem('v26.10.0'), undefined);
  assert.equal(runtimeProblem('v30.0.0'), undefined);
  assert.match(runtimeProblem('v20.20.2') ?? '', /Node v20\.20\.2; expected 26 .*npm ci/);
  assert.equal(runtimeProblem(), undefined);
});
