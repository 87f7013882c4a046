import { internHandling } from '#access/sight.ts';
import { keepReport } from '#modules/sources/index.ts';
import { record, withdraw, type NewStatement } from '#modules/statements/index.ts';
import { writeJudgement } from '#modules/resolution/index.ts';
import { blindSight, sql, type Sight, type Writer } from '#storage/store.ts';
import type { Handling } from '#vocabulary/handling.ts';
import { openLabel, type Label } from '#vocabulary/label.ts';
import { demoId, noon, type TestNode } from '../node.ts';
import { readDemonstration } from './hard-readings.ts';
import { screenDemonstration } from './hard-screening.ts';

/** Conditions under which more is laid over the demonstration, so that everybody has something hidden from him. */
const strata: Record<string, { label: Partial<Label>; authority: string }> = {
  open: { label: {}, authority: 'fuentes-publicas' },
  reserved: { label: { tlp: 'AMBER', parties: ['SOUTH'], classifications: ['MX:reservada'] }, authority: 'ley-redes' },
  sources: {
    label: {
      tlp: 'AMBER+STRICT',
      parties: ['SOUTH'],
      classifications: ['MX:reservada'],
      compartments: ['FUENTES'],
      originators: ['SOUTH'],
    },
    authority: 'ley-redes',
  },
  named: { label: { tlp: 'RED', recipients: ['cci'], parties: ['SOUTH'] }, authority: 'ley-control' },
  bank: {
    label: { tlp: 'AMBER+STRICT', parties: ['MERIDIANO'], classifications: ['MX:confidencial'] },
    authority: 'ley-prevencion',
  },
  north: {
    label: { tlp: 'AMBER+STRICT', parties: ['NORTH'], classifications: ['US:LES'] },
    authority: 'norte-interno',
  },
  sealed: { label: { compartments: ['FUENTES', 'SELLADO'] }, authority: 'fuentes-publicas' },
  expired: { label: { expires: noon - 1 }, authority: 'fuentes-publicas' },
  ended: { label: {}, authority: 'piloto-2023' },
};

export const strataNames = Object.keys(strata);

/** A name that only rows of one stratum hold, so that finding it in an answer is proof. */
export const secretName = (stratum: string): string => `Zacarías Oculto ${stratum}`;

const people = [
  'pinto',
  'ramiro-cota',
  'julian-ocana',
  'julian-ocana-prieto',
  'mauricio-arce',
  'm-arce',
  'irene-valdovinos',
  'nadia-ibarra',
  'octavio-rivero',
].map((key) => demoId('entity', `person:${key}`));
const company = demoId('entity', 'company:alazan');
const account = demoId('account', 'serrano');

/** Lays every stratum over the seeded demonstration through the node's own writers. */
export async function harden({ node, sql: owner }: TestNode): Promise<void> {
  const ids = await node.store.transact(
    blindSight,
    () => null,
    async (db) => {
      await db.rows(sql`insert into compartment (id, name) values ('SELLADO', 'Sellado') on conflict do nothing`);
      const made: [string, number][] = [];
      for (const [name, one] of Object.entries(strata)) {
        const handling: Handling = { label: { ...openLabel, ...one.label }, authorities: [one.authority] };
        made.push([name, await internHandling(db, handling)]);
      }
      return new Map(made);
    },
  );
  node.forgetHandlings();
  const sight: Sight = { ...blindSight, handlings: [...(await node.handlings()).byId.keys()] };
  await node.store.transact(
    sight,
    () => null,
    async (db) => {
      for (const [at, name] of strataNames.entries()) await layer(db, name, at, ids);
      await readDemonstration(db, strataNames, strataNames.map(secretName));
      await screenDemonstration(
        db,
        strataNames.map((name) => ({ handling: ids.get(name) ?? 0, name: secretName(name) })),
      );
      await chartByOneWhoSeesAll(db, sight.handlings);
    },
  );
  await owner('analyze');
}

async function layer(db: Writer, stratum: string, at: number, ids: ReadonlyMap<string, number>): Promise<void> {
  const handling = ids.get(stratum) ?? 0;
  const next = ids.get(strataNames[(at + 1) % strataNames.length] ?? '') ?? 0;
  const person = (shift: number): string => people[(at + shift) % people.length] ?? '';
  const report = await reports(db, stratum, handling, next);
  const base = { report, handling, grade: 'B2' };
  type More = Partial<NewStatement>;
  const fact = (entity: string, kind: string, property: string, value: string, more: More = {}): NewStatement => {
    return { ...base, entity, kind, property, value, ...more };
  };
  const [ghost, event, site, owned] = [db.newId(), db.newId(), db.newId(), db.newId()];
  const keys = await record(db, 'Nodo Sur', [
    fact(person(0), 'Person', 'alias', secretName(stratum)),
    // Longer than any name there: it would become the caption.
    fact(person(1), 'Person', 'name', `${secretName(stratum)} de la Garza y Martínez del Encino`),
    fact(person(2), 'Person', 'birthDate', `19${50 + at}-01-0${1 + (at % 9)}`),
    fact(person(3), 'Person', 'idNumber', `OCULTO${at}778${at}`),
    fact(company, 'Company', 'alias', `Transportes ${secretName(stratum)}`),
    fact(ghost, 'Person', 'name', `${secretName(stratum)} Fantasma`),
    fact(site, 'Site', 'name', `Bodega ${secretName(stratum)}`),
    fact(event, 'Meeting', 'name', `Reunión ${secretName(stratum)}`),
    fact(event, 'Meeting', 'involved', person(4)),
    fact(event, 'Meeting', 'place', site),
    fact(event, 'Meeting', 'date', '2026-02-03'),
    ...linked(base, db.newId(), 'Associate', person(0), person(5)),
    ...linked(base, owned, 'Ownership', person(6), company),
    fact(owned, 'Ownership', 'percentage', `${10 + at}`),
    ...linked(base, db.newId(), 'UnknownLink', ghost, person(7)),
    fact(person(8), 'Person', 'notes', `Nota ${secretName(stratum)}`, {
      denied: at % 2 === 0,
      modality: 'alleged',
      speaker: secretName(stratum),
    }),
    fact(person(8), 'Person', 'address', `Calle ${secretName(stratum)} 5`),
  ]);
  // What was recorded and withdrawn, and a statement more open than the report it cites.
  await withdraw(db, keys.slice(3, 4), 'withdrawn');
  const spoken = await plainReport(db, handling, next);
  await record(db, 'Nodo Sur', [
    fact(person(5), 'Person', 'alias', `Apodo de ${stratum}`, { report: spoken, handling: ids.get('open') ?? 0 }),
  ]);
  await corrections(db, stratum, handling, person(1), ids.get('open') ?? 0);
  const judged: [a: string, b: string, verdict: 'same' | 'different', reason: string][] = [
    [person(0), person(1), 'same', `Porque ${secretName(stratum)}`],
    [person(2), person(3), 'different', `Contra ${secretName(stratum)}`],
    [person(4), ghost, 'same', `Es ${secretName(stratum)}`],
  ];
  for (const [hour, [one, other, verdict, reason]] of judged.entries()) {
    const decided = noon - 90_000_000 + hour * 10_000_000 + at * 1000;
    await writeJudgement(db, account, { a: one, b: other, verdict, reason }, handling, decided);
  }
}

function linked(
  base: Pick<NewStatement, 'report' | 'handling' | 'grade'>,
  entity: string,
  kind: string,
  from: string,
  to: string,
): NewStatement[] {
  const [source, target] =
    { Associate: ['person', 'associate'], Ownership: ['owner', 'asset'], UnknownLink: ['subject', 'object'] }[kind] ??
    [];
  return [
    { ...base, entity, kind, property: source ?? '', value: from },
    { ...base, entity, kind, property: target ?? '', value: to },
  ];
}

async function plainReport(db: Writer, handling: number, source: number): Promise<string> {
  const [known] = await db.rows<{ id: string }>(
    sql`select id from source where handling = ${source} order by id limit 1`,
  );
  const id = db.newId();
  await keepReport(db, {
    ...common,
    id,
    source: known?.id ?? '',
    title: 'Conversación',
    body: 'Sobre apodos.',
    cites: [],
    origins: [id],
    handling,
  });
  return id;
}

const common = {
  cases: [demoId('case', 'sierra'), demoId('case', 'cartera')],
  reported: '2026-03-04',
  discipline: 'human',
  language: 'es',
  grade: 'B2',
  original: null,
  list: false,
  import: null,
  account,
  receivedAt: Date.parse('2026-03-05T10:00Z'),
};

/** A report under the stratum whose source stands under the next one, and a second that took from it and from the wire. */
async function reports(db: Writer, stratum: string, handling: number, next: number): Promise<string> {
  const source = db.newId();
  await db.rows(
    sql`insert into source (id, name, kind, reliability, handling) values (${source}, ${`Fuente ${secretName(stratum)}`}, 'person', 'B', ${next})`,
  );
  const first = db.newId();
  const title = `Reporte ${secretName(stratum)}`;
  const body = `En la Bodega Norte hablaron con ${secretName(stratum)} y con Ocaña sobre el contenedor.`;
  await keepReport(db, { ...common, source, id: first, title, body, cites: [], origins: [first], handling });
  const wire = demoId('report', 'r026');
  // Seen by whoever sees the next stratum, and resting on what only this one shows.
  for (const cites of [[first], [first, wire].sort()]) {
    const copy = db.newId();
    await keepReport(db, {
      ...common,
      source,
      id: copy,
      title: `Copia ${stratum}`,
      body: 'Contenedor, bodega y Ocaña.',
      cites,
      origins: cites,
      handling: next,
    });
    await record(
      db,
      'Nodo Sur',
      linked({ report: copy, handling: next, grade: 'C3' }, db.newId(), 'Associate', people[0] ?? '', people[7] ?? ''),
    );
  }
  return first;
}

/** A visible claim whose older version is hidden, one whose newer version is, and a hidden preference for a visible claim. */
async function corrections(db: Writer, stratum: string, handling: number, person: string, open: number): Promise<void> {
  const rows = await db.rows<{
    id: string;
    claim: string;
    report: string;
    value: string;
    kind: string;
    handling: number;
    property: string;
  }>(sql`
    select id, claim, report, value, kind, handling, property from statement
    where entity = ${person} and property in ('name', 'alias') and handling <> ${handling} and withdrawn_at is null order by id limit 2`);
  for (const [at, row] of rows.entries()) {
    const version = {
      entity: person,
      kind: row.kind,
      property: row.property,
      report: row.report,
      grade: 'C3',
      claim: row.claim,
    };
    const [older] = await record(db, 'Nodo Sur', [
      { ...version, value: `Antes ${secretName(stratum)}`, handling, recordedAt: noon - 900_000_000 },
    ]);
    if (older) await withdraw(db, [older], 'corrected');
    if (at === 0) await record(db, 'Nodo Sur', [{ ...version, value: `Después ${secretName(stratum)}`, handling }]);
    await db.rows(sql`
      insert into preference (entity, id, claim, reason, by_account, recorded_at, handling)
      values (${person}, ${db.newId()}, ${row.claim}, ${`Prefiere ${secretName(stratum)}`}, ${account}, ${new Date(noon - 5_000_000)}, ${handling})`);
  }
  await record(db, 'Nodo Sur', [
    {
      entity: person,
      kind: 'Person',
      property: 'status',
      value: `estado ${stratum}`,
      report: rows[0]?.report ?? '',
      grade: 'B2',
      handling: open,
    },
  ]);
}

async function chartByOneWhoSeesAll(db: Writer, handlings: number[]): Promise<void> {
  const entities = await db.rows<{ entity: string }>(sql`select distinct entity from statement order by entity`);
  const reportIds = await db.rows<{ id: string }>(sql`select id from report order by id`);
  const state = {
    nodes: entities.map(({ entity }, at) => ({ id: entity, x: at * 10, y: -at, pinned: at % 3 === 0 })),
    hiddenLinks: entities.filter((_, at) => at % 5 === 0).map((one) => one.entity),
    without: reportIds.filter((_, at) => at % 4 === 0).map((one) => one.id),
    layout: 'radial',
    sizeBy: 'links',
    colourBy: 'origins',
  };
  for (const key of ['sierra', 'cartera']) {
    await db.rows(sql`
      insert into chart (id, case_id, title, by_account, saved_at, state, handlings)
      values (${demoId('chart', `everything ${key}`)}, ${demoId('case', key)}, 'Todo', ${account}, ${new Date(noon - 3_600_000)}, ${JSON.stringify(state)}::jsonb, ${handlings}::int[])`);
  }
  for (const name of ['serrano', 'olmos', 'montes']) {
    const draft = { state, past: [], future: [] };
    await db.rows(sql`
      insert into chart_draft (chart, account, draft, at)
      values (${demoId('chart', 'everything sierra')}, ${demoId('account', name)}, ${JSON.stringify(draft)}::jsonb, ${new Date(noon - 60_000)})`);
  }
}
