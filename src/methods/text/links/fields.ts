import type { LinkWord } from '../reading/types.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Ledger } from './ledger.ts';

type Role =
  | 'giver'
  | 'receiver'
  | 'carrier'
  | 'agency'
  | 'filer'
  | 'subject'
  | 'signatory'
  | 'owner'
  | 'operator'
  | 'shareholder'
  | 'employer'
  | 'payer'
  | 'payee'
  | 'clerk'
  | 'broker'
  | 'officer'
  | 'shared'
  | 'supervisor'
  | 'homeport'
  | 'spot'
  | 'vehicle';

/** Labels of a form, folded: "Shipper: …", "Consignatario: …". */
const labels: ReadonlyMap<string, Role> = new Map(
  (
    [
      [
        'giver',
        'shipper; exporter; sender; seller; vendor; supplier; consignor; embarcador; remitente; exportador; vendedor; proveedor; expedidor',
      ],
      [
        'receiver',
        'consignee; importer; buyer; receiver; recipient; purchaser; importer of record; consignatario; destinatario; importador; comprador; receptor',
      ],
      [
        'carrier',
        'carrier; trucking company; motor carrier; haulier; ocean carrier; shipping line; transportista; empresa transportista; naviera; linea transportista; linea naviera; transporte',
      ],
      [
        'agency',
        'agency; reporting agency; seizing agency; authority; issued by; from; originator; unit; dependencia; autoridad; institucion; corporacion; area',
      ],
      [
        'filer',
        'filing institution; reporting institution; reporting entity; institution; bank; filer; institucion que reporta; institucion reportante; sujeto obligado; banco; entidad financiera',
      ],
      [
        'subject',
        'subject; customer; account holder; account name; client; accountholder; subject of the report; sujeto; cliente; titular de la cuenta; cuentahabiente; sujeto reportado; company; empresa; razon social; sociedad; denominacion social; nombre de la empresa; company name',
      ],
      [
        'signatory',
        'sole signatory; signatory; authorized signatory; authorised signatory; authorized signer; director; sole director; administrator; sole administrator; chairman; presidente; administradora unica; administrador; manager; president; legal representative; managing director; firmante; firmante unico; unico firmante; representante legal; administrador unico; director general; gerente; apoderado',
      ],
      [
        'owner',
        'owner; registered owner; registered to; beneficial owner; vehicle owner; vessel owner; propietario; propietaria; dueno; titular registral; registrado a nombre de; beneficiario final',
      ],
      [
        'operator',
        'operator; operated by; ship manager; manager of the vessel; operador; operado por; administrador del buque',
      ],
      [
        'payer',
        'ordenante; payer; originator; remitter; ordering customer; ordenante del pago; pagador; debtor; deudor',
      ],
      ['payee', 'beneficiario; beneficiaria; beneficiary; payee; beneficiary customer; creditor; acreedor; a favor de'],
      [
        'broker',
        'agente aduanal; agente de aduanas; agente de aduana; customs broker; customs agent; despachante; despachante de aduana',
      ],
      [
        'clerk',
        'comisario; contador; contadora; auditor; accountant; bookkeeper; secretary; company secretary; contralor; tesorero; treasurer',
      ],
      [
        'officer',
        'contact; contact officer; point of contact; boarding officer; reporting officer; case officer; case agent; investigator; prepared by; drafted by; author; signed; signed by; officer in charge; contacto; elaboro; elaborado por; responsable; agente responsable; investigador; firma; firmado; firmado por; redacto; reviso; oficial a cargo; instructor; perito; compliance officer; oficial de cumplimiento',
      ],
      [
        'shared',
        'shared with; to; para; copy to; copies to; cc; distribution; disseminated to; info; coordinated with; copia para; con copia para; c.c.p; ccp; compartido con; turnado a; distribucion; en coordinacion con',
      ],
      ['supervisor', 'supervisor; regulator; supervised by; organo supervisor; autoridad supervisora; regulador'],
      ['homeport', 'home port; homeport; port of registry; puerto base; puerto de matricula; puerto de registro'],
      ['shareholder', 'shareholder; shareholders; partners; socios; accionistas; accionista; socio'],
      ['employer', 'employer; place of work; empleador; patron; lugar de trabajo'],
      [
        'spot',
        'port; port of entry; place; location; site; facility; puerto; puerto de entrada; lugar; ubicacion; inmueble; domicilio; instalacion; aduana',
      ],
      [
        'vehicle',
        'vessel; vehicle; tractor; truck; aircraft; ship; conveyance; buque; vehiculo; unidad; embarcacion; aeronave; medio de transporte',
      ],
    ] as const
  ).flatMap(([role, words]) => words.split('; ').map((word) => [word, role] as const)),
);

const longestLabel = 5;

/** Whom the form of the document names in its roles; positions of entities. */
export interface FieldRoles {
  /** The authority whose paper it is. */
  agency: number | null;
  /** It says so itself, in its form, its heading or behind the dateline; else it is only what the text opens with. */
  own: boolean;
  filer: number | null;
  subject: number | null;
}

interface Filled {
  role: Role;
  label: string;
  /** Token of the label's first word. */
  first: number;
  units: readonly Unit[];
}

const isBody = (unit: Unit): boolean => unit.sort === 'body' || unit.sort === 'group' || unit.sort === 'company';

/** What the labelled lines of a form say. */
export function filledFields(ground: Ground): Filled[] {
  const filled: Filled[] = [];
  for (const [sentence, { first, last, kind }] of ground.sentences.entries()) {
    if (kind === 'furniture') continue;
    const marks: { role: Role; label: string; first: number; colon: number }[] = [];
    for (let at = first; at < last; at += 1) {
      const inline = inlineLabel(ground, at);
      if (inline) marks.push({ role: inline, label: wordAt(ground, at), first: at, colon: at });
      if (ground.tokens[at]!.folded !== ':') continue;
      const label = labelBefore(ground, at, first);
      if (label) marks.push({ ...label, colon: at });
    }
    marks.forEach((mark, at) => {
      const end = marks[at + 1]?.first ?? last;
      const units: Unit[] = [];
      for (let one = ground.firstUnit[sentence]!; one < ground.firstUnit[sentence + 1]!; one += 1) {
        const unit = ground.units[one]!;
        if (unit.first > mark.colon && unit.first < end) units.push(unit);
      }
      if (units.length > 0) filled.push({ role: mark.role, label: mark.label, first: mark.first, units });
    });
  }
  return filled;
}

/** Whether tokens are the label of a signatory, whose post the form itself tells. */
export function isLabel(ground: Ground, first: number, last: number): boolean {
  if (wordAt(ground, last + 1) !== ':') return false;
  const words: string[] = [];
  for (let at = first; at <= last; at += 1) words.push(wordAt(ground, at));
  return labels.get(words.join(' ')) === 'signatory';
}

const inlines: ReadonlyMap<string, Role> = new Map([
  ...['shipper', 'consignor', 'exporter', 'exportador', 'embarcador', 'expedidor', 'remitente'].map(
    (word) => [word, 'giver'] as const,
  ),
  ...['consignee', 'importer', 'importador', 'consignatario', 'consignataria', 'destinatario'].map(
    (word) => [word, 'receiver'] as const,
  ),
]);

/** In "shipper A; the consignee is B" the word stands right before the name. */
function inlineLabel(ground: Ground, at: number): Role | null {
  const role = inlines.get(wordAt(ground, at));
  if (role === undefined || ground.unitAt[at]! >= 0) return null;
  let next = at + 1;
  while (next < at + 3 && /^(?:is|was|es|era|fue|named|the|la|el|,)$/.test(wordAt(ground, next))) next += 1;
  return unitOf(ground, next) === null ? null : role;
}

/** A label that begins its sentence, or a clause of it after a mark. */
function labelBefore(
  ground: Ground,
  colon: number,
  first: number,
): { role: Role; label: string; first: number } | null {
  let label = '';
  for (let at = colon - 1; at >= first && at >= colon - longestLabel; at -= 1) {
    if (ground.tokens[at]!.shape === 'mark') return null;
    label = label === '' ? wordAt(ground, at) : `${wordAt(ground, at)} ${label}`;
    const role = labels.get(label);
    const before = at === first ? null : ground.tokens[at - 1]!;
    if (role !== undefined && (before === null || before.shape === 'mark')) return { role, label, first: at };
  }
  return null;
}

/** "Unit: USCGC Tern with a detachment" names a craft, not the authority. */
const craftUnit = (filled: readonly Filled[]): boolean =>
  filled.find(({ role }) => role === 'agency')?.units[0]?.sort === 'vehicle';

/** The roles of the document: from its form, else the first authority of its head. */
export function rolesOf(ground: Ground, filled: readonly Filled[]): FieldRoles {
  const first = (role: Role): number | null =>
    filled.find((one) => one.role === role)?.units.find((unit) => isBody(unit) || unit.sort === 'person')?.entity ??
    null;
  const form = (craftUnit(filled) ? null : first('agency')) ?? first('filer');
  const head = form === null ? issuer(ground) : null;
  const agency = form ?? head?.entity ?? null;
  return {
    agency,
    own: head?.own ?? form !== null,
    filer: first('filer') ?? first('agency'),
    subject: first('subject') ?? subjectHead(ground),
  };
}

/** "Sujeto. Calder SA, con domicilio en": the first name behind a word alone with a point. */
function subjectHead(ground: Ground): number | null {
  const most = Math.min(ground.units.length, 60);
  for (const unit of ground.units.slice(0, most))
    if ((unit.sort === 'company' || unit.sort === 'person') && opensSubject(ground, unit.first)) return unit.entity;
  return null;
}

const opensSubject = (ground: Ground, at: number): boolean =>
  /^[.—-]$/.test(wordAt(ground, at - 1)) &&
  /^(?:sujeto|subject|cliente|customer|titular)$/.test(wordAt(ground, at - 2)) &&
  (at < 3 || ground.tokens[at - 3]!.sentence !== ground.tokens[at - 2]!.sentence);

/** The authority named in a heading of the first lines, as a press release has it, or the subject of its first sentence. */
function issuer(ground: Ground): { entity: number; own: boolean } | null {
  for (const [at, unit] of ground.units.entries()) {
    if (unit.sentence > 8) return null;
    const { kind, first } = ground.sentences[unit.sentence]!;
    if (unit.sort !== 'body') continue;
    if (kind === 'heading' && wholeLine(ground, unit)) return { entity: unit.entity, own: true };
    if (kind !== 'prose') continue;
    const part = wordAt(ground, unit.last + 1) === "'s" ? (ground.units[at + 1] ?? unit) : unit;
    if (dateline(ground, unit)) return { entity: part.entity, own: true };
    return unit.first - first < 2 ? { entity: unit.entity, own: false } : null;
  }
  return null;
}

/** "WASHINGTON — Today, the Sanctions Office designated": the first body after a dateline. */
function dateline(ground: Ground, unit: Unit): boolean {
  const { first } = ground.sentences[unit.sentence]!;
  if (unit.first - first > 14) return false;
  for (let at = unit.first - 1; at >= first; at -= 1) {
    const word = wordAt(ground, at);
    if (word === '—' || word === '-' || word === '–') return true;
    if (!/^(?:the|today|,|la|el|hoy)$/.test(word)) return false;
  }
  return false;
}

const wholeLine = (ground: Ground, unit: Unit): boolean => {
  const { first, last } = ground.sentences[unit.sentence]!;
  return last - first <= unit.last - unit.first + 3;
};

/** A carrier by road, by its name. */
const haulier = /flete|transport|truck|haul|freight|tractocami|acarreo|cartage|drayage/i;

/** Links that the labels of a form give. */
export function addFields(ground: Ground, filled: readonly Filled[], roles: FieldRoles, ledger: Ledger): void {
  let giver: Filled | null = null;
  let early: Filled | null = null;
  let receiver: Unit | null = null;
  let subject: Filled | null = null;
  let payer: Filled | null = null;
  let waiting: { unit: Unit; field: Filled }[] = [];
  let vehicle: Unit | null = null;
  const vehicles = conveyances(ground);
  const trucks = vehicles.filter(({ entity }) => ground.scene.entities[entity]!.kind === 'Vehicle');
  const add = (kind: LinkWord, from: Unit, to: Unit, field: Filled, role: string | null = null): void =>
    ledger.add({
      kind,
      from: from.entity,
      to: to.entity,
      first: Math.min(from.first, to.first, field.first),
      last: Math.max(from.last, to.last),
      role,
    });
  const bodyOf = (field: Filled | null): Unit | undefined => field?.units.find(isBody);
  for (const field of filled) {
    const [main] = field.units;
    const body = bodyOf(field);
    const holder = field.units.find((unit) => isBody(unit) || unit.sort === 'person');
    if (field.role === 'receiver' && !giver) early = field;
    if (field.role === 'giver') {
      const consignee = early?.units.find(isActor);
      if (consignee && main && isActor(main)) add('Supply', main, consignee, field);
      [giver, early] = [field, null];
    }
    if (field.role === 'receiver') receiver = bodyOf(field) ?? receiver;
    if (field.role === 'subject' || (field.role === 'giver' && !subject)) subject = field;
    if (field.role === 'subject' && body) {
      for (const one of waiting) add('Leadership', one.unit, body, one.field, one.field.label);
      waiting = [];
    }
    if (field.role === 'payer') payer = field;
    const from = payer?.units.find(isActor) ?? subject?.units.find(isActor);
    if (field.role === 'payee' && holder && from) add('Transfer', from, holder, field);
    if (field.role === 'vehicle') vehicle = field.units.find(({ sort }) => sort === 'vehicle') ?? vehicle;
    if (field.role === 'receiver' && giver && holder && giver.units[0] && isActor(giver.units[0]))
      add('Supply', giver.units[0], holder, field);
    const conveyance = vehicle ?? nearestVehicle(vehicles, field.first);
    const carrying = (field.role === 'carrier' && body && drivenBy(ground, trucks, body, field.first)) || conveyance;
    if (field.role === 'carrier' && body && carrying) add('Control', body, carrying, field, field.label);
    if ((field.role === 'owner' || field.role === 'operator') && holder) {
      const held = conveyance ?? bodyOf(subject);
      if (held) add('Control', holder, held, field, field.label);
    }
    if (field.role === 'agency' && main && isBody(main))
      for (const part of field.units.slice(1)) if (part.sort === 'body') add('Membership', part, main, field);
    const person = field.units.find(({ sort }) => sort === 'person');
    const company = bodyOf(subject);
    if (person && !company && field.role === 'signatory') waiting.push({ unit: person, field });
    const served = receiver ?? company;
    if (person && served && field.role === 'broker') add('Employment', person, served, field, field.label);
    if (person && company && field.role === 'clerk') add('Employment', person, company, field, field.label);
    addHouse(ground, roles, field, ledger);
    const port = field.units.find(({ sort }) => sort === 'place');
    if (field.role === 'homeport' && conveyance && port) add('Location', conveyance, port, field);
    if (person && company && field.role === 'signatory')
      add(/^(?:manager|gerente)$/.test(field.label) ? 'Employment' : 'Leadership', person, company, field, field.label);
    if (company && field.role === 'shareholder')
      for (const unit of field.units.filter(isActor)) add('Control', unit, company, field, field.label);
    const worker = field.role === 'employer' ? subject?.units.find(({ sort }) => sort === 'person') : null;
    if (worker && body) add('Employment', worker, body, field);
  }
}

/** The truck of a carrier by road. */
const drivenBy = (ground: Ground, trucks: readonly Unit[], carrier: Unit, token: number): Unit | null =>
  haulier.test(ground.scene.entities[carrier.entity]!.name) ? nearestVehicle(trucks, token) : null;

/** Fields that speak of the house whose paper it is: its officers, those it shares with, who supervises it. */
function addHouse(ground: Ground, roles: FieldRoles, field: Filled, ledger: Ledger): void {
  const house = /cumplimiento|compliance/.test(field.label) ? roles.filer : (roles.agency ?? roles.filer);
  if (house === null) return;
  const spot = (unit: Unit): { first: number; last: number } => ({
    first: Math.min(field.first, unit.first),
    last: unit.last,
  });
  if (field.role === 'officer')
    for (const unit of field.units.filter(({ sort }) => sort === 'person').slice(0, 1)) {
      const body = field.units.find((one) => isBody(one) && one.first > unit.first);
      ledger.add({
        kind: 'Employment',
        from: unit.entity,
        to: body?.entity ?? house,
        ...spot(unit),
        role: field.label,
      });
    }
  for (const unit of field.units.filter(({ sort }) => sort === 'body')) {
    if (field.role === 'shared') ledger.add({ kind: 'Cooperation', from: house, to: unit.entity, ...spot(unit) });
    if (field.role === 'supervisor' && roles.filer !== null)
      ledger.add({ kind: 'Control', from: unit.entity, to: roles.filer, ...spot(unit), role: field.label });
  }
}

const isActor = (unit: Unit): boolean => isBody(unit) || unit.sort === 'person';

/** Vehicles of the text in order; containers and trailers are cargo, not conveyance. */
const conveyances = (ground: Ground): Unit[] =>
  ground.units.filter(
    (unit) =>
      unit.sort === 'vehicle' &&
      !/^(?:container|contenedor|trailer|remolque)\b|^[A-Z]{3}[UJZ] ?\d{6}/i.test(
        ground.scene.entities[unit.entity]!.name,
      ),
  );

const vehicleReach = 200;

/** The conveyance last spoken of shortly before a place in the text, else the first shortly after it. */
function nearestVehicle(vehicles: readonly Unit[], token: number): Unit | null {
  let low = 0;
  let high = vehicles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (vehicles[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return (
    [vehicles[low - 1], vehicles[low]].find(
      (unit) => unit !== undefined && Math.abs(unit.first - token) < vehicleReach,
    ) ?? null
  );
}
