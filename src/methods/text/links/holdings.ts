import type { LinkWord } from '../reading/types.ts';
import type { FieldRoles } from './fields.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import { namesOf } from './nations.ts';
import { phrasesAt, phraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';

/** After a name, without a firm behind it: what the firm spoken of is to it. */
const holdings = phraseTable<LinkWord>([
  ['posee|tiene|detenta|ostenta|conserva|controla * % de las|los acciones|partes|titulos', 'Control'],
  ['posee|tiene|detenta|ostenta|conserva|controla * % del capital|accionariado social?', 'Control'],
  ['holds|owns|has|controls * %|percent of the? shares|stock|capital|equity', 'Control'],
  [
    'es|era|fue|figura|funge como? administrador|administradora|apoderado|apoderada|gerente unico|unica|general',
    'Leadership',
  ],
  ['is|was|acts as? its? the? sole director|manager|signatory|administrator', 'Leadership'],
]);
/** Before a name: what is left of the firm is its. */
const remainders = phraseTable<true>([
  ['% restante|remanente|+otro pertenece|corresponde|pertenecia a|al', true],
  ['remaining|other * %|percent is|are|belongs|belong held|owned? by|to', true],
]);
/** "Which he founded", of the group before it. */
const foundings = phraseTable<true>([
  ['which|that he|she|they later? founded|created|led|leads|leading|heads|headed|established|commanded|commands', true],
  ['que el|ella? mismo|misma? fundo|creo|lidera|lideraba|encabeza|encabezaba|dirige|dirigia', true],
]);
/** "Whose liaison in Spain was P", "cuyo enlace en España era P". */
const liaisons = phraseTable<true>([
  [
    'whose liaison|fixer|contact|representative|emissary|envoy|broker|recruiter|operator|treasurer|accountant|chemist',
    true,
  ],
  [
    'cuyo|cuya enlace|contacto|representante|emisario|emisaria|operador|operadora|financiero|contador|contadora|quimico|reclutador',
    true,
  ],
]);
const companyEnd = /^(?:de|del|of|in|en)$/;
const reach = 30;

/** Holdings, posts and crafts told without the name of what is held right behind: it is the firm, the group, the service spoken of. */
export function addHoldings(ground: Ground, stances: StanceReader, roles: FieldRoles, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      const add = (link: LinkWord, from: Unit | null, to: Unit | null, end: number): void => {
        const said =
          from && to && from.entity !== to.entity ? stances.of(Math.max(first, from.first), [at, at], end) : null;
        if (said === null) return;
        ledger.add({
          kind: link,
          from: from!.entity,
          to: to!.entity,
          first: Math.min(from!.sentence === to!.sentence ? to!.first : at, from!.first, at),
          last: Math.max(end, from!.last),
          former: said.former,
          stance: said.stance,
        });
      };
      for (const match of phrasesAt(holdings, ground.tokens, at, last)) {
        if (companyEnd.test(wordAt(ground, match.last + 1))) continue;
        const holder = back(
          ground,
          at,
          Math.max(first, at - reach),
          (unit) => unit.sort === 'person' || (unit.sort === 'company' && match.value === 'Control'),
        );
        add(match.value, holder, holder && firmOf(ground, roles, holder), match.last);
      }
      for (const match of phrasesAt(remainders, ground.tokens, at, last)) {
        const holder = unitOf(ground, match.last + 1) ?? unitOf(ground, match.last + 2);
        if (holder?.sort === 'person' || holder?.sort === 'company')
          add('Control', holder, firmOf(ground, roles, holder), match.last);
      }
      for (const match of phrasesAt(foundings, ground.tokens, at, last)) {
        const group = unitOf(ground, at - 1) ?? (wordAt(ground, at - 1) === ',' ? unitOf(ground, at - 2) : null);
        if (group?.sort !== 'group' || !/^(?:[,.;)]|and|y)$/.test(wordAt(ground, match.last + 1))) continue;
        add('Leadership', founderOf(ground, group), group, match.last);
      }
      for (const match of phrasesAt(liaisons, ground.tokens, at, last)) {
        const group = back(ground, at, Math.max(first, at - 8), (unit) => unit.sort === 'group');
        const person = ahead(ground, match.last + 1, Math.min(last, match.last + 8));
        add('Membership', person, group, person?.last ?? at);
      }
    }
  }
  addCrafts(ground, ledger);
}

function back(ground: Ground, from: number, first: number, fits: (unit: Unit) => boolean): Unit | null {
  for (let at = from - 1; at >= first; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && fits(unit)) return unit;
  }
  return null;
}

const copulas = /^(?:is|was|es|era|fue)$/;

/** The person who is it, a place between allowed. */
function ahead(ground: Ground, from: number, wall: number): Unit | null {
  let is = false;
  for (let at = from; at < wall; at += 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return is ? unit : null;
    if (unit === null && ground.tokens[at]!.shape === 'mark') return null;
    is ||= copulas.test(wordAt(ground, at));
  }
  return null;
}

/** The firm spoken of: the subject of the report, else the company last named before. */
function firmOf(ground: Ground, roles: FieldRoles, holder: Unit): Unit | null {
  const place = ground.unitAt[holder.first]!;
  for (let at = place - 1; at >= 0 && at > place - 12; at -= 1) {
    const unit = ground.units[at]!;
    if (holder.first - unit.last > 80) return null;
    if (roles.subject === null ? unit.sort === 'company' : unit.entity === roles.subject) return unit;
  }
  return null;
}

/** "He": the one person named in the sentence before the group, else the only one of the sentence before. */
function founderOf(ground: Ground, group: Unit): Unit | null {
  for (const own of [group.sentence, group.sentence - 1]) {
    if (own < 0 || ground.sentences[own]!.paragraph !== ground.sentences[group.sentence]!.paragraph) return null;
    const persons = new Map<number, Unit>();
    const end = Math.min(ground.firstUnit[own + 1]!, ground.firstUnit[own]! + reach);
    for (let at = ground.firstUnit[own]!; at < end; at += 1) {
      const unit = ground.units[at]!;
      if (unit.sort === 'person' && unit.first < group.first) persons.set(unit.entity, unit);
    }
    if (persons.size > 0) return persons.size === 1 ? [...persons.values()][0]! : null;
  }
  return null;
}

const craftWords =
  /^(?:cutter|ship|patrol|vessel|frigate|destroyer|helicopter|aircraft|plane|boat|warship|submarine|drone|corvette|coastal|offshore|interceptor|class|'s|-|buque|patrulla|fragata|corbeta|lancha|avion|helicoptero|oceanica|interceptora)$/;

/** Whose ship it is, by the letters before its name. */
const prefixes: readonly (readonly [prefix: RegExp, service: RegExp])[] = [
  [/^ARM /, /^(?:secretar[ií]a de marina|(?:the )?mexican navy|marina(?: de m[eé]xico)?|armada de m[eé]xico|semar)$/i],
  [/^USCGC /, /^(?:the )?(?:u\.?s\.? |united states )?coast guard$/i],
  [/^USS /, /^(?:the )?(?:u\.?s\.?|united states) navy$/i],
  [/^HMS /, /^(?:the )?royal navy$/i],
  [/^ARC /, /^(?:armada (?:de colombia|nacional)|(?:the )?colombian navy)$/i],
  [/^HMCS /, /^(?:the )?royal canadian navy$/i],
];

/** "The Coast Guard cutter Tern", "ARM Bravo": the service has the craft. */
function addCrafts(ground: Ground, ledger: Ledger): void {
  const { entities } = ground.scene;
  const seen = new Set<number>();
  const services = prefixes.map(([prefix, service]) => ({
    prefix,
    entity: entities.findIndex(
      (one) => /^(?:PublicBody|MilitaryUnit)$/.test(one.kind) && namesOf(one).some((name) => service.test(name)),
    ),
  }));
  for (const [at, craft] of ground.units.entries()) {
    if (craft.sort !== 'vehicle' || craft.proxy) continue;
    const ends = { first: craft.first, last: craft.last };
    const body = ground.units[at - 1];
    if (body?.sort === 'body' && body.sentence === craft.sentence && !body.proxy && joined(ground, body, craft))
      ledger.add({ kind: 'Control', from: body.entity, to: craft.entity, first: body.first, last: craft.last });
    if (seen.has(craft.entity)) continue;
    seen.add(craft.entity);
    for (const { prefix, entity } of services)
      if (entity >= 0 && prefix.test(entities[craft.entity]!.name))
        ledger.add({ kind: 'Control', from: entity, to: craft.entity, ...ends });
  }
}

/** Nothing but words for a craft between, one at least there or in the name of the craft. */
function joined(ground: Ground, body: Unit, craft: Unit): boolean {
  if (craft.first - body.last > 5) return false;
  for (let at = body.last + 1; at < craft.first; at += 1) if (!craftWords.test(wordAt(ground, at))) return false;
  const own = [craft.first - 1, craft.first].map((at) => wordAt(ground, at));
  return own.some((word) => craftWords.test(word) && word !== "'s");
}
