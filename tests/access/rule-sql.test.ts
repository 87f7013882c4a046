import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { authorityClauses, failing, labelClauses, type Clause, type Viewer } from '#access/rule.ts';
import { viewerParameter, visibleHandlingsSql } from '#access/sql.ts';
import { migrate } from '#storage/migrate.ts';
import { type TestDatabase, testDatabase } from '#storage/postgres/testing.ts';
import { handlingKey, type Authority, type Handling } from '#vocabulary/handling.ts';
import { openLabel, tlps, uses } from '#vocabulary/label.ts';

/* The rule in TypeScript decides; the same rule in SQL stands behind it. 2,000 handlings × 60 viewers, each at a time of his own. */
const handlingCount = 2000;
const viewerCount = 60;
const start = Date.parse('2026-01-01T00:00Z');

/** xorshift32: the same cases in every run. */
function dice(seed: number): {
  below(n: number): number;
  some<T>(all: readonly T[], chance: number): T[];
  orNull<T>(chance: number, of: () => T): T | null;
} {
  let state = seed;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    below: (n) => Math.floor(next() * n),
    some: (all, chance) => all.filter(() => next() < chance),
    orNull: (chance, of) => (next() < chance ? null : of()),
  };
}

const roll = dice(73_051);
const parties = ['NORTH', 'SOUTH', 'BANK'];
const names = ['serrano', 'olmos', 'uar', 'oec', 'O\'Brien "x"'];
const classes = ['MX:confidencial', 'MX:reservada', 'US:LES'];
const compartments = ['FUENTES', 'SELLADO', 'a\\b'];
const purposes = ['liaison', 'organised-crime', 'oversight'];
const territories = ['MX', 'MX-SON', 'MX-SIN', 'US'];
/** Times lie close together, so that "at this very moment" comes up often. */
const time = (): number => start + roll.below(12);

function anyHandling(): Handling {
  return {
    label: {
      ...openLabel,
      tlp: tlps[roll.below(5)] ?? 'RED',
      parties: roll.orNull(0.5, () => roll.some(parties, 0.7)),
      recipients: roll.orNull(0.75, () => roll.some(names, 0.6)),
      classifications: roll.some(classes, 0.2),
      compartments: roll.some(compartments, 0.15),
      purposes: roll.orNull(0.5, () => roll.some(purposes, 0.7)),
      originators: roll.some(parties, 0.2),
      hops: roll.orNull(0.5, () => roll.below(3)),
      uses: roll.orNull(0.5, () => roll.some(uses, 0.5)),
      expires: roll.orNull(0.6, time),
    },
    // Now and then one that the node does not know.
    authorities: [
      ...roll.some(
        authorities.map((one) => one.id),
        0.06,
      ),
      ...(roll.below(100) === 0 ? ['gone'] : []),
    ].sort(),
  };
}

const authorities: Authority[] = Array.from({ length: 24 }, (_, at) => ({
  id: `law-${at}`,
  instrument: '',
  title: '',
  purposes: roll.some(purposes, 0.75),
  territories: roll.orNull(0.4, () => roll.some(territories, 0.6)),
  from: roll.below(2) ? start - 5 : time(),
  until: roll.orNull(0.5, time),
  maxHops: null,
  retentionDays: null,
}));

const viewers: { viewer: Viewer; now: number }[] = Array.from({ length: viewerCount }, (_, at) => ({
  viewer: {
    account: `account-${at}`,
    party: parties[roll.below(3)] ?? '',
    names: roll.some(names, 0.5),
    clearances: roll.some(classes, 0.7),
    compartments: roll.some(compartments, 0.7),
    territories: roll.some(territories, 0.6),
    purpose: roll.below(20) === 0 ? '' : (purposes[roll.below(3)] ?? ''),
  },
  now: time(),
}));

let database: TestDatabase;
let client: pg.Client;
const handlings = new Map<number, Handling>();

before(async () => {
  database = await (await testDatabase()).createDatabase();
  await migrate(database.owner);
  client = new pg.Client(database.owner);
  await client.connect();
  for (const one of authorities) {
    await client.query(
      'insert into authority (id, instrument, title, purposes, territories, in_force_from, in_force_until) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        one.id,
        '',
        '',
        one.purposes,
        one.territories,
        new Date(one.from),
        one.until === null ? null : new Date(one.until),
      ],
    );
  }
  const made = new Map(
    Array.from({ length: handlingCount }, () => anyHandling()).map((one) => [handlingKey(one), one]),
  );
  for (const [key, one] of made) {
    const { rows } = await client.query<{ id: number }>(
      "insert into handling (key, key_hash, label, authorities) values ($1, sha256(convert_to($1, 'UTF8')), $2, $3) returning id",
      [key, JSON.stringify(one.label), one.authorities],
    );
    handlings.set(rows[0]?.id ?? 0, one);
  }
});
after(async () => {
  await client.end();
  await database.drop();
});

const byId = new Map(authorities.map((one) => [one.id, one]));

/** Ids that TypeScript shows, less what the clauses left out would hide. */
const inTypeScript = ({ viewer, now }: (typeof viewers)[number]): string =>
  [...handlings]
    .filter(([, handling]) => failing(handling, byId, viewer, now) === undefined)
    .map(([id]) => id)
    .join();

async function inSql({ viewer, now }: (typeof viewers)[number], query = visibleHandlingsSql()): Promise<string> {
  const { rows } = await client.query<{ id: number }>(query, [viewerParameter(viewer, now)]);
  return rows.map((row) => row.id).join();
}

/** The SQL made while one clause is missing from the table. */
function sqlWithout(clauses: Clause[], clause: Clause): string {
  const at = clauses.indexOf(clause);
  clauses.splice(at, 1);
  const query = visibleHandlingsSql();
  clauses.splice(at, 0, clause);
  return query;
}

describe('the rule in TypeScript and in SQL', () => {
  it('gives the same for 100,000 random cases and more', async () => {
    let seen = 0;
    for (const viewer of viewers) {
      const ids = inTypeScript(viewer);
      assert.equal(await inSql(viewer), ids, JSON.stringify(viewer));
      seen += ids === '' ? 0 : ids.split(',').length;
    }
    const compared = handlings.size * viewers.length;
    assert.ok(compared >= 100_000, `${compared} cases`);
    assert.ok(
      seen > compared / 100 && seen < compared * 0.9,
      `${seen} of ${compared} are seen: the cases are lopsided`,
    );
  });

  for (const clause of [...labelClauses, ...authorityClauses]) {
    it(`would differ if SQL left out “${clause.says}”`, async () => {
      const clauses = (labelClauses.includes(clause as never) ? labelClauses : authorityClauses) as unknown as Clause[];
      const query = sqlWithout(clauses, clause);
      let differing = 0;
      for (const viewer of viewers) if ((await inSql(viewer, query)) !== inTypeScript(viewer)) differing += 1;
      assert.ok(differing > 0);
    });
  }

  it('takes any word of a viewer as a word, never as SQL', async () => {
    const odd = {
      account: "'; drop table handling; --",
      party: "'||'",
      names: ['"', '\\', "''"],
      clearances: ['$1'],
      compartments: ['{}'],
      territories: ['null'],
      purpose: 'null',
    };
    assert.equal(await inSql({ viewer: odd, now: start }), inTypeScript({ viewer: odd, now: start }));
  });
});
