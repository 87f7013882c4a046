import type { OwnKinds } from './shape.ts';

/**
 * What a text measures or counts besides an event's own quantity: deaths of a year, a price, a sum. One figure is a series: each
 * value is a statement of its own with its period and its source (docs/decisions/009-figures-are-entities.md).
 */
export const ownFigures: OwnKinds = {
  Figure: {
    label: { en: 'Figure', es: 'Cifra' },
    plural: { en: 'Figures', es: 'Cifras' },
    extends: ['Thing'],
    group: 'document',
    featured: ['name', 'amount', 'quantity', 'sum', 'measure', 'definition'],
    properties: {
      amount: { label: { en: 'Number', es: 'Número' }, type: 'number' },
      quantity: { label: { en: 'Quantity', es: 'Cantidad' }, type: 'quantity' },
      sum: { label: { en: 'Sum', es: 'Monto' }, type: 'money' },
      measure: { label: { en: 'Unit or what is counted', es: 'Unidad o lo que se cuenta' } },
      definition: { label: { en: 'Definition', es: 'Definición' }, type: 'text' },
      area: {
        label: { en: 'Area it is for', es: 'Zona a la que se refiere' },
        range: 'Area',
        reverse: { en: 'Figures', es: 'Cifras' },
        place: true,
      },
    },
  },
};
