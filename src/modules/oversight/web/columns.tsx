import { useMemo, type ReactNode } from 'react';
import { useKnown } from '#ui/api/known.ts';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import type { Column } from '#ui/table/Table.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { LedgerEvent } from '../shapes.ts';
import { isOutcome, isRequest, shortened } from './ledger.view.ts';
import css from './oversight.module.css';
import { useActionWord } from './words.ts';

/** The columns of the ledger: what happened, then who and under what. */
export function useColumns(): Column<LedgerEvent>[] {
  const [what, under] = [useWhat(), useUnder()];
  return useMemo(() => [...what, ...under], [what, under]);
}

const whole = (value: string, shown = value): ReactNode => <span title={value}>{shown || '—'}</span>;

/** A pseudonym or commitment by its ends; the whole of it on hover and when copied. */
const mark = (value: string): ReactNode => (
  <span className={css['mark']} title={value}>
    {value.includes(' ') ? value : shortened(value)}
  </span>
);

function useWhat(): Column<LedgerEvent>[] {
  const text = useText(messages);
  const format = useFormat();
  const word = useActionWord();
  return useMemo(() => {
    const outcome = (row: LedgerEvent): string =>
      isOutcome(row.outcome) ? text(`outcome-${row.outcome}`) : row.outcome;
    const at = (row: LedgerEvent): string =>
      Number.isNaN(Date.parse(row.at)) ? row.at : format.instant(Date.parse(row.at));
    return [
      { id: 'at', title: text('time'), value: (row) => row.at, show: (row) => whole(row.at, at(row)), width: 158 },
      {
        id: 'action',
        title: text('action'),
        value: (row) => `${word(row.action)} (${row.action})`,
        show: (row) => (
          <span title={row.action}>
            {isRequest(row.action) ? text('actRequest') : word(row.action)}{' '}
            <code className={css['raw']}>{row.action}</code>
          </span>
        ),
        width: 236,
        grow: 2,
      },
      {
        id: 'outcome',
        title: text('outcome'),
        value: outcome,
        show: (row) => (row.outcome === 'done' ? outcome(row) : <Badge tone="bad">{outcome(row)}</Badge>),
        width: 96,
      },
    ];
  }, [text, format, word]);
}

function useUnder(): Column<LedgerEvent>[] {
  const text = useText(messages);
  const { language } = useLanguage();
  const authorities = useKnown().data?.authorities;
  return useMemo(() => {
    const actor = (row: LedgerEvent): string => (row.actor === 'node' ? text('actorNode') : row.actor);
    const authority = (row: LedgerEvent): string =>
      authorities?.find((one) => one.id === row.authority)?.title ?? row.authority ?? '';
    const purpose = (row: LedgerEvent): string => (row.purpose ? purposeWord(row.purpose, language) : '');
    return [
      { id: 'actor', title: text('actor'), value: actor, show: (row) => mark(actor(row)), width: 128 },
      {
        id: 'purpose',
        title: text('purpose'),
        value: purpose,
        show: (row) => whole(purpose(row)),
        width: 160,
        grow: 1,
      },
      {
        id: 'authority',
        title: text('authority'),
        value: authority,
        show: (row) => whole(authority(row)),
        width: 160,
        grow: 1,
      },
      {
        id: 'object',
        title: text('object'),
        value: (row) => row.object,
        show: (row) => mark(row.object),
        width: 128,
        hidden: true,
      },
    ];
  }, [text, language, authorities]);
}
