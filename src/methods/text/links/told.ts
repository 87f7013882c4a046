import { headAt } from '../entities/lexicon/heads.ts';
import type { Scene } from '../clauses/scene.ts';
import type { Token } from '../reading/types.ts';
import { countedFirms, isForeignFirm, isForeignWord } from './counted.ts';
import { isActorSort, parties, pointing, proxies } from './proxy-nouns.ts';
import type { Sort, Unit } from './units.ts';

/** "La banda" is no party or union, though one was named last. */
const gangs = /^(?:banda|pandilla|cartel|clan|gang|syndicate|militia|grupo|faccion|organizacion)$/;
const civil =
  /^(?:Partido|Movimiento|Uni[oó]n|Asociaci[oó]n|Sindicato|Frente|Federaci[oó]n|C[aá]mara|Colegio|Universidad|Alianza) /u;

/** The last word of the label before a colon and a name. */
const labelled = (tokens: readonly Token[], first: number): string =>
  tokens[first - 1]?.folded === ':' ? (tokens[first - 2]?.folded ?? '') : '';

const labelOf = (tokens: readonly Token[], first: number): string =>
  (tokens[first - 2]?.folded ?? '') + (tokens[first - 1]?.folded ?? '');

/** Whom a communiqué speaks of once it has named one. */
export const accused = /^(?:imputad[oa]|inculpado|procesad[oa])$/;

/** What a text has named so far, as it is read: whom "the group", "esta última", "la segunda" mean. */
export class Told {
  readonly lastOf = new Map<Sort, Unit>();
  /** "The trawler Osprey", "Cooperativa del Sur": the noun alone means that name again. */
  readonly calledSo = new Map<string, Unit>();
  /** A noun that is part of the name means it however far back it stands. */
  readonly partOf = new Map<string, Unit>();
  lastMany: Unit | undefined;
  private readonly nearestOf = new Map<Sort, Unit>();
  /** "La Unión" after "Unión de Ganaderos del Sur": the first word of a longer name of a body or group. */
  private readonly begun = new Map<string, Unit>();
  private readonly firms = new Map<number, Unit>();
  /** "Canal Crew (CC). Founded in …": the name that opens a paragraph by itself is what the paragraph is about. */
  private theme: Unit | undefined;
  private foreign: Unit | undefined;
  private gang: Unit | undefined;
  private pair: readonly Unit[] = [];
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** Takes note of a name. */
  hear(unit: Unit): void {
    const { tokens } = this.scene.document;
    const entity = this.scene.entities[unit.entity]!;
    for (let word = Math.max(0, unit.first - 2); word <= unit.last; word += 1) {
      const { folded } = tokens[word]!;
      if ((proxies.has(folded) || parties.has(folded)) && tokens[word]!.sentence === unit.sentence)
        this.calledSo.set(folded, unit);
      if (word >= unit.first && proxies.has(folded)) this.partOf.set(folded, unit);
    }
    if (this.lastOf.get(unit.sort)?.sentence !== unit.sentence) this.lastOf.set(unit.sort, unit);
    this.nearestOf.set(unit.sort, unit);
    if (unit.sort === 'group' && this.isHeading(unit)) this.theme = unit;
    if (unit.sort === 'company') this.hearFirm(unit);
    if (unit.sort === 'group' && this.gang?.sentence !== unit.sentence && !civil.test(entity.name)) this.gang = unit;
    const head = tokens[unit.first]!.folded;
    const headed = (headAt('any', head) ?? headAt('first', head)) !== undefined;
    if (isActorSort(unit.sort) && unit.last > unit.first + 1 && headed) this.begun.set(head, unit);
    if (unit.sort === 'person' && unit.group.length > 1) this.lastMany = unit;
  }

  /** A sentence that is nothing but the name, its short form in brackets. */
  private isHeading({ sentence, first, last }: Unit): boolean {
    const { tokens, sentences } = this.scene.document;
    const own = sentences[sentence]!;
    if (first > own.first + 1 || own.paragraph === sentences[sentence - 1]?.paragraph) return false;
    let end = last + 1;
    if (tokens[end]?.text === '(') while (end < own.last && end < last + 6 && tokens[end - 1]?.text !== ')') end += 1;
    return end >= own.last - 1 && own.paragraph === sentences[sentence + 1]?.paragraph;
  }

  /** "This organization" in a paragraph under such a heading. */
  private headed(at: number, sort: Sort): Unit | undefined {
    const { tokens, sentences } = this.scene.document;
    const pointed = /^(?:this|esta|este|dicha|dicho)$/.test(tokens[at - 1]!.folded);
    const { theme } = this;
    const near = theme && sentences[theme.sentence]!.paragraph === sentences[tokens[at]!.sentence]!.paragraph;
    return near && pointed && sort === theme.sort ? theme : undefined;
  }

  private hearFirm(unit: Unit): void {
    const { tokens } = this.scene.document;
    if (/^(?:social|client|customer|cliente)$/.test(labelled(tokens, unit.first)))
      for (const word of ['sociedad', 'cliente', 'customer', 'client']) this.calledSo.set(word, unit);
    // "Sujeto. Calder SA": the report calls it "la empresa" all through.
    if (/^(?:sujeto|subject)[.:]$/.test(labelOf(tokens, unit.first)))
      for (const word of ['empresa', 'sociedad', 'compania', 'company', 'firm']) this.calledSo.set(word, unit);
    if (this.pair.at(-1)?.entity !== unit.entity) this.pair = [...this.pair.slice(-1), unit];
    if (!this.firms.has(unit.entity)) this.firms.set(unit.entity, unit);
    if (isForeignFirm(this.scene.entities[unit.entity]!)) this.foreign = unit;
  }

  /** The unit of "esta última", "la segunda", "la misma Unión", "las cuatro empresas" at a token, or undefined. */
  again(at: number, word: string): Unit | undefined {
    if (word === '') return undefined;
    const { tokens } = this.scene.document;
    const { sentence } = tokens[at]!;
    const named =
      lastNamed(tokens, at, word, this.nearestOf) ??
      ofTwo(tokens, at, word, this.pair) ??
      headAgain(tokens, at, word, this.begun);
    const all = named ? [named] : countedFirms(tokens, at, this.scene.entities, this.firms);
    const units = all?.map((unit): Unit => ({ ...unit, first: at, last: at, sentence, proxy: true }));
    for (const unit of units ?? []) unit.group = units!;
    if (named) {
      if (this.lastOf.get(named.sort)?.sentence !== sentence) this.lastOf.set(named.sort, units![0]!);
      this.nearestOf.set(named.sort, units![0]!);
    }
    return units?.[0];
  }

  /** Whom a noun with an article means. */
  meant(at: number, word: string, sort: Sort): Unit | undefined {
    const { tokens } = this.scene.document;
    const before = tokens[at - 1]!.folded;
    if (word === 'persona') return /^(?:esta|dicha)$/.test(before) ? this.lastOf.get('person') : undefined;
    if (accused.test(word)) return this.lastOf.get('person');
    if (sort === 'person') return this.lastMany;
    if (sort === 'company' && this.foreign && isForeignWord(tokens[at + 1]?.folded ?? '')) return this.foreign;
    const headed = this.headed(at, sort);
    if (headed) return headed;
    const called = this.calledSo.get(word);
    if (called && (called.sort === sort || (isActorSort(called.sort) && isActorSort(sort)))) return called;
    if (sort === 'facility') return undefined;
    const named = /^(?:esa|ese|dicha|dicho)$/.test(before) ? this.nearestOf.get(sort) : this.lastOf.get(sort);
    const party = named?.sort === 'group' && civil.test(this.scene.entities[named.entity]!.name);
    return gangs.test(word) && party ? this.gang : named;
  }
}

const lastWords = /^(?:semana|vez|noche|decada|etapa|ocasion|hora|fecha|administracion|temporada|version|cifra|parte)$/;

/** "Esta última adquirió": the firm last named, else the group. */
function lastNamed(
  tokens: readonly Token[],
  at: number,
  word: string,
  nearest: ReadonlyMap<Sort, Unit>,
): Unit | undefined {
  if (!/^ultim[oa]$/.test(word) || !/^est[ea]$/.test(tokens[at - 1]!.folded)) return undefined;
  if (lastWords.test(tokens[at + 1]?.folded ?? '')) return undefined;
  const near = (sort: Sort): Unit | undefined => {
    const unit = nearest.get(sort);
    return unit && at - unit.last < 40 ? unit : undefined;
  };
  return near('company') ?? near('group');
}

/** "La primera, cuyo dueño …", "La segunda exportó": of the two firms named last. */
function ofTwo(tokens: readonly Token[], at: number, word: string, pair: readonly Unit[]): Unit | undefined {
  const place = /^primera$/.test(word) ? 0 : /^segunda$/.test(word) ? 1 : -1;
  if (place < 0 || pair.length < 2 || tokens[at - 1]!.text !== 'La') return undefined;
  const next = tokens[at + 1];
  const verb =
    next?.text === ',' || /(?:ó|aba|ía|aron)$/u.test(next?.text ?? '') || /^(?:es|fue|tiene)$/.test(next?.folded ?? '');
  return verb && at - pair[1]!.last < 60 ? pair[place] : undefined;
}

/** "La Unión", "esta Unidad", "la misma Cooperativa": one word in a capital of a name told before. */
function headAgain(
  tokens: readonly Token[],
  at: number,
  word: string,
  begun: ReadonlyMap<string, Unit>,
): Unit | undefined {
  const next = tokens[at + 1];
  if (tokens[at]!.shape !== 'title' || !begun.has(word) || !pointing.has(tokens[at - 1]!.folded)) return undefined;
  if (next?.shape === 'title' || next?.shape === 'upper' || /^(?:de|del)$/.test(next?.folded ?? '')) return undefined;
  return begun.get(word);
}
