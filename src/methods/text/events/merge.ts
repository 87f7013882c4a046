import type { Clause } from '../clauses/clause.ts';
import type { TextEvent } from '../reading/types.ts';

/** An event with the clause it came from. */
export interface Told {
  event: TextEvent;
  clause: Clause;
}

/** Makes one event of a happening told more than once: of each kind those that can be one and the same. */
export function mergeEvents(told: readonly Told[]): TextEvent[] {
  const kept: Told[] = [];
  const byKind = new Map<string, Told[]>();
  for (const next of told) {
    const same = byKind.get(next.event.kind) ?? [];
    const twin = same.slice(-mostCompared).find((other) => one(other, next));
    if (twin === undefined) {
      const own = { event: { ...next.event }, clause: next.clause };
      kept.push(own);
      same.push(own);
      byKind.set(next.event.kind, same);
    } else join(twin, next);
  }
  return withoutSums(withTheDead(kept));
}

/** So that a long text stays linear, only so many earlier events of a kind are compared. */
const mostCompared = 60;

const overlapping = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
const datesFit = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);
const firm = (event: TextEvent): boolean =>
  event.modality === 'asserted' || event.modality === 'alleged' || event.modality === 'believed';

function one(a: Told, b: Told): boolean {
  const [x, y] = [a.event, b.event];
  if (!datesFit(x.date, y.date)) return false;
  if (x.kind === 'Penalty' && a.clause.sentence === b.clause.sentence)
    return (
      overlapOrNone(x.patients, y.patients) && (x.quantity === null || y.quantity === null || x.quantity === y.quantity)
    );
  if (firm(x) !== firm(y) || (!firm(x) && x.modality !== y.modality)) return false;
  const sameCount = x.quantity !== null && x.quantity === y.quantity && x.unit === y.unit;
  const counts = x.quantity === null || y.quantity === null || sameCount;
  const sentence = a.clause.sentence === b.clause.sentence;
  switch (x.kind) {
    case 'Seizure':
      return (
        sameCount &&
        (x.substance === y.substance || x.substance === null || y.substance === null) &&
        overlapOrNone(x.patients, y.patients) &&
        !(sentence && x.patients.length + y.patients.length > 0) &&
        (x.unit !== 'vehicles' || !sentence)
      );
    case 'Killing':
    case 'Arrest':
    case 'Extradition':
      if (sentence && x.kind === 'Killing' && massacre(a, b))
        return counts || x.patients.length + y.patients.length < 2;
      if (x.patients.length > 0 && y.patients.length > 0) return overlapping(x.patients, y.patients);
      if (x.quantity !== null && y.quantity !== null) return sameCount;
      return x.patients.length === y.patients.length && counts && x.quantity === y.quantity;
    case 'Clash':
      return (
        sentence ||
        (overlapOrNone(x.actors, y.actors) &&
          (x.date === y.date || Math.abs(a.clause.sentence - b.clause.sentence) <= 2))
      );
    case 'Transfer':
      // "The payments to X" after a payment to X was told with its sum.
      if ([a, b].some(unsummed) && overlapping(x.patients, y.patients)) return true;
      return x.quantity !== null || y.quantity !== null
        ? sameCount && overlapOrNone(x.actors, y.actors)
        : x.actors.length === y.actors.length && x.actors.every((id) => y.actors.includes(id));
    case 'Penalty':
      return (
        (sentence || (!firm(x) && x.quantity === null && y.quantity === null)) &&
        (sameCount || overlapping(x.patients, y.patients)) &&
        counts
      );
    case 'Meeting':
      return x.actors.length > 0 && overlapping(x.actors, y.actors) && (sentence || x.date === y.date);
    case 'Designation':
      // "Is also designating four companies" says itself that it is another one.
      if (x.quantity !== y.quantity) return false;
      return x.patients.length > 0 && y.patients.length > 0
        ? overlapping(x.patients, y.patients) && (x.date === y.date || x.date === null || y.date === null)
        : sentence ||
            (overlapOrNone(x.actors, y.actors) &&
              (x.date === y.date || Math.abs(a.clause.sentence - b.clause.sentence) <= 8));
    default:
      return (
        counts &&
        (sentence
          ? sameCount || (overlapOrNone(x.actors, y.actors) && x.patients.length + y.patients.length === 0)
          : x.actors.length > 0 &&
            x.actors.length === y.actors.length &&
            x.actors.every((id) => y.actors.includes(id)) &&
            (sameCount || x.quantity === y.quantity))
      );
  }
}

/** "The massacre of L, where seventeen died". */
const massacre = (a: Told, b: Told): boolean =>
  [a, b].some(({ clause: { verb } }) => verb.form === 'noun' && /^(?:massacre|masacrar)$/.test(verb.lemma));

const unsummed = ({ event, clause }: Told): boolean => event.quantity === null && clause.verb.form === 'noun';

const overlapOrNone = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || overlapping(a, b);

/** How much an event tells, so that of two tellings the fuller one is quoted. */
const weight = ({ event, clause }: Told): number =>
  event.actors.length +
  event.patients.length +
  (event.quantity === null ? 0 : 1) +
  (event.date === null ? 0 : 1) +
  (event.substance === null ? 0 : 1) +
  (clause.verb.form === 'finite' ? 1.5 : 0);

function join(into: Told, from: Told): void {
  const [first, second] = weight(from) > weight(into) ? [from, into] : [into, from];
  const a = first.event;
  const b = second.event;
  const patients = [...new Set([...a.patients, ...b.patients])];
  const doers = [...a.actors, ...b.actors].filter((id) => !patients.includes(id));
  const date = a.date === null || (b.date !== null && b.date.length > a.date.length) ? b : a;
  into.event = {
    ...a,
    date: date.date,
    datePrecision: date.datePrecision,
    dateBasis: date.dateBasis,
    place: a.place ?? b.place,
    patients,
    actors: [...new Set([...doers, ...patients])],
    quantity: a.quantity ?? b.quantity,
    unit: a.quantity === null ? b.unit : a.unit,
    substance: a.substance ?? b.substance,
    valueUsd: a.valueUsd ?? b.valueUsd,
    qualifier: a.qualifier ?? b.qualifier,
  };
  into.clause = first.clause;
}

/** The unnamed dead of a fight told in the same sentence are its toll, not a happening of their own. */
function withTheDead(told: readonly Told[]): TextEvent[] {
  const fights = new Map<number, TextEvent>();
  for (const { event, clause } of told)
    if (event.kind === 'Clash' && firm(event) && !event.denied) fights.set(clause.sentence, event);
  const kept: TextEvent[] = [];
  for (const { event, clause } of told) {
    const fight =
      event.kind === 'Killing' && event.quantity !== null && clause.verb.form === 'gerund'
        ? fights.get(clause.sentence)
        : undefined;
    if (fight === undefined || event.patients.length > 0 || fight.quantity !== null || !firm(event)) kept.push(event);
    else {
      fight.quantity = event.quantity;
      fight.unit = event.unit;
      fight.qualifier = event.qualifier;
    }
  }
  return kept;
}

/** A total without receiver whose parts follow is no transfer of its own. */
function withoutSums(events: readonly TextEvent[]): TextEvent[] {
  const transfers = events.filter((event) => event.kind === 'Transfer' && event.quantity !== null);
  let from = 0;
  return events.filter((event) => {
    while (from < transfers.length && (transfers[from]?.start ?? 0) <= event.start) from += 1;
    if (event.kind !== 'Transfer' || event.quantity === null || event.patients.length > 0) return true;
    const later = transfers
      .slice(from, from + 30)
      .filter(
        (other) =>
          other.unit === event.unit &&
          other.start > event.start &&
          other.start < event.end + 400 &&
          other.patients.length > 0,
      );
    const sum = later.reduce((total, other) => total + (other.quantity ?? 0), 0);
    return later.length < 2 || Math.abs(sum - event.quantity) > 0.005 * event.quantity;
  });
}
