import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { propertyOf } from '#vocabulary/kinds.ts';
import { IconButton } from '#ui/controls/Button.tsx';
import { RangeText } from '#ui/marks/DateText.tsx';
import { ModalityMark } from '#ui/marks/Marks.tsx';
import { valueText } from '#ui/marks/value-text.ts';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { Menu, type MenuEntry } from '#ui/overlay/Menu.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { StatementView, ValueView } from '#modules/statements/shapes.ts';
import { bestStatement, validity } from '../entity.view.ts';
import css from '../statements.module.css';
import { useGround } from './ground.tsx';
import { ProvenanceMarks, Said } from './Provenance.tsx';

interface FactRowProps {
  kind: string;
  property: string;
  value: ValueView;
  /** The property is named once for several values. */
  unnamed?: boolean;
  /** Other words than the property's: how a link reads from here. */
  label?: string;
  /** More words after the value. */
  after?: ReactNode;
}

/** One value of a property, with everything said about it a hover away. */
export function FactRow({ kind, property, value, unnamed, label: words, after }: FactRowProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const known = propertyOf(kind, property);
  const label = words ?? known?.label[language] ?? property;
  const best = bestStatement(value.statements);
  const valid = validity(value.statements);
  return (
    <div className={css['row']}>
      <div className={css['p']}>{unnamed ? <span className="visually-hidden">{label}</span> : label}</div>
      <div className={css['v']}>
        {best?.qualifier ? <span className={css['qualifier']}>{text(`qual-${best.qualifier}`)} </span> : null}
        {value.entity ? (
          <Link to="/entities/$id" params={{ id: value.entity.id }}>
            <span className={value.denied ? css['denied'] : ''}>{value.entity.caption}</span>
          </Link>
        ) : (
          <span className={value.denied ? css['denied'] : ''} {...languageOf(best)}>
            {valueText(value.value, known, language)}
          </span>
        )}
        {after} {best ? <ModalityMark modality={best.modality} denied={value.denied} basis={best.basis} /> : null}
        {best?.speaker ? <div className={css['speaker']}>{best.speaker}</div> : null}
      </div>
      <div className={css['meta']}>
        <ProvenanceMarks statements={value.statements} origins={value.origins} />
        {value.preferred ? <span>{text('preferred')}</span> : null}
        <RangeText from={valid.from} to={valid.to} />
      </div>
      <ValueMenu statements={value.statements} label={label} />
    </div>
  );
}

const languageOf = (statement: StatementView | undefined): { lang?: string } =>
  statement?.language ? { lang: statement.language.slice(0, 2) } : {};

/** What can be done with a value. With several statements one first sees who says so. */
export function ValueMenu({ statements, label }: { statements: readonly StatementView[]; label: string }): ReactNode {
  const text = useText(messages);
  const { act, history } = useGround();
  const [open, setOpen] = useState(false);
  const [only] = statements;
  if (!only) return null;
  const entries: MenuEntry[] = [{ label: text('whoSays', { n: statements.length }), run: () => setOpen(true) }];
  if (statements.length === 1) {
    if (act) {
      entries.push({ label: text('correct'), run: () => act.correct(only), apart: true });
      entries.push({ label: text('withdraw'), run: () => act.withdraw(only) });
    }
    entries.push({ label: text('history'), run: () => history(only), apart: act === null });
  }
  return (
    <div className={css['menu']}>
      <Menu
        trigger={<IconButton label={text('actions', { property: label })} icon={<Ellipsis size={15} />} />}
        entries={entries}
      />
      <Dialog open={open} onClose={() => setOpen(false)} title={label} help={text('provenance')}>
        {statements.map((statement) => (
          <Said key={statement.id} statement={statement} acts />
        ))}
      </Dialog>
    </div>
  );
}
