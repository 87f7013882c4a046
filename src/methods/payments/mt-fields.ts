import { addFault, faultAt } from './faults.ts';
import type { PaymentFault } from './message.ts';

/** A field of block 4: "50K" and its lines as sent. `line` and `column` are where its tag stands. */
export interface MtField {
  tag: string;
  lines: string[];
  line: number;
}

const tagShape = /^:(\d{2}[A-Z]?):/;
const longestLine = 1000;
const mostLines = 20_000;

/** Cuts the text of block 4 into fields; `firstLine` is the line of the file it begins on (the rest of the line of "{4:"). */
export function mtFields(text: string, firstLine: number, faults: PaymentFault[]): MtField[] {
  const fields: MtField[] = [];
  const lines = text.split(/\r?\n|\r/, mostLines);
  for (const [at, raw] of lines.entries()) {
    const line = firstLine + at;
    if (at === 0 && raw === '') continue;
    const cut = raw.slice(0, longestLine);
    if (cut.length < raw.length)
      addFault(
        faults,
        faultAt(line, longestLine + 1, `a line of ${raw.length} characters`, 'at most 35 (a field of text 78)'),
      );
    const tag = tagShape.exec(cut)?.[1];
    if (tag !== undefined) fields.push({ tag, lines: [cut.slice(tag.length + 2)], line });
    else {
      const last = fields.at(-1);
      // The last line may be the rest of a text that was cut off.
      if (last && !cut.startsWith(':')) last.lines.push(cut);
      else if (cut.trim() !== '') addFault(faults, faultAt(line, 1, cut, 'a field as :20:'));
    }
  }
  if (lines.length === mostLines)
    addFault(faults, faultAt(firstLine + mostLines, 1, `more than ${mostLines} lines`, 'fewer'));
  for (const field of fields) {
    while (field.lines.length > 1 && field.lines.at(-1)?.trim() === '') field.lines.pop();
    if (field.lines.join('').trim() === '')
      addFault(faults, faultAt(field.line, 1, `field ${field.tag} empty`, 'a value'));
  }
  return fields;
}
