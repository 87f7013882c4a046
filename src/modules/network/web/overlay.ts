/** What an answer puts on the picture: sizes, colours by group, and the links that stand in the period or on the ways shown. */
export interface Overlay {
  scores: ReadonlyMap<string, number> | null;
  groups: ReadonlyMap<string, number> | null;
  links: { of: 'period' | 'ways'; ids: ReadonlySet<string> } | null;
}
