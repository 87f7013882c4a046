import type { Words } from '#methods/graph/method.ts';

export interface Assumption extends Words {
  id: string;
}

/** What has to be believed for an answer to hold, in plain words. They stand beside every result. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'group-level',
    en: 'Groups have sizes and nothing else. No person is simulated, ranked or predicted.',
    es: 'Los grupos tienen tamaño y nada más. No se simula, ordena ni predice a ninguna persona.',
  },
  {
    id: 'chosen',
    en: 'Incapacitation, saturation and the members at the start are chosen, not identified: the published fit stopped on the edge of its bounds for all three, and only deaths entered its error. Each draw of the bands takes other values within the bounds and finds recruitment and conflict again, so that the deaths of week 0 and week 520 stay those of the central run times the share of casualties.',
    es: 'La incapacitación, la saturación y los integrantes al inicio son elegidos, no identificados: el ajuste publicado se detuvo en el borde de sus límites en los tres, y sólo las muertes entraron en su error. Cada sorteo de las bandas toma otros valores dentro de los límites y vuelve a encontrar reclutamiento y conflicto, de modo que las muertes de las semanas 0 y 520 sigan siendo las de la corrida central por la proporción de víctimas.',
  },
  {
    id: 'calibrated',
    en: 'The rates are those published for 115,000 members in 150 groups: incapacitation is scaled to the members at the start, and conflict and saturation are set so that deaths and saturation of week 0 take the same share of the recruits as they did there. For the published groups this changes nothing. That other groups go on as those did is an assumption; the draws vary it within the stated ranges.',
    es: 'Las tasas son las publicadas para 115,000 integrantes en 150 grupos: la incapacitación se ajusta a los integrantes al inicio, y el conflicto y la saturación se fijan de modo que las muertes y la saturación de la semana 0 sean la misma proporción de los reclutas que allí. Para los grupos publicados esto no cambia nada. Que otros grupos sigan como aquellos es un supuesto; los sorteos lo varían dentro de los rangos indicados.',
  },
  {
    id: 'incapacitation',
    en: 'Incapacitation is the word of the model for members whom arrest and trial take out of the groups each week.',
    es: 'Incapacitación es la palabra del modelo para los integrantes que la detención y el juicio sacan de los grupos cada semana.',
  },
  {
    id: 'casualties',
    en: 'One in ten of those killed or missing is taken to have been a member of a group. Nobody has measured it.',
    es: 'Se supone que una de cada diez personas asesinadas o desaparecidas era integrante de un grupo. Nadie lo ha medido.',
  },
  {
    id: 'sizes',
    en: 'Sizes by rank are not counts: the group with the heaviest relations gets most, the second half of it, the third a third. Groups of equal weight stand in the order of the file.',
    es: 'Los tamaños por rango no son conteos: el grupo con relaciones de mayor peso recibe más, el segundo la mitad, el tercero un tercio. Los grupos de igual peso quedan en el orden del archivo.',
  },
  {
    id: 'relations',
    en: 'Alliances and rivalries stay as they are through all years: no group splits, merges, changes sides or begins.',
    es: 'Las alianzas y rivalidades siguen igual todos los años: ningún grupo se divide, se fusiona, cambia de bando ni nace.',
  },
  {
    id: 'everyone-meets',
    en: 'Every pair of groups is in some conflict, rivals the more; a group with allies loses fewer in it.',
    es: 'Todo par de grupos está en algún conflicto, más los rivales; un grupo con aliados pierde menos en él.',
  },
  {
    id: 'symmetric',
    en: 'Relations count in both directions with the larger of the two weights.',
    es: 'Las relaciones cuentan en ambas direcciones con el mayor de los dos pesos.',
  },
  {
    id: 'reference',
    en: 'A change has no meaning without what it is against. The same scenario can be more than the reference year and less than the status quo of the same week.',
    es: 'Un cambio no significa nada sin aquello con lo que se compara. Un mismo escenario puede ser más que el año de referencia y menos que la situación sin cambios de la misma semana.',
  },
  {
    id: 'factors',
    en: 'A factor acts at once, in full and everywhere, and says nothing of what it costs or whether it can be reached.',
    es: 'Un factor actúa de inmediato, por completo y en todas partes, y no dice cuánto cuesta ni si puede lograrse.',
  },
  {
    id: 'deaths',
    en: 'Deaths are those of members in conflict between groups. Deaths of others, and violence that follows when somebody is taken, are not in the model.',
    es: 'Las muertes son las de integrantes en conflicto entre grupos. Las muertes de otras personas y la violencia que sigue a una captura no están en el modelo.',
  },
  {
    id: 'numerics',
    en: 'Computed by Dormand–Prince 5(4) with a local error of at most 1e-11 of each size for the central run and 1e-6 for the draws; below one member in all, a population counts as ended.',
    es: 'Calculado con Dormand–Prince 5(4), con error local de a lo más 1e-11 de cada tamaño en la corrida central y 1e-6 en los sorteos; con menos de un integrante en total, la población se da por terminada.',
  },
];
