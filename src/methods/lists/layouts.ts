import { ftm } from './ftm.ts';
import { builtIn } from './mapped/built-in.ts';
import { mapped } from './mapped/reader.ts';
import { euXml } from './eu.ts';
import { ofacAdvanced } from './ofac/advanced.ts';
import { ofacCsv } from './ofac/csv.ts';
import { ofacXml } from './ofac/xml.ts';
import type { ListReader, Sniffed } from './reading.ts';
import { jsonRecords } from './records.ts';
import { unXml } from './un.ts';

const readers: Readonly<Record<string, (sniffed: Sniffed) => ListReader>> = {
  'ofac-csv': ({ group }) => ofacCsv(group === 'ofac-non-sdn' ? 'ofac-non-sdn' : 'ofac-sdn'),
  'ofac-xml': ofacXml,
  'ofac-advanced': ofacAdvanced,
  'un-xml': unXml,
  'eu-xml': euXml,
  'ftm-lines': () => ftm('lines'),
  'ftm-array': () => ftm('array'),
  'json-lines': () => jsonRecords('lines'),
  'json-array': () => jsonRecords('array'),
};

/** The reader of a layout that `sniff` gave. */
export function readerOf(sniffed: Sniffed): ListReader {
  const mapping = sniffed.layout.startsWith('mapped:') ? builtIn(sniffed.layout.slice(7)) : undefined;
  if (mapping) return mapped(mapping);
  const make = readers[sniffed.layout];
  if (make === undefined) throw new RangeError(`no layout ${sniffed.layout}`);
  return make(sniffed);
}
