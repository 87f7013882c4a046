/** Between which values a question may be set; page and node agree on them. */
export const limits = {
  share: { least: 0.01, most: 1 },
  weeks: { least: 1, most: 260 },
  replicates: { least: 10, most: 5000 },
  seed: { least: 0, most: 2_147_483_647 },
} as const;
