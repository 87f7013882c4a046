/** A listed name as people say it, with its parts where the list gives them. */
export interface ReadName {
  name: string;
  first?: string;
  last?: string;
  suffix?: string;
}

const suffixes = /^(jr|sr|ii|iii|iv)\.?$/i;

/** "GUZMAN LOERA, Joaquin" → "Joaquin GUZMAN LOERA". Only natural persons are listed surname first. */
export function readName(listed: string, kind: string): ReadName {
  const whole = listed.replace(/\s+/g, ' ').trim();
  if (kind !== 'Person') return { name: whole };
  const [last = '', ...others] = whole.split(',').map((part) => part.trim());
  const suffix = others.length > 1 && suffixes.test(others.at(-1) ?? '') ? others.pop() : undefined;
  const first = others.join(', ');
  if (last === '' || first === '') return { name: whole };
  const name = [first, last, suffix].filter((part) => part !== undefined).join(' ');
  return { name, first, last, ...(suffix ? { suffix } : {}) };
}

// What stands in a name only when it is that of a company. Doubtful ones are left out.
const companyWords = new RegExp(
  '(^|[\\s,(])(' +
    [
      String.raw`l\.?l\.?c\.?|l\.?l\.?p\.?|ltd\.?|ltda\.?|limited|limitada|inc\.?|incorporated|corp\.?|corporation|company`,
      String.raw`co\.,? ?(ltd|limited)\.?|co\.|plc|gmbh|s\.a\.?|s\.a\.s\.?|s\.a\.l\.?|s\.p\.a\.?|s\.r\.l\.?|s\.l\.?|srl|spa`,
      String.raw`s\.?a\.? de c\.?v\.?|s\. de r\.?l\.?.*|s\.p\.r\. de r\.l\.?.*|s\.c\. de .*|s\.n\.c\.?|e\.u\.|cia\.?|sociedad anonima`,
      String.raw`jsc|ojsc|cjsc|pjsc|ooo|oao|zao|pao|joint[ -]stock company|fze|fzco|fz-?llc|dmcc|jlt|b\.?v\.?|n\.?v\.?`,
      String.raw`sirketi|anonim sirketi|eood|ood|d\.?o\.?o\.?|kft|oyj?|aktiebolag|pte|pvt|sdn\.? bhd\.?|s\.a\.r\.l\.?|sarl|sprl`,
      String.raw`bank|banco|banque|airlines?|holding|holdings|s\.c\.s\.|cooperativa .*|enterprise|enterprises`,
    ].join('|') +
    ')(?=$|[\\s,.)])',
  'i',
);

// Short forms, sure only at the end of a name or, Russian style, at its beginning.
const companyEnds =
  /\s(co|ao|ag|s\.?a|a\.?s|sal|sasu|ou|ab|kg|k\.k|c\.a|s\.a\.e|s\.a\.c|s\. de p\.r\. de r\.l|\S*-llc)\.?$|^(ao|obshchestvo s|aktsionernoe|compania|empresa)\s/i;

const groupWords =
  /\b(cartel|organi[sz]ation|clan|gang|movement|front|brigades?|army|party|militia|forces?|council|committee|association|foundation|charity|society|ministry|university|institute|directorate|department|bureau|agency|service|battalion|regiment|command|guards?|police|jihad|group|union|federation|los|hermandad|mara|cosa nostra|camorra|yakuza|cell|network|team|corps|authority|administration|court|academy|familia|comando|brigada|guardia|frente|ejercito|ministerio)\b/i;

/** Programmes under which groups, and nothing else but persons, are listed. */
const groupProgrammes = new Set(['FTO', 'TCO']);

/**
 * The kind of a listed party. The file says individual, vessel, aircraft or nothing. For nothing: a legal form in the
 * name makes a Company; a word for a body or group, or a programme for such groups, an Organization; anything else
 * stays a LegalEntity. Remarks have no say, so that a kind does not change when only they do.
 */
export function kindOfParty(type: string | undefined, name: string, programmes: readonly string[]): string {
  if (type === 'individual') return 'Person';
  if (type === 'vessel') return 'Vessel';
  if (type === 'aircraft') return 'Airplane';
  if (companyWords.test(name) || companyEnds.test(name)) return 'Company';
  return groupWords.test(name) || programmes.some((one) => groupProgrammes.has(one)) ? 'Organization' : 'LegalEntity';
}
