import type { TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { currency } from './goods.ts';
import { entityOf, figuresIn, mentionsIn } from './ground.ts';
import { actorsOf, anyOf, ids, ofPersons, phraseAfter, wordsAfter, wordsIn, type Doing } from './roles.ts';
import { amountOf, moneyIn } from './transfers.ts';

/** "an organization that has been designated": any such one. */
export function indefinite({ ground, sufferer }: Doing): boolean {
  const first = wordsIn(ground, sufferer)[0] ?? '';
  return ['a', 'an', 'any', 'un', 'una', 'cualquier', 'toda', 'todo'].includes(first);
}

/** Who is put on a list by whom. */
export function designation(doing: Doing, patients: readonly TextEntity[]): Draft {
  const doers = actorsOf(doing.ground, [doing.doer], true).filter((entity) => !patients.includes(entity));
  return draft(doing, { doers: ids(doers), patients: ids(patients), ...(patients.length > 0 ? {} : further(doing)) });
}

const more = new Set('also additionally further tambien asimismo ademas igualmente'.split(' '));

/** "is also designating four companies": how many more, for they are not those told of before. */
function further({ ground, clause, sufferer }: Doing): Partial<Draft> {
  const { tokens } = ground.scene.document;
  let said = false;
  for (let at = clause.verb.last - 1; at >= 0 && at > clause.verb.last - 5; at -= 1)
    said ||= more.has(tokens[at]?.folded ?? '');
  const figure = said && sufferer !== null ? figuresIn(ground, sufferer.start, sufferer.end)[0] : undefined;
  return figure === undefined ? {} : amountOf(figure);
}

const jails = new Set('prision carcel preventiva arraigo cadena prison jail custody detention imprisonment'.split(' '));

const served = new Set(['hand', 'get', 'receive', 'give', 'recibir']);
const terms = new Set([...served, 'imponer', 'impose', 'dictar', 'fijar']);
const years = new Set('year years month months life ano anos mes meses perpetua'.split(' '));
const sentencing = new Set('sentence term prison jail imprisonment pena condena sentencia carcel prision'.split(' '));

/** A term of years of prison. */
function inYears(doing: Doing): boolean {
  const words = wordsAfter(doing)
    .slice(0, 10)
    .flatMap((word) => word.split('-'));
  return anyOf(words, years) && anyOf(words, sentencing);
}

/** "received 48 months": a number of months and no more, which nothing else is received in. */
function bareTerm(doing: Doing): boolean {
  const { ground, clause } = doing;
  return (
    clause.verb.form === 'finite' &&
    /^ (?:\d+|[a-z]+) (?:months|years|meses|años)(?:[.;]|,? (?:and|in prison|in custody|y|de prisión)\b)/u.test(
      ground.scene.document.text.slice(clause.verb.end, clause.verb.end + 40),
    )
  );
}

/** "recommends a sentence of 151 months", "se solicitará una pena de 70 años": a term that is only asked for. */
export function askedTerm(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.denied || (clause.modality !== 'proposed' && clause.modality !== 'planned')) return [];
  const asks = ground.clauses
    .slice(Math.max(0, doing.at - 2), doing.at)
    .some((other) => other.sentence === clause.sentence && asking.has(other.verb.lemma));
  const term = figuresIn(ground, clause.verb.end, Math.min(doing.end, clause.verb.end + 40)).find(({ unit }) =>
    /^(?:months|years)$/.test(unit),
  );
  return asks && term !== undefined ? [draft(doing, amountOf(term))] : [];
}

const asking = new Set('recommend request seek propose ask solicitar pedir recomendar buscar'.split(' '));

/** "impuso prisión preventiva a X", "was remanded in custody": a measure of a judge. */
export function custody(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun') return [];
  const term = terms.has(clause.verb.lemma) ? inYears(doing) || bareTerm(doing) : false;
  if (!term && (served.has(clause.verb.lemma) || !anyOf(wordsAfter(doing).slice(0, 7), jails))) return [];
  if (served.has(clause.verb.lemma)) {
    const given = clause.verb.lemma === 'hand' || clause.verb.lemma === 'give';
    if (given && clause.voice !== 'passive') return [];
    const who = given ? (doing.sufferer ?? clause.object) : doing.doer;
    const sentenced = actorsOf(ground, [who], false);
    return sentenced.length > 0 || ofPersons(ground, who) ? [draft(doing, { patients: ids(sentenced) })] : [];
  }
  const passive = clause.verb.lemma === 'remand' || clause.verb.lemma === 'order';
  if (clause.verb.lemma === 'order' && clause.voice !== 'passive') return [];
  const patients = actorsOf(
    ground,
    [passive ? clause.object : null, ...phraseAfter(clause, 'a', 'al', 'on', 'contra', 'against', 'for', 'para')],
    false,
  );
  // "el ingreso en prisión de X"
  if (patients.length === 0) {
    const found = mentionsIn(ground, clause.verb.end, Math.min(doing.end, clause.verb.end + 60))[0];
    const whose = entityOf(ground, found);
    if (whose?.kind === 'Person' && ground.scene.document.tokens[(found?.first ?? 0) - 1]?.folded === 'de')
      patients.push(whose);
  }
  if (patients.length === 0 && /^les?$/.test(ground.scene.document.tokens[clause.verb.first]?.folded ?? '')) {
    const from = ground.scene.document.sentences[clause.sentence]?.start ?? clause.start;
    const last = mentionsIn(ground, Math.max(from, clause.verb.start - 300), clause.verb.start)
      .map((mention) => entityOf(ground, mention))
      .findLast((entity) => entity?.kind === 'Person');
    if (last) patients.push(last);
  }
  return [
    draft(doing, {
      doers: ids(actorsOf(ground, [doing.doer], true).filter((entity) => !patients.includes(entity))),
      patients: ids(patients),
    }),
  ];
}

const imposing = new Set(
  'impose imposed imposes imposing face faces faced pay paid impuso imponer impone imponga pago pagar enfrenta levy levied threatened threaten threat threats'.split(
    ' ',
  ),
);

const ifConvicted =
  /^(?:if (?:he |she |they )?(?:is |are )?(?:convicted|found guilty)|upon conviction|de ser (?:hallad|declarad|encontrad|condenad)|si (?:es|son) (?:hallad|declarad|condenad))/iu;

/** "Ordered P to forfeit", "agreed to forfeit": settled by the court, whenever it is paid. */
const toldToPay = ({ ground, clause, at }: Doing): boolean =>
  clause.verb.form === 'infinitive' &&
  ground.clauses
    .slice(Math.max(0, at - 2), at)
    .some(
      (other) =>
        other.sentence === clause.sentence &&
        /^(?:order|agree|require)$/.test(other.verb.lemma) &&
        other.modality === 'asserted',
    );

/** Fines, forfeited amounts and tariffs. */
export function penalty(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { form, lemma } = clause.verb;
  const sentence = ground.scene.document.sentences[clause.sentence];
  if (form !== 'noun') {
    const patients = actorsOf(
      ground,
      [clause.object, ...phraseAfter(clause, 'a', 'al'), lemma === 'forfeit' ? clause.subject : null],
      true,
    );
    const amount = moneyIn({ ...doing, clause: { ...clause, start: clause.verb.start } });
    return patients.length > 0 || amount !== null
      ? [
          draft(doing, {
            doers: ids(actorsOf(ground, [doing.doer], true)),
            patients: ids(patients),
            ...amountOf(amount),
            ...(toldToPay(doing) ? { modality: 'asserted' as const } : {}),
          }),
        ]
      : [];
  }
  const from = Math.max(sentence?.start ?? 0, clause.verb.start - 60);
  const amount =
    figuresIn(ground, from, Math.min(doing.end, clause.verb.end + 60)).find(({ unit }) => currency.test(unit)) ?? null;
  const words = wordsIn(ground, {
    first: Math.max(sentence?.first ?? 0, clause.verb.first - 10),
    last: clause.verb.first,
    start: 0,
    end: 0,
    mentions: [],
    head: null,
  });
  const imposed = anyOf(words, imposing);
  if (amount === null && !imposed && clause.modality === 'asserted') return [];
  if (lemma === 'tariff' && !imposed) return [];
  const governing = ground.clauses
    .slice(Math.max(0, doing.at - 3), doing.at)
    .findLast((other) => other.sentence === clause.sentence && other.verb.form !== 'noun' && other.subject !== null);
  const subject = actorsOf(ground, [governing?.subject ?? null], true);
  const on = actorsOf(ground, phraseAfter(clause, 'on', 'against', 'a', 'al', 'contra', 'for'), true);
  // "Imposes penalties on those who" is what a law does to anybody.
  const nobody = amount === null && on.length === 0;
  if (nobody && /^(?:penalise|tariff)$/.test(lemma) && (clause.modality === 'asserted' || words.includes('would')))
    return [];
  const pays =
    governing !== undefined && /^(?:pay|face|pagar|enfrentar|plead guilty|agree)$/.test(governing.verb.lemma);
  const may =
    words.includes('faces') ||
    words.includes('face') ||
    words.includes('enfrenta') ||
    words.includes('facing') ||
    // "If convicted, X faces ten years, along with a fine of up to"
    ifConvicted.test(ground.scene.document.text.slice(sentence?.start ?? 0, (sentence?.start ?? 0) + 60)) ||
    (governing !== undefined && /^(?:face|enfrentar)$/.test(governing.verb.lemma));
  return [
    draft(doing, {
      modality: may ? 'proposed' : null,
      doers: pays ? [] : ids(subject.filter((entity) => !on.includes(entity))),
      patients: ids(pays ? subject : on),
      ...amountOf(amount),
    }),
  ];
}

/** "is serving a 20-year sentence", "purga una condena de 20 años": a sentence that was handed down. */
export function servingTime(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun' || clause.voice === 'passive' || !inYears(doing)) return [];
  const patients = actorsOf(ground, [doing.doer], false).filter(({ kind }) => kind === 'Person');
  return patients.length > 0 ? [draft(doing, { patients: ids(patients) })] : [];
}

/** "El padrón dio de baja a C": a company that is struck off by an authority. */
export function struckOff(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form !== 'finite' || clause.voice === 'passive' || clause.verb.tense === 'present') return [];
  const words = wordsAfter(doing);
  if (words[0] !== 'de' || words[1] !== 'baja') return [];
  const struck = actorsOf(ground, [clause.object, ...phraseAfter(clause, 'a', 'al')], false).filter(
    ({ kind }) => kind === 'Company' || kind === 'Organization',
  );
  const doers = actorsOf(ground, [doing.doer], false).filter((entity) => !struck.includes(entity));
  return struck.length > 0 ? [draft(doing, { doers: ids(doers), patients: ids(struck) })] : [];
}

const sanctioning = new Set('ofac sdn bloqueadas sanciones sancionados'.split(' '));

/** "figura en la lista de la OFAC desde 2023". */
export function enrolled(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const patients = actorsOf(ground, [doing.doer], false);
  return clause.verb.form === 'finite' && patients.length > 0 && anyOf(wordsAfter(doing).slice(0, 12), sanctioning)
    ? [designation({ ...doing, doer: null }, patients)]
    : [];
}

const licences = new Set(
  'licence licences license licenses permit permits concession registration visa visas licencia licencias permiso permisos concesion registro patente'.split(
    ' ',
  ),
);

/** "C, cuya patente suspendió la agencia": the licence before its verb, and its holder before the relative. */
function licenceBefore(doing: Doing): Draft[] | null {
  const { ground, clause } = doing;
  const { scene } = ground;
  if (clause.voice !== 'active' || clause.subject === null || clause.verb.form !== 'finite') return null;
  if (!anyOf(wordsIn(ground, clause.subject), licences)) return null;
  const { first } = clause.subject;
  const whose = /^cuy[oa]s?$/.test(scene.document.tokens[first]?.folded ?? '') ? first : first - 1;
  if (!/^cuy[oa]s?$/.test(scene.document.tokens[whose]?.folded ?? '')) return null;
  const comma = scene.document.tokens[whose - 1]?.folded === ',' ? 1 : 0;
  const holder = entityOf(ground, scene.mentions[scene.mentionAt[whose - 1 - comma] ?? -1]);
  const doers = actorsOf(ground, [clause.object], false).filter((entity) => entity !== holder);
  return holder === undefined || doers.length === 0
    ? null
    : [draft(doing, { doers: ids(doers), patients: [holder.id] })];
}

/** "revoked the licence of X", "le canceló el permiso a X". */
export function licence(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const turned = licenceBefore(doing);
  if (turned !== null) return turned;
  if (clause.verb.form === 'noun' || !anyOf(wordsIn(ground, sufferer), licences)) return [];
  const holders = actorsOf(ground, [sufferer, ...phraseAfter(clause, 'of', 'de', 'del', 'a', 'al')], false);
  const doers = actorsOf(ground, [doing.doer], true).filter((entity) => !holders.includes(entity));
  return [draft(doing, { doers: ids(doers), patients: ids(holders) })];
}
