import { useMemo, type ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { drawingOfDots, mostDrawn, partsWithout, takenAway, type Drawn, type Picture } from './parts.view.ts';
import type { Finished } from './use-run.ts';
import css from './what-if.module.css';

const nobody: ReadonlySet<number> = new Set();

/** The parts before, and when the positions have just gone. */
export function Parts({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const { positions, plan, network } = finished;
  const found = useMemo(() => {
    const taken = takenAway(positions, plan);
    return {
      taken,
      before: partsWithout(positions, nobody),
      after: partsWithout(positions, taken.nodes),
      drawing: network.positions.length > mostDrawn ? null : drawingOfDots(positions),
    };
  }, [positions, plan, network]);
  return (
    <Section title={text('parts')} note={found.drawing ? text('partsHelp') : text('tooManyToDraw', { n: mostDrawn })}>
      <div className={css['parts']}>
        <One title={text('partsBefore')} picture={found.before} drawing={found.drawing} />
        <One
          title={text(found.taken.drawn ? 'partsAfterDrawn' : 'partsAfter')}
          picture={found.after}
          drawing={found.drawing}
        />
      </div>
      {found.drawing ? (
        <ul className={css['legend']}>
          <li data-state="largest">{text('inLargest')}</li>
          <li data-state="other">{text('inOther')}</li>
          <li data-state="gone">{text('gone')}</li>
        </ul>
      ) : null}
    </Section>
  );
}

function One({ title, picture, drawing }: { title: string; picture: Picture; drawing: Drawn | null }): ReactNode {
  const text = useText(messages);
  const sizes = text('partSizes', { sizes: picture.sizes.join(', ') || '0', alone: picture.alone });
  return (
    <figure className={css['part']}>
      {drawing ? (
        <svg
          viewBox={`${drawing.box.x} ${drawing.box.y} ${drawing.box.width} ${drawing.box.height}`}
          role="img"
          aria-label={text('partsPicture', { title, n: picture.states.length, sizes })}
        >
          {drawing.lines.map(([a, b]) => {
            const [from, to] = [drawing.dots[a]!, drawing.dots[b]!];
            const cut = picture.states[a] === 'gone' || picture.states[b] === 'gone';
            return (
              <line
                key={`${a} ${b}`}
                {...(cut ? { 'data-cut': '' } : {})}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
              />
            );
          })}
          {drawing.dots.map((dot, at) => (
            <circle key={at} data-state={picture.states[at]} cx={dot.x} cy={dot.y} r={11} />
          ))}
        </svg>
      ) : null}
      <figcaption>
        <b>{title}</b>
        <span>{sizes}</span>
      </figcaption>
    </figure>
  );
}
