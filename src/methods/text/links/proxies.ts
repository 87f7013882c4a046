import { headAt } from '../entities/lexicon/heads.ts';
import type { Scene } from '../clauses/scene.ts';
import type { Token } from '../reading/types.ts';
import { countedFirms, isForeignFirm, isForeignWord } from './counted.ts';
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
  ...'imputado imputada inculpado procesado procesada'.split(' ').map((word) => [word, 'person'] as const),
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
  'propio',
  'propia',
  'mismo',
  'misma',
  'referido',
  'referida',
  'spy',
]);
/** Short for a body with that very word in its name. */
const shorts = new Set(
  'fiscalia procuraduria ministerio aduana secretaria comision instituto comite embajada commission committee institute embassy office'.split(
    ' ',
  ),
);
const isActorSort = (sort: Sort): boolean => sort === 'group' || sort === 'company' || sort === 'body';
const adjective = /^\p{L}{3,}(?:ana|ense|esa|ina|iva|al|ica|era)$/u;
/** "La banda" is no party or union, though one was named last. */
const gangs = /^(?:banda|pandilla|cartel|clan|gang|syndicate|militia)$/;
const civil =
  /^(?:Partido|Movimiento|Uni[oó]n|Asociaci[oó]n|Sindicato|Frente|Federaci[oó]n|C[aá]mara|Colegio|Universidad|Alianza) /u;

/** Whom a communiqué speaks of once it has named one. */
const accused = /^(?:imputad[oa]|inculpado|procesad[oa])$/;
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
  const nearestOf = new Map<Sort, Unit>();
  // "La Unión" after "Unión de Ganaderos del Sur": the first word of a longer name of a body or group.
  const begun = new Map<string, Unit>();
  const firms = new Map<number, Unit>();
  let foreign: Unit | undefined;
  let gang: Unit | undefined;
  let pair: readonly Unit[] = [];
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
      nearestOf.set(unit.sort, unit);
      if (unit.sort === 'group' && gang?.sentence !== unit.sentence && !civil.test(scene.entities[unit.entity]!.name))
        gang = unit;
      if (unit.sort === 'company' && pair.at(-1)?.entity !== unit.entity) pair = [...pair.slice(-1), unit];
      if (unit.sort === 'company' && !firms.has(unit.entity)) firms.set(unit.entity, unit);
      if (unit.sort === 'company' && isForeignFirm(scene.entities[unit.entity]!)) foreign = unit;
      const head = tokens[unit.first]!.folded;
      if (isActorSort(unit.sort) && unit.last > unit.first + 1 && (headAt('any', head) ?? headAt('first', head)) !== undefined) begun.set(head, unit);
      if (unit.sort === 'person' && unit.group.length > 1) lastMany = unit;
    }
    const word = scene.mentionAt[at] === -1 ? tokens[at]!.folded : '';
    const again = lastNamed(tokens, at, word, nearestOf) ?? ofTwo(tokens, at, word, pair) ?? headAgain(tokens, at, word, begun);
    if (again) {
      const proxy: Unit = { ...again, first: at, last: at, sentence: tokens[at]!.sentence, group: [], proxy: true };
      proxy.group = [proxy];
      all.push(proxy);
      if (lastOf.get(again.sort)?.sentence !== proxy.sentence) lastOf.set(again.sort, proxy);
      nearestOf.set(again.sort, proxy);
      continue;
    }
    const counted = word === '' ? null : countedFirms(tokens, at, scene.entities, firms);
    if (counted) {
      const many = counted.map((unit): Unit => ({ ...unit, first: at, last: at, sentence: tokens[at]!.sentence, proxy: true }));
      for (const unit of many) unit.group = many;
      all.push(many[0]!);
      continue;
    }
    const sort = proxies.get(word) ?? (parties.has(word) && calledSo.has(word) ? 'company' : undefined);
    if (sort === undefined || !pointing.has(tokens[at - 1]!.folded)) continue;
    const called = calledSo.get(word);
    let named =
      word === 'persona'
        ? /^(?:esta|dicha)$/.test(tokens[at - 1]!.folded)
          ? lastOf.get('person')
          : undefined
        : accused.test(word)
          ? lastOf.get('person')
          : sort === 'person'
          ? lastMany
          : called && (called.sort === sort || (isActorSort(called.sort) && isActorSort(sort)))
            ? called
            : sort === 'facility'
              ? undefined
              : /^(?:esa|ese|dicha|dicho)$/.test(tokens[at - 1]!.folded)
                ? nearestOf.get(sort)
                : lastOf.get(sort);
    const after = scene.mentionAt[at + 1] ?? -1;
    if (gangs.test(word) && named?.sort === 'group' && civil.test(scene.entities[named.entity]!.name)) named = gang;
    if (sort === 'company' && foreign && isForeignWord(tokens[at + 1]?.folded ?? '')) named = foreign;
    if (
      !named ||
      (at - named.last > proxyReach && !parties.has(word) && partOf.get(word) !== named) ||
      after >= 0 ||
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
    proxy.group = sort === 'person' && word !== 'persona' && !accused.test(word) ? named.group : [proxy];
    // "La sociedad texana, administrada por P": its adjective belongs to it.
    if (sort === 'company' && adjective.test(tokens[at + 1]?.folded ?? '') && tokens[at + 2]?.text === ',') proxy.last = at + 1;
    all.push(proxy);
    if (sort !== 'person' && lastOf.get(named.sort)?.sentence !== sentence) lastOf.set(named.sort, proxy);
  }
  return [...all, ...units.slice(next)];
}

const lastWords = /^(?:semana|vez|noche|decada|etapa|ocasion|hora|fecha|administracion|temporada|version|cifra|parte)$/;

/** "Esta última adquirió": the firm last named, else the group. */
function lastNamed(
  tokens: readonly Token[],
  at: number,
  word: string,
  nearest: ReadonlyMap<Sort, Unit>,
): Unit | undefined {
  if (!/^ultim[oa]$/.test(word) || !/^est[ea]$/.test(tokens[at - 1]!.folded)) return undefined;
  if (lastWords.test(tokens[at + 1]?.folded ?? '')) return undefined;
  const near = (sort: Sort): Unit | undefined => {
    const unit = nearest.get(sort);
    return unit && at - unit.last < 40 ? unit : undefined;
  };
  return near('company') ?? near('group');
}

/** "La primera, cuyo dueño …", "La segunda exportó": of the two firms named last. */
function ofTwo(tokens: readonly Token[], at: number, word: string, pair: readonly Unit[]): Unit | undefined {
  const place = /^primera$/.test(word) ? 0 : /^segunda$/.test(word) ? 1 : -1;
  if (place < 0 || pair.length < 2 || tokens[at - 1]!.text !== 'La') return undefined;
  const next = tokens[at + 1];
  const verb = next?.text === ',' || /(?:ó|aba|ía|aron)$/u.test(next?.text ?? '') || /^(?:es|fue|tiene)$/.test(next?.folded ?? '');
  return verb && at - pair[1]!.last < 60 ? pair[place] : undefined;
}

/** "La Unión", "esta Unidad", "la misma Cooperativa": one word in a capital of a name told before. */
function headAgain(
  tokens: readonly Token[],
  at: number,
  word: string,
  begun: ReadonlyMap<string, Unit>,
): Unit | undefined {
  const next = tokens[at + 1];
  if (tokens[at]!.shape !== 'title' || !begun.has(word) || !pointing.has(tokens[at - 1]!.folded)) return undefined;
  if (next?.shape === 'title' || next?.shape === 'upper' || /^(?:de|del)$/.test(next?.folded ?? '')) return undefined;
  return begun.get(word);
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
