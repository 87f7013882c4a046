import type { GraphInput } from '../measure.ts';
import type { Method, Words } from '../method.ts';
import { network } from '../network.ts';
import { dismantle, strategies, type Strategy } from './dismantle.ts';
import { keyPlayers } from './key-players.ts';
import { type Objective, objectives } from './objectives.ts';

export interface KeyPositionsInput extends GraphInput {
  k: number;
  objective: Objective;
}

export interface KeyPositions {
  objective: Objective;
  value: number;
  sets: string[][];
  exact: boolean;
}

export interface DismantlingInput extends GraphInput {
  strategy: Strategy;
  steps: number;
  seed?: number;
}

export interface Dismantling {
  strategy: Strategy;
  order: string[];
  largest: number[];
  auc: number;
}

const path = (ids: string): GraphInput => ({
  nodes: [...ids],
  ties: [...ids].slice(1).map((to, i) => ({ from: ids[i]!, to })),
});

const paper: Words = {
  en: 'Taking a position out of a drawing is not what follows when somebody is gone: networks close gaps, positions are filled again, violence can rise. See “What if” for recovery and the published evidence on the aftermath.',
  es: 'Quitar una posición de un dibujo no es lo que sigue cuando alguien falta: las redes cierran huecos, las posiciones se vuelven a ocupar, la violencia puede subir. Véase «¿Qué pasaría si?» para la recuperación y la evidencia publicada sobre lo que viene después.',
};
const gaps: Words = {
  en: 'It holds for what is documented. A few missing links can change which positions come first; look at how firm the ranking is.',
  es: 'Vale para lo documentado. Unos pocos vínculos que falten pueden cambiar qué posiciones van primero; véase qué tan firme es el orden.',
};
const positions: Words = {
  en: 'It names positions of published or fictional networks only. On live cases just the curve is shown, and nobody is listed.',
  es: 'Sólo nombra posiciones de redes publicadas o ficticias. En casos vivos se muestra únicamente la curva y no se enlista a nadie.',
};

export const keyPositions: Method<KeyPositionsInput, KeyPositions> = {
  id: 'graph.key-positions',
  title: { en: 'Key positions', es: 'Posiciones clave' },
  question: {
    en: 'Which few positions together hold the network together, or reach most of it?',
    es: '¿Qué pocas posiciones, juntas, mantienen unida la red o alcanzan la mayor parte de ella?',
  },
  formula:
    'F = 1 − Σ_k s_k(s_k−1) / n(n−1) over components of size s_k; DF = 1 − 2 Σ_{i<j} (1/d_ij) / n(n−1); n = nodes that remain. Reach = share of nodes in the set or tied to it',
  parameters: [
    { id: 'k', label: { en: 'Positions', es: 'Posiciones' }, type: 'number', default: 3, min: 1, max: 20 },
    {
      id: 'objective',
      label: { en: 'Objective', es: 'Objetivo' },
      type: 'choice',
      default: 'fragmentation',
      choices: objectives,
    },
  ],
  run: ({ nodes, ties, k, objective }) => {
    const net = network(nodes, ties);
    const { value, sets, exact } = keyPlayers(net, k, objective);
    return { objective, value, sets: sets.map((set) => set.map((node) => net.ids[node]!)), exact };
  },
  caveats: [
    paper,
    gaps,
    {
      en: 'Where every set was tried the answer says so. Else it is the best that a search found, never worse than the positions with most links or most brokerage, and a better set may exist.',
      es: 'Si se probaron todos los conjuntos, la respuesta lo dice. Si no, es lo mejor que halló una búsqueda, nunca peor que las posiciones con más vínculos o más intermediación, y puede existir un conjunto mejor.',
    },
    {
      en: 'The best three need not contain the best two, and several sets can be equally good: all of them are given, up to a hundred.',
      es: 'Las mejores tres no tienen por qué contener a las mejores dos, y varios conjuntos pueden ser igual de buenos: se dan todos, hasta cien.',
    },
    positions,
  ],
  references: [
    'S. P. Borgatti, Identifying sets of key players in a social network, Computational & Mathematical Organization Theory 12 (2006)',
  ],
  example: {
    says: {
      en: 'In the row a – b – c – d – e, without c two pairs are left: of 6 pairs 4 are separated, F = 0.667. Without b or d only 3 of 6 would be.',
      es: 'En la fila a – b – c – d – e, sin c quedan dos pares: de 6 pares se separan 4, F = 0.667. Sin b o sin d serían sólo 3 de 6.',
    },
    given: { ...path('abcde'), k: 1, objective: 'fragmentation' },
    gives: { objective: 'fragmentation', value: 0.666667, sets: [['c']], exact: true },
  },
};

export const dismantling: Method<DismantlingInput, Dismantling> = {
  id: 'graph.dismantling',
  title: { en: 'Dismantling', es: 'Desarticulación' },
  question: {
    en: 'How fast does the largest connected part shrink when positions are taken away, one after the other?',
    es: '¿Qué tan rápido se reduce la parte conectada más grande al quitar posiciones, una tras otra?',
  },
  formula: 'R = (1/N) Σ_{Q=1…N} LCC(Q)/N. Collective influence: CI(i) = (k_i−1) Σ_{j at distance 2} (k_j−1)',
  parameters: [
    {
      id: 'strategy',
      label: { en: 'Strategy', es: 'Estrategia' },
      type: 'choice',
      default: 'adaptive-betweenness',
      choices: strategies,
    },
    { id: 'steps', label: { en: 'Removals', es: 'Posiciones quitadas' }, type: 'number', default: 20, min: 0 },
    { id: 'seed', label: { en: 'Seed', es: 'Semilla' }, type: 'number', default: 1 },
  ],
  run: ({ nodes, ties, strategy, steps, seed }) => {
    const net = network(nodes, ties);
    const { order, largest, auc } = dismantle(net, strategy, steps, seed);
    return { strategy, order: order.map((node) => net.ids[node]!), largest, auc };
  },
  caveats: [
    paper,
    gaps,
    {
      en: 'Of equal scores the position first in the order of ids goes first. Another order of equals gives another curve.',
      es: 'Con puntajes iguales va primero la posición primera en el orden de los identificadores. Otro orden entre iguales da otra curva.',
    },
    {
      en: '“best” is a search: its first three are the best three where every set could be tried, what follows is good, not proven best.',
      es: '«best» es una búsqueda: sus primeras tres son las mejores tres cuando se pudieron probar todos los conjuntos; lo que sigue es bueno, no demostrado como lo mejor.',
    },
    positions,
  ],
  references: [
    'C. M. Schneider, A. A. Moreira, J. S. Andrade, S. Havlin, H. J. Herrmann, Mitigation of malicious attacks on networks, PNAS 108 (2011)',
    'F. Morone, H. A. Makse, Influence maximization in complex networks through optimal percolation, Nature 524 (2015)',
    'L. Cavallaro et al., Disrupting resilient criminal networks through data analysis: the case of Sicilian Mafia, PLoS ONE 15(8) e0236476 (2020)',
    'O. Artime et al., Robustness and resilience of complex networks, Nature Reviews Physics 6 (2024)',
  ],
  example: {
    says: {
      en: 'In the row a – b – c – d – e, c goes first and leaves two pairs; no path runs through anybody then, so a follows, and d – e is still a pair.',
      es: 'En la fila a – b – c – d – e, c va primero y deja dos pares; entonces ningún camino pasa por nadie, sigue a, y d – e todavía es un par.',
    },
    given: { ...path('abcde'), strategy: 'adaptive-betweenness', steps: 2 },
    gives: { strategy: 'adaptive-betweenness', order: ['c', 'a'], largest: [5, 2, 2], auc: 0.28 },
  },
};
