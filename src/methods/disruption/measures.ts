import type { Measure, MeasureId } from './shapes.ts';

/**
 * Ways to act without force, one of which is named with each run: what it means in the model's terms, and what the
 * model does not say of it. None changes a number: no study gives the amount by which it would.
 */
export const measures: Readonly<Record<MeasureId, Measure>> = {
  'arrest-and-trial': {
    id: 'arrest-and-trial',
    name: { en: 'Arrest and trial', es: 'Detención y juicio' },
    does: {
      en: 'Positions are vacant while those who held them are lawfully detained, and evidence that stands in court is what keeps them so. The run asks what follows from vacant positions, however they came to be so.',
      es: 'Las posiciones quedan vacantes mientras quienes las ocupaban están legalmente detenidos, y lo que las mantiene así son pruebas que se sostengan en juicio. El cálculo pregunta qué sigue de posiciones vacantes, como sea que hayan quedado así.',
    },
    doesNot: {
      en: 'No number of this run depends on it. The model knows no release, no acquittal and no orders from prison, and names nobody to be arrested.',
      es: 'Ningún número de este cálculo depende de ella. El modelo no conoce liberaciones, absoluciones ni órdenes desde prisión, y no señala a quién detener.',
    },
  },
  'asset-freeze': {
    id: 'asset-freeze',
    name: { en: 'Asset freeze', es: 'Congelamiento de activos' },
    does: {
      en: 'It acts on what ties are worth: money no longer reaches who is paid through them. In the model’s terms lost ties would be replaced and empty positions filled more slowly.',
      es: 'Actúa sobre lo que valen los vínculos: el dinero ya no llega a quien se paga por ellos. En términos del modelo, los vínculos perdidos se repondrían y las posiciones vacías se ocuparían más despacio.',
    },
    doesNot: {
      en: 'No number of this run contains it: how much slower is not known from any study. It takes no position away.',
      es: 'Ningún número de este cálculo lo contiene: ningún estudio dice cuánto más despacio. No quita ninguna posición.',
    },
  },
  'supply-control': {
    id: 'supply-control',
    name: { en: 'Supply control', es: 'Control de insumos' },
    does: {
      en: 'Precursors, weapons or vehicles no longer arrive: positions of supply have less to pass on. Their role can be taken out here to see which parts depend on it.',
      es: 'Dejan de llegar precursores, armas o vehículos: las posiciones de suministro tienen menos que pasar. Aquí puede quitarse su función para ver qué partes dependen de él.',
    },
    doesNot: {
      en: 'The model knows no goods and no substitutes: a network that loses one source may find another, which this run does not show.',
      es: 'El modelo no conoce mercancías ni sustitutos: una red que pierde una fuente puede hallar otra, y este cálculo no lo muestra.',
    },
  },
  protection: {
    id: 'protection',
    name: { en: 'Protection of communities', es: 'Protección de comunidades' },
    does: {
      en: 'It answers the aftermath, not the network: presence, early warning and care for victims where the organisation and its rivals are, before and in the months after an event, which is when the studies on this page find the harm.',
      es: 'Responde a las secuelas, no a la red: presencia, alerta temprana y atención a víctimas donde están la organización y sus rivales, antes y en los meses posteriores al hecho, que es cuando los estudios de esta página hallan el daño.',
    },
    doesNot: {
      en: 'It changes no position and no tie, and the model does not count the violence it may prevent.',
      es: 'No cambia posiciones ni vínculos, y el modelo no cuenta la violencia que pueda evitar.',
    },
  },
};
