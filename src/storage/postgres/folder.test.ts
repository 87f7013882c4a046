import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { blockedAt, serverAccount } from './account.ts';
import { hydrate } from './binaries.ts';
import { dataFolder, prepareFolder } from './folder.ts';
import { cacheMegabytes, serverArguments } from './settings.ts';

const root = mkdtempSync(join(tmpdir(), 'enlace-folder-'));
chmodSync(root, 0o755);
after(() => rmSync(root, { recursive: true, force: true }));
const asRoot = process.getuid?.() === 0;
const gigabyte = 1024 ** 3;

test('the data folder is the one in the environment, else data in the project', () => {
  assert.equal(dataFolder({ ENLACE_DATA: '/srv/enlace' }, root), '/srv/enlace');
  assert.equal(dataFolder({}, root), join(root, 'data'));
});

test('root with a project behind a closed folder gets one in /var/lib, always the same', { skip: !asRoot }, () => {
  const closed = join(root, 'closed');
  mkdirSync(join(closed, 'project'), { recursive: true });
  chmodSync(closed, 0o700);
  const data = dataFolder({}, join(closed, 'project'));
  assert.match(data, /^\/var\/lib\/enlace-[0-9a-f]{8}$/);
  assert.equal(dataFolder({}, join(closed, 'project')), data);
});

test('an account is blocked at the nearest folder that its mode bits close', () => {
  mkdirSync(join(root, 'shut/below'), { recursive: true });
  chmodSync(join(root, 'shut'), 0o750);
  const { uid, gid } = statSync(join(root, 'shut'));
  assert.equal(blockedAt(join(root, 'shut/below'), { uid: uid + 77, gid: gid + 77 }), join(root, 'shut'));
  assert.equal(blockedAt(join(root, 'shut/below'), { uid: uid + 77, gid }), undefined);
  assert.equal(blockedAt(join(root, 'shut/below'), { uid, gid: gid + 77 }), undefined);
});

test('only root needs another account, and it is nobody that the machine knows', () => {
  assert.equal(serverAccount(join(root, 'none'), 1000), undefined);
  const account = serverAccount(join(root, 'none'), 0);
  assert.ok(account && account.uid > 0);
});

test('an existing closed folder is opened for the account only when it is ours', { skip: !asRoot }, () => {
  const account = { uid: 27_183, gid: 27_183 };
  const empty = join(root, 'empty');
  mkdirSync(empty, { mode: 0o700 });
  prepareFolder(empty, account);
  assert.equal(statSync(empty).mode & 0o777, 0o710);

  const other = join(root, 'other');
  mkdirSync(other, { mode: 0o700 });
  writeFileSync(join(other, 'letter.txt'), 'not ours');
  assert.throws(() => prepareFolder(other, account), /cannot enter .*other; set ENLACE_DATA/);
  assert.equal(statSync(other).mode & 0o777, 0o700);
});

test('folders made on the way to the data folder can be passed by the database account', () => {
  prepareFolder(join(root, 'project', 'data', 'demo'), undefined);
  assert.equal(statSync(join(root, 'project', 'data')).mode & 0o011, 0o011);
  assert.equal(statSync(join(root, 'project', 'data', 'demo')).mode & 0o777, 0o700);
});

test('a data folder that is a file is refused with what to do', () => {
  writeFileSync(join(root, 'file'), '');
  assert.throws(() => prepareFolder(join(root, 'file', 'data'), undefined), /cannot write .*set ENLACE_DATA/);
});

test('symbolic links are made as the package lists them, and those there are kept', () => {
  const native = join(root, 'package/native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib/libx.so.1.2'), 'library');
  const links = ['libx.so.1', 'libx.so'].map((name) => ({
    source: 'native/lib/libx.so.1.2',
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  symlinkSync('libx.so.1.2', join(native, 'lib/libx.so'));
  assert.ok(hydrate(native));
  assert.ok(hydrate(native));
  for (const name of ['libx.so', 'libx.so.1']) {
    assert.ok(lstatSync(join(native, 'lib', name)).isSymbolicLink());
    assert.equal(statSync(join(native, 'lib', name)).size, 7);
  }
});

test('the cache follows the machine between 32 and 256 MB, or the variable', () => {
  assert.equal(cacheMegabytes({}, 64 * gigabyte), 256);
  assert.equal(cacheMegabytes({}, gigabyte / 2), 128);
  assert.equal(cacheMegabytes({}, gigabyte / 16), 32);
  assert.equal(cacheMegabytes({ ENLACE_PG_MEMORY: '4096' }, gigabyte), 4096);
  for (const wrong of ['lots', '1.5', '8', '-64'])
    assert.throws(() => cacheMegabytes({ ENLACE_PG_MEMORY: wrong }), /ENLACE_PG_MEMORY is .*expected whole megabytes/);
});

test('a real store is durable, listens on its socket only, and logs no contents', () => {
  const said = serverArguments({ socket: '/s', cache: 128, durable: true }).join(' ');
  for (const setting of ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'listen_addresses= ', 'jit=off'])
    assert.ok(`${said} `.includes(setting), setting);
  assert.ok(said.includes('log_min_error_statement=panic') && said.includes('log_error_verbosity=terse'));
  assert.ok(
    serverArguments({ socket: '', port: 5001, cache: 128, durable: true }).includes('listen_addresses=127.0.0.1'),
  );
});
