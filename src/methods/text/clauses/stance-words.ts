import type { Modality } from '#vocabulary/statement.ts';
import { englishForms, spanishForms } from './forms.ts';

/** What a word does to the doing that hangs on it. */
export interface Effect {
  modality?: Modality;
  denied?: true;
  possible?: true;
}

type Lines = readonly (readonly [effect: Effect, lemmas: string, words: string])[];

/** Verbs by their lemma, in all their forms, then other words, folded. */
const english: Lines = [
  [
    { modality: 'planned' },
    'plan intend aim prepare plot decide expect want order instruct direct task',
    'poised set ready planning plans plan intention intentions upcoming scheduled due planned going decision intended approve approved approves approving granted authorised authorized',
  ],
  [
    { modality: 'promised' },
    'promise pledge vow swear offer agree',
    'promise promises pledge pledges vow commitment promised determined',
  ],
  [{ modality: 'threatened' }, 'threaten', 'threat threats'],
  [
    { modality: 'proposed' },
    'propose recommend urge ask request demand seek consider weigh debate mull suggest call vote',
    'proposal proposals proposed considering idea option advocated advocates advocating calls called request requests',
  ],
  [
    { modality: 'believed' },
    'believe suspect assess estimate think judge presume',
    'likely probable probably apparently apparent suspicion possible possibly suspected believed',
  ],
  [
    { modality: 'alleged' },
    'allege accuse charge indict claim',
    'alleged allegedly reportedly purported purportedly supposedly supposed accused wanted allegations allegation indictment',
  ],
  [{ denied: true }, 'deny reject refute dispute refuse fail', 'without'],
  [
    { possible: true },
    'try attempt hope fear',
    'designed meant attempt attempts effort efforts able unable capable willing whether if unless prone',
  ],
];

const spanish: Lines = [
  [
    { modality: 'planned' },
    'planear pretender decidir prever ordenar querer instruir',
    'plan planes intencion previsto prevista listo lista proximo proxima autorizo autorizaron aprobo aprobaron concedio concedieron aprobada autorizada pienso pensamos queremos quiero',
  ],
  [{ modality: 'promised' }, 'prometer comprometer ofrecer aceptar acordar', 'promesa compromiso'],
  [{ modality: 'threatened' }, 'amenazar', 'amenaza amenazas'],
  [
    { modality: 'proposed' },
    'proponer pedir solicitar exigir exhortar recomendar considerar analizar evaluar contemplar buscar votar',
    'propuesta propuestas peticion solicitud iniciativa',
  ],
  [
    { modality: 'believed' },
    'creer sospechar presumir estimar suponer esperar',
    'probable probables probablemente posible posibles aparentemente aparente',
  ],
  [
    { modality: 'alleged' },
    'investigar acusar imputar alegar denunciar procesar',
    'presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas supuestamente presumiblemente buscado acusado acusada acusados imputado imputados',
  ],
  [{ denied: true }, 'negar rechazar desmentir descartar', 'sin'],
  [{ possible: true }, 'intentar tratar evitar impedir temer', 'intento intentos esfuerzos'],
];

function table(
  lines: Lines,
  forms: ReadonlyMap<string, readonly { lemma: string; tense: string }[]>,
): ReadonlyMap<string, Effect> {
  const effects = new Map<string, Effect>();
  const byLemma = new Map<string, string[]>();
  for (const [word, own] of forms)
    for (const { lemma, tense } of own) if (tense !== 'noun') byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), word]);
  for (const [effect, lemmas, words] of lines) {
    for (const lemma of lemmas.split(' ')) for (const word of byLemma.get(lemma) ?? []) effects.set(word, effect);
    for (const word of words.split(' ')) effects.set(word, effect);
  }
  return effects;
}

/** Folded word to what it does to the doing it governs. */
export const effects: Readonly<Record<'en' | 'es', ReadonlyMap<string, Effect>>> = {
  en: table(english, englishForms),
  es: table(spanish, spanishForms),
};

export const modalEffects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...['will', 'shall', 'would', 'va', 'van', 'vamos', 'voy', 'iba', 'iban'].map(
    (word) => [word, { modality: 'planned' }] as const,
  ),
  ...[
    'may',
    'might',
    'could',
    'can',
    'cannot',
    'puede',
    'pueden',
    'podria',
    'podrian',
    'podra',
    'podran',
    'poder',
    'suele',
    'suelen',
    'solia',
    'solian',
  ].map((word) => [word, { possible: true }] as const),
  ...['should', 'must', 'debe', 'deben', 'deberia', 'deberian', 'debera', 'deberan'].map(
    (word) => [word, { modality: 'proposed' }] as const,
  ),
]);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "no evidence that", "no hay elementos para afirmar que": after these all is denied. */
export const proofs = setOf(
  'evidence indication indications proof sign signs elementos pruebas prueba evidencia evidencias indicios indicio constancia',
);
export const nones = setOf('no without any not sin ningun ninguna ningunas ningunos none never');

/** Beginnings of asides that say whose account it is; the second word is the preposition that follows. */
export const accounts: ReadonlyMap<string, string> = new Map([
  ['according', 'to'],
  ['segun', ''],
  ['acuerdo', 'con'],
  ['reported', 'by'],
  ['conforme', 'a'],
]);

/** Verbs after which "that" and "que" bring in what is only thought, doubted or denied. */
export const thoughts: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...[
    'believe',
    'think',
    'suspect',
    'assess',
    'estimate',
    'judge',
    'creer',
    'pensar',
    'sospechar',
    'estimar',
    'suponer',
    'presumir',
    'considerar',
    'predict',
    'fear',
    'expect',
  ].map((lemma) => [lemma, { modality: 'believed' }] as const),
  ...['deny', 'refute', 'reject', 'dismiss', 'negar', 'rechazar', 'desmentir', 'descartar'].map(
    (lemma) => [lemma, { denied: true }] as const,
  ),
  ...['claim', 'allege', 'argue', 'accuse', 'alegar', 'argumentar', 'denunciar', 'investigar', 'acusar'].map(
    (lemma) => [lemma, { modality: 'alleged' }] as const,
  ),
  ...['threaten', 'amenazar'].map((lemma) => [lemma, { modality: 'threatened' }] as const),
  ...['promise', 'pledge', 'vow', 'prometer'].map((lemma) => [lemma, { modality: 'promised' }] as const),
  ...['propose', 'urge', 'recommend', 'suggest', 'proponer', 'pedir', 'recomendar', 'exigir'].map(
    (lemma) => [lemma, { modality: 'proposed' }] as const,
  ),
]);

/** Saying verbs and those of thought give a speaker. */
export const speaking = setOf(
  `say announce state report assert confirm acknowledge admit argue insist note add warn testify explain describe comment remark write post tweet stress emphasise emphasize reiterate conclude reveal disclose tell declare claim allege believe think suspect assess estimate deny reject refute predict indicate suggest decir anunciar afirmar declarar informar reportar senalar indicar manifestar confirmar reconocer admitir aclarar precisar explicar detallar expresar advertir denunciar agregar anadir subrayar destacar comentar mencionar referir revelar negar creer estimar considerar asegurar sostener desmentir`,
);
