import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EntityPicker } from '#modules/search/web/index.ts';
import type { EntityRef } from '#modules/statements/shapes.ts';
import { AddEntityDialog, AddFactDialog, AddLinkDialog } from '#modules/statements/web/index.ts';
import { useCommand } from '#ui/commands/registry.tsx';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { messages as kit } from '#ui/messages.ts';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ReportView } from '../shapes.ts';
import css from './sources.module.css';

interface MarkedBarProps {
  report: ReportView;
  span: [number, number];
  /** The words say something of somebody: a new entity is not called by them. */
  unnamed?: boolean;
  onClose: () => void;
}

/** What can be made of marked words: an entity, a fact, a link, each citing them. */
export function MarkedBar({ report, span, unnamed = false, onClose }: MarkedBarProps): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const [what, setWhat] = useState<'entity' | 'fact' | 'link' | null>(null);
  const [about, setAbout] = useState<EntityRef | null>(null);
  const marked = { report: report.id, span, text: report.text.slice(span[0], span[1]) };
  const done = (): void => {
    setWhat(null);
    setAbout(null);
    window.getSelection()?.removeAllRanges();
    onClose();
  };
  useCommand({ id: 'mark.entity', title: text('addEntity'), key: 'e', run: () => setWhat('entity') });
  useCommand({ id: 'mark.fact', title: text('addFact'), key: 'f', run: () => setWhat('fact') });
  useCommand({ id: 'mark.link', title: text('addLink'), key: 'l', run: () => setWhat('link') });
  useCommand({ id: 'mark.drop', title: words('cancel'), key: 'Escape', unlisted: true, run: done });
  return (
    <>
      <div className={css['pick']} role="toolbar" aria-label={text('marked')}>
        <q>{marked.text}</q>
        <Button keys="e" onClick={() => setWhat('entity')}>
          {text('addEntity')}
        </Button>
        <Button keys="f" onClick={() => setWhat('fact')}>
          {text('addFact')}
        </Button>
        <Button keys="l" onClick={() => setWhat('link')}>
          {text('addLink')}
        </Button>
        <IconButton label={words('cancel')} icon={<X size={14} />} onClick={done} />
      </div>
      {what === 'entity' ? (
        <AddEntityDialog marked={marked} unnamed={unnamed} onClose={() => setWhat(null)} onAdded={done} />
      ) : null}
      {(what === 'fact' || what === 'link') && !about ? (
        <AboutDialog report={report} onClose={() => setWhat(null)} onChoose={setAbout} />
      ) : null}
      {what === 'fact' && about ? <AddFactDialog entity={about} marked={marked} onClose={done} /> : null}
      {what === 'link' && about ? <AddLinkDialog entity={about} marked={marked} onClose={done} /> : null}
    </>
  );
}

interface AboutDialogProps {
  report: ReportView;
  onClose: () => void;
  onChoose: (entity: EntityRef | null) => void;
}

/** Which entity: one the report already speaks of, or any other. */
function AboutDialog({ report, onClose, onChoose }: AboutDialogProps): ReactNode {
  const text = useText(messages);
  const named = report.entities.filter((one) => one.caption !== '').slice(0, 12);
  return (
    <Dialog open onClose={onClose} title={text('aboutWhom')}>
      <div className={css['pickList']}>
        {named.map((one) => (
          <Button key={one.id} onClick={() => onChoose(one)}>
            {one.caption}
          </Button>
        ))}
      </div>
      <EntityPicker label={text('aboutWhom')} value={null} onChange={onChoose} />
    </Dialog>
  );
}
