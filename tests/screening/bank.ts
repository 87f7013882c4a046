import assert from 'node:assert/strict';
import { listHead } from '#demo/bank.ts';
import { keepList } from '#modules/designations/index.ts';
import { screeningWork } from '#modules/screening/index.ts';
import type {
  HitSummary,
  HitView,
  PaymentSummary,
  PaymentView,
  RunView,
  ScreenedMessage,
} from '#modules/screening/shapes.ts';
import { findJob } from '#storage/jobs.ts';
import { blindSight } from '#storage/store.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import { testNode, type TestNode } from '../node.ts';

/** Two compliance officers of the demonstration's bank. */
export const officer = 'ibarguen';
export const second = 'tirado';

export async function get<T>(one: TestNode, path: string, as = officer): Promise<T> {
  const answer = await one.ask(as, 'GET', `/api/screening${path}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json as T;
}

export async function post<T>(one: TestNode, path: string, body: unknown, as = officer): Promise<T> {
  one.watch.now += 1000;
  const answer = await one.ask(as, 'POST', `/api/screening${path}`, body);
  assert.equal(answer.status, 200, answer.text);
  return answer.json as T;
}

/** The rule by which it was refused. */
export async function refused(one: TestNode, path: string, body: unknown, as = officer): Promise<string> {
  const answer = await one.ask(as, 'POST', `/api/screening${path}`, body);
  assert.ok(answer.status >= 400, `${answer.status} ${answer.text}`);
  return (answer.json as { rule?: string }).rule ?? String(answer.status);
}

export const hits = async (one: TestNode, state = 'all'): Promise<HitSummary[]> =>
  (await get<{ hits: HitSummary[] }>(one, `/hits?state=${state}`)).hits;
export const hitOf = async (one: TestNode, ref: string, list = ''): Promise<HitSummary> => {
  const found = (await hits(one)).find((hit) => hit.subject.ref === ref && hit.entry.includes(list));
  assert.ok(found, `no hit of ${ref}`);
  return found;
};
export const view = (one: TestNode, id: string, as?: string): Promise<HitView> => get(one, `/hits/${id}`, as);
export const payments = async (one: TestNode, state = 'all'): Promise<PaymentSummary[]> =>
  (await get<{ payments: PaymentSummary[] }>(one, `/payments?state=${state}`)).payments;
export const payment = async (one: TestNode, messageId: string): Promise<PaymentView> => {
  const found = (await payments(one)).find((each) => each.messageId === messageId);
  assert.ok(found, `no payment ${messageId}`);
  return get(one, `/payments/${found.id}`);
};

export const decide = (
  one: TestNode,
  ids: string[],
  verdict: string,
  as?: string,
  more: object = {},
): Promise<{ awaitSecond: number }> =>
  post(one, '/hits/decide', { ids, verdict, reason: 'as the papers show', ...more }, as);

/** One message as its own program would send it. */
export async function send(one: TestNode, text: string, file = 'test'): Promise<ScreenedMessage> {
  one.watch.now += 1000;
  const answer = await one.app.request(`/api/screening/messages?file=${file}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await one.token(officer)}`, 'content-type': 'text/plain' },
    body: text,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as ScreenedMessage;
}

/** Does the work of a run, as the node does in the background. */
export async function workOff(one: TestNode, id: string, stopped = (): boolean => false): Promise<RunView> {
  const job = await findJob(one.node.store, id);
  assert.ok(job);
  const end = await screeningWork(one.node)(job, () => Promise.resolve(stopped()));
  await one.sql(`update job set state = $2, ended_at = now() where id = $1`, [id, end]);
  return get(one, `/runs/${id}`);
}

/** Sends files as a form and does the run. */
export async function runFiles(one: TestNode, kind: string, files: Record<string, string>): Promise<RunView> {
  return workOff(one, (await sendFiles(one, kind, files)).id);
}

export async function sendFiles(one: TestNode, kind: string, files: Record<string, string | Blob>): Promise<RunView> {
  const form = new FormData();
  form.set('kind', kind);
  for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([bytes]), name);
  const answer = await one.app.request('/api/screening/runs', {
    method: 'POST',
    headers: { authorization: `Bearer ${await one.token(officer)}` },
    body: form,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as RunView;
}

/** A fictional entry of the list of the demonstration. */
export const entry = (number: string, name: string, more: Partial<ListedEntry> = {}): ListedEntry => ({
  list: 'order-31',
  entry: number,
  kind: 'person',
  names: [{ name, type: 'primary', weak: false }],
  programmes: ['ORDER-31'],
  birthDates: [],
  birthPlaces: [],
  countries: [],
  identifiers: [],
  addresses: [],
  links: [],
  title: null,
  gender: null,
  remarks: null,
  listedOn: null,
  ...more,
});

/** A next version of the list, with exactly these entries. */
export async function loadVersion(one: TestNode, date: string, entries: readonly ListedEntry[]): Promise<void> {
  await one.node.store.transact(
    blindSight,
    () => null,
    (db) =>
      keepList(
        db,
        {
          head: listHead(date),
          entries: entries.map((each) => ({ entry: each.entry, body: JSON.stringify(each) })),
          layout: 'test',
          digest: date,
          files: [],
          delisted: 0,
          rejected: 0,
          rejects: [],
          asOfBy: 'file',
        },
        null,
      ),
  );
}

export const bankNode = testNode;

/** A transfer between two people, with account numbers where given. */
export const transfer = (id: string, debtor: string, creditor: string, about = 'RENTA', account = ''): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>${id}</MsgId><NbOfTxs>1</NbOfTxs></GrpHdr>` +
  `<CdtTrfTxInf><IntrBkSttlmAmt Ccy="MXN">10.00</IntrBkSttlmAmt><Dbtr><Nm>${debtor}</Nm></Dbtr>` +
  `<Cdtr><Nm>${creditor}</Nm></Cdtr>${account === '' ? '' : `<CdtrAcct><Id><Othr><Id>${account}</Id></Othr></Id></CdtrAcct>`}` +
  `<RmtInf><Ustrd>${about}</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
