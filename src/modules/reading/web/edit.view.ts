import { readDecimal } from '#vocabulary/quantity.ts';
import { modalities, type Modality, type Qualifier } from '#vocabulary/statement.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import type { Suggestion, SuggestionEdit } from '../shapes.ts';
import { dateText, type Key } from './card.view.ts';

/** What can be typed or chosen in the card. Empty text is "nothing"; ids are those of entity suggestions. */
export interface EditForm {
  kind: string;
  name: string;
  from: string;
  to: string;
  date: string;
  place: string;
  quantity: string;
  unit: string;
  modality: Modality;
  denied: boolean;
  speaker: string;
  qualifier: Qualifier | '';
  value: string;
}

export type EditField = keyof EditForm;

/** Kinds that one may say a suggested entity, link or event is. */
export const kindsFor: Readonly<Record<Suggestion['what'], readonly string[]>> = {
  entity: [
    'Person',
    'Organization',
    'PublicBody',
    'Company',
    'Unit',
    'Area',
    'Site',
    'Vehicle',
    'Vessel',
    'Airplane',
    'Substance',
    'LegalInstrument',
    'Programme',
  ],
  link: [
    'Membership',
    'Leadership',
    'Employment',
    'Family',
    'Associate',
    'Alliance',
    'Rivalry',
    'Cooperation',
    'Control',
    'Ownership',
    'Supply',
    'Financing',
    'Payment',
    'Presence',
    'Succession',
    'UnknownLink',
  ],
  event: [
    'Seizure',
    'Arrest',
    'Killing',
    'Clash',
    'Transfer',
    'Extradition',
    'Deployment',
    'Designation',
    'Penalty',
    'Meeting',
    'Declaration',
  ],
  figure: [],
  identifier: [],
};

/** The fields a suggestion has, in the order in which they stand. */
export const fieldsFor: Readonly<Record<Suggestion['what'], readonly EditField[]>> = {
  entity: ['name', 'kind'],
  link: ['from', 'kind', 'to', 'modality', 'denied', 'speaker'],
  event: ['kind', 'date', 'place', 'quantity', 'unit', 'qualifier', 'modality', 'denied', 'speaker'],
  figure: ['name', 'quantity', 'unit', 'qualifier', 'date', 'speaker'],
  identifier: ['value', 'from'],
};

const empty: EditForm = {
  kind: '',
  name: '',
  from: '',
  to: '',
  date: '',
  place: '',
  quantity: '',
  unit: '',
  modality: 'asserted',
  denied: false,
  speaker: '',
  qualifier: '',
  value: '',
};

/** The form as the reader suggested it; a speaker who is an entity stands there by name. */
export function formOf(one: Suggestion, nameOf: (id: string) => string): EditForm {
  const form = { ...empty, kind: one.kind };
  switch (one.what) {
    case 'entity':
      return { ...form, name: one.name };
    case 'link': {
      const { modality, denied, speaker } = one.body;
      return { ...form, from: one.from, to: one.to, modality, denied, speaker: nameOf(speaker ?? '') };
    }
    case 'event': {
      const { date, place, quantity, unit, modality, denied, speaker, qualifier } = one.body;
      return {
        ...form,
        date: date ?? '',
        place: place ?? '',
        quantity: quantity === null ? '' : String(quantity),
        unit: unit ?? '',
        modality,
        denied,
        speaker: nameOf(speaker ?? ''),
        qualifier: qualifier ?? '',
      };
    }
    case 'figure': {
      const { what, date, value, unit, speaker, qualifier } = one.body;
      return {
        ...form,
        name: what,
        date: date ?? '',
        quantity: String(value),
        unit,
        speaker: nameOf(speaker ?? ''),
        qualifier: qualifier ?? '',
      };
    }
    case 'identifier':
      return { ...form, value: one.body.value, from: one.of ?? '' };
  }
}

/** "1,240.5" or "1240.5" as a number; undefined for anything else. */
export function numberFrom(text: string): number | undefined {
  const value = Number(readDecimal(text) ?? Number.NaN);
  return value >= 0 ? value : undefined;
}

const isDate = (text: string): boolean => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => !isExpected(parseDate(part)));
};

/** Fields that are wrong in themselves, each with the words that say what is expected. */
export function faultsOf(form: EditForm, what: Suggestion['what']): Partial<Record<EditField, Key>> {
  const has = (field: EditField): boolean => fieldsFor[what].includes(field);
  const faults: Partial<Record<EditField, Key>> = {};
  if (has('name') && form.name.trim() === '') faults.name = 'needName';
  if (has('value') && form.value.trim() === '') faults.value = 'needValue';
  if (has('date') && form.date.trim() !== '' && !isDate(form.date.trim())) faults.date = 'needDate';
  if (has('quantity') && form.quantity.trim() !== '' && numberFrom(form.quantity) === undefined)
    faults.quantity = 'needNumber';
  if (what === 'figure' && form.quantity.trim() === '') faults.quantity = 'needNumber';
  if (what === 'event' && form.unit.trim() !== '' && form.quantity.trim() === '') faults.quantity = 'needNumber';
  if (what === 'link' && form.from === '') faults.from = 'needOther';
  if (has('to') && form.from !== '' && form.from === form.to) faults.to = 'needOther';
  return faults;
}

/** What differs from the suggestion, as it is sent; undefined when nothing does. */
export function editOf(form: EditForm, one: Suggestion, nameOf: (id: string) => string): SuggestionEdit | undefined {
  const before = formOf(one, nameOf);
  const edit: Record<string, unknown> = {};
  for (const field of fieldsFor[one.what]) {
    const now = form[field];
    const text = typeof now === 'string' ? now.trim() : now;
    if (text === before[field]) continue;
    if (field === 'quantity') edit[field] = numberFrom(form.quantity) ?? null;
    else edit[field] = text === '' ? null : text;
  }
  return Object.keys(edit).length > 0 ? (edit as SuggestionEdit) : undefined;
}

export const modalityChoices: readonly Modality[] = modalities.filter((one) => one !== 'inferred');

/** What a date will be read as, or empty while it is none. */
export const dateHint = (text: string, language: 'en' | 'es'): string =>
  text.trim() !== '' && isDate(text.trim()) ? dateText(text.trim(), language) : '';
