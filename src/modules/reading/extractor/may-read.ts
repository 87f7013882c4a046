import type { ExtractorConfig } from '#access/context.ts';
import { tlps, type Label } from '#vocabulary/label.ts';
import type { ReadingView } from '../shapes.ts';

type Says = { en: string; es: string };

interface Text {
  config: Pick<ExtractorConfig, 'tlp'>;
  label: Label;
  discipline: string;
}

interface ReadRule {
  rule: string;
  citation: string;
  forbids: (text: Text) => boolean;
  reason: Says;
}

/**
 * What keeps a text from the extractor, the first that holds being said. To send a text to an endpoint is to hand it on: no
 * condition that names a reader, a purpose or a limit can be kept there. Only the first rule follows the setting.
 */
export const readRules: readonly ReadRule[] = [
  {
    rule: 'discipline',
    citation: 'DESIGN 1 and 2 (a source that is a person is named by code alone); R28',
    forbids: ({ discipline }) => discipline === 'human',
    reason: { en: 'The text comes from a human source.', es: 'El texto proviene de una fuente humana.' },
  },
  {
    rule: 'compartments',
    citation: 'DESIGN 1.2 (victims’ compartment), 2 (label), 4',
    forbids: ({ label }) => label.compartments.length > 0,
    reason: { en: 'The text is in a compartment.', es: 'El texto está en un compartimento.' },
  },
  {
    rule: 'classifications',
    citation: 'DESIGN 2 (label: classification of each law), 4',
    forbids: ({ label }) => label.classifications.length > 0,
    reason: { en: 'The text is classified by law.', es: 'El texto está clasificado conforme a la ley.' },
  },
  {
    rule: 'originators',
    citation: 'DESIGN 2 (label: originator consent)',
    forbids: ({ label }) => label.originators.length > 0,
    reason: {
      en: 'The text goes further only with its originator’s consent.',
      es: 'El texto solo puede transmitirse con el consentimiento de quien lo originó.',
    },
  },
  {
    rule: 'parties',
    citation: 'DESIGN 2 (label: parties), 4',
    forbids: ({ label }) => label.parties !== null,
    reason: { en: 'The text is for named parties only.', es: 'El texto está reservado a partes determinadas.' },
  },
  {
    rule: 'recipients',
    citation: 'DESIGN 2 (label), 4',
    forbids: ({ label }) => label.recipients !== null,
    reason: { en: 'The text is for named readers only.', es: 'El texto está reservado a lectores determinados.' },
  },
  {
    rule: 'purposes',
    citation: 'DESIGN 2 (label: purposes), 4',
    forbids: ({ label }) => label.purposes !== null,
    reason: {
      en: 'The text may be seen for named purposes only.',
      es: 'El texto solo puede verse para finalidades determinadas.',
    },
  },
  {
    rule: 'hops',
    citation: 'DESIGN 2 (label: hops)',
    forbids: ({ label }) => label.hops !== null,
    reason: {
      en: 'How often the text may be passed on is limited.',
      es: 'El número de transmisiones del texto está limitado.',
    },
  },
  {
    rule: 'uses',
    citation: 'DESIGN 2 (label: use limits)',
    forbids: ({ label }) => label.uses !== null,
    reason: { en: 'The use of the text is limited.', es: 'El uso del texto está limitado.' },
  },
  {
    rule: 'expiry',
    citation: 'DESIGN 2 (label: expiry)',
    forbids: ({ label }) => label.expires !== null,
    reason: { en: 'The text expires.', es: 'El texto tiene vencimiento.' },
  },
  {
    rule: 'caveats',
    citation: 'DESIGN 2 (label)',
    forbids: ({ label }) => label.caveats.length > 0,
    reason: {
      en: 'The text bears a caveat that only people can keep.',
      es: 'El texto lleva una salvedad que solo las personas pueden observar.',
    },
  },
  {
    rule: 'tlp',
    citation: 'DESIGN 2 (label: TLP); R28',
    forbids: ({ config, label }) => tlps.indexOf(label.tlp) > tlps.indexOf(config.tlp),
    reason: {
      en: 'The TLP of the text is stricter than the extractor may read.',
      es: 'El TLP del texto es más estricto de lo que el extractor puede leer.',
    },
  },
];

/** Whether a text of this label and discipline may be sent to the extractor; where not, by which rule and why. */
export function mayRead(
  config: Pick<ExtractorConfig, 'tlp'>,
  label: Label,
  discipline: string,
): { ok: true } | { ok: false; rule: string; reason: Says } {
  const broken = readRules.find((one) => one.forbids({ config, label, discipline }));
  return broken ? { ok: false, rule: broken.rule, reason: broken.reason } : { ok: true };
}

/** How the extractor stands to a report: off, forbidden with the reason, or ready. */
export function readiness(
  config: ExtractorConfig | null | undefined,
  label: Label,
  discipline: string,
): ReadingView['extractor'] {
  if (!config) return { state: 'off', reason: null };
  const may = mayRead(config, label, discipline);
  return may.ok ? { state: 'ready', reason: null } : { state: 'forbidden', reason: may.reason };
}
