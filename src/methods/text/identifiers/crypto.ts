import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import { faults } from './faults.ts';
import { found, wordSet } from './shape.ts';
import type { CuedRule, Fault, Found, LoneRule } from './shape.ts';

const base58check = createBase58check(sha256);

/** Version byte of an address of base58, or null if its checksum does not agree. */
function base58Version(address: string): number | null {
  try {
    const bytes = base58check.decode(address);
    return bytes.length === 21 ? (bytes[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** BIP 173 and 350: version 0 by bech32, the later ones by bech32m. */
function isSegwit(address: string): boolean {
  const words = bech32.decodeUnsafe(address, 90) ?? bech32m.decodeUnsafe(address, 90);
  const version = words?.words[0];
  if (words === undefined || version === undefined || version > 16) return false;
  const codec = version === 0 ? bech32 : bech32m;
  const bytes = codec.decodeUnsafe(address, 90) && codec.fromWordsUnsafe(words.words.slice(1));
  if (!bytes || bytes.length < 2 || bytes.length > 40) return false;
  return version !== 0 || bytes.length === 20 || bytes.length === 32;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** EIP-55: letters are capitals where the hash of the address says so. One case throughout carries no checksum. */
function etherFault(address: string): Fault | null {
  const body = address.slice(2);
  if (body.length !== 40) return faults.length(address.length, 42, 'characters');
  const lower = body.toLowerCase();
  if (body === lower || body === body.toUpperCase()) return null;
  const hash = keccak_256(ascii(lower));
  const right = [...lower].every((letter, i) => {
    const nibble = ((hash[i >> 1] ?? 0) >> (i % 2 === 0 ? 4 : 0)) & 15;
    return body.charAt(i) === (nibble > 7 ? letter.toUpperCase() : letter);
  });
  return right ? null : faults.checksum();
}

function read(match: RegExpExecArray, cued: boolean): Found | null {
  const text = match[0];
  if (/^0x/i.test(text)) {
    if (text.length !== 42 && (!cued || text.length < 40 || text.length > 44)) return null;
    return found('crypto', match, text, etherFault(text));
  }
  if (/^bc1/i.test(text)) {
    return found('crypto', match, text.toLowerCase(), isSegwit(text) ? null : faults.checksum());
  }
  const tron = text.startsWith('T');
  const version = base58Version(text);
  const right = tron ? version === 0x41 : version === (text.startsWith('1') ? 0 : 5);
  // Other codes look like these: without its word, only the checksum makes it an address.
  return right || (cued && likeAddress.test(text))
    ? found('crypto', match, text, right ? null : faults.checksum())
    : null;
}

const likeAddress = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/;

export const loneCrypto: LoneRule = {
  shape:
    /(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{40}|(?:bc1[02-9ac-hj-np-z]{11,87}|BC1[02-9AC-HJ-NP-Z]{11,87})|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})(?![A-Za-z0-9])/g,
  read: (match) => read(match, false),
};

export const cuedCrypto: CuedRule = {
  shape:
    /(?:0x[0-9a-fA-F]{38,44}|bc1[0-9a-z]{11,87}|BC1[0-9A-Z]{11,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{32,34})(?![A-Za-z0-9])/y,
  fillers: wordSet(
    'address addresses direccion direcciones wallet wallets monedero monederos cartera billetera bitcoin btc ethereum eth',
    'usdt usdc tron trx trc erc network red tether digital virtual currency moneda deposit to',
  ),
  read: (match) => read(match, true),
};
