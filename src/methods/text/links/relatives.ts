import type { LinkWord } from '../reading/types.ts';
import { isCriminal } from './criminal.ts';
import { isKin } from './family.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { offices } from './offices.ts';
import { phrasesAt, phraseTable, type PhraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';
import type { Sort, Unit } from './units.ts';

/*
 * Spanish relative clauses that put the doer last or leave it out: "la banda que desde 2021 encabeza P", "M, de la que P
 * es administrador único", "H, con la que G sostiene una disputa", "P, de cuya constructora, M".
 */
type Rows = PhraseTable<LinkWord>;
const leads: Rows = phraseTable<LinkWord>([
  [
    'encabeza|encabezaba|encabezo|encabezan|lidera|lideraba|lidero|lideran|dirige|dirigia|dirigio|dirigen',
    'Leadership',
  ],
  ['comanda|comandaba|comando|preside|presidia|presidio|capitanea|capitaneaba|manda|mandaba|mandan', 'Leadership'],
  ['fundo|fundaron|administra|administraba|administran|gerencia|gerenciaba', 'Leadership'],
  ['creo|constituyo|constituyeron', 'Leadership'],
]);
const holds: Rows = phraseTable<LinkWord>([
  ['controla|controlaba|controlan|posee|poseia|regentea|regenteaba|maneja|manejaba|opera|operaba', 'Control'],
]);
/** After "con la que". */
const peers: Rows = phraseTable<LinkWord>([
  ['pacto|pactaron|alio|aliaron|alia|asocio|asociaron|fusiono', 'Alliance'],
  [
    'mantiene|mantienen|mantenia|sostiene|sostienen|sostenia|sello|sellaron|firmo|tiene|tienen|hizo|acordo * alianza|pacto|tregua|acuerdo',
    'Alliance',
  ],
  [
    'mantiene|mantienen|mantenia|sostiene|sostienen|sostenia|libra|libran|libraba|tiene|tienen * disputa|guerra|conflicto|pugna|rivalidad|enfrentamiento|enfrentamientos|lucha',
    'Rivalry',
  ],
  [
    'disputa|disputan|disputaba|disputaban|pelea|pelean|peleaba|rivaliza|rivalizan|enfrenta|enfrentan|enfrento',
    'Rivalry',
  ],
  ['rompio|rompieron', 'Rivalry'],
]);
const held = table('rancho empresa constructora compania sociedad inmobiliaria comercializadora negocio despacho');
const bodies: ReadonlySet<Sort> = new Set(['group', 'body', 'company']);
const groups: ReadonlySet<Sort> = new Set(['group']);
const things: ReadonlySet<Sort> = new Set(['company', 'facility', 'vehicle']);
const persons: ReadonlySet<Sort> = new Set(['person']);
const relative = table('que cual cuales quien quienes');
const articles = table('el la los las lo');
/** What may stand between the relative word and its verb besides names of places. */
const between = table(
  'desde en hace anos ano meses mes a partir de del la el los las hasta hoy ayer ahora todavia aun tambien ya actualmente presuntamente supuestamente entonces , se segun',
);
const copulas = table('es era fue seria figura aparece funge fungia consta son eran');
/** Words that begin another phrase, whose noun is the one that "que" means. */
const apart = table('con por segun para como contra ante a al cuando donde dijo y pero');
const walls = table('; : . ? ! ) ( pero aunque mientras porque cuando donde');
const reach = 18;

interface Found {
  kind: LinkWord;
  from: Unit;
  to: Unit;
  verb: readonly [number, number];
}

/** Links of relative clauses whose doer stands behind the verb, or in the main clause. */
export function addRelatives(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first + 1; at + 1 < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      const found = foundAt(ground, at, first, last);
      if (found === null || found.from.entity === found.to.entity) continue;
      const begin = Math.min(found.from.first, found.to.first);
      const end = Math.max(found.from.last, found.to.last, found.verb[1]);
      const said = stances.of(Math.max(first, begin), found.verb, end);
      if (said === null) continue;
      ledger.add({
        kind: found.kind,
        from: found.from.entity,
        to: found.to.entity,
        first: begin,
        last: end,
        former: said.former || /(?:aba|ia|aban|ian)$/.test(wordAt(ground, found.verb[0])),
        stance: said.stance,
      });
    }
  }
}

function foundAt(ground: Ground, at: number, first: number, last: number): Found | null {
  const word = wordAt(ground, at);
  if (/^cuy[oa]$/.test(word)) return ownFirm(ground, at, first, last);
  if (!relative.has(word)) return null;
  const article = articles.has(wordAt(ground, at - 1));
  const how = wordAt(ground, article ? at - 2 : at - 1);
  if (word === 'que' && !article) return how === 'con' ? null : plain(ground, at, first, last);
  if (how === 'de' || wordAt(ground, at - 1) === 'del') return ofWhich(ground, at, first, last);
  return how === 'con' ? withWhich(ground, at, first, last) : null;
}

/** "La banda que desde 2021 encabeza P", "M, comercializadora que administra P". */
function plain(ground: Ground, at: number, first: number, last: number): Found | null {
  const before = namedBefore(ground, at, last);
  if (before !== null) {
    const own = verbAfter(ground, before.to, last, [leads, holds], 1);
    const told = own && !/^(?:a|al)$/.test(wordAt(ground, own.last + 1)) && ground.unitAt[own.last + 1]! < 0;
    const what = told ? antecedent(ground, at - 1, first, own.kind === 'Control' ? things : bodies) : null;
    return own && what && { kind: own.kind, from: before.unit, to: what, verb: [own.first, own.last] };
  }
  const verb = verbAfter(ground, at + 1, last, [leads, holds]);
  if (verb === null) return null;
  const doer = doerAfter(ground, verb.last + 1, last);
  const object = doer && antecedent(ground, at - 1, first, verb.kind === 'Control' ? things : bodies);
  if (!doer || !object) return null;
  return { kind: verb.kind, from: doer, to: object, verb: [verb.first, verb.last] };
}

/** "Que su padre, P, fundó", "que P dirige": the person between the relative word and the verb. */
function namedBefore(ground: Ground, at: number, last: number): { unit: Unit; to: number } | null {
  let next = at + 1;
  if (/^sus?$/.test(wordAt(ground, next)) && isKin(wordAt(ground, next + 1))) next += 2;
  if (wordAt(ground, next) === ',') next += 1;
  const unit = next < last ? unitOf(ground, next) : null;
  if (unit?.sort !== 'person') return null;
  return { unit, to: wordAt(ground, unit.last + 1) === ',' ? unit.last + 2 : unit.last + 1 };
}

/** "M, de la que P es administrador único", "M, de la cual es propietaria su madre, P". */
function ofWhich(ground: Ground, at: number, first: number, last: number): Found | null {
  const object = antecedent(ground, at - (articles.has(wordAt(ground, at - 1)) ? 3 : 2), first, bodies);
  if (object === null) return null;
  let copula = -1;
  for (let next = at + 1; next < last && next < at + reach; next += 1) {
    const unit = unitOf(ground, next);
    const word = wordAt(ground, next);
    if (unit !== null) {
      if (bodies.has(unit.sort)) return null;
      next = unit.last;
    } else if (walls.has(word)) return null;
    else if (copulas.has(word) && copula < 0) copula = next;
    else if (copula >= 0) {
      const office = phrasesAt(offices, ground.tokens, next, last).toSorted((a, b) => b.last - a.last)[0];
      if (!office) continue;
      const before = ground.units[ground.unitAt[copula - 1] ?? -1] ?? null;
      const doer = before?.sort === 'person' ? before : doerAfter(ground, office.last + 1, last);
      if (!doer || doer.entity === object.entity) return null;
      const group = isCriminal(ground, object.entity);
      const kind = group && office.value.tie !== 'Leadership' ? 'Membership' : office.value.tie;
      return { kind, from: doer, to: object, verb: [copula, office.last] };
    }
  }
  return null;
}

/** "H, con la que pactó en marzo", "H, con el que G sostiene un conflicto". */
function withWhich(ground: Ground, at: number, first: number, last: number): Found | null {
  const other = antecedent(ground, at - (articles.has(wordAt(ground, at - 1)) ? 3 : 2), first, groups);
  if (other === null) return null;
  const own = unitOf(ground, at + 1) ?? (articles.has(wordAt(ground, at + 1)) ? unitOf(ground, at + 2) : null);
  const verb = verbAfter(ground, own ? own.last + 1 : at + 1, last, [peers]);
  if (verb === null) return null;
  const behind = own === null ? (unitOf(ground, verb.last + 1) ?? unitOf(ground, verb.last + 2)) : null;
  const doer = own ?? (behind?.sort === 'group' ? behind : subject(ground, first, other));
  if (doer?.sort !== 'group' || doer.entity === other.entity) return null;
  return { kind: verb.kind, from: doer, to: other, verb: [verb.first, verb.last] };
}

/** "P, cuya constructora, M, cobró": it is his. */
function ownFirm(ground: Ground, at: number, first: number, last: number): Found | null {
  if (!held.has(wordAt(ground, at + 1))) return null;
  const named = wordAt(ground, at + 2) === ',' ? at + 3 : at + 2;
  const site = named < last ? unitOf(ground, named) : null;
  if (site === null || site.proxy || site.sort !== 'company') return null;
  let from = at - 1;
  if (/^(?:en|de|a|desde|con|por)$/.test(wordAt(ground, from))) from -= 1;
  const owner = antecedent(ground, from, first, persons);
  return owner && { kind: 'Control', from: owner, to: site, verb: [at, at + 1] };
}

function verbAfter(
  ground: Ground,
  from: number,
  last: number,
  tables: readonly Rows[],
  reach = 10,
): { kind: LinkWord; first: number; last: number } | null {
  for (let at = from; at < last && at < from + reach; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      if (unit.sort !== 'place' && unit.sort !== 'country') return null;
      at = unit.last;
      continue;
    }
    for (const rows of tables) {
      const match = phrasesAt(rows, ground.tokens, at, last).toSorted((a, b) => b.last - a.last)[0];
      if (match && free(ground, match.first, match.last))
        return { kind: match.value, first: match.first, last: match.last };
    }
    if (!between.has(wordAt(ground, at)) && ground.tokens[at]!.shape !== 'number') return null;
  }
  return null;
}

function free(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (ground.unitAt[at]! >= 0) return false;
  return true;
}

/** The person behind the verb: not its object ("a P"), over where and since when; in "un sobrino de Q, P" it is P. */
function doerAfter(ground: Ground, from: number, last: number): Unit | null {
  if (/^(?:a|al|con|contra|por|para|y|,|que)$/.test(wordAt(ground, from))) return null;
  let of: Unit | null = null;
  for (let at = from; at < last && at < from + reach; at += 1) {
    const unit = unitOf(ground, at);
    const word = wordAt(ground, at);
    if (unit === null) {
      if (walls.has(word) || word === 'que' || word === 'a' || word === 'al') return null;
      if (word === ',' && of === null && unitOf(ground, at + 1)?.sort !== 'person') return null;
      continue;
    }
    if (unit.sort === 'person') {
      const relation = /^(?:de|del)$/.test(wordAt(ground, unit.first - 1)) && isKin(wordAt(ground, unit.first - 2));
      if (!relation) return of !== null && wordAt(ground, unit.first - 1) !== ',' ? null : unit;
      of = unit;
    } else if (bodies.has(unit.sort)) return null;
    at = unit.last;
  }
  return null;
}

/** What the relative word means: the name before it, over a noun in apposition and what tells where that is. */
function antecedent(ground: Ground, from: number, first: number, sorts: ReadonlySet<Sort>): Unit | null {
  let comma = 0;
  let bare = true;
  // "M, empresa que administra P, y de la que": over the clause before.
  const resumed = /^[ye]$/.test(wordAt(ground, from));
  for (let at = from; at >= first && at > from - (resumed ? 30 : 14); at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      // "Trabajan con el clan que encabeza P": what stands between must be set off from the name by a mark.
      const beside = bare || /^[,()"]$/.test(wordAt(ground, unit.last + 1));
      if (sorts.has(unit.sort)) return beside ? unit : null;
      const passed = unit.sort === 'place' || unit.sort === 'country' || unit.sort === 'substance';
      if (!passed && !(resumed && unit.sort === 'person')) return null;
      at = unit.first;
      continue;
    }
    const { shape, folded } = ground.tokens[at]!;
    if (folded === ',') comma += 1;
    else if (shape !== 'lower' && shape !== 'number' && folded !== '"' && folded !== ')' && folded !== '(') return null;
    bare &&= shape === 'mark';
    if (resumed && (folded === 'que' || folded === ',' || folded === 'y')) continue;
    const seat = folded === 'con' && /^(?:sede|domicilio|base|oficinas)$/.test(wordAt(ground, at + 1));
    if (comma > 2 || relative.has(folded) || copulas.has(folded) || (apart.has(folded) && !seat)) return null;
  }
  return null;
}

/** The group the sentence speaks of, where the clause names no doer: the first one in it that is not the other. */
function subject(ground: Ground, first: number, other: Unit): Unit | null {
  const start = ground.unitAt[other.first]!;
  const sentence = other.sentence;
  for (let at = ground.firstUnit[sentence]!; at < start && at < ground.firstUnit[sentence]! + 24; at += 1) {
    const unit = ground.units[at]!;
    if (unit.first >= first && unit.sort === 'group') return unit.entity === other.entity ? null : unit;
    if (unit.sort === 'person' || unit.sort === 'body') return null;
  }
  return null;
}
