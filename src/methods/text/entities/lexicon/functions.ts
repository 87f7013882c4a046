import type { EntityWord } from '#methods/text/reading/types.ts';
import { lines } from './table.ts';

/**
 * Bodies of a country told by a common noun: "Mexican authorities", "the U.S. military", "fuerzas mexicanas",
 * "gobierno de Colombia". Kind, key (equal keys of one country are one body), then the nouns of both languages.
 */
const table = lines(`
PublicBody government | government; federal government; gobierno; gobierno federal; government officials of
PublicBody authorities | authorities; autoridades; federal authorities; autoridades federales; state authorities; local authorities of
PublicBody forces | forces; security forces; armed forces; fuerzas; fuerzas armadas; fuerzas de seguridad; federal forces; fuerzas federales
MilitaryUnit military | military; militares
MilitaryUnit army | army; ejército
MilitaryUnit navy | navy; armada; marina
MilitaryUnit marines | marines; Marine Corps; infantería de marina
MilitaryUnit air force | air force; fuerza aérea
MilitaryUnit special forces | special forces; fuerzas especiales; special operations forces; Special Forces; Special Operations forces
PublicBody police | police; federal police; state police; policía; policía federal; national police; policía nacional
MilitaryUnit national guard | National Guard; national guard; guardia nacional
PublicBody intelligence | intelligence community; comunidad de inteligencia; Intelligence Community
PublicBody intelligence agencies | intelligence agencies; agencias de inteligencia; spy agencies; intelligence services; servicios de inteligencia
PublicBody agencies | agencies; federal agencies; agencias; agencias federales; law enforcement agencies; security agencies
PublicBody law enforcement | law enforcement
PublicBody congress | congress; Congress; congreso
PublicBody senate | senate; senado
PublicBody customs | customs; aduana; aduanas; customs service; customs agency
PublicBody embassy | embassy; embajada
PublicBody consulate | consulate; consulado
PublicBody prosecutors | federal prosecutors; prosecutors; fiscales; fiscales federales
PublicBody courts | Supreme Court; federal court
`);

export interface BodyFunction {
  kind: EntityWord;
  key: string;
  names: string[];
}

export const bodyFunctions: BodyFunction[] = table.map((line) => {
  const [left = '', right = ''] = line.split('|');
  const [kind = '', ...key] = left.trim().split(' ');
  return { kind: kind as EntityWord, key: key.join(' '), names: right.split(';').map((one) => one.trim()) };
});
