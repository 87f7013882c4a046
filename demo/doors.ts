import type { DemoDoor } from './types.ts';

export const doors: DemoDoor[] = [
  {
    account: 'serrano',
    opens: { chart: 'who-connects' },
    picture: {
      en: 'Sixty-one entities: three groups as hulls, and between them a haulier, a customs agent and an accountant',
      es: 'Sesenta y una entidades: tres grupos como contornos y, entre ellos, una transportista, un mandatario aduanal y una contadora',
    },
    tries: [
      {
        text: {
          en: 'Leave out the wire of 4 March and see who is left in the middle.',
          es: 'Deje fuera el cable del 4 de marzo y vea quién queda en medio.',
        },
        surprise: {
          en: 'Three articles were one official; without them the accountant gives way to the customs agent.',
          es: 'Tres notas eran un solo funcionario; sin ellas la contadora cede el lugar al mandatario aduanal.',
        },
        open: { chart: 'who-connects', report: 'r026' },
      },
      {
        text: {
          en: 'Open the haulier: who directs it, and who says so?',
          es: 'Abra la transportista: ¿quién la dirige y quién lo dice?',
        },
        surprise: {
          en: 'Two directors at one time: one by the public register, one by a voice without a name.',
          es: 'Dos administradoras a la vez: una según el registro público, otra según una voz sin nombre.',
        },
        open: { entity: 'company:alazan' },
      },
      {
        text: {
          en: 'Read a new report: decide what it says, and on whose word.',
          es: 'Lea un reporte nuevo: decida qué dice y quién lo dice.',
        },
        surprise: {
          en: 'Its best sentence is the wire of 4 March in another mouth, and 838 kilograms are 388 with two figures exchanged.',
          es: 'Su mejor frase es la del cable del 4 de marzo en otra boca, y los 838 kilogramos son 388 con dos cifras cambiadas de lugar.',
        },
        open: { reading: 'r046' },
      },
    ],
  },
  {
    account: 'montes',
    opens: { report: 'r044' },
    picture: {
      en: 'A request of North with four points, due on 4 December',
      es: 'Una solicitud del Norte con cuatro puntos, con vencimiento el 4 de diciembre',
    },
    tries: [
      {
        text: {
          en: 'Read the four points: which may be answered, and which never?',
          es: 'Lea los cuatro puntos: ¿cuáles pueden atenderse y cuáles nunca?',
        },
        surprise: {
          en: 'The fourth asks where a living person can be found. No label allows that to go.',
          es: 'El cuarto pide el paradero de una persona viva. Ninguna condición de difusión permite entregarlo.',
        },
        open: { report: 'r044' },
      },
      {
        text: {
          en: 'Open Wade Hollis: whose facts about him and the customs agent are these?',
          es: 'Abra a Wade Hollis: ¿de quién son los datos sobre él y el mandatario aduanal?',
        },
        surprise: {
          en: 'North asks for what North itself supplied: all of it stands under its own consent.',
          es: 'El Norte pide lo que el propio Norte aportó: todo está sujeto a su consentimiento.',
        },
        open: { entity: 'person:wade-hollis', report: 'r014' },
      },
      {
        text: {
          en: 'Lay the two refusals of May side by side.',
          es: 'Compare las dos negativas de mayo.',
        },
        surprise: {
          en: 'Each side refused for the same reason: a lead is not evidence.',
          es: 'Cada parte se negó por el mismo motivo: un indicio no es una prueba.',
        },
        open: { report: 'r034', search: 'negativa' },
      },
    ],
  },
  {
    account: 'ibarguen',
    opens: { chart: 'who-owns-the-haulier' },
    picture: {
      en: 'The owners of a haulier that no list names',
      es: 'Los dueños de una transportista que ninguna lista nombra',
    },
    tries: [
      {
        text: {
          en: 'A payment is held. Compare the name in the message with the list.',
          es: 'Hay un pago retenido. Compare el nombre del mensaje con la lista.',
        },
        surprise: {
          en: 'It ends at the thirty-fifth character: the surname was cut by the format, and he is listed.',
          es: 'Termina en el carácter treinta y cinco: el formato cortó el apellido y sí está en la lista.',
        },
        open: { page: '/screening/payments', report: 'r041', entity: 'person:ordenante-cortado' },
      },
      {
        text: {
          en: 'Add up what listed owners hold of Transportes Alazán.',
          es: 'Sume lo que los propietarios listados tienen de Transportes Alazán.',
        },
        surprise: {
          en: '30 and 25 make 55: blocked, though its own name is on no list.',
          es: '30 y 25 son 55: bloqueada, aunque su nombre no aparece en lista alguna.',
        },
        open: { page: '/screening/companies/C-1001', chart: 'who-owns-the-haulier', entity: 'company:alazan' },
      },
      {
        text: {
          en: 'Is Manuel García the man on the list?',
          es: '¿Manuel García es el de la lista?',
        },
        surprise: {
          en: 'Even the first four letters of the tax number agree. He is a teacher all the same.',
          es: 'Coinciden hasta las cuatro primeras letras del registro federal. Aun así, es un maestro.',
        },
        open: { page: '/screening/hits', state: 'decided', search: 'Manuel García', report: 'r042' },
      },
    ],
  },
  {
    account: 'escandon',
    opens: { report: 'r040' },
    picture: {
      en: 'A control file that begins with a death',
      es: 'Un expediente de control que comienza con una muerte',
    },
    tries: [
      {
        text: {
          en: 'Go back from the death of 19 June to the release, step by step.',
          es: 'Regrese de la muerte del 19 de junio a la entrega, paso a paso.',
        },
        surprise: {
          en: 'What went to North did not hold the sentence. The report was opened from inside, at 23:48.',
          es: 'Lo que recibió el Norte no llevaba la frase. El reporte se abrió desde dentro, a las 23:48.',
        },
        open: { report: 'r040', entity: 'killing:tadeo-2026-06' },
      },
      {
        text: {
          en: 'Find the sentence that was held, then look for it among the facts.',
          es: 'Encuentre la frase retenida y búsquela después entre las afirmaciones.',
        },
        surprise: {
          en: 'It stands in the text and nowhere else: no fact, chart, map or export was made from it.',
          es: 'Está en el texto y en ninguna otra parte: no hay afirmación, gráfico, mapa ni exportación con ella.',
        },
        open: { report: 'r035', entity: 'person:tadeo-lujan' },
      },
      {
        text: {
          en: 'Check the two approvals of the release.',
          es: 'Revise las dos aprobaciones de la entrega.',
        },
        surprise: {
          en: 'Nine minutes apart, and the second signer could not have opened the report: he is not in its compartment.',
          es: 'Nueve minutos entre una y otra, y quien firmó la segunda no podía abrir el reporte: no está en su compartimento.',
        },
        open: { report: 'r037' },
      },
    ],
  },
];
