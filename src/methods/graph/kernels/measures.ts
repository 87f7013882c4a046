import { brokerage } from '../brokerage.ts';
import { measure, type GraphInput, type Measure } from '../measure.ts';
import { constraint, effectiveSize } from './burt.ts';
import { alike, position, watched } from './caveats.ts';
import { closeness } from './closeness.ts';
import { coreNumbers } from './core.ts';
import { degrees } from './degree.ts';
import { eigenvector } from './eigenvector.ts';
import { pagerank } from './pagerank.ts';

const ties = (...pairs: readonly string[]): GraphInput['ties'] =>
  pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));

/** Three that all know each other, and a fourth whom only c knows. */
const kite: GraphInput = { nodes: ['a', 'b', 'c', 'd'], ties: ties('ab', 'ac', 'bc', 'cd') };
const row: GraphInput = { nodes: ['a', 'b', 'c'], ties: ties('ab', 'bc') };

const degreeMeasure = measure({
  id: 'graph.degree',
  title: { en: 'Degree', es: 'Grado' },
  question: {
    en: 'How many others is each position directly linked with?',
    es: '¿Con cuántas otras está vinculada directamente cada posición?',
  },
  parameters: [],
  of: (rows) => Float64Array.from(degrees(rows)),
  formula: 'd(v) = number of different neighbours of v',
  example: {
    says: {
      en: 'a, b and c are linked with each other, d with c alone: c has three neighbours, d one.',
      es: 'a, b y c están vinculadas entre sí, d sólo con c: c tiene tres vecinas, d una.',
    },
    given: kite,
    gives: { ids: ['a', 'b', 'c', 'd'], scores: [2, 2, 3, 1] },
  },
  caveats: [position, watched, alike],
  references: ['L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1979)'],
});

const closenessMeasure = measure({
  id: 'graph.closeness',
  title: { en: 'Closeness', es: 'Cercanía' },
  question: {
    en: 'From which positions are the others reached in the fewest steps?',
    es: '¿Desde qué posiciones se llega a las demás en menos pasos?',
  },
  parameters: [],
  of: closeness,
  formula: 'C(v) = (r / (n−1)) · (r / Σ d(v,u)), r = the others that v reaches',
  example: {
    says: {
      en: 'c reaches the three others in one step each: 3/3. d needs 1 + 2 + 2 steps: 3/5.',
      es: 'c llega a las otras tres en un paso cada una: 3/3. d necesita 1 + 2 + 2 pasos: 3/5.',
    },
    given: kite,
    gives: { ids: ['a', 'b', 'c', 'd'], scores: [0.75, 0.75, 1, 0.6] },
  },
  caveats: [
    position,
    {
      en: 'In a network of several parts, positions of a small part score low even if they stand at its centre.',
      es: 'En una red de varias partes, las posiciones de una parte pequeña quedan bajas aunque estén en su centro.',
    },
    alike,
  ],
  references: ['S. Wasserman and K. Faust, Social Network Analysis (1994), p. 201'],
});

const eigenvectorMeasure = measure({
  id: 'graph.eigenvector',
  title: { en: 'Eigenvector centrality', es: 'Centralidad de vector propio' },
  question: {
    en: 'Which positions are linked with positions that are well linked themselves?',
    es: '¿Qué posiciones están vinculadas con posiciones a su vez bien vinculadas?',
  },
  parameters: [],
  of: eigenvector,
  formula: 'λ·x(v) = Σ x(u) over the neighbours u of v, λ the greatest possible, Σ x² = 1 on the largest component',
  example: {
    says: {
      en: 'In the row a – b – c the factor is √2: a and c have half, b has √2/2.',
      es: 'En la fila a – b – c el factor es √2: a y c tienen un medio, b tiene √2/2.',
    },
    given: row,
    gives: { ids: ['a', 'b', 'c'], scores: [0.5, 0.707107, 0.5] },
  },
  caveats: [
    position,
    {
      en: 'Only the largest component has values; the others have 0, which says nothing about them.',
      es: 'Sólo el componente mayor tiene valores; los demás tienen 0, lo cual nada dice de ellos.',
    },
    {
      en: 'A single dense group can take nearly all of it.',
      es: 'Un solo grupo denso puede acapararla casi toda.',
    },
  ],
  references: ['P. Bonacich, Factoring and weighting approaches to status scores, J. Math. Sociology 2 (1972)'],
});

const pagerankMeasure = measure({
  id: 'graph.pagerank',
  title: { en: 'PageRank', es: 'PageRank' },
  question: {
    en: 'Where would someone be found most often who follows links at random and now and then starts anew anywhere?',
    es: '¿Dónde se hallaría más a menudo quien sigue vínculos al azar y de vez en cuando recomienza en cualquier punto?',
  },
  parameters: [],
  of: pagerank,
  formula: 'p(v) = (1−α)/n + α·(Σ p(u)/d(u) over the neighbours u + what nodes without links hold, evenly), α = 0.85',
  example: {
    says: {
      en: 'In the row a – b – c the middle holds 0.05 + 0.85·(a + c) and all three hold 1: b = 0.9/1.85.',
      es: 'En la fila a – b – c la de en medio tiene 0.05 + 0.85·(a + c) y las tres suman 1: b = 0.9/1.85.',
    },
    given: row,
    gives: { ids: ['a', 'b', 'c'], scores: [0.256757, 0.486486, 0.256757] },
  },
  caveats: [
    position,
    {
      en: 'In a network whose links have no direction it follows the degree closely.',
      es: 'En una red cuyos vínculos no tienen dirección sigue de cerca al grado.',
    },
    watched,
  ],
  references: ['L. Page, S. Brin, R. Motwani, T. Winograd, The PageRank citation ranking (1999)'],
});

const coreMeasure = measure({
  id: 'graph.core',
  title: { en: 'Core number', es: 'Número de núcleo' },
  question: {
    en: 'Which positions belong to the densely linked core?',
    es: '¿Qué posiciones pertenecen al núcleo densamente vinculado?',
  },
  parameters: [],
  of: (rows) => Float64Array.from(coreNumbers(rows)),
  formula: 'the greatest k such that v belongs to a part in which everyone has at least k neighbours',
  example: {
    says: {
      en: 'Among a, b and c everyone has two neighbours; d has one.',
      es: 'Entre a, b y c cada una tiene dos vecinas; d tiene una.',
    },
    given: kite,
    gives: { ids: ['a', 'b', 'c', 'd'], scores: [2, 2, 2, 1] },
  },
  caveats: [
    position,
    {
      en: 'One report that lists many as present together makes a core of them.',
      es: 'Un solo reporte que enumera a muchos como presentes juntos hace de ellos un núcleo.',
    },
  ],
  references: [
    'S. B. Seidman, Network structure and minimum degree, Social Networks 5 (1983)',
    'V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores decomposition of networks (2003)',
  ],
});

const constraintMeasure = measure({
  id: 'graph.constraint',
  title: { en: 'Constraint', es: 'Restricción' },
  question: {
    en: 'Which positions depend on neighbours who are all linked among themselves? (High: little room to broker.)',
    es: '¿Qué posiciones dependen de vecinas vinculadas todas entre sí? (Alta: poco margen para intermediar.)',
  },
  parameters: [],
  of: constraint,
  formula: 'c(i) = Σ_j (p_ij + Σ_q p_iq·p_qj)² over the neighbours j, p_ij = 1/d(i)',
  example: {
    says: {
      en: 'c: (1/3 + 1/6)² for a and for b, (1/3)² for d. a: (1/2 + 1/6)² for b, (1/2 + 1/4)² for c.',
      es: 'c: (1/3 + 1/6)² por a y por b, (1/3)² por d. a: (1/2 + 1/6)² por b, (1/2 + 1/4)² por c.',
    },
    given: kite,
    gives: { ids: ['a', 'b', 'c', 'd'], scores: [1.006944, 1.006944, 0.611111, 1] },
  },
  caveats: [
    {
      en: 'Low means room to broker, high means closed in: read it the other way round than the other rankings. 0 is given where there are no links.',
      es: 'Baja significa margen para intermediar; alta, encierro: se lee al revés que las demás clasificaciones. Donde no hay vínculos se da 0.',
    },
    position,
    alike,
  ],
  references: ['R. S. Burt, Structural Holes (1992), chapter 2'],
});

const effectiveSizeMeasure = measure({
  id: 'graph.effective-size',
  title: { en: 'Room to broker (effective size)', es: 'Margen para intermediar (tamaño efectivo)' },
  question: {
    en: 'Which positions have neighbours that are not linked among themselves?',
    es: '¿Qué posiciones tienen vecinas que no están vinculadas entre sí?',
  },
  parameters: [],
  of: effectiveSize,
  formula: 'e(v) = d − 2t/d, t = links among the d neighbours of v',
  example: {
    says: {
      en: 'c has three neighbours with one link among them: 3 − 2/3. a has two, linked: 2 − 2/2.',
      es: 'c tiene tres vecinas con un vínculo entre ellas: 3 − 2/3. a tiene dos, vinculadas: 2 − 2/2.',
    },
    given: kite,
    gives: { ids: ['a', 'b', 'c', 'd'], scores: [1, 1, 2.333333, 1] },
  },
  caveats: [
    position,
    {
      en: 'It grows with the number of neighbours, and a missing link between two of them makes it look larger.',
      es: 'Crece con el número de vecinas, y un vínculo faltante entre dos de ellas lo hace parecer mayor.',
    },
    alike,
  ],
  references: [
    'R. S. Burt, Structural Holes (1992), chapter 2',
    "S. P. Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20 (1997)",
  ],
});

/** The rankings of positions that panel, command and documentation offer, the usual first. */
export const measures: readonly Measure[] = [
  degreeMeasure,
  brokerage,
  closenessMeasure,
  eigenvectorMeasure,
  pagerankMeasure,
  coreMeasure,
  constraintMeasure,
  effectiveSizeMeasure,
];
