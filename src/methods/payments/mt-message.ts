import { addFault, faultAt } from './faults.ts';
import { emptyMessage, emptyParty, isNameless } from './draft.ts';
import { asWindows, isForeign } from './encoding.ts';
import type { PaymentMessage, PaymentParty, PaymentRole } from './message.ts';
import { locator, mtBlocks, type MtBlock } from './mt-blocks.ts';
import { type MtField, mtFields } from './mt-fields.ts';
import { mtParty } from './mt-party.ts';
import {
  amountFields,
  bankRoles,
  customerRoles,
  instructingOptions,
  neededFields,
  otherFields,
  otherTypes,
  textFields,
  transactionField,
} from './mt-tables.ts';
import { mtTexts } from './mt-texts.ts';
import { identifier, isCurrency, isUetr, swiftAmount, swiftDay } from './values.ts';

/** Reads one MT: the text goes from its block 1 to the next, `line` is the line it begins on. */
export function mtMessage(sent: string, file: string, index: number, line: number): PaymentMessage {
  const message = emptyMessage(file, { index, line, part: null });
  const locate = locator(sent, line);
  const text = isForeign(sent) ? asWindows(sent) : sent;
  const { blocks, faults } = mtBlocks(text, locate);
  message.faults = faults;
  oddLetters(sent, message, locate);
  const block = (id: string): MtBlock | undefined => blocks.find((one) => one.id === id);
  const lineOf = (one: MtBlock | undefined): number => (one ? locate(one.start).line : line);
  readAddresses(message, block('1'), block('2'), lineOf);
  const type = readType(message, block('2')?.text ?? '', block('3')?.text ?? '', lineOf(block('2')));
  readUetr(message, block('3')?.text ?? '', lineOf(block('3')));
  // A second block 4 is a fault already; what it says is read too.
  for (const one of blocks)
    if (one.id === '4') readFields(message, type, mtFields(one.text, lineOf(one), message.faults));
  // Without blocks it is a fault; its fields are read where there are any.
  const bare = block('4') ? -1 : text.search(/^:\d{2}[A-Z]?:/m);
  if (bare >= 0) readFields(message, type, mtFields(text.slice(bare), locate(bare).line, message.faults));
  return message;
}

/** Control characters that files of messages are made with. */
const ownLetters: ReadonlySet<string> = new Set(['\t', '\n', '\r', '\u0001', '\u0003']);

function oddLetters(
  text: string,
  message: PaymentMessage,
  locate: (at: number) => { line: number; column: number },
): void {
  const odd = text.matchAll(/[\p{Cc}\ufffd\uf780-\uf7ff]/gu).find(([letter]) => !ownLetters.has(letter));
  if (odd === undefined) return;
  const at = odd.index;
  const { line, column } = locate(at);
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const found = isForeign(odd[0]) ? 'bytes that are no text' : `the character U+${code}`;
  addFault(message.faults, faultAt(line, column, found, 'letters that can be printed'));
}

// Some files leave the terminal's letter or the branch out: who it is can be read all the same.
const terminal = '[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}[A-Z0-9]{0,4}';
const basic = new RegExp(`^[A-Z]\\d{2}(${terminal})\\d{10}$`);
const input = new RegExp(`^I\\d{3}(${terminal}?)(?:[SUN][123]?(?:\\d{3})?)?$`);
const output = new RegExp(`^O\\d{13}(${terminal})\\d{10}(?:\\d{10}[SUN]?)?$`);

/** The sender and the receiver, from the terminals of blocks 1 and 2. */
function readAddresses(
  message: PaymentMessage,
  one: MtBlock | undefined,
  two: MtBlock | undefined,
  lineOf: (block: MtBlock | undefined) => number,
): void {
  const own = one && basic.exec(one.text)?.[1];
  const other = two && (input.exec(two.text) ?? output.exec(two.text))?.[1];
  if (one && own === undefined)
    addFault(
      message.faults,
      faultAt(lineOf(one), 1, `block 1 ${one.text}`, 'F01, a terminal of 12 characters, 10 digits'),
    );
  if (two && other === undefined)
    addFault(
      message.faults,
      faultAt(lineOf(two), 1, `block 2 ${two.text}`, 'I or O, a type and a terminal of 12 characters'),
    );
  const isOutput = two?.text.startsWith('O') ?? false;
  if (own !== undefined)
    message.parties.push(terminalParty(own, isOutput ? 'receiver' : 'sender', 'block 1', lineOf(one)));
  if (other !== undefined)
    message.parties.push(terminalParty(other, isOutput ? 'sender' : 'receiver', 'block 2', lineOf(two)));
}

function terminalParty(terminal: string, role: PaymentRole, field: string, line: number): PaymentParty {
  const party = emptyParty(role, field, line, 0);
  party.kind = 'agent';
  // The ninth character is the terminal's own letter and no part of the BIC.
  party.identifiers.push(
    identifier('bic', terminal.length === 12 ? terminal.slice(0, 8) + terminal.slice(9) : terminal),
  );
  return party;
}

/** Out: the type as the tables know it, "103" or "202 COV". */
function readType(message: PaymentMessage, two: string, three: string, line: number): string {
  const number = /^[IO](\d{3})/.exec(two)?.[1];
  if (number === undefined) return '';
  const variant = /\{119:(COV|STP|REMIT|RFDD)\}/.exec(three)?.[1];
  message.format = `MT${number}${variant === undefined ? '' : ` ${variant}`}`;
  const type = variant === 'COV' ? `${number} COV` : number;
  if (!neededFields.has(type) && !otherTypes.has(number))
    addFault(message.faults, faultAt(line, 1, message.format, 'a payment message as MT103'));
  return type;
}

function readUetr(message: PaymentMessage, three: string, line: number): void {
  const uetr = /\{121:([^{}]*)\}/.exec(three)?.[1];
  if (uetr === undefined) return;
  message.uetr = uetr;
  if (!isUetr(uetr)) addFault(message.faults, faultAt(line, 1, `UETR ${uetr}`, 'a UUID'));
}

function readFields(message: PaymentMessage, type: string, fields: readonly MtField[]): void {
  const number = type.slice(0, 3);
  const opens = transactionField.get(number);
  let roles = number.startsWith('2') ? bankRoles : customerRoles;
  let transaction = 0;
  for (const field of fields) {
    const { tag } = field;
    if (tag === opens) transaction += 1;
    // From the ordering customer on, a cover payment speaks of the customers' payment under it.
    if (tag.startsWith('50')) roles = customerRoles;
    const role = roles.get(tag.slice(0, 2));
    if (tag === '20') message.messageId ??= field.lines[0]?.trim() ?? null;
    if (role !== undefined) {
      const party = mtParty(
        field,
        instructingOptions.has(tag) ? 'initiating-party' : role,
        transaction,
        message.faults,
      );
      message.parties.push(party);
      if ((role === 'debtor' || role === 'creditor') && isNameless(party))
        addFault(message.faults, faultAt(field.line, 1, `${tag} without a name`, 'a name, a BIC or an identifier'));
    } else if (textFields.has(tag)) mtTexts(message, field, transaction);
    else {
      if (tag === '23E') readInstruction(message, field, transaction);
      else if (tag === '30') readDate(message, field);
      else if (amountFields.has(tag)) readAmount(message, field);
      if (field.lines.length > 1 || !otherFields.has(tag)) readUnknown(message, type, field, transaction);
    }
  }
  message.transactions = Math.max(1, transaction);
  checkNeeded(message, type, fields);
}

/** A code, and after a stroke words to a person: "PHOB/CALL ROSA QUIRARTE". */
function readInstruction(message: PaymentMessage, field: MtField, transaction: number): void {
  const words = /^[A-Z]{4}\/(.+)/.exec(field.lines[0] ?? '')?.[1];
  if (words !== undefined) mtTexts(message, { ...field, lines: [words] }, transaction);
}

/** What stands in a field that is not known, or after the one line it has, is read as text; it is held where the type of the message is known whole. */
function readUnknown(message: PaymentMessage, type: string, field: MtField, transaction: number): void {
  const { tag, lines, line } = field;
  const isKnown = otherFields.has(tag);
  if (neededFields.has(type) || isKnown)
    addFault(
      message.faults,
      isKnown
        ? faultAt(line + 1, 1, `${tag} ${lines[1] ?? ''}`, 'one line')
        : faultAt(line, 1, `field ${tag}`, `a field of ${message.format ?? 'a payment'}`),
    );
  mtTexts(message, isKnown ? { ...field, lines: lines.slice(1), line: line + 1 } : field, transaction);
}

function readDate(message: PaymentMessage, { tag, lines, line }: MtField): void {
  const day = swiftDay(lines[0]?.trim() ?? '');
  if (day === null) addFault(message.faults, faultAt(line, 5, `${tag} ${lines[0] ?? ''}`, 'a date as 261231'));
  message.valueDate ??= day;
}

/** 32A is date, currency, amount; the others currency and amount. */
function readAmount(message: PaymentMessage, { tag, lines, line }: MtField): void {
  const text = lines[0]?.trim() ?? '';
  const dated = amountFields.get(tag) === 'dated';
  const rest = dated ? text.slice(6) : text;
  const wrong = (found: string, expected: string): void =>
    addFault(message.faults, faultAt(line, tag.length + 3, `${tag} ${found}`, expected));
  if (dated) {
    const day = swiftDay(text.slice(0, 6));
    if (day === null) wrong(text.slice(0, 6), 'a date as 261231');
    message.valueDate ??= day;
  }
  const currency = rest.slice(0, 3);
  const amount = swiftAmount(rest.slice(3));
  if (!isCurrency(currency)) wrong(currency, 'a currency of three capital letters');
  if (amount === null) wrong(rest.slice(3), 'an amount with a comma as 1234,56');
  if (amount === null || !tag.startsWith('32') || message.amount !== null) return;
  message.amount = amount;
  message.currency = currency;
}

function checkNeeded(message: PaymentMessage, type: string, fields: readonly MtField[]): void {
  const known = neededFields.get(type) ?? ['20'];
  const last = fields.at(-1)?.line ?? message.at.line;
  for (const tag of known)
    if (!fields.some((field) => field.tag === tag || (tag.length === 2 && field.tag.slice(0, 2) === tag)))
      addFault(message.faults, faultAt(last, 1, `${message.format ?? 'a message'} without field ${tag}`, `:${tag}:`));
  if (fields.length === 0) addFault(message.faults, faultAt(message.at.line, 1, 'no fields', 'block 4 with fields'));
}
