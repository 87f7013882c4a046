import { clean, oneLine } from './clean.ts';
import { datedOf } from './dated.ts';
import { plain, type ReadDocument } from './types.ts';

const fence = /^ {0,3}(?:```|~~~)/;
const rule = /^ {0,3}(?:[-*_] ?){3,}\s*$|^ {0,3}=+\s*$|^ {0,3}-{2,}\s*$/;
const isTableRule = (line: string): boolean => /^[\s:|-]+$/.test(line) && line.includes('|') && line.includes('-');
const heading = /^ {0,3}#{1,6}\s+/;
const quote = /^(?: {0,3}>\s?)+/;

/** Marks within a line and what stays of them; each is bounded, so that a line of marks takes linear time. */
const marks: readonly [pattern: RegExp, stays: string][] = [
  [/<!--[^<\n]{0,2000}?-->/g, ''],
  [/!\[([^\][\n]{0,500})\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/g, '$1'],
  [/\[([^\][\n]{1,1000})\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/g, '$1'],
  [/\[([^\][\n]{1,1000})\]\[[^\][\n]{0,200}\]/g, '$1'],
  [/<((?:https?|mailto):[^<>\s]{1,2000})>/g, '$1'],
  [/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,500})?\/?>/gi, ''],
  [/(`{1,3})([^`\n]{1,2000})\1/g, '$2'],
  [/(?<![\d*])(\*\*\*|\*\*|\*)(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?!\*)/g, '$2'],
  [/(?<![\p{L}\p{N}_])(__|_)(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/~~([^~\n]{1,2000})~~/g, '$1'],
  [/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1'],
];

/** The words of a Markdown text: links to their words, marks of emphasis and structure off, paragraphs as they are. */
export function readMarkdown(source: string): ReadDocument {
  const { fields, body } = frontMatter(clean(source));
  let title = oneLine(fields['title']);
  let code = false;
  const lines: string[] = [];
  for (const line of body.split('\n')) {
    if (fence.test(line)) code = !code;
    else if (code) lines.push(line);
    else if (isTableRule(line) || /^\s*\[[^\]]{1,200}\]:\s+\S+\s*$/.test(line)) continue;
    else if (rule.test(line)) lines.push('');
    else if (heading.test(line)) {
      const words = unmarked(line.replace(heading, '').replace(/\s#+\s*$/, ''));
      title ??= oneLine(words);
      lines.push('', words, '');
    } else lines.push(unmarked(cells(line.replace(quote, ''))));
  }
  const text = clean(lines.join('\n').replace(/\n{3,}/g, '\n\n'));
  return plain(text, { title, dated: datedOf(fields['date'] ?? fields['published']) });
}

function unmarked(line: string): string {
  let words = line;
  if (/[[\]<`*_~\\]/.test(line)) for (const [pattern, stays] of marks) words = words.replace(pattern, stays);
  return words;
}

const cells = (line: string): string =>
  /^\s*\|.*\|\s*$/.test(line)
    ? line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join('\t')
    : line;

/** The block between --- lines at the top that names title and date. */
function frontMatter(text: string): { fields: Record<string, string>; body: string } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  if (end < 0 || end > 20_000) return { fields: {}, body: text };
  const fields: Record<string, string> = {};
  for (const line of text.slice(4, end).split('\n')) {
    const [, key, value] = /^(\w{1,40}):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) fields[key.toLowerCase()] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  return Object.keys(fields).length > 0 ? { fields, body: text.slice(end + 4) } : { fields: {}, body: text };
}
