import type { ImportView } from '../shapes.ts';
import { formatOf } from './formats.view.ts';

export const isAtWork = (view: ImportView): boolean => view.state === 'queued' || view.state === 'running';

/** How much is done, 0 to 1; undefined where it cannot be known. Lists are read twice in part, so it never says 1 too early. */
export function shareOf(view: ImportView): number | undefined {
  if (view.state === 'queued') return 0;
  if (view.phase === 'comparing' || view.bytes === 0) return undefined;
  return Math.min(0.99, view.bytesRead / view.bytes);
}

/** One look at the progress: how much was done at that time, in milliseconds. */
export interface Look {
  at: number;
  share: number;
}

/** Milliseconds until the end at the speed between two looks; undefined while that would only be a guess. */
export function timeLeft(first: Look | undefined, last: Look | undefined): number | undefined {
  if (!first || !last || last.at - first.at < 2000 || last.share - first.share < 0.01) return undefined;
  return Math.round(((1 - last.share) / (last.share - first.share)) * (last.at - first.at));
}

/** Milliseconds an import has taken so far or took in all; undefined before it began. */
export const lengthOf = (view: ImportView, now: number): number | undefined =>
  view.startedAt === null ? undefined : Math.max(0, (view.endedAt ?? now) - view.startedAt);

/** What can be done with an import in its state. */
export const waysOf = (view: ImportView): { stop: boolean; resume: boolean; undo: boolean } => ({
  stop: isAtWork(view),
  resume: view.state === 'stopped' || view.state === 'failed',
  undo: view.state === 'stopped' || view.state === 'failed' || view.state === 'done',
});

export const isList = (view: ImportView): boolean => formatOf(view.format)?.isList ?? false;

/** Names of the files in one line: the first ones, then how many more. */
export const filesInWords = (files: readonly string[], shown = 3): string =>
  files.length <= shown ? files.join(', ') : `${files.slice(0, shown).join(', ')} + ${files.length - shown}`;
