import type { Method } from '#methods/graph/method.ts';
import { assess, type Assessed, type Assessing } from './assess.ts';
import { behind, type Behind, type BehindAsked } from './behind.ts';
import { holdings, type Holdings } from './holdings.ts';

export interface ScreeningInput extends Assessing {
  holdings: Holdings;
  listed: readonly string[];
}

export interface BehindInput extends BehindAsked {
  holdings: Holdings;
  company: string;
}

const references = [
  'U.S. Department of the Treasury, OFAC, Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are Blocked, 13 August 2014',
  'U.S. Department of the Treasury, OFAC, FAQ 398–402, Entities Owned by Blocked Persons (50% Rule)',
  'F. Brioschi, L. Buzzacchi, M. G. Colombo, Risk capital financing and the separation of ownership and control in business groups, Journal of Banking & Finance 13 (1989)',
];

const percent = (of: number): { n: bigint; d: bigint } => ({ n: BigInt(of), d: 100n });
/** P has 60 % of A, and A has 50 % of B. */
const chain = holdings([
  { owner: 'P', owned: 'A', share: percent(60) },
  { owner: 'A', owned: 'B', share: percent(50) },
]);

export const ownershipScreening: Method<ScreeningInput, Assessed[]> = {
  id: 'ownership.screening',
  title: {
    en: 'Ownership by listed persons (50 percent rule)',
    es: 'Propiedad de personas listadas (regla del 50 por ciento)',
  },
  question: {
    en: 'How much of each entity do listed persons own, all together, directly and through others, and does it reach the threshold?',
    es: '¿Cuánto de cada entidad poseen en conjunto las personas listadas, directamente o por medio de otros, y alcanza el umbral?',
  },
  parameters: [
    {
      id: 'threshold',
      label: { en: 'Threshold in percent', es: 'Umbral en por ciento' },
      type: 'number',
      default: 50,
      min: 0,
      max: 100,
    },
    {
      id: 'reading',
      label: { en: 'Reading', es: 'Lectura' },
      type: 'choice',
      default: 'ofac',
      choices: ['ofac', 'economic'],
    },
  ],
  run: ({ holdings, listed, ...asked }) => [...assess(holdings, listed, asked)],
  caveats: [
    {
      en: 'Reading "ofac": the holdings of an entity that blocked persons own half or more count whole; through one they own less of, nothing passes on. In circles blocking starts from a listed owner only; OFAC has published nothing on circles.',
      es: 'Lectura «ofac»: las participaciones de una entidad poseída en la mitad o más por personas bloqueadas cuentan enteras; por una poseída en menos no pasa nada. En los círculos el bloqueo parte sólo de una persona listada; la OFAC no ha publicado nada sobre círculos.',
    },
    {
      en: 'Reading "economic": shares multiplied along every chain and summed, circles to their limit. It can lie below or above the other; where only one reaches the threshold the result says so, and a person has to look.',
      es: 'Lectura «economic»: participaciones multiplicadas a lo largo de cada cadena y sumadas, los círculos hasta su límite. Puede quedar por debajo o por encima de la otra; donde sólo una alcanza el umbral, el resultado lo dice y una persona debe mirarlo.',
    },
    {
      en: 'Ownership only, not control: a company directed by a listed person who owns less is not found here, and OFAC urges caution with it (FAQ 398).',
      es: 'Sólo propiedad, no control: aquí no aparece una empresa dirigida por una persona listada que posee menos, y la OFAC pide cautela con ella (FAQ 398).',
    },
    {
      en: 'Shares an entity holds in itself are taken out of the base. Holdings that nobody recorded are missing from every sum.',
      es: 'Las participaciones de una entidad en sí misma se descuentan de la base. Las participaciones que nadie registró faltan en todas las sumas.',
    },
    {
      en: 'The effect of a foreign designation under the law of another country is not judged here.',
      es: 'Aquí no se juzga el efecto de una designación extranjera en el derecho de otro país.',
    },
  ],
  references,
  example: {
    says: {
      en: 'Listed P has 60 % of A, and A has 50 % of B. A is blocked, so its half of B counts whole: B is blocked too. Multiplied, P has only 30 % of B: a person has to look.',
      es: 'P, listada, tiene el 60 % de A, y A el 50 % de B. A queda bloqueada, así que su mitad de B cuenta entera: B también. Multiplicado, P tiene sólo el 30 % de B: una persona debe mirarlo.',
    },
    given: { holdings: chain, listed: ['P'], threshold: percent(50), reading: 'ofac', paths: 5 },
    gives: [
      {
        entity: 'A',
        blockedPercent: 60,
        blocked: true,
        listed: false,
        reading: 'ofac',
        rulePercent: 60,
        economicPercent: 60,
        readingsDiffer: false,
        paths: [{ owner: 'P', through: [], percent: 60, economicPercent: 60, held: [60] }],
        morePaths: 0,
      },
      {
        entity: 'B',
        blockedPercent: 50,
        blocked: true,
        listed: false,
        reading: 'ofac',
        rulePercent: 50,
        economicPercent: 30,
        readingsDiffer: true,
        paths: [{ owner: 'P', through: ['A'], percent: 50, economicPercent: 30, held: [60, 50] }],
        morePaths: 0,
      },
    ],
  },
};

export const ownershipBehind: Method<BehindInput, Behind | null> = {
  id: 'ownership.behind',
  title: { en: 'Who is behind a company', es: 'Quién está detrás de una empresa' },
  question: {
    en: 'Who owns this company, tier by tier, and what do its ultimate owners have of it over all ways?',
    es: '¿Quién posee esta empresa, nivel por nivel, y qué tienen de ella sus dueños últimos por todas las vías?',
  },
  parameters: [
    {
      id: 'depth',
      label: { en: 'Tiers', es: 'Niveles' },
      type: 'number',
      default: null,
      min: 1,
    },
  ],
  run: ({ holdings, company, ...asked }) => behind(company, holdings, asked),
  caveats: [
    {
      en: 'An ultimate owner is one whose own owners nobody recorded; it may still have some.',
      es: 'Dueño último es aquel cuyos dueños nadie registró; puede tenerlos.',
    },
    {
      en: 'An owner who stands already further down a branch is marked as a circle and not unfolded again; the percentages count the circle to its limit.',
      es: 'Un dueño que ya aparece más abajo en su rama se marca como círculo y no se despliega de nuevo; los porcentajes cuentan el círculo hasta su límite.',
    },
    {
      en: 'Percentages are of ownership, not of votes or control.',
      es: 'Los porcentajes son de propiedad, no de votos ni de control.',
    },
  ],
  references: references.slice(2),
  example: {
    says: {
      en: 'P has 60 % of A, and A has 50 % of B: behind B stands A, behind A stands P, who has 30 % of it over all; of 70 % nobody is known.',
      es: 'P tiene el 60 % de A, y A el 50 % de B: detrás de B está A, detrás de A está P, que tiene en total el 30 %; del 70 % no se conoce a nadie.',
    },
    given: { holdings: chain, company: 'B' },
    gives: {
      company: 'B',
      owners: [
        {
          id: 'A',
          percent: 50,
          circle: false,
          owners: [{ id: 'P', percent: 60, circle: false, owners: [], more: 0 }],
          more: 0,
        },
      ],
      more: 0,
      ultimate: [{ id: 'P', percent: 30 }],
      unaccounted: 70,
    },
  },
};
