import { formBeginnings } from './legal-forms.ts';
import { Sieve } from './sieve.ts';
import { WordNumbers } from './word-numbers.ts';
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

const known = new WordNumbers();
const bits: number[] = [];
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
    const number = known.numberOf(word);
    bits[number] = (bits[number] ?? 0) | bit;
    sieve.add(word);
  }

/** All tables that a folded word stands in, asked at once; a legal form or its beginning is one of them. */
export const tablesOf = (word: string): number => (sieve.may(word) ? (bits[known.find(word)] ?? 0) : 0);
