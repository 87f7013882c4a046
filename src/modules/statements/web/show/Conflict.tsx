import type { ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { Done, FactView, ValueView } from '#modules/statements/shapes.ts';
import { preferenceChanges } from '../entity.view.ts';
import css from '../statements.module.css';
import { FactRow } from './FactRow.tsx';
import { useGround } from './ground.tsx';

/** Values that can't all be true, side by side. One may be preferred; none is ever dropped. */
export function Conflict({ kind, fact }: { kind: string; fact: FactView }): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const { act } = useGround();
  const prefer = async (wanted: ValueView | null): Promise<void> => {
    await write(async () => {
      let done: Done | undefined;
      for (const { claim, preferred } of preferenceChanges(fact, wanted)) {
        done = await api.post<Done>(`claims/${claim}/prefer`, { preferred, reason: text('preferReason') });
      }
      return done;
    });
  };
  const words = [text('preferFirst'), text('preferSecond')];
  const anyPreferred = fact.values.some((value) => value.preferred);
  return (
    <div className={css['conflict']}>
      {fact.values.map((value) => (
        <FactRow key={value.value} kind={kind} property={fact.property} value={value} />
      ))}
      <footer>
        {fact.values.map((value, at) => (
          <Button
            key={value.value}
            disabled={act === null ? text('noWrite') : value.preferred || value.denied ? true : undefined}
            title={text('preferThis', { value: value.value })}
            onClick={() => void prefer(value)}
          >
            {words[at] ?? text('preferNth', { n: at + 1 })}
          </Button>
        ))}
        <Button
          look="quiet"
          disabled={act === null ? text('noWrite') : anyPreferred ? undefined : true}
          onClick={() => void prefer(null)}
        >
          {text('leaveOpen')}
        </Button>
      </footer>
    </div>
  );
}
