import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf, isGone } from './processes.ts';

/** What the lock file of a data folder holds, as JSON. `url` is empty until the node answers. */
interface Holder {
  pid: number;
  birth: string;
  since: string;
  url: string;
}

/** A node's claim on its data folder. */
export interface FolderLock {
  /** Writes where this node answers, for whoever starts a second one. */
  announce: (url: string) => void;
  release: () => void;
}

/** Another living Enlace holds the folder; the address is empty while it is still starting. */
export interface AlreadyRunning {
  alreadyRunning: string;
}

/** Claims a data folder for this process, or says who has it. A claim of a dead process is taken over. */
export async function lockFolder(data: string, clock: () => number = Date.now): Promise<FolderLock | AlreadyRunning> {
  const path = join(data, 'lock');
  const mine: Holder = {
    pid: process.pid,
    birth: birthOf(process.pid),
    since: new Date(clock()).toISOString(),
    url: '',
  };
  for (let attempt = 0; attempt < 50; attempt++) {
    if (create(path, mine)) return held(path, mine);
    const text = read(path);
    const holder = parse(text);
    if (holder && lives(holder)) return { alreadyRunning: holder.url };
    // Half-written by somebody who is just starting, or left so by a crash.
    if (!holder && attempt < 10) await pause(20);
    else discard(path, text);
  }
  throw new Error(`the lock ${path} keeps changing; stop the other Enlace or delete that file`);
}

function held(path: string, mine: Holder): FolderLock {
  const isMine = (): boolean => parse(read(path))?.pid === mine.pid;
  return {
    announce: (url) => {
      const next = `${path}.${mine.pid}`;
      writeFileSync(next, JSON.stringify({ ...mine, url }));
      renameSync(next, path);
    },
    release: () => {
      if (isMine()) rmSync(path, { force: true });
    },
  };
}

function create(path: string, mine: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the dead lock whose text we read; one that another starter has put there meanwhile is put back. */
function discard(path: string, dead: string): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

const lives = (holder: Holder): boolean => !isGone(holder.pid) && birthOf(holder.pid) === holder.birth;
