import { Dialog } from '@base-ui/react/dialog';
import { ChevronRight, Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './commands.module.css';
import { Keys } from './Keys.tsx';
import { rank } from './rank.ts';
import { useCommands } from './registry.tsx';

/** One thing found by name. */
export interface Found {
  id: string;
  title: string;
  detail: string;
  glyph: ReactNode;
  run: () => void;
}

interface PaletteProps {
  open: boolean;
  onClose: () => void;
  /** Finds entities by name; absent where this person may not search. */
  find?: ((text: string, signal: AbortSignal) => Promise<Found[]>) | undefined;
  onSearchAll?: ((text: string) => void) | undefined;
}

interface Row extends Found {
  heading?: string;
  keys?: string;
}

/** Find an entity or do anything, without leaving the keyboard. */
export function CommandPalette({ open, onClose, find, onSearchAll }: PaletteProps): ReactNode {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={css['backdrop']} />
        <Dialog.Popup className={css['palette']}>
          <Palette onClose={onClose} find={find} onSearchAll={onSearchAll} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({ onClose, find, onSearchAll }: Omit<PaletteProps, 'open'>): ReactNode {
  const text = useText(messages);
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { found, searching } = useFound(query, find);
  const rows = useRows(query, found, onSearchAll);
  const chosen = Math.min(at, rows.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const run = (row: Row | undefined): void => {
    if (!row) return;
    onClose();
    row.run();
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && rows.length > 0) {
      event.preventDefault();
      setAt((chosen + step + rows.length) % rows.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(rows[chosen]);
    }
  };
  return (
    <>
      <Dialog.Title className="visually-hidden">{text('palette')}</Dialog.Title>
      <input
        className={css['input']}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={rows[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={text('palette')}
        placeholder={text('palette')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className={css['results']} role="listbox" id={`${id}-list`} aria-label={text('palette')} ref={list}>
        {rows.map((row, index) => (
          <div key={row.id} role="presentation">
            {row.heading ? <div className={css['heading']}>{row.heading}</div> : null}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={css['row']}
              onClick={() => run(row)}
              onPointerMove={() => setAt(index)}
            >
              {row.glyph}
              <span>
                {row.title}
                {row.detail ? <small>{row.detail}</small> : null}
              </span>
              {row.keys ? (
                <span className={css['end']}>
                  <Keys keys={row.keys} />
                </span>
              ) : null}
            </div>
          </div>
        ))}
      </div>
      <div className={css['help']} role="status">
        {searching
          ? text('paletteSearching')
          : query.trim() === ''
            ? text('paletteHelp')
            : rows.length <= 1
              ? text('paletteNothing')
              : ''}
      </div>
    </>
  );
}

function useRows(query: string, found: readonly Found[], onSearchAll: ((text: string) => void) | undefined): Row[] {
  const commands = useCommands();
  const text = useText(messages);
  return useMemo(() => {
    const asked = query.trim();
    const rows: Row[] = found.map((one, index) => (index === 0 ? { ...one, heading: text('paletteEntities') } : one));
    const listed = commands.filter((one) => !one.unlisted);
    rank(listed, asked, (one) => `${one.title} ${one.words ?? ''}`).forEach((command, index) => {
      rows.push({
        id: `command-${command.id}`,
        title: command.title,
        detail: '',
        glyph: command.icon ?? <ChevronRight size={16} aria-hidden />,
        run: command.run,
        ...(command.key ? { keys: command.key } : {}),
        ...(index === 0 ? { heading: text('paletteActions') } : {}),
      });
    });
    if (asked !== '' && onSearchAll) {
      rows.push({
        id: 'search-all',
        title: text('searchAll', { text: asked }),
        detail: '',
        glyph: <Search size={16} aria-hidden />,
        run: () => onSearchAll(asked),
      });
    }
    return rows;
  }, [query, found, commands, text, onSearchAll]);
}

function useFound(query: string, find: PaletteProps['find']): { found: Found[]; searching: boolean } {
  const [state, setState] = useState<{ found: Found[]; searching: boolean }>({ found: [], searching: false });
  useEffect(() => {
    const asked = query.trim();
    if (asked.length < 2 || !find) {
      setState({ found: [], searching: false });
      return undefined;
    }
    setState((before) => ({ ...before, searching: true }));
    const stop = new AbortController();
    const wait = setTimeout(() => {
      find(asked, stop.signal)
        .then((found) => setState({ found, searching: false }))
        .catch(() => {
          if (!stop.signal.aborted) setState({ found: [], searching: false });
        });
    }, 160);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [query, find]);
  return state;
}
