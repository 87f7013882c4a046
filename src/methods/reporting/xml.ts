/** An element with text, or with elements inside. */
export interface Node {
  element: string;
  inside: string | readonly Node[];
}

/** What XML 1.0 cannot hold: control characters, halves of pairs and the last two of a plane. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"'\r]/g, (letter) => marks[letter] ?? letter);

/** The text of a document, indented. */
export const document = (root: Node): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

function written({ element, inside }: Node, indent: string): string {
  if (typeof inside === 'string') return `${indent}<${element}>${escaped(inside)}</${element}>\n`;
  const lines = inside.map((node) => written(node, `${indent}  `)).join('');
  return `${indent}<${element}>\n${lines}${indent}</${element}>\n`;
}
