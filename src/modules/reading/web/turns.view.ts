/** Decisions in the order in which they were asked for, and the way back from the last. */
export interface Turns {
  /** Sends a decision once those before it are answered. `at` is where one was. */
  decide: <T>(at: string, send: () => Promise<T>) => Promise<T>;
  /**
   * Takes back the last decision that is not being taken back yet, once it is answered. Out: where one was, unless one has gone
   * on to decide something else. Where the node refused that decision nothing is taken back: an older one, which nobody
   * meant, would go.
   */
  takeBack: (undo: () => Promise<unknown>) => Promise<string | undefined>;
}

interface Turn {
  at: string;
  refused: boolean;
}

/** As many as a person may want to go back. */
const kept = 200;

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let made: Turn[] = [];
  const next = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    decide: (at, send) => {
      const turn: Turn = { at, refused: false };
      made = [...made.slice(1 - kept), turn];
      return next(send).catch((error: unknown) => {
        turn.refused = true;
        made = made.filter((one) => one !== turn);
        throw error;
      });
    },
    takeBack: (undo) => {
      const meant = made.at(-1);
      const before = made.slice(0, -1);
      made = before;
      return next(async () => {
        if (meant?.refused) return undefined;
        await undo();
        return made.some((one) => !before.includes(one)) ? undefined : meant?.at;
      });
    },
  };
}
