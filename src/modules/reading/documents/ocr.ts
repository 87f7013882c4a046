import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { clean } from './clean.ts';
import { limits } from './limits.ts';

/** A scanned page as words; `unsure` are the words below the limit of confidence, as offsets into the text. */
export interface Scanned {
  text: string;
  unsure: [start: number, end: number][];
}

/** The parts of Tesseract's own interface that are used, as its WebAssembly build gives them. */
interface Api {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(turn: number, angle: number): number;
  Recognize(monitor: null): number;
  MeanTextConf(): number;
  GetTSVText(page: number): string;
  Clear(): void;
}
interface Engine {
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => Api;
}

const require = createRequire(import.meta.url);
/** Spanish first: with English first, accents get lost in Spanish words; English words stay right either way. */
const languages = ['spa', 'eng'];
/** Neural network only. */
const network = 1;

let started: Promise<{ engine: Engine; api: Api }> | undefined;

/** Everything comes from packages on disk; the engine is handed its bytes and has nothing to fetch. */
async function start(): Promise<{ engine: Engine; api: Api }> {
  const core = require('tesseract.js-core/tesseract-core-simd-lstm.js') as (options: object) => Promise<Engine>;
  const engine = await core({
    wasmBinary: readFileSync(require.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm')),
    print: () => undefined,
    printErr: () => undefined,
    TesseractProgress: () => undefined,
  });
  for (const language of languages) {
    const data = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    engine.FS.writeFile(`${language}.traineddata`, gunzipSync(readFileSync(data)));
  }
  const api = new engine.TessBaseAPI();
  if (api.Init(null, languages.join('+'), network) !== 0) throw new Error('the reader of pictures does not start');
  // Columns, paragraphs and lines found by itself; unsaid, it takes the page for one block.
  api.SetVariable('tessedit_pageseg_mode', '3');
  return { engine, api };
}

/** How a page may be turned, as Exif counts it; first on its head, since lines that stand up are often found unasked. */
const turns = [3, 6, 8];
/** A page read with less confidence than this on average may be turned: on its head, good print was seen at 51 to 57. */
const doubtful = 75;

/** The words of a picture (PNG, JPEG, TIFF, WebP, BMP, GIF, PNM), or null when it cannot be decoded. */
export async function recognise(picture: Uint8Array, turn = 1, dpi: number | null = null): Promise<Scanned | null> {
  started ??= start();
  const { engine, api } = await started;
  try {
    engine.FS.writeFile('/input', picture);
    api.SetVariable('user_defined_dpi', String(dpi ?? 0));
    let best = attempt(api, turn);
    if (best === null) return null;
    if (turn === 1 && best.words > 0)
      for (const other of turns) {
        if (best.confidence >= doubtful) break;
        const turned = attempt(api, other);
        if (turned && turned.words > 0 && turned.confidence > best.confidence + 10) best = turned;
      }
    return wordsOf(best.table);
  } catch (error) {
    // After a crash within, the engine is of no further use.
    started = undefined;
    throw error;
  }
}

interface Attempt {
  table: string;
  words: number;
  confidence: number;
}

function attempt(api: Api, turn: number): Attempt | null {
  if (api.SetImageFile(turn, 0) !== 0) return null;
  api.Recognize(null);
  const table = api.GetTSVText(0);
  const words = table.split('\n').filter((row) => row.startsWith('5\t')).length;
  const confidence = api.MeanTextConf();
  api.Clear();
  return { table, words, confidence };
}

/** Rows of level, page, block, paragraph, line, word, left, top, width, height, confidence, text; words are level 5. */
export function wordsOf(table: string): Scanned {
  const unsure: Scanned['unsure'] = [];
  let text = '';
  let before: string[] = [];
  for (const row of table.split('\n')) {
    const columns = row.split('\t');
    const word = columns[0] === '5' ? clean(columns.slice(11).join(' ')) : '';
    if (word === '') continue;
    const [, , block, paragraph, line] = columns;
    if (text !== '') {
      const sameParagraph = block === before[2] && paragraph === before[3];
      text += !sameParagraph ? '\n\n' : line === before[4] ? ' ' : '\n';
    }
    before = columns;
    if (Number(columns[10]) < limits.confidence) unsure.push([text.length, text.length + word.length]);
    text += word;
  }
  return { text, unsure };
}
