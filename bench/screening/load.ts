/** Prints how long a process takes from the first byte of the list to a screen that answers, and what it then holds. */
import { buildScreen } from '#methods/screening/build.ts';
import { openScreen } from '#methods/screening/open.ts';
import { sdn } from './list.ts';

const began = performance.now();
const list = await sdn();
const read = performance.now();
const screen = openScreen(buildScreen([list]));
screen.subject({ name: 'nobody at all' });
const done = performance.now();
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({
    entries: screen.entries,
    names: screen.names,
    readMs: read - began,
    indexMs: done - read,
    peakMb: peak,
  }),
);
