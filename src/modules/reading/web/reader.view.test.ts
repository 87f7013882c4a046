import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TextDate } from '#methods/text/reading/types.ts';
import type {
  EntitySuggestion,
  EventSuggestion,
  FigureSuggestion,
  IdentifierSuggestion,
  LinkSuggestion,
  ReadingView,
  Suggestion,
} from '../shapes.ts';
import {
  chipOf,
  datesWithoutYear,
  dateText,
  groundText,
  headingOf,
  rowsOf,
  shortened,
  sumsOf,
  type CardWords,
} from './card.view.ts';
import { choiceOf, editsFor, preset } from './choice.view.ts';
import { colourOf } from './colour.view.ts';
import { editOf, faultsOf, formOf, numberFrom } from './edit.view.ts';
import {
  countsOf,
  filterFrom,
  inOrder,
  kindsOf,
  nextOpen,
  openAlike,
  shown,
  stepFrom,
  withDecided,
} from './list.view.ts';
import { drawnAs, looksOf, lookOf, marksOf } from './looks.view.ts';
import { messages } from './messages.ts';
import { paragraphsOf } from './text.view.ts';
import { amountText, kilogramsText } from './units.view.ts';
import { refusals } from '../says.ts';

const text =
  'The Customs Office seized 1,240 lb of methamphetamine at Long Bridge on 12 May. Acme Freight denied any tie to the Los Llanos group. Plate 58-AK-2J.';

const span = (words: string): [number, number] => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
};
const cited = (words: string) => ({ quote: words, start: span(words)[0], end: span(words)[1] });
const base: Pick<EntitySuggestion, 'by' | 'state' | 'made' | 'standing'> = {
  by: 'reader',
  state: 'open',
  made: null,
  standing: { state: 'new', against: [] },
};

const entity = (id: string, kind: string, name: string, more: Partial<EntitySuggestion> = {}): EntitySuggestion => ({
  ...base,
  id,
  what: 'entity',
  kind,
  readKind: kind,
  spans: [span(name)],
  name,
  aliases: [],
  candidates: [],
  ...more,
});
const known = (id: string, band: 'exact' | 'strong') => ({
  entity: { id, kind: 'Site', caption: id },
  band,
  reasons: [],
});

const office = entity('e1', 'PublicBody', 'Customs Office');
const meth = entity('e2', 'Substance', 'methamphetamine');
const bridge = entity('e3', 'Site', 'Long Bridge', { candidates: [known('k1', 'exact'), known('k2', 'strong')] });
const acme = entity('e4', 'Company', 'Acme Freight', { aliases: ['Acme'] });
const group = entity('e5', 'Organization', 'Los Llanos');
const seizure: EventSuggestion = {
  ...base,
  id: 'v1',
  what: 'event',
  kind: 'Seizure',
  readKind: 'Seizure',
  spans: [span('The Customs Office seized 1,240 lb of methamphetamine at Long Bridge on 12 May')],
  body: {
    ...cited('The Customs Office seized 1,240 lb of methamphetamine at Long Bridge on 12 May'),
    modality: 'asserted',
    denied: false,
    speaker: 'e1',
    date: '2025-05-12',
    datePrecision: 'day',
    dateBasis: 'year of the document',
    place: 'e3',
    actors: ['e1'],
    patients: [],
    quantity: 1240,
    unit: 'lb',
    substance: 'e2',
    valueUsd: null,
    qualifier: null,
  },
};
const tie: LinkSuggestion = {
  ...base,
  id: 'l1',
  what: 'link',
  kind: 'Cooperation',
  readKind: 'Cooperation',
  spans: [span('Acme Freight denied any tie to the Los Llanos group')],
  from: 'e4',
  to: 'e5',
  body: {
    ...cited('Acme Freight denied any tie to the Los Llanos group'),
    modality: 'asserted',
    denied: true,
    speaker: 'e4',
    role: null,
    former: false,
  },
};
const weight: FigureSuggestion = {
  ...base,
  id: 'f1',
  what: 'figure',
  kind: 'Figure',
  readKind: 'Figure',
  spans: [span('The Customs Office seized 1,240 lb of methamphetamine')],
  body: {
    ...cited('The Customs Office seized 1,240 lb of methamphetamine'),
    what: 'methamphetamine',
    value: 1240,
    unit: 'lb',
    date: null,
    qualifier: 'about',
    number: span('1,240 lb'),
    refuted: false,
    speaker: null,
  },
};
const plate: IdentifierSuggestion = {
  ...base,
  id: 'i1',
  what: 'identifier',
  kind: 'plate',
  readKind: 'plate',
  spans: [span('58-AK-2J')],
  of: null,
  body: {
    type: 'plate',
    text: '58-AK-2J',
    start: span('58-AK-2J')[0],
    end: span('58-AK-2J')[1],
    value: '58AK2J',
    valid: false,
    fault: { en: 'too short', es: 'muy corta' },
  },
};
const all: Suggestion[] = [tie, plate, seizure, weight, office, meth, bridge, acme, group];
const named = new Map(all.map((one) => [one.id, one]));
const en = { language: 'en', named } as const;
const es = { language: 'es', named } as const;
const nameOf = (id: string): string => {
  const one = named.get(id);
  return one?.what === 'entity' ? one.name : id;
};

describe('the list', () => {
  const list = inOrder(all);
  test('follows the text; who and what comes before what the sentence says of them', () => {
    assert.deepEqual(
      list.map((one) => one.id),
      ['e1', 'f1', 'e2', 'e3', 'v1', 'e4', 'e5', 'l1', 'i1'],
    );
  });
  test('numbers of one sentence come in the order in which they stand there, whatever their ids', () => {
    const figure = (id: string, words: string): FigureSuggestion => ({
      ...weight,
      id,
      body: { ...weight.body, number: span(words) },
    });
    assert.deepEqual(
      inOrder([figure('a', '12 May'), figure('z', '1,240 lb')]).map((one) => one.id),
      ['z', 'a'],
    );
  });
  test('steps stop at the ends; the next open one goes round once', () => {
    assert.equal(stepFrom(list, 'e1', -1), 'e1');
    assert.equal(stepFrom(list, 'i1', 1), 'i1');
    assert.equal(stepFrom(list, 'gone', 1), 'e1');
    const decided = withDecided(
      list,
      new Map(list.filter((one) => one.id !== 'e2').map((one) => [one.id, 'accepted'])),
    );
    assert.equal(nextOpen(decided, 'i1'), 'e2');
    assert.equal(nextOpen(decided, 'e2'), undefined);
    assert.deepEqual(countsOf(decided), { all: 9, accepted: 8, rejected: 0, open: 1 });
  });
  test('a decision leaves what it does not touch as it was', () => {
    const decided = withDecided(list, new Map([['e2', 'rejected']]));
    assert.equal(decided[0], list[0]);
    assert.equal(decided.find((one) => one.id === 'e2')?.state, 'rejected');
  });
  test('the filter of an address knows its words alone, and keeps the one at hand', () => {
    assert.deepEqual(filterFrom({ what: 'entity', state: 'nonsense', kinds: 'Site' }), {
      what: 'entity',
      kind: 'Site',
    });
    assert.deepEqual(
      shown(list, { what: 'entity', kind: 'Site' }, 'l1').map((one) => one.id),
      ['e3', 'l1'],
    );
  });
  test('all of this kind are the open ones of the same sort and kind', () => {
    const other = entity('e9', 'Company', 'Acme Freight', { state: 'rejected' });
    assert.deepEqual(
      openAlike([...list, other], acme).map((one) => one.id),
      ['e4'],
    );
    assert.deepEqual(kindsOf([acme, other, office])[0], { kind: 'Company', n: 2 });
  });
});

describe('the card', () => {
  test('has a heading in the language of the screen', () => {
    assert.equal(headingOf(seizure, en), '1,240 lb of methamphetamine');
    assert.equal(headingOf(seizure, es), '1,240 lb de methamphetamine');
    assert.equal(headingOf(weight, en), 'about 1,240 lb of methamphetamine');
    assert.equal(headingOf(tie, en), 'denied: Acme Freight cooperates with Los Llanos');
    const deaths = { ...weight, body: { ...weight.body, what: 'overdose deaths', value: 114000, unit: 'deaths' } };
    assert.equal(headingOf(deaths, en), 'about 114,000 overdose deaths');
    assert.equal(headingOf(plate, en), '58-AK-2J');
    const arrest = { ...seizure, body: { ...seizure.body, quantity: null, patients: ['e5'], actors: ['e1', 'e5'] } };
    assert.equal(headingOf(arrest, en), 'Los Llanos, Customs Office');
    const bare = { ...seizure, body: { ...seizure.body, quantity: null, substance: null, place: null, actors: [] } };
    assert.match(headingOf(bare, en), /^The Customs Office seized/);
  });
  test('says what is denied or alleged before the kind', () => {
    assert.equal(chipOf(tie, 'en'), 'cooperation · denied');
    assert.equal(
      chipOf({ ...seizure, body: { ...seizure.body, modality: 'planned' } }, 'es'),
      'aseguramiento · planeado',
    );
    assert.equal(chipOf(plate, 'es'), 'placa');
    const within = { ...tie, kind: 'Site', body: { ...tie.body, denied: false } };
    assert.equal(headingOf(within, en), 'Acme Freight in Los Llanos');
    assert.equal(chipOf(within, 'es'), 'vínculo');
  });
  test('gives the date with its precision and ground, and the quantity in both units', () => {
    const rows = rowsOf(seizure, en);
    const row = (term: string) => rows.find((one) => one.term === term);
    assert.deepEqual(row('date'), { term: 'date', value: '12 May 2025', note: 'exact, year of the document' });
    assert.deepEqual(row('place'), { term: 'place', value: 'Long Bridge', note: 'known' });
    assert.deepEqual(row('quantity'), { term: 'quantity', value: '1,240 lb', note: '562.5\u00a0kg' });
    assert.equal(row('patients'), undefined);
    assert.equal(row('speaker')?.value, 'Customs Office');
    assert.deepEqual(rowsOf(tie, en).find((one) => one.term === 'modality')?.tone, 'bad');
    assert.deepEqual(
      rowsOf(plate, es).find((one) => one.term === 'check'),
      { term: 'check', value: 'muy corta', tone: 'bad' },
    );
  });
  test('says a ton with what it is of, and never a counted noun twice', () => {
    const said = (unit: string, what: string, words: CardWords = en): string =>
      headingOf({ ...weight, body: { ...weight.body, value: 1.5, unit, what, qualifier: null } }, words);
    assert.equal(said('ton', 'cocaine'), '1.5 tons of cocaine');
    assert.equal(said('ton', 'cocaína', es), '1.5 toneladas de cocaína');
    assert.equal(said('percentage points', 'growth'), '1.5 percentage points of growth');
    assert.equal(said('trucks', 'trucks'), '1.5 trucks');
    assert.equal(
      headingOf({ ...weight, body: { ...weight.body, value: 2019, unit: 'year', what: 'plan' } }, en),
      'plan: 2019',
    );
  });
  test('writes amounts, dates and grounds as they are known', () => {
    assert.equal(amountText(2_500_000, 'USD', null, 'en'), 'USD 2,500,000');
    assert.equal(amountText(1500, 'USD/kg', null, 'en'), 'USD/kg 1,500');
    assert.equal(amountText(12, '%', 'at least', 'es'), 'al menos 12 %');
    assert.equal(amountText(114000, 'deaths', null, 'en'), '114,000 deaths');
    assert.equal(amountText(1e-7, 'kg', null, 'en'), '0 kg');
    assert.equal(kilogramsText(2, 'kg', 'en'), '');
    assert.equal(kilogramsText(3, 'tablet', 'en'), '');
    assert.equal(dateText('2024-03/2025', 'en'), 'March 2024 – 2025');
    assert.equal(dateText('last spring', 'en'), 'last spring');
    assert.equal(groundText('month', 'a ground of its own', 'es'), 'sólo el mes, a ground of its own');
    assert.equal(groundText(null, null, 'en'), '');
    assert.equal(groundText('day', 'order told by 13/05', 'es'), 'exacta, orden según 13/05');
    assert.equal(groundText(null, 'vague', 'en'), 'too vague for a date');
  });
  test('shows a check of sums where it stands in the same words', () => {
    const sum = { ...cited('1,240 lb'), agrees: true, says: { en: '', es: '' } };
    assert.equal(sumsOf(seizure, [sum]).length, 1);
    assert.equal(sumsOf(tie, [sum]).length, 0);
    assert.equal(sumsOf(office, [sum]).length, 0);
  });
  test('a long quotation is cut at a word', () => {
    assert.equal(shortened('one two three', 8), 'one two…');
    assert.equal(shortened('  one\n two '), 'one two');
  });
  test('dates without a year are counted once each', () => {
    const date = (words: string, start: number): TextDate => ({
      text: words,
      start,
      end: start + words.length,
      date: '2025-05-12',
      precision: 'day',
      basis: 'stated',
    });
    assert.deepEqual(
      datesWithoutYear([date('12 May', 3), date('12 May 2025', 9), date('12 may', 40)]).map((one) => [
        one.text,
        one.times,
      ]),
      [['12 May', 2]],
    );
  });
  test('denied and planned have their colour before the kind', () => {
    assert.equal(colourOf(tie), 'neg');
    assert.equal(colourOf({ ...seizure, body: { ...seizure.body, modality: 'threatened' } }), 'plan');
    assert.equal(colourOf(seizure), 'k-event');
    assert.equal(colourOf(office), 'k-group');
    assert.equal(colourOf(plate), 'k-vehicle');
  });
});

describe('known or new', () => {
  test('one exact candidate is taken unless another is chosen; two are left to a person', () => {
    assert.equal(preset(bridge), 'k1');
    assert.equal(preset({ ...bridge, candidates: [known('k1', 'exact'), known('k2', 'exact')] }), null);
    assert.equal(preset(office), null);
    assert.equal(choiceOf(bridge, new Map([['e3', null]])), null);
    assert.equal(choiceOf(bridge, new Map([['e3', 'k2']])), 'k2');
  });
  test('an event takes along for whom its open ends are taken', () => {
    assert.deepEqual(editsFor(['v1'], named, new Map()), { e3: { is: 'k1' } });
    assert.equal(editsFor(['v1'], named, new Map([['e3', null]])), undefined);
    assert.deepEqual(editsFor(['e3'], named, new Map(), { e3: { name: 'Bridge' } }), {
      e3: { name: 'Bridge', is: 'k1' },
    });
    const decided = new Map([...named, ['e3', { ...bridge, state: 'accepted' } as Suggestion]]);
    assert.equal(editsFor(['v1'], decided, new Map()), undefined);
  });
});

describe('the form', () => {
  const form = formOf(seizure, nameOf);
  test('starts as the reader suggested and sends only what was changed', () => {
    assert.equal(form.speaker, 'Customs Office');
    assert.equal(editOf(form, seizure, nameOf), undefined);
    assert.deepEqual(
      editOf({ ...form, date: '2025-05', quantity: '1,250.5', place: '', speaker: ' ' }, seizure, nameOf),
      {
        date: '2025-05',
        quantity: 1250.5,
        place: null,
        speaker: null,
      },
    );
    assert.deepEqual(editOf({ ...formOf(acme, nameOf), kind: 'Organization' }, acme, nameOf), { kind: 'Organization' });
  });
  test('says what is wrong in itself', () => {
    assert.deepEqual(faultsOf({ ...form, date: '12 May', quantity: 'many' }, 'event'), {
      date: 'needDate',
      quantity: 'needNumber',
    });
    assert.deepEqual(faultsOf({ ...form, date: '2025/2026-02', quantity: '', unit: '' }, 'event'), {});
    assert.deepEqual(faultsOf({ ...form, quantity: '', unit: 'lb' }, 'event'), { quantity: 'needNumber' });
    assert.deepEqual(faultsOf({ ...formOf(tie, nameOf), to: 'e4' }, 'link'), { to: 'needOther' });
    assert.deepEqual(faultsOf({ ...formOf(acme, nameOf), name: ' ' }, 'entity'), { name: 'needName' });
    assert.deepEqual(faultsOf({ ...formOf(plate, nameOf), value: '' }, 'identifier'), { value: 'needValue' });
    assert.deepEqual(faultsOf({ ...formOf(weight, nameOf), quantity: '' }, 'figure'), { quantity: 'needNumber' });
  });
  test('reads numbers with either mark for decimals', () => {
    assert.equal(numberFrom('1,240.5'), 1240.5);
    assert.equal(numberFrom('-3'), undefined);
    assert.equal(numberFrom('1,24'), 1.24);
    assert.equal(numberFrom('a few'), undefined);
    assert.equal(numberFrom(''), undefined);
  });
});

describe('marks in the text', () => {
  const view = {
    suggestions: all,
    dates: [{ ...cited('12 May'), text: '12 May', date: null, precision: null, basis: '' }],
    furniture: [],
    unsure: [],
  } as unknown as ReadingView;
  const [paragraph] = paragraphsOf(text, marksOf(view));
  test('a figure is marked at its number, though it cites the whole piece', () => {
    const piece = paragraph?.pieces.find((one) => one.ids.includes('f1'));
    assert.equal(text.slice(piece?.start, piece?.end), '1,240 lb');
  });
  test('a rejected name gives way to the sentence it stands in', () => {
    const ids = paragraph?.pieces.find((one) => one.ids.includes('e2'))?.ids ?? [];
    assert.equal(lookOf(ids, looksOf(all))?.colour, 'k-substance');
    const rejected = withDecided(all, new Map([['e2', 'rejected']]));
    assert.equal(lookOf(ids, looksOf(rejected))?.colour, 'k-event');
  });
  test('a paragraph is drawn anew only when something in it changed', () => {
    assert.ok(paragraph);
    const before = drawnAs(paragraph, looksOf(all), undefined, null);
    assert.equal(drawnAs(paragraph, looksOf(all), 'elsewhere', [900, 901]), before);
    assert.notEqual(drawnAs(paragraph, looksOf(all), 'e2', null), before);
    assert.notEqual(drawnAs(paragraph, looksOf(all), undefined, [0, 3]), before);
    assert.notEqual(
      drawnAs(paragraph, looksOf(withDecided(all, new Map([['e2', 'accepted']]))), undefined, null),
      before,
    );
  });
});

test('every rule by which the node refuses a decision has words of its own', () => {
  for (const rule of Object.keys(refusals)) assert.ok(`why-${rule}` in messages.en, rule);
});
