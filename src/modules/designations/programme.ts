/** A programme under which persons and bodies are designated, in the law of who designates. */
export interface Programme {
  /** As lists write it. */
  codes: readonly string[];
  title: { en: string; es: string };
  means: { en: string; es: string };
  of: { en: string; es: string };
  citations: readonly { says: string; where: string }[];
}
