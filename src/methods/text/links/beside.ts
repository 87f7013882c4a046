import { ofWhich, through, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import { isCriminal } from './criminal.ts';
import type { Ledger } from './ledger.ts';
import { offices, past } from './offices.ts';
import { phrasesAt } from './phrases.ts';
import { table } from '../table.ts';

const ranks = table(
  'gen general gral adm admiral almirante vicealmirante contraalmirante col colonel coronel lt capt captain capitan maj major mayor sgt sargento cmdr commander comandante lieutenant teniente',
);
const fromBody = table('of at from with del de');
const adverbs = table('now currently formerly previously also later today ahora actualmente antes anteriormente hoy');
const articles = table('the la el los las a su');

/**
 * Persons beside a body, and a body of a body ("the Treasury's Revenue Office"), without an office: "(Name, Body)",
 * "Gen. X, Northern Command", "X of the Wilson Center".
 */
export function addBeside(ground: Ground, ledger: Ledger): void {
  const { units } = ground;
  for (let at = 0; at + 1 < units.length; at += 1) {
    const person = units[at]!;
    const body = units[at + 1]!;
    const parts = partAndWhole(ground, person, body);
    if (parts !== null) {
      const [part, whole] = parts;
      const first = Math.min(part.first, whole.first);
      const last = Math.max(part.last, whole.last);
      ledger.add({ kind: 'Membership', from: part.entity, to: whole.entity, first, last });
      continue;
    }
    if (person.sort !== 'person' || person.sentence !== body.sentence || body.first - person.last > 8) continue;
    if (body.sort !== 'body' && body.sort !== 'group' && body.sort !== 'company') continue;
    const part = units[at + 2];
    // "P from the White House's Drug Office" is of the office.
    const own =
      part && isBody(part) && wordAt(ground, body.last + 1) === "'s" && part.first === body.last + 2 ? part : body;
    const how = manner(ground, person, body);
    if (how === null) continue;
    ledger.add({
      kind:
        isCriminal(ground, own.entity) || party.test(ground.scene.entities[own.entity]!.name)
          ? 'Membership'
          : titled(ground, person),
      from: person.entity,
      to: own.entity,
      first: person.first,
      last: own.last,
      role: null,
      former: how === 'former',
    });
  }
}

/** One "del Partido" is its member, not its employee. */
const party = /^(?:Partido|Movimiento|Sindicato|Alianza|Frente) /u;

const isBody = ({ sort }: Unit): boolean => sort === 'body' || sort === 'company';

/** A signature: a name on its line, a title on the next, the body below: "Ada Ruiz / Compliance Officer / Calder Bank". */
export function addSignatures(ground: Ground, ledger: Ledger): void {
  for (const person of ground.units) {
    if (person.sort !== 'person' || !fillsLine(ground, person, person.sentence, 2)) continue;
    for (const step of [1, 2]) {
      const line = person.sentence + step;
      const own = ground.sentences[line];
      if (!own || own.last - own.first > 14 || own.kind === 'furniture') break;
      const body = ground.units[ground.firstUnit[line] ?? -1];
      if (body?.sentence === line) {
        if ((body.sort === 'body' || body.sort === 'company') && fillsLine(ground, body, line, 6))
          ledger.add({
            kind: 'Employment',
            from: person.entity,
            to: body.entity,
            first: person.first,
            last: body.last,
          });
        break;
      }
      if (phrasesIn(ground, own.first, own.last) === 0) break;
    }
  }
}

function phrasesIn(ground: Ground, first: number, last: number): number {
  let found = 0;
  for (let at = first; at < last; at += 1) found += phrasesAt(offices, ground.tokens, at, last).length;
  return found;
}

function fillsLine(ground: Ground, unit: Unit, sentence: number, more: number): boolean {
  const { first, last, kind } = ground.sentences[sentence]!;
  if (kind === 'furniture' || (kind === 'prose' && last - first > unit.last - unit.first + 1 + more)) return false;
  return last - first <= unit.last - unit.first + 1 + more && wordAt(ground, last - 1) !== '.';
}

const parts = table(
  'office bureau division unit section branch committee subcommittee directorate command task service department comision oficina unidad division direccion coordinacion subsecretaria area comite departamento batallon brigada agencia sala juzgado seccion delegacion subdelegacion gerencia jefatura chamber',
);

/** What an authority acts through as its own part: not another ministry. */
const partNoun =
  /^(?:office|bureau|division|unit|section|oficina|unidad|division|direccion|coordinacion|subsecretaria|fiscalia|subprocuraduria|agencia|comision|delegacion|jefatura|gerencia)$/;

/** Of two names beside each other the part and the whole: "B's A", "Office A of B", "A, a B faction". */
function partAndWhole(ground: Ground, left: Unit, right: Unit): [part: Unit, whole: Unit] | null {
  if (right.sort === 'group') {
    const part = ofWhich(ground, right);
    if (part?.sort === 'group') return [part, right];
  }
  if (left.sort !== right.sort || (left.sort !== 'body' && left.sort !== 'group')) return null;
  if (right.first === left.last + 2 && wordAt(ground, left.last + 1) === "'s") return [right, left];
  if (through(ground, right) === left && through(ground, right) !== null && partNoun.test(wordAt(ground, right.first)))
    return [right, left];
  return left.sort === 'body' && partOf(ground, left, right) ? [left, right] : null;
}

/** "Committee on Ports of the House": a part, by its first word, of the body after "of". */
function partOf(ground: Ground, part: Unit, body: Unit): boolean {
  if (!parts.has(wordAt(ground, part.first)) || part.entity === body.entity) return false;
  for (let at = part.last + 1; at < body.first; at += 1)
    if (!/^(?:of|de|del|the|la|el|los)$/.test(wordAt(ground, at))) return false;
  return body.first > part.last + 1;
}

/** The post that a title before the name or in it gives; an officer's rank is employment. */
function titled(ground: Ground, person: Unit): 'Leadership' | 'Employment' {
  for (let at = Math.max(0, person.first - 1); at < person.last; at += 1) {
    const match = phrasesAt(offices, ground.tokens, at, person.last + 1)[0];
    if (match === undefined) continue;
    return match.value.tie === 'Leadership' && !ranks.has(wordAt(ground, at)) ? 'Leadership' : 'Employment';
  }
  return 'Employment';
}

function manner(ground: Ground, person: Unit, body: Unit): 'now' | 'former' | null {
  const gap: string[] = [];
  for (let at = person.last + 1; at < body.first; at += 1) {
    const word = wordAt(ground, at);
    if (!articles.has(word)) gap.push(word);
  }
  const after = wordAt(ground, body.last + 1);
  const closes = after === ')' || after === '' || after === '.' || after === ',';
  const joined = gap.join(' ');
  if (joined === ',' && wordAt(ground, person.first - 1) === '(' && after === ')') return 'now';
  if (joined === ',' && opens(ground, person) && after === ')') return 'now';
  if (joined === ',' && ranked(ground, person) && closes && body.group.length < 2) return 'now';
  if (joined === '(' && after === ')') return 'now';
  if (
    gap[0] === ',' &&
    gap.length <= 6 &&
    gap.length > 3 &&
    fromBody.has(gap.at(-1) ?? '') &&
    gap.at(-2) === ',' &&
    numbered(ground, person.last + 2, body.first)
  )
    return body.sort === 'group' ? null : 'now';
  if (joined === ',' && closes && isByline(ground, person)) return 'now';
  if (atWork(ground, gap, person, body)) return 'now';
  const [first = '', second = ''] = gap[0] === ',' ? gap.slice(1) : gap;
  // "Worked for P at B" is told of the worker.
  if (first === 'at' && /^(?:for|with|under)$/.test(wordAt(ground, person.first - 1))) return null;
  if (gap.length <= 3 && fromBody.has(first) && second === '')
    return body.sort === 'company' && first === 'with' ? null : 'now';
  if (gap.length <= 4 && adverbs.has(first) && fromBody.has(second))
    return past.has(first) || first === 'antes' ? 'former' : 'now';
  return null;
}

/** "P, badge 4417, of B": a number of service between. */
function numbered(ground: Ground, from: number, to: number): boolean {
  if (ground.tokens[from]?.shape === 'number') return false;
  for (let at = from; at < to; at += 1) if (ground.tokens[at]!.shape === 'number') return true;
  return false;
}

/** "By P, Body". */
function isByline(ground: Ground, person: Unit): boolean {
  const { first } = ground.sentences[person.sentence]!;
  return person.first === first + 1 && /^(?:by|por)$/.test(wordAt(ground, first));
}

/** "P, forklift driver at B", "P, 41, a planner with B": whatever the trade is. */
function atWork(ground: Ground, gap: readonly string[], person: Unit, body: Unit): boolean {
  if (gap[0] !== ',' || gap.length < 3 || gap.length > 6 || body.sort === 'group' || gap.slice(1).includes(','))
    return false;
  if (gap.at(-1) !== 'at') return false;
  for (let at = person.last + 2; at < body.first; at += 1) if (ground.tokens[at]!.shape !== 'lower') return false;
  return !/(?:ed|ing)$/.test(gap[1] ?? '');
}

/** Whether a bracket opens before the person's title. */
function opens(ground: Ground, person: Unit): boolean {
  for (let at = person.first - 1; at >= 0 && at >= person.first - 5; at -= 1) {
    const word = wordAt(ground, at);
    if (word === '(') return true;
    if (word !== '.' && !ranks.has(word) && phrasesAt(offices, ground.tokens, at, at + 1).length === 0) return false;
  }
  return false;
}

const ranked = (ground: Ground, person: Unit): boolean =>
  ranks.has(wordAt(ground, person.first)) ||
  ranks.has(wordAt(ground, person.first - 1)) ||
  (wordAt(ground, person.first - 1) === '.' && ranks.has(wordAt(ground, person.first - 2)));

const administration =
  /^(?:the )?(?:(.+?)(?:'s?|’s?)? (?:administration|government|presidency)|(?:el )?gobierno de(?:l presidente| la presidenta)? (.+)|(?:la )?administracion (?:de )?(.+))$/;

/** "The Arce administration", "gobierno de Arce" with a person so called in the text: that person leads it. */
export function addAdministrations(ground: Ground, ledger: Ledger): void {
  const { entities } = ground.scene;
  const persons = new Map<string, number>();
  entities.forEach((entity, at) => {
    if (entity.kind !== 'Person') return;
    for (const name of [entity.name, ...entity.aliases]) {
      const words = fold(name).split(' ');
      for (const key of [words.join(' '), words.at(-1) ?? '', words.length > 2 ? (words.at(-2) ?? '') : ''])
        if (key.length > 2 && !persons.has(key)) persons.set(key, at);
    }
  });
  const seen = new Set<number>();
  for (const unit of ground.units) {
    const entity = entities[unit.entity]!;
    if (seen.has(unit.entity) || (entity.kind !== 'PublicBody' && entity.kind !== 'Organization')) continue;
    seen.add(unit.entity);
    const parts = administration.exec(fold(entity.name));
    const leader = parts && persons.get(parts[1] ?? parts[2] ?? parts[3] ?? '');
    if (leader === null || leader === undefined) continue;
    ledger.add({
      kind: 'Leadership',
      from: leader,
      to: unit.entity,
      first: unit.first,
      last: unit.last,
      role: null,
      former: false,
    });
  }
}

const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
