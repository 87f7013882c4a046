import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';

/**
 * Brings a database to this version: every *.sql under src, in the order of file names, once each.
 * Needs the owner's rights. Throws when a migration that has run was changed since.
 */
export async function migrate(connection: pg.ClientConfig, root = join(import.meta.dirname, '..')): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const ran: string[] = [];
  try {
    await client.query('select pg_advisory_lock(7305)');
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
    const before = new Map(rows.map((row) => [row.name, row.sha256]));
    for (const file of migrationFiles(root)) {
      const name = basename(file);
      const text = readFileSync(file, 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const known = before.get(name);
      if (known === sha256) continue;
      if (known !== undefined)
        throw new Error(
          `${name} has run on this database and was changed since; expected a new migration file instead`,
        );
      await client.query('begin');
      await client.query(text);
      await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
      await client.query('commit');
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

function migrationFiles(root: string): string[] {
  return globSync('**/*.sql', { cwd: root })
    .map((file) => join(root, file))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}
