/** What an answer puts on the picture: sizes, colours by group, and the links that stand in the period shown. */
export interface Overlay {
  scores: ReadonlyMap<string, number> | null;
  groups: ReadonlyMap<string, number> | null;
  links: ReadonlySet<string> | null;
}
