import { Link, useNavigate } from '@tanstack/react-router';
import { Download, Ellipsis, GitCompareArrows, Link2, Maximize2, Plus, Waypoints } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { JudgeDialog } from '#modules/resolution/web/index.ts';
import { useSession } from '#ui/api/session.tsx';
import { useCommand } from '#ui/commands/registry.tsx';
import { Button, buttonClass, IconButton } from '#ui/controls/Button.tsx';
import { Menu } from '#ui/overlay/Menu.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { EntityView } from '../shapes.ts';
import css from './statements.module.css';
import { AddFactDialog } from './write/AddFactDialog.tsx';
import { AddLinkDialog } from './write/AddLinkDialog.tsx';

/** What can be done with an entity: here, in the palette and by key. */
export function EntityActions({ view, compact }: { view: EntityView; compact: boolean }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const me = useSession();
  const [open, setOpen] = useState<'fact' | 'link' | 'judge' | null>(null);
  const writes = me.may.includes('content.write');
  const close = (): void => setOpen(null);
  useCommand(writes && { id: 'entity.fact', title: text('addFact'), key: 'a f', run: () => setOpen('fact') });
  useCommand(writes && { id: 'entity.link', title: text('addLink'), key: 'a l', run: () => setOpen('link') });
  useCommand(writes && { id: 'entity.judge', title: text('judge'), key: 'a s', run: () => setOpen('judge') });
  const no = writes ? undefined : text('noWrite');
  const download = (format: string): string => `/api/export/${format}?entity=${view.id}`;
  const exporting = me.may.includes('content.export');
  return (
    <div className={css['actions']}>
      {compact ? (
        <Link to="/entities/$id" params={{ id: view.id }} className={buttonClass()}>
          <Maximize2 size={13} aria-hidden />
          {text('more')}
        </Link>
      ) : null}
      <Button icon={<Plus size={14} />} disabled={no} onClick={() => setOpen('fact')}>
        {text('addFact')}
      </Button>
      <Button icon={<Link2 size={14} />} disabled={no} onClick={() => setOpen('link')}>
        {text('addLink')}
      </Button>
      <Menu
        trigger={<IconButton label={text('more')} icon={<Ellipsis size={16} />} />}
        entries={[
          {
            label: text('judge'),
            icon: <GitCompareArrows size={14} />,
            key: 'a s',
            run: () => setOpen('judge'),
            disabled: no,
          },
          ...(compact
            ? []
            : [
                {
                  label: text('openChart'),
                  icon: <Waypoints size={14} />,
                  key: 'c',
                  run: () => void navigate({ to: '/charts', search: { sel: view.id } }),
                },
              ]),
          ...(exporting
            ? [
                { label: text('exportFtm'), icon: <Download size={14} />, href: download('ftm'), apart: true },
                { label: text('exportCsv'), icon: <Download size={14} />, href: download('csv') },
              ]
            : []),
        ]}
      />
      {open === 'fact' ? <AddFactDialog entity={view} onClose={close} /> : null}
      {open === 'link' ? <AddLinkDialog entity={view} onClose={close} /> : null}
      {open === 'judge' ? <JudgeDialog entity={view} onClose={close} /> : null}
    </div>
  );
}
