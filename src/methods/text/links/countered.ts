import { unitOf, wordAt, type Ground } from './ground.ts';

const against =
  /^(?:counter|combat|disrupt|stop|reduc|stem|curb|fight|dismantl|prevent|against|tackl|address|crack|target|halt|interdict|suppress|contra|frena|frenar|deten|desmantel|imped|evit|inhib|erradic|anti|counternarcotics)/;
const reach = 9;

/** "Disrupting the flow of", "efforts to counter the trafficking of": who does that does not supply it. */
export function countered(ground: Ground, verb: number, first: number): boolean {
  for (let at = verb - 1; at >= first && at > verb - reach; at -= 1) {
    if (unitOf(ground, at) !== null) return false;
    const word = wordAt(ground, at);
    if (word === ';' || /^(?:who|which|that|que)$/.test(word)) return false;
    if (against.test(word)) return true;
  }
  return false;
}

/** "Duties on United States exports to B": behind a preposition and a name the word is a noun. */
export function exportsOf(ground: Ground, word: number): boolean {
  const unit = unitOf(ground, word - 1);
  return (
    unit !== null &&
    /^(?:exports|imports|shipments|supplies|transfers|deliveries|sales)$/.test(wordAt(ground, word)) &&
    /^(?:on|of|in|from|against|for)$/.test(wordAt(ground, unit.first - 1))
  );
}

/** "Comparte domicilio con B" gives nothing. */
export const sharesSeat = (ground: Ground, first: number, last: number): boolean =>
  wordAt(ground, first).startsWith('compart') &&
  /^(?:domicilio|direccion|accionistas|apoderado|representante|socios|oficinas|telefono|celda|administrador)$/.test(
    wordAt(ground, last + 1),
  );
