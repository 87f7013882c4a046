import { isA, kindOf, propertyOf, type Property } from '#vocabulary/kinds.ts';
import type { EntityView, FactView, LinkView, StatementView, ValueView } from '../shapes.ts';

export type SectionName = 'identity' | 'dates' | 'identifiers' | 'contact' | 'figures' | 'relations' | 'notes';

export interface FactSection {
  name: SectionName;
  facts: FactView[];
}

/** Links of one kind, or all events together. */
export interface LinkSection {
  kind: string;
  event: boolean;
  links: LinkView[];
}

const sectionOrder: readonly SectionName[] = [
  'identity',
  'figures',
  'dates',
  'identifiers',
  'contact',
  'relations',
  'notes',
];

const sectionOf: Readonly<Record<string, SectionName>> = {
  date: 'dates',
  identifier: 'identifiers',
  checksum: 'identifiers',
  email: 'contact',
  phone: 'contact',
  url: 'contact',
  ip: 'contact',
  number: 'figures',
  quantity: 'figures',
  money: 'figures',
  entity: 'relations',
  text: 'notes',
  html: 'notes',
};

/**
 * Facts of an entity by section. What says where a person is never gets here; should an answer hold it all the same
 * (a place property on a person), it is left out (DESIGN 1.2).
 */
export function factSections(view: EntityView): FactSection[] {
  const person = isA(view.kind, 'Person');
  const sections = new Map<SectionName, FactView[]>();
  for (const fact of view.facts) {
    const property = propertyOf(view.kind, fact.property);
    if (property?.hidden || (person && property?.place)) continue;
    const name = sectionOf[property?.type ?? 'string'] ?? 'identity';
    sections.set(name, [...(sections.get(name) ?? []), fact]);
  }
  return sectionOrder.flatMap((name) => {
    const facts = sections.get(name);
    return facts ? [{ name, facts }] : [];
  });
}

/** Links by kind, most links first; those to events come last, together. */
export function linkSections(view: EntityView): LinkSection[] {
  const groups = new Map<string, LinkView[]>();
  const events: LinkView[] = [];
  for (const link of view.links) {
    if (kindOf(link.kind)?.event || link.others.some((other) => kindOf(other.kind)?.event)) events.push(link);
    else groups.set(link.kind, [...(groups.get(link.kind) ?? []), link]);
  }
  const sections = [...groups].map(([kind, links]): LinkSection => ({ kind, event: false, links }));
  sections.sort((a, b) => b.links.length - a.links.length || (a.kind < b.kind ? -1 : 1));
  const dated = events.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
  return dated.length > 0 ? [...sections, { kind: 'Event', event: true, links: dated }] : sections;
}

/** How a link reads from the entity of the page: "owned by", "es propiedad de". */
export function linkWords(link: Pick<LinkView, 'kind' | 'role'>, language: 'en' | 'es'): string {
  const kind = kindOf(link.kind);
  if (kind?.link) return (link.role === kind.link.source ? kind.link.label : kind.link.reverse)[language];
  const property = propertyOf(link.kind, link.role);
  return (property?.reverse ?? property?.label)?.[language] ?? kind?.label[language] ?? link.kind;
}

/** Types of properties too long, or said elsewhere, for the line of a link. */
const quiet: readonly string[] = ['entity', 'date', 'text', 'html', 'name', 'country'];

/** Facts of a link worth a word beside its other end: shares, roles, amounts; not its ends, dates or notes. */
export function linkFacts(link: LinkView): { property: Property | undefined; name: string; value: ValueView }[] {
  const captions = link.others.map((other) => other.caption);
  return link.facts
    .flatMap((fact) => {
      const property = propertyOf(link.kind, fact.property);
      if (property && quiet.includes(property.type)) return [];
      const [value] = fact.values;
      return value && !captions.includes(value.value) ? [{ property, name: fact.property, value }] : [];
    })
    .slice(0, 3);
}

/** Every statement of a link, those of its ends first: what its provenance is. */
export const linkStatements = (link: LinkView): StatementView[] =>
  link.facts.flatMap((fact) => fact.values.flatMap((value) => value.statements));

const reliabilityOrder = 'ABCDEF';

/** The statement that stands for a value: affirmed before denied, the best grade first, the latest recorded. */
export function bestStatement(statements: readonly StatementView[]): StatementView | undefined {
  const rank = (one: StatementView): number =>
    (one.denied ? 1000 : 0) + reliabilityOrder.indexOf(one.grade[0] ?? 'F') * 10 + Number(one.grade[1] ?? 6);
  return statements.toSorted((a, b) => rank(a) - rank(b) || b.recordedAt - a.recordedAt)[0];
}

/** Identifiers worth standing under the name: at most two, the featured ones of the kind first. */
export function keyIdentifiers(view: EntityView): { property: string; value: string }[] {
  const featured = kindOf(view.kind)?.featured ?? [];
  const ids = view.facts.filter(
    (fact) => propertyOf(view.kind, fact.property)?.type === 'identifier' && !fact.values[0]?.denied,
  );
  const at = (name: string): number => (featured.includes(name) ? featured.indexOf(name) : 99);
  return ids
    .toSorted((a, b) => at(a.property) - at(b.property) || (a.property < b.property ? -1 : 1))
    .slice(0, 2)
    .map((fact) => ({ property: fact.property, value: fact.values[0]?.value ?? '' }));
}

/** Statements whose provenance reads differently: those of one report said the same way stand for each other. */
export function distinct(statements: readonly StatementView[]): StatementView[] {
  const key = (one: StatementView): string =>
    [one.report, one.speaker, one.grade, one.modality, one.denied, one.basis, one.handling].join('\n');
  const seen = new Map<string, StatementView>();
  for (const one of statements) {
    const held = seen.get(key(one));
    // The one with a sentence to open speaks for the others.
    if (!held || (held.span === null && one.span !== null)) seen.set(key(one), one);
  }
  return [...seen.values()];
}

/** From and to over several statements: the earliest start and the latest end, open where one is open. */
export function validity(statements: readonly StatementView[]): { from: string | null; to: string | null } {
  const froms = statements.map((one) => one.validFrom).filter((date) => date !== null);
  const tos = statements.map((one) => one.validTo);
  return {
    from: froms.toSorted()[0] ?? null,
    to: tos.length > 0 && tos.every((date) => date !== null) ? (tos.toSorted().at(-1) ?? null) : null,
  };
}

/** Which claims to prefer or let go so that one value (or none) of a fact stands before the others. */
export function preferenceChanges(fact: FactView, wanted: ValueView | null): { claim: string; preferred: boolean }[] {
  const changes: { claim: string; preferred: boolean }[] = [];
  for (const value of fact.values) {
    const best = bestStatement(value.statements);
    if (!best) continue;
    if (value === wanted && !value.preferred) changes.push({ claim: best.claim, preferred: true });
    if (value !== wanted && value.preferred) {
      for (const claim of new Set(value.statements.map((one) => one.claim))) changes.push({ claim, preferred: false });
    }
  }
  return changes.toSorted((a, b) => Number(a.preferred) - Number(b.preferred));
}
