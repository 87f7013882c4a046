#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';
import { assertRuntime } from './runtime.ts';

assertRuntime();
// What was compiled is kept: a command starts in a third of the time. Where nothing can be written it goes without.
module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/enlace'));
const { run } = await import('./commands.ts');
await run(process.argv);
