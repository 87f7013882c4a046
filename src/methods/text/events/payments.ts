import type { Argument } from '../clauses/clause.ts';
import type { Figure, TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { money as currency } from './goods.ts';
import { figuresIn, mayAct, mentionsIn, entityOf, named } from './ground.ts';
import { actorsOf, anyOf, ids, ofPersons, phraseAfter, wordsAfter, wordsIn, type Doing } from './roles.ts';
import { pronouns } from './rules.ts';
import { table } from '../table.ts';

/** Money told without its sum. */
const moneyWords = table(`
money cash funds payment payments bribe bribes fee fees commission commissions quota quotas share cut proceeds percent half third quarter profits dividend dividends
dinero efectivo recursos pago pagos soborno sobornos cuota cuotas comision comisiones parte mitad porcentaje ciento tercio ganancias remesas fondos moches mordida mordidas
`);

/** Goods told without their amount. */
const goodsWords = table(`
weapons arms rifles guns ammunition explosives drones drugs precursors chemicals fuel vehicles shares stock title ranch house property properties aircraft plane helicopter land
armas armamento fusiles municiones cartuchos explosivos drones droga drogas precursores quimicos combustible hidrocarburo vehiculos acciones titulo rancho casa inmueble inmuebles predio predios avioneta terreno terrenos mercancia
`);

const ofSubstance = ({ ground }: Doing, phrase: Argument | null): boolean =>
  named(ground, phrase).some(({ kind }) => kind === 'Substance');

const valuable = (words: readonly string[]): boolean => anyOf(words, moneyWords) || anyOf(words, goodsWords);

/** Those who can hold an account and are named between two places of the text. */
const holdersIn = ({ ground }: Doing, phrase: Argument): TextEntity[] =>
  mentionsIn(ground, phrase.start, phrase.end)
    .map((mention) => entityOf(ground, mention))
    .filter((entity): entity is TextEntity => entity !== undefined && mayAct(entity));

const accountWords = table('account accounts cuenta cuentas wallet wallets monedero monederos');

/** "en la cuenta de X", "into accounts held by X": who holds the account that money goes to. */
function accountHolders(doing: Doing): TextEntity[] {
  const { ground, clause } = doing;
  const found = phraseAfter(clause, 'en', 'a', 'to', 'into', 'in').filter((phrase) =>
    anyOf(wordsIn(ground, phrase), accountWords),
  );
  const after = found.length > 0 ? phraseAfter(clause, 'de', 'del', 'of', 'by') : [];
  return [...new Set([...found.flatMap((phrase) => holdersIn(doing, phrase)), ...actorsOf(ground, after, false)])];
}

/** Money, and of what is supplied any amount. */
const counts = ({ unit, refuted }: Figure, any: boolean): boolean =>
  !refuted &&
  (currency.test(unit) || (any && unit !== '%' && !/^(?:people|troops|years|months|days|hours)$/.test(unit)));

/** The account is somebody's by name, known or not. */
const accountNamed = (doing: Doing): boolean =>
  accountHolders(doing).length > 0 ||
  phraseAfter(doing.clause, 'en', 'a', 'to', 'into', 'in').some(
    (phrase) =>
      anyOf(wordsIn(doing.ground, phrase), accountWords) &&
      doing.ground.scene.document.tokens
        .slice(phrase.first + 1, phrase.last + 1)
        .some(({ shape }) => shape === 'title' || shape === 'upper'),
  );

const within = (doing: Doing, phrase: Argument | null): boolean =>
  phrase !== null &&
  figuresIn(doing.ground, phrase.start, phrase.end).some((one) => counts(one, supplying.has(doing.clause.verb.lemma)));

/** "P pays X $3,000 a month", "entrega a X la mitad de lo que cobra", "the cash was handed to X": who gives and who gets are named. */
export function given(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { form, tense } = clause.verb;
  // Persons who are given up are handed over, whatever comes with them.
  if (form !== 'finite' || (clause.voice === 'passive' && ofPersons(ground, sufferer))) return [];
  const present = tense === 'present';
  const to = [...actorsOf(ground, phraseAfter(clause, 'to', 'a', 'al'), false), ...accountHolders(doing)];
  const by = actorsOf(ground, [doing.doer], false).filter((entity) => !to.includes(entity));
  const stated = accountNamed(doing);
  const things = [
    sufferer,
    ...(clause.voice === 'active'
      ? phraseAfter(
          clause,
          'with',
          'con',
          ...(sufferer === null || supplying.has(clause.verb.lemma) ? ['a', 'al'] : []),
        )
      : []),
  ];
  const direct =
    supplying.has(clause.verb.lemma) && clause.voice === 'active' ? named(ground, sufferer).filter(mayAct) : [];
  const receivers = [...to, ...direct.filter((entity) => !to.includes(entity))];
  // "The pills were supplied to the cell by P": the giver is named, and somebody gets it.
  const byName =
    clause.voice === 'passive' &&
    by.length > 0 &&
    /^(?:supply|suministrar|surtir|proveer)$/.test(clause.verb.lemma) &&
    phraseAfter(clause, 'to', 'a', 'al').length > 0;
  if (receivers.length === 0 && !stated && !byName) return [];
  const bribed = /^(?:bribe|sobornar)$/.test(clause.verb.lemma);
  const along =
    direct.length > 0
      ? figuresIn(ground, clause.verb.end, Math.min(doing.end, clause.verb.end + 110)).find((one) => counts(one, false))
      : undefined;
  const second = along !== undefined || (direct.length > 0 && valuable(wordsAfter(doing).slice(0, 8)));
  const thing =
    things.find(
      (phrase) =>
        phrase !== null &&
        (within(doing, phrase) ||
          valuable(wordsIn(ground, phrase)) ||
          (supplying.has(clause.verb.lemma) && ofSubstance(doing, phrase))),
    ) ?? (bribed || second ? sufferer : undefined);
  if (thing === undefined || thing === null || pronouns.has(thing.head ?? '')) return [];
  // What is done as a rule is told of only where both sides are known, or money goes to an account.
  if (clause.voice === 'active' ? by.length === 0 : present && !stated) return [];
  const figure =
    figuresIn(ground, thing.start, thing.end).find((one) => counts(one, supplying.has(clause.verb.lemma))) ??
    along ??
    null;
  return [
    draft(doing, {
      doers: ids(by),
      patients: ids([...new Set(receivers)]),
      quantity: figure?.value ?? null,
      unit: figure?.unit ?? null,
      qualifier: figure?.qualifier ?? null,
    }),
  ];
}

const supplying = table('supply provide pay give hand furnish bribe sobornar surtir proveer abastecer suministrar');

const nobody = table('no any without alleged possible sin ningun ninguna eventual');

/** "its monthly payments to X", "el envío de recursos a X": a payment told as a thing, to somebody named. */
export function paymentNoun(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { tokens } = ground.scene.document;
  if (clause.verb.form !== 'noun' || clause.denied) return [];
  for (let back = 1; back <= 3; back += 1) if (nobody.has(tokens[clause.verb.first - back]?.folded ?? '')) return [];
  const paid = clause.verb.lemma === 'pay' || clause.verb.lemma === 'pagar';
  const what = phraseAfter(clause, 'of', 'de', 'del');
  if (!paid && !what.some((phrase) => anyOf(wordsIn(ground, phrase), moneyWords))) return [];
  const next = phraseAfter(clause, 'to', 'a', 'al')[0];
  const to = next !== undefined && next.first <= clause.verb.last + 6 ? actorsOf(ground, [next], false) : [];
  if (to.length === 0) return [];
  const by = actorsOf(ground, [...phraseAfter(clause, 'from', 'by', 'por'), ...(paid ? what : [])], false);
  return [draft(doing, { doers: ids(by.filter((entity) => !to.includes(entity))), patients: ids(to) })];
}

/** "obtained 120 fighters from X", "compró 30 fusiles a X": goods that come from somebody named. */
export function received(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { form, lemma, tense } = clause.verb;
  if (form !== 'finite' || clause.voice === 'passive' || tense === 'present' || sufferer === null) return [];
  const sources = sellers.has(lemma)
    ? phraseAfter(clause, 'from', 'a', 'al', 'de', 'del')
    : phraseAfter(clause, 'from', 'de', 'del', 'desde');
  const from = actorsOf(ground, sources, lemma.startsWith('import'));
  const to = actorsOf(ground, [doing.doer], false).filter((entity) => !from.includes(entity));
  if (from.length === 0 || to.length === 0) return [];
  const figure =
    figuresIn(ground, sufferer.start, sufferer.end + 1).find(({ unit, refuted }) => !refuted && unit !== '%') ?? null;
  if (figure === null && !valuable(wordsIn(ground, sufferer)) && !(bought.has(lemma) && ofSubstance(doing, sufferer)))
    return [];
  return [
    draft(doing, {
      doers: ids(from),
      patients: ids(to),
      quantity: figure?.value ?? null,
      unit: figure?.unit ?? null,
      qualifier: figure?.qualifier ?? null,
    }),
  ];
}

const bought = table('buy acquire purchase comprar adquirir');
const sellers = table('comprar adquirir obtener cobrar');
