import { unitOf, wordAt, type Ground } from './ground.ts';
import { table } from '../table.ts';

/** Words that turn what they stand in into its contrary. */
const negators = table(
  "not n't cannot never no neither nor none nobody unrelated unconnected " +
    'denies denied deny denying refutes refuted disputes disputed rejects rejected disavowed disowned refused refuses refusing declined declines failed fails ceased ceases stopped ' +
    'nunca jamas ni tampoco ninguno ninguna nadie niega niegan nego negaron negaba negando desmintio desmiente desmienten desmintieron rechazo rechaza descarto descarta descartaron rehuso rehusa ceso ajeno ajena',
);
/** Negations of two words and more, by their first: the words one of which must follow within three. */
const longer: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['without', table('ties links link any being belonging relation evidence proof having')],
  [
    'sin',
    table(
      'relacion vinculo vinculos nexo nexos ser haber que pertenecer parentesco lazos ligas pruebas formar trabajar',
    ),
  ],
  ['far', table('being')],
  ['lejos', table('ser')],
  ['dejo', table('ser trabajar pertenecer formar dirigir controlar')],
  ['dejaron', table('ser trabajar pertenecer formar dirigir controlar')],
  ['dejado', table('ser trabajar pertenecer formar dirigir controlar')],
  ['falsely', table('accused called named described identified listed claimed')],
  ['carece', table('vinculos relacion nexos parentesco')],
  ['ruled', table('out')],
  ['rules', table('out')],
  ['rule', table('out')],
  ['lack', table('ties links')],
  ['lacks', table('ties links')],
]);
/** After these "no" and "not" deny nothing. */
const harmless = table('longer only just solo solamente obstante doubt doubts unicamente later . º ° : mas nomas');
/** "Failed", "stopped" and "refused" deny the doing that follows. */
const withTo = table('refused refuses refusing declined declines failed fails ceased ceases rehuso rehusa ceso');
const relatives = table(
  'which who that whose whom que quien quienes cuyo cuya cual while although though but pero aunque mientras',
);
const turns = table('but however although though whereas while pero sino aunque mientras ;');
const copulas = table(
  'is are was were be been being has had works worked served serves leads led owns owned es era fue son eran sea sean fuera fueran fuese ser sido siendo trabaja trabajaba trabajara dirige dirigia dirigiera pertenece perteneciera',
);
const inverted = table('es era fue son eran fueron sea ha han');
const thats = table('that que');
/** Before "that" and its clause, all of which they deny. */
const deniers =
  /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed)|reject(?:s|ed)?|refut(?:e|es|ed)|false|untrue|rul(?:e|es|ed)|nieg[ao]n?|neg(?:o|aron|aba)|desm(?:intio|iente|ienten|intieron)|descart(?:o|a|aron)|rechaz(?:o|a|aron)|fals[oa]|mentira|tampoco)$/;
/** Behind a "no" or a "not" they deny the clause that follows. */
const proving =
  /^(?:evidence|proof|indication|sign|suggestion|reason|record|true|case|shown?|established|proven?|confirm(?:ed)?|believe|think|say|said|cierto|verdad|pruebas?|evidencias?|indicios?|elementos|const[ae]|acredit\p{L}*|demostr\p{L}*|demuestra|prob\p{L}*|aprecia|confirm\p{L}*|existen?|hay|cree|considera|registros?|datos?)$/u;
/** "Who asked not to be named" denies nothing. */
const unnamed = /^(?:citad[oa]s?|identificad[oa]s?|nombrad[oa]s?|quoted)$/;
const reach = 60;

/** Tells of a stretch of the text that rests on two names whether what it says of them is denied there. Linear in the text. */
export function negationReader(ground: Ground): (first: number, last: number) => boolean {
  const found: number[] = [];
  const counts = new Int32Array(ground.tokens.length + 1);
  for (let at = 0; at < ground.tokens.length; at += 1) {
    if (ground.unitAt[at]! < 0 && negates(ground, at)) found.push(at);
    counts[at + 1] = found.length;
  }
  return (first, last) => {
    const sentence = ground.tokens[last]?.sentence ?? 0;
    const start = Math.max(first, ground.sentences[sentence]?.first ?? first, last - reach);
    for (let one = counts[start]!; one < counts[last + 1]!; one += 1)
      if (within(ground, found[one]!, start, last)) return true;
    const head = Math.max(ground.sentences[sentence]?.first ?? start, start - reach);
    for (let one = counts[start]! - 1; one >= counts[head]!; one -= 1)
      if (before(ground, found[one]!, start, last)) return true;
    return false;
  };
}

function negates(ground: Ground, at: number): boolean {
  const word = wordAt(ground, at);
  const next = wordAt(ground, at + 1);
  const more = longer.get(word);
  if (more !== undefined) return [1, 2, 3].some((step) => more.has(wordAt(ground, at + step)));
  if (
    word === 'false' ||
    word === 'untrue' ||
    word === 'falso' ||
    word === 'falsa' ||
    word === 'mentira' ||
    word === 'nothing'
  )
    return true;
  if (word === 't') return /'/.test(wordAt(ground, at - 1)) && wordAt(ground, at - 2).endsWith('n');
  if (!negators.has(word)) return false;
  if (withTo.has(word)) return next === 'to' || next === 'a' || next === 'de';
  if (word === 'stopped') return next.endsWith('ing');
  if ([2, 3].some((step) => unnamed.test(wordAt(ground, at + step))) || /^(?:authori[sz]ed|autorizad)/.test(next))
    return false;
  if (harmless.has(next) || ground.tokens[at + 1]?.shape === 'number') return false;
  if (word === 'no' && wordAt(ground, at - 1) === 'ya') return false;
  return !(/^(?:rechaz|dispute)/.test(word) && /^(?:el|la|los|las|un|una|the|a|over)$/.test(wordAt(ground, at - 1)));
}

/** Between the names, but not in an aside of its own nor in an earlier clause. */
function within(ground: Ground, negator: number, first: number, last: number): boolean {
  let aside = false;
  for (let at = negator - 1; at > first && at > negator - 12; at -= 1) {
    const word = wordAt(ground, at);
    if (word !== ',' && word !== '(') continue;
    aside = relatives.has(wordAt(ground, at + 1)) || word === '(';
    break;
  }
  for (let at = negator + 1; at < last; at += 1) {
    const word = wordAt(ground, at);
    if (word === ';' || (aside && (word === ',' || word === ')'))) return false;
    if ((word === ',' || word === '—' || word === '-') && relatives.has(wordAt(ground, at + 1))) return false;
  }
  // "False" only denies a clause that follows it.
  return !/^(?:false|untrue|rul(?:e|es|ed)|fals[oa]|mentira|nothing)$/.test(wordAt(ground, negator));
}

/** Before the names: "denied that A is …", "no evidence that …", "neither A nor B", "no es A el …". */
function before(ground: Ground, negator: number, first: number, last: number): boolean {
  const word = wordAt(ground, negator);
  const near = first - negator <= 3;
  if (near && /^(?:neither|ni|nor|tampoco|nunca|never)$/.test(word)) return verbal(ground, first, last);
  if (first - negator <= 10 && /^(?:none|nobody|ninguno|ninguna|nadie)$/.test(word)) return verbal(ground, first, last);
  if (near && inverted.has(wordAt(ground, negator + 1)) && /^(?:no|nunca|jamas|tampoco|ni)$/.test(word)) return true;
  let proves = deniers.test(word) || word === 'nothing';
  let opened = proves && ground.unitAt[negator + 1]! >= 0;
  for (let at = negator + 1; at < first; at += 1) {
    const own = wordAt(ground, at);
    if (turns.has(own)) return false;
    proves ||= at < negator + 6 && (proving.test(own) || deniers.test(own));
    opened ||= proves && at < negator + 14 && (thats.has(own) || unitOf(ground, at) !== null);
  }
  opened ||= proves && first - negator <= 5;
  return proves && opened && verbal(ground, first, last);
}

/** A tie told by a verb; "X, head of Y" is taken for granted even where something is denied of X. */
function verbal(ground: Ground, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (ground.unitAt[at]! < 0 && copulas.has(wordAt(ground, at))) return true;
  return false;
}
