import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { findChromium } from './unpack.ts';

export interface LaunchOptions {
  language?: 'en' | 'es';
  dark?: boolean;
  width?: number;
  height?: number;
}

export interface Launched {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** Everything the page reported as an error, for a journey to assert that it is empty. */
  errors: string[];
  close: () => Promise<void>;
}

/**
 * WebGL in software (ANGLE over SwiftShader) for the charts alone: putting every page together so costs a core. No calls
 * home, text drawn alike everywhere.
 */
const flags = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/**
 * Where the browser refuses the fonts of a style sheet, as some headless machines do, they are loaded by script: else its
 * letters would have no size, and nothing could be clicked by its words. Runs in the page.
 */
function fontsByScript(): void {
  let asked = false;
  document.fonts.addEventListener('loadingerror', async () => {
    if (asked) return;
    asked = true;
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const [family, weight, source] = ['font-family', 'font-weight', 'src'].map((name) =>
        rule.style.getPropertyValue(name),
      );
      const url = /url\("?([^")]+)"?\)/.exec(source ?? '')?.[1];
      if (url === undefined) continue;
      const bytes = await (await fetch(new URL(url, location.href))).arrayBuffer();
      document.fonts.add(
        await new FontFace((family ?? '').replace(/["']/g, ''), bytes, { weight: weight ?? '400' }).load(),
      );
    }
  });
}

/** ENLACE_SLOW=6 gives the page a sixth of a processor: what a journey takes for granted about time then fails. */
async function slowed(context: BrowserContext, page: Page): Promise<void> {
  const rate = Number(process.env['ENLACE_SLOW'] ?? 1);
  if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

/** A browser with one page: fixed zone UTC, scale 1, no animation. Close it at the end. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const found = findChromium();
  const browser = await chromium.launch({
    executablePath: found.executable,
    headless: true,
    chromiumSandbox: false,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
  const context = await browser.newContext({
    locale: options.language === 'es' ? 'es-MX' : 'en-US',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    timezoneId: 'UTC',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript(fontsByScript);
  const page = await context.newPage();
  await slowed(context, page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { browser, context, page, errors, close: () => browser.close() };
}
