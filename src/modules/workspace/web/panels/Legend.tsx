import type { ReactNode } from 'react';
import { Menu } from '#ui/overlay/Menu.tsx';
import type { ChartState } from '#modules/workspace/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';

export interface Asked {
  size: boolean;
  colour: boolean;
  /** Of what the links are that are drawn, where not all are. */
  links: 'period' | 'ways' | null;
}

interface LegendProps {
  state: ChartState;
  /** The first positions and what leaving reports out did to them. */
  news: string;
  changed: boolean;
  grouped: string | null;
  /** What a question asked of the chart shows by size and colour in place of what the chart is set to. */
  asked: Asked;
  onSize: (by: ChartState['sizeBy']) => void;
  onColour: (by: ChartState['colourBy']) => void;
}

const sizes = { constant: 'sizeConstant', links: 'sizeLinks', brokerage: 'sizeBrokerage' } as const;
const colours = { kind: 'colourKind', origins: 'colourOrigins' } as const;

/** What size, colour, lines and marks mean, in a strip of its own under the picture. */
export function Legend({ state, news, changed, grouped, asked, onSize, onColour }: LegendProps): ReactNode {
  const text = useChartText();
  return (
    <div className={css['legend']} role="group" aria-label={text('legend')}>
      <div className={css['legendTop']}>
        <Menu
          trigger={
            <button type="button">
              <b>{text('size')}</b> {text(asked.size ? 'sizeAsked' : sizes[state.sizeBy])}
            </button>
          }
          entries={(Object.keys(sizes) as ChartState['sizeBy'][]).map((by) => ({
            label: text(sizes[by]),
            run: () => onSize(by),
          }))}
        />
        <Menu
          trigger={
            <button type="button">
              <b>{text('colour')}</b> {text(asked.colour ? 'colourAsked' : colours[state.colourBy])}
            </button>
          }
          entries={(Object.keys(colours) as ChartState['colourBy'][]).map((by) => ({
            label: text(colours[by]),
            run: () => onColour(by),
          }))}
        />
        {asked.links ? <span className={css['changed']}>{text(`linksAsked_${asked.links}`)}</span> : null}
        {news && !asked.size ? <span className={changed ? css['changed'] : css['steady']}>{news}</span> : null}
        {grouped ? <span className={css['changed']}>{grouped}</span> : null}
      </div>
      <ul>
        <Sample stroke="solid" words={text('strokeSolid')} />
        <Sample stroke="dashed" words={text('strokeDashed')} />
        <Sample stroke="dotted" words={text('strokeDotted')} />
        <Sample stroke="denied" words={text('strokeDenied')} />
        <li>
          <i className={css['markSingle']} aria-hidden /> {text('markSingle')}
        </li>
        <li>
          <i className={css['markContradicted']} aria-hidden>
            !
          </i>
          {text('markContradicted')}
        </li>
        <li>
          <i className={css['markNew']} aria-hidden /> {text('markNew')}
        </li>
        {state.colourBy === 'origins' ? (
          <>
            <li className={css['toneMany']}>● {text('originsMany')}</li>
            <li className={css['toneOne']}>● {text('originsOne')}</li>
          </>
        ) : null}
      </ul>
    </div>
  );
}

const lines = { solid: 'lineSolid', dashed: 'lineDashed', dotted: 'lineDotted', denied: 'lineDenied' } as const;

function Sample({ stroke, words }: { stroke: 'solid' | 'dashed' | 'dotted' | 'denied'; words: string }): ReactNode {
  return (
    <li>
      <svg width="24" height="9" aria-hidden className={css[lines[stroke]]}>
        <line x1="0" x2="24" y1="4.5" y2="4.5" />
        {stroke === 'denied' ? <path d="M9 1.5l6 6M15 1.5l-6 6" /> : null}
      </svg>
      {words}
    </li>
  );
}
