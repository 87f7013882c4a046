import type { ReactNode } from 'react';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { HitView } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import css from './hit.module.css';
import { shares, shownPoints, shownScore, signed } from './hits.view.ts';

const points = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** Every reason with its points, for and against; they add up to the score. */
export function Reasons({ hit }: { hit: HitView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const wide = shares(hit.reasons);
  const shown = shownPoints(
    hit.reasons.map((reason) => reason.points),
    hit.score,
  );
  return (
    <section className={css['part']}>
      <h2>{text('reasons')}</h2>
      <ul className={css['reasons']}>
        {hit.reasons.map((reason, at) => (
          <li key={`${reason.key} ${reason.value} ${at}`} data-against={reason.points < 0}>
            <span className={css['bar']} aria-hidden>
              <i style={{ width: `${(wide[at] ?? 0) * 100}%` }} />
            </span>
            <span>{reason.says[language]}</span>
            <span className={css['points']}>{signed(shown[at] ?? 0, (value) => format.number(value, points))}</span>
          </li>
        ))}
        <li className={css['sum']}>
          <span className={css['note']}>{text('reasonsHelp')}</span>
          <b className={css['points']}>{format.number(shownScore(hit.score), points)}</b>
        </li>
      </ul>
    </section>
  );
}
