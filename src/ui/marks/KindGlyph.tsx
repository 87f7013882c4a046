import {
  Building2,
  Car,
  CircleDot,
  FileText,
  FlaskConical,
  Landmark,
  MapPin,
  Star,
  User,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { kindOf, type Group } from '#vocabulary/kinds.ts';
import { useLanguage } from '../text/language.tsx';
import css from './marks.module.css';

export const glyphs: Readonly<Record<Group, LucideIcon>> = {
  person: User,
  group: Users,
  company: Building2,
  account: Landmark,
  site: MapPin,
  vehicle: Car,
  event: Star,
  document: FileText,
  substance: FlaskConical,
  other: CircleDot,
};

export const groupOf = (kind: string): Group => kindOf(kind)?.group ?? 'other';

/** Class that gives the colour of a kind ("k-person"). */
export const kindClass = (kind: string): string => `k-${groupOf(kind)}`;

const pixels = { small: 10, plain: 14, large: 20 } as const;

/** The glyph of a kind in its ring, in the colour of its group. */
export function KindGlyph({ kind, size = 'plain' }: { kind: string; size?: keyof typeof pixels }): ReactNode {
  const group = groupOf(kind);
  const Icon = glyphs[group];
  const label = useKindLabel();
  return (
    <span className={`${css['glyph']} k-${group}`} data-size={size} title={label(kind)}>
      <Icon size={pixels[size]} strokeWidth={2.2} aria-hidden />
    </span>
  );
}

/** The name of a kind in the language of the screen; an unknown kind keeps its own name. */
export function useKindLabel(): (kind: string, form?: 'label' | 'plural') => string {
  const { language } = useLanguage();
  return useCallback((kind, form = 'label') => kindOf(kind)?.[form][language] ?? kind, [language]);
}
