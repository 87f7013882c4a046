import { parseGrade } from '#vocabulary/grade.ts';
import { modalities, qualifiers, type Modality, type Qualifier } from '#vocabulary/statement.ts';

/*
 * One file per report: front matter, the text, and under "## Facts" what the text says, one claim a line.
 *
 *   person:nadia-ibarra                                   an entity; its prefix gives its kind
 *     name «Nadia Ibarra Sáenz»                           the value is the quoted words
 *     birthDate = 1983-11-14 «DOB 14 Nov 1983»            the value, and the words that say it
 *   own:nadia-alazan  person:nadia-ibarra > company:alazan  «with 25 %» {from 2025-03-12}
 *     percentage = 25                                     a line without a quote stands on that of its link
 *
 * In braces: modality, denied, fact or assessment, qualifier, grade, from and to, speaker: …, as … (words of the source),
 * handling NAME, seen DATE..DATE (lists), claim NAME and corrects NAME. What stands on a head holds for its lines.
 * `withdraws = NAME` takes back a named claim. `read: true` in the front matter: the reader goes through it too.
 */

/** Prefix of a key, and the kind it stands for. */
export const kindOfPrefix: Record<string, string> = {
  person: 'Person',
  group: 'Organization',
  company: 'Company',
  body: 'PublicBody',
  unit: 'Unit',
  account: 'BankAccount',
  vehicle: 'Vehicle',
  vessel: 'Vessel',
  container: 'Container',
  shipment: 'Shipment',
  site: 'Site',
  area: 'Area',
  route: 'Route',
  substance: 'Substance',
  seizure: 'Seizure',
  meeting: 'Meeting',
  arrest: 'Arrest',
  killing: 'Killing',
  clash: 'Clash',
  deployment: 'Deployment',
  transfer: 'Transfer',
  decl: 'Declaration',
  court: 'CourtCase',
  law: 'LegalInstrument',
  own: 'Ownership',
  dir: 'Directorship',
  mem: 'Membership',
  emp: 'Employment',
  fam: 'Family',
  assoc: 'Associate',
  rep: 'Representation',
  succ: 'Succession',
  pay: 'Payment',
  lead: 'Leadership',
  ctl: 'Control',
  pres: 'Presence',
  sup: 'Supply',
  fin: 'Financing',
  ally: 'Alliance',
  riv: 'Rivalry',
  op: 'Operation',
  hold: 'AccountHolding',
  coop: 'Cooperation',
  party: 'CourtCaseParty',
  link: 'UnknownLink',
};

export interface Options {
  modality?: Modality;
  denied?: boolean;
  basis?: 'fact' | 'assessment';
  qualifier?: Qualifier;
  grade?: string;
  validFrom?: string;
  validTo?: string;
  speaker?: string;
  original?: string;
  handling?: string;
  seen?: [string, string];
  claim?: string;
  corrects?: string;
}

export interface Line {
  /** 1-based line in the file. */
  at: number;
  property: string;
  value: string;
  quote: string | null;
  options: Options;
}

export interface Block {
  at: number;
  key: string;
  kind: string;
  /** The two ends of a link. */
  ends: [string, string] | null;
  quote: string | null;
  options: Options;
  lines: Line[];
}

export interface ReportFile {
  head: Record<string, string>;
  text: string;
  blocks: Block[];
}

const key = '[a-z]+:[a-z0-9-]+';
const headPattern = new RegExp(`^(${key})(?:\\s+(${key}) > (${key}))?$`);
const linePattern = /^([A-Za-z]+)(?: = (.+))?$/;
export const isKey = (value: string): boolean =>
  new RegExp(`^${key}$`).test(value) && value.slice(0, value.indexOf(':')) in kindOfPrefix;

const words: Record<string, (options: Options, rest: string) => void> = {
  from: (options, rest) => (options.validFrom = rest),
  to: (options, rest) => (options.validTo = rest),
  'speaker:': (options, rest) => (options.speaker = rest),
  as: (options, rest) => (options.original = rest),
  handling: (options, rest) => (options.handling = rest),
  claim: (options, rest) => (options.claim = rest),
  corrects: (options, rest) => (options.corrects = rest),
  seen: (options, rest) => (options.seen = rest.split('..', 2) as [string, string]),
};

function readOption(options: Options, part: string, where: string): void {
  const [first = '', ...more] = part.split(' ');
  const word = words[first];
  if (word && more.length > 0) word(options, more.join(' '));
  else if ((modalities as readonly string[]).includes(part)) options.modality = part as Modality;
  else if ((qualifiers as readonly string[]).includes(part)) options.qualifier = part as Qualifier;
  else if (part === 'fact' || part === 'assessment') options.basis = part;
  else if (part === 'denied') options.denied = true;
  else if (parseGrade(part)) options.grade = part;
  else
    throw new Error(
      `${where}: found "${part}" in braces; expected a modality, qualifier, grade or a word of the notation`,
    );
}

/** Takes `«quote»` and `{options}` off the end of a line. */
function tail(line: string, where: string): { rest: string; quote: string | null; options: Options } {
  const braces = /\s*\{([^{}]*)\}$/.exec(line);
  const before = braces ? line.slice(0, braces.index) : line;
  const marks = /\s*«([^«»]+)»$/.exec(before);
  const options: Options = {};
  for (const part of braces?.[1]?.split(', ') ?? []) readOption(options, part.trim(), where);
  return { rest: (marks ? before.slice(0, marks.index) : before).trim(), quote: marks?.[1] ?? null, options };
}

function readHead(raw: string, at: number, where: string): Block {
  const { rest, quote, options } = tail(raw, where);
  const found = headPattern.exec(rest);
  const name = found?.[1] ?? '';
  const kind = kindOfPrefix[name.slice(0, name.indexOf(':'))];
  if (!found || kind === undefined)
    throw new Error(`${where}: found "${rest}"; expected a key such as person:name, or a link with two ends`);
  return { at, key: name, kind, ends: found[2] && found[3] ? [found[2], found[3]] : null, quote, options, lines: [] };
}

function readLine(raw: string, at: number, block: Block, where: string): Line {
  const { rest, quote, options } = tail(raw, where);
  const found = linePattern.exec(rest);
  const value = found?.[2] ?? quote;
  if (!found || value === null)
    throw new Error(`${where}: found "${rest}"; expected "property = value" or "property «quote»"`);
  return {
    at,
    property: found[1] ?? '',
    value,
    quote: quote ?? block.quote,
    options: { ...block.options, ...options },
  };
}

/** In: the content of a report file. Out: its parts. A line that cannot be read throws with file and line. */
export function parseReportFile(content: string, file: string): ReportFile {
  const [, head = '', rest = ''] = content.split(/^---$/m);
  const [text = '', facts = ''] = rest.split('\n## Facts\n');
  const fields: [string, string][] = head
    .trim()
    .split('\n')
    .map((line) => [
      line.slice(0, line.indexOf(':')),
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    ]);
  const first = content.split('\n').indexOf('## Facts') + 2;
  const blocks: Block[] = [];
  facts.split('\n').forEach((raw, index) => {
    if (raw.trim() === '') return;
    const at = first + index;
    const where = `${file}:${at}`;
    const block = blocks.at(-1);
    if (!raw.startsWith(' ')) blocks.push(readHead(raw, at, where));
    else if (block) block.lines.push(readLine(raw, at, block, where));
    else throw new Error(`${where}: found a fact before any entity; expected a key first`);
  });
  return { head: Object.fromEntries(fields), text: text.trim(), blocks };
}
