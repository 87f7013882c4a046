import type { DraftReportParty, DraftSide, DraftTransaction, Missing, SuspicionDraft } from './draft.ts';
import { built, each, forms, inside, lacking, leaf, maybe, none, together, type Built, type Field } from './fields.ts';
import { addressFields, party, personFields } from './parties.ts';
import { document } from './xml.ts';

/** Elements and their order: goAML XML schema 5.0 (UNODC, goaml.unodc.org), element report. */
const optional = { need: 'no', en: '', es: '' } as const;

const foreignFields: readonly Field<NonNullable<DraftSide['foreign']>>[] = [
  leaf(
    'foreign_currency_code',
    ({ currency }) => currency,
    'always',
    'the foreign currency',
    'la divisa extranjera',
    forms.currency,
  ),
  leaf(
    'foreign_amount',
    ({ amount }) => amount,
    'always',
    'the amount in foreign currency',
    'el importe en divisa',
    forms.amount,
  ),
  leaf('foreign_exchange_rate', ({ rate }) => rate, 'no', 'the rate', 'el tipo de cambio', forms.amount),
];

/** "t_from" or "t_from_my_client", and the same for "to". */
const side =
  (
    way: 'from' | 'to',
    get: (of: DraftTransaction) => DraftSide | null,
    en: string,
    es: string,
  ): Field<DraftTransaction> =>
  (of, place) => {
    const one = get(of);
    if (one === null) return lacking(`${place.path}t_${way}`, en, es);
    const fields: readonly Field<DraftSide>[] = [
      leaf(
        `${way}_funds_code`,
        ({ fundsCode }) => fundsCode,
        'always',
        'the kind of funds',
        'el tipo de fondos',
        forms.code,
      ),
      maybe(
        `${way}_foreign_currency`,
        ({ foreign }) => foreign,
        () => foreignFields,
        optional,
      ),
      (of_, within) => party(of_.party, within, `${way}_`, ''),
      leaf(`${way}_country`, ({ country }) => country, 'always', 'the country', 'el país', forms.country),
    ];
    return inside(`t_${way}${one.isClient ? '_my_client' : ''}`, one, fields, { ...place, isClient: one.isClient });
  };

const transactionFields: readonly Field<DraftTransaction>[] = [
  leaf(
    'transactionnumber',
    ({ number }) => number,
    'always',
    'the number of the transaction',
    'el número de la operación',
    forms.name,
  ),
  leaf(
    'internal_ref_number',
    (one) => one.internalReference,
    'no',
    'the own reference',
    'la referencia propia',
    forms.name,
  ),
  leaf('transaction_location', ({ location }) => location, 'always', 'where it was made', 'el lugar de la operación'),
  leaf(
    'transaction_description',
    (one) => one.description,
    'always',
    'what the transaction was',
    'la descripción de la operación',
    forms.long,
  ),
  leaf(
    'date_transaction',
    ({ date }) => date,
    'always',
    'the day of the transaction',
    'la fecha de la operación',
    forms.date,
  ),
  leaf('value_date', ({ valueDate }) => valueDate, 'no', 'the value date', 'la fecha valor', forms.date),
  leaf(
    'transmode_code',
    ({ modeCode }) => modeCode,
    'always',
    'how it was made',
    'el medio de la operación',
    forms.code,
  ),
  leaf('transmode_comment', ({ modeComment }) => modeComment, 'no', 'the comment on it', 'el comentario del medio'),
  leaf(
    'amount_local',
    ({ amount }) => amount,
    'always',
    'the amount in local currency',
    'el importe en moneda local',
    forms.amount,
  ),
  side('from', ({ from }) => from, 'who it comes from', 'el origen'),
  side('to', ({ to }) => to, 'who it goes to', 'el destino'),
  leaf('comments', ({ comments }) => comments, 'no', 'the comments', 'los comentarios', forms.long),
];

const reportPartyFields: readonly Field<DraftReportParty>[] = [
  (of, place) => party(of.party, { ...place, isClient: of.isClient }, '', of.isClient ? '_my_client' : ''),
  leaf(
    'reason',
    ({ reason }) => reason,
    'always',
    'why the party is in the report',
    'el motivo de incluir a la parte',
    forms.long,
  ),
  leaf('comments', ({ comments }) => comments, 'no', 'the comments', 'los comentarios', forms.long),
];

/** A person's words, then each fact with the records it rests on. */
export const reasonOf = ({ reason, facts }: SuspicionDraft): string =>
  [reason.trim(), ...facts.map(({ says, records }, at) => `${at + 1}. ${says.trim()} [${records.join('; ')}]`)]
    .filter(Boolean)
    .join('\n');

/** A report without a person's own words, or with a fact that rests on nothing, is not ready. */
const grounds: Field<SuspicionDraft> = (draft) =>
  together([
    draft.reason.trim() === ''
      ? lacking('reason', 'the reason in your own words', 'el motivo en sus propias palabras')
      : none,
    ...draft.facts.map(({ records }, at) =>
      records.length > 0
        ? none
        : lacking(`facts[${at + 1}]`, `the record of fact ${at + 1}`, `el registro del hecho ${at + 1}`),
    ),
  ]);

const activity: Field<SuspicionDraft> = ({ parties, type }, place) => {
  if (parties.length === 0 && type === 'STR') return none;
  const reportParties = each<SuspicionDraft['parties'], DraftReportParty>(
    'report_parties',
    'report_party',
    (all) => all,
    () => reportPartyFields,
    { need: 'always', en: 'a party of the activity', es: 'una parte de la actividad' },
  );
  return inside('activity', parties, [reportParties], place);
};

const reportFields: readonly Field<SuspicionDraft>[] = [
  leaf(
    'rentity_id',
    ({ entityId }) => (entityId === null ? null : String(entityId)),
    'always',
    'the number of the reporting body',
    'el número del sujeto obligado',
    forms.number,
  ),
  leaf('rentity_branch', ({ branch }) => branch, 'no', 'the branch', 'la sucursal'),
  leaf('submission_code', () => 'E', 'always', '', ''),
  leaf('report_code', ({ type }) => type, 'always', 'the type of report', 'el tipo de reporte'),
  leaf(
    'entity_reference',
    ({ reference }) => reference,
    'always',
    'the own reference of the report',
    'la referencia propia del reporte',
  ),
  leaf(
    'fiu_ref_number',
    ({ fiuReference }) => fiuReference,
    'no',
    'the reference of the unit',
    'la referencia de la unidad',
  ),
  leaf('submission_date', ({ date }) => date, 'always', 'the date of the report', 'la fecha del reporte', forms.date),
  leaf(
    'currency_code_local',
    (one) => one.localCurrency,
    'always',
    'the local currency',
    'la moneda local',
    forms.currency,
  ),
  maybe(
    'reporting_person',
    ({ reporter }) => reporter,
    () => personFields,
    { need: 'always', en: 'who reports', es: 'quien reporta' },
  ),
  maybe(
    'location',
    ({ location }) => location,
    () => addressFields,
    optional,
  ),
  grounds,
  leaf('reason', reasonOf, 'no', 'the reason', 'el motivo', forms.long),
  leaf('action', ({ action }) => action, 'always', 'what was done', 'la acción tomada', forms.long),
  (draft, place) =>
    each<SuspicionDraft, DraftTransaction>(
      null,
      'transaction',
      (one) => (one.type === 'STR' ? one.transactions : []),
      () => transactionFields,
      {
        need: draft.type === 'STR' ? 'always' : 'no',
        en: 'a transaction',
        es: 'una operación',
      },
    )(draft, place),
  activity,
  (draft, place): Built => {
    const { nodes, missing } = together(
      draft.indicators.map((code, at) =>
        leaf<string>(
          'indicator',
          (one) => one,
          'always',
          `indicator ${at + 1}`,
          `el indicador ${at + 1}`,
          forms.code,
        )(code, place),
      ),
    );
    if (nodes.length > 0) return { nodes: [{ element: 'report_indicators', inside: nodes }], missing };
    return lacking('report_indicators', 'an indicator of the unit’s list', 'un indicador de la lista de la unidad');
  },
];

const report = (draft: SuspicionDraft): Built => built(draft, reportFields, { path: '', isClient: false });

/**
 * The draft as goAML XML, elements in the order of the schema. What is missing is left out, so an unfinished draft gives
 * an unfinished report: `missingIn` says whether it is ready. A person sends it, never this program.
 */
export const writeGoaml = (draft: SuspicionDraft): string =>
  document({ element: 'report', inside: report(draft).nodes });

/** What a person has still to fill in or to mend before the unit would take the report; empty when it is ready. */
export const missingIn = (draft: SuspicionDraft): Missing[] => report(draft).missing;
