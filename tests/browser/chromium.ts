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

/** WebGL in software (ANGLE over SwiftShader), no calls home, text drawn alike everywhere. */
const flags = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
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
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { browser, context, page, errors, close: () => browser.close() };
}
