import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useBanner } from '#ui/layout/place.tsx';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { Judged } from '../shapes.ts';
import { messages } from './messages.ts';
import { pageSize, resolutionActs, useJudged } from './queue.query.ts';
import css from './queue.module.css';

const verdictTones: Readonly<Record<Judged['verdict'], Tone>> = { same: 'ok', different: 'warn', unsure: 'plain' };

/** The judgements that stand, latest first; each can be taken back. */
export function JudgedList(): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const judged = useJudged(offset);
  useBanner(judged.data?.banner);
  if (judged.isError) return <ErrorState error={judged.error} retry={() => void judged.refetch()} />;
  if (!judged.data) return <Loading />;
  const left = judged.data.total - offset - pageSize;
  if (judged.data.judged.length === 0)
    return (
      <Empty icon={Undo2} title={text('noneJudged')}>
        {text('noneJudgedHelp')}
      </Empty>
    );
  return (
    <>
      <ul className={css['judged']} aria-label={text('judged')}>
        {judged.data.judged.map((one) => (
          <JudgedRow key={one.id} one={one} />
        ))}
      </ul>
      <div className={css['paging']}>
        {offset > 0 ? <Button onClick={() => setOffset(0)}>{text('first')}</Button> : null}
        {left > 0 ? (
          <Button onClick={() => setOffset(offset + pageSize)}>
            {text('more', { n: format.number(Math.min(left, pageSize)) })}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function JudgedRow({ one }: { one: Judged }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const me = useSession();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    await write(() => resolutionActs.takeBack(one.id));
    setBusy(false);
  };
  return (
    <li>
      <Badge tone={verdictTones[one.verdict]}>{text(one.verdict)}</Badge>
      <div>
        <span className={css['ends']}>
          {[one.a, one.b].map((end) => (
            <Link key={end.id} to="/entities/$id" params={{ id: end.id }}>
              <KindGlyph kind={end.kind} size="small" />
              {end.caption}
            </Link>
          ))}
        </span>
        <p>{one.reason}</p>
        <p className={css['note']}>
          {one.by} · {format.instant(one.at)}
        </p>
      </div>
      <Button
        icon={<Undo2 size={14} aria-hidden />}
        aria-label={text('takeBackOf', { a: one.a.caption, b: one.b.caption })}
        disabled={me.may.includes('content.write') ? busy : text('noWrite')}
        onClick={() => void takeBack()}
      >
        {text('takeBack')}
      </Button>
    </li>
  );
}
