import type { OwnKinds } from './shape.ts';

const number = 'number' as const;

/** What happened, as reports tell it. Who took part stands on the event; its places are shown only where no person does. */
export const ownEvents: OwnKinds = {
  Incident: {
    label: { en: 'Incident', es: 'Suceso' },
    plural: { en: 'Incidents', es: 'Sucesos' },
    extends: ['Event'],
    abstract: true,
    group: 'event',
    properties: {
      place: {
        label: { en: 'Place', es: 'Lugar' },
        range: 'Place',
        reverse: { en: 'Events here', es: 'Hechos en este lugar' },
        place: true,
      },
    },
  },
  Seizure: {
    label: { en: 'Seizure', es: 'Aseguramiento' },
    plural: { en: 'Seizures', es: 'Aseguramientos' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'substance', 'quantity', 'valueEstimate', 'authority', 'place'],
    properties: {
      substance: {
        label: { en: 'Substance', es: 'Sustancia' },
        range: 'Substance',
        reverse: { en: 'Seizures', es: 'Aseguramientos' },
      },
      goods: { label: { en: 'Goods seized', es: 'Objetos asegurados' } },
      quantity: { label: { en: 'Quantity', es: 'Cantidad' }, type: 'quantity' },
      valueEstimate: { label: { en: 'Estimated value', es: 'Valor estimado' }, type: 'money' },
      concealment: { label: { en: 'Concealment', es: 'Forma de ocultamiento' } },
      authority: {
        label: { en: 'Seized by', es: 'Autoridad que asegura' },
        range: 'Organization',
        reverse: { en: 'Seizures made', es: 'Aseguramientos realizados' },
      },
      seizedFrom: {
        label: { en: 'Seized from', es: 'Asegurado a' },
        range: 'LegalEntity',
        reverse: { en: 'Seizures suffered', es: 'Aseguramientos en su contra' },
      },
      vehicle: {
        label: { en: 'Vehicle or container', es: 'Vehículo o contenedor' },
        range: 'Vehicle',
        reverse: { en: 'Seizures', es: 'Aseguramientos' },
      },
      shipment: {
        label: { en: 'Shipment', es: 'Embarque' },
        range: 'Shipment',
        reverse: { en: 'Seizures', es: 'Aseguramientos' },
      },
    },
  },
  Killing: {
    label: { en: 'Killing', es: 'Homicidio' },
    plural: { en: 'Killings', es: 'Homicidios' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'victim', 'victimCount', 'attributedTo'],
    properties: {
      victim: {
        label: { en: 'Victim', es: 'Víctima' },
        range: 'Person',
        reverse: { en: 'Killed in', es: 'Homicidio en su agravio' },
      },
      attributedTo: {
        label: { en: 'Attributed to', es: 'Atribuido a' },
        range: 'LegalEntity',
        reverse: { en: 'Killings attributed', es: 'Homicidios atribuidos' },
      },
      victimCount: { label: { en: 'Number of victims', es: 'Número de víctimas' }, type: number },
      circumstances: { label: { en: 'Circumstances', es: 'Circunstancias' }, type: 'text' },
    },
  },
  Arrest: {
    label: { en: 'Arrest', es: 'Detención' },
    plural: { en: 'Arrests', es: 'Detenciones' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'detainee', 'detaineeCount', 'authority', 'charge'],
    properties: {
      detainee: {
        label: { en: 'Person arrested', es: 'Persona detenida' },
        range: 'Person',
        reverse: { en: 'Arrests', es: 'Detenciones' },
      },
      authority: {
        label: { en: 'Arrested by', es: 'Autoridad aprehensora' },
        range: 'Organization',
        reverse: { en: 'Arrests made', es: 'Detenciones realizadas' },
      },
      detaineeCount: { label: { en: 'Number arrested', es: 'Número de detenidos' }, type: number },
      charge: { label: { en: 'Charge', es: 'Delito imputado' } },
      warrant: { label: { en: 'Warrant', es: 'Orden de aprehensión' }, type: 'identifier' },
    },
  },
  Transfer: {
    label: { en: 'Handover', es: 'Entrega o traslado' },
    plural: { en: 'Handovers', es: 'Entregas y traslados' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'transferred', 'transferredCount', 'handedOverBy', 'handedOverTo'],
    properties: {
      transferred: {
        label: { en: 'Person handed over', es: 'Persona entregada' },
        range: 'Person',
        reverse: { en: 'Handovers', es: 'Entregas y traslados' },
      },
      transferredCount: { label: { en: 'Number handed over', es: 'Número de personas entregadas' }, type: number },
      content: { label: { en: 'What was handed over', es: 'Lo entregado' } },
      sum: { label: { en: 'Sum', es: 'Monto' }, type: 'money' },
      quantity: { label: { en: 'Quantity', es: 'Cantidad' }, type: 'quantity' },
      handedOverBy: {
        label: { en: 'Handed over by', es: 'Entrega' },
        range: 'LegalEntity',
        reverse: { en: 'Handovers made', es: 'Entregas realizadas' },
      },
      handedOverTo: {
        label: { en: 'Handed over to', es: 'Recibe' },
        range: 'LegalEntity',
        reverse: { en: 'Handovers received', es: 'Entregas recibidas' },
      },
      legalBasis: {
        label: { en: 'Legal instrument', es: 'Instrumento jurídico' },
        range: 'LegalInstrument',
        reverse: { en: 'Handovers', es: 'Entregas y traslados' },
      },
    },
  },
  Extradition: {
    label: { en: 'Extradition', es: 'Extradición' },
    plural: { en: 'Extraditions', es: 'Extradiciones' },
    extends: ['Transfer'],
    group: 'event',
    featured: ['date', 'transferred', 'requestedCountry', 'requestingCountry', 'charge'],
    properties: {
      requestedCountry: { label: { en: 'Requested country', es: 'País requerido' }, type: 'country' },
      requestingCountry: { label: { en: 'Requesting country', es: 'País requirente' }, type: 'country' },
      charge: { label: { en: 'Charge', es: 'Delito imputado' } },
    },
  },
  Deployment: {
    label: { en: 'Deployment', es: 'Despliegue' },
    plural: { en: 'Deployments', es: 'Despliegues' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'unit', 'strength', 'mission', 'place'],
    properties: {
      unit: {
        label: { en: 'Unit deployed', es: 'Unidad desplegada' },
        range: 'Organization',
        reverse: { en: 'Deployments', es: 'Despliegues' },
      },
      strength: { label: { en: 'Personnel', es: 'Efectivos' }, type: number },
      equipment: { label: { en: 'Equipment', es: 'Equipo' } },
      mission: { label: { en: 'Declared mission', es: 'Misión declarada' } },
    },
  },
  Clash: {
    label: { en: 'Clash', es: 'Enfrentamiento' },
    plural: { en: 'Clashes', es: 'Enfrentamientos' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'party', 'deaths', 'place'],
    properties: {
      party: {
        label: { en: 'Party', es: 'Parte' },
        range: 'Organization',
        reverse: { en: 'Clashes', es: 'Enfrentamientos' },
      },
      deaths: { label: { en: 'Deaths', es: 'Personas fallecidas' }, type: number },
      injured: { label: { en: 'Injured', es: 'Personas lesionadas' }, type: number },
    },
  },
  Meeting: {
    label: { en: 'Meeting', es: 'Reunión' },
    plural: { en: 'Meetings', es: 'Reuniones' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'attendee', 'topic'],
    properties: {
      attendee: {
        label: { en: 'Participant', es: 'Asistente' },
        range: 'LegalEntity',
        reverse: { en: 'Meetings', es: 'Reuniones' },
      },
      topic: { label: { en: 'Topic', es: 'Asunto' } },
      channel: { label: { en: 'In person, by call or otherwise', es: 'Modalidad de la reunión' } },
    },
  },
  Declaration: {
    label: { en: 'Declaration', es: 'Declaración' },
    plural: { en: 'Declarations', es: 'Declaraciones' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'declarant', 'subject', 'topic'],
    properties: {
      declarant: {
        label: { en: 'Declared by', es: 'Declarante' },
        range: 'LegalEntity',
        reverse: { en: 'Declarations made', es: 'Declaraciones realizadas' },
      },
      subject: {
        label: { en: 'About', es: 'Sobre' },
        range: 'Thing',
        reverse: { en: 'Declarations about', es: 'Declaraciones al respecto' },
      },
      topic: { label: { en: 'Topic', es: 'Asunto' } },
      quote: { label: { en: 'Words used', es: 'Dicho textual' }, type: 'text' },
    },
  },
  Designation: {
    label: { en: 'Designation', es: 'Designación' },
    plural: { en: 'Designations', es: 'Designaciones' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'authority', 'subject', 'category', 'instrument'],
    properties: {
      authority: {
        label: { en: 'Designated by', es: 'Autoridad que designa' },
        range: 'LegalEntity',
        reverse: { en: 'Designations made', es: 'Designaciones realizadas' },
      },
      subject: {
        label: { en: 'Designated', es: 'Designado' },
        range: 'Thing',
        reverse: { en: 'Designations', es: 'Designaciones' },
      },
      category: { label: { en: 'Designated as', es: 'Calidad de la designación' } },
      instrument: {
        label: { en: 'Legal instrument', es: 'Instrumento jurídico' },
        range: 'LegalInstrument',
        reverse: { en: 'Designations', es: 'Designaciones' },
      },
      programme: {
        label: { en: 'Programme', es: 'Programa' },
        range: 'Programme',
        reverse: { en: 'Designations', es: 'Designaciones' },
      },
    },
  },
  Penalty: {
    label: { en: 'Penalty', es: 'Sanción o pena impuesta' },
    plural: { en: 'Penalties', es: 'Sanciones y penas impuestas' },
    extends: ['Incident'],
    group: 'event',
    featured: ['date', 'authority', 'subject', 'penaltyType', 'sum'],
    properties: {
      authority: {
        label: { en: 'Imposed by', es: 'Autoridad que impone' },
        range: 'LegalEntity',
        reverse: { en: 'Penalties imposed', es: 'Sanciones y penas impuestas' },
      },
      subject: {
        label: { en: 'Imposed on', es: 'Impuesta a' },
        range: 'LegalEntity',
        reverse: { en: 'Penalties received', es: 'Sanciones y penas recibidas' },
      },
      penaltyType: { label: { en: 'Type of penalty', es: 'Tipo de sanción o pena' } },
      sum: { label: { en: 'Sum', es: 'Monto' }, type: 'money' },
      term: { label: { en: 'Term', es: 'Duración de la pena' } },
      charge: { label: { en: 'Charge', es: 'Delito o infracción' } },
      instrument: {
        label: { en: 'Legal instrument', es: 'Instrumento jurídico' },
        range: 'LegalInstrument',
        reverse: { en: 'Penalties', es: 'Sanciones y penas impuestas' },
      },
    },
  },
};
