import { useNavigate } from '@tanstack/react-router';
import { Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommand } from '#ui/commands/registry.tsx';
import { useAsOf } from '#ui/layout/as-of.ts';
import layout from '#ui/layout/layout.module.css';
import { useCrumbs } from '#ui/layout/place.tsx';
import { useWindowTitle } from '#ui/layout/Page.tsx';
import { useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { useEntity } from './entity.query.ts';
import { Entity } from './Entity.tsx';

/** The page of one entity. It has no map, and no place for a person. */
export function EntityPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const kindLabel = useKindLabel();
  const { asOf, on } = useAsOf();
  const view = useEntity(id, asOf, on).data;
  const title = view ? view.caption || kindLabel(view.kind) : '';
  useWindowTitle(title);
  useCrumbs(title === '' ? [] : [{ label: title }]);
  useCommand({
    id: 'entity.chart',
    title: text('openChart'),
    key: 'c',
    icon: <Waypoints size={16} aria-hidden />,
    run: () => void navigate({ to: '/charts', search: { sel: id } }),
  });
  return (
    <div className={layout['page']}>
      <Entity id={id} asOf={asOf} on={on} compact={false} />
    </div>
  );
}

interface EntityInspectorProps {
  id: string;
  asOf?: string | undefined;
  on?: string | undefined;
}

/** The same facts beside a chart or a report. */
export const EntityInspector = ({ id, asOf, on }: EntityInspectorProps): ReactNode => (
  <Entity key={id} id={id} asOf={asOf} on={on} compact />
);
