import { allowedActions } from '#access/actions.ts';
import type { Caller, NodeContext } from '#access/context.ts';
import { blindSight, sql } from '#storage/store.ts';
import type { Session } from './actions.ts';
import { allAccounts } from './queries.ts';
import type { Door, Me } from './shapes.ts';

/** Who is signed in, for the screens. */
export async function meOf(node: NodeContext, session: Session): Promise<Me> {
  const { account, caller } = session;
  const authority = caller.looking ? (await node.handlings()).authorities.get(caller.looking.authority) : undefined;
  const [file] = caller.looking
    ? await node.store.read(blindSight, (db) =>
        db.rows<{ en: string; es: string }>(
          sql`select title_en as en, title_es as es from case_file where id = ${caller.looking?.case ?? null}`,
        ),
      )
    : [];
  return {
    account: {
      id: account.id,
      name: account.name,
      display: account.display,
      role: account.role,
      unit: account.unit,
      unitName: account.unitName,
      party: account.party,
      territory: account.territory,
      language: account.language,
    },
    csrf: session.row.csrf,
    demo: node.settings.demo,
    node: { name: node.settings.name, party: node.settings.party },
    looking: caller.looking
      ? {
          ...caller.looking,
          caseTitle: file ?? { en: '', es: '' },
          authorityTitle: authority?.title ?? '',
          authorityUntil: authority?.until ?? null,
        }
      : null,
    lockAfterSeconds: node.settings.lockAfterSeconds,
    locked: session.state === 'locked',
    may: allowedActions(account.role),
    door: account.defaults.door ?? null,
  };
}

/** The demonstration's doors in the order of its story. */
export async function doors(node: NodeContext): Promise<{ doors: Door[] }> {
  if (!node.settings.demo) return { doors: [] };
  const order = ['analyst', 'liaison', 'compliance', 'overseer'];
  const rows = await node.store.read(blindSight, allAccounts);
  return {
    doors: rows
      .filter((row) => row.defaults.door !== undefined)
      .sort((a, b) => order.indexOf(a.defaults.door ?? '') - order.indexOf(b.defaults.door ?? ''))
      .map(({ name, display, role }) => ({ name, display, role })),
  };
}

interface StripItem {
  title: { en: string; es: string };
  /** `page` is a place of the application, `text`, with the state its list shows, `id`. */
  go: { to: 'entity' | 'report' | 'reading' | 'chart' | 'search' | 'page'; id?: string; text?: string };
}

/** Three things to try, kept with the demonstration's accounts. */
export async function doorStrip(node: NodeContext, caller: Caller): Promise<{ items: StripItem[] }> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ strip: StripItem[] | null }>(
      sql`select defaults->'strip' as strip from account where id = ${caller.account}`,
    ),
  );
  return { items: row?.strip ?? [] };
}
