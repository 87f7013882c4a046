import { parseDate } from '#vocabulary/time.ts';
import type { Missing } from './draft.ts';
import type { Node } from './xml.ts';

/** Where a field stands: its way through the report, and whether of a client of whom more is wanted. */
export interface Place {
  path: string;
  isClient: boolean;
}

export interface Built {
  nodes: Node[];
  missing: Missing[];
}

/** Builds its elements of a thing, and names what is missing in it. The order of fields is the order of the schema. */
export type Field<T> = (of: T, place: Place) => Built;

/** Whether it must be there: always, of clients, or not. */
export type Need = 'always' | 'client' | 'no';

export interface Form {
  /** Whether the text is right. */
  isRight(text: string): boolean;
  /** As the schema writes it. */
  written(text: string): string;
  says: { en: string; es: string };
}

const asIs = (text: string): string => text;
const pattern = (shape: RegExp, en: string, es: string): Form => ({
  isRight: (text) => shape.test(text),
  written: asIs,
  says: { en, es },
});

export const forms = {
  text: pattern(/^[^]{1,255}$/u, 'at most 255 characters', 'a lo más 255 caracteres'),
  /** 4,000 before version 5 of the schema. */
  long: pattern(/^[^]{1,8000}$/u, 'at most 8,000 characters', 'a lo más 8,000 caracteres'),
  name: pattern(/^[^]{1,100}$/u, 'at most 100 characters', 'a lo más 100 caracteres'),
  code: pattern(/^\S{1,20}$/, 'a code of the unit’s list', 'un código de la lista de la unidad'),
  country: pattern(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)', 'dos mayúsculas (ISO 3166-1)'),
  currency: pattern(/^[A-Z]{3}$/, 'three capital letters (ISO 4217)', 'tres mayúsculas (ISO 4217)'),
  amount: pattern(/^\d{1,15}(?:\.\d{1,4})?$/, 'an amount as 1234.56', 'un importe como 1234.56'),
  number: pattern(/^[1-9]\d{0,9}$/, 'a number from 1 on', 'un número desde 1'),
  bic: pattern(
    /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/,
    'a BIC of 8 or 11 characters',
    'un BIC de 8 u 11 caracteres',
  ),
  date: {
    isRight: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && typeof parseDate(text) === 'string',
    written: (text) => `${text}T00:00:00`,
    says: { en: 'a date as 2026-12-31', es: 'una fecha como 2026-12-31' },
  },
} satisfies Record<string, Form>;

export const none: Built = { nodes: [], missing: [] };

export const isNeeded = (need: Need, { isClient }: Place): boolean =>
  need === 'always' || (need === 'client' && isClient);

export const lacking = (field: string, en: string, es: string): Built => ({
  nodes: [],
  missing: [{ field, says: { en: `${en} is missing`, es: `falta ${es}` } }],
});

/** An element with text. What has not the form is left out and named, never written as it is. */
export const leaf =
  <T>(
    element: string,
    get: (of: T) => string | null,
    need: Need,
    en: string,
    es: string,
    form: Form = forms.text,
  ): Field<T> =>
  (of, place) => {
    const field = `${place.path}${element}`;
    const text = get(of)?.trim() ?? '';
    if (text === '') return isNeeded(need, place) ? lacking(field, en, es) : none;
    if (form.isRight(text)) return { nodes: [{ element, inside: form.written(text) }], missing: [] };
    return {
      nodes: [],
      missing: [{ field, says: { en: `${en} must be ${form.says.en}`, es: `${es} debe ser ${form.says.es}` } }],
    };
  };

export const together = (all: readonly Built[]): Built => ({
  nodes: all.flatMap(({ nodes }) => nodes),
  missing: all.flatMap(({ missing }) => missing),
});

export const built = <T>(of: T, fields: readonly Field<T>[], place: Place): Built =>
  together(fields.map((field) => field(of, place)));

/** An element with the elements of another thing inside; left out where that has nothing to say. */
export const inside = <T>(element: string, of: T, fields: readonly Field<T>[], place: Place): Built => {
  const { nodes, missing } = built(of, fields, { ...place, path: `${place.path}${element}/` });
  return { nodes: nodes.length === 0 ? [] : [{ element, inside: nodes }], missing };
};

/** One element for each of several things, within `wrapper` where the schema has one around them all. */
export const each =
  <T, U>(
    wrapper: string | null,
    element: string,
    get: (of: T) => readonly U[],
    fields: () => readonly Field<U>[],
    needs: { need: Need; en: string; es: string },
  ): Field<T> =>
  (of, place) => {
    const path = `${place.path}${wrapper === null ? '' : `${wrapper}/`}`;
    const all = get(of);
    if (all.length === 0) return isNeeded(needs.need, place) ? lacking(`${path}${element}`, needs.en, needs.es) : none;
    const found = together(
      all.map((one, at) => {
        const { nodes, missing } = built(one, fields(), { ...place, path: `${path}${element}[${at + 1}]/` });
        return { nodes: nodes.length === 0 ? [] : [{ element, inside: nodes }], missing };
      }),
    );
    if (wrapper === null || found.nodes.length === 0) return found;
    return { nodes: [{ element: wrapper, inside: found.nodes }], missing: found.missing };
  };

/** A thing that may be there. */
export const maybe =
  <T, U>(
    element: string,
    get: (of: T) => U | null,
    fields: () => readonly Field<U>[],
    needs: { need: Need; en: string; es: string },
  ): Field<T> =>
  (of, place) => {
    const one = get(of);
    if (one !== null) return inside(element, one, fields(), place);
    return isNeeded(needs.need, place) ? lacking(`${place.path}${element}`, needs.en, needs.es) : none;
  };
