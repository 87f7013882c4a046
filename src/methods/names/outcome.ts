/** What a comparison found, in the terms from which its reasons are made. Filled again for every two names. */
export interface Outcome {
  score: number;
  /** Whether all that tells bearers apart is the same, in the same order. */
  exact: boolean;
  /** Score before the marks and the limit. */
  whole: number;
  limit: number;
  /** The most that so much agreeing weight can show, and the sums it is set against. */
  ceiling: number;
  agreed: number;
  paired: number;
  against: number;
  accents: number;
  reordered: boolean;
  small: number;
  legal: number;
  /** Content words left over on each side, as bits; of weak ones all. */
  queryRest: number;
  listedRest: number;
  /** Content words of the listed name that the asked one has no room for, as bits. */
  beyond: number;
  queryWeak: number;
  listedWeak: number;
}

export function emptyOutcome(): Outcome {
  return {
    score: 0,
    exact: false,
    whole: 0,
    limit: 1,
    ceiling: 0,
    agreed: 0,
    paired: 0,
    against: 0,
    accents: 0,
    reordered: false,
    small: 0,
    legal: 0,
    queryRest: 0,
    listedRest: 0,
    beyond: 0,
    queryWeak: 0,
    listedWeak: 0,
  };
}
