import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#ui/controls/Button.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { HitView } from '../shapes.ts';
import { DecideHits } from './DecideHits.tsx';
import { messages } from './hits.messages.ts';
import css from './hit.module.css';
import { HitMarks, Score } from './HitMarks.tsx';
import { HitPast } from './HitPast.tsx';
import { FromPayment } from './FromPayment.tsx';
import { Programmes } from './Programmes.tsx';
import { Reasons } from './Reasons.tsx';
import { Sides } from './Sides.tsx';
import { StartDraft } from './StartDraft.tsx';
import type { DecidingHits } from './use-deciding-hits.ts';
import type { HitsAt } from './use-hits.ts';

interface HitPaneProps {
  at: HitsAt;
  deciding: DecidingHits;
  mayDecide: boolean;
}

/** The hit at hand: both sides, why, what a listing means, what was decided; and the answers. */
export function HitPane({ at, deciding, mayDecide }: HitPaneProps): ReactNode {
  const { hit } = at;
  if (hit.isError) return <ErrorState error={hit.error} retry={() => void hit.refetch()} />;
  if (!hit.data) return <Loading rows={10} />;
  const { data } = hit;
  return (
    <section className={css['pane']} aria-label={`${data.subject.name} / ${data.listedName}`}>
      <Top at={at} hit={data} />
      <Awaits hit={data} mayDecide={mayDecide} />
      <FromPayment key={data.subject.id} hit={data} alone={at.alone} />
      <Sides key={data.id} hit={data} />
      <div className={css['two']}>
        <div>
          <Reasons hit={data} />
          <HitPast hit={data} onChoose={at.choose} />
        </div>
        <Programmes hit={data} />
      </div>
      {data.state === 'confirmed' || data.state === 'escalated' ? (
        <p>
          <StartDraft hits={[data.id]} look="quiet" />
        </p>
      ) : null}
      {mayDecide ? <DecideHits deciding={deciding} /> : null}
    </section>
  );
}

function Top({ at, hit }: { at: HitsAt; hit: HitView }): ReactNode {
  const text = useText(messages);
  const place = at.hits.findIndex((one) => one.id === hit.id);
  return (
    <div className={css['top']}>
      <Score hit={hit} />
      <HitMarks hit={hit} />
      <span className={css['steps']}>
        <IconButton
          label={text('before')}
          keys="k"
          icon={<ChevronLeft size={16} />}
          disabled={place <= 0}
          onClick={() => at.step(-1)}
        />
        {place < 0 ? null : <span>{text('place', { at: place + 1, n: at.hits.length })}</span>}
        <IconButton
          label={text('next')}
          keys="j"
          icon={<ChevronRight size={16} />}
          disabled={place === at.hits.length - 1}
          onClick={() => at.step(1)}
        />
      </span>
    </div>
  );
}

/** Somebody decided, and a second person has to agree: who, what, why, and whether that may be this viewer. */
function Awaits({ hit, mayDecide }: { hit: HitView; mayDecide: boolean }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  if (hit.may.look)
    return (
      <div className={css['awaits']} role="note">
        <p>{text('sampleNow')}</p>
      </div>
    );
  const first = hit.awaitsSecond
    ? hit.decisions.findLast((one) => one.verdict === 'dismiss' || one.verdict === 'confirm')
    : undefined;
  if (!first || (first.verdict !== 'dismiss' && first.verdict !== 'confirm')) return null;
  const mine = !hit.may[first.verdict];
  return (
    <div className={css['awaits']} role="note">
      <p>
        <b>{text(`proposed-${first.verdict}`, { by: first.by, when: format.instant(first.at) })}</b>{' '}
        {mayDecide ? (mine ? (hit.may.whyNot?.[language] ?? text('secondNotYou')) : text('secondIsYou')) : ''}
      </p>
      <blockquote>{first.reason}</blockquote>
    </div>
  );
}
