import { SaxesParser } from 'saxes';
import { clip } from '#vocabulary/refusal.ts';
import { ListFault, type TextSink } from './reading.ts';

/** One element of a record with all that is in it; names without their namespace prefix. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** Text directly in it, trimmed. */
  text: string;
  line: number;
}

export interface XmlRecords {
  /** The document's own element. Throws a ListFault where it is another document. */
  root?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Elements that are handed over whole. */
  records: ReadonlySet<string>;
  record: (node: XmlNode) => void;
}

const deepest = 100;
/** Text and attributes of one record; the longest real ones have some 100,000 characters. */
const largestRecord = 1 << 24;

/**
 * The records of an XML file, as text comes in. Nothing is expanded but the five entities of XML and numbers of
 * characters: a document type declaration is refused. Wrong nesting and a missing end are refused with line and column.
 */
export function xmlRecords(file: string, { root, records, record }: XmlRecords): TextSink {
  const parser = new SaxesParser<{ xmlns: false; fileName: string }>({ xmlns: false, fileName: file });
  const open: XmlNode[] = [];
  let depth = 0;
  let size = 0;
  const fail = (found: string, expected: string): never => {
    throw new ListFault({ file, line: parser.line, column: parser.column + 1, found: clip(found), expected });
  };
  parser.on('error', (error) => fail(said(error.message), 'well-formed XML; the whole file is refused'));
  parser.on('doctype', () =>
    fail('a document type declaration (DOCTYPE)', 'a list without one; official lists have none'),
  );
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    depth += 1;
    if (depth > deepest) fail(`elements nested ${depth} deep`, `at most ${deepest}`);
    if (depth === 1) root?.(name, tag.attributes);
    if (open.length === 0 && !records.has(name)) return;
    if (open.length === 0) size = 0;
    const node: XmlNode = { name, attributes: tag.attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node === undefined) return;
    size += text.length;
    if (size > largestRecord) fail('a record that does not end', `records of at most ${largestRecord} characters`);
    node.text += text;
  });
  parser.on('cdata', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => {
    depth -= 1;
    const node = open.pop();
    if (node === undefined) return;
    node.text = node.text.trim();
    if (open.length === 0) record(node);
  });
  return { write: (text) => void parser.write(text), end: () => void parser.close() };
}

/** Without the place and file that saxes puts in front. */
const said = (message: string): string => message.replace(/^(?:.*?:)?\d+:\d+: /, '').replace(/\.$/, '');

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

export const childText = (node: XmlNode | undefined, name: string): string => child(node, name)?.text ?? '';

export const children = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** All elements of this name at any depth. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}
