import { bareBody, isBody, ownWords, type Post } from './bare-posts.ts';
import { isShared } from './behind.ts';
import { countedBefore } from './counted-posts.ts';
import { isCriminal } from './criminal.ts';
import { isKin } from './family.ts';
import type { Bodies } from './governments.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import { countryOf, namesOf } from './nations.ts';
import { future, hedges, lesser, offices, past, type Office, type Tie } from './offices.ts';
import { departmentTest } from './portfolios.ts';
import { inWhich, overAgent, overKin, overPointer } from './over.ts';
import { ofOthers, ofPerson } from './not-posts.ts';
import { phrasesAt, type Match } from './phrases.ts';
import { isLabel, type FieldRoles } from './fields.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';

const linkers = table(
  "via through under after before without against of at for in with to from on de del en para the la el los las lo a an su its his her this esta este dicha dicho and y e 's",
);
const beforeName = table(
  '. se llama llamaba con % mayoritario majority named called identified known as is was llamado llamada identificado identificada como es fue era alias el la the ciudadano , " \' ( : mr ms mrs dr lic don dona sr sra srta senor senora ing mtro mtra arq ciudadana c prof doctor doctora',
);
const afterName = table(
  'figura figuran aparece aparecen consta constan listed appears appear a an the un una el la los las su his her its is was were are be been became becomes as who served serves serving acted worked works named appointed elected es fue era como quien funge fungia fungio ha sido se desempena desempeno desempenaba ocupa ocupo cargo puesto de actual current currently now also tambien then until que , ( - both two other y and e senior top longtime long-time veteran alleged presunto supuesto reputed suspected alias aka known identified identificado identificada senalado senalada considerado considerada descrito descrita acusado acusada known described regarded quien es era believed thought said reportedly to minority majority years old anos de edad of from',
);
const classes = table(
  'exporter importer company firm carrier shipper trader bank broker haulier airline supplier manufacturer group gang cartel clan agency',
);
const bands = table(
  'organization organisation group gang cartel network ring faction clan crew cell syndicate militia',
);
const copulas = table('is was are were be been became become becomes as who es fue era son como quien que than then-');
const denials = table('not never no nunca ni denied denies deny nego niega neither nor without sin');
const nationHeads = table(
  'president presidente presidenta expresidente expresidenta premier chancellor canciller prime primer',
);

const publicKinds: ReadonlySet<string> = new Set(['PublicBody', 'MilitaryUnit']);

/** Links of persons to bodies told by an office beside the name: "CIA Director X", "X, manager at Y", "el titular de Z, X". */
export function addTitles(
  ground: Ground,
  stances: StanceReader,
  bodies: Bodies,
  roles: FieldRoles,
  ledger: Ledger,
): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      const match = longest(phrasesAt(offices, ground.tokens, at, last));
      if (match === null || !free(ground, match) || isShared(ground, at) || isLabel(ground, match.first, match.last))
        continue;
      if (inWhich(ground, at)) continue;
      if (match.value.tie === 'Control' && ofPerson(ground, match.first)) continue;
      if (match.value.tie === 'Membership' && ofOthers(ground, at, first)) continue;
      const post = postOf(ground, bodies, match, first, last);
      const persons = personsOf(ground, post, first, last);
      // "Two officers of B, P said": who they are is not told.
      const unnamed =
        persons[0] !== undefined &&
        persons[0].first > match.last &&
        countedBefore(ground, match.first) > persons.length;
      if (persons.length > 0 && !unnamed) {
        const body = post.body ?? bareBody(ground, roles, post, persons);
        const known = body !== null && publicKinds.has(ground.scene.entities[body]!.kind);
        if (body !== null && (known || stances.weighs(at)))
          persons.forEach((person) => addPost(ground, ledger, post, person, body));
      }
      at = match.last;
    }
  }
}

const longest = (matches: Match<Office>[]): Match<Office> | null =>
  matches.reduce<Match<Office> | null>((best, match) => (best === null || match.last > best.last ? match : best), null);

/** Office words may stand in the mention of a person as its title, not in other mentions. */
function free(ground: Ground, { first, last }: Match<Office>): boolean {
  for (let at = first; at <= last; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && unit.sort !== 'country' && !(unit.sort === 'person' && unit.last > last)) return false;
  }
  return true;
}

function postOf(ground: Ground, bodies: Bodies, match: Match<Office>, first: number, last: number): Post {
  const post: Post = {
    office: match.value,
    first: match.first,
    last: match.last,
    from: match.first,
    to: match.last,
    body: null,
    former: false,
    coming: false,
    hedged: false,
    under: false,
    topic: false,
  };
  lookBack(ground, bodies, post, first);
  if (post.body === null && !foreign(ground, post)) lookOn(ground, bodies, post, last);
  post.body ??= departmentOf(ground, bodies, post);
  for (let at = Math.max(first, post.from - 2); at <= Math.min(post.to + 2, last - 1); at += 1) {
    const word = wordAt(ground, at);
    if (past.has(word) && at <= post.last && unitOf(ground, at)?.sort !== 'person') post.former = true;
    if (
      word.startsWith('ex') &&
      at >= post.first &&
      at <= post.last &&
      /^ex(?:-|agente|director|presidente|funcionari|jefe|lider|integrante|miembro|secretari|fiscal|policia|comandante|oficial|mando|asesor|escolta|sub|tesorer|gerente|emplead|contador|elemento)/.test(
        word,
      )
    )
      post.former = true;
    if (future.has(word) && at <= post.to) post.coming = true;
    if (hedges.has(word) && at <= post.last) post.hedged = true;
    if ((word === 'until' || word === 'hasta') && at > post.last) post.former = true;
  }
  return post;
}

/** "Hosts Salvadoran President X at the White House": a nation's head leads no other body. */
const foreign = (ground: Ground, post: Post): boolean =>
  nationHeads.has(wordAt(ground, post.first)) &&
  post.from < post.first &&
  (countryOf(wordAt(ground, post.from)) !== undefined || unitOf(ground, post.from)?.sort === 'country');

/** A body before the office: "CIA paramilitary officer", "the DEA's chief of operations", "Mexican President". */
function lookBack(ground: Ground, bodies: Bodies, post: Post, first: number): void {
  for (let at = post.first - 1; at >= first && at >= post.first - 6; at -= 1) {
    const { shape, folded } = ground.tokens[at]!;
    let unit = unitOf(ground, at);
    if (unit !== null && unit.last >= post.first && unit.sort === 'person') unit = null;
    if (unit !== null && isBody(unit)) {
      // "… S.A. de C.V. Director X": the point that ends the name ends the sentence too.
      if (
        ground.tokens[unit.last]!.text.endsWith('.') &&
        ground.tokens[unit.last + 1]!.shape === 'title' &&
        unit.sort === 'company'
      )
        return;
      post.body = unit.entity;
      post.from = unit.first;
      return;
    }
    if (unit !== null && unit.sort !== 'country') return;
    const code = countryOf(folded);
    if (code !== undefined || unit !== null) {
      const found =
        nationHeads.has(wordAt(ground, post.first)) && code !== undefined ? bodies.governmentOf(code) : null;
      post.from = unit?.first ?? at;
      post.body = found;
      return;
    }
    if (folded === "'s") continue;
    if (shape === 'mark' || linkers.has(folded) || copulas.has(folded)) return;
    if (lesser.has(folded)) post.under = true;
    post.from = at;
  }
}

/** A body after it: "director of the company", "manager at X", "leader of the Sinaloa cartel". */
function lookOn(ground: Ground, bodies: Bodies, post: Post, last: number): void {
  let linked = false;
  let deep = false;
  for (let at = post.last + 1; at < last && at <= post.last + 9; at += 1) {
    const { shape, folded } = ground.tokens[at]!;
    const unit = unitOf(ground, at);
    if (unit !== null && !(unit.sort === 'person' && unit.first <= post.first)) {
      if (!linked) return;
      // "Entre el fiscal y la banda": beside it, not its own.
      if (unit.proxy && [1, 2].some((step) => /^(?:y|e|and)$/.test(wordAt(ground, unit.first - step)))) return;
      if (isBody(unit)) {
        // "Commander of the navy's Northern Region" commands the region.
        const part = wordAt(ground, unit.last + 1) === "'s" ? unitOf(ground, unit.last + 2) : null;
        const own = part !== null && isBody(part) ? part : unit;
        post.body = own.entity;
        post.to = own.last;
        if (wordAt(ground, own.last + 1) === "'s" || stations.has(wordAt(ground, own.last + 1))) post.under = true;
        return;
      }
      if (unit.sort === 'country' && wordAt(ground, unit.last + 1) !== "'s") {
        const code = namesOf(ground.scene.entities[unit.entity]!)
          .map(countryOf)
          .find((one) => one !== undefined);
        if (nationHeads.has(wordAt(ground, post.first)) && code !== undefined) {
          post.body = bodies.governmentOf(code);
          post.to = unit.last;
          return;
        }
      }
      if (unit.sort === 'person' || unit.sort === 'place') return;
      at = unit.last;
      continue;
    }
    // "Manager of the exporter, B"
    const apposed = folded === ',' && linked && classes.has(wordAt(ground, at - 1)) ? unitOf(ground, at + 1) : null;
    if (apposed !== null && isBody(apposed)) {
      post.body = apposed.entity;
      post.to = apposed.last;
      return;
    }
    if (shape === 'mark' && folded !== "'s" && folded !== '"') return;
    const code = linked && nationHeads.has(wordAt(ground, post.first)) ? countryOf(folded) : undefined;
    if (code !== undefined) {
      post.body = bodies.governmentOf(code);
      post.to = at;
      return;
    }
    if (linkers.has(folded)) {
      if (deep && (folded === 'of' || folded === 'de' || folded === 'del') && !post.office.head) return;
      linked = true;
    } else {
      deep ||= linked;
      // "Head of a criminal organization known as G"
      const called =
        linked && /^(?:known|called|as)$/.test(folded) && bands.has(wordAt(ground, at - (folded === 'as' ? 2 : 1)));
      if (at > post.last + 5 && !called) return;
    }
  }
}

/** "Chief of the B post": the head of a part of it. */
const stations = table(
  'post station outpost detachment checkpoint field branch desk unit division precinct delegation subdelegation garrison bureau liaison',
);

/** "Secretary of State", "Defense Secretary", "fiscal general": the department, where the text names it. */
function departmentOf(ground: Ground, bodies: Bodies, post: Post): number | null {
  const words: string[] = [];
  let proper = post.from;
  let person = false;
  for (let at = post.from; at <= Math.min(post.last + 6, ground.tokens.length - 1) && !person; at += 1) {
    const token = ground.tokens[at]!;
    const unit = unitOf(ground, at);
    person = unit?.sort === 'person' && at > post.last && unit.first > post.first;
    if (person || token.shape === 'mark') break;
    words.push(token.folded);
    if (at <= post.last || token.shape === 'title' || token.shape === 'upper') proper = at;
  }
  if (!person) words.length = proper - post.from + 1;
  const test = departmentTest(words);
  if (test === null) return null;
  post.topic = true;
  post.to = Math.max(post.to, post.from + words.length - 1);
  return bodies.named(test);
}

/** Who holds the post: the person right after it, else before it, else after a comma. */
function personsOf(ground: Ground, post: Post, first: number, last: number): Unit[] {
  const own = unitOf(ground, post.last + 1);
  if (own?.sort === 'person' && post.to === post.last) return plural(ground, post) ? [...own.group] : [own];
  const inside = unitOf(ground, post.last);
  if (inside?.sort === 'person') return [inside];
  const after = personAfter(ground, post, last);
  if (ownWords.has(wordAt(ground, post.from - 1)))
    return after?.units ?? (wordAt(ground, post.from - 2) === ',' ? (personBefore(ground, post, first) ?? []) : []);
  if (after !== null && after.close) return after.units;
  return personBefore(ground, post, first) ?? after?.units ?? [];
}

function personAfter(ground: Ground, post: Post, last: number): { units: Unit[]; close: boolean } | null {
  let close = true;
  for (let at = post.to + 1; at < last && at <= post.to + 7; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      if (unit.sort !== 'person') return null;
      return { units: [unit], close };
    }
    const { folded, shape } = ground.tokens[at]!;
    if (folded === ',') close = false;
    // "A partner of P" ties him to P, not to a firm.
    if (post.body === null && post.office.tie === 'Control' && /^(?:of|de|del|with|con)$/.test(folded)) return null;
    if (
      post.body !== null &&
      close &&
      at > post.to &&
      ground.unitAt[post.to]! >= 0 &&
      phrasesAt(offices, ground.tokens, at, last).length > 0
    )
      return null;
    const fits =
      beforeName.has(folded) ||
      (whose(ground, post) && (ownWords.has(folded) || isKin(folded))) ||
      phrasesAt(offices, ground.tokens, at, last).length > 0 ||
      (post.body === null && (shape === 'title' || linkers.has(folded)));
    if (!fits) return null;
  }
  return null;
}

const whose = (ground: Ground, post: Post): boolean =>
  [post.from - 1, post.from, post.first - 1].some((at) => ownWords.has(wordAt(ground, at)));

function personBefore(ground: Ground, post: Post, first: number): Unit[] | null {
  let apart = false;
  let reach = 12;
  for (let at = post.from - 1; at >= first && at >= post.from - reach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      // "P, señalado por B como operador de G", "P, esposa de Q y representante de M"
      const over = overAgent(ground, unit, post.from) ?? overKin(ground, unit);
      if (over !== null) {
        at = over;
        reach = 28;
        continue;
      }
      if (unit.sort === 'person' && apart) return [...(plural(ground, post) ? unit.group : [unit])];
      // "is a partner of X and the director of Y"
      const joined = isBody(unit) && !apart && /^(?:and|y|e|,)$/.test(wordAt(ground, unit.last + 1));
      if (unit.sort === 'person' || (isBody(unit) && !joined)) return null;
      if (joined) reach = 20;
      at = unit.first;
      continue;
    }
    const { folded } = ground.tokens[at]!;
    const pointed = overPointer(ground, at);
    if (pointed !== null) {
      at = pointed;
      reach = 28;
      continue;
    }
    // "P, the elder of the two and the gang's leader"
    if (folded === 'and' && at >= post.from - 2) {
      const head = headOfAside(ground, at - 1, first);
      if (head !== null) return [head];
    }
    if (folded === '"' || folded === ')') {
      apart ||= folded === '"' && wordAt(ground, at - 1) === ',';
      at = nicknameStart(ground, at, first, folded === ')' ? '(' : '"');
      continue;
    }
    if (denials.has(folded)) return null;
    const office = phrasesAt(offices, ground.tokens, at, at + 1).length > 0;
    if (
      !office &&
      ground.tokens[at]!.shape !== 'number' &&
      !afterName.has(folded) &&
      !past.has(folded) &&
      countryOf(folded) === undefined &&
      !lesser.has(folded)
    ) {
      // "Un agente aduanal que fue director de": the adjective of another trade.
      const trade = phrasesAt(offices, ground.tokens, at - 1, at).length > 0;
      if (!/^\p{Ll}+$/u.test(ground.tokens[at]!.text) || ((apart || at < post.from - 3) && !trade)) return null;
    }
    apart ||= /^(?:,|\(|-|is|was|are|were|es|fue|era|as|como|became|who|quien|named|appointed)$/.test(folded);
  }
  return null;
}

/** The person before the comma that opens a description in small letters: "P, a former policeman and". */
function headOfAside(ground: Ground, from: number, first: number): Unit | null {
  for (let at = from; at > first && at > from - 9; at -= 1) {
    if (wordAt(ground, at) === ',') {
      const head = /^(?:an?|the|his|her|its)$/.test(wordAt(ground, at + 1)) ? unitOf(ground, at - 1) : null;
      return head?.sort === 'person' ? head : null;
    }
    if (ground.unitAt[at]! >= 0 || ground.tokens[at]!.shape !== 'lower') return null;
  }
  return null;
}

/** Back over a nickname in quotation marks or brackets. */
function nicknameStart(ground: Ground, close: number, first: number, open: string): number {
  for (let at = close - 1; at >= first && at >= close - 7; at -= 1) if (wordAt(ground, at) === open) return at;
  return close;
}

const plural = (ground: Ground, post: Post): boolean =>
  /[^s]s$/.test(wordAt(ground, post.last)) || /[^s]s$/.test(wordAt(ground, post.first));

function addPost(ground: Ground, ledger: Ledger, post: Post, person: Unit, body: number): void {
  // "Q succeeded P as head": P is that no more, and Q is it.
  if (
    post.first > person.last &&
    /^(?:succe|replac)ed(?:ed|s)?$|^replaces$|^succeeds$/.test(wordAt(ground, person.first - 1))
  )
    return;
  const start = ground.tokens[post.from > post.first ? post.first : firstOfRole(ground, post)]!.start;
  const end = ground.tokens[post.last]!.end;
  ledger.add({
    kind: tieOf(ground, post, body),
    from: person.entity,
    to: body,
    first: Math.min(person.first, post.from),
    last: Math.max(person.last, post.to),
    role: ground.scene.document.text.slice(start, end),
    former: post.former,
    stance: post.coming ? { modality: 'proposed' } : post.hedged ? { modality: 'alleged' } : {},
  });
}

/** "Including director", "told Secretary": a word of doing before the title is none of it. */
const doing =
  /^(?:\p{L}{2,}ing|\p{L}{3,}(?:ando|iendo)|told|met|said|named|says|dijo|that|which|who|whose|where|when|between|entre|que|cuando|donde|against|contra|incluid[oa]s?|his|her|their|its|su|sus)$/u;
const titleParts = table(
  'acting managing commanding operating outgoing incoming sitting founding presiding engineering planning marketing counseling shipping banking policing training purchasing accounting',
);

/** The words of the office begin after the body that stands before it. */
function firstOfRole(ground: Ground, post: Post): number {
  for (let at = post.first; at > post.from; at -= 1) {
    const before = ground.tokens[at - 1]!;
    if (ground.unitAt[at - 1]! >= 0 || before.shape === 'mark' || before.folded === "'s") return at;
    if (before.shape === 'lower' && doing.test(before.folded) && !titleParts.has(before.folded)) return at;
  }
  return post.from;
}

/** Who has a post in an association is one of its members. */
const association =
  /^(?:Uni[oó]n|Asociaci[oó]n|Federaci[oó]n|Confederaci[oó]n|Sindicato|Cooperativa|C[aá]mara|Partido|Movimiento|Frente) /u;

function tieOf(ground: Ground, post: Post, body: number): Tie {
  const { tie, head, rank } = post.office;
  const entity = ground.scene.entities[body]!;
  const lawless = isCriminal(ground, body) || (rank === true && entity.kind === 'Organization');
  if ((rank || tie === 'Employment' || (head && post.under)) && lawless) return 'Membership';
  if (tie === 'Leadership' && head && post.under) return 'Employment';
  // The "comisario" of a firm audits it, the one of a police leads it.
  if (entity.kind === 'Company' && /^comisari[oa]$/.test(wordAt(ground, post.first))) return 'Employment';
  if (tie === 'Employment' && entity.kind === 'Organization' && association.test(entity.name)) return 'Membership';
  if (tie === 'Control' && (entity.kind === 'PublicBody' || lawless)) return 'Membership';
  return tie;
}
