import type { OwnKinds } from './shape.ts';

/** Places that groups, units and goods use. Never where a person is. */
export const ownPlaces: OwnKinds = {
  Place: {
    label: { en: 'Place', es: 'Lugar' },
    plural: { en: 'Places', es: 'Lugares' },
    extends: ['Thing'],
    abstract: true,
    group: 'site',
    caption: ['name', 'alias', 'address'],
    featured: ['name', 'country'],
    properties: {
      latitude: { label: { en: 'Latitude', es: 'Latitud' }, type: 'number', place: true },
      longitude: { label: { en: 'Longitude', es: 'Longitud' }, type: 'number', place: true },
      within: {
        label: { en: 'Within area', es: 'Dentro de la zona' },
        range: 'Area',
        reverse: { en: 'Places within', es: 'Lugares que comprende' },
        place: true,
      },
      status: { label: { en: 'Status', es: 'Situación' } },
    },
  },
  Site: {
    label: { en: 'Site', es: 'Sitio' },
    plural: { en: 'Sites', es: 'Sitios' },
    extends: ['Place', 'Asset'],
    group: 'site',
    featured: ['name', 'siteType', 'address', 'country', 'status'],
    properties: {
      siteType: { label: { en: 'Type of site', es: 'Tipo de sitio' } },
      capacity: { label: { en: 'Capacity', es: 'Capacidad' }, type: 'quantity' },
      openedDate: { label: { en: 'In use from', es: 'En uso desde' }, type: 'date' },
      closedDate: { label: { en: 'In use until', es: 'En uso hasta' }, type: 'date' },
    },
  },
  Area: {
    label: { en: 'Area', es: 'Zona' },
    plural: { en: 'Areas', es: 'Zonas' },
    extends: ['Place'],
    group: 'site',
    featured: ['name', 'areaType', 'within', 'country'],
    properties: {
      areaType: { label: { en: 'Type of area', es: 'Tipo de zona' } },
      areaCode: { label: { en: 'Area code', es: 'Clave geográfica' }, type: 'identifier' },
      outline: { label: { en: 'Outline', es: 'Contorno' }, type: 'json', place: true },
    },
  },
  Route: {
    label: { en: 'Route', es: 'Ruta' },
    plural: { en: 'Routes', es: 'Rutas' },
    extends: ['Place'],
    group: 'site',
    featured: ['name', 'transportMode', 'origin', 'destination'],
    properties: {
      transportMode: { label: { en: 'Mode of transport', es: 'Medio de transporte' } },
      origin: {
        label: { en: 'From', es: 'Origen' },
        range: 'Place',
        reverse: { en: 'Routes from here', es: 'Rutas con origen aquí' },
        place: true,
      },
      destination: {
        label: { en: 'To', es: 'Destino' },
        range: 'Place',
        reverse: { en: 'Routes to here', es: 'Rutas con destino aquí' },
        place: true,
      },
      via: {
        label: { en: 'By way of', es: 'Con paso por' },
        range: 'Place',
        reverse: { en: 'Routes through here', es: 'Rutas con paso por aquí' },
        place: true,
      },
      goods: { label: { en: 'Goods moved', es: 'Mercancía que se mueve' } },
    },
  },
};
