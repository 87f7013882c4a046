import { draft, type Draft } from './draft.ts';
import { named, wordsOf } from './ground.ts';
import { actorsOf, anyOf, ids, wordsIn, type Doing } from './roles.ts';
import { table } from '../table.ts';

/** What is only looked for and found when it is hidden or forbidden. */
const hoards = table(`
arsenal arsenals cache caches stash stashes stockpile stockpiles laboratory laboratories lab labs consignment
arsenales armamento laboratorio laboratorios narcolaboratorio narcolaboratorios plantio plantios narcotunel narcotuneles campamento campamentos
`);
/** What is told of without its amount when it is taken away. */
const takings = table(`
weapons guns firearms ammunition explosives drugs narcotics cash vehicles shipment shipments cargo load jewelry jewellery phones precursors pills
armas municiones cartuchos explosivos droga drogas estupefacientes narcoticos dinero efectivo vehiculos cargamento cargamentos joyas celulares precursores pastillas hidrocarburo combustible
`);

const counts = table(`
more less fewer most amount amounts number quantity quantities volume
mas menos cantidad cantidades numero volumen
`);

/** "localizó un arsenal", "seized weapons and drugs": a find told without numbers is one seizure. */
export function uncounted(doing: Doing, strong: boolean): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { form, tense } = clause.verb;
  // What is dismantled or burnt on the spot is no find of its own without its number.
  if (/^(?:dismantle|destroy|desmantelar|destruir)$/.test(clause.verb.lemma)) return [];
  if (sufferer === null || (form !== 'finite' && form !== 'participle') || tense === 'present') return [];
  if (form === 'finite' && tense === 'other') return [];
  if (clause.modality !== 'asserted' && clause.modality !== 'alleged') return [];
  const words = wordsIn(ground, sufferer);
  const substance = named(ground, sufferer).find(({ kind }) => kind === 'Substance');
  // "The drugs were seized in" speaks of what was told before.
  const before = /^(?:the|these|those|this|that|el|la|los|las|esta|estas|estos|dich[ao]s?)$/.test(words[0] ?? '');
  const taken = strong && !before && (substance !== undefined || anyOf(words, takings));
  if (!anyOf(words, hoards) && !taken) return [];
  if (/^(?:no|any|ningun|ninguna|such|its|their|his|her|our|su|sus)$/.test(words[0] ?? '')) return [];
  // "More fentanyl than last year", "the amount of drugs seized": a count over a time, not a find.
  if (anyOf([...wordsOf(ground, sufferer.first - 3, sufferer.first - 1), ...words], counts)) return [];
  return [draft(doing, { doers: ids(actorsOf(ground, [doing.doer], true)), substance: substance?.id ?? null })];
}
