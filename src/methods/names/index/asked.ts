import { mayBeLegal } from '../legal-forms.ts';
import type { NameText } from '../name-text.ts';
import { mostWords, readText } from '../name-text.ts';
import type { NameShape } from '../parse.ts';
import { parseQuery } from '../parse.ts';
import type { Side } from '../sides.ts';
import { emptySide, fillSide, hasSyllables, lastContent, markSyllabic, shapeNames } from '../sides.ts';

export const unknownShape = shapeNames.indexOf('unknown');
const kindOfShape: Readonly<Record<NameShape, string | undefined>> = {
  person: 'Person',
  organisation: 'Organization',
  thing: 'Vessel',
  unknown: undefined,
};
const unknown = -1;

/** The query, read as the name of whatever it is held against. What is the same for all of these is found out once. */
export class Asked {
  private query = '';
  private text: NameText = readText('');
  private kind: string | undefined;
  private isSyllabic = false;
  private readonly weight: (key: string) => number;
  private readonly sides = shapeNames.map(() => emptySide());
  private readonly done = shapeNames.map(() => false);
  /** Of each word, by its place in the text: what it weighs, and whether it may be a word of a legal form misspelt. */
  private readonly weights = new Float64Array(mostWords);
  private readonly legalLike = new Int8Array(mostWords);

  constructor(weight: (key: string) => number) {
    this.weight = weight;
  }

  read(query: string, kind: string | undefined): void {
    this.text = this.textOf(query);
    this.query = query;
    this.kind = kind;
    this.isSyllabic = hasSyllables(this.text.name);
    this.done.fill(false);
    this.weights.fill(unknown);
    this.legalLike.fill(unknown);
  }

  /** What is read in a query; of the last one it is known. */
  textOf(query: string): NameText {
    return query === this.query ? this.text : readText(query);
  }

  as(shape: number): Side {
    const side = this.sides[shape] as Side;
    if (this.done[shape] === true) return side;
    // What is known for the name of an organisation or a person is read no differently as the name of one.
    const asItStands = this.sides[unknownShape] as Side;
    if (this.done[unknownShape] === true && asItStands.shape === shapeNames[shape]) return asItStands;
    this.done[shape] = true;
    const parsed = parseQuery(this.text, kindOfShape[shapeNames[shape] ?? 'unknown'], this.kind);
    fillSide(side, parsed, this.weightAt);
    side.syllabic = 0;
    if (this.isSyllabic) markSyllabic(side, parsed);
    this.markLegalLike(side);
    return side;
  }

  private readonly weightAt = (key: string, place: number): number => {
    if (this.weights[place] === unknown) this.weights[place] = this.weight(key);
    return this.weights[place] ?? 1;
  };

  private markLegalLike(side: Side): void {
    side.legalLike = 0;
    for (let at = 0; at < side.count; at += 1) {
      if ((side.classes[at] ?? 0) > lastContent) continue;
      const place = side.places[at] ?? 0;
      if (this.legalLike[place] === unknown) this.legalLike[place] = mayBeLegal(side.keys[at] ?? '') ? 1 : 0;
      if (this.legalLike[place] === 1) side.legalLike |= 1 << at;
    }
  }
}
