import { fitsRange, isA, kindNames, kindOf, propertyOf, type Property } from '#vocabulary/kinds.ts';
import type { Modality, Qualifier } from '#vocabulary/statement.ts';
import type { Citation, EntityRef } from '#modules/statements/shapes.ts';

/** What a person types about where something is said; empty means "as the report". */
export interface CitationForm {
  report: string;
  speaker: string;
  grade: string;
  modality: Modality;
  denied: boolean;
  basis: 'fact' | 'assessment';
  qualifier: Qualifier | '';
  validFrom: string;
  validTo: string;
}

export const emptyCitation: CitationForm = {
  report: '',
  speaker: '',
  grade: '',
  modality: 'asserted',
  denied: false,
  basis: 'fact',
  qualifier: '',
  validFrom: '',
  validTo: '',
};

/** A name of more words is rather what is said of somebody. */
const longestName = 8;

/** What marked words may be the name of: themselves where they are short and no sentence, else nothing. */
export function nameFrom(marked: string): string {
  const name = marked.replace(/\s+/g, ' ').trim();
  const sentence = /\p{Ll}{4,}[.!?]["”»)]?(?:\s|$)/u.test(name) || /\n\s*\n/.test(marked.trim());
  return sentence || name.split(' ').length > longestName ? '' : name;
}

/** The citation as it is sent: only what was said, with the span when a piece of text was marked. */
export function citationFrom(form: CitationForm, span?: [number, number]): Citation {
  const given = {
    speaker: form.speaker.trim(),
    grade: form.grade.trim().toUpperCase(),
    qualifier: form.qualifier,
    validFrom: form.validFrom.trim(),
    validTo: form.validTo.trim(),
  };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return {
    report: form.report,
    modality: form.modality,
    denied: form.denied,
    basis: form.basis,
    ...(filled as Partial<Citation>),
    ...(span ? { span } : {}),
  };
}

/** Properties one may fill on a kind: those that name and describe it first. A person is offered no place. */
export function properties(kind: string, language: 'en' | 'es'): Property[] {
  const known = kindOf(kind);
  if (!known) return [];
  const person = isA(kind, 'Person');
  const first = [...known.caption, ...known.featured];
  const at = (name: string): number => (first.includes(name) ? first.indexOf(name) : 999);
  return [...known.properties.values()]
    .filter((one) => !one.hidden && !(person && one.place))
    .toSorted((a, b) => at(a.name) - at(b.name) || a.label[language].localeCompare(b.label[language], language));
}

/** One way to link an entity of a kind: the kind of link, which end it takes, and of what kind the other end is. */
export interface LinkWay {
  id: string;
  kind: string;
  end: 'source' | 'target';
  words: string;
  kindWords: string;
  other: string | undefined;
}

/** Every way an entity of this kind may be linked, as it reads from its side. */
export function linkWays(kind: string, language: 'en' | 'es'): LinkWay[] {
  const ways: LinkWay[] = [];
  for (const name of kindNames) {
    const known = kindOf(name);
    if (!known?.link || known.abstract) continue;
    const ends = { source: propertyOf(name, known.link.source), target: propertyOf(name, known.link.target) };
    for (const end of known.link.directed ? (['source', 'target'] as const) : (['source'] as const)) {
      const mine = ends[end];
      if (!mine || !fitsRange(mine, kind)) continue;
      ways.push({
        id: `${name}.${end}`,
        kind: name,
        end,
        words: (end === 'source' ? known.link.label : known.link.reverse)[language],
        kindWords: known.label[language],
        other: ends[end === 'source' ? 'target' : 'source']?.range,
      });
    }
  }
  return ways.toSorted((a, b) => a.words.localeCompare(b.words, language) || (a.id < b.id ? -1 : 1));
}

/** The body of POST /api/links: the entity at its end, the other at the other, and those facts that were typed. */
export function linkBody(
  entity: EntityRef,
  way: LinkWay,
  other: EntityRef,
  facts: Readonly<Record<string, string>>,
  citation: Citation,
): { kind: string; source: string; target: string; facts: { property: string; value: string }[]; citation: Citation } {
  const typed = Object.entries(facts).filter(([name, value]) => value.trim() !== '' && propertyOf(way.kind, name));
  return {
    kind: way.kind,
    source: way.end === 'source' ? entity.id : other.id,
    target: way.end === 'source' ? other.id : entity.id,
    facts: typed.map(([property, value]) => ({ property, value: value.trim() })),
    citation,
  };
}

/** Kinds one may record by hand: things, not links. */
export function entityKinds(language: 'en' | 'es'): { value: string; label: string }[] {
  return kindNames
    .flatMap((name) => {
      const kind = kindOf(name);
      return kind && !kind.abstract && !kind.link ? [{ value: name, label: kind.label[language] }] : [];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** The property under which an entity of this kind is first named. */
export const namingProperty = (kind: string): string => kindOf(kind)?.caption[0] ?? 'name';
