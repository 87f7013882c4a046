import { formBeginnings } from './legal-forms.ts';
import { Sieve } from './sieve.ts';
import {
  commonOrganisationWords,
  commonPersonWords,
  numberWords,
  organisationParticles,
  particles,
  shipMarks,
  titles,
} from './word-tables.ts';

/** The tables a folded word may stand in, as bits. */
export const inTable = {
  particle: 1,
  organisationParticle: 2,
  title: 4,
  shipMark: 8,
  commonOrganisation: 16,
  commonPerson: 32,
  number: 64,
  legalBeginning: 128,
} as const;

const bits = new Map<string, number>();
const sieve = new Sieve();
for (const [bit, words] of [
  [inTable.particle, particles],
  [inTable.organisationParticle, organisationParticles],
  [inTable.title, titles],
  [inTable.shipMark, shipMarks],
  [inTable.commonOrganisation, commonOrganisationWords],
  [inTable.commonPerson, commonPersonWords],
  [inTable.number, numberWords.keys()],
  [inTable.legalBeginning, formBeginnings],
] as const)
  for (const word of words) {
    bits.set(word, (bits.get(word) ?? 0) | bit);
    sieve.add(word);
  }

/** All tables that a folded word stands in, asked at once; a legal form or its beginning is one of them. */
export const tablesOf = (word: string): number => (sieve.may(word) ? (bits.get(word) ?? 0) : 0);
