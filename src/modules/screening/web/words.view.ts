import type { Words } from '../shapes.ts';

/** What a party is in a payment, as its messages call it. */
const roles: Readonly<Record<string, Words>> = {
  debtor: { en: 'Debtor', es: 'Ordenante' },
  'ultimate-debtor': { en: 'Ultimate debtor', es: 'Ordenante último' },
  creditor: { en: 'Creditor', es: 'Beneficiario' },
  'ultimate-creditor': { en: 'Ultimate creditor', es: 'Beneficiario último' },
  'initiating-party': { en: 'Initiating party', es: 'Quien inicia' },
  'forwarding-agent': { en: 'Forwarding agent', es: 'Agente que reenvía' },
  'debtor-agent': { en: 'Debtor’s bank', es: 'Banco del ordenante' },
  'creditor-agent': { en: 'Creditor’s bank', es: 'Banco del beneficiario' },
  'instructing-agent': { en: 'Instructing bank', es: 'Banco que instruye' },
  'instructed-agent': { en: 'Instructed bank', es: 'Banco instruido' },
  'previous-instructing-agent': { en: 'Previous instructing bank', es: 'Banco que instruyó antes' },
  'intermediary-agent': { en: 'Intermediary bank', es: 'Banco intermediario' },
  'instructing-reimbursement-agent': { en: 'Instructing reimbursement bank', es: 'Banco de reembolso que instruye' },
  'instructed-reimbursement-agent': { en: 'Instructed reimbursement bank', es: 'Banco de reembolso instruido' },
  'third-reimbursement-agent': { en: 'Third reimbursement bank', es: 'Tercer banco de reembolso' },
  'ordering-institution': { en: 'Ordering institution', es: 'Institución ordenante' },
  'beneficiary-institution': { en: 'Beneficiary institution', es: 'Institución beneficiaria' },
  'charges-agent': { en: 'Bank that takes charges', es: 'Banco que cobra comisiones' },
  sender: { en: 'Sender of the message', es: 'Remitente del mensaje' },
  receiver: { en: 'Receiver of the message', es: 'Destinatario del mensaje' },
  assigner: { en: 'Assigner', es: 'Quien asigna' },
  assignee: { en: 'Assignee', es: 'A quien se asigna' },
  'case-creator': { en: 'Who opened the case', es: 'Quien abrió el caso' },
  invoicer: { en: 'Invoicer', es: 'Quien factura' },
  invoicee: { en: 'Invoicee', es: 'A quien se factura' },
  garnishee: { en: 'Garnishee', es: 'Embargado' },
  'garnishment-administrator': { en: 'Administrator of the garnishment', es: 'Quien administra el embargo' },
  'account-owner': { en: 'Account owner', es: 'Titular de la cuenta' },
  'account-servicer': { en: 'Bank of the account', es: 'Banco de la cuenta' },
  contact: { en: 'Contact', es: 'Contacto' },
  'other-party': { en: 'Another party', es: 'Otra parte' },
  'other-agent': { en: 'Another bank', es: 'Otro banco' },
  'free-text': { en: 'Free text', es: 'Texto libre' },
};

/** A role in words; "intermediary-agent-2" keeps its number, one we have no words for stands as it is. */
export function roleWords(role: string): Words {
  const [, name = role, number = ''] = /^(.*?)(-\d)?$/.exec(role) ?? [];
  const words = roles[name] ?? { en: name, es: name };
  const suffix = number.replace('-', ' ');
  return { en: words.en + suffix, es: words.es + suffix };
}

const identifiers: Readonly<Record<string, Words>> = {
  passport: { en: 'passport', es: 'pasaporte' },
  'national-id': { en: 'national id', es: 'identificación nacional' },
  'tax-id': { en: 'tax number', es: 'número fiscal' },
  rfc: { en: 'RFC', es: 'RFC' },
  curp: { en: 'CURP', es: 'CURP' },
  registration: { en: 'registration', es: 'registro' },
  bic: { en: 'BIC', es: 'BIC' },
  imo: { en: 'IMO', es: 'OMI' },
  mmsi: { en: 'MMSI', es: 'MMSI' },
  'call-sign': { en: 'call sign', es: 'distintivo de llamada' },
  'tail-number': { en: 'tail number', es: 'matrícula' },
  crypto: { en: 'crypto address', es: 'dirección cripto' },
  account: { en: 'account', es: 'cuenta' },
  clabe: { en: 'CLABE', es: 'CLABE' },
  iban: { en: 'IBAN', es: 'IBAN' },
  lei: { en: 'LEI', es: 'LEI' },
  phone: { en: 'telephone', es: 'teléfono' },
  email: { en: 'e-mail', es: 'correo' },
  website: { en: 'website', es: 'sitio web' },
  unknown: { en: 'number', es: 'número' },
  other: { en: 'number', es: 'número' },
};

/** What an identifier is, in words. */
export const identifierWords = (type: string): Words => identifiers[type] ?? { en: type, es: type };

/** The name of a country in a language; what is no code of a country stands as it is. */
export function countryName(code: string, language: 'en' | 'es'): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code;
}
