import ftm from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' };

export interface FtmProperty {
  name: string;
  qname: string;
  label: string;
  type: string;
  range?: string;
  reverse?: string;
  /** It mirrors a property of another kind and holds no value. */
  stub?: boolean;
  hidden?: boolean;
}

export interface FtmKind {
  label: string;
  plural: string;
  extends?: string[];
  abstract?: boolean;
  caption?: string[];
  featured?: string[];
  edge?: { source: string; target: string; directed: boolean; caption?: string[] };
  properties?: Record<string, FtmProperty>;
}

// The module has no `exports` and no types for its data, so the shape is stated here and proved by kinds.test.ts.
const model = ftm as unknown as {
  schemata: Record<string, FtmKind>;
  types: Record<'country' | 'language', { values: Record<string, string> }>;
};

/** The kinds of FollowTheMoney as its authors write them. */
export const foreignSchemata: Readonly<Record<string, FtmKind>> = model.schemata;

/** Code → English name. */
export const foreignTypes = {
  country: new Map(Object.entries(model.types.country.values)),
  language: new Map(Object.entries(model.types.language.values)),
} as const;
