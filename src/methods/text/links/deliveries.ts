import type { LinkWord } from '../reading/types.ts';
import type { FieldRoles } from './fields.ts';
import { countered, exportsOf, sharesSeat } from './countered.ts';
import { givings, type Giving } from './givings.ts';
import { aroundChunk, onlyWhere, opening, quoteStart, unitOf, wholeOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import { handsPower } from './handovers.ts';
import { powerPasses } from './passings.ts';
import type { Ledger } from './ledger.ts';
import { phrasesAt, type Match } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';

const receiverWords = table(
  'to with for a al con para help helped helping helps let allow allowed enabling ayudo ayudar ante',
);
const articles = table('the el la los las its their su sus local other a an un una both');
const moneyWords = table(
  'usd mxn eur gbp $ € £ euro euros usdt bitcoin reais soles quetzales yuan libras percent dollars dollar pesos dolares euros money cash funds wire wires payment payments transfer transfers deposit deposits million millions millones mil dinero fondos efectivo pago pagos transferencia transferencias account cuenta proceeds invoice',
);
const walls = table('; ? ! while but although mientras pero aunque');
const relatives = table('which who that que quien whose donde where');
const reach = 22;
const thingReach = 7;

/** Links of giving: "A supplied B with C", "A shared data with B", "wired money to B", "was turned over to B", "A traffics C". */
export function addDeliveries(ground: Ground, stances: StanceReader, roles: FieldRoles, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      const match = phrasesAt(givings, ground.tokens, at, last).reduce<Match<Giving> | null>(
        (best, one) => (best === null || one.last >= best.last ? one : best),
        null,
      );
      if (match !== null && !handsPower(ground, match.first) && !powerPasses(ground, match.first))
        addDelivery(ground, stances, roles, ledger, match, first, last);
    }
  }
}

function addDelivery(
  ground: Ground,
  stances: StanceReader,
  roles: FieldRoles,
  ledger: Ledger,
  match: Match<Giving>,
  first: number,
  last: number,
): void {
  const { kind, passive, thing } = match.value;
  const found = lookOn(ground, match, last);
  const { things } = found;
  if (
    doerBehind(ground, match) ||
    isNoun(ground, match) ||
    exportsOf(ground, match.first) ||
    forItself(ground, match) ||
    sharesSeat(ground, match.first, match.last)
  )
    return;
  if (match.value.thing && !match.value.passive && countered(ground, match.first, first)) return;
  const money = aboutMoney(ground, match.first, Math.min(last, match.last + reach), first);
  if (kind === 'money' && passive && !money && found.agent === null) return;
  const start = quoteStart(ground, match.first, first);
  const named = passive ? null : giverOf(ground, match.first, start);
  const sold = named === null && !passive ? found.by : null;
  const before = named ?? (sold === null && !passive ? unsaid(ground, match.first, first) : null);
  const receiver = found.receiver ?? (before ? pronounReceiver(ground, match, before, start) : null);
  const link = kindOf(ground, match, last, money, receiver !== null && things.length === 0);
  const agent = found.agent ?? sold;
  const giver: readonly number[] = agent
    ? agent.group.map(({ entity }) => entity)
    : before
      ? before.group.map(({ entity }) => entity)
      : passive
        ? fallback(ground, roles, kind, match, first)
        : [];
  const ends = receiver ? [...receiver.group.filter(isActor), ...found.further] : thing ? things : [];
  if (before?.sort === 'body' && ends.length === 0 && ((!thing && kind === 'Supply') || kind === 'Transfer'))
    addTold(ground, stances, roles, ledger, match, before, last);
  if (giver.length === 0 || ends.length === 0) return;
  if (!receiver && before !== null && before.sort !== 'group' && before.sort !== 'company' && before.sort !== 'person')
    return;
  const from = Math.min(before?.first ?? match.first, match.first);
  const to = Math.max(ends.at(-1)!.last, match.last);
  if (passive && kind === 'money' && receiver?.entity === giver[0]) return;
  const said = stances.of(from, [match.first, match.last], to);
  if (said === null) return;
  for (const a of giver)
    for (const b of ends)
      ledger.add({
        kind: receiver
          ? kind === 'pay' &&
            ground.scene.entities[a]?.kind === 'Organization' &&
            !(link === 'Transfer' && b.sort === 'company')
            ? 'Financing'
            : link
          : 'Supply',
        from: a,
        to: b.entity,
        first: from,
        last: to,
        former: said.former,
        stance: said.stance,
      });
}

/** "Reduce the supply" supplies nobody. */
const isNoun = (ground: Ground, { first, last }: Match<Giving>): boolean =>
  first === last &&
  /^(?:supply|supplies|ship|transfer|transfers|deposit|deposits|exports?|imports?|produce|traffic|share|shares|relay|push|move|moves|pay|hand|offer|feed)$/.test(
    wordAt(ground, first),
  ) &&
  (/^(?:the|a|an|its|their|of|this|that|and\/or|illicit|illegal|drug|money)$/.test(wordAt(ground, first - 1)) ||
    /^(?:dut|tariff|control|tax|licen|permit|restrict|declaration)/.test(wordAt(ground, first + 1)));

/** "La mercancía la enviaba A": the doer stands behind the verb, and to whom is not said. */
function doerBehind(ground: Ground, { first, last }: Match<Giving>): boolean {
  if (first !== last || !/^(?:la|lo|las|los|le|les)$/.test(wordAt(ground, first - 1))) return false;
  const next = /^(?:el|la|los|las)$/.test(wordAt(ground, last + 1)) ? last + 2 : last + 1;
  return unitOf(ground, next) !== null;
}

const news = table('information intelligence data evidence informacion inteligencia datos pruebas');

/** "Se abastece de": for himself. */
const forItself = (ground: Ground, { first }: Match<Giving>): boolean =>
  wordAt(ground, first - 1) === 'se' && /^(?:abaste|surt|prove)/.test(wordAt(ground, first));

/** "Entregó información a B": what is handed over is told. */
function informs(ground: Ground, match: Match<Giving>, last: number): boolean {
  for (let at = match.last + 1; at < last && at < match.last + 3; at += 1)
    if (news.has(wordAt(ground, at))) return true;
  return false;
}

/** "A shared information on a ship" in the paper of B: with B. */
function addTold(
  ground: Ground,
  stances: StanceReader,
  roles: FieldRoles,
  ledger: Ledger,
  match: Match<Giving>,
  giver: Unit,
  last: number,
): void {
  let told = false;
  for (let at = match.last + 1; at < Math.min(last, match.last + 8); at += 1) told ||= news.has(wordAt(ground, at));
  const said =
    told && roles.own && roles.agency !== null ? stances.of(giver.first, [match.first, match.last], match.last) : null;
  if (said !== null)
    ledger.add({
      kind: 'Supply',
      from: giver.entity,
      to: roles.agency!,
      first: giver.first,
      last: match.last,
      former: said.former,
      stance: said.stance,
    });
}

function kindOf(ground: Ground, match: Match<Giving>, last: number, money: boolean, alone: boolean): LinkWord {
  const { kind } = match.value;
  if (kind === 'money') return money || wordAt(ground, match.last + 1) === 'custody' ? 'Transfer' : 'Supply';
  if (consents(ground, match, last)) return 'Cooperation';
  if (kind === 'Transfer' && informs(ground, match, last)) return 'Supply';
  if (shares(ground, match, last)) return 'Transfer';
  if (kind === 'pay') return money && !bribes(ground, match, last) ? 'Transfer' : 'Financing';
  // What is sold or shipped has a price: that is no money given.
  const trade = /^(?:export|vend|surt|abast|suministr|prove)/.test(wordAt(ground, match.first));
  return kind === 'Supply' && money && alone && !trade ? 'Financing' : kind;
}

const isActor = (unit: Unit): boolean =>
  unit.sort !== 'substance' &&
  unit.sort !== 'vehicle' &&
  unit.sort !== 'place' &&
  unit.sort !== 'facility' &&
  unit.sort !== 'law' &&
  unit.sort !== 'programme';

/** To whom and what, and who is named after "by". */
function lookOn(
  ground: Ground,
  match: Match<Giving>,
  last: number,
): { receiver: Unit | null; further: Unit[]; things: Unit[]; agent: Unit | null; by: Unit | null } {
  let receiver: Unit | null = null;
  let agent: Unit | null = null;
  let by: Unit | null = null;
  const things: Unit[] = [];
  const further: Unit[] = [];
  const money = match.value.kind === 'money' || match.value.kind === 'pay';
  const done =
    match.value.passive ||
    /^(?:was|were|been|being|is|are|fue|fueron|sido|siendo)$/.test(wordAt(ground, match.first - 1));
  let wall = match.last + reach;
  for (let at = match.last + 1; at < last && at <= wall; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) {
      if (
        walls.has(wordAt(ground, at)) ||
        (relatives.has(wordAt(ground, at)) && !receiverWords.has(wordAt(ground, at + 1)))
      )
        break;
      continue;
    }
    const before = wordBefore(ground, unit.first);
    // "Extraditó a P a B": P is who is handed over.
    const handed = match.value.kind === 'Transfer' && unit.sort === 'person' && /^(?:a|al)$/.test(before);
    if (handed && unit.first - match.last < 4) {
      at = unit.last;
      continue;
    }
    if (unit.sort === 'substance' && receiver === null && things.length === 0 && unit.first - match.last <= thingReach)
      things.push(...unit.group);
    else if (isActor(unit) && (before === 'by' || before === 'por')) {
      if (otherDone(ground, match.last, unit.first)) continue;
      if (done) agent ??= unit;
      else if (receiver !== null) by ??= unit;
    } else if (match.value.kind === 'Transfer' && unit.sort === 'country' && /^(?:from|desde)$/.test(before)) {
      // "Extradited P from A to B": it is A that gives him up.
      agent ??= unit;
    } else if (isActor(unit) && money && done && agent === null && (before === 'from' || before === 'desde'))
      agent = unit;
    else if (isActor(unit) && receiver === null && receives(ground, match, unit, before)) {
      receiver = unit;
      if (money) wall = Math.max(wall, unit.last + reach);
    } else if (isActor(unit) && receiver !== null && money && unit.group[0] === unit && toToo(ground, receiver, unit)) {
      further.push(...unit.group.filter(isActor));
      wall = Math.max(wall, unit.last + reach);
    }
    at = unit.last;
  }
  return { receiver, further, things, agent, by };
}

const participle = /^(?:\p{L}{2,}(?:ed|ad[oa]s?|id[oa]s?)|led|run|held|known|hech[oa]s?)$/u;

/** "Wired it to A, a trading company owned by P": what P did is another thing. */
function otherDone(ground: Ground, from: number, to: number): boolean {
  let comma = false;
  for (let at = from + 1; at < to; at += 1) {
    comma ||= wordAt(ground, at) === ',';
    if (comma && ground.unitAt[at]! < 0 && participle.test(wordAt(ground, at))) return true;
  }
  return false;
}

/** "$ 5,000 to A (account 123) and 187,300 dollars to B": a further receiver after "and" and "to". */
function toToo(ground: Ground, receiver: Unit, unit: Unit): boolean {
  if (!/^(?:to|a|al)$/.test(wordBefore(ground, unit.first))) return false;
  let joined = false;
  let counted = false;
  for (let at = unit.first - 1; at > receiver.last && at > unit.first - 14; at -= 1) {
    counted ||= ground.tokens[at]!.shape === 'number';
    joined ||= counted && /^(?:and|y|e)$/.test(wordAt(ground, at));
  }
  return joined;
}

const share = table('shares stake acciones puntos participacion partes titulos');

function shares(ground: Ground, match: Match<Giving>, last: number): boolean {
  for (let at = match.last + 1; at < last && at < match.last + 5; at += 1)
    if (share.has(wordAt(ground, at))) return true;
  return false;
}

const leave = table(
  'recommendation recommendations recomendacion recomendaciones opinion evaluation consent permission authorization authorisation approval leave consentimiento permiso autorizacion',
);

/** "Gave B its consent" hands over nothing. */
function consents(ground: Ground, match: Match<Giving>, last: number): boolean {
  for (let at = match.last + 1; at < last && at < match.last + 14; at += 1)
    if (leave.has(wordAt(ground, at))) return true;
  return false;
}

const bribe = table(
  'bribe bribes soborno sobornos cuota cuotas extortion extorsion kickback kickbacks mordida mordidas protection',
);

function bribes(ground: Ground, match: Match<Giving>, last: number): boolean {
  for (let at = match.last + 1; at < last && at < match.last + 8; at += 1)
    if (bribe.has(wordAt(ground, at))) return true;
  return false;
}

/** "P said A paid him", "A, una organización que le vende": the one spoken of before the giver. */
function pronounReceiver(ground: Ground, match: Match<Giving>, giver: Unit, first: number): Unit | null {
  const after = wordAt(ground, match.last + 1);
  const personal =
    /^(?:him|her)$/.test(after) && !unitOf(ground, match.last + 2) && ground.tokens[match.last + 2]?.shape !== 'lower';
  const clitic = /^(?:le|les)$/.test(wordAt(ground, match.first - 1));
  if (!personal && after !== 'them' && !clitic) return null;
  const many = wordAt(ground, match.first - 1) === 'les';
  const fits = (unit: Unit): boolean =>
    unit.entity !== giver.entity &&
    !giver.group.includes(unit) &&
    isActor(unit) &&
    unit.sort !== 'country' &&
    (!personal || unit.sort === 'person') &&
    // "Les surtía" is said of several, or of a group.
    (!many || unit.sort !== 'person' || unit.group.length > 1) &&
    wordAt(ground, unit.last + 1) !== "'s";
  for (let at = Math.max(first, giver.first - 80); at < giver.first; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (fits(unit)) return unit;
    at = unit.last;
  }
  const own = ground.tokens[first]?.sentence ?? 0;
  if (own === 0 || ground.sentences[own - 1]!.paragraph !== ground.sentences[own]!.paragraph) return null;
  return (
    ground.units
      .slice(ground.firstUnit[own - 1], Math.min(ground.firstUnit[own]!, ground.firstUnit[own - 1]! + 24))
      .find((unit) => isActor(unit) && fits(unit)) ?? null
  );
}

const wordBefore = (ground: Ground, at: number): string => {
  let back = at - 1;
  while (back > 0 && (articles.has(wordAt(ground, back)) || wordAt(ground, back) === ',')) back -= 1;
  // "a" is an article after "to" and a preposition in Spanish.
  const word = wordAt(ground, back);
  return wordAt(ground, back + 1) === 'a' && back + 1 < at && !receiverWords.has(word) && word !== 'by' ? 'a' : word;
};

/** The receiver follows the verb at once, or "to", "with", "that helped". A country the goods go into is a place, not a receiver. */
function receives(ground: Ground, match: Match<Giving>, unit: Unit, before: string): boolean {
  if (wordAt(ground, unit.last + 1) === "'s") return false;
  if (match.value.kind === 'money' || match.value.kind === 'pay') {
    // "To the account of B", "a una cuenta a nombre de B".
    const further = wordAt(ground, unit.first - 2) + wordAt(ground, unit.first - 3);
    if (
      /^(?:de|of|by|del)$/.test(before) &&
      /nombre|cuenta|account|held|favor/.test(further) &&
      !fromAccount(ground, match.last, unit.first)
    )
      return true;
  }
  if (titledReceiver(ground, match, unit)) return true;
  const direct = unit.first - match.last <= 3 && plainBetween(ground, match.last + 1, unit.first);
  if (match.value.kind === 'Transfer' && !match.value.passive)
    return before === 'to' || before === 'a' || before === 'al' || before === 'ante';
  if (match.value.passive)
    return (
      direct ||
      before === 'to' ||
      before === 'into' ||
      before === 'a' ||
      before === 'al' ||
      (before === 'de' && /^favor|^disposicion/.test(wordAt(ground, unit.first - 2) + wordAt(ground, unit.first - 3)))
    );
  if (direct && !match.value.thing) return match.value.kind === 'money' || match.value.kind === 'pay';
  if (direct) return ditransitive.test(wordAt(ground, match.first));
  return receiverWords.has(before);
}

/** "De la cuenta de A", "from the account of A" names the giver. */
function fromAccount(ground: Ground, from: number, to: number): boolean {
  for (let at = to - 1; at > from && at > to - 8; at -= 1) {
    const word = wordAt(ground, at);
    if (
      /^(?:a|al|to|into|en|in)$/.test(word) &&
      /^(?:la|el|una|the|an|its|su|otra|las|cuenta|account)$/.test(wordAt(ground, at + 1))
    )
      return false;
    if (/^(?:from|desde)$/.test(word)) return true;
  }
  return true;
}

/** "To the skipper, P", "al patrón, P", "a su esposo, P". */
function titledReceiver(ground: Ground, match: Match<Giving>, unit: Unit): boolean {
  if (unit.sort !== 'person' && unit.sort !== 'company') return false;
  for (let at = unit.first - 1; at > match.last && at > unit.first - 7; at -= 1) {
    const word = wordAt(ground, at);
    if (
      word === 'al' ||
      ((word === 'to' || word === 'a') &&
        /^(?:the|his|her|its|their|a|an|su|la|el|un|una)$/.test(wordAt(ground, at + 1)))
    )
      return at < unit.first - 1;
    if (ground.unitAt[at]! >= 0 || (word !== ',' && ground.tokens[at]!.shape !== 'lower')) return false;
  }
  return false;
}

function plainBetween(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!articles.has(wordAt(ground, at))) return false;
  return true;
}

function giverOf(ground: Ground, from: number, first: number): Unit | null {
  const resumed = /^(?:and|y|e)$/.test(wordAt(ground, from - 1));
  for (let at = from - 1; at >= first && at >= from - 22; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      const whole = aroundChunk(ground, unit, from - 1, first);
      if (resumed && whole !== null && isActor(whole) && receiverOf.test(wordBefore(ground, whole.first)))
        return actorBefore(ground, whole, first);
      if (whole !== null && isActor(whole)) return whole;
      if (whole?.sort === 'vehicle') return null;
      // "Gunmen from the Gulf gang were brought to"
      const of = unit.sort === 'group' && wordBefore(ground, unit.first) === 'from';
      // "Declaró ante la Fiscalía que entregaba": who declared it did.
      const heard = unit.sort === 'body' && wordBefore(ground, unit.first) === 'ante';
      if (!isActor(unit) || onlyWhere(ground, unit) || of || heard) {
        at = unit.first;
        continue;
      }
      const related = relatives.has(wordAt(ground, unit.last + 1)) || relatives.has(wordAt(ground, unit.last + 2));
      if (resumed && !related) return opening(ground, first, unit, isActor);
      return wordAt(ground, unit.last + 1) === "'s" ? null : wholeOf(ground, unit);
    }
    const word = wordAt(ground, at);
    if (walls.has(word)) return null;
    if (word === ',' && gerund.test(wordAt(ground, at + 1))) return firstActor(ground, first, at);
  }
  return null;
}

/** In Spanish the subject may be left out: it is that of the sentence before. */
function unsaid(ground: Ground, verb: number, first: number): Unit | null {
  const own = ground.tokens[first]?.sentence ?? 0;
  if (ground.scene.document.language !== 'es' || own === 0 || verb - first > 12) return null;
  if (ground.sentences[own - 1]!.paragraph !== ground.sentences[own]!.paragraph) return null;
  for (let at = first; at < verb; at += 1) {
    const unit = unitOf(ground, at);
    if ((unit !== null && isActor(unit)) || walls.has(wordAt(ground, at)) || relatives.has(wordAt(ground, at)))
      return null;
    if (articles.has(wordAt(ground, at)) && at >= verb - 4 && ground.tokens[at + 1]?.shape === 'lower') return null;
  }
  const subject = ground.units[ground.firstUnit[own - 1]!];
  return subject !== undefined && subject.sentence === own - 1 && isActor(subject) && subject.sort !== 'country'
    ? subject
    : null;
}

const receiverOf = /^(?:from|with|to|of|by|de|del|con|a|al|por|desde)$/;

/** "A buys from B, a firm in C, and moves": it is A that moves. */
function actorBefore(ground: Ground, object: Unit, first: number): Unit | null {
  for (let at = object.first - 1; at >= first && at > object.first - 14; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && isActor(unit)) return unit;
  }
  return null;
}

/** The subject of the sentence, whose doing goes on after ", sharing" and the like. */
function firstActor(ground: Ground, first: number, before: number): Unit | null {
  for (let at = first; at < before; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && isActor(unit) && wordAt(ground, unit.last + 1) !== "'s") return unit;
  }
  return null;
}

const ditransitive = /^(?:g[ai]v|suppl|provid|furnish|sold|sell|deliver|surt|prove|abastec|d[ai])/;
const gerund = /^(?:\p{L}{3,}ing|\p{L}{3,}(?:ando|iendo))$/u;

function aboutMoney(ground: Ground, from: number, to: number, first: number): boolean {
  for (let at = Math.max(first, from - 14); at < to; at += 1)
    if (moneyWords.has(wordAt(ground, at)) && !measuresGoods(ground, at)) return true;
  return false;
}

/** "3 million liters" is no money. */
function measuresGoods(ground: Ground, at: number): boolean {
  const next = wordAt(ground, at + 1);
  const unit = /^(?:de|of|\d+)$/.test(next) ? wordAt(ground, at + 2) : next;
  return (
    /^(?:million|millions|millones|millon|mil)$/.test(wordAt(ground, at)) &&
    /^(?:lit(?:er|re|ro)s?|gallons?|galones|barrels?|barriles|kilos?|kilogra\p{L}*|pounds|libras|tons?|tonnes|toneladas|pills|pastillas|tablets|cartuchos|rounds|doses|dosis)$/u.test(
      unit,
    )
  );
}

/** Who gave where nobody is named: for money the subject of the report, for persons the authority whose paper it is. */
function fallback(
  ground: Ground,
  roles: FieldRoles,
  kind: Giving['kind'],
  match: Match<Giving>,
  first: number,
): number[] {
  if (kind === 'money') return roles.subject === null ? [] : [roles.subject];
  const giver = giverOf(ground, match.first, quoteStart(ground, match.first, first));
  if (giver !== null && giver.sort === 'body') return [giver.entity];
  return roles.agency === null ? [] : [roles.agency];
}
