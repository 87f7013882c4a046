import { Parser } from 'htmlparser2';
import { clean, oneLine } from './clean.ts';
import { datedOf } from './dated.ts';
import { decode } from './decode.ts';
import { notTooDeep, startFlow } from './flow.ts';
import { notes } from './says.ts';
import { otherZip } from './sniff.ts';
import { type Fault, isFault, plain, type ReadDocument } from './types.ts';
import { unpack, type ZipEntry, zipEntries } from './zip.ts';

const mainType = /wordprocessingml\.document\.main\+xml|document\.macroEnabled\.main\+xml|template\.main\+xml/;
/** Parts with words of the document besides its main one, in the order they are read. */
const otherParts = ['word/footnotes.xml', 'word/endnotes.xml'];
/** Deleted or moved by a tracked change; second version of a drawing; instruction of a field. */
const leftOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);

/** The words of a Word document as it stands, tracked changes accepted; paragraphs divided by blank lines. */
export function readDocx(given: Uint8Array): ReadDocument | Fault {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  const entries = zipEntries(bytes);
  if (!(entries instanceof Map)) return entries;
  const main = mainPart(bytes, entries);
  if (isFault(main)) return main;
  const flow = startFlow();
  let hidden = false;
  for (const entry of [main, ...otherParts.map((name) => entries.get(name))]) {
    if (!entry) continue;
    const part = unpack(bytes, entry);
    if (!Buffer.isBuffer(part)) return part;
    hidden = words(decode(part, 'utf-8').text, flow) || hidden;
    flow.break('block');
  }
  const core = coreOf(bytes, entries);
  return plain(clean(flow.text()), { ...core, notes: hidden ? [notes.hidden] : [] });
}

function mainPart(bytes: Buffer, entries: Map<string, ZipEntry>): ZipEntry | Fault {
  const types = entries.get('[Content_Types].xml');
  const part = types && unpack(bytes, types);
  let name = 'word/document.xml';
  if (part && Buffer.isBuffer(part)) {
    elements(decode(part, 'utf-8').text, (tag, attributes) => {
      if (tag === 'Override' && mainType.test(attributes['ContentType'] ?? ''))
        name = (attributes['PartName'] ?? '').replace(/^\//, '');
    });
  }
  return entries.get(name) ?? otherZip([...entries.keys()].join(' '));
}

/** Puts the words of one part into the flow; says whether hidden ones were left out. */
function words(xml: string, flow: ReturnType<typeof startFlow>): boolean {
  let depth = 0;
  let out = 0;
  let rows = 0;
  let cellStart = 0;
  let inRun = false;
  let runHidden = false;
  let inText = false;
  let anyHidden = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        notTooDeep(depth);
        if (out === 0 && leftOut.has(name)) out = depth;
        if (name === 'w:r') [inRun, runHidden] = [true, false];
        if (name === 'w:vanish' && inRun) runHidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
        if (out > 0) return;
        if (name === 'w:t') inText = true;
        if (name === 'w:tr') rows += 1;
        if (name === 'w:tc') cellStart = flow.length();
        if (name === 'w:p' && rows > 0 && flow.length() > cellStart) flow.break('line');
        if (name === 'w:tab' && inRun) flow.break('cell');
        if (name === 'w:br' || name === 'w:cr') flow.break(attributes['w:type'] === 'page' ? 'block' : 'line');
        if (name === 'w:noBreakHyphen') flow.asItIs('\u2011');
      },
      ontext(text) {
        if (!inText) return;
        if (runHidden) anyHidden = true;
        else flow.words(text);
      },
      onclosetag(name) {
        if (out === depth) out = 0;
        depth -= 1;
        if (name === 'w:t') inText = false;
        if (name === 'w:r') inRun = false;
        if (name === 'w:p' && rows === 0) flow.break('block');
        if (name === 'w:tc') flow.break('cell');
        if (name === 'w:tr') {
          rows -= 1;
          flow.break('line');
        }
        if (name === 'w:tbl') flow.break(rows > 0 ? 'line' : 'block');
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return anyHidden;
}

function coreOf(bytes: Buffer, entries: Map<string, ZipEntry>): { title: string | null; dated: string | null } {
  const entry = entries.get('docProps/core.xml');
  const part = entry && unpack(bytes, entry);
  const found: Record<string, string> = {};
  if (part && Buffer.isBuffer(part))
    elements(decode(part, 'utf-8').text, (tag, _, text) => {
      found[tag] ??= text;
    });
  return { title: oneLine(found['dc:title']), dated: datedOf(found['dcterms:created'] ?? found['dcterms:modified']) };
}

/** Every element of a small XML with its attributes and its own text. */
function elements(xml: string, each: (tag: string, attributes: Record<string, string>, text: string) => void): void {
  const open: { attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (_, attributes) => notTooDeep(open.push({ attributes, text: '' })),
      ontext(text) {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag(name) {
        const one = open.pop();
        if (one) each(name, one.attributes, one.text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
