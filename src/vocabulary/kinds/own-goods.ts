import type { OwnKinds, OwnProperty } from './shape.ts';

/** Substances and what carries them. */
export const ownGoods: OwnKinds = {
  Substance: {
    label: { en: 'Substance', es: 'Sustancia' },
    plural: { en: 'Substances', es: 'Sustancias' },
    extends: ['Thing'],
    group: 'substance',
    featured: ['name', 'substanceType', 'casNumber', 'control'],
    properties: {
      substanceType: { label: { en: 'Type of substance', es: 'Tipo de sustancia' } },
      casNumber: { label: { en: 'CAS number', es: 'Número CAS' }, type: 'identifier' },
      unNumber: { label: { en: 'UN number', es: 'Número ONU' }, type: 'identifier' },
      hsCode: { label: { en: 'Tariff code (HS)', es: 'Fracción arancelaria (SA)' }, type: 'identifier' },
      control: { label: { en: 'Control list', es: 'Lista de control' } },
      precursorOf: {
        label: { en: 'Precursor of', es: 'Precursor de' },
        range: 'Substance',
        reverse: { en: 'Precursors', es: 'Precursores' },
      },
    },
  },
  Shipment: {
    label: { en: 'Shipment', es: 'Embarque' },
    plural: { en: 'Shipments', es: 'Embarques' },
    extends: ['Interval', 'Thing'],
    group: 'vehicle',
    caption: ['name', 'billNumber', 'goodsDescription', 'summary'],
    featured: ['billNumber', 'sender', 'receiver', 'goodsDescription', 'startDate', 'endDate'],
    properties: {
      billNumber: {
        label: { en: 'Bill of lading or waybill', es: 'Conocimiento de embarque o guía' },
        type: 'identifier',
      },
      goodsDescription: { label: { en: 'Goods declared', es: 'Mercancía declarada' }, type: 'text' },
      hsCode: { label: { en: 'Tariff code (HS)', es: 'Fracción arancelaria (SA)' }, type: 'identifier' },
      quantity: { label: { en: 'Quantity', es: 'Cantidad' }, type: 'quantity' },
      declaredValue: { label: { en: 'Declared value', es: 'Valor declarado' }, type: 'money' },
      substance: {
        label: { en: 'Substance', es: 'Sustancia' },
        range: 'Substance',
        reverse: { en: 'Shipments', es: 'Embarques' },
      },
      sender: {
        label: { en: 'Sender', es: 'Remitente' },
        range: 'LegalEntity',
        reverse: { en: 'Shipments sent', es: 'Embarques enviados' },
      },
      receiver: {
        label: { en: 'Consignee', es: 'Consignatario' },
        range: 'LegalEntity',
        reverse: { en: 'Shipments received', es: 'Embarques recibidos' },
      },
      carrier: {
        label: { en: 'Carrier', es: 'Transportista' },
        range: 'LegalEntity',
        reverse: { en: 'Shipments carried', es: 'Embarques transportados' },
      },
      vehicle: {
        label: { en: 'Vehicle or container', es: 'Vehículo o contenedor' },
        range: 'Vehicle',
        reverse: { en: 'Shipments', es: 'Embarques' },
      },
      declaration: {
        label: { en: 'Customs declaration', es: 'Pedimento aduanal' },
        range: 'EconomicActivity',
        reverse: { en: 'Shipments', es: 'Embarques' },
      },
      route: {
        label: { en: 'Route', es: 'Ruta' },
        range: 'Route',
        reverse: { en: 'Shipments', es: 'Embarques' },
        place: true,
      },
      origin: {
        label: { en: 'Place of loading', es: 'Lugar de carga' },
        range: 'Place',
        reverse: { en: 'Shipments from here', es: 'Embarques con origen aquí' },
        place: true,
      },
      destination: {
        label: { en: 'Place of delivery', es: 'Lugar de entrega' },
        range: 'Place',
        reverse: { en: 'Shipments to here', es: 'Embarques con destino aquí' },
        place: true,
      },
      departureCountry: { label: { en: 'Country of departure', es: 'País de procedencia' }, type: 'country' },
      destinationCountry: { label: { en: 'Country of destination', es: 'País de destino' }, type: 'country' },
    },
  },
  Container: {
    label: { en: 'Container', es: 'Contenedor' },
    plural: { en: 'Containers', es: 'Contenedores' },
    extends: ['Vehicle'],
    group: 'vehicle',
    caption: ['containerNumber', 'name', 'registrationNumber'],
    featured: ['containerNumber', 'sizeType', 'operator'],
    properties: {
      containerNumber: {
        label: { en: 'Container number (ISO 6346)', es: 'Número de contenedor (ISO 6346)' },
        type: 'identifier',
      },
      sizeType: { label: { en: 'Size and type code', es: 'Clave de tamaño y tipo' } },
    },
  },
};

/** Properties we add to kinds of FollowTheMoney. */
export const additions: Readonly<Record<string, Readonly<Record<string, OwnProperty>>>> = {
  Vehicle: {
    vin: {
      label: { en: 'Vehicle identification number', es: 'Número de identificación vehicular (NIV)' },
      type: 'identifier',
    },
  },
};
