import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Popover } from '#ui/overlay/Menu.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import { kindText } from './card.view.ts';
import { isFiltered, standings, states, whats, type Filter } from './list.view.ts';
import { messages } from './messages.ts';
import css from './reading.module.css';
import { kindsIn, type Together } from './windows.view.ts';

interface FilterMenuProps {
  view: Together;
  all: readonly Suggestion[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

const any = '-';

/** Which suggestions are shown: by sort, kind, state, and how they stand to what is recorded. */
export function FilterMenu({ view, all, filter, onChange }: FilterMenuProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const on = Object.keys(filter).length;
  const set = (name: keyof Filter, value: string): void => {
    const { [name]: _, ...rest } = filter;
    onChange((value === any ? rest : { ...rest, [name]: value }) as Filter);
  };
  const options = (words: readonly { value: string; label: string }[]): { value: string; label: string }[] => [
    { value: any, label: text('any') },
    ...words,
  ];
  return (
    <Popover
      title={text('filter')}
      trigger={
        <Button look="quiet" icon={<ListFilter size={14} />}>
          {on > 0 ? text('filterOn', { n: on }) : text('filter')}
        </Button>
      }
    >
      <div className={css['filter']}>
        <Select
          label={text('filterWhat')}
          value={filter.what ?? any}
          options={options(whats.map((one) => ({ value: one, label: text(`whats-${one}`) })))}
          onChange={(value) => set('what', value)}
        />
        <Select
          label={text('filterKind')}
          value={filter.kind ?? any}
          options={options(
            kindsIn(view, all).map(({ kind, n }) => ({ value: kind, label: `${kindText(kind, language)} (${n})` })),
          )}
          onChange={(value) => set('kind', value)}
        />
        <Select
          label={text('filterState')}
          value={filter.state ?? any}
          options={options(states.map((one) => ({ value: one, label: text(one) })))}
          onChange={(value) => set('state', value)}
        />
        <Select
          label={text('filterStanding')}
          value={filter.standing ?? any}
          options={options(standings.map((one) => ({ value: one, label: text(`standing-${one}`) })))}
          onChange={(value) => set('standing', value)}
        />
        {view.next !== null && isFiltered(filter) ? (
          <p className={css['hint']}>{text('filterHere', { n: all.length, all: view.totals.all })}</p>
        ) : null}
        {on > 0 ? <Button onClick={() => onChange({})}>{text('filterClear')}</Button> : null}
      </div>
    </Popover>
  );
}
