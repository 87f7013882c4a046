import type { KeyboardEvent } from 'react';
import { nextTowards, type Direction } from './canvas/scene.ts';
import type { Stage } from './canvas/stage.ts';

export interface KeyActions {
  focus: (id: string | null) => void;
  select: (id: string, adding: boolean) => void;
  menu: (id: string) => void;
  remove: () => void;
  expand: () => void;
  clear: () => void;
  all: () => void;
  pin: () => void;
  mode: (mode: 'point' | 'box' | 'lasso') => void;
}

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The keyboard on the canvas: arrows walk from node to node, Enter opens, Space adds to the selection, Delete removes.
 * Out: whether the key was used.
 */
export function chartKey(event: KeyboardEvent, stage: Stage, focused: string | null, act: KeyActions): boolean {
  const direction = directions[event.key];
  if (direction) return walk(stage, focused, direction, event.shiftKey, act);
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a') return false;
    act.all();
    return true;
  }
  const plain: Record<string, () => void> = {
    Enter: () => focused !== null && act.select(focused, false),
    ' ': () => focused !== null && act.select(focused, true),
    ContextMenu: () => focused !== null && act.menu(focused),
    m: () => focused !== null && act.menu(focused),
    Delete: act.remove,
    Backspace: act.remove,
    e: act.expand,
    p: act.pin,
    v: () => act.mode('point'),
    b: () => act.mode('box'),
    l: () => act.mode('lasso'),
    f: () => stage.fit(),
    '0': () => stage.fit(),
    '+': () => stage.zoom(1.4),
    '=': () => stage.zoom(1.4),
    '-': () => stage.zoom(1 / 1.4),
    Escape: act.clear,
  };
  const run = plain[event.key];
  run?.();
  return run !== undefined;
}

function walk(stage: Stage, focused: string | null, direction: Direction, adding: boolean, act: KeyActions): boolean {
  const nodes = stage.all();
  const view = stage.view();
  const from = (focused === null ? undefined : stage.spot(focused)) ?? stage.units(view.width / 2, view.height / 2);
  const next = focused === null ? nearest(nodes, from) : nextTowards(nodes, from, direction);
  if (next === null) return true;
  act.focus(next);
  stage.reveal(next);
  if (adding) act.select(next, true);
  return true;
}

function nearest(nodes: readonly { id: string; x: number; y: number }[], to: { x: number; y: number }): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const d = Math.hypot(node.x - to.x, node.y - to.y);
    if (d < least) [best, least] = [node.id, d];
  }
  return best;
}
