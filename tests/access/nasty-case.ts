import { internHandling } from '#access/sight.ts';
import { keepReport } from '#modules/sources/index.ts';
import { record, type NewStatement } from '#modules/statements/index.ts';
import { writeJudgement } from '#modules/resolution/index.ts';
import { blindSight, type Writer } from '#storage/store.ts';
import { openLabel } from '#vocabulary/label.ts';
import { demoId, noon, type TestNode } from '../node.ts';

/** An address that stands in statements alone and in no report's text: finding it anywhere is proof. */
export const address = 'Calle Prohibida 77, Villa Escondida';
export const whereabouts = 'rancho El Escondrijo';
export const day = '2025-01-01';
const nextDay = '2025-01-02';
const account = demoId('account', 'serrano');
const [longAgo, lately] = [noon - 9e8, noon - 1e8];

/** Records a thing with its facts; gives its id. */
type Thing = (kind: string, facts: Record<string, string>, more?: Partial<NewStatement>) => string;

/**
 * Everything by which somebody might learn where a person is, recorded as an import would: past the checks of the
 * screens. All of it open, so that only DESIGN 1.2 can keep it apart.
 */
export async function nastyCase({ node }: TestNode): Promise<void> {
  const handling = await node.store.transact(
    blindSight,
    () => null,
    (db) => internHandling(db, { label: openLabel, authorities: ['fuentes-publicas'] }),
  );
  node.forgetHandlings();
  await node.store.transact(
    { ...blindSight, handlings: [handling] },
    () => null,
    async (db) => {
      const report = await list(db, handling);
      const rows: NewStatement[] = [];
      const thing: Thing = (kind, facts, more = {}) => {
        const entity = more.entity ?? db.newId();
        const same = { kind, report, grade: 'B2', handling, recordedAt: lately, ...more, entity };
        for (const [property, value] of Object.entries(facts)) rows.push({ ...same, property, value });
        return entity;
      };
      const person = thing('Person', {
        name: 'Evaristo Nasty Prohibido',
        address,
        country: 'mx',
        birthPlace: 'Encino',
      });
      // Known as long as the meeting that only later turns out to have been his.
      const named = { name: whereabouts, address: `Camino a ${whereabouts}` };
      const site = thing('Site', named, { recordedAt: longAgo });
      const judged = [...events(thing, person, site), ...links(thing, person, site)];
      await record(db, node.store.node, rows);
      for (const [a, b] of judged)
        await writeJudgement(db, account, { a, b, verdict: 'same', reason: 'x' }, handling, noon - 1e7);
    },
  );
}

async function list(db: Writer, handling: number): Promise<string> {
  const report = db.newId();
  await keepReport(db, {
    id: report,
    source: demoId('source', 'afc'),
    cases: [demoId('case', 'sierra')],
    title: 'Lista',
    body: 'Texto sin lugares.',
    reported: day,
    discipline: 'list',
    language: 'es',
    grade: 'B2',
    cites: [],
    origins: [report],
    original: null,
    list: true,
    import: null,
    account,
    handling,
    receivedAt: noon - 1e9,
  });
  return report;
}

type Pairs = [a: string, b: string][];

/** Events that name the person and the place; gives what is judged to be the same. */
function events(thing: Thing, person: string, site: string): Pairs {
  const lodging = thing('Address', { full: address, city: 'Villa Escondida' });
  thing('Person', { name: 'Otro Nasty', addressEntity: lodging });
  thing('Meeting', { name: 'Reunión N1', involved: person, place: site, date: day });
  thing('Meeting', { name: 'Reunión N2', involved: person, location: whereabouts, address, date: day });
  thing('Seizure', { name: 'Aseguramiento N3', seizedFrom: person, place: site, date: day });
  thing('Killing', { name: 'Homicidio N4', victim: person, place: site, date: day });
  thing('Trip', { name: 'Viaje N5', involved: person, startLocation: lodging, endLocation: lodging, startDate: day });
  thing('Shipment', { name: 'Envío N6', sender: person, origin: site, destination: site });
  thing('Meeting', { name: 'Reunión N7', involved: person, place: site, date: day }, { denied: true });
  // Each true on another day, each known at another time: no two answers together may tell it either.
  const otherDays = thing('Meeting', { name: 'Reunión N8' });
  thing('Meeting', { place: site }, { entity: otherDays, validFrom: day, validTo: day });
  thing('Meeting', { involved: person }, { entity: otherDays, validFrom: nextDay, validTo: nextDay });
  const knownLater = thing('Meeting', { name: 'Reunión N9', place: site, date: day }, { recordedAt: longAgo });
  thing('Meeting', { involved: person }, { entity: knownLater });
  // Two reports of one meeting, judged to be the same.
  const withPerson = thing('Meeting', { name: 'Reunión N10', involved: person });
  const withPlace = thing('Meeting', { name: 'Encuentro N10', place: site, date: day });
  return [[withPerson, withPlace]];
}

/** Links of a person to a place, and a person who is a firm with an address. */
function links(thing: Thing, person: string, site: string): Pairs {
  const trader = thing('Person', { name: 'Nasty Comerciante' });
  const firm = thing('Company', { name: 'Nasty SA', address: `Oficina de ${whereabouts}` });
  thing('Presence', { body: person, place: site, startDate: day });
  thing('UnknownLink', { subject: person, object: site, startDate: day, role: 'duerme en' });
  thing('UnknownLink', { subject: site, object: person, date: day });
  thing('Ownership', { owner: person, asset: site, startDate: day });
  const house = thing('RealEstate', { name: 'Casa Nasty', address });
  thing('Ownership', { owner: person, asset: house, startDate: day, percentage: '50' }, { validFrom: day });
  const mentioned = { peopleMentioned: 'Evaristo Nasty Prohibido', locationMentioned: whereabouts };
  const deed = thing('Document', { title: 'Acta', ...mentioned, date: day });
  thing('Documentation', { entity: person, document: deed });
  // Owned together with a firm; and by a firm that only later turns out to be a person.
  const together = thing('Ownership', { owner: person, asset: house, startDate: day });
  thing('Ownership', { owner: firm }, { entity: together });
  const holding = thing('Company', { name: 'Nasty Holding' });
  thing('Ownership', { owner: holding, asset: house, startDate: day });
  const owner = thing('Person', { name: 'Nasty Tardío' });
  return [
    [trader, firm],
    [holding, owner],
  ];
}
