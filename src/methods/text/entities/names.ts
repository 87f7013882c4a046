import { givenNames, notNames, titles } from './lexicon/people.ts';
import type { Token } from '../reading/types.ts';
import { isOfficial } from './lexicon/official-words.ts';
import { headAt } from './lexicon/heads.ts';
import type { CutText } from '../document/document.ts';
import { apposedKind } from './apposed.ts';
import { chunksIn, type Chunk, type ChunkLimits } from './chunks.ts';
import { classify, endsInLegalForm, legalFormAfter } from './classify.ts';
import type { Sight } from './neighbours.ts';
import { kindByNoun } from './english-nouns.ts';
import { looksLikePerson, loudPerson } from './person-shape.ts';
import { countryOf } from './known.ts';
import { isCity, isPlaceNoun, spokenAsPlace } from './places.ts';
import { isCapital, type Span } from './span.ts';

interface Around {
  taken: (at: number) => boolean;
  common: (folded: string) => boolean;
  proper: (folded: string) => boolean;
  spanAt: (at: number) => Span | undefined;
  /** Headings write words in capitals that are no names: no guesses there. */
  heading: boolean;
}

/** Names in capitals of one sentence that no table knows: persons, companies, bodies, groups, sites, places, laws. */
export function namesIn(document: CutText, from: number, to: number, around: Around): Span[] {
  const { tokens, text } = document;
  const limits: ChunkLimits = { from, to, taken: around.taken, common: around.common };
  const spans: Span[] = [];
  for (const chunk of chunksIn(tokens, limits).flatMap((one) => parted(tokens, one))) {
    const company = companyIn(text, tokens, trimmed(tokens, chunk), spans);
    if (company) {
      spans.push(company);
      continue;
    }
    const told = apposedKind(tokens, chunk, from);
    if (told !== undefined) {
      const first = told === 'Company' ? chunk.first : articleFirst(tokens, chunk);
      spans.push({ first, last: chunk.last, kind: told, key: null, strength: 3 });
      continue;
    }
    const group = around.heading ? undefined : articleName(tokens, chunk, from);
    if (group) {
      spans.push(group);
      continue;
    }
    const inner = nicknameInside(tokens, chunk, to);
    if (inner) {
      spans.push(...inner);
      continue;
    }
    const office = personAfterOffice(tokens, chunk);
    if (office) {
      const body = bodyBefore({ tokens, ...around }, chunk, office);
      if (body) spans.push(body);
      spans.push(office);
      continue;
    }
    const bare = trimmed(tokens, chunk);
    const kind = around.heading ? undefined : kindByNoun(tokens, bare);
    if (kind) {
      spans.push({ ...bare, kind, key: null, strength: 2 });
      continue;
    }
    const initial = chunk.first === from || /^["'(¿¡-]$/.test(tokens[chunk.first - 1]?.folded ?? '');
    const span = classify(
      { tokens, common: around.common, proper: around.proper, heading: around.heading },
      trimmed(tokens, chunk),
      initial,
    );
    if (span) spans.push(withArticle(tokens, withCountry(tokens, span, from), from));
  }
  return spans;
}

/** Legal forms that are a word of capitals, folded, without points. */
const foreignForms = new Set('ca as nv bv bvba shpk doo ou kft lda srl sas sl sarl eirl sae wll'.split(' '));

/** A name with its legal form, over an "and" to the piece before where that has none of its own. */
function companyIn(text: string, tokens: readonly Token[], chunk: Chunk, before: Span[]): Span | undefined {
  const words = tokens.slice(chunk.first, chunk.last).map((token) => token.folded);
  const own =
    endsInLegalForm(words) || (words.length > 1 && foreignForms.has((words.at(-1) ?? '').replaceAll('.', '')));
  const pointed =
    own &&
    tokens[chunk.last]?.text === '.' &&
    tokens[chunk.last]?.start === tokens[chunk.last - 1]?.end &&
    /^(?:inc|ltd|co|corp|ltda|cia)$/.test(words.at(-1) ?? '');
  const end = pointed ? chunk.last + 1 : chunk.last;
  const branch =
    tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && isCapital(tokens[end + 1])
      ? legalFormAfter(text, tokens, end + 3)
      : undefined;
  // "Nube Blanca S. de R.L.": the "S." is taken for an initial of the name.
  const opened = /^S\.?$/.test(tokens[chunk.last - 1]?.text ?? '') && chunk.last - chunk.first > 1;
  const legal =
    legalFormAfter(text, tokens, end) ??
    branch ??
    (opened || own ? legalFormAfter(text, tokens, chunk.last - 1) : undefined);
  if (!own && legal === undefined) return undefined;
  const first = overAnd(tokens, chunk.first, before);
  return { first, last: legal ?? end, kind: 'Company', key: null, strength: 3 };
}

/** "Bodegas y Servicios Nahuapan, S.A.": the name began before the "and", unless a person or a known name stands there. */
function overAnd(tokens: readonly Token[], first: number, before: Span[]): number {
  const last = before.at(-1);
  if (!/^(?:y|and|e|&)$/.test(tokens[first - 1]?.folded ?? '') || !isCapital(tokens[first - 2])) return first;
  if (last && last.last === first - 1) {
    const trade =
      last.kind === 'Company' ||
      headAt('any', tokens[last.first]?.folded ?? '') === 'Company' ||
      last.kind === 'Facility';
    if (!trade || last.strength > 2) return first;
    if (tokens[first - 1]?.folded === 'and' && last.last - last.first > 1) return first;
    before.pop();
    return last.first;
  }
  const word = tokens[first - 2]?.folded ?? '';
  const alone =
    !isCapital(tokens[first - 3]) && !givenNames.has(word) && countryOf(word) === undefined && !notNames.has(word);
  return alone ? first - 2 : first;
}

/** "Judge Marcus Haddad of Webb County": the person and what he is of are two names. */
function parted(tokens: readonly Token[], chunk: Chunk): Chunk[] {
  for (let at = chunk.first + 1; at < chunk.last - 1; at += 1) {
    const group = /^(?:Los|Las)$/.test(tokens[at]?.text ?? '') && /^(?:of|de|del)$/.test(tokens[at - 1]?.text ?? '');
    if (group)
      return [
        { first: chunk.first, last: at - 1 },
        { first: at + 1, last: chunk.last },
      ];
  }
  // "que encabeza en Larache Abdelilah Benseddik": the place and the person who follows it.
  const placed =
    chunk.last - chunk.first > 2 &&
    isCity(tokens, chunk.first) &&
    /^(?:in|en|desde|at)$/.test(tokens[chunk.first - 1]?.folded ?? '');
  if (placed && looksLikePerson(tokens, { first: chunk.first + 1, last: chunk.last }))
    return [{ first: chunk.first + 1, last: chunk.last }];
  // "Que encabeza desde Macuspana Lázaro Chablé Montejo"
  const town =
    chunk.last - chunk.first > 2 &&
    /^(?:desde|en)$/.test(tokens[chunk.first - 1]?.text ?? '') &&
    !givenNames.has(tokens[chunk.first]?.folded ?? '') &&
    !headed(tokens[chunk.first]?.folded ?? '') &&
    givenNames.has(tokens[chunk.first + 1]?.folded ?? '') &&
    tokens[chunk.first]?.shape === 'title';
  if (town && looksLikePerson(tokens, { first: chunk.first + 1, last: chunk.last }))
    return [
      { first: chunk.first, last: chunk.first + 1 },
      { first: chunk.first + 1, last: chunk.last },
    ];
  for (let at = chunk.first + 2; at < chunk.last - 1; at += 1) {
    if (tokens[at]?.text !== 'of' && tokens[at]?.text !== 'for') continue;
    const head = { first: chunk.first, last: at };
    const office = personAfterOffice(tokens, head);
    const plain = givenNames.has(tokens[chunk.first]?.folded ?? '') && looksLikePerson(tokens, head);
    if (office || plain) return [head, { first: at + 1, last: chunk.last }];
  }
  return [chunk];
}

/** An article in capitals right before a name belongs to it. */
const articleFirst = (tokens: readonly Token[], { first }: Chunk): number =>
  /^(?:El|La|Los|Las)$/.test(tokens[first - 1]?.text ?? '') ? first - 1 : first;

/** "Los Candeleros", "La Barda": an article in capitals inside a sentence begins the name of a group. */
function articleName(tokens: readonly Token[], chunk: Chunk, from: number): Span | undefined {
  const before = tokens[chunk.first - 1];
  const village = chunk.first - 2 >= from && isPlaceNoun(tokens[chunk.first - 2]);
  if (
    before?.text === 'El' &&
    chunk.first - 2 >= from &&
    (village || /^(?:a|en|hacia|desde|in|near)$/.test(tokens[chunk.first - 2]?.folded ?? '')) &&
    chunk.last - chunk.first < 4
  )
    return { first: chunk.first - 1, last: chunk.last, kind: 'Place', key: null, strength: 1 };
  if (!before || chunk.first - 1 < from || !/^(?:Los|Las|La)$/.test(before.text) || !isCapital(tokens[chunk.first]))
    return undefined;
  const initial = chunk.first - 1 === from || /^[“"'(¿¡]$/.test(tokens[chunk.first - 2]?.text ?? '');
  const many = before.text !== 'La';
  if (initial && !many) return undefined;
  if (chunk.last - chunk.first > 5 || countryOf(tokens[chunk.first]?.folded ?? '') !== undefined) return undefined;
  const span: Span = { first: chunk.first - 1, last: chunk.last, kind: 'Organization', key: null, strength: 2 };
  if (village) return { ...span, kind: 'Place', strength: 2 };
  if (
    spokenAsPlace(tokens, chunk.first - 1, chunk.last) &&
    /^(?:in|en|near|cerca)$/.test(tokens[chunk.first - 2]?.folded ?? '')
  )
    return { ...span, kind: 'Place', strength: 1 };
  return span;
}

const headed = (word: string): boolean => headAt('any', word) !== undefined || headAt('first', word) !== undefined;

/** What a company is in a trade, written before its name without a mark: "Shipper Río Claro S.A." */
const tradeRoles = new Set(
  'shipper consignee carrier exporter importer notify supplier buyer seller consignor owner operator embarcador consignatario exportador importador transportista proveedor remitente destinatario expedidor'.split(
    ' ',
  ),
);

/** "Members of the X" at the head of a sentence. */
const peopleOf =
  /^(?:members|leaders|operatives|agents|officers|officials|associates|representatives|employees|soldiers|followers|control|leadership|allies|rivals|integrantes|miembros|elementos|agentes|lideres|operadores|funcionarios|personal)$/;

/** Without an article in capitals at the beginning of a sentence, and without a title alone at the end. */
function trimmed(tokens: readonly Token[], chunk: Chunk): Chunk {
  let { first } = chunk;
  // "C. Fabiola Olalde": ciudadana.
  if (tokens[first]?.text === 'C' && tokens[first + 1]?.text === '.' && givenNames.has(tokens[first + 2]?.folded ?? ''))
    first += 2;
  while (first < chunk.last - 1 && tradeRoles.has(tokens[first]?.folded ?? '')) first += 1;
  // "Personal del Batallón …": a sentence's first word before the name of a body.
  const initial = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  let head = first + 1;
  while (head < chunk.last && /^(?:de|del|la|las|los|el|of|the)$/.test(tokens[head]?.folded ?? '')) head += 1;
  if (initial && head > first + 1 && head < chunk.last && peopleOf.test(tokens[first]?.folded ?? '')) first = head;
  const heads = (at: number): boolean =>
    headAt('first', tokens[at]?.folded ?? '') !== undefined || headAt('any', tokens[at]?.folded ?? '') !== undefined;
  if (initial && head > first + 1 && head < chunk.last && heads(head) && !heads(first)) first = head;
  while (first < chunk.last - 1 && /^(?:the|el|la)$/.test(tokens[first]?.folded ?? '') && !isCapital(tokens[first]))
    first += 1;
  return { first, last: chunk.last };
}

/** "Secretary of State Marco Rubio", "Homeland Security Secretary Noem": the name after the office. */
/** "Ambassador to Mexico Ken Salazar", "… for Transnational Crime Ana Ruiz": a given name after words of an office. */
function afterOfficialWords(tokens: readonly Token[], chunk: Chunk, at: number): boolean {
  const before = tokens[at - 1]?.folded ?? '';
  const length = chunk.last - at;
  if (at === chunk.first || length < 2 || length > 4) return false;
  // Without a given name only "Director of National Intelligence Xan Yor": a title first, official words to the name.
  const plain = !givenNames.has(tokens[at]?.folded ?? '');
  if (plain && (length > 3 || !titles.has(tokens[chunk.first]?.folded ?? '') || isOfficial(tokens[at]?.folded ?? '')))
    return false;
  const office = isOfficial(before) || countryOf(before) !== undefined || tokens[at - 1]?.shape === 'upper';
  if (!office) return false;
  return looksLikePerson(tokens, { first: at, last: chunk.last }) && !isOfficial(tokens[chunk.last - 1]?.folded ?? '');
}

/** "Attorneys Ana Ruiz and Colin Ross": the title of both. */
const pluralTitle =
  /^(?:attorneys|prosecutors|senators|representatives|agents|officers|deputies|detectives|judges|secretaries|fiscales|diputados|senadores|agentes)$/;

/** "El agente de la Policía Estatal Ana Ruiz": the body that runs into the name. */
function bodyBefore(sight: Sight, chunk: Chunk, office: Span): Span | undefined {
  if (
    office.first - chunk.first < 2 ||
    !/^(?:policia|guardia|fiscalia|secretaria|police|department|army|navy)$/.test(
      sight.tokens[chunk.first]?.folded ?? '',
    )
  )
    return undefined;
  let last = office.first;
  while (last > chunk.first && titles.has(sight.tokens[last - 1]?.folded ?? '')) last -= 1;
  if (last - chunk.first < 2) return undefined;
  const span = classify(sight, { first: chunk.first, last }, false);
  return span?.kind === 'PublicBody' || span?.kind === 'MilitaryUnit' ? span : undefined;
}

function personAfterOffice(tokens: readonly Token[], chunk: Chunk): Span | undefined {
  let titled = false;
  for (let at = chunk.first; at < chunk.last; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const rest = { first: at, last: chunk.last };
    const ofPlace = /^don[a]?$/.test(tokens[at - 1]?.folded ?? '') && /^(?:of|de)$/.test(tokens[at - 2]?.folded ?? '');
    const direct =
      !ofPlace &&
      (titles.has(tokens[at - 1]?.folded ?? '') ||
        pluralTitle.test(tokens[at - 1]?.folded ?? '') ||
        (tokens[at - 1]?.text === '.' && titles.has(tokens[at - 2]?.folded ?? '')));
    if (afterOfficialWords(tokens, chunk, at)) return { ...rest, kind: 'Person', key: null, strength: 2 };
    if (
      titled &&
      isCapital(token) &&
      !isOfficial(token.folded) &&
      at > chunk.first &&
      (givenNames.has(token.folded) || direct) &&
      !titles.has(token.folded) &&
      token.text !== '.' &&
      (looksLikePerson(tokens, rest) || (direct && loudPerson(tokens, rest)))
    ) {
      return { ...rest, kind: 'Person', key: null, strength: 3 };
    }
    if (titles.has(token.folded) || pluralTitle.test(token.folded)) titled = true;
  }
  return undefined;
}

/** "Joaquin “Chapo” Guzman": the whole is the name, the words in quotation marks are an alias. */
function nicknameInside(tokens: readonly Token[], chunk: Chunk, to: number): Span[] | undefined {
  const open = chunk.last;
  if (tokens[open]?.folded !== '"' && tokens[open]?.folded !== "'") return undefined;
  let close = open + 1;
  while (
    close < to &&
    close - open < 5 &&
    tokens[close]?.folded !== tokens[open]?.folded &&
    (isCapital(tokens[close]) || tokens[close]?.shape === 'lower')
  )
    close += 1;
  if (
    close === open + 1 ||
    tokens[close]?.folded !== tokens[open]?.folded ||
    !isCapital(tokens[close + 1]) ||
    tokens[close + 1]?.start === tokens[close]?.end
  )
    return undefined;
  let last = close + 1;
  while (
    last < to &&
    last - close < 5 &&
    (isCapital(tokens[last]) || (/^(?:de|del|la)$/.test(tokens[last]?.folded ?? '') && isCapital(tokens[last + 1])))
  )
    last += 1;
  const first = afterTitle(tokens, chunk);
  if (!looksLikePerson(tokens, { first, last: chunk.last }) || !looksLikePerson(tokens, { first: close + 1, last }))
    return undefined;
  return [{ first, last, kind: 'Person', key: null, strength: 3 }];
}

function afterTitle(tokens: readonly Token[], chunk: Chunk): number {
  for (let at = chunk.first + 1; at < chunk.last; at += 1) {
    const before = tokens[at - 1]?.folded ?? '';
    if (givenNames.has(tokens[at]?.folded ?? '') && (isOfficial(before) || headAt('any', before) !== undefined))
      return at;
  }
  for (let at = chunk.last - 1; at > chunk.first; at -= 1) if (titles.has(tokens[at - 1]?.folded ?? '')) return at;
  return chunk.first;
}

/** "El Sindicato del Surco": inside a sentence an article in capitals belongs to the name of a group. */
function withArticle(tokens: readonly Token[], span: Span, from: number): Span {
  const before = tokens[span.first - 1];
  return span.kind === 'Organization' && before?.text === 'El' && span.first - 1 > from
    ? { ...span, first: span.first - 1 }
    : span;
}

/** "Colombian National Police": the word for the country belongs to the name of a body. */
function withCountry(tokens: readonly Token[], span: Span, from: number): Span {
  const before = tokens[span.first - 1];
  const body = span.kind === 'PublicBody' || span.kind === 'MilitaryUnit';
  return body && span.first - 1 >= from && isCapital(before) && countryOf(before?.folded ?? '') !== undefined
    ? { ...span, first: span.first - 1 }
    : span;
}
