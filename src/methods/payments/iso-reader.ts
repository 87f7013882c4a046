import { addFault, faultAt } from './faults.ts';
import { addIdentifier, emptyMessage, emptyParty, finishParty, isNameless, saysSomething } from './draft.ts';
import { asWindows, isForeign } from './encoding.ts';
import { addToParty, type Leaf, type OpenParty } from './iso-party.ts';
import {
  accountsOf,
  amountElements,
  codeElements,
  countedElements,
  headerOnly,
  kindElements,
  nameElements,
  needDebtorAndCreditor,
  newestVersions,
  rolesOf,
  settlementDates,
  textElements,
  transactionElements,
  typesByRoot,
} from './iso-tables.ts';
import type { PaymentFault, PaymentMessage, PaymentParty, PaymentRole } from './message.ts';
import { longestText } from './readings.ts';
import { identifier, isCurrency, isFiller, isoAmount, isoDay, isUetr } from './values.ts';

/** Transactions after which a message is handed on in parts, so that memory stays bounded. */
export const partSize = 2000;

/** Parties and texts after which the same is done, at the end of a transaction and within one. */
const partWeight = 100_000;
const mostWeight = 200_000;
const mostInHeader = 100;
/** An element of text holds 140 characters; a blank at its end is trimmed away. */
const fullText = 138;
/** Of each side of a seam: a name fits into that. */
const seam = 100;

interface Open {
  element: string;
  /** With its number where it is a transaction: "CdtTrfTxInf[2]". */
  step: string;
  line: number;
  column: number;
  currency: string | undefined;
  /** Whether it has elements inside. */
  parent: boolean;
}

interface Account {
  depth: number;
  party: PaymentParty | null;
  role: PaymentRole;
}

const messageName = /([a-z]{4}\.\d{3}\.\d{3}\.\d{2})\b/;

/**
 * Walks the elements of one XML text and hands on a message for each Document in it, with what the header before it
 * says. It knows elements by name and meaning, not by place: new versions and envelopes need no new code.
 */
export class IsoReader {
  private readonly path: Open[] = [];
  private readonly parties: OpenParty[] = [];
  private account: Account | null = null;
  private header: PaymentParty[] = [];
  private headerId: string | null = null;
  private headerFormat: string | null = null;
  /** The depth of Document while inside it. */
  private inside = 0;
  private message: PaymentMessage;
  private documents = 0;
  private counted = 0;
  private announced: { count: number; line: number; column: number } | null = null;
  private amountRank = amountElements.length;
  private rolesOfAll = new Set<PaymentRole>();
  private rolesOfOne = new Set<PaymentRole>();
  /** The text read last. */
  private before = { element: '', text: '', transaction: 0 };
  private transactionDepth = 0;
  private readonly file: string;
  private readonly nextIndex: () => number;
  private readonly emit: (message: PaymentMessage) => void;

  constructor(file: string, nextIndex: () => number, emit: (message: PaymentMessage) => void) {
    this.file = file;
    this.nextIndex = nextIndex;
    this.emit = emit;
    this.message = emptyMessage(file, { index: 0, line: 1, part: null });
  }

  get depth(): number {
    return this.path.length;
  }

  fault(fault: PaymentFault): void {
    addFault(this.message.faults, fault);
  }

  /** `namespaces` are the values of the xmlns attributes that hold for it. */
  open(element: string, namespace: string, currency: string | undefined, line: number, column: number): void {
    const above = this.path.at(-1);
    if (above) above.parent = true;
    const open: Open = { element, step: element, line, column, currency, parent: false };
    this.path.push(open);
    if (this.inside === 0 && isDocument(element, namespace)) this.openDocument(namespace, line);
    if (this.inside > 0) this.openTransaction(open);
    if (this.inside === this.path.length - 1) this.typeByRoot(element);
    this.openParty(open);
  }

  private openDocument(namespace: string, line: number): void {
    if (this.documents > 0) this.flush(false);
    this.documents += 1;
    this.inside = this.path.length;
    this.message.at.line = line;
    this.message.format = messageName.exec(namespace)?.[1] ?? this.headerFormat;
    this.message.messageId = this.headerId;
    this.message.parties.push(...this.header);
    this.header = [];
    this.headerId = null;
  }

  private typeByRoot(element: string): void {
    if (this.message.format !== null) return;
    const type = typesByRoot.get(element);
    if (type !== undefined) this.message.format = type;
  }

  private openTransaction(open: Open): void {
    if (this.transactionDepth > 0 || !transactionElements.has(open.element)) return;
    this.transactionDepth = this.path.length;
    this.message.transactions += 1;
    if (countedElements.has(open.element)) this.counted += 1;
    open.step = `${open.element}[${this.message.transactions}]`;
    this.rolesOfOne = new Set();
  }

  private openParty(open: Open): void {
    const { element } = open;
    const kind = kindElements.get(element);
    const current = this.parties.at(-1);
    const role = rolesOf.get(element);
    if (role !== undefined && (!headerOnly.has(element) || this.inHeader())) this.startParty(role, open);
    else if (kind !== undefined) {
      if (current) current.party.kind = kind;
      else this.startParty(kind === 'agent' ? 'other-agent' : 'other-party', open, kind);
    } else if (nameElements.has(element) && !current && !this.account && this.inside > 0)
      this.startParty('other-party', open);
    const account = accountsOf.get(element);
    if (account !== undefined) this.startAccount(account);
  }

  private inHeader(): boolean {
    return this.inside === 0 || this.path.some(({ element }) => element === 'AppHdr' || element === 'BizAppHdr');
  }

  private startParty(role: PaymentRole, open: Open, kind: PaymentParty['kind'] = 'unknown'): void {
    const party = emptyParty(role, `/${this.path.map(({ step }) => step).join('/')}`, open.line, this.transaction());
    party.kind = kind;
    this.parties.push({ party, depth: this.path.length, waiting: null });
  }

  private transaction(): number {
    return this.transactionDepth > 0 ? this.message.transactions : 0;
  }

  private startAccount(role: PaymentRole): void {
    const transaction = this.transaction();
    const { parties } = this.message;
    let party: PaymentParty | null = null;
    // Only back to where the transaction began: a bulk message has many thousands of parties.
    for (let at = parties.length - 1; at >= 0 && parties[at]?.transaction === transaction && party === null; at -= 1)
      if (parties[at]?.role === role) party = parties[at] ?? null;
    this.account = { depth: this.path.length, party, role };
  }

  /** `text` is all text directly in the element. */
  close(text: string): void {
    const open = this.path.at(-1);
    if (open === undefined) return;
    if (text !== '' && open.parent) this.stray(text, open.line, open.column);
    else if (text !== '') this.leaf(open, text);
    this.closeParty(open);
    if (this.account?.depth === this.path.length) this.account = null;
    if (this.transactionDepth === this.path.length) this.closeTransaction(open);
    if (this.inside === this.path.length) this.inside = 0;
    this.path.pop();
  }

  /** Text between elements, where none belongs: what it says is screened all the same. */
  stray(text: string, line: number, column: number): void {
    this.fault(faultAt(line, column, `text between elements: ${text}`, 'text inside an element without others'));
    this.addText(asWindows(text), line);
  }

  private closeParty(open: Open): void {
    const last = this.parties.at(-1);
    if (last?.depth !== this.path.length) return;
    this.parties.pop();
    const { party } = last;
    finishParty(party, this.message.faults);
    (this.transaction() > 0 ? this.rolesOfOne : this.rolesOfAll).add(party.role);
    if ((party.role === 'debtor' || party.role === 'creditor') && isNameless(party) && this.needsBoth())
      this.fault(faultAt(open.line, open.column, `a ${party.role} without a name`, 'a name, a BIC or an identifier'));
    if (saysSomething(party)) this.keepParty(party, open);
  }

  private keepParty(party: PaymentParty, { line, column }: Open): void {
    if (this.inside > 0) {
      this.message.parties.push(party);
      this.weigh();
    } else if (this.header.length < mostInHeader) this.header.push(party);
    else this.fault(faultAt(line, column, `more than ${mostInHeader} parties before the Document`, 'Fr and To'));
  }

  private needsBoth(): boolean {
    return needDebtorAndCreditor.has(this.message.format?.slice(0, 8) ?? '');
  }

  private closeTransaction({ element, line, column }: Open): void {
    this.transactionDepth = 0;
    if (this.needsBoth() && countedElements.has(element))
      for (const role of ['debtor', 'creditor'] as const)
        if (!this.rolesOfOne.has(role) && !this.rolesOfAll.has(role))
          this.fault(
            faultAt(line, column, `a transaction without ${role}`, `one ${role === 'debtor' ? 'Dbtr' : 'Cdtr'}`),
          );
    if (this.message.transactions >= partSize || this.weight() >= partWeight) this.flush(true);
  }

  private weight(): number {
    return this.message.parties.length + this.message.freeText.length;
  }

  /** Nothing real has so many parties or texts outside its transactions, or in one: they are handed on all the same. */
  private weigh(): void {
    if (this.weight() < mostWeight) return;
    this.fault(faultAt(this.path.at(-1)?.line ?? 1, 1, `${mostWeight} parties and texts in one transaction`, 'fewer'));
    this.flush(true);
  }

  private leaf(open: Open, sent: string): void {
    const { element, line, column } = open;
    const isBroken = isForeign(sent);
    if (isBroken)
      this.fault(faultAt(line, column, `${element} with bytes that are no text`, 'UTF-8 or the encoding it declares'));
    const text = isBroken ? asWindows(sent) : sent;
    const leaf: Leaf = { element, parent: this.above(1), above: this.above(2), text, line, column };
    this.check(open, text);
    const party = this.parties.at(-1);
    if (party && addToParty(party, leaf, this.message.faults)) return;
    if (this.account && !party && this.addToAccount(this.account, leaf)) return;
    if (this.inside === 0) this.headerLeaf(element, text);
    else if (!this.headLeaf(leaf)) this.freeText(leaf, party !== undefined);
  }

  private above(steps: number): string {
    return this.path.at(-1 - steps)?.element ?? '';
  }

  private addToAccount(account: Account, leaf: Leaf): boolean {
    const { element, parent, text } = leaf;
    const isNumber = element === 'IBAN' || (element === 'Id' && (parent === 'Othr' || parent === 'PrtryAcct'));
    if (!isNumber && !nameElements.has(element)) return false;
    if (isFiller(text)) return true;
    if (account.party === null) {
      const field = `/${this.path
        .slice(0, account.depth)
        .map(({ step }) => step)
        .join('/')}`;
      account.party = emptyParty(account.role, field, leaf.line, this.transaction());
      this.message.parties.push(account.party);
    }
    if (isNumber) addIdentifier(account.party, identifier(element === 'IBAN' ? 'iban' : 'account', text));
    else addToParty({ party: account.party, depth: 0, waiting: null }, leaf, this.message.faults);
    return true;
  }

  private headerLeaf(element: string, text: string): void {
    if (this.above(1) === 'Rltd') return;
    if (element === 'BizMsgIdr') this.headerId = text;
    if (element === 'MsgDefIdr' || element === 'MessageIdentifier')
      this.headerFormat = messageName.exec(text)?.[1] ?? null;
  }

  /** What the message says of itself. Out: whether the leaf was of that sort. */
  private headLeaf({ element, parent, text, line, column }: Leaf): boolean {
    const { message } = this;
    if ((element === 'MsgId' && parent === 'GrpHdr') || (element === 'Id' && parent === 'Assgnmt'))
      message.messageId = text;
    else if (element === 'UETR' || element === 'OrgnlUETR') message.uetr ??= text;
    else if (element === 'NbOfTxs' && parent === 'GrpHdr') this.announced = { count: Number(text), line, column };
    else return false;
    return true;
  }

  private check({ element, currency, line, column }: Open, text: string): void {
    if (currency !== undefined) this.checkAmount(element, currency, text, line, column);
    else if (/Dt(?:Tm)?$/.test(element) && element !== 'BirthDt') {
      const day = isoDay(text);
      if (day === null) this.fault(faultAt(line, column, `${element} ${text}`, 'a date as 2026-12-31'));
      else if (settlementDates.has(element) || settlementDates.has(this.above(1))) this.message.valueDate ??= day;
    } else if (element === 'UETR' && !isUetr(text)) this.fault(faultAt(line, column, `UETR ${text}`, 'a UUID'));
  }

  private checkAmount(element: string, currency: string, text: string, line: number, column: number): void {
    const amount = isoAmount(text);
    if (amount === null) this.fault(faultAt(line, column, `${element} ${text}`, 'a decimal number as 1234.56'));
    if (!isCurrency(currency)) this.fault(faultAt(line, column, `currency ${currency}`, 'three capital letters'));
    const rank = amountElements.indexOf(element);
    if (amount === null || rank < 0 || rank >= this.amountRank) return;
    this.amountRank = rank;
    this.message.amount = amount;
    this.message.currency = currency;
  }

  /** What is said of a party in an element no version knows is text too: it may be its name. */
  private freeText({ element, parent, text, line, column }: Leaf, ofParty: boolean): void {
    const isText =
      textElements.has(element) ||
      (parent === 'Purp' && element === 'Prtry') ||
      (ofParty && !codeElements.has(element) && /\p{L}{3}/u.test(text)) ||
      (/\s/.test(text) && /\p{L}{2}/u.test(text));
    if (!isText || isFiller(text)) return;
    if (text.length > longestText)
      this.fault(faultAt(line, column, `${element} of ${text.length} characters`, `at most ${longestText}`));
    this.addText(text.replace(/^\/[A-Z0-9]{2,8}\//, ''), line);
    this.addSeam(element, text, line);
  }

  /** A text longer than one element goes on in the next: a name may stand across the seam, or be cut by it. */
  private addSeam(element: string, text: string, line: number): void {
    const { before } = this;
    this.before = { element, text, transaction: this.transaction() };
    if (before.element !== element || before.transaction !== this.transaction() || before.text.length < fullText)
      return;
    const [end, beginning] = [before.text.slice(-seam), text.slice(0, seam)];
    this.addText(`${end}${beginning}`, line);
    this.addText(`${end} ${beginning}`, line);
  }

  private addText(text: string, line: number): void {
    const field = `/${this.path.map(({ step }) => step).join('/')}`;
    this.message.freeText.push({ field, text: text.slice(0, longestText), line, transaction: this.transaction() });
    this.weigh();
  }

  /** Hands on what was read. `goesOn` when the same message has more to come. */
  private flush(goesOn: boolean): void {
    const { message } = this;
    message.at.index = message.at.part === null ? this.nextIndex() : message.at.index;
    if (goesOn) message.at.part ??= 1;
    else this.checkWhole();
    this.emit(message);
    this.message = emptyMessage(this.file, { ...message.at, part: goesOn ? (message.at.part ?? 1) + 1 : null });
    if (goesOn) {
      const { messageId, format, uetr, valueDate, currency, amount } = message;
      Object.assign(this.message, { messageId, format, uetr, valueDate, currency, amount });
      return;
    }
    this.counted = 0;
    this.announced = null;
    this.amountRank = amountElements.length;
    this.rolesOfAll = new Set();
  }

  private checkWhole(): void {
    const { message, announced } = this;
    const here = message.at.line;
    const unknown = formatFault(message.format);
    if (unknown !== null) this.fault(faultAt(here, 1, ...unknown));
    if (announced && this.counted > 0 && announced.count !== this.counted)
      this.fault(
        faultAt(
          announced.line,
          announced.column,
          `NbOfTxs ${announced.count} and ${this.counted} transactions`,
          'as many as there are',
        ),
      );
    if (this.counted === 0 && this.needsBoth()) this.fault(faultAt(here, 1, 'no transaction', 'at least one'));
    if (message.parties.length === 0 && message.at.part === null)
      this.fault(faultAt(here, 1, 'no party', 'at least one'));
  }

  /** The end of the text: hands on the last message; one with a fault where there was no Document. */
  end(line: number): void {
    for (; this.path.length > 0;) this.close('');
    if (this.documents === 0) {
      this.message.parties.push(...this.header);
      this.message.messageId = this.headerId;
      this.message.format = this.headerFormat;
      this.fault(faultAt(line, 1, 'no Document', 'an ISO 20022 Document'));
    }
    this.flush(false);
  }
}

const isDocument = (element: string, namespace: string): boolean =>
  element === 'Document' || typesByRoot.has(element) || (messageName.test(namespace) && !/head\.\d/.test(namespace));

/** What is wrong with the name of a message, as found and expected. */
function formatFault(format: string | null): [string, string] | null {
  const expected = 'a payment message as pacs.008.001.08';
  if (format === null) return ['a Document that does not say its message', expected];
  const newest = newestVersions.get(format.slice(0, 12));
  if (newest === undefined) return [format.length < 15 ? `${format} without a version` : format, expected];
  const version = Number(format.slice(13));
  return version >= 1 && version <= newest ? null : [format, `a version from 01 to ${String(newest).padStart(2, '0')}`];
}
