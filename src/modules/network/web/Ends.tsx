import { useMemo, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Combobox } from '#ui/controls/Combobox.tsx';
import { useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import type { Charted } from './analyse.view.ts';
import { endsRefused, type Chosen } from './asking.view.ts';
import { useNames } from './use-names.ts';

interface EndsProps {
  charted: Charted;
  chosen: Chosen;
  selected: readonly string[];
  onChange: (next: Chosen) => void;
}

/** The two that are asked about: by name, or as they are selected on the picture. */
export function Ends({ charted, chosen, selected, onChange }: EndsProps): ReactNode {
  const text = useText(messages);
  const kind = useKindLabel();
  const options = useMemo(
    () =>
      charted.nodes
        .map((node) => ({ value: node.id, label: node.caption, note: kind(node.kind) }))
        .sort((a, b) => a.label.localeCompare(b.label) || (a.value < b.value ? -1 : 1)),
    [charted, kind],
  );
  const [from, to] = chosen.ends;
  const set = (ends: Chosen['ends']): void => onChange({ ...chosen, ends });
  const refused = endsRefused(charted, chosen.ends);
  const shared = { options, placeholder: text('pick'), none: text('noPick') };
  return (
    <div className={css['parameters']}>
      <div className={css['halves']}>
        <Combobox label={text('from')} value={from} onChange={(id) => set([id, to])} {...shared} />
        <Combobox label={text('to')} value={to} onChange={(id) => set([from, id])} {...shared} />
      </div>
      <OfThePicture ends={chosen.ends} {...{ charted, selected }} onSet={set} />
      {refused ? <p className={css[refused === 'chooseTwo' ? 'dim' : 'moved']}>{text(refused)}</p> : null}
    </div>
  );
}

interface OfThePictureProps extends Pick<EndsProps, 'charted' | 'selected'> {
  ends: Chosen['ends'];
  onSet: (ends: Chosen['ends']) => void;
}

/** What is selected, offered as an end. */
function OfThePicture({ charted, selected, ends: [from, to], onSet }: OfThePictureProps): ReactNode {
  const text = useText(messages);
  const name = useNames(charted);
  const [one, other] = selected;
  if (selected.length === 2 && one !== undefined && other !== undefined)
    return from === one && to === other ? null : (
      <Button onClick={() => onSet([one, other])}>{text('betweenSelected')}</Button>
    );
  if (selected.length !== 1 || one === undefined || one === from || one === to) return null;
  return (
    <div className={css['pair']}>
      <Button onClick={() => onSet([one, to])}>{text('fromSelected', { name: name(one) })}</Button>
      <Button onClick={() => onSet([from, one])}>{text('toSelected', { name: name(one) })}</Button>
    </div>
  );
}
