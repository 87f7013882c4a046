import { useState } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useToast } from '#ui/overlay/Toast.tsx';
import { useProblemText } from '#ui/state/problem-text.ts';
import type { ChartState, ChartStep, GraphNode } from '../shapes.ts';
import type { Stage } from './canvas/stage.ts';
import { useChartText } from './text.ts';
import type { Desk } from './use-desk.ts';

/** What buttons, keys and menus run, with what is said about it. */
export interface Run {
  busy: boolean;
  add: (hits: readonly Omit<GraphNode, 'contradicted'>[]) => void;
  expand: (id: string, kinds?: readonly string[]) => void;
  /** One node shows its menu of kinds; several are expanded at once. */
  expandChosen: () => void;
  remove: () => void;
  pinChosen: () => void;
  layout: (kind: ChartState['layout'], centre?: string) => void;
  undo: () => void;
  redo: () => void;
}

interface RunNeeds {
  desk: Desk;
  stage: Stage | null;
  focused: string | null;
  menu: string | null;
  setMenu: (id: string | null) => void;
}

export function useRun(needs: RunNeeds): Run {
  const { desk, stage, focused, menu, setMenu } = needs;
  const { selection, draft, actions } = desk;
  const chosen = selection.nodes.size > 0 ? [...selection.nodes] : focused === null ? [] : [focused];
  const expand = useExpand(desk);
  const arrange = useArrange(desk, stage);
  const steps = useSteps(desk);
  const content = useContent(desk, stage, chosen);
  return {
    ...content,
    ...steps,
    ...arrange,
    expand,
    expandChosen() {
      if (chosen.length === 1) setMenu(menu === chosen[0] ? null : (chosen[0] ?? null));
      else for (const id of chosen.slice(0, 20)) expand(id);
    },
    pinChosen() {
      const ids = new Set(chosen);
      const all = draft.state.nodes.filter((node) => ids.has(node.id));
      if (all.length > 0) actions.pin(chosen, !all.every((node) => node.pinned));
    },
  };
}

function useExpand({ actions, say }: Desk): Run['expand'] {
  const text = useChartText();
  const toast = useToast();
  const words = useProblemText();
  const run = async (id: string, kinds?: readonly string[]): Promise<void> => {
    const answer = await actions.expand(id, kinds);
    if (answer instanceof Problem) {
      toast({ title: words(answer).title, detail: words(answer).way, tone: 'bad' });
      return;
    }
    say(text('expandedSaid', { n: answer.brought }));
    if (answer.more > 0) toast({ title: text('expandMore', { n: answer.brought, more: answer.more }) });
    else if (answer.brought === 0) toast({ title: text('expandNothing') });
  };
  return (id, kinds) => void run(id, kinds);
}

function useContent(desk: Desk, stage: Stage | null, chosen: readonly string[]): Pick<Run, 'add' | 'remove'> {
  const text = useChartText();
  const { actions, select, selection, say, picture } = desk;
  const nothing = { nodes: new Set<string>(), link: null };
  return {
    add(hits) {
      const view = stage?.view();
      const middle = view && stage ? stage.units(view.width / 2, view.height / 2) : { x: 0, y: 0 };
      const near = picture.model.scene.nodes.length === 0 ? { x: 0, y: 0 } : middle;
      const nodes = hits.map(({ id, kind, caption, facts, origins }) => ({
        id,
        kind,
        caption,
        facts,
        origins,
        contradicted: false,
      }));
      const n = actions.add(nodes, near);
      select({ nodes: new Set(hits.map((hit) => hit.id)), link: null });
      say(text('addedSaid', { n }));
    },
    remove() {
      if (selection.link !== null) {
        actions.hideLinks(picture.model.bundles.get(selection.link)?.links.map((link) => link.id) ?? []);
        select(nothing);
      } else if (chosen.length > 0) {
        actions.remove(chosen);
        select(nothing);
        say(text('removedSaid', { n: chosen.length }));
      }
    },
  };
}

function useArrange(desk: Desk, stage: Stage | null): Pick<Run, 'busy' | 'layout'> {
  const [busy, setBusy] = useState(false);
  const { selection, actions } = desk;
  return {
    busy,
    layout(kind, centre) {
      setBusy(true);
      const [only] = selection.nodes.size === 1 ? selection.nodes : [];
      void actions.layout(kind, centre ?? (kind === 'radial' ? only : undefined)).finally(() => {
        setBusy(false);
        // The scene with the new places is drawn first.
        requestAnimationFrame(() => stage?.fit());
      });
    },
  };
}

/** Undo and redo on the chart, said in words. */
export function useSteps({ draft, say }: Desk): Pick<Run, 'undo' | 'redo'> {
  const text = useChartText();
  const told = (key: 'undoneSaid' | 'redoneSaid', step: ChartStep | null): void => {
    if (step) say(text(key, { what: text(`step_${step.what as 'moved'}`, { n: step.count }) }));
  };
  return {
    undo: () => told('undoneSaid', draft.undo()),
    redo: () => told('redoneSaid', draft.redo()),
  };
}
