import { Link } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '#ui/marks/Marks.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { Behind } from '../shapes.ts';
import css from './behind.module.css';
import { markOf, passing } from './behind.view.ts';
import { messages } from './companies.messages.ts';
import { usePercent } from './use-percent.ts';

type Owner = Behind['owners'][number];

/** The company on top, under it its owners with what each holds, and so on up to people and unknown hands. */
export function OwnerTree({ data }: { data: Behind }): ReactNode {
  return (
    <div className={css['tree']}>
      <div className={css['node']} data-top="">
        <span className={css['name']}>{data.names[data.company] ?? data.company}</span>
        <Marks id={data.company} data={data} circle={false} />
      </div>
      <Owners data={data} owners={data.owners} more={data.moreOwners} />
    </div>
  );
}

function Owners({ data, owners, more }: { data: Behind; owners: readonly Owner[]; more: number }): ReactNode {
  const text = useText(messages);
  if (owners.length === 0 && more === 0) return null;
  return (
    <ul>
      {owners.map((owner) => (
        <li key={owner.id}>
          <OwnerNode owner={owner} data={data} />
          {owner.circle ? null : <Owners data={data} owners={owner.owners} more={owner.more} />}
        </li>
      ))}
      {more > 0 ? (
        <li>
          <span className={css['more']}>{text('moreOwners', { n: more })}</span>
        </li>
      ) : null}
    </ul>
  );
}

/** Whether an owner counts since listed persons own him by half: by confirmed hits, or only with the undecided ones. */
function halfOwned({ confirmed, undecided }: Behind, id: string): 'bad' | 'warn' | null {
  if (passing(confirmed).has(id)) return 'bad';
  return passing(undecided).has(id) ? 'warn' : null;
}

function OwnerNode({ owner, data }: { owner: Owner; data: Behind }): ReactNode {
  const text = useText(messages);
  const percent = usePercent();
  const mark = markOf(data.hits[owner.id]);
  const name = data.names[owner.id] ?? owner.id;
  const half = halfOwned(data, owner.id);
  const tone =
    mark?.state === 'confirmed' || half === 'bad' ? 'bad' : mark !== null || half === 'warn' ? 'warn' : 'plain';
  return (
    <div className={css['node']} data-tone={tone}>
      <span className={css['name']}>
        {owner.owners.length > 0 && !owner.circle ? (
          <Link to="/screening/companies/$id" params={{ id: owner.id }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </span>
      <span className={css['percent']} title={owner.exact ? `${owner.exact} %` : undefined}>
        <span className="visually-hidden">{text('holds', { percent: '' })}</span>
        {percent(owner.percent)}
      </span>
      <span className={css['share']} aria-hidden>
        <i style={{ width: `${Math.min(100, owner.percent)}%` }} />
      </span>
      <Marks id={owner.id} data={data} circle={owner.circle} />
    </div>
  );
}

function Marks({ id, data, circle }: { id: string; data: Behind; circle: boolean }): ReactNode {
  const text = useText(messages);
  const words = useText(shared);
  const mark = markOf(data.hits[id]);
  const half = halfOwned(data, id);
  if (mark === null && half === null && !circle) return null;
  return (
    <span className={css['marks']}>
      {mark ? (
        <Link to="/screening/hits" search={{ state: 'all', sel: mark.id }}>
          <Badge tone={mark.state === 'confirmed' ? 'bad' : 'warn'}>
            {mark.listedName} · {words(`band-${mark.band}`)} · {words(`hit-${mark.state}`)}
          </Badge>
        </Link>
      ) : null}
      {half === null ? null : <Badge tone={half}>{text('halfOwned')}</Badge>}
      {circle ? (
        <span className={css['circle']}>
          <RefreshCw size={12} aria-hidden />
          {text('circle')}
        </span>
      ) : null}
    </span>
  );
}
