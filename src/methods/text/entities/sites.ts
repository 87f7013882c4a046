import type { Token } from '../reading/types.ts';
import { isCapital, type Span } from './span.ts';

/** Nouns of sites that a text may speak of without a name, folded. */
const nouns = new Set(
  (
    'warehouse ranch laboratory lab superlab compound workshop airstrip stash-house safehouse safe-house tunnel clinic yard factory mine ' +
    'bodega rancho laboratorio narcolaboratorio inmueble taller predio finca hangar pista aeropista tunel mina almacen nave fabrica'
  ).split(' '),
);
const articles = new Set('a an the one una un la el dicha dicho esa ese una'.split(' '));

/**
 * A site without a name where the text says where it is or marks it: "una bodega de Torreón", "a warehouse in Laredo".
 * Once one is told so, the same noun with "the" is it again.
 */
export function sitesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  told: ReadonlySet<string>,
  isPlace: (at: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || !nouns.has(token.folded) || isCapital(token)) continue;
    const plain = tokens[at - 1];
    const described =
      plain?.shape === 'lower' && !articles.has(plain.folded) && articles.has(tokens[at - 2]?.folded ?? '');
    const article = tokens[at - (described ? 2 : 1)]?.folded ?? '';
    if (told.has(token.folded) && /^(?:the|la|el|dicha|dicho|esa|ese)$/.test(article)) {
      spans.push({ first: at, last: at + 1, kind: 'Facility', key: `site:${token.folded}`, strength: 1, common: true });
      continue;
    }
    if (!articles.has(article)) continue;
    // "Un laboratorio clandestino" is marked by the word.
    const secret = /^clandestin[oae]$/;
    if (secret.test(tokens[at + 1]?.folded ?? '') && tokens[at + 1]?.sentence === token.sentence) {
      spans.push({ first: at, last: at + 2, kind: 'Facility', key: `site:${token.folded}`, strength: 1, common: true });
      continue;
    }
    let next = at + 1;
    if (tokens[next]?.shape === 'lower' && !/^(?:in|at|near|de|del|en|outside)$/.test(tokens[next]?.folded ?? ''))
      next += 1;
    if (!/^(?:in|at|near|de|del|en|outside|on)$/.test(tokens[next]?.folded ?? '')) continue;
    next += 1;
    while (next < at + 9 && !isPlace(next) && tokens[next]?.shape === 'lower') next += 1;
    if (isPlace(next) && tokens[next]?.sentence === token.sentence)
      spans.push({ first: at, last: at + 1, kind: 'Facility', key: `site:${token.folded}`, strength: 1, common: true });
  }
  return spans;
}
