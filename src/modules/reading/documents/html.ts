import { Parser } from 'htmlparser2';
import { clean, oneLine } from './clean.ts';
import { datedOf } from './dated.ts';
import { decode } from './decode.ts';
import { type Flow, type Mark, notTooDeep, startFlow } from './flow.ts';
import { notes } from './says.ts';
import { plain, type ReadDocument } from './types.ts';

const table = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never text, in any reading. */
const never = table(
  'script style template svg canvas iframe object embed audio video noscript head select datalist textarea button input',
);
/** Around the text rather than in it. */
const around = table('nav footer aside');
const aroundRoles = table('navigation contentinfo complementary search menu menubar');
const blocks = table(
  'address article aside blockquote body center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead ul caption',
);
const lines = table('br tr dt dd');
const cells = table('td th');
const hiddenStyle = /(?:^|[;\s])(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;
/** In a picture these are the picture's; anywhere else in it an element of a page ends it, as in a browser, closed or not. */
const inPicture = table('foreignobject desc title');
const endsPicture = table(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p ' +
    'pre ruby s small span strong strike sub sup table tt u ul var',
);
const dateNames = table(
  'article:published_time og:published_time date dc.date dc.date.issued dcterms.date dcterms.created pubdate publishdate ' +
    'publish-date publication_date parsely-pub-date sailthru.date datepublished',
);
/** A form with more words than this is the page itself, as some programs make it; a shorter one asks for something. */
const pageInForm = 500;

type Attributes = Record<string, string>;

interface Page {
  flow: Flow;
  /** Everything that has text, menus and margins too. */
  whole: boolean;
  title: string;
  otherTitle: string;
  dated: string | null;
  hidden: boolean;
}

/**
 * The words of a page: what is shown, blocks divided by blank lines, cells by tabs. Nothing is fetched or run.
 * A page that has text only in its menus or hidden parts gives these, with a note.
 */
export function readHtml(bytes: Uint8Array, declared: string | null = null): ReadDocument {
  const decoded = decode(bytes, declared ?? charsetIn(bytes));
  const read = htmlText(decoded.text);
  return { ...read, notes: [...decoded.notes, ...read.notes] };
}

export function htmlText(html: string): ReadDocument {
  let page = parse(html, false);
  const remarks = page.hidden ? [notes.hidden] : [];
  if (page.flow.length() === 0) {
    const first = page;
    page = parse(html, true);
    page.title ||= first.title;
    remarks.splice(0, 1, ...(page.flow.length() > 0 ? [notes.wholePage] : []));
  }
  const title = oneLine(page.title) ?? oneLine(page.otherTitle);
  return plain(clean(page.flow.text()), { title, dated: page.dated, notes: remarks });
}

/** What the page itself says of its encoding, in its first bytes. */
function charsetIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const found = /<meta[^>]{0,500}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head);
  return found?.[1] ?? /<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i.exec(head)?.[1] ?? null;
}

function parse(html: string, whole: boolean): Page {
  const page: Page = { flow: startFlow(), whole, title: '', otherTitle: '', dated: null, hidden: false };
  const { flow } = page;
  /** Where forms begin, by depth. */
  const forms = new Map<number, Mark>();
  let depth = 0;
  /** Depth of the outermost element that is left out. */
  let out = 0;
  /** It is left out because it is hidden. */
  let hidden = false;
  /** It is a picture; and the depth of what of a page stands in it. */
  let picture = false;
  let within = 0;
  let pre = 0;
  let into: 'title' | 'data' | null = null;
  let data = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      notTooDeep(depth);
      if (name === 'title' && page.title === '') into = 'title';
      if (name === 'meta') meta(page, attributes);
      if (name === 'script' && /ld\+json/.test(attributes['type'] ?? '')) into = 'data';
      if (picture && out > 0 && within === 0 && inPicture.has(name.toLowerCase())) within = depth;
      else if (picture && out > 0 && within === 0 && endsPicture.has(name)) out = 0;
      if (out === 0) {
        picture = name === 'svg';
        within = 0;
        hidden = !page.whole && isHidden(name, attributes);
        if (hidden || isLeftOut(page, name, attributes)) out = depth;
      }
      if (out > 0) return;
      flow.break(breakAt(name));
      if (name === 'pre') pre += 1;
      if (name === 'form') forms.set(depth, flow.mark());
    },
    ontext(text) {
      if (into === 'title') page.title += text;
      else if (into === 'data') data += data.length < 200_000 ? text : '';
      if (hidden && out > 0 && text.trim() !== '') page.hidden = true;
      if (out > 0 || into !== null) return;
      if (pre > 0) flow.asItIs(text);
      else flow.words(text);
    },
    onclosetag(name) {
      into = null;
      if (name === 'script' && data !== '') {
        page.dated ??= datedOf(/"datePublished"\s{0,5}:\s{0,5}"([^"]{4,40})"/.exec(data)?.[1]);
        data = '';
      }
      if (out === 0) closing(name);
      if (out === depth) out = 0;
      if (within === depth) within = 0;
      depth -= 1;
    },
  });
  const closing = (name: string): void => {
    flow.break(breakAt(name));
    if (name === 'pre') pre -= 1;
    const form = name === 'form' ? forms.get(depth) : undefined;
    forms.delete(depth);
    if (form && !page.whole && flow.length() - form.length < pageInForm) flow.back(form);
  };
  parser.end(html);
  return page;
}

const breakAt = (name: string): 'none' | 'cell' | 'line' | 'block' =>
  blocks.has(name) ? 'block' : lines.has(name) ? 'line' : cells.has(name) ? 'cell' : 'none';

function isLeftOut(page: Page, name: string, attributes: Attributes): boolean {
  if (never.has(name)) return true;
  return !page.whole && (around.has(name) || aroundRoles.has(attributes['role'] ?? ''));
}

/** A page that hides itself until a script has run is not hidden. */
const isHidden = (name: string, attributes: Attributes): boolean =>
  name !== 'body' &&
  name !== 'html' &&
  !never.has(name) &&
  (attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (name === 'dialog' && attributes['open'] === undefined) ||
    hiddenStyle.test(attributes['style'] ?? ''));

function meta(page: Page, attributes: Attributes): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const content = attributes['content'] ?? '';
  if (name === 'og:title') page.otherTitle ||= content;
  if (dateNames.has(name)) page.dated ??= datedOf(content);
}
