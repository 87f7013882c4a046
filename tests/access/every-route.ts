import { noWords } from '#modules/screening/index.ts';
import { demoId, type TestNode } from '../node.ts';
import { secretName, strataNames } from './hard-world.ts';

/** One question to a node: method, path under /api, body. */
export type Question = [method: string, path: string, body?: unknown];

/** All ids there are in the whole store: every one is asked for, by everybody. */
export interface Everything {
  entities: string[];
  reports: string[];
  claims: string[];
  charts: string[];
  cases: string[];
  accounts: string[];
  names: string[];
  people: string[];
  hits: string[];
  payments: string[];
  customers: string[];
  runs: string[];
  drafts: string[];
  companies: string[];
}

export async function everything({ sql: owner }: TestNode): Promise<Everything> {
  const ids = async (query: string): Promise<string[]> => (await owner<{ id: string }>(query)).map((row) => row.id);
  return {
    entities: await ids('select distinct entity as id from statement order by 1'),
    reports: await ids('select id from report order by 1'),
    claims: await ids('select distinct claim as id from statement order by 1'),
    charts: await ids('select id from chart order by 1'),
    cases: await ids('select id from case_file order by 1'),
    accounts: await ids('select name as id from account order by 1'),
    names: await ids(
      `select distinct value as id from statement where property in ('name', 'alias', 'idNumber', 'taxNumber') order by 1`,
    ),
    hits: await ids('select id from screening_hit order by 1'),
    payments: await ids('select id from screening_payment order by 1'),
    customers: await ids('select id from screening_customer order by 1'),
    runs: await ids('select id from screening_run order by 1'),
    drafts: await ids('select id from screening_draft order by 1'),
    companies: await ids(
      'select distinct owned as id from screening_holding union select owner from screening_holding order by 1',
    ),
    people: await ids(`select distinct entity as id from statement where kind = 'Person' order by 1`),
  };
}

const nobody = '01900000-0000-7000-8000-000000000000';
const some = <T>(all: readonly T[], every: number): T[] => all.filter((_, at) => at % every === 0);
const formats = ['ftm', 'csv', 'graphml'];
const days = ['2025-06-30', '2026-11-20', '2024'];
const words = [
  'Ocaña',
  'contenedor',
  'bodega',
  'MIMBRE',
  'la contadora',
  'Colorada yard',
  'TAL-140922-KX3',
  'ocan',
  'Meridiano',
  'Vado',
  'oculto',
  'zacarias',
  'Zac',
  'García Ontiveros',
];

/** What is asked of every route that reads; keys are as routes declare themselves. A route that is not here fails the test. */
export const reading: Record<string, (all: Everything) => Question[]> = {
  'GET /doors': () => [['GET', '/doors']],
  'GET /doors/strip': () => [['GET', '/doors/strip']],
  'GET /me': () => [['GET', '/me']],
  'GET /setup': () => [['GET', '/setup']],
  'GET /people': () => [['GET', '/people']],
  'GET /vocabulary/known': () => [['GET', '/vocabulary/known']],
  'GET /cases': () => [['GET', '/cases']],
  'GET /cases/:id': (all) => [...all.cases, nobody].map((id) => ['GET', `/cases/${id}`]),
  'GET /sources': () => [['GET', '/sources']],
  'GET /reports': (all) => all.cases.map((id) => ['GET', `/reports?case=${id}`]),
  'GET /reports/:id': (all) => [...all.reports, nobody].map((id) => ['GET', `/reports/${id}`]),
  'GET /reports/:id/original': (all) => some(all.reports, 5).map((id) => ['GET', `/reports/${id}/original`]),
  'GET /reports/:id/reading': (all) =>
    [...all.reports, nobody].flatMap((id): Question[] => [
      ['GET', `/reports/${id}/reading`],
      ['GET', `/reports/${id}/reading?from=40.1`],
    ]),
  'GET /reading/accuracy': () => [['GET', '/reading/accuracy']],
  'GET /imports': () => [['GET', '/imports']],
  'GET /imports/:id': () => [
    ['GET', `/imports/${nobody}`],
    ['GET', `/imports/${nobody}?after=${nobody}`],
  ],
  'GET /imports/:id/rejects.csv': () => [['GET', `/imports/${nobody}/rejects.csv`]],
  'GET /defaults': () => [['GET', '/defaults']],
  'GET /lists': () => [['GET', '/lists']],
  'GET /lists/:list/changes': () => [['GET', '/lists/ofac-sdn/changes']],
  'GET /lists/:list/entries/:entry': () => [['GET', '/lists/ofac-sdn/entries/1']],
  'GET /entities/:id': (all) => [
    ...[...all.entities, nobody].map((id): Question => ['GET', `/entities/${id}`]),
    ...some(all.people, 4).flatMap((id) => days.map((day): Question => ['GET', `/entities/${id}?asOf=${day}`])),
    ...some(all.entities, 9).map((id): Question => ['GET', `/entities/${id}?on=2026-02-03&asOf=2026-10`]),
  ],
  'GET /resolution/queue': () => [
    ['GET', '/resolution/queue'],
    ['GET', '/resolution/queue?limit=200'],
    ['GET', '/resolution/queue?offset=3&limit=2'],
  ],
  'GET /resolution/judgements': () => [
    ['GET', '/resolution/judgements'],
    ['GET', '/resolution/judgements?offset=1&limit=2'],
  ],
  'GET /claims/:id': (all) => [...all.claims, nobody].map((id) => ['GET', `/claims/${id}`]),
  'POST /search': (all) => [
    ...[...words, ...strataNames.map(secretName), ...strataNames.map((name) => `Apodo de ${name}`)].map(
      (text): Question => ['POST', '/search', { text }],
    ),
    ...some(all.names, 10).map((text): Question => [
      'POST',
      '/search',
      { text: text.slice(0, 300).replace(/[*%]/g, ' '), limit: 100 },
    ]),
    ...words.flatMap((text) => days.map((asOf): Question => ['POST', '/search', { text, asOf, limit: 5 }])),
    ...strataNames.map((name): Question => [
      'POST',
      '/search',
      { text: `oculto ${name.slice(0, 3)}`, kinds: ['Person'], limit: 1 },
    ]),
  ],
  'POST /graph': (all) => [
    ['POST', '/graph', { entities: all.entities }],
    ['POST', '/graph', { entities: all.people.toReversed(), without: some(all.reports, 2) }],
    ['POST', '/graph', { entities: all.entities, asOf: '2026-01' }],
    ['POST', '/graph', { entities: all.entities, on: '2026-02-03' }],
    ['POST', '/graph', { entities: [nobody] }],
  ],
  'GET /strategies/groups': () => [
    ['GET', '/strategies/groups'],
    ['GET', '/strategies/groups?asOf=2026-01'],
    ['GET', '/strategies/groups?on=2025-06-30'],
    ['GET', '/strategies/groups?take=csv'],
  ],
  'POST /graph/neighbours': (all) =>
    [...some(all.entities, 2), nobody].map((entity) => ['POST', '/graph/neighbours', { entity }]),
  'POST /graph/expand': (all) => [
    ...[...some(all.entities, 4), nobody].map((entity): Question => ['POST', '/graph/expand', { entity }]),
    ...some(all.people, 4).map((entity): Question => [
      'POST',
      '/graph/expand',
      { entity, limit: 2, among: some(all.people, 5), asOf: '2026-11-20' },
    ]),
  ],
  'GET /charts': (all) => all.cases.map((id) => ['GET', `/charts?case=${id}`]),
  'GET /charts/:id': (all) =>
    [...all.charts, nobody].flatMap((id) => [
      ['GET', `/charts/${id}`],
      ['GET', `/charts/${id}?asOf=2026-01`],
    ]),
  'POST /what-if/positions': (all) => [
    ['POST', '/what-if/positions', {}],
    ...[...all.cases, nobody].map((id): Question => ['POST', '/what-if/positions', { case: id, within: true }]),
    ...[...all.charts, nobody].map((id): Question => ['POST', '/what-if/positions', { chart: id }]),
    ...['2026-01', '2026-11-20'].flatMap((day): Question[] => [
      ['POST', '/what-if/positions', { asOf: day }],
      ['POST', '/what-if/positions', { on: day, within: true }],
    ]),
    ...[
      { what: 'role', role: 'leader' },
      { what: 'unit', unit: 'ffffffff' },
      { what: 'unit', unit: nobody },
    ].map((removal): Question => [
      'POST',
      '/what-if/positions',
      {
        question: { removal, measure: 'asset-freeze', recovery: 'role', weeks: 52, replicates: 100, seed: 1 },
      },
    ]),
  ],
  'GET /export/:format': (all) =>
    formats.flatMap((format): Question[] => [
      ...[...all.charts, nobody].map((id): Question => ['GET', `/export/${format}?chart=${id}`]),
      ...all.cases.map((id): Question => ['GET', `/export/${format}?case=${id}`]),
      ...all.cases.map((id): Question => ['GET', `/export/${format}?case=${id}&asOf=2026-03`]),
      ...some(all.entities, format === 'csv' ? 8 : 20).map((id): Question => ['GET', `/export/${format}?entity=${id}`]),
    ]),
  'POST /view-as': (all) =>
    some(all.people, 8).flatMap((entity) =>
      all.accounts.map((name): Question => ['POST', '/view-as', { name, entity }]),
    ),
  'GET /screening': () => [['GET', '/screening']],
  'GET /screening/hits': (all) => [
    ...['open', 'escalated', 'second', 'overdue', 'sample', 'decided', 'all'].map((state): Question => [
      'GET',
      `/screening/hits?state=${state}`,
    ]),
    ...some(all.customers, 20).map((id): Question => ['GET', `/screening/hits?state=all&subject=${id}`]),
  ],
  'GET /screening/hits/:id': (all) => [...all.hits, nobody].map((id) => ['GET', `/screening/hits/${id}`]),
  'GET /screening/payments': () =>
    ['held', 'released', 'rejected', 'clear', 'all'].map((state) => ['GET', `/screening/payments?state=${state}`]),
  'GET /screening/payments/:id': (all) =>
    [...some(all.payments, 2), nobody].map((id) => ['GET', `/screening/payments/${id}`]),
  'GET /screening/runs/:id': (all) => [...all.runs, nobody].map((id) => ['GET', `/screening/runs/${id}`]),
  'GET /screening/runs/:id/rejects.csv': (all) =>
    some(all.runs, 4).map((id) => ['GET', `/screening/runs/${id}/rejects.csv`]),
  'GET /screening/look-backs/:id': (all) => all.runs.map((id) => ['GET', `/screening/look-backs/${id}`]),
  'GET /screening/customers': () => [
    ['GET', '/screening/customers'],
    ['GET', '/screening/customers?words=oculto'],
    ['GET', '/screening/customers?state=review&offset=2'],
  ],
  'GET /screening/customers/:id': (all) =>
    [...some(all.customers, 3), nobody].map((id) => ['GET', `/screening/customers/${id}`]),
  'GET /screening/completeness': () => [['GET', '/screening/completeness?from=2026-11-01&to=2026-11-30']],
  'GET /screening/companies': () => [['GET', '/screening/companies?words=']],
  'GET /screening/behind': (all) =>
    all.companies.map((ref) => ['GET', `/screening/behind?company=${encodeURIComponent(ref)}`]),
  'GET /screening/drafts': () => [['GET', '/screening/drafts']],
  'GET /screening/drafts/:id': (all) => [...all.drafts, nobody].map((id) => ['GET', `/screening/drafts/${id}`]),
  'GET /screening/drafts/:id/goaml.xml': (all) =>
    [...all.drafts, nobody].map((id) => ['GET', `/screening/drafts/${id}/goaml.xml`]),
  'GET /doctor': () => [['GET', '/doctor']],
  'GET /ledger': () => [
    ['GET', '/ledger'],
    ['GET', '/ledger?action=search'],
  ],
  'GET /oversight/summary': () => [['GET', '/oversight/summary']],
};

/** Things one caller may see, on which he works. */
export interface Seen {
  person: string;
  other: string;
  company: string;
  report: string;
  statement: string;
  claim: string;
  chart: string;
  case: string;
  /** A report with a reading, a suggested person and another suggestion of it, and a report with the same words. */
  read: { report: string; person: string; other: string; copy: string } | null;
}

/** A morning's work: every kind of write, undone and done again, with what it changed looked at in between. */
export const work = (seen: Seen): Question[] => [
  [
    'POST',
    '/entities',
    { kind: 'Person', facts: [name, { property: 'alias', value: 'El Nuevo' }], citation: citing(seen.report) },
  ],
  ['POST', '/links', { kind: 'Associate', source: seen.person, target: seen.other, citation: citing(seen.report) }],
  [
    'POST',
    '/links',
    {
      kind: 'Ownership',
      source: seen.other,
      target: seen.company,
      facts: [{ property: 'percentage', value: '12' }],
      citation: citing(seen.report),
    },
  ],
  [
    'POST',
    '/statements',
    {
      entity: seen.person,
      property: 'alias',
      value: 'Otro Alias',
      citation: { ...citing(seen.report), label: { purposes: ['organised-crime', 'liaison'] } },
    },
  ],
  ['POST', `/claims/${seen.claim}/prefer`, { preferred: true, reason: 'así' }],
  ['POST', `/statements/${seen.statement}/correct`, { grade: 'A1', reason: 'mejor' }],
  ['GET', `/claims/${seen.claim}`],
  ['GET', '/resolution/queue'],
  ['POST', '/judgements', { a: seen.person, b: seen.other, verdict: 'same', reason: 'es él' }],
  ['GET', '/resolution/queue?limit=200'],
  ['GET', '/resolution/judgements'],
  ['GET', `/entities/${seen.person}`],
  ['POST', '/graph', { entities: [seen.person, seen.other, seen.company] }],
  ['POST', '/undo', {}],
  ['POST', '/undo', {}],
  ['POST', '/redo', {}],
  ['POST', `/statements/${seen.claim}/withdraw`, { reason: 'no' }],
  ['GET', `/entities/${seen.person}`],
  ['POST', '/search', { text: 'Otro Alias' }],
  ['POST', '/charts', { case: seen.case, title: 'Mía' }],
  ['POST', `/charts/${seen.chart}/save`, { state: chartOf(seen.person) }],
  ['GET', `/charts/${seen.chart}`],
  ['POST', `/charts/${seen.chart}/save`, { state: { ...chartOf(seen.person), layout: 'radial' }, title: 'De todos' }],
  ['GET', `/charts?case=${seen.case}`],
  ['POST', '/view-as', { name: 'serrano', entity: seen.person }],
  ...(seen.read ? deciding(seen.read, seen.person) : []),
  ['POST', `/reports/${seen.report}/withdraw`, { reason: 'retirado' }],
  ['GET', `/entities/${seen.person}`],
  ['POST', '/undo', {}],
  ['GET', `/reports/${seen.report}`],
  ['GET', '/export/csv?entity=' + seen.person],
];

/** A reading decided upon, undone and finished. */
const deciding = ({ report, person, other, copy }: NonNullable<Seen['read']>, known: string): Question[] => {
  const at = `/reports/${report}`;
  return [
    ['GET', `${at}/reading`],
    ['POST', `${at}/suggestions/accept`, { ids: [person], edits: { [person]: { is: known } } }],
    ['GET', `${at}/reading`],
    ['GET', `/entities/${known}`],
    ['POST', `${at}/suggestions/reject`, { ids: [other], reason: 'no' }],
    ['POST', `${at}/suggestions/reopen`, { ids: [person, other] }],
    ['POST', `${at}/suggestions/accept`, { ids: [person, other] }],
    ['GET', `${at}/reading`],
    ['POST', '/undo', {}],
    ['POST', '/redo', {}],
    ['POST', `${at}/origins/join`, { report: copy }],
    ['GET', `${at}/reading`],
    ['GET', `/reports/${copy}`],
    ['POST', '/undo', {}],
    ['POST', `${at}/reading/finish`, {}],
    ['GET', '/reading/accuracy'],
    ['POST', `${at}/reading/unfinish`, {}],
    ['POST', `${at}/reading`, {}],
    ['GET', `${at}/reading`],
  ];
};

const citing = (report: string): { report: string; span: [number, number] } => ({ report, span: [0, 5] });
const name = { property: 'name', value: 'Alguien Nuevo' };

/**
 * What is asked of every route that writes, about a thing that is there but hidden, or about one that never was:
 * `id` stands where the thing would, `seen` is an entity and `report` a report the caller does see.
 */
export const writing: Record<string, (id: string, seen: string, report: string) => Question[]> = {
  'POST /session/door': () => [],
  'POST /session': () => [],
  'DELETE /session': () => [],
  'PUT /session/looking': (id) => [
    ['PUT', '/session/looking', { case: id, purpose: 'organised-crime', authority: 'ley-redes', justification: 'x' }],
  ],
  'POST /session/lock': () => [],
  'POST /session/unlock': () => [],
  'PUT /me/language': () => [],
  'POST /setup': () => [],
  'POST /people': () => [],
  'POST /people/:id/disable': () => [],
  'POST /cases': () => [],
  'POST /sources': () => [],
  'POST /reports': (id, _seen, report) => [
    ['POST', '/reports', { ...newReport, source: id }],
    ['POST', '/reports', { ...newReport, cites: [id] }],
    ['POST', '/reports', { ...newReport, cites: [report, id] }],
    ['POST', '/reports', { ...newReport, case: id }],
  ],
  'POST /reports/:id/withdraw': (id) => [['POST', `/reports/${id}/withdraw`, { reason: 'x' }]],
  'POST /reports/:id/reading': (id) => [['POST', `/reports/${id}/reading`, {}]],
  'POST /reports/:id/reading/finish': (id) => [['POST', `/reports/${id}/reading/finish`, {}]],
  'POST /reports/:id/reading/unfinish': (id) => [['POST', `/reports/${id}/reading/unfinish`, {}]],
  'POST /reports/:id/suggestions/accept': (id, _seen, report) => [
    ['POST', `/reports/${id}/suggestions/accept`, { ids: [report] }],
    ['POST', `/reports/${report}/suggestions/accept`, { ids: [id] }],
  ],
  'POST /reports/:id/suggestions/reject': (id, _seen, report) => [
    ['POST', `/reports/${id}/suggestions/reject`, { ids: [report] }],
    ['POST', `/reports/${report}/suggestions/reject`, { ids: [id] }],
  ],
  'POST /reports/:id/suggestions/reopen': (id, _seen, report) => [
    ['POST', `/reports/${id}/suggestions/reopen`, { ids: [report] }],
    ['POST', `/reports/${report}/suggestions/reopen`, { ids: [id] }],
  ],
  'POST /reports/:id/origins/join': (id, _seen, report) => [
    ['POST', `/reports/${id}/origins/join`, { report }],
    ['POST', `/reports/${report}/origins/join`, { report: id }],
  ],
  'POST /imports/preview': () => [],
  'POST /imports': () => [],
  'POST /imports/:id/stop': (id) => [['POST', `/imports/${id}/stop`, {}]],
  'POST /imports/:id/resume': (id) => [['POST', `/imports/${id}/resume`, {}]],
  'POST /lists': () => [],
  'POST /imports/:id/undo': (id) => [['POST', `/imports/${id}/undo`, {}]],
  'POST /entities': (id, seen, report) => [
    ['POST', '/entities', { kind: 'Person', facts: [name], citation: citing(id) }],
    [
      'POST',
      '/entities',
      {
        kind: 'Associate',
        facts: [
          { property: 'person', value: seen },
          { property: 'associate', value: id },
        ],
        citation: citing(report),
      },
    ],
    ['POST', '/entities', { kind: 'Meeting', facts: [{ property: 'involved', value: id }], citation: citing(report) }],
  ],
  'POST /links': (id, seen, report) => [
    ['POST', '/links', { kind: 'Associate', source: seen, target: id, citation: citing(report) }],
    ['POST', '/links', { kind: 'Associate', source: id, target: seen, citation: citing(report) }],
    ['POST', '/links', { kind: 'Associate', source: seen, target: seen, citation: citing(id) }],
  ],
  'POST /statements': (id, seen, report) => [
    ['POST', '/statements', { entity: id, ...name, citation: citing(report) }],
    ['POST', '/statements', { entity: seen, ...name, citation: citing(id) }],
  ],
  'POST /statements/:id/correct': (id) => [['POST', `/statements/${id}/correct`, { value: 'x', reason: 'y' }]],
  'POST /statements/:id/withdraw': (id) => [['POST', `/statements/${id}/withdraw`, { reason: 'y' }]],
  'POST /claims/:id/prefer': (id) => [['POST', `/claims/${id}/prefer`, { preferred: true }]],
  'POST /undo': () => [],
  'POST /redo': () => [],
  'POST /judgements': (id, seen) => [
    ['POST', '/judgements', { a: seen, b: id, verdict: 'same', reason: 'x' }],
    ['POST', '/judgements', { a: id, b: seen, verdict: 'different', reason: 'x' }],
  ],
  'POST /judgements/:id/withdraw': (id) => [['POST', `/judgements/${id}/withdraw`, { reason: 'x' }]],
  'POST /charts': (id) => [['POST', '/charts', { case: id, title: 'x' }]],
  'POST /screening/hits/decide': (id) => [
    ['POST', '/screening/hits/decide', { ids: [id], verdict: 'dismiss', reason: 'why' }],
  ],
  'POST /screening/hits/:id/look': (id) => [['POST', `/screening/hits/${id}/look`, { agrees: true, reason: 'why' }]],
  'POST /screening/messages': () => [],
  'POST /screening/payments/:id/decide': (id) => [
    ['POST', `/screening/payments/${id}/decide`, { decision: 'reject', reason: 'why' }],
  ],
  'POST /screening/runs': () => [],
  'POST /screening/runs/rescreen': () => [],
  'POST /screening/runs/look-back': () => [],
  'POST /screening/runs/:id/stop': (id) => [['POST', `/screening/runs/${id}/stop`, {}]],
  'POST /screening/runs/:id/resume': (id) => [['POST', `/screening/runs/${id}/resume`, {}]],
  'PUT /screening/customers/:id': (id) => [
    [
      'PUT',
      `/screening/customers/${id}`,
      { name: 'Ana Solís', kind: 'person', birthDate: null, countries: [], addresses: [], reason: 'why' },
    ],
  ],
  'PUT /screening/profile': () => [],
  'POST /screening/drafts': (id) => [
    ['POST', '/screening/drafts', { hits: [id], payments: [] }],
    ['POST', '/screening/drafts', { hits: [], payments: [id] }],
  ],
  'PUT /screening/drafts/:id': (id) => [
    ['PUT', `/screening/drafts/${id}`, { words: noWords, state: 'draft', changedAt: 0 }],
  ],
  'PUT /charts/:id/draft': (id) => [['PUT', `/charts/${id}/draft`, { state: chartOf(id), past: [], future: [] }]],
  'POST /charts/:id/save': (id) => [['POST', `/charts/${id}/save`, { state: chartOf(id) }]],
  'DELETE /charts/:id': (id) => [['DELETE', `/charts/${id}`]],
};

const newReport = {
  case: demoId('case', 'sierra'),
  title: 'Nota',
  text: 'Texto',
  source: demoId('source', 'afc'),
  discipline: 'human',
  grade: 'B2',
  label: { tlp: 'GREEN' },
  authority: 'fuentes-publicas',
};

const chartOf = (id: string): Record<string, unknown> => ({
  nodes: [{ id, x: 1, y: 2, pinned: false }],
  hiddenLinks: [],
  without: [],
  layout: 'force',
  sizeBy: 'links',
  colourBy: 'kind',
});
