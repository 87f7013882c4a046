/** The fragments of an SDN remark (OFAC's data specification: parted by semicolons, closed by a full stop). */
export const fragmentsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/\.$/, '')
    .split(';')
    .map((part) => (/\s\s|[\t\n\r]/.test(part) ? part.replace(/\s+/g, ' ') : part).trim())
    .filter((part) => part !== '');
