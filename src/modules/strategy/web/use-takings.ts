import type { RefObject } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { download } from '#ui/api/download.ts';
import { Problem } from '#ui/api/problem.ts';
import { useAsOf } from '#ui/layout/as-of.ts';
import { useToast } from '#ui/overlay/Toast.tsx';
import { useProblemText } from '#ui/state/problem-text.ts';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Taking } from '../shapes.ts';
import { pictureOf, pngOf } from './picture.ts';
import { shownWords, type Finished } from './finished.ts';
import type { ResultRow, Shown } from './result.view.ts';
import { takeGroups } from './strategy.query.ts';
import { csvOf, type Years } from './words.view.ts';

interface Shows {
  rows: readonly ResultRow[];
  nameOf: (row: ResultRow) => string;
  factorsOf: (row: ResultRow) => string;
  years: Years & { start: number };
  measure: Shown;
  charts: RefObject<HTMLDivElement | null>;
}

interface TakeAway {
  id: Taking;
  label: string;
  run: () => void;
}

/** Date, case and who: what stands on everything that leaves the screen. */
export function useMadeBy(): () => string {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const { account, looking } = useSession();
  return () =>
    text('madeBy', {
      date: format.instant(Date.now()),
      case: looking?.caseTitle[language] ?? '',
      who: account.display,
    });
}

/** The label under which something leaves: of the case as it is now, with its line in the ledger; or that it is public. */
export function useLabelled({ material }: Finished): (take: Taking) => Promise<string> {
  const text = useText(messages);
  const times = useAsOf();
  return async (take) => (material.banner === null ? text('publicData') : (await takeGroups(times, take)).banner);
}

/** Chart and table as files; each carries its label. */
export function useTakings(finished: Finished, { rows, nameOf, factorsOf, years, measure, charts }: Shows): TakeAway[] {
  const text = useText(messages);
  const madeBy = useMadeBy();
  const labelled = useLabelled(finished);
  const toast = useToast();
  const problemText = useProblemText();
  const { language } = useLanguage();
  const caution = finished.job.cautions.map((one) => one[language]).join(' ');
  const picture = (banner: string): string =>
    pictureOf([...(charts.current?.querySelectorAll('svg') ?? [])], {
      banner,
      title: `${text('briefTitle', { from: String(years.reference), to: String(years.end) })} · ${text(shownWords[measure])}`,
      caution,
      key: text('bandKey'),
      line: madeBy(),
    });
  const makers: Record<Exclude<Taking, 'brief'>, (banner: string) => Blob | Promise<Blob>> = {
    svg: (banner) => new Blob([picture(banner)], { type: 'image/svg+xml' }),
    png: (banner) => pngOf(picture(banner)),
    csv: (banner) =>
      new Blob(['\ufeff', csvOf(rows, { nameOf, factorsOf }, years, { label: banner, caution, text })], {
        type: 'text/csv',
      }),
  };
  const run = async (id: keyof typeof makers): Promise<void> => {
    try {
      download(await makers[id](await labelled(id)), `enlace-strategies.${id}`);
    } catch (error) {
      toast({ title: error instanceof Problem ? problemText(error).title : String(error) });
    }
  };
  return [
    { id: 'svg', label: text('exportSvg'), run: () => void run('svg') },
    { id: 'png', label: text('exportPng'), run: () => void run('png') },
    { id: 'csv', label: text('exportCsv'), run: () => void run('csv') },
  ];
}
