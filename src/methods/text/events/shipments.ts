import { draft, type Draft } from './draft.ts';
import { goodsIn } from './goods.ts';
import { entityOf, figuresIn, mentionsIn, named } from './ground.ts';
import { actorsOf, anyOf, ids, personCount, phraseAfter, properName, wordsIn, type Doing } from './roles.ts';

const cargo = new Set(
  'container containers shipment shipments load loads cargo consignment crate crates box boxes contenedor contenedores cargamento carga embarque envio caja cajas mercancia mercancias drugs narcotics droga drogas enervantes'.split(
    ' ',
  ),
);
const craft = new Set(['Vessel', 'Vehicle', 'Airplane']);

/** Goods that go from one to another: an amount of them, or a load with both its ends. */
export function shipment(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { form } = clause.verb;
  if (form === 'noun' || sufferer === null) return [];
  // "the 9 tonnes shipped to X" only says which tonnes, but a note leaves out its auxiliaries.
  if (form === 'participle' && !landing.has(clause.verb.lemma)) return [];
  const to = actorsOf(ground, phraseAfter(clause, 'to', 'a', 'al', 'into'), true);
  const from = phraseAfter(clause, 'from', 'de', 'desde');
  // Much is carried without going anywhere.
  if (clause.verb.lemma === 'carry' && phraseAfter(clause, 'to', 'into', 'across').length === 0) return [];
  const by = actorsOf(ground, [doing.doer], true).filter((entity) => !to.includes(entity));
  // Ships, planes and lorries that are sent are a deployment.
  const sent = clause.verb.lemma === 'send' || clause.verb.lemma === 'enviar';
  const unknownTo = phraseAfter(clause, 'to', 'a', 'into', 'para').some((phrase) => properName(ground, phrase));
  const good = goodsIn(ground, sufferer.start, Math.min(doing.end, sufferer.end + 60), false).find(
    ({ unit }) => unit !== null && !/^[A-Z]{3}$/.test(unit) && !(sent && /^(?:vessels|aircraft|vehicles)$/.test(unit)),
  );
  const count = figuresIn(ground, sufferer.start, sufferer.end).find(
    ({ unit, refuted }) => !refuted && unit !== '%' && !/^[A-Z]{3}$/.test(unit),
  );
  const plain =
    to.length > 0 && !sent && personCount(ground, sufferer.start, sufferer.end) === null ? count : undefined;
  const weighed = good !== undefined && good.start <= sufferer.end;
  const moved = weighed || plain !== undefined;
  const things = named(ground, sufferer).filter(({ kind }) => craft.has(kind));
  const load = anyOf(wordsIn(ground, sufferer), cargo) || (things.length > 0 && !sent);
  if (
    !moved &&
    !(load && (to.length > 0 || unknownTo) && (by.length > 0 || from.length > 0 || carrying.has(clause.verb.lemma)))
  )
    return [];
  const ship = named(ground, doing.doer).some(({ kind }) => craft.has(kind));
  if (
    moved &&
    to.length === 0 &&
    by.length === 0 &&
    from.length === 0 &&
    !ship &&
    !landing.has(clause.verb.lemma) &&
    !unknownTo &&
    !properName(ground, doing.doer)
  )
    return [];
  return [
    draft(doing, {
      doers: ids(by),
      patients: ids(to.filter(({ kind }) => kind !== 'Place')),
      ...(weighed
        ? {
            quantity: good.quantity,
            unit: good.unit,
            substance: good.substance,
            qualifier: good.qualifier,
          }
        : { quantity: plain?.value ?? null, unit: plain?.unit ?? null, qualifier: plain?.qualifier ?? null }),
    }),
  ];
}

/** Verbs of transport: "the drugs were flown to L" tells who carried them to nobody. */
const carrying = new Set('fly ferry ship trasladar transportar transport embarcar'.split(' '));
/** Verbs that say themselves that goods changed place. */
const landing = new Set(['offload', 'unload', 'descargar']);

const riding = new Set([...cargo, ...'ship vessel boat tanker trawler truck lorry plane aircraft flight'.split(' ')]);

/** "is due in Algeciras", "was bound for Hamburg": a journey that was to be. */
export function voyage(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  if (clause.voice !== 'passive' || clause.verb.form !== 'finite' || sufferer === null) return [];
  // What was found on the way goes nowhere any more.
  if (
    ground.clauses
      .slice(Math.max(0, doing.at - 4), doing.at)
      .some((other) => other.sentence === clause.sentence && taken.has(other.verb.lemma))
  )
    return [];
  const ways = clause.verb.lemma === 'due' ? ['in', 'at'] : ['for'];
  const next = phraseAfter(clause, ...ways)[0];
  if (next === undefined || next.first > clause.verb.last + 4) return [];
  const there =
    mentionsIn(ground, next.start, next.end).some((mention) => {
      const kind = entityOf(ground, mention)?.kind;
      return kind === 'Place' || kind === 'Facility';
    }) || properName(ground, next);
  const goes = named(ground, sufferer).every(({ kind }) => kind !== 'Person');
  const rides =
    clause.verb.lemma === 'bind' || anyOf(wordsIn(ground, sufferer), riding) || named(ground, sufferer).length > 0;
  return there && goes && rides ? [draft(doing, { modality: 'planned' })] : [];
}

const taken = new Set(['seize', 'find', 'discover', 'confiscate', 'intercept']);

/** "refuelled the vessel": who supplied whom. */
export function supplied(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  if (clause.verb.form === 'noun' || sufferer === null) return [];
  const whom = named(ground, sufferer).filter(({ kind }) => craft.has(kind));
  const by = named(ground, doing.doer);
  return whom.length + by.length > 0 ? [draft(doing, { doers: ids(by), patients: ids(whom) })] : [];
}
