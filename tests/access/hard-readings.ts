import { fingerprints } from '#methods/text/origins/fingerprints.ts';
import type { EntityWord, Reading } from '#methods/text/reading/types.ts';
import { keepReading } from '#modules/reading/index.ts';
import { record } from '#modules/statements/index.ts';
import { sql, type Writer } from '#storage/store.ts';
import { demoId, noon } from '../node.ts';
import { empty, noEvent } from '../reading/texts.ts';

const account = demoId('account', 'serrano');

/** A reading that names these, each at the head of the text, with links, an event, a figure and identifiers about them. */
function about(names: readonly (readonly [EntityWord, string])[], numbers: readonly string[]): Reading {
  const at = { start: 0, end: 5 };
  const said = { ...at, quote: '?', modality: 'asserted', denied: false } as const;
  return {
    ...empty(),
    language: 'es',
    entities: names.map(([kind, name], index) => ({
      id: `e${index + 1}`,
      kind,
      name,
      aliases: [],
      mentions: [{ text: name, start: index, end: index + 5 }],
    })),
    links: [
      { ...said, kind: 'Employment', from: 'e1', to: 'e3', role: 'chofer', former: true, speaker: 'e2' },
      { ...said, kind: 'Leadership', from: 'e2', to: 'e3', role: null, former: false, speaker: null },
    ],
    events: [
      { ...noEvent, ...said, kind: 'Meeting', date: '2026-02-03', actors: ['e1', 'e2'] },
      { ...noEvent, ...said, start: 1, kind: 'Killing', date: '2026-02-03', actors: ['e2'], patients: ['e2'] },
    ],
    figures: [
      {
        ...at,
        quote: '?',
        what: 'contenedores',
        value: 3,
        unit: 'container',
        date: '2026',
        qualifier: null,
        number: [0, 1],
        refuted: false,
        speaker: null,
      },
    ],
    identifiers: numbers.map((value, index) => ({
      type: 'curp',
      text: value,
      value,
      valid: true,
      fault: null,
      start: index,
      end: index + 1,
    })),
  };
}

/** Readings over reports of the demonstration, and over one of a stratum that says what only the stratum knows. */
export async function readDemonstration(
  db: Writer,
  strata: readonly string[],
  hidden: readonly string[],
): Promise<void> {
  const reports = await db.rows<{ id: string; body: string; handling: number }>(sql`
    select id, body, handling from report where original_name is null and withdrawn_at is null and body <> '' order by received_at, id`);
  for (const [index, report] of reports.entries()) {
    const name = hidden[index % hidden.length] ?? '';
    await keepReading(db, report, {
      marks: fingerprints(report.body),
      reading: about(
        [
          ['Person', 'Ramiro Cota'],
          ['Person', index % 3 === 0 ? name : 'Julián Ocaña'],
          ['Company', index % 2 === 0 ? `Transportes ${name}` : 'Transportes Alazán'],
          ['Place', 'Bodega Norte'],
        ],
        strata.map((_, at) => `OCULTO${at}778${at}`),
      ),
    });
    // The same words in every report.
    await db.rows(sql`
      insert into fingerprint (hash, report, span_start, span_end, kind, handling)
      values ('00000000000000ff', ${report.id}, 0, 5, 'quotation', ${report.handling})`);
    if (index % 4 === 0) await decided(db, report);
  }
}

/** Somebody accepted the company of it under another name, and finished the review. */
async function decided(db: Writer, report: { id: string; handling: number }): Promise<void> {
  const made = db.newId();
  const named = { entity: made, kind: 'Company', property: 'name', value: `Aceptada de ${report.id}`, grade: 'B2' };
  await record(db, 'Nodo Sur', [{ ...named, report: report.id, handling: report.handling }]);
  await db.rows(sql`
    update suggestion set state = 'accepted', made = ${made}, decided_by = ${account}, decided_at = ${new Date(noon - 60_000)}
    where report = ${report.id} and kind = 'Company'`);
  await db.rows(sql`
    update reading set finished_at = ${new Date(noon - 60_000)}, finished_by = ${account} where report = ${report.id}`);
}
