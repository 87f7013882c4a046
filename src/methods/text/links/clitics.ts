import type { LinkWord } from '../reading/types.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Sort, Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';

const rows = (kind: LinkWord, words: string): [string, LinkWord][] =>
  words.split(' ').map((word) => [word, kind] as const) as [string, LinkWord][];

/** Spanish verbs after "lo", "la", "los", with the doer after them: "lo dirige X", "a Y lo sucedió X". */
const verbs: ReadonlyMap<string, LinkWord> = new Map([
  ...rows(
    'Leadership',
    'dirige dirigen dirigia dirigian dirigio encabeza encabezan encabezaba encabezo lidera lideran lideraba lidero comanda comandaba comando preside presidia presidio fundo fundaron capitanea capitaneaba',
  ),
  ...rows('Succession', 'sucedio sucedieron sucede sustituyo sustituye relevo releva reemplazo reemplaza'),
  ...rows('Control', 'controla controlan controlaba administra administraba maneja manejaba posee'),
  ...rows('Membership', 'integran integraban integra conforman conformaban componen componian'),
]);
/** "En su lugar quedó P", "in his place". */
const places = /^(?:lugar|place|stead|sitio)$/;
/** "Su plaza la ocupó P". */
const posts = /^(?:plaza|puesto|lugar|cargo|sitio|oficina|despacho)$/;
const takes = /^(?:ocupo|ocupa|asumio|asume|tomo|toma|heredo)$/;
const clitic = /^(?:lo|la|los|las|le|les)$/;
const walls = /^(?:;|:|pero|aunque|mientras|sino)$/;
const reach = 20;
/** Units of the sentence before that are looked at. */
const most = 24;
const bodies: ReadonlySet<Sort> = new Set(['group', 'body', 'company']);
const things: ReadonlySet<Sort> = new Set(['company', 'vehicle', 'facility']);
const persons: ReadonlySet<Sort> = new Set(['person']);

/** Links of Spanish sentences that put the doer last: "Hay un grupo, G; lo dirige P", "Murió Q. Lo sucedió su sobrino, P". */
export function addClitics(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at + 1 < last; at += 1) {
      if (ground.unitAt[at]! >= 0 || ground.unitAt[at + 1]! >= 0) continue;
      const word = wordAt(ground, at);
      const next = wordAt(ground, at + 1);
      const instead = /^(?:su|his|her)$/.test(word) && places.test(next) && /^(?:en|in)$/.test(wordAt(ground, at - 1));
      const taken =
        /^(?:su|sus)$/.test(word) &&
        posts.test(next) &&
        clitic.test(wordAt(ground, at + 2)) &&
        takes.test(wordAt(ground, at + 3));
      const link = instead || taken ? 'Succession' : clitic.test(word) ? verbs.get(next) : undefined;
      // "Lo que le sucedió a P" is what befell P.
      const befell = link === 'Succession' && !instead && !taken && /^(?:a|al|que)$/.test(wordAt(ground, at + 2));
      if (link === undefined || befell) continue;
      const doer = doerAfter(ground, at + 2, last);
      const object = doer && objectBefore(ground, at, first, link, doer);
      if (!doer || !object) continue;
      const said = stances.of(Math.max(first, object.first), [at, at + 1], doer.last);
      if (said === null) continue;
      for (const { entity } of doer.group)
        ledger.add({
          kind: link,
          from: entity,
          to: object.entity,
          first: object.first,
          last: doer.last,
          former: said.former && link !== 'Succession',
          stance: said.stance,
        });
    }
  }
}

function doerAfter(ground: Ground, from: number, last: number): Unit | null {
  for (let at = from; at < last && at < from + reach; at += 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return unit;
    if (unit !== null && unit.sort !== 'place' && unit.sort !== 'country' && unit.sort !== 'body') return null;
    if (unit === null && walls.test(wordAt(ground, at))) return null;
    if (unit !== null) at = unit.last;
  }
  return null;
}

/** Whom the pronoun means: the nearest fitting name of the sentence, else of the sentence before. */
function objectBefore(ground: Ground, from: number, first: number, link: LinkWord, doer: Unit): Unit | null {
  const sorts = link === 'Succession' ? persons : link === 'Control' ? things : bodies;
  const fits = (unit: Unit): boolean => sorts.has(unit.sort) && unit.entity !== doer.entity;
  for (let at = from - 1; at >= first && at > from - reach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && fits(unit)) return unit;
    if (unit !== null) at = unit.first;
  }
  const sentence = ground.tokens[first]!.sentence;
  if (sentence === 0 || ground.sentences[sentence - 1]!.paragraph !== ground.sentences[sentence]!.paragraph)
    return null;
  const start = ground.firstUnit[sentence - 1]!;
  const end = ground.firstUnit[sentence]!;
  return (
    (link === 'Succession'
      ? ground.units.slice(start, Math.min(end, start + most)).find(fits)
      : ground.units.slice(Math.max(start, end - most), end).findLast(fits)) ?? null
  );
}
