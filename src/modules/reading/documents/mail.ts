import PostalMime, { type Address, type Attachment as Part } from 'postal-mime';
import { clean, oneLine } from './clean.ts';
import { datedOf } from './dated.ts';
import { htmlText } from './html.ts';
import { limits } from './limits.ts';
import { faults, notes } from './says.ts';
import { type Attachment, type Fault, plain, type ReadDocument, type Words } from './types.ts';

/** Parts that mail programs add and nobody reads. */
const noDocument = /^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|pkcs7-mime|pgp-keys)$/;
const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** A mail: who, whom, when and about what as lines at the top, then its words. What is linked is not fetched. */
export async function readMail(bytes: Uint8Array): Promise<ReadDocument | Fault> {
  let mail;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    return faults.broken('eml', (error as Error).message);
  }
  const date = mail.headers.find((one) => one.key === 'date')?.value;
  const subject = oneLine(mail.subject);
  const header = [
    ['From', people(mail.from ? [mail.from] : [])],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    ['Date', oneLine(date)],
    ['Subject', subject],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const body = bodyOf(mail.text, mail.html);
  const { attachments, remarks } = sorted(mail.attachments);
  return plain(clean(`${header.join('\n')}\n\n${body.text}`), {
    title: subject,
    dated: datedOf(date),
    notes: [...body.notes, ...remarks],
    attachments,
  });
}

/** The plain version, unless it is only there to say that the mail has another one. */
function bodyOf(text = '', html = ''): { text: string; notes: Words[] } {
  const written = clean(text);
  if (html === '') return { text: written, notes: [] };
  const shown = htmlText(html);
  return written.length * 3 < shown.text.length || written === '' ? shown : { text: written, notes: [] };
}

function people(addresses: readonly Address[] | undefined): string | null {
  const each = (addresses ?? []).flatMap((one): string[] =>
    one.group ? one.group.map((member) => person(member.name, member.address)) : [person(one.name, one.address ?? '')],
  );
  return oneLine(each.join(', '));
}

const person = (name: string, address: string): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`;

/** The parts to be opened as documents, at most so many, and a word on each that is not. */
function sorted(parts: readonly Part[]): { attachments: Attachment[]; remarks: Words[] } {
  const attachments: Attachment[] = [];
  let small = 0;
  let left = 0;
  for (const [at, part] of parts.entries()) {
    const bytes = bytesOf(part.content);
    const logo =
      part.mimeType.startsWith('image/') && part.disposition !== 'attachment' && bytes.length < limits.inlinePicture;
    if (logo || noDocument.test(part.mimeType)) small += 1;
    else if (attachments.length >= limits.attachments) left += 1;
    else attachments.push({ name: nameOf(part, at), bytes });
  }
  const remarks: Words[] = [];
  if (left > 0) remarks.push(notes.attachmentsLeft(left));
  if (small > 0) remarks.push(notes.smallPictures(small));
  return { attachments, remarks };
}

/** Its own copy: the parser may give pieces of one buffer. */
const bytesOf = (content: Part['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer).slice();

/** The name alone, whatever folder it claims to be in. */
function nameOf(part: Part, at: number): string {
  const given = oneLine(part.filename)
    ?.replace(/^.*[/\\]/, '')
    .slice(0, 200);
  const ending = endings[part.mimeType];
  return given || `part-${at + 1}${ending ? `.${ending}` : ''}`;
}
