import { takeEntities } from './entities.ts';
import { takeEvent, takeFigure, takeIdentifier, takeLink, type Answered } from './claims.ts';
import { drop, type Gathering } from './gathering.ts';
import { pageOf } from './literal.ts';
import type { Piece } from './pieces.ts';
import { asked, type Item, type ListName } from './prompt.ts';
import type { Drop } from './says.ts';

/** Of one list of one answer, at most so many are looked at. */
const mostItems = 300;

/**
 * Takes what one answer gives for its piece of the text. An answer is anybody's word: a text may itself tell the model what to
 * answer, and the model may invent. That cannot change what is taken, for nothing is done on its word: an item is a suggestion
 * in our own vocabulary, with words that stand in this piece of the text, and a person decides. What is not so is dropped and
 * counted.
 */
export function takeAnswer(all: Gathering, piece: Piece, lists: Record<string, unknown[]>): void {
  const page = pageOf(all.text, piece.start, piece.end);
  const named = takeEntities(all, page, itemsOf(all, lists, 'entities'));
  const answered: Answered = { all, page, named };
  keep(all, itemsOf(all, lists, 'links'), all.links, (item) => takeLink(answered, item));
  keep(all, itemsOf(all, lists, 'events'), all.events, (item) => takeEvent(answered, item));
  keep(all, itemsOf(all, lists, 'figures'), all.figures, (item) => takeFigure(answered, item));
  for (const item of itemsOf(all, lists, 'identifiers')) takeIdentifier(answered, item);
}

function keep<Given, Taken extends object>(
  all: Gathering,
  items: readonly Given[],
  into: Taken[],
  take: (item: Given) => Taken | Drop,
): void {
  for (const item of items) {
    const taken = take(item);
    if (typeof taken === 'string') drop(all, taken);
    else into.push(taken);
  }
}

/** The items of a list that are of its form. */
function itemsOf<Name extends ListName>(all: Gathering, lists: Record<string, unknown[]>, name: Name): Item<Name>[] {
  const given = Object.hasOwn(lists, name) ? (lists[name] ?? []) : [];
  drop(all, 'many', given.length - mostItems);
  return given.slice(0, mostItems).flatMap((one): Item<Name>[] => {
    const read = asked[name].safeParse(one);
    if (!read.success) drop(all, 'shape');
    return read.success ? [read.data as Item<Name>] : [];
  });
}
