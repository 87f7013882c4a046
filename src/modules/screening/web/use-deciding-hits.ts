import { useRef, useState } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { useToast } from '#ui/overlay/Toast.tsx';
import { useText } from '#ui/text/language.tsx';
import type { HitSummary, HitView, Verdict } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import { nextAfter, verdictsOfSeveral } from './hits.view.ts';
import { screeningActs } from './screening.query.ts';
import type { HitsAt } from './use-hits.ts';

export type Word = Verdict | 'agree' | 'disagree';

export interface Offer {
  word: Word;
  /** Why it may not be done now. */
  disabled?: string | undefined;
}

export interface DecidingHits {
  /** On which hits: the one at hand, or those chosen. */
  targets: readonly HitSummary[];
  /** Those chosen, which need not be the one at hand. */
  chosen: boolean;
  offers: readonly Offer[];
  /** The word that is being given, while its reason is asked for. */
  word: Word | null;
  ask: (word: Word | null) => void;
  busy: boolean;
  problem: Problem | null;
  give: (reason: string, code: string | undefined) => void;
  takeBack: () => void;
}

/** Deciding on the hit at hand, or on those chosen with one reason. `language` is for what the node says. */
export function useDecidingHits(at: HitsAt, mayDecide: boolean, language: 'en' | 'es'): DecidingHits {
  const text = useText(messages);
  const write = useWrite();
  const toast = useToast();
  const [word, ask] = useState<Word | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<string[]>([]);
  const { several, targets } = targetsOf(at);
  const whyNot = { mixed: text('mixed'), not: text('notNow'), escalated: text('escalatedAlready') };
  const offers = mayDecide ? offersAt(at, several, language, whyNot) : [];
  const takeBack = async (ids = last.current): Promise<void> => {
    if (ids.length === 0) return toast({ title: text('nothingToTakeBack') });
    last.current = [];
    const answer = await write(() => screeningActs.decide({ ids, verdict: 'reopen', reason: text('takenBack') }), {
      said: text('said-reopen'),
    });
    if (!(answer instanceof Problem)) at.choose(ids[0]);
  };
  const give = async (reason: string, code: string | undefined): Promise<void> => {
    if (!word || busy) return;
    const ids = targets.map((hit) => hit.id);
    const before = at.at;
    const stay = at.alone || at.state === 'all';
    setBusy(true);
    setProblem(null);
    const answered = (answer: Awaited<ReturnType<typeof send>>): void => {
      setBusy(false);
      ask(null);
      at.setChosen(new Set());
      const next = nextAfter(at.hits, new Set(ids), stay);
      at.choose(next ?? (stay ? before : undefined));
      last.current = word === 'dismiss' || word === 'confirm' ? ids : [];
      const waits = 'awaitSecond' in answer && answer.awaitSecond > 0;
      const said = text(`said-${word}`);
      toast({
        title: ids.length > 1 ? text('saidSeveral', { said, n: ids.length }) : said,
        ...(waits ? { detail: text('saidWaits') } : {}),
        ...(last.current.length > 0 ? { action: { label: text('takeBack'), run: () => takeBack(ids) } } : {}),
      });
    };
    // The next key may come before the page has been fetched anew: it is about the next hit, or takes this one back.
    const answer = await write(
      async () => {
        const sent = await send(word, ids, reason, code);
        answered(sent);
        return sent;
      },
      { quiet: true },
    );
    if (!(answer instanceof Problem)) return;
    setBusy(false);
    setProblem(answer);
  };
  return {
    targets,
    chosen: several.length > 0,
    offers,
    word: offers.some((one) => one.word === word && one.disabled === undefined) ? word : null,
    ask: (next) => {
      setProblem(null);
      ask(next);
    },
    busy,
    problem,
    give: (reason, code) => void give(reason, code),
    takeBack: () => void takeBack(),
  };
}

function targetsOf(at: HitsAt): { several: readonly HitSummary[]; targets: readonly HitSummary[] } {
  const several = at.hits.filter((hit) => at.chosen.has(hit.id));
  return { several, targets: several.length > 0 ? several : at.hit.data ? [at.hit.data] : [] };
}

interface WhyNot {
  mixed: string;
  not: string;
  escalated: string;
}

const offersAt = (at: HitsAt, several: readonly HitSummary[], language: 'en' | 'es', why: WhyNot): Offer[] =>
  several.length > 0 ? offersOfSeveral(several, why.mixed) : at.hit.data ? offersOf(at.hit.data, language, why) : [];

const send = (
  word: Word,
  ids: string[],
  reason: string,
  reasonCode: string | undefined,
): Promise<{ awaitSecond: number } | { agrees: boolean }> =>
  word === 'agree' || word === 'disagree'
    ? screeningActs.look(ids[0] ?? '', { agrees: word === 'agree', reason })
    : screeningActs.decide({ ids, verdict: word, reason, ...(reasonCode === undefined ? {} : { reasonCode }) });

function offersOf(hit: HitView, language: 'en' | 'es', why: { not: string; escalated: string }): Offer[] {
  const { may } = hit;
  const no = may.whyNot?.[language] ?? why.not;
  const offer = (word: Word, allowed: boolean, otherwise = no): Offer => ({
    word,
    disabled: allowed ? undefined : otherwise,
  });
  if (hit.state === 'dismissed' || hit.state === 'confirmed')
    return [...(may.look ? [offer('agree', true), offer('disagree', true)] : []), offer('reopen', may.reopen)];
  return [
    offer('dismiss', may.dismiss),
    offer('confirm', may.confirm),
    offer('escalate', may.escalate, hit.state === 'escalated' ? why.escalated : no),
    ...(may.reopen ? [offer('reopen', true)] : []),
  ];
}

function offersOfSeveral(hits: readonly HitSummary[], mixed: string): Offer[] {
  const can = verdictsOfSeveral(hits);
  const words: Word[] = can.length === 0 ? ['dismiss', 'confirm', 'escalate'] : can;
  return words.map((word) => ({ word, disabled: can.length === 0 ? mixed : undefined }));
}
