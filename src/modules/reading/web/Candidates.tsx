import type { ReactNode } from 'react';
import { useCommand } from '#ui/commands/registry.tsx';
import { Keys } from '#ui/commands/Keys.tsx';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { EntitySuggestion } from '../shapes.ts';
import { messages } from './messages.ts';
import css from './card.module.css';

interface CandidatesProps {
  one: EntitySuggestion;
  /** Id of the known entity chosen; null is a new one. */
  chosen: string | null;
  onChoose: (entity: string | null) => void;
}

/** Known entities that a suggested one may be, each with its reasons and its number; the chosen one goes with Accept. */
export function Candidates({ one, chosen, onChoose }: CandidatesProps): ReactNode {
  const text = useText(messages);
  const kindLabel = useKindLabel();
  const { language } = useLanguage();
  const few = one.candidates.slice(0, 9);
  if (few.length === 0) return null;
  return (
    <fieldset className={css['candidates']}>
      <legend>{text('candidates')}</legend>
      {few.map(({ entity, band, reasons }, at) => (
        <Line
          key={entity.id}
          group={one.id}
          number={at + 1}
          title={text('keyCandidate', { n: at + 1 })}
          on={chosen === entity.id}
          onChoose={() => onChoose(entity.id)}
        >
          <KindGlyph kind={entity.kind} size="small" />
          <span>
            <b>{entity.caption}</b>
            <small>
              {[kindLabel(entity.kind), text(`band-${band}`), reasons.map((reason) => reason[language]).join('; ')]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </Line>
      ))}
      <Line group={one.id} number={0} title={text('keyNew')} on={chosen === null} onChoose={() => onChoose(null)}>
        <span>{text('newEntity')}</span>
      </Line>
    </fieldset>
  );
}

interface LineProps {
  group: string;
  number: number;
  title: string;
  on: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Line({ group, number, title, on, onChoose, children }: LineProps): ReactNode {
  useCommand({ id: `reading.candidate-${number}`, title, key: String(number), unlisted: true, run: onChoose });
  return (
    <label className={css['candidate']}>
      <input type="radio" name={`candidate-${group}`} checked={on} onChange={onChoose} />
      {children}
      <Keys keys={String(number)} />
    </label>
  );
}
