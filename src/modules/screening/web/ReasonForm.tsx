import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { TextArea } from '#ui/controls/Field.tsx';
import { Keys } from '#ui/commands/Keys.tsx';
import type { Problem } from '#ui/api/problem.ts';
import { Refused } from '#ui/state/Refused.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import { messages } from './hits.messages.ts';
import css from './decide.module.css';
import { isReason } from './hits.view.ts';

interface ReasonFormProps {
  /** What is decided, as a sentence. */
  title: string;
  /** What the button says. */
  act: string;
  /** What is to be known before one does it. */
  note?: string;
  codes: readonly { code: string; says: string }[];
  busy: boolean;
  problem: Problem | null;
  onDone: (reason: string, code: string | undefined) => void;
  onCancel: () => void;
}

/** Why one decides so: a reason of the house by its number, or in words of one's own. Ctrl Enter decides (Enter alone on a reason), Escape leaves. */
export function ReasonForm({ title, act, note, codes, busy, problem, onDone, onCancel }: ReasonFormProps): ReactNode {
  const text = useText(messages);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const [wanting, setWanting] = useState(false);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    form.current?.scrollIntoView({ block: 'end' });
  }, []);
  const said = reason.trim() === '' ? (codes.find((one) => one.code === code)?.says ?? '') : reason;
  const done = (): void => {
    if (busy) return;
    if (isReason(said)) onDone(said, code);
    else setWanting(true);
  };
  const press = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLTextAreaElement;
    const number = Number(event.key) - 1;
    const chosen = typing ? undefined : codes[number];
    // A letter is the beginning of one's own words, never another verdict: none of the keys of the page works in here.
    const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (letter) event.stopPropagation();
    if (letter && !typing && !chosen) {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
    else if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) {
      setCode(chosen.code);
      form.current?.querySelectorAll('input')[number]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className={css['form']}
      aria-label={title}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <h2>{title}</h2>
      {note ? <p>{note}</p> : null}
      {codes.length > 0 ? (
        <fieldset className={css['codes']}>
          <legend>{text('why')}</legend>
          {codes.map((one, at) => (
            <label key={one.code}>
              <input type="radio" name={id} checked={code === one.code} onChange={() => setCode(one.code)} />
              <span>{one.says}</span>
              <Keys keys={String(at + 1)} />
            </label>
          ))}
        </fieldset>
      ) : null}
      <TextArea
        label={text('inWords')}
        rows={2}
        maxLength={4000}
        value={reason}
        placeholder={codes.find((one) => one.code === code)?.says ?? ''}
        onChange={setReason}
        help={text(codes.length > 0 ? 'inWordsHelp' : 'inWordsOnly')}
        error={wanting && !isReason(said) ? text(codes.length > 0 ? 'reasonWanted' : 'reasonWantedOnly') : undefined}
      />
      {problem ? <Refused problem={problem} messages={shared} /> : null}
      <div className={css['formFoot']}>
        <Button look="main" type="submit" disabled={busy}>
          {act}
        </Button>
        <Button look="quiet" keys="Escape" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
