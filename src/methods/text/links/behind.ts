import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import { offices } from './offices.ts';
import { phrasesAt } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';

const firms = table(
  'company firm business forwarder haulier dealership brokerage shipper subsidiary companies shop store dealership restaurant garage ranch bakery tienda taller restaurante negocio gimnasio trader importer exporter broker carrier outfit shell front corporation entity empresa compania sociedad firma negocio comercializadora importadora inmobiliaria constructora',
);
const pronouns = table('he she they');
const holding = table(
  'controls controlled owns owned started established created co-owns co-owned co-founded runs ran founded registered opened incorporated controla controlaba posee poseia fundo constituyo dirige dirigia administra administraba abrio',
);
const ends = table(', . ; ) and y with through since in con desde junto en por');
const naming = table(
  'name names named list lists listed show shows showed identify identifies identified give gives gave record records recorded register registers registered registra registran identifica identifican senala senalan figura aparece consta menciona mencionan',
);
const holders = table(
  'owner operator manager charterer lessee holder shareholder proprietor propietario propietaria dueno duena armador armadora operador operadora titular arrendatario arrendataria administrador fletador',
);
const adjectives = table(
  'the its their a an registered beneficial sole legal ship commercial current real final su el la un una registral unico unica actual',
);
const holds = table('holds owns has held tiene posee detenta conserva');
const rest = table('the other remaining rest el la otro otra restante remanente');

/** Owners told in a roundabout way: "B, a company he controls", "extracts name A as operator of V", "Q holds the other 40 percent". */
export function addBehind(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  ground.units.forEach((unit, at) => {
    const { first, last } = ground.sentences[unit.sentence]!;
    const found =
      relativeHolder(ground, unit, first, last) ??
      hidden(ground, unit, at) ??
      ownFirm(ground, unit, first) ??
      ofWhich(ground, unit, at, last) ??
      asHolder(ground, unit, at, last) ??
      restHolder(ground, unit, at);
    if (found === null) return;
    const [holder, held] = found;
    const from = Math.min(holder.first, held.first);
    const to = Math.max(holder.last, held.last);
    const said = stances.of(Math.max(from, first), [unit.last, unit.last + 1], to);
    if (said !== null)
      ledger.add({
        kind: 'Control',
        from: holder.entity,
        to: held.entity,
        first: from,
        last: to,
        former: said.former,
        stance: said.stance,
      });
  });
}

const posts = /^(?:dueno|duena|propietario|propietaria|accionista|socio|socia|titular|administrador|administradora)$/;

/** "B, empresa de la que es dueño P". */
function ofWhich(ground: Ground, unit: Unit, place: number, last: number): [holder: Unit, held: Unit] | null {
  if (unit.sort !== 'company') return null;
  const person = ground.units[place + 1];
  if (person?.sort !== 'person' || person.first >= last || person.first - unit.last > 14) return null;
  let relative = false;
  for (let at = unit.last + 1; at < person.first; at += 1) {
    const word = wordAt(ground, at);
    relative ||= /^(?:que|cual)$/.test(word) && /^(?:la|el)$/.test(wordAt(ground, at - 1));
    if (relative && posts.test(word) && /^(?:es|era|fue)$/.test(wordAt(ground, at - 1))) return [person, unit];
  }
  return null;
}

/** "Through his company, B", "su empresa B": the person spoken of. */
function ownFirm(ground: Ground, unit: Unit, first: number): [holder: Unit, held: Unit] | null {
  const noun = wordAt(ground, unit.first - 1) === ',' ? unit.first - 2 : unit.first - 1;
  if (unit.sort !== 'company' || unit.proxy || !firms.has(wordAt(ground, noun))) return null;
  if (!/^(?:his|her|su)$/.test(wordAt(ground, noun - 1))) return null;
  const sentence = ground.tokens[first]!.sentence;
  for (const own of [sentence, sentence - 1]) {
    if (own < 0 || ground.sentences[own]!.paragraph !== ground.sentences[sentence]!.paragraph) return null;
    const start = ground.firstUnit[own]!;
    const end = Math.min(ground.firstUnit[own + 1]!, ground.unitAt[unit.first]!);
    const holder = ground.units.slice(start, Math.min(end, start + most)).find(({ sort }) => sort === 'person');
    if (holder) return [holder, unit];
  }
  return null;
}

/** "Behind the company is P", "detrás de la importadora está P". */
function hidden(ground: Ground, unit: Unit, place: number): [holder: Unit, held: Unit] | null {
  let at = unit.first - 1;
  while (/^(?:the|la|el|de|of|del)$/.test(wordAt(ground, at))) at -= 1;
  if (unit.sort !== 'company' || !/^(?:behind|detras)$/.test(wordAt(ground, at))) return null;
  if (!/^(?:is|are|was|were|stands|stood|lies|esta|estan|estaba|estaban|aparece)$/.test(wordAt(ground, unit.last + 1)))
    return null;
  const person = ground.units[place + 1];
  return person?.sort === 'person' && person.first - unit.last < 4 ? [person, unit] : null;
}

/** "B, a Maltese company he controls": the person last named before. */
function relativeHolder(ground: Ground, unit: Unit, first: number, last: number): [holder: Unit, held: Unit] | null {
  if (unit.sort !== 'company' || wordAt(ground, unit.last + 1) !== ',') return null;
  let noun = false;
  let pointed = false;
  for (let at = unit.last + 2; at < last && at < unit.last + 12; at += 1) {
    const word = wordAt(ground, at);
    if (holding.has(word) && noun && pointed) {
      if (!ends.has(wordAt(ground, at + 1))) return null;
      const holder = personBefore(ground, first, unit.first);
      return holder && [holder, unit];
    }
    const other = unitOf(ground, at);
    // "B, a forwarder that P set up"
    if (noun && other?.sort === 'person' && /^(?:that|which)$/.test(wordAt(ground, at - 1)))
      return holdsAfter(ground, other.last + 1, last) ? [other, unit] : null;
    if (
      ground.tokens[at]!.shape === 'mark' ||
      (noun && other !== null && other.sort !== 'place' && other.sort !== 'country')
    )
      return null;
    noun ||= firms.has(word);
    pointed ||= noun && (pronouns.has(word) || word === 'que');
  }
  return null;
}

/** "Owns", "secretly owned", "set up with Q". */
function holdsAfter(ground: Ground, from: number, last: number): boolean {
  for (let at = from; at < last && at < from + 3 && ground.unitAt[at]! < 0; at += 1) {
    const word = wordAt(ground, at);
    if (holding.has(word) || (word === 'set' && wordAt(ground, at + 1) === 'up')) return true;
    if (ground.tokens[at]!.shape !== 'lower') return false;
  }
  return false;
}

const sayers = /^(?:said|says|told|added|alleged|dijo|afirmo|senalo|declaro|aseguro|sostuvo|explico)$/;
const most = 24;

function personBefore(ground: Ground, first: number, before: number): Unit | null {
  const sentence = ground.tokens[first]!.sentence;
  for (const own of [sentence, sentence - 1]) {
    if (own < sentence && !pronouns.has(wordAt(ground, first))) return null;
    if (own < 0 || ground.sentences[own]!.paragraph !== ground.sentences[sentence]!.paragraph) return null;
    const end = Math.min(ground.firstUnit[own + 1]!, ground.unitAt[before]!);
    for (let at = end - 1; at >= ground.firstUnit[own]! && at > end - most; at -= 1) {
      const unit = ground.units[at]!;
      if (unit.sort === 'person' && !sayers.test(wordAt(ground, unit.last + 1))) return unit;
    }
  }
  return null;
}

/** "Registry extracts name A as operator (of V)". */
function asHolder(ground: Ground, unit: Unit, place: number, last: number): [holder: Unit, held: Unit] | null {
  if (unit.sort !== 'company' && unit.sort !== 'person' && unit.sort !== 'body') return null;
  let at = unit.last + 1;
  if (naming.has(wordAt(ground, at))) at += 1;
  else if (![1, 2, 3].some((step) => naming.has(wordAt(ground, unit.first - step)))) return null;
  if (!/^(?:as|como)$/.test(wordAt(ground, at))) return null;
  for (at += 1; at < last && adjectives.has(wordAt(ground, at));) at += 1;
  if (!holders.has(wordAt(ground, at))) return null;
  const next = ground.units[place + 1];
  if (/^(?:of|de|del)$/.test(wordAt(ground, at + 1)) && next && next.sentence === unit.sentence && next.first - at < 5)
    return isHeld(next) ? [unit, next] : null;
  const held = before(ground, unit, place);
  return held && [unit, held];
}

const isHeld = ({ sort }: Unit): boolean => sort === 'vehicle' || sort === 'company' || sort === 'facility';
const longReach = 60;

/** What may be owned, last named before. */
function before(ground: Ground, unit: Unit, place: number): Unit | null {
  for (let at = place - 1; at >= 0 && unit.first - ground.units[at]!.last < longReach; at -= 1) {
    const own = ground.units[at]!;
    if (isHeld(own) && own.entity !== unit.entity) return own;
  }
  return null;
}

/** "Q holds the other 40 percent" of the company spoken of. */
function restHolder(ground: Ground, unit: Unit, place: number): [holder: Unit, held: Unit] | null {
  const verb = wordAt(ground, unit.last + 1) === ',' ? unit.last + 2 : unit.last + 1;
  if ((unit.sort !== 'person' && unit.sort !== 'company') || !holds.has(wordAt(ground, verb))) return null;
  let at = verb + 1;
  while (rest.has(wordAt(ground, at))) at += 1;
  if (ground.tokens[at]?.shape !== 'number') return null;
  const share = wordAt(ground, at + 1);
  const end = share === '%' || share === 'percent' ? at + 2 : /^(?:per|por)$/.test(share) ? at + 3 : -1;
  if (end < 0) return null;
  const after = wordAt(ground, end) === 'restante' ? wordAt(ground, end + 1) : wordAt(ground, end);
  if (!/^(?:[.;,)]|and|y|)$/.test(after)) return null;
  for (let back = place - 1; back >= 0 && unit.first - ground.units[back]!.last < longReach; back -= 1) {
    const own = ground.units[back]!;
    if (own.sort === 'company' && own.entity !== unit.entity) return [unit, own];
  }
  return null;
}

const sharing = table('share shares shared sharing comparte comparten compartia compartian compartieron');

/** "A and B share a director, P", "A comparte domicilio y apoderado, P, con B": P has the post at both. */
export function addSharedPosts(ground: Ground, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      if (!sharing.has(wordAt(ground, at)) || ground.unitAt[at]! >= 0) continue;
      const left = nearest(ground, at, Math.max(first, at - 12), 'company');
      const person = nearest(ground, at, Math.min(last, at + 15), 'person');
      if (!left || !person || !officeBetween(ground, at, person.first)) continue;
      const right = nearest(ground, at, Math.min(last, at + 40), 'company');
      const end = Math.max(person.last, right?.last ?? 0);
      for (const unit of [...left.group, ...(right?.group ?? [])])
        ledger.add({ kind: 'Leadership', from: person.entity, to: unit.entity, first: left.first, last: end });
    }
  }
}

/** The nearest unit of a sort between two tokens, the second one before or after the first. */
function nearest(ground: Ground, from: number, to: number, sort: Unit['sort']): Unit | null {
  const step = to < from ? -1 : 1;
  for (let at = from; at !== to; at += step) {
    const unit = unitOf(ground, at);
    if (unit?.sort === sort) return unit;
  }
  return null;
}

function officeBetween(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (phrasesAt(offices, ground.tokens, at, to).length > 0) return true;
  return false;
}

/** Whether an office stands in what is said to be shared; the posts are given by `addSharedPosts`. */
export function isShared(ground: Ground, office: number): boolean {
  for (let at = office - 1; at > office - 8 && at >= 0 && ground.unitAt[at]! < 0; at -= 1)
    if (sharing.has(wordAt(ground, at))) return true;
  return false;
}
