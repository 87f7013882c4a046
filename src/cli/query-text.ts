import type { EntityView, FactView, LinkView, ValueView } from '#modules/statements/shapes.ts';
import { clean, columns, count } from './terminal.ts';

/** An entity in short: names, facts with grade and origins, links. */
export function entityText(view: EntityView): string {
  const facts = view.facts.flatMap((fact) => fact.values.map((value) => factRow(fact, value)));
  const { counts } = view;
  return [
    clean(`${view.caption || view.id}  ${view.kind}  ${view.id}`),
    clean(view.banner),
    ...(view.aliases.length > 0 ? [clean(`also ${view.aliases.join('; ')}`)] : []),
    ...(facts.length > 0 ? ['', columns(facts, '  ')] : []),
    ...(view.links.length > 0 ? ['', columns(view.links.map(linkRow), '  ')] : []),
    ...view.judgements.map((one) =>
      clean(`  ${one.verdict}: ${one.other.caption} (${one.other.id}), ${one.by}: ${one.reason}`),
    ),
    '',
    [
      count(counts.facts, 'fact'),
      count(counts.origins, 'origin'),
      count(counts.links, 'link'),
      count(counts.contradictions, 'contradiction'),
    ].join(', '),
  ].join('\n');
}

function factRow(fact: FactView, value: ValueView): string[] {
  const grades = [...new Set(value.statements.map((one) => one.grade))].sort();
  return [
    fact.property,
    value.entity?.caption ?? value.value,
    grades.join(' '),
    count(value.origins, 'origin'),
    marksOf(fact, value),
  ];
}

/** What a reader must not miss: denied, alleged, an assessment, at odds with another value. */
function marksOf(fact: FactView, value: ValueView): string {
  const said = value.statements.filter((one) => !one.denied);
  const modalities = [...new Set(said.map((one) => one.modality))].filter((one) => one !== 'asserted');
  const qualifiers = [...new Set(said.flatMap((one) => (one.qualifier ? [one.qualifier] : [])))];
  return [
    ...(value.denied ? ['denied'] : value.statements.some((one) => one.denied) ? ['also denied'] : []),
    ...modalities,
    ...qualifiers,
    ...(said.some((one) => one.basis === 'assessment') ? ['assessment'] : []),
    ...(fact.contradicted && fact.values.length > 1 ? ['contradicted'] : []),
  ].join(', ');
}

function linkRow(link: LinkView): string[] {
  const others = link.others.map((one) => `${one.role ? `${one.role} ` : ''}${one.caption || one.id}`).join(', ');
  const dates = link.validFrom || link.validTo ? `${link.validFrom ?? ''}–${link.validTo ?? ''}` : '';
  const marks = [
    ...(link.denied ? ['denied'] : []),
    ...(link.modality === 'asserted' ? [] : [link.modality]),
    ...(link.firm ? [] : ['not firm']),
  ];
  return [link.kind, link.role, others, dates, count(link.origins, 'origin'), marks.join(', ')];
}
