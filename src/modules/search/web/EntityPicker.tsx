import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { EntityRef } from '#modules/statements/shapes.ts';
import { isA } from '#vocabulary/kinds.ts';
import { Button } from '#ui/controls/Button.tsx';
import { TextField, type FieldError } from '#ui/controls/Field.tsx';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { EntityHit } from '../shapes.ts';
import { findEntities } from './find.ts';
import css from './search.module.css';

interface EntityPickerProps {
  label: string;
  value: EntityRef | null;
  onChange: (entity: EntityRef | null) => void;
  /** Only entities of this kind or below it. */
  kind?: string | undefined;
  /** Never offered: the entity itself. */
  without?: string;
  error?: FieldError;
}

/** Chooses an entity by searching for it. */
export function EntityPicker({ label, value, onChange, kind, without, error }: EntityPickerProps): ReactNode {
  const text = useText(messages);
  if (value) {
    return (
      <div className={css['picked']}>
        <span className={css['pickedLabel']}>{label}</span>
        <KindGlyph kind={value.kind} />
        <b>{value.caption}</b>
        <Button look="quiet" onClick={() => onChange(null)}>
          {text('pickClear')}
        </Button>
      </div>
    );
  }
  return <Picking label={label} onChange={onChange} kind={kind} without={without} error={error} />;
}

type PickingProps = Pick<EntityPickerProps, 'label' | 'onChange' | 'kind' | 'error'> & { without?: string | undefined };

function Picking({ label, onChange, kind, without, error }: PickingProps): ReactNode {
  const text = useText(messages);
  const kindLabel = useKindLabel();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { hits, asked } = useHits(typed);
  const fitting = hits.filter((hit) => hit.id !== without && (!kind || isA(hit.kind, kind)));
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && fitting.length > 0) {
      event.preventDefault();
      setAt((before) => (before + step + fitting.length) % fitting.length);
    }
    const hit = fitting[Math.min(at, fitting.length - 1)];
    if (event.key === 'Enter' && hit) {
      event.preventDefault();
      onChange({ id: hit.id, kind: hit.kind, caption: hit.caption });
    }
  };
  return (
    <div className={css['picker']}>
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        placeholder={text('pickPlaceholder')}
        role="combobox"
        aria-expanded={fitting.length > 0}
        aria-controls={`${id}-hits`}
        onKeyDown={press}
        error={error}
      />
      <ul role="listbox" id={`${id}-hits`} aria-label={text('pick')}>
        {fitting.map((hit, index) => (
          <li
            key={hit.id}
            role="option"
            aria-selected={index === at}
            onClick={() => onChange({ id: hit.id, kind: hit.kind, caption: hit.caption })}
            onPointerMove={() => setAt(index)}
          >
            <KindGlyph kind={hit.kind} size="small" />
            <span>
              {hit.caption}
              <small>{[kindLabel(hit.kind), hit.detail].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
      {asked && fitting.length === 0 ? <p className={css['dim']}>{text('pickNothing')}</p> : null}
    </div>
  );
}

function useHits(typed: string): { hits: EntityHit[]; asked: boolean } {
  const [state, setState] = useState<{ hits: EntityHit[]; asked: boolean }>({ hits: [], asked: false });
  useEffect(() => {
    const text = typed.trim();
    if (text.length < 2) {
      setState({ hits: [], asked: false });
      return undefined;
    }
    const stop = new AbortController();
    const wait = setTimeout(() => {
      findEntities(text, stop.signal)
        .then((hits) => setState({ hits, asked: true }))
        .catch(() => undefined);
    }, 180);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [typed]);
  return state;
}
