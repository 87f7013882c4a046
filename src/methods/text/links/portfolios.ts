/** Heads of departments whose title does not name the department as it is called: title words, then names of the body. */
const known: readonly (readonly [title: RegExp, names: RegExp])[] = [
  [/secretary of state/, /^(?:u\.s\. )?(?:department of state|state department)$|departamento de estado/],
  [
    /(?:secretary of (?:defense|war)|(?:defense|war) secretary)/,
    /(?:department of (?:defense|war)|defense department|pentagon)$/,
  ],
  [/(?:u\.s\.|united states) attorney/, /attorney.{0,2}s office/],
  [/attorney general/, /(?:department of justice|justice department)$|^doj$/],
  [/director of national intelligence/, /director of national intelligence|^odni$/],
  [/fiscal general|fiscal especial/, /^fiscalia|^fgr$|^fge$/],
  [/procurador/, /^procuraduria|^pgr$/],
  [/canciller/, /relaciones exteriores|^sre$/],
  [
    /^(?:u\.s\. )?(?:rep|representative|congressman|congresswoman)\b/,
    /^(?:u\.s\. )?(?:congress|house of representatives)$/,
  ],
  [/^(?:u\.s\. )?(?:sen|senator)\b/, /^(?:u\.s\. )?senate$|^(?:u\.s\. )?congress$/],
  [/^(?:diputad[oa])/, /^camara de diputados$|^congreso/],
  [/^(?:senador)/, /^senado/],
  [/^ex(?:policia|agente|comandante) ministerial/, /^policia ministerial/],
  [/^ex(?:policia|agente|comandante) federal/, /^policia federal/],
  [/^ex(?:policia|agente|comandante) estatal/, /^policia estatal/],
  [/^ex(?:policia|agente|comandante) judicial/, /^policia judicial/],
  [/^ex(?:policia|agente|comandante) municipal/, /^policia municipal/],
  [/secretary general/, /united nations|naciones unidas|^onu$|^un$/],
];

const small = new Set([
  'of',
  'the',
  'de',
  'del',
  'la',
  'el',
  'los',
  'las',
  'and',
  'y',
  'e',
  'for',
  'en',
  'to',
  "'s",
  'a',
]);
const minister = new Set([
  'secretary',
  'minister',
  'secretario',
  'secretaria',
  'ministro',
  'ministra',
  'exsecretario',
  'exsecretaria',
  'subsecretario',
  'subsecretaria',
]);
const ministry = /department|ministry|secretaria|ministerio|departamento|secretariat/;
const plain = new Set([
  'former',
  'then',
  'new',
  'u.s.',
  'us',
  'mexican',
  'deputy',
  'acting',
  'general',
  'mexico',
  'exterior',
  'el',
  'actual',
  'entonces',
]);

/** A test for names of the department that the words of an office speak of, or null. Words and names are folded. */
export function departmentTest(words: readonly string[]): ((name: string) => boolean) | null {
  const title = words.join(' ');
  for (const [office, names] of known) if (office.test(title)) return (name) => names.test(name);
  const at = words.findIndex((word) => minister.has(word));
  if (at < 0) return null;
  const topic = (near: readonly string[]): string[] =>
    near.filter((word) => !small.has(word) && !plain.has(word) && !minister.has(word));
  const after =
    words[at + 1] === 'of' || words[at + 1] === 'de' || words[at + 1] === 'del'
      ? topic(words.slice(at + 1, at + 6))
      : [];
  const wanted = after.length > 0 ? after.slice(0, 2) : topic(words.slice(Math.max(0, at - 3), at));
  if (wanted.length === 0) return null;
  return (name) => {
    const parts = name.split(' ');
    return wanted.every((word) => parts.includes(word)) && (ministry.test(name) || parts.length === wanted.length);
  };
}
