import type { Page } from 'playwright-core';
import type { BenchRow } from '../tools/bench.ts';
import { addressOf, openBrowser, serveChart } from './chart-page.ts';

const nodeCount = 10_000;
const linkCount = 50_000;
const grown = 500;

/** Scripts of the page are texts: this file is checked without the browser's types. */
const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Milliseconds from opening the chart to the picture of all nodes and links, layout included. */
async function firstPicture(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/charts/none`);
  await page.waitForTimeout(1500);
  const start = Date.now();
  await page.goto(`${address}/charts/chart`);
  const drawn = '/10,000 entities/.test(document.body.innerText) && !/Laying out/.test(document.body.innerText)';
  await page.waitForFunction(drawn, undefined, { timeout: 60_000 });
  await page.evaluate(twoFrames);
  return Date.now() - start;
}

/** Median and 95th percentile of the time from one finished frame to the next while the picture is dragged. */
async function panFrames(page: Page): Promise<{ median: number; p95: number }> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the chart has no canvas');
  await page.evaluate(`{
    window.frameTimes = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('enlace.chart.frame')) window.frameTimes.push(entry.startTime);
    }).observe({ entryTypes: ['mark'] });
  }`);
  // The corner is empty of nodes: pressing there drags the picture.
  await page.mouse.move(box.x + box.width - 12, box.y + box.height - 12);
  await page.mouse.down();
  const until = Date.now() + 4000;
  for (let i = 0; Date.now() < until; i++) {
    await page.mouse.move(box.x + box.width - 12 - (i % 80) * 3, box.y + box.height - 12 - (i % 80) * 2);
  }
  await page.mouse.up();
  const times = await page.evaluate<number[]>('window.frameTimes');
  const gaps = times
    .slice(2)
    .map((time, i) => time - (times[i + 1] ?? time))
    .sort((a, b) => a - b);
  const at = (part: number): number => gaps[Math.floor(gaps.length * part)] ?? Number.POSITIVE_INFINITY;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds from choosing to expand until 500 more are on the picture. */
async function expand(page: Page): Promise<number> {
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await page.getByRole('menuitem').filter({ hasText: '500' }).first().waitFor();
  return page.evaluate<number>(`(async () => {
    const item = [...document.querySelectorAll('[role=menuitem]')].find((one) => /500/.test(one.textContent));
    const start = performance.now();
    item.click();
    while (!/10,500 entities/.test(document.body.innerText)) await new Promise(requestAnimationFrame);
    await ${twoFrames};
    return performance.now() - start;
  })()`);
}

const ms = (time: number): string => `${Math.round(time)} ms`;

export default async function bench(): Promise<BenchRow[]> {
  const server = await serveChart({ nodes: nodeCount, links: linkCount, grown, placed: false });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const first = await firstPicture(page, addressOf(server));
    await page.waitForTimeout(1000);
    const pan = await panFrames(page);
    await page.waitForTimeout(1000);
    const more = await expand(page);
    const what = 'chart of 10,000 nodes and 50,000 links, software rendering';
    return [
      {
        what: `${what}: first picture with its layout`,
        measured: ms(first),
        bar: 'at most 3,000 ms',
        ok: first <= 3000,
      },
      {
        what: `${what}: a pan frame`,
        measured: `${ms(pan.median)}, p95 ${ms(pan.p95)}`,
        bar: 'at most 100 ms',
        ok: pan.median <= 100,
      },
      { what: `${what}: expand of 500`, measured: ms(more), bar: 'at most 500 ms', ok: more <= 500 },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
