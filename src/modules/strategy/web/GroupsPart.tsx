import type { ReactNode } from 'react';
import { Check } from '#ui/controls/Field.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { CaseGroups, CaseRelation } from '../shapes.ts';
import { counts, type LeftOut } from './material.view.ts';
import css from './strategies.module.css';

interface GroupsPartProps {
  found: CaseGroups;
  left: LeftOut;
  onChange: (left: LeftOut) => void;
  choice: ReactNode;
}

const toggled = (set: ReadonlySet<string>, id: string): Set<string> => {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Which groups of the case, and which of their relations, go into the model. */
export function GroupsPart({ found, left, onChange, choice }: GroupsPartProps): ReactNode {
  const text = useText(messages);
  const inside = found.groups.length - left.groups.size;
  return (
    <Section title={text('groups')} note={text('groupsNote', { n: inside })}>
      <div className={css['part']}>
        {choice}
        <ul className={css['checks']} aria-label={text('groups')}>
          {found.groups.map(({ id, caption }) => (
            <li key={id}>
              <Check
                label={caption}
                checked={!left.groups.has(id)}
                onChange={() => onChange({ ...left, groups: toggled(left.groups, id) })}
              />
            </li>
          ))}
        </ul>
        <h3>{text('relationsOf')}</h3>
        {found.relations.length === 0 ? <p className={css['quiet']}>{text('noRelations')}</p> : null}
        <ul className={css['checks']} aria-label={text('relationsOf')}>
          {found.relations.map((relation) => (
            <li key={relation.id} {...(counts(relation, left) ? {} : { 'data-out': '' })}>
              <Check
                label={<Relation relation={relation} found={found} />}
                checked={!left.relations.has(relation.id)}
                onChange={() => onChange({ ...left, relations: toggled(left.relations, relation.id) })}
              />
            </li>
          ))}
        </ul>
        <p className={css['quiet']}>{text('leftOutHelp')}</p>
        <p className={css['quiet']}>{text('noSizes')}</p>
      </div>
    </Section>
  );
}

function Relation({ relation, found }: { relation: CaseRelation; found: CaseGroups }): ReactNode {
  const text = useText(messages);
  const name = (id: string): string => found.groups.find((one) => one.id === id)?.caption ?? '';
  const { kind, source, target, origins, denied, soft, since, until } = relation;
  return (
    <span className={css['relation']}>
      <span>
        {name(source)} – {name(target)}
      </span>
      <small>
        {text(kind)} · {text('weight', { n: origins })}
        {since === null ? null : (
          <>
            {' · '}
            <DateText date={since} />–{until === null ? '' : <DateText date={until} />}
          </>
        )}
        {since === null && until !== null ? ` · ${text('until', { date: until })}` : ''}
      </small>
      {until === null ? null : <Badge>{text('over')}</Badge>}
      {denied ? <Badge tone="warn">{text('deniedBy')}</Badge> : null}
      {soft ? <Badge>{text('soft')}</Badge> : null}
    </span>
  );
}
