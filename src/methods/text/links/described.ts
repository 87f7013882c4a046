import { unitOf, wordAt, type Ground } from './ground.ts';
import { table } from '../table.ts';
import type { Unit } from './units.ts';

/** Nouns for a person that a text uses again for the one it introduced by them: "el exdiputado", "del presunto líder". */
const described = table(
  'lider cabecilla capo fundador dirigente jefe exdiputado exdiputada diputado diputada exalcalde exalcaldesa alcalde alcaldesa exgobernador exgobernadora gobernador gobernadora exsenador senador empresario empresaria ganadero comandante excomandante notario notaria contador contadora abogado abogada exfiscal general coronel capitan exmilitar expolicia exsecretario exfuncionario exfuncionaria narcotraficante funcionario funcionaria exregidor regidor juez jueza',
);
const hedges =
  /^(?:presunto|presunta|supuesto|supuesta|mismo|misma|propio|propia|citado|citada|entonces|extinto|fallecido)$/;
/** Who leads is the leader, however it was told. */
const leading = table(
  'lider cabecilla dirigente encabeza encabezada encabezado lidera liderada liderado dirige dirigida dirigido comanda capo',
);
const leaders = /^(?:lider|cabecilla|jefe|capo|dirigente)$/;
const most = 60;

/** Where "del presunto líder" ends and whom it means: the person last introduced so. Null when the token opens none. */
export function describedAt(ground: Ground, from: number): { unit: Unit; last: number } | null {
  let at = from;
  while (at < from + 2 && hedges.test(wordAt(ground, at))) at += 1;
  const noun = wordAt(ground, at);
  const next = ground.tokens[at + 1];
  if (!described.has(noun) || ground.unitAt[at]! >= 0 || ground.unitAt[at + 1]! >= 0) return null;
  // "Del líder de G", "del alcalde panista": said of somebody else or yet to be named.
  if (next && (next.shape === 'title' || next.shape === 'upper' || /^(?:de|del|que)$/.test(next.folded))) return null;
  const unit = introduced(ground, at, noun);
  return unit && { unit, last: at };
}

function introduced(ground: Ground, before: number, noun: string): Unit | null {
  let place = ground.firstUnit[ground.tokens[before]!.sentence + 1]! - 1;
  while (place >= 0 && ground.units[place]!.first > before) place -= 1;
  for (let at = place; at >= 0 && at > place - most; at -= 1) {
    const unit = ground.units[at]!;
    if (unit.sort === 'person' && !unit.proxy && isIntroduced(ground, unit, before, noun)) return unit;
  }
  return null;
}

function isIntroduced(ground: Ground, unit: Unit, before: number, noun: string): boolean {
  const means = (word: string): boolean => word === noun || (leaders.test(noun) && leading.has(word));
  // "Presidente municipal de L entre 2015 y 2018" is the former mayor.
  const mayor = (at: number): boolean =>
    /^(?:ex)?alcalde(?:sa)?$/.test(noun) &&
    /^(?:ex)?president[ea]$/.test(wordAt(ground, at)) &&
    wordAt(ground, at + 1) === 'municipal';
  for (let at = unit.first - 1; at >= 0 && at > unit.first - 9; at -= 1) {
    if (unitOf(ground, at)?.sort === 'person' || wordAt(ground, at) === '.') break;
    // "Fue el exalcalde quien presentó a P": another than P.
    if (/^(?:quien|que|con|por|contra)$/.test(wordAt(ground, at))) break;
    if (means(wordAt(ground, at)) || mayor(at)) return true;
  }
  if (wordAt(ground, unit.last + 1) !== ',') return false;
  for (let at = unit.last + 2; at < before && at < unit.last + 9; at += 1) {
    if (unitOf(ground, at)?.sort === 'person' || /^[.,;]$/.test(wordAt(ground, at))) break;
    if (means(wordAt(ground, at)) || mayor(at)) return true;
  }
  return false;
}
