import { useMemo, type ReactNode } from 'react';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { tiesOf, type Charted } from './analyse.view.ts';
import { Grounds } from './Grounds.tsx';

const mostShown = 30;

/** On what the place of one position rests: its ties, with origins and the reports that say so. */
export function Behind({ charted, id }: { charted: Charted; id: string }): ReactNode {
  const text = useText(messages);
  const ties = useMemo(() => tiesOf(charted, id), [charted, id]);
  const name = charted.nodes.find((node) => node.id === id)?.caption;
  if (name === undefined || ties.length === 0) return null;
  return (
    <section>
      <h3>{text('behind', { name })}</h3>
      <ul className={css['behind']}>
        {ties.slice(0, mostShown).map((tie) => (
          <li key={tie.other.id}>
            <span>{tie.other.caption}</span>
            <Grounds tie={tie} />
          </li>
        ))}
      </ul>
      {ties.length > mostShown ? (
        <p className={css['dim']}>{text('behindMore', { n: ties.length - mostShown })}</p>
      ) : null}
    </section>
  );
}
