import { clean } from '../clean.ts';
import type { PdfPage } from './library.ts';
import { linesOf, type Run, segmentsOf } from './lines.ts';
import { inReadingOrder } from './order.ts';
import { type Matrix, times } from './raster.ts';
import type { PageLines } from './running.ts';

export interface PageText extends PageLines {
  /** Letters on it, spaces not counted. */
  letters: number;
  /** Share of letters that the file does not say what they are. */
  garbled: number;
}

interface Item {
  str: string;
  transform: number[];
  width: number;
}

/** The text of a page as lines in reading order; text that runs another way than most of it comes last. */
export async function textOf(page: PdfPage): Promise<PageText> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const byTurn = new Map<number, { runs: Run[]; letters: number }>();
  let garbled = 0;
  let spaced = false;
  for (const item of items as Item[]) {
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const { run, turn } = placed(item, transform as unknown as Matrix, spaced);
    spaced = false;
    const group = byTurn.get(turn) ?? { runs: [], letters: 0 };
    byTurn.set(turn, group);
    group.runs.push(run);
    group.letters += item.str.replace(/\s/g, '').length;
    garbled += item.str.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  }
  const groups = [...byTurn.values()].toSorted((one, other) => other.letters - one.letters);
  const letters = groups.reduce((sum, one) => sum + one.letters, 0);
  const lines = groups.flatMap(({ runs }, at) => {
    const read = linesOf(inReadingOrder(segmentsOf(runs)));
    for (const line of read) {
      line.text = clean(line.text);
      line.apart = at > 0;
    }
    return read.filter((line) => line.text !== '');
  });
  return { lines, height, letters, garbled: letters > 0 ? garbled / letters : 0 };
}

/** Where a piece of text stands once its lines are level: turned by 0, 1, 2 or 3 quarters. */
function placed(item: Item, page: Matrix, spaced: boolean): { run: Run; turn: number } {
  const [a, b, c, d, e, f] = times(page, item.transform as unknown as Matrix);
  const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const [x, y] = turn === 0 ? [e, f] : turn === 1 ? [f, -e] : turn === 2 ? [-e, -f] : [-f, e];
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  return { run: { text: item.str, x, y, width: item.width, size, spaced }, turn };
}
