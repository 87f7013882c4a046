import type { Words } from '#methods/graph/method.ts';
import type { Rows } from '#methods/graph/rows.ts';
import { drawingOf } from './removal.ts';
import type { Plan, Positions, Succession, Way } from './shapes.ts';

/** Roles that say of themselves that they stand in for another. */
const deputy = /deput|second|lieutenant|understudy|segund|lugarteniente|suplente|sublíder|subjefe/i;

/**
 * Along what the removed positions may be filled again: their role, their faction, or unknown, with what is documented
 * for it in numbers of positions. No order, no probability, nobody named. Positions with names have each their own
 * entry, unless the removal is drawn anew in each replicate; else one for all of the same role and cell.
 */
export function successionOf(positions: Positions, plan: Plan): Succession[] {
  const { pool, count } = drawingOf(positions, plan);
  const isDrawn = count !== null && count < pool.length;
  const names = isDrawn ? undefined : positions.names;
  const groups = new Map<string, number[]>();
  for (const node of pool) {
    const key = names ? String(node) : JSON.stringify([positions.roles[node] ?? '', positions.cells[node] ?? '']);
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  const gone = new Set(isDrawn ? [] : pool);
  return [...groups.values()].map((members) => {
    const role = positions.roles[members[0]!] ?? '';
    const cell = positions.cells[members[0]!] ?? '';
    const position = names?.[members[0]!] ?? [role, cell].filter((one) => one !== '').join(' · ');
    return { position, role, cell, count: members.length, paths: waysOf(positions, members, gone, role, cell) };
  });
}

function waysOf(
  { rows, roles, cells }: Positions,
  members: readonly number[],
  gone: ReadonlySet<number>,
  role: string,
  cell: string,
): Way[] {
  // Of a group of which only some are drawn, one at a time is taken as the empty one.
  const isOther = (node: number): boolean => !gone.has(node) && !(members.length === 1 && members[0] === node);
  const less = gone.size === 0 && members.length > 1 ? 1 : 0;
  const others = roles.map((_, node) => node).filter(isOther);
  const close = neighboursOf(rows, members);
  const tied = (nodes: readonly number[]): number => nodes.filter((node) => close.has(node)).length;
  const sameRole = role === '' ? [] : others.filter((node) => roles[node] === role);
  const sameCell = cell === '' ? [] : others.filter((node) => cells[node] === cell);
  const deputies = others.filter((node) => deputy.test(roles[node] ?? '') && (close.has(node) || cells[node] === cell));
  const ways: Way[] = [];
  if (sameRole.length > less) {
    const both = sameRole.filter((node) => cell !== '' && cells[node] === cell).length;
    const grounds = [holders(sameRole.length - less, role)];
    if (both > less) grounds.push(inSameCell(both - less, cell));
    ways.push({ to: 'role', name: role, grounds: [...grounds, tiedTo(tied(sameRole), sameRole.length - less)] });
  }
  if (sameCell.length > less) {
    const grounds = [ofCell(sameCell.length - less, cell), tiedTo(tied(sameCell), sameCell.length - less)];
    ways.push({ to: 'faction', name: cell, grounds });
  }
  const seconds = deputies.length > 0 ? [deputiesNear(deputies.length)] : [];
  for (const way of ways) way.grounds.push(...seconds);
  return [...ways, unknown(role, cell, ways.length === 0 ? seconds : [])];
}

function neighboursOf(rows: Rows, members: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (const node of members)
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) found.add(rows.targets[at]!);
  return found;
}

function unknown(role: string, cell: string, more: readonly Words[]): Way {
  const grounds: Words[] = [];
  if (role === '') grounds.push({ en: 'no role of it is documented', es: 'no hay función documentada' });
  if (cell === '') grounds.push({ en: 'no cell of it is documented', es: 'no hay célula documentada' });
  grounds.push(...more, {
    en: 'it may stay empty, or be filled by somebody who is not documented',
    es: 'puede quedar vacía, u ocuparla alguien que no está documentado',
  });
  return { to: 'unknown', name: '', grounds };
}

const holders = (count: number, role: string): Words => ({
  en: `${count} other documented ${count === 1 ? 'position holds' : 'positions hold'} the role “${role}”`,
  es: `${count} ${count === 1 ? 'otra posición documentada tiene' : 'otras posiciones documentadas tienen'} la función «${role}»`,
});

const inSameCell = (count: number, cell: string): Words => ({
  en: `${count} of them in the same cell “${cell}”`,
  es: `${count} de ellas en la misma célula «${cell}»`,
});

const ofCell = (count: number, cell: string): Words => ({
  en: `${count} other documented ${count === 1 ? 'position is' : 'positions are'} of “${cell}”`,
  es: `${count} ${count === 1 ? 'otra posición documentada es' : 'otras posiciones documentadas son'} de «${cell}»`,
});

const tiedTo = (count: number, of: number): Words => ({
  en: `${count === 0 ? 'none' : count} of the ${of} tied to it directly`,
  es: `${count === 0 ? 'ninguna' : count} de las ${of} con vínculo directo`,
});

const deputiesNear = (count: number): Words => ({
  en: `${count} documented ${count === 1 ? 'deputy' : 'deputies'} tied to it or in its cell`,
  es: `${count} ${count === 1 ? 'suplente documentado, vinculado' : 'suplentes documentados, vinculados'} con ella o en su célula`,
});
