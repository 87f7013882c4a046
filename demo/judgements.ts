import type { DemoJudgement } from './types.ts';

export const judgements: DemoJudgement[] = [
  {
    a: 'person:pinto',
    b: 'person:ramiro-cota',
    verdict: 'same',
    reason:
      'MIMBRE oyó llamar “Ramiro” al encargado de Los Silos y la credencial hallada en la Nave 12 lleva el nombre de Ramiro Cota Islas; ambos encabezan la misma célula.',
    by: 'serrano',
    at: Date.parse('2025-12-01T18:40Z'),
    handlings: ['reservada', 'fuentes'],
  },
  {
    a: 'person:julian-ocana-prieto',
    b: 'person:julian-ocana',
    verdict: 'different',
    reason:
      'El detenido nació en 1989 y es chofer; el veterinario tiene 61 años y sólo comparte nombre y primer apellido.',
    by: 'serrano',
    at: Date.parse('2026-04-23T15:05Z'),
    handlings: ['prensa', 'binacional'],
  },
  {
    a: 'person:mauricio-arce',
    b: 'person:m-arce',
    verdict: 'unsure',
    reason:
      'El testigo del acta firmó “M. Arce D.”; la inicial y el primer apellido coinciden, pero no consta el segundo apellido completo.',
    by: 'serrano',
    at: Date.parse('2025-04-02T17:20Z'),
    handlings: ['publico', 'binacional'],
  },
  {
    a: 'person:contadora-sin-nombre',
    b: 'person:irene-valdovinos',
    verdict: 'unsure',
    reason: 'NORTH names nobody and offers no identification; a profession is not an identity.',
    by: 'serrano',
    at: Date.parse('2026-03-09T16:00Z'),
    handlings: ['orcon-norte', 'prensa'],
  },
  {
    a: 'person:maximiliano-ontiveros',
    b: 'person:ordenante-cortado',
    verdict: 'same',
    reason:
      'El nombre está cortado a treinta y cinco caracteres y la fecha de nacimiento enviada coincide con la de la lista.',
    by: 'ibarguen',
    at: Date.parse('2026-09-08T19:30Z'),
    handlings: ['banco-confidencial', 'publico'],
  },
  {
    a: 'person:garcia-ontiveros',
    b: 'person:garcia-olmedo',
    verdict: 'different',
    reason:
      'Segundo apellido, fecha de nacimiento y registro federal distintos; sólo coinciden el nombre, el primer apellido y GAOM.',
    by: 'ibarguen',
    at: Date.parse('2026-09-10T17:00Z'),
    handlings: ['banco-confidencial', 'publico'],
  },
];
