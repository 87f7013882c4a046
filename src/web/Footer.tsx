import { useEffect, useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { useRunCommand } from '#ui/commands/registry.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { usePlace } from '#ui/layout/place.tsx';
import { LabelBanner } from '#ui/marks/Marks.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import css from './shell.module.css';

/** Under what one is looking, always; and the label of what is on the screen. */
export function Footer(): ReactNode {
  const me = useSession();
  const run = useRunCommand();
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const { banner } = usePlace();
  const { looking } = me;
  return (
    <footer className={css['footer']}>
      {me.may.includes('content.read') ? (
        <button type="button" onClick={() => run('looking')}>
          {looking ? (
            <>
              <span>
                <b>{text('purpose')}</b> {purposeWord(looking.purpose, language)}
              </span>
              <span title={looking.justification}>
                <b>{text('authority')}</b> {looking.authorityTitle}
                {looking.authorityUntil === null
                  ? ''
                  : ` · ${text('until', { date: format.day(looking.authorityUntil) })}`}
              </span>
            </>
          ) : (
            <span>
              <b>{text('noPurpose')}</b> · {text('chooseNow')}
            </span>
          )}
        </button>
      ) : null}
      <div className={css['end']}>
        {banner ? <LabelBanner banner={banner} /> : null}
        <span>
          {text('node', { name: me.node.name })} · <Clock />
        </span>
      </div>
    </footer>
  );
}

function Clock(): ReactNode {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(tick);
  }, []);
  return <time dateTime={new Date(now).toISOString()}>{format.time(now)}</time>;
}
