import type { Words } from '#methods/graph/method.ts';
import { fold } from '#methods/names/fold.ts';

interface RoleEntry {
  words: Words;
  /** Of folded text (small letters, no accents), English and Spanish. Absent where only the kind of a link gives it. */
  said?: RegExp;
}

/**
 * Roles of positions, from what decides most to what says least: of several that are documented the first counts, both
 * within one text and for one holder. Answers hold these words and never those of a statement, in which a name may stand.
 */
const table = {
  leader: {
    words: { en: 'leader', es: 'líder' },
    said: /\b(leader|boss|head of|kingpin|lider(es)?|lideresa|jef[ea] (maximo|maxima|principal|de plaza)|cabecilla|capo|dirigente|mando principal|comandante)\b/,
  },
  'cell-leader': {
    words: { en: 'leader of a cell', es: 'líder de célula' },
    said: /\b(cell (leader|head)|jef[ea] de (celula|estaca)|encargad[oa] de (la )?celula)\b/,
  },
  deputy: {
    words: { en: 'deputy', es: 'segundo al mando' },
    said: /\b(deputy|second in command|lieutenant|underboss|segund[oa]( al mando)?|lugarteniente|brazo derecho)\b/,
  },
  accountant: {
    words: { en: 'accountant', es: 'contabilidad' },
    said: /\b(accountant|bookkeeper|accounts|contador(a|es)?|contable|contabilidad|lleva los libros)\b/,
  },
  finance: {
    words: { en: 'financial operator', es: 'operador financiero' },
    said: /\b(finan[cz]\w*|treasurer|banker|launder\w*|cashier|money|paymaster|tesorer[oa]|banquer[oa]|lava(do)?( de dinero)?|cajer[oa]|pagador(a)?|dinero)\b/,
  },
  front: {
    words: { en: 'front or nominee', es: 'prestanombres' },
    said: /\b(nominee|front|straw (man|owner|buyer)|prestanombres?|testaferro|fachada)\b/,
  },
  procurement: {
    words: { en: 'procurement', es: 'abastecimiento' },
    said: /\b(procurement|purchas\w*|buyer|buys|suppl(y|ies|ier)|precursors?|compra(s|dor|dora)?|insumos|abastec\w*|proveedor(a)?|precursores)\b/,
  },
  producer: {
    words: { en: 'production', es: 'producción' },
    said: /\b(chemist|cook|laboratory|lab|production|quimic[oa]|cociner[oa]|laboratorio|produccion)\b/,
  },
  customs: {
    words: { en: 'customs agent', es: 'gestión aduanal' },
    said: /\b(customs|clearance|aduan\w*|pedimentos?)\b/,
  },
  logistics: {
    words: { en: 'logistics', es: 'logística' },
    said: /\b(logistic\w*|loads?|transport\w*|shipping|warehous\w*|vehicles|drivers|dispatch\w*|logistica|cargas?|choferes|vehiculos|almacen\w*|bodegas?|rutas?|trasiego)\b/,
  },
  driver: {
    words: { en: 'driver or carrier', es: 'conducción o acarreo' },
    said: /\b(driver|carrier|pilot|skipper|courier|chofer|conductor(a)?|transportista|pilot[oa]|operador(a)? de (unidad|tractocamion)|mensajer[oa])\b/,
  },
  armed: {
    words: { en: 'armed wing', es: 'brazo armado' },
    said: /\b(armed|enforcer|gunm[ae]n|hit ?m[ae]n|security|bodyguard|arma(do|da|dos)|sicari[oa]s?|pistoler[oa]s?|escolta|seguridad)\b/,
  },
  lookout: {
    words: { en: 'lookout', es: 'vigilancia' },
    said: /\b(lookout|watch(er|man)?|halcon(es)?|vigilan\w*|vigia)\b/,
  },
  broker: {
    words: { en: 'broker', es: 'intermediario' },
    said: /\b(broker|intermediar(y|ies)|go between|middleman|liaison|intermediari[oa]|enlace|corredor(a)? de (cambios|fletes))\b/,
  },
  lawyer: {
    words: { en: 'lawyer', es: 'defensa legal' },
    said: /\b(lawyer|attorney|counsel|solicitor|abogad[oa]|defensor(a)?|licenciado en derecho)\b/,
  },
  notary: {
    words: { en: 'notary', es: 'fe pública' },
    said: /\b(notary|notari[oa]|fedatari[oa]|corredor(a)? public[oa])\b/,
  },
  official: {
    words: { en: 'public official', es: 'servidor público' },
    said: /\b(official|police|officer of the|mayor|councillor|governor|prosecutor|judge|regidor(a)?|alcalde(sa)?|president[ea] municipal|polici\w*|funcionari[oa]|servidor(a)? public[oa]|fiscal|juez|diputad[oa]|senador(a)?|comisari[oa])\b/,
  },
  recruiter: { words: { en: 'recruitment', es: 'reclutamiento' }, said: /\b(recruit\w*|reclut\w*|engancha\w*)\b/ },
  communications: {
    words: { en: 'communications', es: 'comunicaciones' },
    said: /\b(communications?|radio|technician|comunicacion(es)?|radioperador|antenas?|tecnic[oa])\b/,
  },
  coordinator: {
    words: { en: 'coordination', es: 'coordinación' },
    said: /\b(coordina\w*|supervis\w*|en charge|in charge|encargad[oa]|responsable)\b/,
  },
  director: {
    words: { en: 'company management', es: 'administración de empresa' },
    said: /\b(director(a)?|manager|manages|administrad\w*|gerente|chief executive|ceo|owner|soci[oa]|propietari[oa])\b/,
  },
  representative: {
    words: { en: 'representation', es: 'representación' },
    said: /\b(representative|agent|proxy|attorney in fact|signatory|apoderad[oa]|representante|mandatari[oa]|autorizad[oa]|gestor(a)?)\b/,
  },
  other: { words: { en: 'another documented role', es: 'otra función documentada' } },
} as const satisfies Record<string, RoleEntry>;

export type RoleId = keyof typeof table;
export const roleIds = Object.keys(table) as [RoleId, ...RoleId[]];

const entries = roleIds.map((id): [RoleId, RoleEntry] => [id, table[id]]);

/** In: what a statement says of a role. Out: the role it is counted as; `other` for words the table does not know. */
export function roleOf(said: string): RoleId {
  const text = fold(said);
  return entries.find(([, entry]) => entry.said?.test(text))?.[0] ?? 'other';
}

export const roleWords = (role: RoleId): Words => table[role].words;

/** The one that decides more; null says nothing. */
export const firstRole = (roles: Iterable<RoleId | null>): RoleId | null => {
  const given = new Set(roles);
  return roleIds.find((id) => given.has(id)) ?? null;
};

/** Place in the table; what is not documented comes last. */
export const rankOf = (role: RoleId | null): number => (role === null ? roleIds.length : roleIds.indexOf(role));
