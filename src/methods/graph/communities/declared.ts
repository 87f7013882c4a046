import type { GraphInput } from '../measure.ts';
import type { Method, Parameter, Words } from '../method.ts';
import { network } from '../network.ts';
import type { Rows } from '../rows.ts';
import { leiden } from './leiden.ts';
import { louvain } from './louvain.ts';
import { modularity } from './modularity.ts';
import type { Asked } from './numbering.ts';

export interface CommunitiesInput extends GraphInput {
  seed?: number;
  resolution?: number;
}

export interface Communities {
  method: 'leiden' | 'louvain';
  /** At resolution 1, whatever was asked, so that answers can be compared. */
  modularity: number;
  /** Largest first, each with its ids in their order. */
  communities: string[][];
}

const parameters: readonly Parameter[] = [
  {
    id: 'resolution',
    label: { en: 'Resolution (higher: smaller groups)', es: 'Resolución (más alta: grupos más pequeños)' },
    type: 'number',
    default: 1,
    min: 0,
  },
  { id: 'seed', label: { en: 'Seed', es: 'Semilla' }, type: 'number', default: 1 },
];

const question: Words = {
  en: 'Which groups are tied more closely among themselves than to the rest?',
  es: '¿Qué grupos están más unidos entre sí que con el resto?',
};

const formula = 'Q = Σ_c [ in_c / 2m − γ (total_c / 2m)² ]';

const caveats: readonly Words[] = [
  {
    en: 'Groups of positions in what is documented, not membership: nobody belongs to an organisation because this says so.',
    es: 'Son grupos de posiciones en lo documentado, no pertenencia: nadie pertenece a una organización porque esto lo diga.',
  },
  {
    en: 'Many divisions are nearly equally good. The best one found is shown; at its borders another seed may decide otherwise.',
    es: 'Muchas divisiones son casi igual de buenas. Se muestra la mejor que se encontró; en sus bordes otra semilla puede decidir distinto.',
  },
  {
    en: 'Resolution limit: in a large network, groups with fewer than about √(2m) ties inside are joined to others. A higher resolution separates them.',
    es: 'Límite de resolución: en una red grande, los grupos con menos de unos √(2m) vínculos internos se unen a otros. Una resolución más alta los separa.',
  },
  {
    en: 'Networks made by chance have groups too: a modularity above zero proves nothing by itself.',
    es: 'Las redes hechas al azar también tienen grupos: una modularidad mayor que cero no prueba nada por sí sola.',
  },
  {
    en: 'Every pair counts once, however many links there are between the two and whatever their grade.',
    es: 'Cada par cuenta una vez, sin importar cuántos vínculos haya entre ambos ni su evaluación.',
  },
];

const references = [
  'M. E. J. Newman, M. Girvan, Finding and evaluating community structure in networks, Phys. Rev. E 69, 026113 (2004)',
  'S. Fortunato, M. Barthélemy, Resolution limit in community detection, PNAS 104 (2007)',
  'J. Reichardt, S. Bornholdt, Statistical mechanics of community detection, Phys. Rev. E 74, 016110 (2006)',
];

const example = (method: Communities['method']): NonNullable<Method<CommunitiesInput, Communities>['example']> => ({
  says: {
    en: 'Two triangles with one tie between them: 6 of 7 ties lie inside, 1/2 would be expected by chance, and 6/7 − 1/2 = 0.357.',
    es: 'Dos triángulos con un vínculo entre ellos: 6 de 7 vínculos quedan dentro, por azar se esperaría 1/2, y 6/7 − 1/2 = 0.357.',
  },
  given: {
    nodes: ['a', 'b', 'c', 'd', 'e', 'f'],
    ties: ['ab', 'ac', 'bc', 'cd', 'de', 'df', 'ef'].map(([from, to]) => ({ from: from!, to: to! })),
  },
  gives: {
    method,
    modularity: 0.357143,
    communities: [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  },
});

const answer =
  (method: Communities['method'], search: (rows: Rows, asked: Asked) => Uint32Array) =>
  ({ nodes, ties, ...asked }: CommunitiesInput): Communities => {
    const net = network(nodes, ties);
    const found = search(net, asked);
    const communities: string[][] = [];
    found.forEach((one, node) => (communities[one] ??= []).push(net.ids[node]!));
    return { method, modularity: modularity(net, found), communities };
  };

export const leidenCommunities: Method<CommunitiesInput, Communities> = {
  id: 'graph.communities.leiden',
  title: { en: 'Communities (Leiden)', es: 'Comunidades (Leiden)' },
  question,
  formula,
  parameters,
  run: answer('leiden', leiden),
  caveats,
  references: [
    'V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233 (2019)',
    ...references,
  ],
  example: example('leiden'),
};

export const louvainCommunities: Method<CommunitiesInput, Communities> = {
  id: 'graph.communities.louvain',
  title: { en: 'Communities (Louvain)', es: 'Comunidades (Lovaina)' },
  question,
  formula,
  parameters,
  run: answer('louvain', louvain),
  caveats: [
    ...caveats,
    {
      en: 'A group may fall into parts that only other groups connect. Leiden never gives such groups.',
      es: 'Un grupo puede componerse de partes que sólo otros grupos conectan. Leiden nunca da grupos así.',
    },
  ],
  references: [
    'V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, Fast unfolding of communities in large networks, J. Stat. Mech. P10008 (2008)',
    ...references,
  ],
  example: example('louvain'),
};
