#!/usr/bin/env node
import { assertRuntime } from './runtime.ts';

assertRuntime();
const { run } = await import('./commands.ts');
await run(process.argv);
