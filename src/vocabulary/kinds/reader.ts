/*
 * Words of the text reader (contracts.md, "Reading documents") and what they become once a person accepts them.
 * Words that are not here are kinds themselves.
 */

/** Kind of entity the reader names → kind. */
export const readEntities: Readonly<Record<string, string>> = {
  Facility: 'Site',
  MilitaryUnit: 'Unit',
  Place: 'Area',
};

export interface ReadLink {
  kind: string;
  /** Properties in which `from` and `to` stand. */
  from: string;
  to: string;
}

/**
 * Kind of link the reader names → kind and the properties of its ends. Designation and Transfer are events, so that date,
 * instrument and content have their place. A Location is `Presence` for a body or group; a facility or an event in a place is
 * a value of its own `within` or `place`, and a person is refused.
 */
export const readLinks: Readonly<Record<string, ReadLink>> = {
  Membership: { kind: 'Membership', from: 'member', to: 'organization' },
  Leadership: { kind: 'Leadership', from: 'leader', to: 'organization' },
  Family: { kind: 'Family', from: 'person', to: 'relative' },
  Alliance: { kind: 'Alliance', from: 'party', to: 'ally' },
  Rivalry: { kind: 'Rivalry', from: 'party', to: 'rival' },
  Employment: { kind: 'Employment', from: 'employee', to: 'employer' },
  Location: { kind: 'Presence', from: 'body', to: 'place' },
  Control: { kind: 'Control', from: 'controller', to: 'place' },
  Transfer: { kind: 'Transfer', from: 'handedOverBy', to: 'handedOverTo' },
  Cooperation: { kind: 'Cooperation', from: 'party', to: 'partner' },
  Supply: { kind: 'Supply', from: 'supplier', to: 'recipient' },
  Financing: { kind: 'Financing', from: 'financier', to: 'recipient' },
  Designation: { kind: 'Designation', from: 'authority', to: 'subject' },
  Succession: { kind: 'Succession', from: 'predecessor', to: 'successor' },
};
