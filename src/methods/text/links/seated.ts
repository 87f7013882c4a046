import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { table } from '../table.ts';
import type { StanceReader } from './stance.ts';
import type { Unit } from './units.ts';

/** Nouns that stand in apposition to the name of a group or a firm. */
const nouns = table(
  'pandilla banda celula grupo organizacion red faccion clica agrupacion empresa sociedad compania firma importadora exportadora comercializadora distribuidora constructora inmobiliaria naviera empacadora transportista operadora cooperativa filial proveedora asociacion union sindicato colectivo',
);
/** Before the name of a place: "del municipio de", "de la ciudad de". */
const towns = table(
  'puerto municipio ciudad estado region zona sierra valle costa municipios ciudades estados regiones frontera norte sur oriente poniente centro vecino vecina',
);
const small = table('de del la el los las en y e originaria originario asentada asentado afincada afincado');
const walls = table('; : . ? ! ( ) que quien cuyo cuya cual pero');
const adjective = /^\p{Ll}{3,}(?:ana|ano|ense|esa|es|ina|ino|iva|ivo|al|ica|ico|era|ero|nte|ada|ado)$/u;
const reach = 26;

/** Where a group or firm is, told beside its name in Spanish: "G, pandilla de L", "M, importadora texana de L", "G, dedicada al robo en L1 y L2". */
export function addSeated(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const unit of ground.units) {
    if ((unit.sort !== 'group' && unit.sort !== 'company') || wordAt(ground, unit.last + 1) !== ',') continue;
    const { last } = ground.sentences[unit.sentence]!;
    const place = beside(ground, unit, last) ?? atWork(ground, unit, last);
    if (place === null) continue;
    const said = stances.of(unit.first, [unit.last + 2, unit.last + 2], place.last);
    if (said === null) continue;
    for (const one of place.group.length > 0 ? place.group : [place])
      ledger.add({
        kind: 'Location',
        from: unit.entity,
        to: one.entity,
        first: unit.first,
        last: one.last,
        former: said.former,
        stance: said.stance,
      });
  }
}

const isPlace = (unit: Unit | null): unit is Unit => unit?.sort === 'place' || unit?.sort === 'country';

/** The noun at once behind the comma, an adjective or two, and of what town. */
function beside(ground: Ground, unit: Unit, last: number): Unit | null {
  let at = unit.last + 2;
  if (/^(?:una?|la|el)$/.test(wordAt(ground, at))) at += 1;
  if (!nouns.has(wordAt(ground, at))) return null;
  let of = false;
  for (at += 1; at < last && at < unit.last + 12; at += 1) {
    const place = unitOf(ground, at);
    if (place !== null) return isPlace(place) && of ? place : null;
    const word = wordAt(ground, at);
    if (small.has(word)) of ||= /^(?:de|del|en)$/.test(word);
    else if (!towns.has(word) && (of || !adjective.test(word))) return null;
  }
  return null;
}

/** "Organización dedicada al robo y a la extorsión en L1 y L2": where it is at work, no other name between. */
function atWork(ground: Ground, unit: Unit, last: number): Unit | null {
  let busy = false;
  for (let at = unit.last + 2; at < last && at < unit.last + reach; at += 1) {
    const word = wordAt(ground, at);
    const place = unitOf(ground, at);
    if (place !== null && place.sort !== 'substance') {
      const before = wordAt(ground, place.first - 1);
      const where = /^(?:el|la|los|las|de)$/.test(before) ? nearIn(ground, place.first) : before === 'en';
      return isPlace(place) && busy && where ? place : null;
    }
    if (walls.has(word) || (word === ',' && busy)) return null;
    busy ||= /^dedicad[oa]s?$/.test(word) && /^(?:a|al|principalmente)$/.test(wordAt(ground, at + 1));
  }
  return null;
}

/** "En los municipios de L". */
function nearIn(ground: Ground, place: number): boolean {
  for (let at = place - 1; at > place - 6; at -= 1) {
    if (wordAt(ground, at) === 'en') return true;
    if (!small.has(wordAt(ground, at)) && !towns.has(wordAt(ground, at))) return false;
  }
  return false;
}
