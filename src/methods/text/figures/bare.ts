import { fullMonths } from '../dates/lexicon.ts';
import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Draft } from './drafted.ts';
import { countedNouns, idleNouns, stops } from './nouns.ts';
import { slice } from './place.ts';
import type { Made, Place } from './place.ts';
import { corrects, isMeasured } from './refuted.ts';
import { countedBefore } from './what.ts';

interface Meaning {
  unit: string;
  what: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const companies = set('crew convoy team squad gang caravan tripulacion equipo comando caravana');
/** Verbs after which a bare number counts what was counted before. */
const recorded = set(
  'recorded counted logged reached hit to from confirmed reported registered deployed sent found seized delivered received returned ' +
    'remained left arrived survived numbered totaled totalled registraron registro reportaron reporto hubo contabilizaron contabilizo ' +
    'sumaron suma contaron conto confirmo confirmaron salio llegaron llegado llegan quedan quedaron desplegado desplego enviado envio ' +
    'recibido entregado entrego entregaron dijo dijeron hablo hablaron son eran fueron sobrevivieron',
);
/** Verbs before a bare number of persons: taken, or killed. */
const caught = set(
  'arrest arrests arrested detain detains detained nab nabs nabbed jail jails jailed charge charges charged indict indicts indicted ' +
    'convict convicts convicted rescue rescues rescued extradite extradites extradited sanction sanctions sanctioned ' +
    'detiene detienen detuvo detuvieron arresta arrestan captura capturan capturo capturaron vincula vinculan aprehende aprehenden caen ' +
    'cae cayeron aseguran sentencian sentencia condenan condena imputan imputa acusan rescatan rescata liberan extraditan procesan judicializan',
);
const slew = set(
  'kill kills killed slay slays murder murders murdered leaves mata matan mato mataron asesina asesinan asesinaron abate abaten abatieron ' +
    'ejecutan ejecutaron mueren murieron fallecen fallecieron',
);
/** Verbs of being or undergoing: before them a bare number stands for what was counted. */
const being = set(
  'reached arrived crossed came went involved open were are was have had remain remained died fled escaped survived belonged eran son fueron estaban estan resultaron quedaron tenian ' +
    'siguen permanecen murieron fallecieron huyeron escaparon pertenecian llevaban',
);
const pronouns = set('them whom which these those ellos ellas estos estas esos esas cuales quienes');
const costing = set('costs cost costing cuesta cuestan costaba vale valen pagan');
const changing = set(
  'rose fell dropped climbed grew increased decreased declined tripled doubled jumped surged halved stood stands went subieron subio bajaron ' +
    'bajo aumentaron aumento disminuyeron disminuyo cayeron cayo crecieron crecio pasaron paso llegaron llego ascendieron ascendio',
);
const extents = set('largo ancho alto profundidad espesor altura longitud diametro fondo');
const put = set('put puts putting placed places estimated estimates set cifro ubico situo estimo ubicaron cifraron');
const reach = 40;
const largestYear = 2100;

/** Position of the body that a number of people makes up: "a crew of 24". */
const companyOf = (pieces: readonly Piece[], at: number): number | null =>
  /^(?:of|de)$/.test(wordAt(pieces, at - 1)) && companies.has(wordAt(pieces, at - 2)) ? at - 2 : null;

const meaning = (one: Made): Meaning => ({ unit: one.figure.unit, what: one.figure.what });

/** No noun follows that the number might count. */
function endsThere(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at];
  if (next === undefined || next.gap >= 2) return true;
  return next.kind === 'mark' ? /^[.,;:)"!?]$/.test(next.word) && next.gap === 0 : stops.has(next.word);
}

/** "nine of them", "de los cuales tres", "siete de Los Tiznados", "487 en lo que va de 2026". */
function isPortion(pieces: readonly Piece[], draft: Draft): boolean {
  const { first, last } = draft;
  const of = wordAt(pieces, last);
  const partitive = of === 'of' || of === 'de' || of === 'del' || of === 'among' || of === 'entre';
  if (partitive && pronouns.has(wordAt(pieces, last + 1))) return true;
  if (pronouns.has(wordAt(pieces, first - 1)) && /^(?:of|de|del|los|las)$/.test(wordAt(pieces, first - 2))) return true;
  if (isDated(pieces, last)) return true;
  const named =
    pieces[last + 1]?.capital === true ||
    (/^(?:the|la|el)$/.test(wordAt(pieces, last + 1)) && pieces[last + 2]?.capital);
  if (partitive && named === true && !fullMonths.has(wordAt(pieces, last + 1)))
    return /^(?:[:,;(y]|and|and|e)$/.test(wordAt(pieces, first - 1));
  return (of === 'in' || of === 'en' || of === 'during' || of === 'durante') && isTime(pieces, last + 1);
}

/** "31 (2024)". */
const isDated = (pieces: readonly Piece[], at: number): boolean =>
  wordAt(pieces, at) === '(' && isTime(pieces, at + 1) && wordAt(pieces, at + 2) === ')';

function isTime(pieces: readonly Piece[], at: number): boolean {
  const word = wordAt(pieces, at);
  const year = Number(word);
  return (
    (word.length === 4 && year >= 1900 && year < largestYear) ||
    fullMonths.has(word) ||
    (word === 'lo' && wordAt(pieces, at + 1) === 'que')
  );
}

const comparing = set('from to contra against versus vs than frente');

/** A verb of recording, any Spanish verb such as "se cumplieron" or "volvieron", or a comparison right before the number. */
function isRecorded(pieces: readonly Piece[], at: number): boolean {
  const word = wordAt(pieces, at - 1);
  return recorded.has(word) || comparing.has(word) || /(?:aron|ieron)$/.test(word);
}

/** "84 percent, up from 61", "84 %, contra 61"; a change of 14 percent is followed by what changed. */
const isShareAgain = (pieces: readonly Piece[], draft: Draft): boolean =>
  !draft.grouped &&
  draft.value <= 100 &&
  (!/^(?:from|to)$/.test(wordAt(pieces, draft.first - 1)) || /^(?:up|down)$/.test(wordAt(pieces, draft.first - 2)));

/** "then 80,000 more", "4 más que en marzo". */
const isMore = (pieces: readonly Piece[], draft: Draft): boolean =>
  /^(?:more|mas)$/.test(wordAt(pieces, draft.last)) && endsThere(pieces, draft.last + 1);

/** "the remaining two went", "las otras dos". */
const isRest = (pieces: readonly Piece[], draft: Draft): boolean =>
  /^(?:other|remaining|otros|otras|restantes)$/.test(wordAt(pieces, draft.first - 1));

/** "Residents counted 13; the police, nine." */
function isGapped(pieces: readonly Piece[], draft: Draft, since: number): boolean {
  if (wordAt(pieces, draft.first - 1) !== ',' || !/^[.;]?$/.test(wordAt(pieces, draft.last))) return false;
  for (let at = draft.first - 2; at >= since; at -= 1) if (wordAt(pieces, at) === ';') return true;
  return false;
}

/** What a number without a noun counts: the same as an earlier figure close by. */
function elliptic(place: Place, draft: Draft, before: readonly Made[]): Meaning | null {
  const { pieces, stretch } = place;
  const last = (...kinds: Draft['kind'][]): Made | undefined =>
    before.findLast((one) => kinds.includes(one.draft.kind) && draft.first - one.draft.last < reach);
  const year = draft.value >= 1900 && draft.value < largestYear && !draft.grouped && !draft.words;
  if (year || (draft.value === 1 && draft.words)) return null;
  const count = last('count', 'bare');
  const shared = last('count', 'bare', 'measure');
  const ends = endsThere(pieces, draft.last);
  if (comparing.has(wordAt(pieces, draft.first - 1)) && ends) {
    const compared = isShareAgain(pieces, draft) ? last('count', 'bare', 'measure', 'percent') : shared;
    if (compared !== undefined) return meaning(compared);
  }
  if (isPortion(pieces, draft)) {
    if (count !== undefined) return meaning(count);
    return !draft.words && pronouns.has(wordAt(pieces, draft.last + 1)) ? ofThem(place, draft) : null;
  }
  if (shared !== undefined && isMore(pieces, draft)) return meaning(shared);
  const here = shared !== undefined && shared.draft.numeral >= stretch.first;
  if (being.has(wordAt(pieces, draft.last)) && (here || draft.first === stretch.first))
    return shared === undefined || stops.has(wordAt(pieces, draft.first - 1)) ? null : meaning(shared);
  if (!ends) return null;
  if (shared !== undefined && isRecorded(pieces, draft.first)) return meaning(shared);
  if (count !== undefined && (isRest(pieces, draft) || isGapped(pieces, draft, count.draft.last)))
    return meaning(count);
  if (costing.has(wordAt(pieces, draft.first - 1))) {
    const price = last('money');
    if (price !== undefined) return meaning(price);
  }
  if (wordAt(pieces, draft.last) === 'de' && extents.has(wordAt(pieces, draft.last + 1))) {
    const extent = last('measure');
    if (extent !== undefined) return meaning(extent);
  }
  return null;
}

/** "and 640 of them were stamped": of what, the words before may tell. */
function ofThem(place: Place, draft: Draft): Meaning {
  const noun = countedBefore(place.pieces, draft.first, place.stretch.first);
  const what = noun === null ? slice(place, draft.first, draft.last + 2) : slice(place, noun.first, noun.at + 1);
  return { unit: noun?.code ?? 'units', what };
}

/** "Shipments tripled to 27", "los secuestros bajaron a 40". */
function changed(place: Place, draft: Draft): Meaning | null {
  const { pieces, stretch } = place;
  if (!/^(?:to|a|at|from|de)$/.test(wordAt(pieces, draft.first - 1)) || !changing.has(wordAt(pieces, draft.first - 2)))
    return null;
  if (!endsThere(pieces, draft.last)) return null;
  const noun = countedBefore(pieces, draft.first, stretch.first);
  return noun === null || idleNouns.has(noun.code)
    ? null
    : { unit: noun.code, what: slice(place, noun.first, noun.at + 1) };
}

/** "Arrests: 14." */
function labelled({ pieces }: Place, draft: Draft): Meaning | null {
  if (draft.words || wordAt(pieces, draft.first - 1) !== ':') return null;
  if (!endsThere(pieces, draft.last) && !isDated(pieces, draft.last)) return null;
  if (wordAt(pieces, draft.last) === ')' || (pieces[draft.first]?.gap ?? 3) > 1) return null;
  const noun = pieces[draft.first - 2];
  const code = noun?.kind === 'word' ? countedNouns.get(noun.word) : undefined;
  return noun === undefined || code === undefined ? null : { unit: code, what: noun.word };
}

/** "Police arrest three in Laredo", "DETIENEN A CUATRO CON ARMAS", "a clash kills seven". */
function persons(place: Place, draft: Draft): Meaning | null {
  const { pieces } = place;
  if (!endsThere(pieces, draft.last) || draft.value < 2 || (draft.value >= 100 && !draft.grouped)) return null;
  if (/^(?:de|por|a|of|by|to)$/.test(wordAt(pieces, draft.last))) return null;
  const verb = /^(?:a|al)$/.test(wordAt(pieces, draft.first - 1)) ? 2 : 1;
  const said = wordAt(pieces, draft.first - verb);
  const process = said === 'proceso' && wordAt(pieces, draft.first - verb - 2).startsWith('vincul');
  const people = { unit: 'people', what: place.spanish ? 'personas' : 'people' };
  if (slew.has(said)) return { unit: 'deaths', what: place.spanish ? 'muertes' : 'deaths' };
  return process || caught.has(said) ? people : null;
}

/** "put the dead at eleven", "cifró los muertos en once". */
function putAt(place: Place, draft: Draft): Meaning | null {
  const { pieces, stretch } = place;
  const link = wordAt(pieces, draft.first - 1);
  if (link !== 'at' && link !== 'en') return null;
  for (let left = draft.first - 2; left >= Math.max(stretch.first, draft.first - 7); left -= 1) {
    if (!put.has(wordAt(pieces, left))) continue;
    const noun = countedBefore(pieces, draft.first, stretch.first);
    return noun === null ? null : { unit: noun.code, what: slice(place, noun.first, noun.at + 1) };
  }
  return null;
}

/** A number without a noun of its own: kept where the words around make it a figure. */
export function bareUnit(place: Place, draft: Draft, before: readonly Made[]): Meaning | null {
  const { pieces, stretch } = place;
  const earlier = before.filter((one) => one.draft.kind !== 'money' && one.draft.kind !== 'percent');
  if (corrects(pieces, draft.numeral, stretch.first)) {
    const replaced = earlier.findLast((one) => one.draft.words === draft.words) ?? earlier.at(-1);
    if (replaced !== undefined && replaced.draft.numeral > draft.numeral - 80) return meaning(replaced);
  }
  const own = companyOf(pieces, draft.numeral);
  if (own !== null) return { unit: 'people', what: slice(place, own, own + 1) };
  const found =
    elliptic(place, draft, before) ??
    changed(place, draft) ??
    labelled(place, draft) ??
    persons(place, draft) ??
    putAt(place, draft);
  if (found !== null) return found;
  if (draft.words || !(draft.grouped || isMeasured(pieces, draft.numeral, stretch.first)) || draft.value < 10)
    return null;
  const after = pieces[draft.last];
  if (
    after !== undefined &&
    after.kind === 'word' &&
    (!stops.has(after.word) || wordAt(pieces, draft.last + 1) === '-') &&
    after.gap === 1
  )
    return null;
  const noun = countedBefore(pieces, draft.numeral, stretch.first);
  return noun === null || idleNouns.has(noun.code)
    ? null
    : { unit: noun.code, what: slice(place, noun.first, noun.at + 1) };
}
