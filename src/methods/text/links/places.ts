import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Sort, Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import { isCriminal } from './criminal.ts';
import { table } from '../table.ts';

const inside = table('of in at de en near outside off on');
/** "The terminal of the port of", "del puerto de". */
const towns = table(
  'puerto port ciudad city town municipio municipality village comunidad poblado district distrito aeropuerto airport',
);
const articles = table('the el la los las');
const aboard = table(
  'aboard carried carrying loaded unloaded offloaded discharged arrived descargado descargada desembarcado llego onboard board shipped transported stowed bordo transportado transportada cargado embarcado embarcada viajaba buque vessel',
);
const container = /^(?:container|contenedor)\b|\b[A-Z]{3}[UJZ] ?\d{6}/iu;
const ship = /^(?:MV|M\/V|MT|M\/T|SS|MS|FV|F\/V|buque|vessel|ship|motonave|barco)\b/iu;

const located = (unit: Unit): boolean =>
  !unit.proxy && (unit.sort === 'company' || unit.sort === 'facility' || unit.sort === 'body' || unit.sort === 'group');
const over = table('into over off above across along to sobre hacia frente');

/** Whether a craft is sent, flown or stationed by what stands before it. */
function sent(ground: Ground, craft: Unit): boolean {
  const first = craft.group[0] ?? craft;
  for (let at = first.first - 1; at >= 0 && at > first.first - 9; at -= 1)
    if (
      /^(?:deploy|fl[ei]w|fly|sen[dt]|dispatch|station|patrol|moved|despleg|desplieg|envi|sobrevol)/.test(
        wordAt(ground, at),
      )
    )
      return true;
  return false;
}
const stops =
  /^(?:stop|pull|intercept|search|board|inspect|seiz|impound|found|locat|detain|detuv|detect|intercept|asegur|revis|abord|inspeccion|hall|localiz|ubic|inmoviliz|decomis)/;

/** "Officers stopped a Ford F-250 near Casa Grande": where a vehicle was found. */
function stoppedAt(ground: Ground, craft: Unit, place: Unit): boolean {
  if (craft.proxy || place.first - craft.last > 4) return false;
  for (let at = craft.last + 1; at < place.first; at += 1)
    if (!articles.has(wordAt(ground, at)) && !/^(?:at|near|in|on|outside|en|cerca|de|a)$/.test(wordAt(ground, at)))
      return false;
  if (!/^(?:at|near|in|on|outside|en|cerca)$/.test(wordAt(ground, craft.last + 1))) return false;
  const { first } = ground.sentences[craft.sentence]!;
  for (let at = craft.first - 1; at >= first && at > craft.first - 7; at -= 1) {
    if (ground.unitAt[at]! >= 0) return false;
    if (stops.test(wordAt(ground, at))) return true;
  }
  return false;
}
const spots: ReadonlySet<Sort> = new Set(['place', 'country', 'facility']);
const isPlace = (unit: Unit | null | undefined): unit is Unit => unit?.sort === 'place' || unit?.sort === 'country';

/** What stands beside a place: "X LLC, of City, State", "a warehouse in City", "City, State", a container on a vessel. Never a person. */
export function addPlaces(ground: Ground, ledger: Ledger): void {
  const { units } = ground;
  for (let at = 0; at + 1 < units.length; at += 1) {
    const thing = units[at]!;
    const place = units[at + 1]!;
    if (thing.sentence !== place.sentence || place.first - thing.last > 9) continue;
    if (isPlace(place) && (beside(ground, thing, place) || described(ground, thing, place))) {
      // "Los municipios de A y B, Estado": both are there.
      const all = thing.sort === 'place' && severalTowns(ground, thing) ? thing.group : [thing];
      for (const one of all)
        ledger.add({ kind: 'Location', from: one.entity, to: place.entity, first: thing.first, last: place.last });
    }
    if (thing.sort === 'vehicle' && spots.has(place.sort) && stoppedAt(ground, thing, place))
      ledger.add({ kind: 'Location', from: thing.entity, to: place.entity, first: thing.first, last: place.last });
    if (thing.sort === 'country' && ofCountry(ground, thing, place)) {
      ledger.add({ kind: 'Location', from: place.entity, to: thing.entity, first: thing.first, last: place.last });
    }
  }
  addContainers(ground, ledger);
  addBased(ground, ledger);
}

/** "The Arles-based Dock Union", "the patrol boat Tern, of the Coast Office". */
function addBased(ground: Ground, ledger: Ledger): void {
  for (const [at, left] of ground.units.entries()) {
    const right = ground.units[at + 1];
    if (!right || right.sentence !== left.sentence || right.first - left.last > 5) continue;
    const ends = { first: left.first, last: right.last };
    if (isPlace(left) && wordAt(ground, left.last + 1) !== "'s") {
      const own = basedAlly(ground, left) ?? (located(right) && isBased(ground, left, right) ? right : null);
      if (own)
        ledger.add({
          kind: 'Location',
          from: own.entity,
          to: left.entity,
          ...ends,
          first: Math.min(own.first, left.first),
        });
    }
    if (left.sort === 'vehicle' && (right.sort === 'body' || right.sort === 'company') && ofBody(ground, left, right))
      ledger.add({ kind: 'Control', from: right.entity, to: left.entity, ...ends });
  }
}

const kinds =
  /^(?:ally|rival|offshoot|splinter|giant|group|gang|cartel|firm|company|conglomerate|bank|carrier|network|organization|militia|crew|syndicate|faction|supplier|importer|exporter|trader|broker|manufacturer|shell|subsidiary|affiliate|partner|haulier|clan)$/;

/** "A, an L-based ally of B": it is A that is there. */
function basedAlly(ground: Ground, place: Unit): Unit | null {
  let at = place.last + 1;
  const own = wordAt(ground, place.last).endsWith('-based');
  if (!own && wordAt(ground, at) === '-') at += 1;
  if (!own && !/^-?(?:based|headquartered)$/.test(wordAt(ground, at))) return null;
  if (!own) at += 1;
  const noun = [at, at + 1, at + 2].find((one) => kinds.test(wordAt(ground, one)) && ground.unitAt[one]! < 0);
  if (noun === undefined || !/^(?:an?|the)$/.test(wordAt(ground, place.first - 1))) return null;
  const comma = place.first - 2;
  const head = wordAt(ground, comma) === ',' ? unitOf(ground, comma - 1) : null;
  return head && located(head) ? head : null;
}

function isBased(ground: Ground, place: Unit, unit: Unit): boolean {
  if (wordAt(ground, place.last).endsWith('-based')) return true;
  for (let at = place.last + 1; at < unit.first; at += 1)
    if (/^-?(?:based|headquartered|registered|incorporated)$/.test(wordAt(ground, at))) return true;
  return false;
}

function ofBody(ground: Ground, craft: Unit, body: Unit): boolean {
  let of = false;
  for (let at = craft.last + 1; at < body.first; at += 1) {
    const word = wordAt(ground, at);
    if (/^(?:of|de|del)$/.test(word)) of = true;
    else if (!articles.has(word) && !(word === ',' && at === craft.last + 1)) return false;
  }
  return of && !craft.proxy;
}

function beside(ground: Ground, thing: Unit, place: Unit): boolean {
  const gap: string[] = [];
  for (let at = thing.last + 1; at < place.first; at += 1) {
    const word = wordAt(ground, at);
    if (!articles.has(word)) gap.push(word);
  }
  const joined = gap.join(' ');
  if (thing.sort === 'place' && wordAt(ground, place.last + 1) === "'s") return false;
  if (thing.sort === 'place' && (continent.test(wordAt(ground, thing.last)) || opensClause(ground, place)))
    return false;
  if (thing.sort === 'place')
    return (
      (joined === ',' ||
        /^, (?:municipio|municipality|alcaldia|estado|state|provincia|departamento) (?:de|del|of)$/.test(joined)) &&
      place.group.length === 1 &&
      !goesOn(ground, place) &&
      !ofPerson(ground, thing)
    );
  if (thing.sort === 'vehicle') return gap.length <= 3 && over.has(gap.at(-1) ?? '') && sent(ground, thing);
  if (!located(thing)) return false;
  const ofTown =
    gap.length > 1 && gap.every((word) => inside.has(word) || towns.has(word) || word === 'del' || word === ',');
  if (thing.sort === 'facility') return joined === ',' || (inside.has(gap.at(-1) ?? '') && (gap.length <= 2 || ofTown));
  const bracketed = joined === '(' && wordAt(ground, place.last + 1) === ')';
  if (bracketed && (thing.sort === 'group' || (thing.sort === 'company' && place.sort === 'place'))) return true;
  if (thing.sort === 'company' && registered.test(joined)) return true;
  if (thing.sort === 'company')
    return (joined === ',' && place.group.length === 1) || (gap.length <= 2 && /^(?:, )?(?:of|de|in|en)$/.test(joined));
  if (joined === 'of') return thing.sort === 'group' && place.sort === 'place';
  if (joined === ',') return inField(ground, thing) && place.sort === 'place';
  return joined === 'in' && thing.sort === 'body' && place.sort === 'place';
}

/** "A, B and Chesham": a list, though its last name is not known for a place. */
const goesOn = (ground: Ground, { last }: Unit): boolean =>
  /^(?:and|y|e|or|o)$/.test(wordAt(ground, last + 1)) &&
  ground.tokens[last + 2]?.shape === 'title' &&
  ground.unitAt[last + 2]! < 0;

const plural =
  /^(?:municipios|municipalities|cities|towns|ciudades|counties|condados|villages|poblados|comunidades|ports|puertos|alcaldias|localidades)$/;

/** "Los municipios de A y B, Estado", not "Arizona and Sonora, Mexico". */
function severalTowns(ground: Ground, { group }: Unit): boolean {
  const first = group[0]?.first ?? 0;
  return [1, 2, 3].some((step) => plural.test(wordAt(ground, first - step)));
}

const continent = /^(?:america|europe|africa|asia|caribbean|europa|caribe|oceania)$/;

/** "In Lima, the United States will go on": the second name is the subject, not where the first one lies. */
function opensClause(ground: Ground, place: Unit): boolean {
  if (place.sort !== 'country' || wordAt(ground, place.first - 1) === ',') return false;
  return /^(?:will|would|has|have|had|is|was|are|were|can|could|may|must|should|continues|announced|also|ha|han|es|fue|sera|anuncio)$/.test(
    wordAt(ground, place.last + 1),
  );
}

const between = (ground: Ground, left: Unit, right: Unit): string => {
  const words: string[] = [];
  for (let at = left.last + 1; at < right.first; at += 1) words.push(wordAt(ground, at));
  return words.join(' ');
};

/** "X, a Hong Kong company", "Y, un grupo hondureño" where the place is named. */
function described(ground: Ground, thing: Unit, place: Unit): boolean {
  if (thing.sort === 'company' && !thing.proxy && firmIn.test(between(ground, thing, place))) return true;
  if (thing.proxy || (thing.sort !== 'company' && thing.sort !== 'group') || wordAt(ground, thing.last + 1) !== ',')
    return false;
  if (!/^(?:a|an|the)$/.test(wordAt(ground, thing.last + 2)) || place.first !== thing.last + 3) return false;
  // "A Dubai trading company": a word or two of the trade between.
  let noun = place.last + 1;
  while (noun < place.last + 3 && !trades.test(wordAt(ground, noun)) && ground.tokens[noun]?.shape === 'lower')
    noun += 1;
  return trades.test(wordAt(ground, noun));
}

const trades =
  /^(?:company|firm|trader|business|importer|exporter|group|gang|cartel|bank|carrier|broker|shipper|manufacturer|corporation|shell)$/;

/** "X Ltd, RFC 12345, of". */
const registered =
  /^, (?:rfc|nit|cif|ruc|nif|rut|cnpj|reg|id) \S+(?: \S+){0,2} ,(?: de| of| in| en| con domicilio en)$/;
const firmIn =
  /^, (?:a|an|the|una?|la|el) (?:[\p{Ll}-]+ ){0,3}(?:company|firm|trader|business|importer|exporter|bank|carrier|broker|shipper|manufacturer|wholesaler|distributor|dealer|producer|packer|refiner|dealership|garage|consultancy|brokerage|casino|chain|retailer|contractor|supplier|outfit|shop|distribuidora|constructora|inmobiliaria|agencia|empresa|firma|compania|comercializadora|importadora|exportadora|sociedad|negocio|fabricante|proveedor|proveedora|naviera|transportista)(?: [\p{Ll}-]+)? (?:in|en|of|de|from|at|near)$/u;

const inField = (ground: Ground, unit: Unit): boolean => ground.sentences[unit.sentence]?.kind === 'field';

/** "X, 41, of Reynosa, Tamaulipas": where a person is from is nobody's business. */
function ofPerson(ground: Ground, place: Unit): boolean {
  const before = ground.units[ground.unitAt[place.first]! - 1];
  return before?.sort === 'person' && before.sentence === place.sentence && place.first - before.last < 9;
}

/** "Mexico's Jalisco cartel": a group of crime is in the country it is said to be of. */
function ofCountry(ground: Ground, country: Unit, group: Unit): boolean {
  return (
    (group.sort === 'company' || isCriminal(ground, group.entity)) &&
    wordAt(ground, country.last + 1) === "'s" &&
    group.first - country.last <= 4
  );
}

/** The units of the sentence before, where this one goes on about "the container", "la unidad". */
function before(ground: Ground, sentence: number): Unit[] {
  const own = ground.sentences[sentence]!;
  const last = ground.sentences[sentence - 1];
  if (!last || last.paragraph !== own.paragraph) return [];
  if (
    !/^(?:the|la|el|it|that|this|dicha|dicho)$/.test(wordAt(ground, own.first)) ||
    !/^(?:container|box|unit|unidad|contenedor|caja|shipment|embarque|left|sailed)$/.test(wordAt(ground, own.first + 1))
  )
    return [];
  return ground.units.slice(ground.firstUnit[sentence - 1], ground.firstUnit[sentence]);
}

/** A container and the vessel that carries it, where one sentence says so. */
function addContainers(ground: Ground, ledger: Ledger): void {
  const { entities } = ground.scene;
  const isContainer = (unit: Unit): boolean => unit.sort === 'vehicle' && container.test(entities[unit.entity]!.name);
  const isShip = (unit: Unit): boolean =>
    unit.sort === 'vehicle' &&
    (entities[unit.entity]!.kind === 'Vessel' || ship.test(entities[unit.entity]!.name)) &&
    !isContainer(unit);
  for (const [sentence, { first, last }] of ground.sentences.entries()) {
    const units = ground.units.slice(ground.firstUnit[sentence], ground.firstUnit[sentence + 1]);
    const vessel = units.find(isShip);
    const own = units.filter(isContainer);
    const boxes = own.length > 0 || !vessel ? own : before(ground, sentence).filter(isContainer).slice(-1);
    if (!vessel || boxes.length === 0) continue;
    let said = false;
    for (let at = first; at < last && !said; at += 1)
      said = unitOf(ground, at) === null && aboard.has(wordAt(ground, at));
    if (!said) continue;
    for (const unit of boxes)
      ledger.add({
        kind: 'Location',
        from: unit.entity,
        to: vessel.entity,
        first: Math.min(unit.first, vessel.first),
        last: Math.max(unit.last, vessel.last),
      });
  }
}
