import type { Scene } from '../clauses/scene.ts';
import type { Token } from '../reading/types.ts';
import type { Sort, Unit } from './units.ts';

/** Common nouns that stand for a name said before, with the article, and the sort of it. */
const proxies: ReadonlyMap<string, Sort> = new Map<string, Sort>([
  ...'syndicate network crew militia clan pandilla cofradia hermandad group cartel gang organization organisation faction grupo banda organizacion faccion'
    .split(' ')
    .map((word) => [word, 'group'] as const),
  ...'company firm bank business importer exporter carrier cooperative broker trader manufacturer haulier cooperativa naviera pesquera comercializadora agencia empresa compania sociedad banco firma importadora exportadora transportista constructora planta conservera empacadora minera gasera aerolinea distribuidora inmobiliaria arrendadora gasolinera brokerage'
    .split(' ')
    .map((word) => [word, 'company'] as const),
  ...'agency bureau department ministry dependencia corporacion institucion fiscalia procuraduria ministerio aduana secretaria comision instituto comite embajada commission committee institute embassy office'
    .split(' ')
    .map((word) => [word, 'body'] as const),
  ...'vessel ship tanker trawler boat freighter yacht plane helicopter car van pickup pesquero carguero petrolero lancha yate avioneta helicoptero motonave auto vehicle vehiculo truck tractor aircraft drone buque barco tractocamion camion aeronave embarcacion camioneta lorry bus trailer minibus motorcycle barge launch dinghy skiff remolque autobus taxi motocicleta panga lanchon catamaran remolcador pipa'
    .split(' ')
    .map((word) => [word, 'vehicle'] as const),
  // Only where the noun stands in or beside the name itself: see `calledSo`.
  ...'hotel bodega rancho finca hacienda almacen terminal aserradero predio casino restaurante club laboratorio bar motel clinica warehouse ranch farm depot hangar yard refinery mill airstrip marina clinic restaurant'
    .split(' ')
    .map((word) => [word, 'facility'] as const),
  ['persona', 'person'],
  ...'detenidos imputados acusados sospechosos aprehendidos suspects detainees defendants arrestees'
    .split(' ')
    .map((word) => [word, 'person'] as const),
]);
/** Roles of a form that stand for the firm named after them: "el representante legal del consignatario". */
const parties = new Set(
  'consignatario consignee shipper embarcador importador exportador importer exporter consignor customer client cliente ordenante destinatario remitente transportista'.split(
    ' ',
  ),
);
const pointing = new Set([
  'los',
  'las',
  'the',
  'this',
  'that',
  'el',
  'la',
  'este',
  'esta',
  'dicho',
  'dicha',
  'esa',
  'ese',
  'del',
  'al',
  'citada',
  'citado',
  'spy',
]);
/** Short for a body with that very word in its name. */
const shorts = new Set(
  'fiscalia procuraduria ministerio aduana secretaria comision instituto comite embajada commission committee institute embassy office'.split(
    ' ',
  ),
);
const isActorSort = (sort: Sort): boolean => sort === 'group' || sort === 'company' || sort === 'body';
const proxyReach = 160;

/** The last word of the label before a colon and a name. */
const labelled = (tokens: readonly Token[], first: number): string =>
  tokens[first - 1]?.folded === ':' ? (tokens[first - 2]?.folded ?? '') : '';

const labelOf = (tokens: readonly Token[], first: number): string =>
  (tokens[first - 2]?.folded ?? '') + (tokens[first - 1]?.folded ?? '');

/** Adds units for "the group", "la empresa", which mean the first one of that sort in the last sentence that names one. */
export function withProxies(scene: Scene, units: readonly Unit[]): Unit[] {
  const { tokens, sentences } = scene.document;
  const all: Unit[] = [];
  const lastOf = new Map<Sort, Unit>();
  // "The trawler Osprey", "Cooperativa del Sur": the noun alone means that name again.
  const calledSo = new Map<string, Unit>();
  // A noun that is part of the name means it however far back it stands.
  const partOf = new Map<string, Unit>();
  let lastMany: Unit | undefined;
  let next = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    for (; next < units.length && units[next]!.first <= at; next += 1) {
      const unit = units[next]!;
      all.push(unit);
      for (let word = Math.max(0, unit.first - 2); word <= unit.last; word += 1) {
        const { folded } = tokens[word]!;
        if ((proxies.has(folded) || parties.has(folded)) && tokens[word]!.sentence === unit.sentence)
          calledSo.set(folded, unit);
        if (word >= unit.first && proxies.has(folded)) partOf.set(folded, unit);
      }
      if (unit.sort === 'company' && /^(?:social|client|customer|cliente)$/.test(labelled(tokens, unit.first)))
        for (const word of ['sociedad', 'cliente', 'customer', 'client']) calledSo.set(word, unit);
      // "Sujeto. Calder SA": the report calls it "la empresa" all through.
      if (unit.sort === 'company' && /^(?:sujeto|subject)[.:]$/.test(labelOf(tokens, unit.first)))
        for (const word of ['empresa', 'sociedad', 'compania', 'company', 'firm']) calledSo.set(word, unit);
      if (lastOf.get(unit.sort)?.sentence !== unit.sentence) lastOf.set(unit.sort, unit);
      if (unit.sort === 'person' && unit.group.length > 1) lastMany = unit;
    }
    const word = scene.mentionAt[at] === -1 ? tokens[at]!.folded : '';
    const sort = proxies.get(word) ?? (parties.has(word) && calledSo.has(word) ? 'company' : undefined);
    if (sort === undefined || !pointing.has(tokens[at - 1]!.folded)) continue;
    const called = calledSo.get(word);
    const named =
      word === 'persona'
        ? /^(?:esta|dicha)$/.test(tokens[at - 1]!.folded)
          ? lastOf.get('person')
          : undefined
        : sort === 'person'
          ? lastMany
          : called && (called.sort === sort || (isActorSort(called.sort) && isActorSort(sort)))
            ? called
            : sort === 'facility'
              ? undefined
              : lastOf.get(sort);
    const after = scene.mentionAt[at + 1] ?? -1;
    if (
      !named ||
      (at - named.last > proxyReach && !parties.has(word) && partOf.get(word) !== named) ||
      after >= 0 ||
      apposes(scene, at, sort) ||
      (tokens[at]!.sentence === named.sentence && at - named.last < 3)
    )
      continue;
    const sentence = tokens[at]!.sentence;
    const far = sentences[sentence]!.paragraph - sentences[named.sentence]!.paragraph > 1;
    if (
      (far && !parties.has(word) && partOf.get(word) !== named) ||
      (shorts.has(word) && !called) ||
      followsName(tokens, at)
    )
      continue;
    const proxy: Unit = { ...named, first: at, last: at, sentence, group: [], proxy: true };
    proxy.group = sort === 'person' && word !== 'persona' ? named.group : [proxy];
    all.push(proxy);
    if (sort !== 'person' && lastOf.get(named.sort)?.sentence !== sentence) lastOf.set(named.sort, proxy);
  }
  return [...all, ...units.slice(next)];
}

/** "The exporter, Hanlin Ltd": the name that follows says who it is. */
function apposes({ document: { tokens }, mentionAt, mentions, entities }: Scene, at: number, sort: Sort): boolean {
  if (tokens[at + 1]?.folded !== ',') return false;
  const mention = mentions[mentionAt[at + 2] ?? -1];
  const kind = mention && entities[mention.entity]?.kind;
  return (sort === 'company' && kind === 'Company') || (sort === 'group' && kind === 'Organization');
}

/** "the group Los Pardos", "grupo llamado": a name of its own follows; "the group of banks" is another thing. */
const followsName = (tokens: readonly Token[], at: number): boolean =>
  // "The exporter is Hanlin" says who it is.
  (parties.has(tokens[at]!.folded) &&
    /^(?:is|was|es|era|fue)$/.test(tokens[at + 1]?.folded ?? '') &&
    /^(?:title|upper)$/.test(tokens[at + 2]?.shape ?? '')) ||
  namedAt(tokens, /^(?:delictiv[oa]|criminal)$/.test(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1);

const namedAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.shape === 'title' ||
  tokens[at]?.shape === 'upper' ||
  (tokens[at]?.folded === '"' &&
    tokens[at - 1]?.shape === 'lower' &&
    /^(?:delictiv[oa]|criminal)$/.test(tokens[at - 1]?.folded ?? '')) ||
  /^(?:called|known|named|of|de|del|that|que|led|llamado|llamada|denominado|denominada|conocido)$/.test(
    tokens[at]?.folded ?? '',
  );
