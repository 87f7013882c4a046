import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { useAsOf } from '#ui/layout/as-of.ts';
import { DateText } from '#ui/marks/DateText.tsx';
import { Popover } from '#ui/overlay/Menu.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import css from './shell.module.css';

/** The two times under which everything is shown. They live in the address. */
export function AsOfControl(): ReactNode {
  const text = useText(messages);
  const { asOf, on } = useAsOf();
  const navigate = useNavigate();
  const set = (parts: { asOf?: string | undefined; on?: string | undefined }): void => {
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...parts }), replace: true });
  };
  const isSet = asOf !== undefined || on !== undefined;
  return (
    <Popover
      title={text('asOfTitle')}
      trigger={
        <button type="button" className={css['asOf']} {...(isSet ? { 'data-set': '' } : {})}>
          {text('asOf')} <b>{asOf ? <DateText date={asOf} /> : text('asOfNow')}</b>
          {on ? (
            <>
              · {text('trueOn')} <b>{<DateText date={on} />}</b>
            </>
          ) : null}
        </button>
      }
    >
      <div className={css['times']}>
        <TextField
          type="date"
          label={text('asOfKnown')}
          help={text('asOfKnownHelp')}
          value={asOf ?? ''}
          onChange={(date) => set({ asOf: date || undefined })}
        />
        <TextField
          type="date"
          label={text('asOfTrue')}
          help={text('asOfTrueHelp')}
          value={on ?? ''}
          onChange={(date) => set({ on: date || undefined })}
        />
        {isSet ? <Button onClick={() => set({ asOf: undefined, on: undefined })}>{text('asOfReset')}</Button> : null}
      </div>
    </Popover>
  );
}
