import type { EntityWord, Token } from '../reading/types.ts';
import type { Chunk } from './chunks.ts';
import { headAt } from './lexicon/heads.ts';
import { firms } from './firm-nouns.ts';
import { givenNames } from './lexicon/people.ts';
import { words } from './lexicon/table.ts';
import { isCapital } from './span.ts';

/** Also said of a woman or of other things, so that a given name speaks against them. */
const looser = words(`
  firma minera financiera pesquera consultora transportista operadora proveedora fabricante agropecuaria agencia casa
`);
const plurals = words(`
  empresas sociedades companias constructoras comercializadoras importadoras exportadoras distribuidoras inmobiliarias arrendadoras
  navieras firmas filiales subsidiarias gaseras gasolineras cooperativas
`);
const gangs = words('pandilla banda celula faccion clica cartel');
const media = words('portal diario semanario periodico revista noticiero rotativo');
const sites = words('rancho bodega finca hacienda predio hotel casino bar restaurante taller almacen salon');
const before = /^(?:el|del|al|la|una|otra|esta|dicha|su|cuya|misma|citada)$/;
const articles = /^(?:una|la|otra|un|el)$/;
/** Adjectives between the noun and the name: "la empresa minera canadiense X". */
const adjective =
  /^(?:aduanal|aduanera|automotriz|petrolera|minera|financiera|extranjera|pesquera|texana|gasera|privada|mercantil|fantasma|fachada|factureras?|transportista|constructora|inmobiliaria|comercializadora|importadora|exportadora|acuicola|agricola|offshore|matriz|familiar|local|\p{L}{3,}(?:ense|ense?s|iana|anesa|andesa|cana|dense))$/u;
/** What a firm's noun goes on with where it stands in apposition. */
const goesOn =
  /^(?:de|del|que|con|en|dedicada|propiedad|cuyo|cuya|donde|administrada|constituida|registrada|fundada|y)$/;
const listReach = 40;

/** What a name is of that a noun beside it tells in Spanish: "la constructora X", "X, comercializadora que …", "X, pandilla de". */
export function apposedKind(tokens: readonly Token[], chunk: Chunk, from: number): EntityWord | undefined {
  if (headAt('any', tokens[chunk.first]?.folded ?? '') === 'PublicBody') return undefined;
  if (firmBefore(tokens, chunk, from)) return 'Company';
  // "La dueña de Atunes Tamaral": nobody owns a person.
  const owned =
    /^(?:de|del)$/.test(tokens[chunk.first - 1]?.text ?? '') &&
    /^(?:duen[oa]|propietari[oa]|accionista)$/.test(tokens[chunk.first - 2]?.folded ?? '');
  const word = tokens[chunk.first]?.folded ?? '';
  if (boughtPart(tokens, chunk) && !givenNames.has(word) && headAt('any', word) === undefined) return 'Company';
  if (owned && !givenNames.has(word) && headAt('first', word) === undefined && headAt('any', word) === undefined)
    return 'Company';
  if (media.has(tokens[chunk.first - 1]?.folded ?? '') && before.test(tokens[chunk.first - 2]?.folded ?? ''))
    return 'Organization';
  if (tokens[chunk.last]?.text !== ',') return siteBefore(tokens, chunk) ? 'Facility' : undefined;
  let at = chunk.last + 1;
  if (articles.test(tokens[at]?.folded ?? '')) at += 1;
  const noun = tokens[at];
  if (noun?.shape !== 'lower') return siteBefore(tokens, chunk) ? 'Facility' : undefined;
  const person = givenNames.has(tokens[chunk.first]?.folded ?? '');
  let next = at + 1;
  while (next < at + 3 && adjective.test(tokens[next]?.folded ?? '')) next += 1;
  const told = goesOn.test(tokens[next]?.folded ?? '');
  if (told && (firms.has(noun.folded) || (looser.has(noun.folded) && !person && noun.folded !== 'casa')))
    return 'Company';
  if (told && gangs.has(noun.folded) && !person) return 'Organization';
  return siteBefore(tokens, chunk) ? 'Facility' : undefined;
}

/** "Adquirió el 60 por ciento de X": only firms are bought so. */
function boughtPart(tokens: readonly Token[], { first, last }: Chunk): boolean {
  if (last - first < 2 || !/^(?:de|del)$/.test(tokens[first - 1]?.text ?? '')) return false;
  if (!/^(?:ciento|%|acciones|capital)$/.test(tokens[first - 2]?.folded ?? '')) return false;
  for (let at = first - 3; at > first - 9 && at >= 0; at -= 1)
    if (/^(?:adquirio|adquirieron|compro|compraron|vendio|vendieron|adquirir|comprar|vender)$/.test(tokens[at]!.folded))
      return true;
  return false;
}

/** "En cuyo rancho, El Nogal": the noun of a site and its name after a comma. */
const siteBefore = (tokens: readonly Token[], { first }: Chunk): boolean => {
  const start = /^(?:El|La|Los|Las)$/.test(tokens[first - 1]?.text ?? '') ? first - 1 : first;
  // "El rancho Las Juntas"
  const named = start < first && sites.has(tokens[start - 1]?.folded ?? '') && tokens[start - 1]?.shape === 'lower';
  if (named) return /^(?:el|la|un|una|del|al)$/.test(tokens[start - 2]?.folded ?? '');
  return (
    tokens[start - 1]?.text === ',' &&
    sites.has(tokens[start - 2]?.folded ?? '') &&
    /^(?:cuyo|cuya|su)$/.test(tokens[start - 3]?.folded ?? '')
  );
};

function firmBefore(tokens: readonly Token[], chunk: Chunk, from: number): boolean {
  let at = chunk.first - 1;
  if (/^["“«]$/.test(tokens[at]?.text ?? '')) at -= 1;
  const comma = tokens[at]?.text === ',';
  if (comma) at -= 1;
  at = overTrade(tokens, at, from);
  const end = at;
  while (at > from && end - at < 2 && !isNoun(tokens, at) && adjective.test(tokens[at]?.folded ?? '')) at -= 1;
  const noun = tokens[at];
  if (
    at >= from &&
    noun?.shape === 'lower' &&
    (firms.has(noun.folded) ||
      noun.folded === 'firma' ||
      noun.folded === 'minera' ||
      (noun.folded === 'agencia' && at < end))
  ) {
    const article = tokens[at - 1]?.folded ?? '';
    // "La dueña de la empresa, X" is a person: with a comma only where the firm is a further one.
    return comma
      ? /^(?:otra|cuya|una|misma)$/.test(article) && !givenNames.has(tokens[chunk.first]?.folded ?? '')
      : before.test(article);
  }
  return listed(tokens, chunk, from);
}

/** "La empresa de seguridad X", "la firma de abogados X": back over what its trade is, to the noun. */
function overTrade(tokens: readonly Token[], at: number, from: number): number {
  for (let of = at - 1; of > from && of >= at - 2; of -= 1) {
    if (tokens[of + 1]?.shape !== 'lower' || tokens[at]?.shape !== 'lower' || tokens[at]!.folded === 'nombre')
      return at;
    const noun = tokens[of - 1]?.folded ?? '';
    if (tokens[of]!.folded === 'de' && (firms.has(noun) || noun === 'firma')) return of - 1;
  }
  return at;
}

/** "La constructora", "otra importadora": the noun with its article, where the word may be an adjective too. */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  firms.has(tokens[at]?.folded ?? '') && before.test(tokens[at - 1]?.folded ?? '');

/** "Las empresas A, B y C": every name of the list. */
function listed(tokens: readonly Token[], chunk: Chunk, from: number): boolean {
  for (let at = chunk.first - 1; at >= from && at > chunk.first - listReach; at -= 1) {
    const token = tokens[at]!;
    if (plurals.has(token.folded) && token.shape === 'lower') return true;
    if (isCapital(token) || /^[,"“”«».&]$/.test(token.text) || adjective.test(token.folded)) continue;
    if (!/^(?:y|e|de|del|la|los|las|el)$/.test(token.folded)) return false;
  }
  return false;
}
