import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutText } from '../document/document.ts';
import { findIdentifiers } from '../identifiers/find.ts';
import { findEntities } from './find.ts';

const read = (text: string, language?: 'en' | 'es') => {
  const document = cutText(text, language);
  return findEntities(document, { identifiers: findIdentifiers(text, document.language), ranges: [] });
};
/** "Person Ada Ruiz = Ada · the name in the text", in the order of the text. */
const told = (text: string, language?: 'en' | 'es'): string[] =>
  read(text, language).map((one) => [`${one.kind} ${one.name}`, ...one.aliases].join(' = '));

const tables: Record<string, { language: 'en' | 'es'; rows: [text: string, expected: string[]][] }> = {
  'people, English': {
    language: 'en',
    rows: [
      ['Gen. Ada M. Quillfeather said so. Later Quillfeather left.', ['Person Ada M. Quillfeather = Quillfeather']],
      ['The driver, Ramiro Oxtoby Peña, 41, was calm.', ['Person Ramiro Oxtoby Peña']],
      ['Homeland Security Secretary Wanda Prill landed.', ['Person Wanda Prill']],
      ['They arrested Tobías “El Chato” Lunaverde on the quay.', ['Person Tobías “El Chato” Lunaverde']],
      ['Luis Ortega Bravo, aka El Tuerto, ran the crew.', ['Person Luis Ortega Bravo = El Tuerto']],
      ['The head of the gang is known as “El Greñas,” police said.', ['Person El Greñas']],
      ['A person familiar with the matter said so. A U.S. official agreed.', ['Place U.S.']],
      ['Her thriller is the first Corin Vale Harbour Series novel.', []],
      ['Bob Archer came. Robert Archer left.', ['Person Robert Archer = Bob Archer']],
      [
        'It is led by the brothers Robert and Oscar Quell. Robert Quell is in jail.',
        ['Person Robert Quell = Robert', 'Person Oscar Quell'],
      ],
      ['It is run by his sons, Oscar and Wendil.', ['Person Oscar', 'Person Wendil']],
      [
        'OSCAR QUELL TAMM (2), Defendant.\n\nThe facts are these. Quell fled from the officers that day.',
        ['Person OSCAR QUELL TAMM = Quell'],
      ],
      ['MOTION TO STRIKE, Defendant.\n\nThe facts are these.', []],
      ['Half-brother Robert Quell was held. Skipper Oscar Tamm fled.', ['Person Robert Quell', 'Person Oscar Tamm']],
      ['Oscar Quell Tamm (Quell), also known as “El Plomo,” was held.', ['Person Oscar Quell Tamm = Quell = El Plomo']],
    ],
  },
  'people, Spanish': {
    language: 'es',
    rows: [
      [
        'Lo tramitó la agencia aduanal Peralta Ruiz y Asociados, cuya patente venció.',
        ['Company Peralta Ruiz y Asociados'],
      ],
      ['Es de la empresa de seguridad Vigilancia Total del Golfo.', ['Company Vigilancia Total del Golfo']],
      ['Compró el 60 por ciento de Almacenes Fiscales Tula.', ['Company Almacenes Fiscales Tula']],
      ['Dio de baja a Frutícola Tenamal en mayo.', ['Company Frutícola Tenamal']],
      ['Ganó el 60 por ciento de San Luis Potosí.', ['Place San Luis Potosí']],
      [
        'Detuvieron a Juan Carlos “N”, alias “Chalo”, y a Petra “N”.',
        ['Person Juan Carlos “N” = Chalo', 'Person Petra “N”'],
      ],
      [
        'El fiscal Hilario Montes Ugarte declaró. Montes Ugarte añadió.',
        ['Person Hilario Montes Ugarte = Montes Ugarte'],
      ],
      [
        'El senador Ubaldo Quiñónez de la Torre y su hermana Zulema.',
        ['Person Ubaldo Quiñónez de la Torre', 'Person Zulema'],
      ],
      [
        'Detuvieron a María del Refugio “N” y a José de los Ángeles “N”.',
        ['Person María del Refugio “N”', 'Person José de los Ángeles “N”'],
      ],
      ['Habló el contador público Gervasio Paz Olguín.', ['Person Gervasio Paz Olguín']],
      ['Su hermano, Mauricio Solís Vela, huyó.', ['Person Mauricio Solís Vela']],
      [
        'Los dirige Eusebio Lara Quiroz. Los Quiroz callan; Eusebio dijo que no.',
        ['Person Eusebio Lara Quiroz = Eusebio', 'Organization Los Quiroz'],
      ],
      ['Pagó a Édgar Iván Partida Lugo. Después Partida Lugo huyó.', ['Person Édgar Iván Partida Lugo = Partida Lugo']],
      ['Los rivales que encabeza desde Tamaral Lázaro Soto Mena huyeron.', ['Person Lázaro Soto Mena']],
      ['Viven en el municipio de Benito Juárez.', ['Place Benito Juárez']],
      ['Un funcionario que pidió no ser identificado lo confirmó.', []],
      ['El líder del grupo, a quien apodan “El Mudo”, huyó.', ['Person El Mudo']],
    ],
  },
  'bodies and groups': {
    language: 'en',
    rows: [
      [
        'The Drug Enforcement Administration (DEA) waited. DEA agents left.',
        ['PublicBody Drug Enforcement Administration = DEA'],
      ],
      [
        'The Office for Harbour Statistics (OHS) counts ships. OHS is small.',
        ['PublicBody Office for Harbour Statistics = OHS'],
      ],
      [
        'Mexican authorities told the Mexican government.',
        ['PublicBody Mexican authorities', 'PublicBody Mexican government'],
      ],
      [
        'The Government of Peru spoke; Peru’s government listened.',
        ['PublicBody Government of Peru = Peru’s government'],
      ],
      ['The Larkin administration was new.', ['PublicBody Larkin administration']],
      ['Washington was slow, said a man in Washington, D.C.', ['PublicBody Washington', 'Place Washington, D.C.']],
      [
        'The Tarn cartel fought the Lobos Grises cartel.',
        ['Organization Tarn cartel', 'Organization Lobos Grises cartel'],
      ],
      ['Members of Los Candiles and of La Escuadra met.', ['Organization Los Candiles', 'Organization La Escuadra']],
      [
        'U.S. Northern Command moved. Northern Command said so.',
        ['MilitaryUnit U.S. Northern Command = Northern Command'],
      ],
      ['Drug cartels and local police are everywhere.', []],
      [
        'The Cártel de Quillay fought Los Tamboreros. Quillay lost; the Tamboreros won. LOS TAMBOREROS (CHILE) grew.',
        [
          'Organization Cártel de Quillay = Quillay',
          'Organization Los Tamboreros = Tamboreros = LOS TAMBOREROS',
          'Place CHILE',
        ],
      ],
      ['The Orvane clan rules. The Orvanes are rich.', ['Organization Orvane clan = Orvanes']],
      ['The Gulf Cartel shipped it across the Gulf.', ['Organization Gulf Cartel']],
      ['A Peruvian gang and a Dutch-Belgian gang fought the Albanian Korra clan.', ['Organization Korra clan']],
      [
        'They used the haulier Vonk Dale and Merrow Quill, a used-car dealership in Newark.',
        ['Company Vonk Dale', 'Company Merrow Quill', 'Place Newark'],
      ],
      ['The owner of the company, Vonk Dale, fled.', ['Person Vonk Dale']],
      ['A rival gang, Night Plovers, took it.', ['Organization Night Plovers']],
      ['The Chilean prosecution office, QPRT, agreed.', ['PublicBody QPRT']],
      ['She owns Solar Quill S.A. Network reports say so.', ['Company Solar Quill S.A.']],
      [
        'He flew for Aerotaxis Quill S.A. de C.V., a firm of Merrow Steels, which is owned by them.',
        ['Company Aerotaxis Quill S.A. de C.V.', 'Company Merrow Steels'],
      ],
      [
        'At all times Defendant GREGORY T. HALVARD was in Newark. Defendant OCTAVIO QUELL, a pilot, was not.',
        ['Person GREGORY T. HALVARD', 'Place Newark', 'Person OCTAVIO QUELL'],
      ],
      ['Police Superintendent Grace Quillow spoke.', ['Person Grace Quillow']],
      ['The Sandlings, a loose federation of crews, won. Others fear the Sandlings.', ['Organization Sandlings']],
    ],
  },
  'bodies and groups, Spanish': {
    language: 'es',
    rows: [
      [
        'La Secretaría de Marina (SEMAR) y la Guardia Nacional llegaron.',
        ['PublicBody Secretaría de Marina = SEMAR', 'MilitaryUnit Guardia Nacional'],
      ],
      ['El Juzgado Tercero de Distrito resolvió.', ['PublicBody Juzgado Tercero de Distrito']],
      [
        'El Cártel de la Barranca Honda y Los Mirlos pactaron.',
        ['Organization Cártel de la Barranca Honda', 'Organization Los Mirlos'],
      ],
      [
        'Salieron el Batallón de Infantería 19 y la Séptima Zona Naval.',
        ['MilitaryUnit Batallón de Infantería 19', 'MilitaryUnit Séptima Zona Naval'],
      ],
      [
        'Las autoridades colombianas avisaron al gobierno de Panamá.',
        ['PublicBody autoridades colombianas', 'PublicBody gobierno de Panamá'],
      ],
    ],
  },
  companies: {
    language: 'es',
    rows: [
      [
        'La firma Grúas del Alba, S.A. de C.V., pagó. Grúas del Alba cerró.',
        ['Company Grúas del Alba, S.A. de C.V. = Grúas del Alba'],
      ],
      [
        'Pagó a Importadora Sal y Arena, S. de R.L. de C.V., de León.',
        ['Company Importadora Sal y Arena, S. de R.L. de C.V.', 'Place León'],
      ],
      [
        'La empresa minera canadiense Corbel Ridge Gold pagó a la constructora Obras y Caminos del Valle.',
        ['Company Corbel Ridge Gold', 'Company Obras y Caminos del Valle'],
      ],
      [
        'Vendió a Dos Peñas Selectos, comercializadora que creció, y a Gable Quay Produce, importadora texana de El Paso.',
        ['Company Dos Peñas Selectos', 'Company Gable Quay Produce', 'Place El Paso'],
      ],
      [
        'Sancionó a las empresas Aguaje Verde, Monte Pardo y Transportes Ixtla.',
        ['Company Aguaje Verde', 'Company Monte Pardo', 'Company Transportes Ixtla'],
      ],
      [
        'Pagó a Inversiones Ocote, S.A. de C.V. (en adelante, Ocote). Luego Ocote cerró.',
        ['Company Inversiones Ocote, S.A. de C.V. = Ocote'],
      ],
      [
        'Habló la dueña de Atunes Tamaral en el rancho Las Juncias.',
        ['Company Atunes Tamaral', 'Facility Las Juncias'],
      ],
      ['Usaba otra empresa, Fletes y Maniobras Tamaral.', ['Company Fletes y Maniobras Tamaral']],
      ['La dueña de la empresa, Alma Ruiz Soto, huyó.', ['Person Alma Ruiz Soto']],
      [
        'Pagó a Los Faroles, pandilla de Cerro Pardo. La Barda calló; todos temen a La Barda.',
        ['Organization Los Faroles', 'Place Cerro Pardo', 'Organization La Barda'],
      ],
      [
        'Transfirió a Tidewrack Partners Ltd. y a Oberon Freight LLC.',
        ['Company Tidewrack Partners Ltd.', 'Company Oberon Freight LLC'],
      ],
    ],
  },
  'places and sites': {
    language: 'en',
    rows: [
      ['Trucks left Pinedrop, Texas, for Laredo.', ['Place Pinedrop, Texas', 'Place Laredo']],
      [
        'It is in San Aniceto del Monte, near Torreón, Coahuila.',
        ['Place San Aniceto del Monte', 'Place Torreón', 'Place Coahuila'],
      ],
      [
        'The Roca Blanca International Bridge and Fort Dunmore closed.',
        ['Facility Roca Blanca International Bridge', 'Facility Fort Dunmore'],
      ],
      ['They keep it in a warehouse in Monterrey. The warehouse is leased.', ['Facility warehouse', 'Place Monterrey']],
      ['Along the U.S.-Mexico border, in Mexican airspace.', ['Place U.S.-Mexico border', 'Place Mexican airspace']],
    ],
  },
  'vehicles and goods': {
    language: 'en',
    rows: [
      [
        'A 2017 Kenworth T680 hauled the MV Ostrava Star’s cargo. The Ostrava Star left.',
        ['Vehicle 2017 Kenworth T680', 'Vessel MV Ostrava Star = Ostrava Star'],
      ],
      [
        'They flew RC-135 Rivet Joints and MQ-9 Reaper aircraft.',
        ['Airplane RC-135 Rivet Joints', 'Airplane MQ-9 Reaper aircraft'],
      ],
      [
        'They found meth, fentanyl and precursor chemicals.',
        ['Substance meth', 'Substance fentanyl', 'Substance precursor chemicals'],
      ],
      ['It was a hard nut to crack; the drug trade went on.', []],
    ],
  },
  law: {
    language: 'es',
    rows: [
      [
        'Con una orden de cateo y la Ley Federal contra la Delincuencia Organizada.',
        ['LegalInstrument orden de cateo', 'LegalInstrument Ley Federal contra la Delincuencia Organizada'],
      ],
      ['La Iniciativa Atalaya empezó.', ['Programme Iniciativa Atalaya']],
    ],
  },
};

for (const [title, { language, rows }] of Object.entries(tables)) {
  describe(title, () => {
    for (const [text, expected] of rows) it(text, () => assert.deepEqual(told(text, language), expected));
  });
}

it('says nothing of page furniture and headlines', () => {
  assert.deepEqual(
    told(
      'New Strategy Signals Shift In Harbour Policy\n\nNothing else happened here at all.\n\n© 2031 Dock Media, Inc. All rights reserved.',
    ),
    [],
  );
});

it('gives mentions that equal their slices, do not overlap and are those of one entity, for any words in any order', () => {
  const words = fc.constantFrom(
    'Gen.',
    'Ada',
    'Ruiz',
    'de',
    'la',
    'Cruz',
    '“El',
    'Tuerto”',
    'alias',
    'DEA',
    '(DEA)',
    'Mexico',
    'U.S.',
    'the',
    'The',
    'Cartel',
    'cartel',
    'S.A.',
    'de C.V.',
    ',',
    '.',
    '\n\n',
    'Bank',
    'of',
    'and',
    'y',
    'Texas',
    'Los',
    'warehouse',
    'in',
    'fentanyl',
    '"N"',
    'Port',
    '12',
    '-',
    '(',
    ')',
    'MV',
    'Ley',
    'ñandú',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const mentions = read(text).flatMap((one) => {
        assert.ok(one.mentions.length > 0 && one.name !== '');
        return one.mentions;
      });
      for (const one of mentions) assert.equal(text.slice(one.start, one.end), one.text);
      const ordered = mentions.toSorted((a, b) => a.start - b.start);
      for (let at = 1; at < ordered.length; at += 1)
        assert.ok((ordered[at]?.start ?? 0) >= (ordered[at - 1]?.end ?? 0), text);
    }),
    { numRuns: 400 },
  );
});

it('gets through long runs of the same words, each name bounded', () => {
  for (const piece of [
    'Bank of ',
    'Office and ',
    'Ada, Texas, ',
    'Juan “N” ',
    'ABC (ABC) ',
    'alias “El ',
    'de la ',
    'U.S. ',
    '((((',
    'MV Mar ',
  ]) {
    const found = read(piece.repeat(Math.ceil(60_000 / piece.length)));
    for (const one of found) assert.ok(one.name.length < 400, `${piece}: ${one.name.length}`);
  }
});
