import { hashPassword } from '#modules/people/index.ts';
import { entityIdOf } from '#modules/intake/index.ts';
import { keepReading, takeText } from '#modules/reading/index.ts';
import { writeJudgement } from '#modules/resolution/index.ts';
import { keepReport } from '#modules/sources/index.ts';
import { record, type NewStatement } from '#modules/statements/index.ts';
import type { NodeContext } from '#access/context.ts';
import { internHandling } from '#access/sight.ts';
import { blindSight, sql, type Sight, type Writer } from '#storage/store.ts';
import { joinHandlings, openHandling } from '#vocabulary/handling.ts';
import { loadDemo } from './load.ts';
import { seedBank } from './seed-bank.ts';
import type { Demo, DemoAccount, DemoTry } from './types.ts';

/** The ids of the demonstration are made from its keys, so that every installation has the same. */
export const demoId = (kind: string, key: string): string => entityIdOf(`enlace demonstration ${kind}`, key);

/** The same for every account of the demonstration; its doors ask for none. */
export const demoPassword = 'corredor-sierra';

/** Fills an empty store with the demonstration. All of it or nothing; does nothing when it is there. */
export async function seedDemo(node: NodeContext): Promise<void> {
  const [there] = await node.store.read(blindSight, (db) => db.rows(sql`select 1 from account limit 1`));
  if (!there) await seedWorld(node, loadDemo());
  await seedBank(node, demoId('account', 'ibarguen'));
}

async function seedWorld(node: NodeContext, demo: Demo): Promise<void> {
  const password = await hashPassword(demoPassword, node.store.random(16));
  const handlings = await node.store.transact(
    blindSight,
    () => null,
    async (db) => {
      await seedReference(db, demo);
      return internAll(db, demo);
    },
  );
  node.forgetHandlings();
  const sight: Sight = { ...blindSight, handlings: [...new Set(handlings.values())].sort((a, b) => a - b) };
  await node.store.transact(
    sight,
    () => ({
      action: 'demonstration.seed',
      outcome: 'done',
      payload: { reports: demo.reports.length, statements: demo.statements.length },
    }),
    async (db) => {
      await seedPeople(db, demo, password);
      await seedCases(db, demo);
      await seedReports(db, demo, handlings);
      await seedStatements(db, node.store.node, demo, handlings);
      await seedReadings(db, demo, handlings);
      for (const one of demo.judgements) {
        const joined = one.handlings
          .map((name) => demo.handlings[name] ?? openHandling)
          .reduce(joinHandlings, openHandling);
        const made = {
          a: demoId('entity', one.a),
          b: demoId('entity', one.b),
          verdict: one.verdict,
          reason: one.reason,
        };
        await writeJudgement(db, demoId('account', one.by), made, handlings.get(JSON.stringify(joined)) ?? 0, one.at);
      }
    },
  );
}

async function seedReference(db: Writer, demo: Demo): Promise<void> {
  for (const one of demo.parties)
    await db.rows(
      sql`insert into party (id, name, territory) values (${one.id}, ${one.name.es}, ${one.territory}) on conflict do nothing`,
    );
  for (const one of demo.units) {
    await db.rows(
      sql`insert into unit (id, party, name, territory) values (${one.id}, ${one.party}, ${one.name.es}, ${one.territory}) on conflict do nothing`,
    );
  }
  for (const one of demo.compartments)
    await db.rows(sql`insert into compartment (id, name) values (${one.id}, ${one.name.es}) on conflict do nothing`);
  for (const one of demo.authorities) {
    await db.rows(sql`
      insert into authority (id, instrument, title, purposes, territories, in_force_from, in_force_until, max_hops, retention_days)
      values (${one.id}, ${one.instrument}, ${one.title}, ${one.purposes}::text[], ${one.territories}::text[], ${new Date(one.from)},
        ${one.until === null ? null : new Date(one.until)}, ${one.maxHops}, ${one.retentionDays}) on conflict do nothing`);
  }
}

/** Handling ids by name, and by the text of the joins that judgements stand under. */
async function internAll(db: Writer, demo: Demo): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [name, handling] of Object.entries(demo.handlings)) ids.set(name, await internHandling(db, handling));
  for (const one of demo.judgements) {
    const joined = one.handlings
      .map((name) => demo.handlings[name] ?? openHandling)
      .reduce(joinHandlings, openHandling);
    ids.set(JSON.stringify(joined), await internHandling(db, joined));
  }
  return ids;
}

async function seedPeople(db: Writer, demo: Demo, password: string): Promise<void> {
  const doorOf = new Map(demo.doors.map((door) => [door.account, door]));
  for (const one of demo.accounts) {
    const door = doorOf.get(one.name);
    const defaults = {
      ...(one.looking
        ? {
            looking: {
              ...one.looking,
              case: demoId('case', one.looking.case),
              justification: one.looking.justification[one.language],
            },
          }
        : {}),
      ...(one.looking ? { import: importDefaults(demo, one) } : {}),
      ...(door ? { door: one.role, opens: opened(door.opens), strip: door.tries.map(stripItem) } : {}),
    };
    await db.rows(sql`
      insert into account (id, name, display, role, unit, clearances, compartments, language, password, defaults, created_at)
      values (${demoId('account', one.name)}, ${one.name}, ${one.display}, ${one.role}, ${one.unit}, ${one.clearances}::text[],
        ${one.compartments}::text[], ${one.language}, ${password}, ${JSON.stringify(defaults)}::jsonb, ${new Date(db.now)})`);
  }
}

/** What an import or a report typed by hand starts from: the unit's own source, its party, and the authority one looks under. */
function importDefaults(demo: Demo, account: DemoAccount): unknown {
  const party = demo.units.find((unit) => unit.id === account.unit)?.party;
  const source = demo.sources.find((one) => one.id === account.unit) ?? demo.sources.find((one) => one.kind === 'bank');
  return {
    label: { tlp: 'AMBER', parties: party ? [party] : null },
    authority: account.looking?.authority,
    grade: 'F6',
    source: source && demoId('source', source.id),
  };
}

const opened = (opens: DemoTry['open']): { to: string; id?: string; text?: string } | null => {
  if (opens.page !== undefined)
    return { to: 'page', text: opens.page, ...(opens.state === undefined ? {} : { id: opens.state }) };
  if (opens.chart !== undefined) return { to: 'chart', id: demoId('chart', opens.chart) };
  if (opens.search !== undefined) return { to: 'search', text: opens.search };
  if (opens.entity !== undefined) return { to: 'entity', id: demoId('entity', opens.entity) };
  if (opens.reading !== undefined) return { to: 'reading', id: demoId('report', opens.reading) };
  return opens.report === undefined ? null : { to: 'report', id: demoId('report', opens.report) };
};

const stripItem = (one: DemoTry): unknown => ({ title: one.text, go: opened(one.open) });

async function seedCases(db: Writer, demo: Demo): Promise<void> {
  for (const one of demo.cases) {
    const id = demoId('case', one.id);
    await db.rows(sql`
      insert into case_file (id, title_en, title_es, purposes, authorities, created_by, created_at)
      values (${id}, ${one.title.en}, ${one.title.es}, ${one.purposes}::text[], ${one.authorities}::text[],
        ${demoId('account', one.createdBy)}, ${new Date(one.createdAt)})`);
    for (const name of one.members)
      await db.rows(sql`insert into case_member (case_id, account) values (${id}, ${demoId('account', name)})`);
  }
  for (const one of demo.charts) {
    const nodes = one.entities.map((key) => ({ id: demoId('entity', key), x: 0, y: 0, pinned: false }));
    const state = { nodes, hiddenLinks: [], without: [], layout: one.layout, sizeBy: one.sizeBy, colourBy: 'kind' };
    const by = demo.accounts.find((account) => account.name === one.by);
    await db.rows(sql`
      insert into chart (id, case_id, title, by_account, saved_at, state, handlings)
      values (${demoId('chart', one.id)}, ${demoId('case', one.case)}, ${one.title[by?.language ?? 'en']}, ${demoId('account', one.by)},
        ${new Date(one.savedAt)}, ${JSON.stringify(state)}::jsonb, '{}')`);
  }
}

async function seedReports(db: Writer, demo: Demo, handlings: ReadonlyMap<string, number>): Promise<void> {
  for (const one of demo.sources) {
    await db.rows(sql`
      insert into source (id, name, kind, reliability, handling)
      values (${demoId('source', one.id)}, ${one.name}, ${one.kind}, ${one.reliability}, ${handlings.get(one.handling) ?? 0})`);
  }
  for (const one of demo.reports) {
    await keepReport(db, {
      id: demoId('report', one.id),
      source: demoId('source', one.source),
      cases: [one.case, ...one.alsoIn].map((key) => demoId('case', key)),
      title: one.title,
      body: one.text,
      reported: one.date,
      discipline: one.discipline,
      language: one.language,
      grade: one.grade,
      cites: one.cites.map((key) => demoId('report', key)),
      origins: one.origins.map((key) => demoId('report', key)),
      original: null,
      list: one.list,
      import: null,
      account: demoId('account', one.recordedBy),
      handling: handlings.get(one.handling) ?? 0,
      receivedAt: one.receivedAt,
    });
  }
}

/** What the reader finds in some of the reports; all of it is left to be decided. */
async function seedReadings(db: Writer, demo: Demo, handlings: ReadonlyMap<string, number>): Promise<void> {
  for (const one of demo.reports.filter((report) => report.read)) {
    const report = { id: demoId('report', one.id), body: one.text, handling: handlings.get(one.handling) ?? 0 };
    await keepReading(db, report, takeText({ text: one.text, dated: one.date, language: one.language }));
  }
}

async function seedStatements(
  db: Writer,
  node: string,
  demo: Demo,
  handlings: ReadonlyMap<string, number>,
): Promise<void> {
  const made = demo.statements.map((one): NewStatement => ({
    entity: demoId('entity', one.entity),
    kind: one.kind,
    property: one.property,
    value: one.entityValued ? demoId('entity', one.value) : one.value,
    report: demoId('report', one.report),
    grade: one.grade,
    handling: handlings.get(one.handling) ?? 0,
    claim: demoId('claim', one.claim),
    original: one.original,
    language: one.language,
    spanStart: one.spanStart,
    spanEnd: one.spanEnd,
    speaker: one.speaker,
    modality: one.modality,
    denied: one.denied,
    basis: one.basis,
    qualifier: one.qualifier,
    validFrom: one.validFrom,
    validTo: one.validTo,
    firstSeen: one.firstSeen,
    lastSeen: one.lastSeen,
    recordedAt: one.recordedAt,
  }));
  const keys = await record(db, node, made);
  for (const [at, one] of demo.statements.entries()) {
    const key = keys[at];
    if (one.withdrawnAt === null || !key) continue;
    const ended = new Date(one.withdrawnAt);
    await db.rows(
      sql`update statement set withdrawn_at = ${ended}, end_reason = ${one.endReason} where entity = ${key.entity} and id = ${key.id}`,
    );
    await db.rows(
      sql`update name_word set withdrawn_at = ${ended} where entity = ${key.entity} and statement = ${key.id}`,
    );
    await db.rows(
      sql`update adjacency set withdrawn_at = ${ended} where link = ${key.entity} and statement = ${key.id}`,
    );
  }
}
