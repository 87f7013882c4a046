import type { ReactNode } from 'react';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { HitDecision, HitView } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import lists from './hits.module.css';
import css from './hit.module.css';
import { HitLine } from './HitQueue.tsx';
import { useDesk } from './screening.query.ts';

const tones: Readonly<Record<HitDecision['verdict'], Tone>> = {
  dismiss: 'ok',
  confirm: 'bad',
  escalate: 'warn',
  reopen: 'plain',
  agree: 'ok',
  disagree: 'warn',
};

/** What was decided of it and of the same pair before, and the other hits of whom was screened. */
export function HitPast({ hit, onChoose }: { hit: HitView; onChoose: (id: string) => void }): ReactNode {
  const text = useText(messages);
  const all = useText(shared);
  const format = useFormat();
  return (
    <>
      <section className={css['part']}>
        <h2>{text('past')}</h2>
        {hit.decisions.length === 0 ? <p className={css['note']}>{text('noPast')}</p> : null}
        <ul className={css['past']}>
          {hit.decisions.map((one) => (
            <Decided key={`${one.at} ${one.verdict}`} one={one} />
          ))}
        </ul>
        {hit.before.length > 0 ? (
          <>
            <h2>{text('earlier')}</h2>
            <ul className={css['past']}>
              {hit.before.map((one) => (
                <li key={`${one.at} ${one.by}`}>
                  <span>
                    <Badge tone={one.state === 'confirmed' ? 'bad' : 'ok'}>{all(`hit-${one.state}`)}</Badge> {one.by} ·{' '}
                    {format.instant(one.at)}
                  </span>
                  <p>{one.reason}</p>
                  <small>{text(`since-${one.since}`)}</small>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      {hit.others.length > 0 ? (
        <section className={css['part']}>
          <h2>{text('others')}</h2>
          <ul className={`${lists['list']} ${lists['short']}`}>
            {hit.others.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => onChoose(one.id)}>
                  <HitLine hit={one} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Decided({ one }: { one: HitDecision }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const code = useDesk().data?.profile.reasonCodes.find((known) => known.code === one.reasonCode)?.says[language];
  return (
    <li>
      <span>
        <Badge tone={tones[one.verdict]}>{text(`did-${one.verdict}`)}</Badge> {one.by} · {format.instant(one.at)}
        {one.second ? ` · ${text('bySecond')}` : ''}
      </span>
      {code && code !== one.reason ? <b>{code}</b> : null}
      <p>{one.reason}</p>
    </li>
  );
}
