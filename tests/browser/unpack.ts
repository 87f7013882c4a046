import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

/**
 * A Chromium to test with: `ENLACE_CHROMIUM` when set, else the one of @sparticuz/chromium, unpacked once (Linux).
 * Throws one line that says what to do when there is none.
 */
export function findChromium(): Chromium {
  const own = process.env['ENLACE_CHROMIUM'];
  if (own) return { executable: own, env: {} };
  if (process.platform !== 'linux')
    throw new Error(
      `no Chromium comes with the packages for ${process.platform}; set ENLACE_CHROMIUM to the program of one`,
    );
  const folder = cacheFolder();
  if (!existsSync(join(folder, 'chromium'))) unpack(folder);
  return { executable: join(folder, 'chromium'), env: { FONTCONFIG_FILE: fontsOf(folder), HOME: folder } };
}

/** The fonts that come with the browser, and no others: its own configuration looks for them where it was not unpacked. */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts-here.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;
  if (!existsSync(file)) {
    const half = `${file}-${process.pid}`;
    writeFileSync(half, text);
    renameSync(half, file);
  }
  return file;
}

function cacheFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const about = JSON.parse(readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8')) as { version: string };
  const name = `enlace-chromium-${about.version}-${process.getuid?.() ?? 0}`;
  const modules = join(project, 'node_modules');
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, '.cache', name);
  } catch {
    return join(tmpdir(), name);
  }
}

/** The package unpacks into TMPDIR; in a process of its own that is a folder of ours, moved into place when complete. */
function unpack(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const program = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: project,
    env: { ...process.env, TMPDIR: half },
    encoding: 'utf8',
  });
  if (child.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(
      `Chromium could not be unpacked into ${folder}: ${child.stderr.trim().split('\n').at(-1)}; run npm ci`,
    );
  }
  try {
    renameSync(half, folder);
  } catch {
    // Another test process was first.
    rmSync(half, { recursive: true, force: true });
  }
}
