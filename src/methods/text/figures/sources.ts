import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Draft } from './drafted.ts';

/** Nouns for those whom a report draws on. */
const speakers: ReadonlySet<string> = new Set(
  (
    'officials sources people persons witnesses diplomats analysts experts lawyers investigators agents officers members states individuals ' +
    'aides advisers prosecutors residents relatives employees funcionarios fuentes personas testigos expertos analistas diplomaticos vecinos ' +
    'agentes investigadores abogados asesores habitantes familiares empleados estados mandos oficiales especialistas'
  ).split(' '),
);
const leads: ReadonlySet<string> = new Set(['segun', 'told']);
const saying: ReadonlySet<string> = new Set(
  (
    'said say told confirmed spoke described added briefed familiar reported acknowledged recalled insisted requested asked dijeron afirmaron ' +
    'senalaron pidieron solicitaron declararon coincidieron confirmaron hablaron relataron contaron reconocieron consultados consultadas citados'
  ).split(' '),
);
const mostSpeakers = 12;
const reach = 9;

const family: ReadonlySet<string> = new Set(
  'children kids sons daughters wives brothers sisters siblings hijos hijas hermanos hermanas nietos esposas'.split(
    ' ',
  ),
);
const having: ReadonlySet<string> = new Set('has have had of tiene tienen tenia de by'.split(' '));

/** "a father of three children", "tiene dos hijos": a life, not a figure. */
export const countsFamily = (pieces: readonly Piece[], draft: Draft): boolean =>
  draft.kind === 'count' &&
  draft.phrase !== null &&
  draft.value <= mostSpeakers &&
  family.has(draft.phrase.head) &&
  having.has(wordAt(pieces, draft.first - 1));

/** Whether a count is of those who told it ("two officials said", "según tres funcionarios"), which is no figure. */
export function countsSpeakers(pieces: readonly Piece[], draft: Draft): boolean {
  if (draft.kind !== 'count' || draft.phrase === null || draft.value > mostSpeakers) return false;
  if (!speakers.has(draft.phrase.head)) return false;
  const before = wordAt(pieces, draft.first - 1);
  if (leads.has(before)) return true;
  if (before === 'to' && wordAt(pieces, draft.first - 2) === 'according') return true;
  for (let at = draft.phrase.last; at < draft.phrase.last + reach; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || /^[.;:]$/.test(piece.word) || piece.gap === 3) return false;
    if (piece.kind === 'word' && saying.has(piece.word)) return true;
  }
  return false;
}
