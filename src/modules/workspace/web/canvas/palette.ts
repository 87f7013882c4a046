import type { Group } from '#vocabulary/kinds.ts';

const groups = [
  'person',
  'group',
  'company',
  'account',
  'site',
  'vehicle',
  'event',
  'document',
  'substance',
  'other',
] as const;
const tokens = ['bg', 'raise', 'ink', 'dim', 'faint', 'hair', 'accent', 'warn', 'bad', 'ok'] as const;

/** Colours of the theme as the canvases need them, read from the tokens of the page. */
export interface Palette extends Record<(typeof tokens)[number], string> {
  groups: Readonly<Record<Group, string>>;
  font: string;
}

export function readPalette(root: HTMLElement = document.documentElement): Palette {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim() || '#808080';
  return {
    ...(Object.fromEntries(tokens.map((name) => [name, token(name)])) as Record<(typeof tokens)[number], string>),
    groups: Object.fromEntries(groups.map((name) => [name, token(name)])) as Record<Group, string>,
    font: token('font'),
  };
}

/** #rrggbb or #rgb as [0…1] thrice. */
export function rgb(hex: string): [number, number, number] {
  const long = hex.length < 7 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const value = Number.parseInt(long.slice(1, 7), 16);
  return Number.isNaN(value) ? [0.5, 0.5, 0.5] : [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** #rrggbb and an opacity as four bytes in the order the graphics card reads. */
export function packed(hex: string, opacity = 1): number {
  const [r, g, b] = rgb(hex);
  const byte = (one: number): number => Math.round(one * 255);
  return ((byte(opacity) << 24) | (byte(b) << 16) | (byte(g) << 8) | byte(r)) >>> 0;
}
