import type { DemoChart } from './types.ts';

const keys = (prefix: string, names: string): string[] => names.split(' ').map((name) => `${prefix}:${name}`);

const tresRios = keys(
  'person',
  'evaristo-lujan tadeo-lujan fermin-barraza saul-tapia omar-medina pinto julian-ocana-prieto',
);
const vado = keys('person', 'lorenzo-cebrian griselda-munguia hilario-zepeda');
const llano = keys(
  'person',
  'bruno-quiroga ivan-palacio aurelio-nava leonor-ocampo joaquin-ferrer dario-salmeron mauricio-arce',
);

const between = [
  ...keys(
    'person',
    'irene-valdovinos rogelio-antunez celia-robledo cecilio-robledo nadia-ibarra octavio-rivero wade-hollis',
  ),
  ...keys(
    'company',
    'alazan alazan-logistics rivero baluarte llanera comercial-ibarra cold-storage baltmar despachos-vado',
  ),
  ...keys('account', 'meridiano-4417 meridiano-0962 meridiano-2208 meridiano-5591 prairie-7730'),
  ...keys('vehicle', 'tractor-58ak2j tractor-31bf7c trailer-tx4471k'),
  ...keys('seizure', 'colorada-2025-05 encino-2025-11 almagre-2026-02 cash-2026-04 junction-2026-07'),
  ...keys('site', 'bodega-norte-7 nave-12 patio-noria puente-colorada'),
  ...keys('meeting', 'tregua-2025 vado-llano-2026 planned-2026-11'),
  ...keys('clash', 'mesa-2026-02'),
  ...keys('area', 'mesa-cobre valle-quebrado'),
];

export const charts: DemoChart[] = [
  {
    id: 'who-connects',
    case: 'sierra',
    title: { en: 'Who connects the two groups?', es: '¿Quién une a los dos grupos?' },
    by: 'serrano',
    savedAt: Date.parse('2026-09-24T19:10Z'),
    entities: [...keys('group', 'tres-rios llano vado silos canteras'), ...tresRios, ...vado, ...llano, ...between],
    focus: 'company:alazan',
    hulls: [
      { group: 'group:tres-rios', members: ['group:tres-rios', 'group:silos', ...tresRios] },
      { group: 'group:vado', members: ['group:vado', ...vado] },
      { group: 'group:llano', members: ['group:llano', 'group:canteras', ...llano] },
    ],
    sizeBy: 'brokerage',
    layout: 'force',
  },
  {
    id: 'who-owns-the-haulier',
    case: 'cartera',
    title: { en: 'Who owns the haulier?', es: '¿De quién es la transportista?' },
    by: 'ibarguen',
    savedAt: Date.parse('2026-09-08T19:00Z'),
    entities: [
      ...keys('company', 'alazan alazan-logistics rivero comercial-ibarra llanera meridiano'),
      ...keys('person', 'nadia-ibarra celia-robledo cecilio-robledo octavio-rivero rogelio-antunez irene-valdovinos'),
      ...keys('person', 'maximiliano-ontiveros ordenante-cortado garcia-ontiveros garcia-olmedo'),
      ...keys('account', 'meridiano-4417 meridiano-0962 meridiano-2208 meridiano-5591 prairie-7730'),
      ...keys('group', 'tres-rios'),
    ],
    focus: 'company:alazan',
    hulls: [],
    sizeBy: 'links',
    layout: 'hierarchical',
  },
];
