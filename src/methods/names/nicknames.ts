const quoted = /["“”„«»‟″]([^"“”„«»‟″]+)["“”„«»‟″]|(?<![\p{L}\p{M}])[‘']([^‘’']{2,})[’'](?![\p{L}\p{M}])/gu;
const afterAlias = /(?:^|\s|,|\()(?:alias|a\.?k\.?a\.?|apodado|apodada|\(a\))\s+(.+)$/iu;

/** What a name with a nickname has somewhere. */
const hint = /["“”„«»‟″‘’']|alias|a\.?k\.?a|apodad|\(a\)/iu;

/**
 * Where a name carries a nickname: in quotes or after "alias", in UTF-16 units. A name that is all
 * quotes has no nickname.
 */
export function nicknameRanges(name: string): { start: number; end: number }[] {
  if (!hint.test(name)) return [];
  const ranges: { start: number; end: number }[] = [];
  const alias = afterAlias.exec(name);
  if (alias !== null)
    ranges.push({
      start: alias.index + alias[0].length - (alias[1] ?? '').length,
      end: name.length,
    });
  for (const match of name.matchAll(quoted)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  let outside = name;
  for (const { start, end } of ranges) outside = outside.slice(0, start) + ' '.repeat(end - start) + outside.slice(end);
  return (outside.match(/[\p{L}\p{M}]{2,}/gu) ?? []).length < 2 ? [] : ranges;
}
