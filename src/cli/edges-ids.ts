/** Numbers given to ids as they come, the same to the same id. */
export interface IdNumbers {
  readonly size: number;
  /** Null where the cell holds no id, or one too long. */
  of(cell: string): number | null;
  all(): string[];
}

export const longestId = 1000;
/** Below this a table by value is quicker than any map, and small. */
const mostByValue = 1 << 24;

/** An id is a cell without the spaces around it; letters that can be written in two ways are the same. */
export const idOf = (cell: string): string => cell.normalize('NFC').trim();

export function idNumbers(): IdNumbers {
  const ids: string[] = [];
  const byText = new Map<string, number>();
  let byValue = new Int32Array(1024);
  const ofValue = (value: number): number => {
    if (value >= byValue.length) {
      const wider = new Int32Array(2 ** Math.ceil(Math.log2(value + 1)));
      wider.set(byValue);
      byValue = wider;
    }
    return (byValue[value] ||= ids.push(String(value))) - 1;
  };
  const ofText = (id: string): number => {
    const known = byText.get(id);
    if (known !== undefined) return known;
    // A piece of a longer text would keep all of it in memory.
    const own = Buffer.from(id).toString();
    byText.set(own, ids.length);
    return ids.push(own) - 1;
  };
  return {
    get size() {
      return ids.length;
    },
    of(cell) {
      const value = plainValue(cell);
      if (value >= 0) return ofValue(value);
      const id = idOf(cell);
      if (id === '' || id.length > longestId) return null;
      const trimmed = plainValue(id);
      return trimmed >= 0 ? ofValue(trimmed) : ofText(id);
    },
    all: () => ids,
  };
}

/** The value of a small whole number written as numbers are, else −1. */
function plainValue(text: string): number {
  if (text.length === 0 || text.length > 8 || (text.length > 1 && text.charCodeAt(0) === 48)) return -1;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value < mostByValue ? value : -1;
}
