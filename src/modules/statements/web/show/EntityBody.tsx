import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { propertyOf } from '#vocabulary/kinds.ts';
import { api } from '#ui/api/client.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { Empty } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { EntityView, FactView, JudgementView } from '#modules/statements/shapes.ts';
import { factSections, keyIdentifiers, linkSections } from '../entity.view.ts';
import css from '../statements.module.css';
import { Conflict } from './Conflict.tsx';
import { FactRow } from './FactRow.tsx';
import { useGround } from './ground.tsx';
import { LinkRow } from './LinkRow.tsx';

/** Name, kind, key identifiers, and what rests on how many origins. */
export function EntityHead({ view, compact }: { view: EntityView; compact: boolean }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const kindLabel = useKindLabel();
  const ids = keyIdentifiers(view).map(
    (id) => `${propertyOf(view.kind, id.property)?.label[language] ?? id.property} ${id.value}`,
  );
  const aliases = view.aliases.filter((alias) => alias !== view.caption);
  const Title = compact ? 'h2' : 'h1';
  return (
    <>
      <div className={css['head']}>
        <KindGlyph kind={view.kind} size="large" />
        <div className={css['headText']}>
          <Title>{view.caption || kindLabel(view.kind)}</Title>
          <p>{[kindLabel(view.kind), ...ids].join(' · ')}</p>
        </div>
      </div>
      {aliases.length > 0 ? (
        <p className={css['aliases']}>
          {text('alsoKnown')} <b>{aliases.slice(0, compact ? 4 : 12).join(', ')}</b>
          {aliases.length > (compact ? 4 : 12) ? '…' : ''}
        </p>
      ) : null}
      <div className={css['badges']}>
        <Badge>{text('facts', { n: view.counts.facts })}</Badge>
        <Badge>{text('origins', { n: view.counts.origins })}</Badge>
        {view.counts.contradictions > 0 ? (
          <Badge tone="warn">{text('contradictions', { n: view.counts.contradictions })}</Badge>
        ) : null}
        {view.members.length > 1 ? <Badge tone="accent">{text('joined', { n: view.members.length })}</Badge> : null}
      </div>
    </>
  );
}

/** Everything said about an entity, grouped. */
export function EntityFacts({ view, compact }: { view: EntityView; compact: boolean }): ReactNode {
  const text = useText(messages);
  const kindLabel = useKindLabel();
  const Title = compact ? 'h3' : 'h2';
  if (view.facts.length === 0 && view.links.length === 0)
    return <Empty title={text('nothing')}>{text('nothingHelp')}</Empty>;
  return (
    <div className={compact ? '' : css['columns']}>
      {factSections(view).map((section) => (
        <section key={section.name} className={css['section']}>
          <Title>
            {text(section.name)}
            <ValuesNote facts={section.facts} />
          </Title>
          {section.facts.map((fact) => (
            <Fact key={fact.property} kind={view.kind} fact={fact} />
          ))}
        </section>
      ))}
      {linkSections(view).map((section) => (
        <section key={section.kind} className={css['section']}>
          <Title>
            {section.event ? text('events') : kindLabel(section.kind, section.links.length > 1 ? 'plural' : 'label')}
          </Title>
          {section.links.map((link) => (
            <LinkRow key={`${link.id}${link.role}`} link={link} />
          ))}
        </section>
      ))}
      <Judgements view={view} />
      <Origins view={view} />
      {view.screeningOnly > 0 ? (
        <p className={css['note']}>{text('screeningOnly', { n: view.screeningOnly })}</p>
      ) : null}
    </div>
  );
}

function ValuesNote({ facts }: { facts: readonly FactView[] }): ReactNode {
  const text = useText(messages);
  const worst = facts.filter((fact) => fact.contradicted);
  const [fact] = worst;
  if (!fact) return null;
  return <em>{fact.values.length > 1 ? text('values', { n: fact.values.length }) : text('bothSaid')}</em>;
}

function Fact({ kind, fact }: { kind: string; fact: FactView }): ReactNode {
  if (fact.contradicted) return <Conflict kind={kind} fact={fact} />;
  return fact.values.map((value, at) => (
    <FactRow key={value.value} kind={kind} property={fact.property} value={value} unnamed={at > 0} />
  ));
}

const verdictKeys = { same: 'verdictSame', different: 'verdictDifferent', unsure: 'verdictUnsure' } as const;

function Judgements({ view }: { view: EntityView }): ReactNode {
  const text = useText(messages);
  if (view.judgements.length === 0) return null;
  return (
    <section className={css['section']}>
      <h2>{text('judgements')}</h2>
      {view.judgements.map((judgement) => (
        <Judgement key={judgement.id} judgement={judgement} />
      ))}
    </section>
  );
}

function Judgement({ judgement }: { judgement: JudgementView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const write = useWrite();
  const { act } = useGround();
  const takeBack = (): void =>
    void write(() => api.post(`judgements/${judgement.id}/withdraw`, { reason: text('takeBackReason') }));
  return (
    <div className={css['judgement']}>
      <span>{text(verdictKeys[judgement.verdict])}</span>
      <Link to="/entities/$id" params={{ id: judgement.other.id }}>
        {judgement.other.caption}
      </Link>
      {act ? (
        <Button look="quiet" onClick={takeBack}>
          {text('takeBack')}
        </Button>
      ) : null}
      <small>
        {judgement.reason} · {text('by', { name: judgement.by, date: format.day(judgement.at) })}
      </small>
    </div>
  );
}

/** Says that copies count once, where there are more reports than origins. */
function Origins({ view }: { view: EntityView }): ReactNode {
  const text = useText(messages);
  if (view.reports.length <= view.counts.origins || view.counts.origins === 0) return null;
  return (
    <div className={css['note']}>
      <b>{text('sameOriginTitle', { reports: view.reports.length, origins: view.counts.origins })}</b>
      <p>{text('sameOriginText')}</p>
    </div>
  );
}
