import { addNames, emptyParty } from './draft.ts';
import { addFault, faultAt } from './faults.ts';
import type { PaymentMessage } from './message.ts';
import type { MtField } from './mt-fields.ts';
import { longestText, nameReadings, textReadings } from './readings.ts';
import { identifier, isBic } from './values.ts';

interface Narrative {
  code: string;
  lines: string[];
  line: number;
}

/** Codes of field 72 that name a bank of the chain. */
const agentCodes: ReadonlySet<string> = new Set(['INS', 'UDLC', 'INT', 'ACC']);

/** Adds what a field of text says: one text for each code word, lines joined; and the bank that /INS/ names as a party. */
export function mtTexts(message: PaymentMessage, field: MtField, transaction: number): void {
  for (const { code, lines, line } of narratives(field)) {
    for (const text of textReadings(lines)) {
      if (text.length > longestText)
        addFault(
          message.faults,
          faultAt(line, 1, `${field.tag} of ${text.length} characters`, `at most ${longestText}`),
        );
      message.freeText.push({ field: field.tag, text: text.slice(0, longestText), line, transaction });
    }
    if (field.tag !== '72' || !agentCodes.has(code)) continue;
    const first = lines[0]?.trim() ?? '';
    if (!isBic(first) && code !== 'INS') continue;
    const party = emptyParty(
      code === 'INS' ? 'previous-instructing-agent-1' : 'other-agent',
      `72 /${code}/`,
      line,
      transaction,
    );
    party.kind = 'agent';
    if (isBic(first)) party.identifiers.push(identifier('bic', first));
    else addNames(party, [...nameReadings(lines, false), ...nameReadings(lines, true)]);
    message.parties.push(party);
  }
}

function narratives({ lines, line }: MtField): Narrative[] {
  const found: Narrative[] = [];
  for (const [at, text] of lines.entries()) {
    const [whole = '', code = ''] = /^\/([A-Z0-9]{2,8})\//.exec(text) ?? [];
    const last = found.at(-1);
    if (code !== '' || last === undefined) found.push({ code, lines: [text.slice(whole.length)], line: line + at });
    else last.lines.push(text.replace(/^\/\//, ''));
  }
  return found.filter((one) => one.lines.join('').trim() !== '');
}
