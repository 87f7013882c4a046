import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process of this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in the system's own form: tells a process from a later one with the same number. */
export function birthOf(pid: number): string {
  if (process.platform === 'linux') {
    const text = read(`/proc/${pid}/stat`);
    // The second field is the program name in brackets and may hold spaces; the start time is the 22nd.
    const started = text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return started && `${read('/proc/sys/kernel/random/boot_id').trim()}:${started}`;
  }
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The command line of a process, or empty when it cannot be seen. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Living processes whose command line has all of these words. A server's sessions bear its command line. Empty where it cannot be seen. */
export function processesWith(...words: string[]): number[] {
  if (process.platform === 'win32') return [];
  const pids =
    process.platform === 'linux'
      ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
      : (spawnSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).stdout ?? '').split('\n');
  return pids
    .map(Number)
    .filter(
      (pid) => pid > 1 && pid !== process.pid && words.every((word) => commandOf(pid).includes(word)) && !isGone(pid),
    );
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Looks every few milliseconds until `done` holds; false when `milliseconds` pass first. */
export async function until(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!done()) {
    if (performance.now() > end) return false;
    await pause(5);
  }
  return true;
}

/** Whether a process has ended. A zombie still has a number, and holds nothing any more. */
export const isGone = (pid: number): boolean => !isAlive(pid) || /\) Z /.test(read(`/proc/${pid}/stat`));

/** Ends a Postgres: sessions are cut and work is saved; if that takes over ten seconds, without saving; then by force. */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (isGone(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await until(() => isGone(pid), patience)) return;
  }
}
