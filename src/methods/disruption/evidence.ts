import type { Words } from '#methods/graph/method.ts';
import type { Finding } from './shapes.ts';

const municipality: Words = { en: 'municipality of the event', es: 'municipio del hecho' };

/**
 * Published findings on violence after leaders were captured or killed, as their abstracts or public summaries state
 * them: `seen` says which was read. Every run carries all of them.
 */
export const aftermath: readonly Finding[] = [
  {
    id: 'calderon-2015',
    study: 'Calderón, Robles, Díaz-Cayeros, Magaloni 2015',
    effect: {
      en: '+36.5 % drug-related violence; it spills over to neighbouring municipalities, and civilian homicides rise too',
      es: '+36.5 % de violencia ligada al narcotráfico; se extiende a municipios vecinos y también suben los homicidios de civiles',
    },
    unit: municipality,
    horizon: { en: 'first 6 months', es: 'primeros 6 meses' },
    direction: 'rise',
    scope: {
      en: 'Mexico; leaders and lieutenants captured or killed',
      es: 'México; líderes y lugartenientes detenidos o muertos',
    },
    seen: 'summary',
    citation:
      'G. Calderón, G. Robles, A. Díaz-Cayeros, B. Magaloni, The beheading of criminal organizations and the dynamics of violence in Mexico, Journal of Conflict Resolution 59 (2015)',
    doi: '10.1177/0022002715587053',
  },
  {
    id: 'lindo-2015',
    study: 'Lindo, Padilla-Romo 2015',
    effect: {
      en: '+80 % homicide rate where the leader was captured; +30 % where the same organisation is present next to it, for 6 months',
      es: '+80 % en la tasa de homicidios donde fue detenido el líder; +30 % en municipios vecinos con la misma organización, durante 6 meses',
    },
    unit: municipality,
    horizon: { en: '12 months or longer', es: '12 meses o más' },
    direction: 'rise',
    scope: { en: 'Mexico; captures of leaders', es: 'México; detenciones de líderes' },
    seen: 'summary',
    citation:
      'J. M. Lindo, M. Padilla-Romo, Kingpin approaches to fighting crime and community violence: evidence from Mexico’s drug war, working paper, summarised in Cato Research Briefs in Economic Policy 31 (2015)',
    doi: '',
  },
  {
    id: 'lindo-2018',
    study: 'Lindo, Padilla-Romo 2018',
    effect: {
      en: 'large and sustained rise where the leader was captured, a smaller one where the organisation is present elsewhere; homicides fall in the municipalities around the capture',
      es: 'alza grande y sostenida donde fue detenido el líder, menor donde la organización está presente en otras partes; los homicidios bajan en los municipios que rodean la detención',
    },
    unit: { en: 'municipality of the event and those around it', es: 'municipio del hecho y los que lo rodean' },
    horizon: { en: 'sustained; no figure in the abstract', es: 'sostenido; sin cifra en el resumen' },
    direction: 'both',
    scope: { en: 'Mexico; captures of leaders', es: 'México; detenciones de líderes' },
    seen: 'abstract',
    citation:
      'J. M. Lindo, M. Padilla-Romo, Kingpin approaches to fighting crime and community violence: evidence from Mexico’s drug war, Journal of Health Economics 58 (2018)',
    doi: '10.1016/j.jhealeco.2018.02.002',
  },
  {
    id: 'phillips-2015',
    study: 'Phillips 2015',
    effect: {
      en: 'short-term fall after arrests, not after killings, firmer for mid-level leaders; a rise in the longer term as groups fragment',
      es: 'baja a corto plazo tras detenciones, no tras muertes, más firme con mandos medios; alza a más largo plazo al fragmentarse los grupos',
    },
    unit: { en: 'violence where the organisations are', es: 'violencia donde están las organizaciones' },
    horizon: { en: 'short term, and longer term', es: 'corto plazo, y plazo más largo' },
    direction: 'both',
    scope: { en: 'Mexico; leaders arrested or killed', es: 'México; líderes detenidos o muertos' },
    seen: 'abstract',
    citation:
      'B. J. Phillips, How does leadership decapitation affect violence? The case of drug trafficking organizations in Mexico, Journal of Politics 77 (2015)',
    doi: '10.1086/680209',
  },
  {
    id: 'dickenson-2014',
    study: 'Dickenson 2014',
    effect: {
      en: '+415 deaths associated with 25 removals; more in the organisation’s home state than where the leader was removed; more after killings than after captures',
      es: '+415 muertes asociadas con 25 remociones; más en el estado de origen de la organización que donde se removió al líder; más tras muertes que tras detenciones',
    },
    unit: { en: 'state', es: 'entidad federativa' },
    horizon: { en: '4 years in all', es: '4 años en total' },
    direction: 'rise',
    scope: { en: 'Mexico; 25 leaders captured or killed', es: 'México; 25 líderes detenidos o muertos' },
    seen: 'abstract',
    citation:
      'M. Dickenson, The impact of leadership removal on Mexican drug trafficking organizations, Journal of Quantitative Criminology 30 (2014)',
    doi: '10.1007/s10940-014-9218-5',
  },
  {
    id: 'dell-2015',
    study: 'Dell 2015',
    effect: {
      en: 'substantial rise after crackdowns, and trafficking diverted to other routes with more violence along them',
      es: 'alza sustancial tras los operativos, y tráfico desviado a otras rutas con más violencia en ellas',
    },
    unit: { en: 'municipality and alternative routes', es: 'municipio y rutas alternas' },
    horizon: {
      en: 'after close elections; no figure in the abstract',
      es: 'tras elecciones cerradas; sin cifra en el resumen',
    },
    direction: 'rise',
    scope: {
      en: 'Mexico; close elections won by the party that led the crackdowns',
      es: 'México; elecciones cerradas ganadas por el partido que encabezó los operativos',
    },
    seen: 'abstract',
    citation: 'M. Dell, Trafficking networks and the Mexican drug war, American Economic Review 105 (2015)',
    doi: '10.1257/aer.20121637',
  },
];

export const conflict: Words = {
  en: 'The signs conflict at short horizon: most studies find a rise, one finds a fall after arrests but not after killings, and around the place of a capture homicides rise in one account and fall in another. Expect a wide range, not one number; these are averages of past cases in Mexico, not a forecast for this network.',
  es: 'Los signos se contradicen a corto plazo: la mayoría de los estudios halla un alza, uno halla una baja tras detenciones pero no tras muertes, y alrededor del lugar de una detención los homicidios suben según una versión y bajan según otra. Espere un intervalo amplio, no una cifra; son promedios de casos pasados en México, no un pronóstico para esta red.',
};
