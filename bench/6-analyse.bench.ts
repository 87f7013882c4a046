import type { Page } from 'playwright-core';
import type { BenchRow } from '../tools/bench.ts';
import { addressOf, openBrowser, serveChart } from './chart-page.ts';

const nodeCount = 5000;
const linkCount = 15_000;

/**
 * Milliseconds from choosing a question until its first rows stand, and the longest stretch in which the page drew no
 * frame from then until everything was known.
 */
async function asked(page: Page, question: string): Promise<{ first: number; stall: number }> {
  const script = `(async () => {
    const button = [...document.querySelectorAll('aside button')].find((one) => one.textContent === ${JSON.stringify(question)});
    let last = performance.now(), stall = 0, on = true;
    const beat = (now) => { stall = Math.max(stall, now - last); last = now; if (on) requestAnimationFrame(beat); };
    const start = performance.now();
    button.click();
    requestAnimationFrame(beat);
    const rows = () => document.querySelectorAll('aside tbody tr, aside ul[class*=groups] li').length;
    const working = () => [...document.querySelectorAll('aside button')].some((one) => one.textContent === 'Stop');
    await new Promise((done) => setTimeout(done, 0));
    while (rows() === 0 || (!working() && performance.now() - start < 400)) await new Promise(requestAnimationFrame);
    const first = performance.now() - start;
    while (working() && performance.now() - start < 60000) await new Promise(requestAnimationFrame);
    on = false;
    return { first, stall };
  })()`;
  return page.evaluate<{ first: number; stall: number }>(script);
}

const ms = (time: number): string => `${Math.round(time)} ms`;

export default async function bench(): Promise<BenchRow[]> {
  const server = await serveChart({ nodes: nodeCount, links: linkCount, grown: 1, placed: true });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${addressOf(server)}/charts/chart?ask=roles`);
    await page.waitForFunction('/5,000 entities/.test(document.body.innerText)', undefined, { timeout: 60_000 });
    await page.waitForTimeout(3000);
    const rows: BenchRow[] = [];
    for (const question of ['Who connects the parts?', 'Which groups are there?']) {
      const { first, stall } = await asked(page, question);
      const what = `“${question}” on a chart of 5,000 nodes and 15,000 links`;
      rows.push({ what: `${what}: first result`, measured: ms(first), bar: 'at most 1,000 ms', ok: first <= 1000 });
      rows.push({
        what: `${what}: longest stretch without a frame`,
        measured: ms(stall),
        bar: 'at most 400 ms',
        ok: stall <= 400,
      });
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}
