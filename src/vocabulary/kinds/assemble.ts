import { foreignKinds } from './ftm-kinds.ts';
import { foreignSchemata } from './ftm-model.ts';
import type { FtmKind, FtmProperty } from './ftm-model.ts';
import { ownEvents } from './own-events.ts';
import { ownFigures } from './own-figures.ts';
import { additions, ownGoods } from './own-goods.ts';
import { ownLaw } from './own-law.ts';
import { ownLinks } from './own-links.ts';
import { ownPlaces } from './own-places.ts';
import { placeProperties } from './place-properties.ts';
import type { Group, Kind, Link, OwnKind, OwnKinds, OwnProperty, Property, PropertyType, Text } from './shape.ts';
import { spanishProperties } from './spanish.ts';

/** A kind as declared, before it inherits. */
interface Declared {
  name: string;
  label: Text;
  plural: Text;
  parents: readonly string[];
  abstract: boolean;
  group: Group;
  caption: readonly string[] | undefined;
  featured: readonly string[] | undefined;
  link: Link | undefined;
  properties: Property[];
  ours: boolean;
}

/** The Spanish of a property: where it is declared, else where an ancestor declares the same name, else its English. */
export function spanishLabel(kind: string, property: string, english: string): string {
  const here = spanishProperties[kind]?.[property];
  if (here !== undefined) return here;
  for (const parent of foreignSchemata[kind]?.extends ?? []) {
    const inherited = spanishLabel(parent, property, '');
    if (inherited !== '') return inherited;
  }
  return english;
}

function foreignProperty(kind: string, property: FtmProperty): Property {
  const stub =
    property.reverse === undefined ? undefined : foreignSchemata[property.range ?? '']?.properties?.[property.reverse];
  const made: Property = {
    name: property.name,
    qname: property.qname,
    kind,
    label: { en: property.label, es: spanishLabel(kind, property.name, property.label) },
    type: property.type as PropertyType,
    place: placeProperties.has(property.qname),
    hidden: property.hidden ?? false,
    ours: false,
  };
  if (property.range !== undefined) made.range = property.range;
  if (stub !== undefined) {
    made.reverse = { en: stub.label, es: spanishLabel(property.range ?? '', stub.name, stub.label) };
  }
  return made;
}

function ownProperty(kind: string, name: string, property: OwnProperty): Property {
  const made: Property = {
    name,
    qname: `${kind}:${name}`,
    kind,
    label: property.label,
    type: property.type ?? (property.range === undefined ? 'string' : 'entity'),
    place: property.place ?? false,
    hidden: false,
    ours: true,
  };
  if (property.range !== undefined) made.range = property.range;
  if (property.reverse !== undefined) made.reverse = property.reverse;
  return made;
}

const ownProperties = (kind: string, properties: Readonly<Record<string, OwnProperty>> = {}): Property[] =>
  Object.entries(properties).map(([name, property]) => ownProperty(kind, name, property));

function foreignKind(name: string, kind: FtmKind): Declared {
  const words = foreignKinds[name];
  const { edge } = kind;
  const caption = kind.caption?.length ? kind.caption : edge?.caption;
  return {
    name,
    label: { en: kind.label, es: words?.label ?? kind.label },
    plural: { en: kind.plural, es: words?.plural ?? kind.plural },
    parents: kind.extends ?? [],
    abstract: kind.abstract ?? false,
    group: words?.group ?? 'other',
    caption,
    featured: kind.featured?.length ? kind.featured : undefined,
    link: edge && {
      source: edge.source,
      target: edge.target,
      directed: edge.directed,
      label: words?.link?.label ?? { en: kind.label, es: words?.label ?? kind.label },
      reverse: words?.link?.reverse ?? { en: kind.label, es: words?.label ?? kind.label },
    },
    properties: [
      // Stubs hold no value: they name the way back, and live on as `reverse` of the property they mirror.
      ...Object.values(kind.properties ?? {})
        .filter((property) => property.stub !== true)
        .map((property) => foreignProperty(name, property)),
      ...ownProperties(name, additions[name]),
    ],
    ours: false,
  };
}

const ownKind = (name: string, kind: OwnKind): Declared => ({
  name,
  label: kind.label,
  plural: kind.plural,
  parents: kind.extends,
  abstract: kind.abstract ?? false,
  group: kind.group,
  caption: kind.caption,
  featured: kind.featured,
  link: kind.edge,
  properties: ownProperties(name, kind.properties),
  ours: true,
});

const ownKinds: OwnKinds = { ...ownPlaces, ...ownGoods, ...ownLaw, ...ownEvents, ...ownFigures, ...ownLinks };

/** Every kind, FollowTheMoney's and ours, with what it inherits. Throws where the data contradict themselves. */
export function assemble(): ReadonlyMap<string, Kind> {
  const declared = new Map<string, Declared>();
  for (const [name, kind] of Object.entries(foreignSchemata)) declared.set(name, foreignKind(name, kind));
  for (const [name, kind] of Object.entries(ownKinds)) {
    if (declared.has(name)) throw new Error(`kind ${name} is declared twice; expected one declaration`);
    declared.set(name, ownKind(name, kind));
  }
  const made = new Map<string, Kind>();
  for (const name of [...declared.keys()].sort()) inherit(name, declared, made);
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inherit(name: string, declared: ReadonlyMap<string, Declared>, made: Map<string, Kind>): Kind {
  const done = made.get(name);
  if (done !== undefined) return done;
  const own = declared.get(name);
  if (own === undefined) throw new Error(`kind ${name} is a parent but not declared`);
  const parents = own.parents.map((parent) => inherit(parent, declared, made));
  const ancestors = new Set([name, ...parents.flatMap((parent) => [...parent.ancestors])]);
  const properties = new Map(parents.flatMap((parent) => [...parent.properties]));
  for (const property of own.properties) properties.set(property.name, property);
  const link = own.link ?? parents.find((parent) => parent.link !== undefined)?.link;
  const kind: Kind = {
    name,
    label: own.label,
    plural: own.plural,
    ancestors,
    abstract: own.abstract,
    caption: own.caption ?? parents[0]?.caption ?? [],
    featured: own.featured ?? parents[0]?.featured ?? [],
    properties,
    group: own.group,
    event: ancestors.has('Event'),
    ours: own.ours,
    ...(link === undefined ? {} : { link }),
  };
  made.set(name, kind);
  return kind;
}
