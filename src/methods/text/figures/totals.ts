import { groupDigits } from '#vocabulary/quantity.ts';
import { wordAt } from '../dates/parts.ts';
import { scan } from '../dates/scan.ts';
import type { Figure, SumCheck } from '../reading/types.ts';
import { numeralAt } from './numerals.ts';

/** Words that make a sum a total of parts that follow. */
const totalWords =
  /\b(?:total(?:l?ed|l?ing|s|es|izan|izaron|izando)?|in all|altogether|combined|en total|sumaron|suman|sumando|en conjunto)\b/iu;
const reach = 600;
const mostParts = 12;

const shown = (value: number): string => groupDigits(String(Math.round(value * 100) / 100));

/** Checks each total against the parts of the same unit that the same paragraph names after it. */
export function totalChecks(text: string, figures: readonly Figure[]): SumCheck[] {
  const checks: SumCheck[] = [];
  figures.forEach((total, index) => {
    if (
      total.refuted ||
      !totalWords.test(text.slice(Math.max(total.start, total.number[0] - 40), total.number[1] + 12))
    )
      return;
    const found = partsOf(text, figures, index);
    if (found !== null) checks.push(found);
  });
  return checks;
}

function partsOf(text: string, figures: readonly Figure[], index: number): SumCheck | null {
  const total = figures[index];
  if (total === undefined) return null;
  const near = text.slice(total.number[1], total.number[1] + reach);
  const paragraph = near.search(/\n[ \t\r]*\n/);
  const limit = total.number[1] + (paragraph < 0 ? near.length : paragraph);
  const parts: Figure[] = [];
  let sum = 0;
  for (let at = index + 1; at < figures.length && parts.length < mostParts; at += 1) {
    const part = figures[at];
    if (part === undefined || part.number[0] >= limit) break;
    if (part.unit !== total.unit) continue;
    if (
      part.value >= total.value ||
      totalWords.test(text.slice(Math.max(part.start, part.number[0] - 25), part.number[0]))
    )
      break;
    parts.push(part);
    sum += part.value;
    if (parts.length > 1 && Math.abs(sum - total.value) < 0.005) return stated(text, total, parts, sum, true);
  }
  const complete = parts.length > 1 && countsMatch(text, figures, index, parts);
  return complete ? stated(text, total, parts, sum, false) : null;
}

/** "Six wires … Four, worth … Two, worth …": the parts are all there where their counts make up the whole's. */
function countsMatch(text: string, figures: readonly Figure[], index: number, parts: readonly Figure[]): boolean {
  const total = figures[index];
  const whole = figures[index - 1];
  if (total === undefined || whole === undefined || whole.start !== total.start || !Number.isInteger(whole.value))
    return false;
  let sum = 0;
  for (const part of parts) {
    const lead = scan(text.slice(part.start, part.number[0]));
    const count = numeralAt(lead, 0, 'point');
    if (count === null || !/^(?:,|of|worth|de|por|con|-|$)/.test(wordAt(lead, count.next))) return false;
    sum += count.value;
  }
  return sum === whole.value;
}

function stated(text: string, total: Figure, parts: readonly Figure[], sum: number, agrees: boolean): SumCheck {
  const start = total.number[0];
  const end = parts.at(-1)?.number[1] ?? total.number[1];
  const left = `${parts.map((part) => shown(part.value)).join(' + ')} = ${shown(sum)} ${total.unit}`;
  return {
    quote: text.slice(start, end),
    start,
    end,
    agrees,
    says: agrees
      ? { en: `${left}, the total that the text says`, es: `${left}, el total que dice el texto` }
      : {
          en: `${left}, but the text says a total of ${shown(total.value)} ${total.unit}`,
          es: `${left}, pero el texto dice un total de ${shown(total.value)} ${total.unit}`,
        },
  };
}
