import type { Words } from '#methods/graph/method.ts';
import { nodeCount } from '#methods/graph/rows.ts';
import { mostExact, sampledSources } from './spread.ts';
import { rateNames, ratesOf } from './rates.ts';
import { leastPart } from './simulate.ts';
import type { Plan, Positions, Rates, Recovery } from './shapes.ts';

const recoveryWords: Readonly<Record<Recovery, Words>> = {
  none: {
    en: 'Nothing recovers: the network stays as it is after the removal.',
    es: 'Nada se recupera: la red queda como está después de la remoción.',
  },
  random: {
    en: 'Positions that lost a tie make new ties with any other position, all alike; any position of the same role or within two steps may move up.',
    es: 'Las posiciones que perdieron un vínculo crean vínculos con cualquier otra, todas por igual; puede ascender cualquiera de la misma función o a dos pasos.',
  },
  distance: {
    en: 'Positions that lost a tie make new ties with the nearest in the network as it was; of the same role or within two steps the nearest moves up.',
    es: 'Las posiciones que perdieron un vínculo crean vínculos con las más cercanas en la red como era; de la misma función o a dos pasos asciende la más cercana.',
  },
  degree: {
    en: 'Positions that lost a tie make new ties, and empty positions are filled, in proportion to how many ties others have and one more.',
    es: 'Las posiciones que perdieron un vínculo crean vínculos, y las vacías se ocupan, en proporción a los vínculos que tienen las demás más uno.',
  },
  role: {
    en: 'Positions that lost a tie turn to the role of one they lost, best in the same cell, else to its cell, else to the nearest; empty positions are filled in the same order.',
    es: 'Las posiciones que perdieron un vínculo acuden a la función de una que perdieron, de preferencia en la misma célula, si no a su célula, si no a la más cercana; las vacías se ocupan en el mismo orden.',
  },
};

const always: readonly Words[] = [
  {
    en: 'Only what is documented and shown here is in the network: a tie nobody recorded is missing from every number.',
    es: 'La red contiene sólo lo documentado y mostrado aquí: un vínculo que nadie registró falta en todos los números.',
  },
  {
    en: 'The uncertainty is about the network, never about a person: the bands hold the middle eight tenths of the replicates, and say nothing of who would follow whom.',
    es: 'La incertidumbre es sobre la red, nunca sobre una persona: las bandas abarcan los ocho décimos centrales de las repeticiones y no dicen quién seguiría a quién.',
  },
  {
    en: 'Violence is not simulated; what studies found of it stands beside the numbers.',
    es: 'La violencia no se simula; lo que hallaron los estudios figura junto a los números.',
  },
];

const sameDoubt: Words = {
  en: 'Doubtful ties are drawn once in each replicate, for before and after alike: no difference comes of them.',
  es: 'Los vínculos dudosos se sortean una vez en cada repetición, igual para el antes que para el después: ninguna diferencia proviene de ellos.',
};

const recovering: readonly Words[] = [
  {
    en: 'Nobody joins from outside. Who moves up keeps the own contacts and leaves a place that is not filled; nobody moves up twice. A network that recruits would recover more.',
    es: 'Nadie ingresa de fuera. Quien asciende conserva sus contactos y deja un lugar que no se ocupa; nadie asciende dos veces. Una red que recluta se recuperaría más.',
  },
  {
    en: 'Each lost tie is replaced or taken over once at most. New ties are worth as much as old ones, which trust may forbid.',
    es: 'Cada vínculo perdido se repone o se retoma a lo más una vez. Los vínculos nuevos valen lo mismo que los viejos, lo que la confianza puede impedir.',
  },
  {
    en: 'Visibility is a cost of a filled position: ties and cells it reaches, against those its holder had before, the mean over filled positions; 1 while none is filled.',
    es: 'La visibilidad es un costo de la posición ocupada: vínculos y células que alcanza, frente a los que tenía antes quien la ocupa, promedio de las posiciones ocupadas; 1 mientras no se ocupe ninguna.',
  },
];

/** What a run takes for granted, in plain words. */
export function assumptionsOf(positions: Positions, plan: Plan, largest: number): Words[] {
  const least = leastPart(largest);
  const words = [...always, recoveryWords[plan.recovery]];
  if (plan.recovery !== 'none')
    words.push(...recovering, ratesInWords(plan, ['replace', 'rewire', 'refill', 'takeover']));
  if (positions.doubtful?.includes(1)) words.push(sameDoubt, ratesInWords(plan, ['doubt']));
  words.push({
    en: `A split counts where the largest component falls into two parts or more of at least ${least} positions.`,
    es: `Hay división cuando el componente mayor cae en dos partes o más de al menos ${least} posiciones.`,
  });
  if (nodeCount(positions.rows) > mostExact)
    words.push({
      en: `Efficiency is measured from ${sampledSources} positions drawn at random while more than ${mostExact} are there: it is an estimate.`,
      es: `La eficiencia se mide desde ${sampledSources} posiciones elegidas al azar mientras haya más de ${mostExact}: es una estimación.`,
    });
  return words;
}

function ratesInWords(plan: Plan, names: readonly (keyof Rates)[]): Words {
  const rates = ratesOf(plan);
  const say = (language: 'en' | 'es', to: string): string =>
    names.map((name) => `${rateNames[name][language]} ${rates[name][0]} ${to} ${rates[name][1]}`).join('; ');
  return {
    en: `Assumed, not measured, and drawn anew in each replicate between bounds: ${say('en', 'to')}.`,
    es: `Supuestos, no mediciones, que se sortean de nuevo en cada repetición entre límites: ${say('es', 'a')}.`,
  };
}
