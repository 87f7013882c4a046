import { createContext, useContext, type ReactNode } from 'react';
import type { HandlingView, ReportRef, StatementView } from '#modules/statements/shapes.ts';

/** What statements of one answer point to by position, and how they may be worked on. */
export interface Ground {
  reports: readonly ReportRef[];
  handlings: readonly HandlingView[];
  /** Acts on a statement; absent where this person only reads. */
  act: { correct: (one: StatementView) => void; withdraw: (one: StatementView) => void } | null;
  history: (one: StatementView) => void;
}

const GroundContext = createContext<Ground>({ reports: [], handlings: [], act: null, history: () => undefined });

export const GroundProvider = ({ ground, children }: { ground: Ground; children: ReactNode }): ReactNode => (
  <GroundContext value={ground}>{children}</GroundContext>
);

export const useGround = (): Ground => useContext(GroundContext);
