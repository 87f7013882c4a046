import type { Figure, TextEntity } from '../reading/types.ts';
import { countedNouns } from '../figures/nouns.ts';
import { entityOf, figuresIn, mentionsIn, type Ground } from './ground.ts';

/** One thing taken or found: its amount, what it is, and where the text names it. */
export interface Good {
  quantity: number | null;
  unit: string | null;
  substance: string | null;
  /** The vehicle, vessel or other named thing. */
  thing: string | null;
  qualifier: Figure['qualifier'];
  start: number;
  end: number;
}

const masses = new Set('kg g mg t lb oz ton st l L ml mL gal_us gal m3'.split(' '));
const packaging = new Set('packages bags boxes bottles drums pallets'.split(' '));
const things = new Set(
  'tablets doses plants firearms rounds magazines vehicles aircraft vessels containers devices animals laboratories grenades'.split(
    ' ',
  ),
);
/** Code of a currency. */
export const currency = /^[A-Z]{3}$/;
/** The same, also paid by the month, the load and so on. */
export const money = /^[A-Z]{3}(?:\/\p{L}+)?$/u;

/** Nouns for one thing without a number: "a vessel", "una camioneta". */
const single: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'vehicles:truck,car,vehicle,tractor-trailer,trailer,van,pickup,suv,motorcycle,camioneta,camion,automovil,vehiculo,tractocamion,motocicleta,remolque ' +
    'vehicles:turismo,auto,coche,furgoneta,sedan,minivan,cuatrimoto,pipa vessels:vessel,boat,ship,speedboat,submarine,panga,yacht,trawler,sailboat,skiff,semi-submersible,yate,velero,pesquero,barco,catamaran,narcolancha,planeadora,lancha,embarcacion,buque,semisumergible ' +
    'aircraft:plane,airplane,aircraft,helicopter,avioneta,aeronave,avion,helicoptero containers:container,contenedor ' +
    'firearms:rifle,pistol,handgun,shotgun,gun,fusil,pistola,escopeta,arma'
  )
    .split(' ')
    .flatMap((entry) => {
      const [unit = '', nouns = ''] = entry.split(':');
      return nouns.split(',').map((noun) => [noun, unit]);
    }),
);
const worth =
  /(?:valued at|worth|value of|valor (?:de|aproximado de|estimado(?: en| de)?)|valuad[oa]s? en|estimated at|avaluad[oa]s? en|equivalentes? a|saldo de|reward of|recompensa de|return of|return on investment of|up to)\s*(?:an? |unos |about |more than |nearly |m[aá]s de |at least |approximately |(?:US|USD|MXN|M\.N\.)? ?\$?)*$/iu;

/** "Equating to 440 million doses" says what was seized again. */
const equal =
  /(?:equat\p{L}* to|equivalent(?:e)? (?:to|a)|equal to|enough (?:for|to)|suficientes? para)\s+(?:approximately |about |nearly |more than |over |unas |m[aá]s de )?$/iu;

const isValue = (ground: Ground, figure: Figure): boolean => {
  const [start, end] = figure.number;
  const { text } = ground.scene.document;
  return (
    worth.test(text.slice(Math.max(0, start - 48), start)) ||
    /^ (?:of|in|de) (?:drugs|narcotics|goods|droga|narc[oó]ticos)/iu.test(text.slice(end, end + 20))
  );
};

/** Kinds of an amount: mass or volume, package, counted thing, money; null for what nobody seizes. */
function kindOf(figure: Figure): 'mass' | 'package' | 'thing' | 'money' | null {
  const { unit } = figure;
  if (masses.has(unit)) return 'mass';
  if (packaging.has(unit)) return 'package';
  if (things.has(unit)) return 'thing';
  return currency.test(unit) ? 'money' : null;
}

/** What lies between two amounts when the second only says the first again: "(187 kg)", "– 6½ tons –", "or 2 t". */
const again =
  /^[^\p{L}]*$|^[^\p{L}.;]*(?:[(–—-]|, )\s*(?:or|o|about|more than|nearly|roughly|some|equivalent to|más de|casi|unos|equivalentes? a|o sea|almost|just over|half)?\s*(?:a |una? )?(?:half )?$/iu;

/** "Two of them armoured" counts again what was counted. */
const ofThem = /^ (?:of (?:them|which|those)|de (?:ell[oa]s|l[oa]s cuales|[eé]st[oa]s))\b/u;

/** All that can be seized and is told in a stretch of the text, in order. `lone`: a thing without a number counts too. */
export function goodsIn(ground: Ground, from: number, to: number, lone: boolean): Good[] {
  const { text } = ground.scene.document;
  const goods: Good[] = [];
  const figures = figuresIn(ground, from, to).filter(
    (figure) =>
      !figure.refuted && kindOf(figure) !== null && !ofThem.test(text.slice(figure.number[1], figure.number[1] + 14)),
  );
  const hasMass = figures.some((figure) => kindOf(figure) === 'mass');
  let mass: Figure | null = null;
  let wrapped: { id: string; end: number } | null = null;
  figures.forEach((figure, at) => {
    const kind = kindOf(figure);
    const [start, end] = figure.number;
    if (kind === 'money' && isValue(ground, figure)) return;
    if (figure.unit === 'doses' && equal.test(text.slice(Math.max(0, start - 40), start))) return;
    if (kind === 'package' && hasMass && packed(ground, figure, figures)) {
      wrapped = substanceIn(ground, start, figures[at + 1]?.number[0] ?? to);
      return;
    }
    if (kind === 'mass') {
      const between = mass === null ? null : text.slice(mass.number[1], start);
      const of = /^ (?:of|de) /u.test(text.slice(end, end + 4));
      mass =
        mass !== null && between !== null && !of && between.length < 60 && again.test(tail(between)) ? mass : figure;
      if (mass !== figure) return;
    }
    const limit = Math.min(to, figures[at + 1]?.number[0] ?? to, end + 90);
    const held = kind === 'mass' ? wrapped : null;
    const about = kind === 'money' || kind === null ? null : (substanceIn(ground, start, Math.max(limit, end)) ?? held);
    if (kind === 'mass') wrapped = null;
    const own = kind === 'thing' && figure.value === 1 ? thingIn(ground, start, limit) : null;
    const stop = (about === held ? null : about?.end) ?? own?.end ?? end;
    goods.push({
      quantity: figure.value,
      unit: figure.unit,
      substance: about?.id ?? null,
      thing: own?.id ?? null,
      qualifier: figure.qualifier,
      start,
      end: Math.max(stop, end),
    });
  });
  if (lone) goods.push(...repeated(ground, from, to, goods));
  if (lone) goods.push(...loneThings(ground, from, to, goods));
  return goods.toSorted((a, b) => a.start - b.start);
}

/** Counts that are no figures of their own because the text has told them before: "the 12 drums were seized". */
function repeated(ground: Ground, from: number, to: number, taken: readonly Good[]): Good[] {
  const { tokens } = ground.scene.document;
  const found: Good[] = [];
  for (let at = firstToken(ground, from); at + 1 < tokens.length && (tokens[at]?.start ?? to) < to; at += 1) {
    const token = tokens[at];
    const noun = tokens[at + 1];
    if (token?.shape !== 'number' || noun === undefined || !/^\d{1,3}(?:[.,]\d{3})*$/.test(token.text)) continue;
    const unit = countedNouns.get(noun.folded);
    if (unit === undefined || !(things.has(unit) || packaging.has(unit))) continue;
    if (taken.some((good) => token.start < good.end && noun.end > good.start)) continue;
    if (figuresIn(ground, token.start, noun.end).length > 0) continue;
    found.push({
      quantity: Number(token.text.replace(/[.,]/g, '')),
      unit,
      substance: null,
      thing: null,
      qualifier: null,
      start: token.start,
      end: noun.end,
    });
  }
  return found;
}

/** The part of the gap after the last noun, where "or" and "more than" stand. */
const tail = (between: string): string => {
  const at = Math.max(
    between.lastIndexOf('('),
    between.lastIndexOf('–'),
    between.lastIndexOf('—'),
    between.lastIndexOf(','),
  );
  return at < 0 ? between : between.slice(at);
};

/** A count of packages that only says how the weighed thing was packed. */
function packed(ground: Ground, figure: Figure, figures: readonly Figure[]): boolean {
  const { text } = ground.scene.document;
  const [start, end] = figure.number;
  if (/(?:\ben|\bin|\binside|\bdentro de) (?:\p{L}+ )?$/iu.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  const next = figures.find((other) => masses.has(other.unit) && other.number[0] > end);
  if (next === undefined) return false;
  const between = text.slice(end, next.number[0]);
  return between.length < 80 && !/(?:\band\b|\by\b|;|, \d)/u.test(between);
}

function substanceIn(ground: Ground, from: number, to: number): { id: string; end: number } | null {
  const found = mentionsIn(ground, from, to).find((mention) => entityOf(ground, mention)?.kind === 'Substance');
  const entity = entityOf(ground, found);
  return found && entity ? { id: entity.id, end: found.end } : null;
}

const carrying = new Set(['Vehicle', 'Vessel', 'Airplane']);

function thingIn(ground: Ground, from: number, to: number): { id: string; end: number } | null {
  const found = mentionsIn(ground, from, to).find((mention) => carrying.has(entityOf(ground, mention)?.kind ?? ''));
  const entity = entityOf(ground, found);
  return found && entity ? { id: entity.id, end: found.end } : null;
}

const unitOfThing = (entity: TextEntity): string =>
  entity.kind === 'Vessel'
    ? 'vessels'
    : entity.kind === 'Airplane'
      ? 'aircraft'
      : /cont[ae]/iu.test(entity.name) || /^[A-Z]{4} ?\d/u.test(entity.name)
        ? 'containers'
        : 'vehicles';

const articles = new Set('a an the un una el la one'.split(' '));
/** A thing that only holds the goods or is where they were: "in the cab of a truck". */
const holders = new Set(
  'in inside aboard from on within behind under of en dentro bordo de del desde sobre by al a to'.split(' '),
);

/** Vehicles, vessels and the like that are named, or told with an article, and stand in no place of a holder. */
function loneThings(ground: Ground, from: number, to: number, taken: readonly Good[]): Good[] {
  const { document, mentionAt } = ground.scene;
  const { tokens } = document;
  const found: Good[] = [];
  const free = (start: number, end: number): boolean =>
    ![...taken, ...found].some((good) => start < good.end && end > good.start);
  const first = firstToken(ground, from);
  for (let at = first; at < tokens.length && (tokens[at]?.start ?? to) < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const mention = ground.scene.mentions[mentionAt[at] ?? -1];
    const entity = entityOf(ground, mention);
    const unit = single[token.folded];
    const isThing = entity !== undefined && carrying.has(entity.kind);
    if (!isThing && (unit === undefined || mention !== undefined)) continue;
    let begin = isThing ? (mention?.first ?? at) : at;
    while (
      begin > first &&
      tokens[begin - 1]?.shape === 'lower' &&
      single[tokens[begin - 1]?.folded ?? ''] !== undefined
    )
      begin -= 1;
    const before = tokens[begin - 1]?.folded ?? '';
    const article = articles.has(before);
    const held = tokens[begin - (article ? 2 : 1)]?.folded ?? '';
    const owned = isThing ? mention : lookAhead(ground, at);
    const thing = isThing ? entity : entityOf(ground, owned);
    const last = owned?.last ?? at;
    const end = Math.max(tokens[last]?.end ?? token.end, token.end);
    const more = held === 'de' && /^(?:ademas|aparte)$/.test(tokens[begin - (article ? 3 : 2)]?.folded ?? '');
    if ((holders.has(held) && !more) || (!article && !isThing) || !free(token.start, end)) continue;
    found.push({
      quantity: 1,
      unit: unit ?? (thing ? unitOfThing(thing) : null),
      substance: null,
      thing: thing?.id ?? null,
      qualifier: null,
      start: tokens[begin - (article ? 1 : 0)]?.start ?? token.start,
      end,
    });
    at = last;
  }
  return found;
}

/** The name that follows the noun: "una camioneta Nissan NP300". */
function lookAhead(ground: Ground, at: number) {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const mention = ground.scene.mentions[ground.scene.mentionAt[next] ?? -1];
    if (mention !== undefined) return carrying.has(entityOf(ground, mention)?.kind ?? '') ? mention : undefined;
  }
  return undefined;
}

function firstToken(ground: Ground, offset: number): number {
  const { tokens } = ground.scene.document;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value in dollars the text puts on what was taken, in a stretch. */
export function valueIn(ground: Ground, from: number, to: number): number | null {
  return figuresIn(ground, from, to).find((figure) => figure.unit === 'USD' && isValue(ground, figure))?.value ?? null;
}
