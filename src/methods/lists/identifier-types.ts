import type { ListedIdentifierType } from '#vocabulary/listed.ts';

/** Words with which lists name a number, most particular first. Null: what follows them is no identifier. */
const table: readonly (readonly [RegExp, ListedIdentifierType | null])[] = [
  [
    /secondary sanctions|executive order|directive|determination|information|prohibited|listing date|effective date|divestment|target type|issuer name|established|organization type|nationality of registration|gender|^title\b|vessel (type|flag)|year of build/i,
    null,
  ],
  [/passport|pasaporte|passeport/i, 'passport'],
  [/\bc\.?u\.?r\.?p\b/i, 'curp'],
  [/\br\.?f\.?c\b/i, 'rfc'],
  [/digital currency|crypto|wallet|public ?key/i, 'crypto'],
  [/swift|\bbic\b/i, 'bic'],
  [/\bimo\b/i, 'imo'],
  [/mmsi|maritime mobile/i, 'mmsi'],
  [/call ?-?sign/i, 'call-sign'],
  [/tail number|aircraft registration/i, 'tail-number'],
  [/e-?mail|correo/i, 'email'],
  [/website|\burl\b|web ?page/i, 'website'],
  [/phone|telephone|tel[eé]fono|\bfax\b|mobile/i, 'phone'],
  [/iban|account|cuenta/i, 'account'],
  [
    /tax|\bnit\b|\bruc\b|\brif\b|\brtn\b|c\.?u\.?i\.?t|fein|fiscal|v\.?a\.?t\b|\binn\b|tribut|c\.i\.f|\bcnpj\b|\bcpf\b/i,
    'tax-id',
  ],
  [
    /regist|compan|enterprise|commerc|commerce|business|folio|matric|incorporation|social credit|d-?u-?n-?s|legal entity number|\blei\b|gazette|\bogrn\b|\bokpo\b|trade licen|charity|organization code|economic register|\bc\.r\. no/i,
    'registration',
  ],
  [
    /national|c[eé]dula|\bssn\b|social security|identi|d\.?n\.?i\b|i\.f\.e|credencial|electoral|cartilla|\bc\.u\.i|residen|birth cert|tazkira|citizen|personal id|refugee|tarjeta|\bid\b|snils/i,
    'national-id',
  ],
];

/** The type of a number by the words before it; null where they name no identifier at all. */
export function identifierType(words: string): ListedIdentifierType | null {
  const before = known.get(words);
  if (before !== undefined) return before;
  const found = table.find(([pattern]) => pattern.test(words));
  const type = found === undefined ? 'other' : found[1];
  if (known.size < 5000) known.set(words, type);
  return type;
}

const known = new Map<string, ListedIdentifierType | null>();
