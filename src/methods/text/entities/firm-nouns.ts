import type { Token } from '../reading/types.ts';
import { words } from './lexicon/table.ts';

/** Spanish nouns that only a firm is called by: "la constructora X", "X, comercializadora que …". */
export const firms = words(`
  empresa sociedad compania constructora comercializadora importadora exportadora distribuidora inmobiliaria arrendadora empacadora
  naviera gasera gasolinera cementera aseguradora factoring desarrolladora cooperativa filial subsidiaria maquiladora procesadora
  refaccionaria acerera tenedora controladora
`);
/** Whether a firm's noun in small letters stands at a token. */
export const isFirmNoun = (token: Token | undefined): boolean => token?.shape === 'lower' && firms.has(token.folded);
