import { createHash } from 'node:crypto';
import type { ExtractorConfig } from '#access/context.ts';
import type { Reading } from '#methods/text/reading/types.ts';
import { takeAnswer } from './accept.ts';
import { ask, listsOf, type Answer, type AskLimits } from './ask.ts';
import { gathering, readingOf, type Gathering } from './gathering.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { requestBody } from './prompt.ts';
import { dropsNote, failureNote, failures, tooLongNote, type Drop, type Failure } from './says.ts';

export interface ExtractLimits extends AskLimits {
  /** Characters of one request, and requests for one text. */
  piece: number;
  pieces: number;
  /** Milliseconds for the whole text. */
  total: number;
}

export const extractLimits: ExtractLimits = {
  timeout: 180_000,
  retries: 4,
  wait: 1000,
  longestWait: 30_000,
  answer: 2 * 1024 * 1024,
  piece: 6000,
  pieces: 60,
  total: 900_000,
};

/** What left the node: to whom, how much, and the SHA-256 of it. */
export interface Sent {
  host: string;
  model: string;
  characters: number;
  sha256: string;
}

export interface Extraction {
  reading: Reading;
  sent: Sent;
  /** How much of what was given was not taken, by reason. */
  dropped: ReadonlyMap<Drop, number>;
  /** Parts of the text it did not read, of all of them. */
  unread: number;
  parts: number;
  notes: { en: string; es: string }[];
}

/** What a text would send, known before anything is sent. */
export function toBeSent(config: ExtractorConfig, text: string, limits: ExtractLimits = extractLimits): Sent {
  return sentOf(config, text, partsOf(text, limits).at(-1)?.end ?? 0);
}

const partsOf = (text: string, limits: ExtractLimits): Piece[] => piecesOf(text, limits.piece, limits.pieces);

const sentOf = ({ url, model }: ExtractorConfig, text: string, characters: number): Sent => ({
  host: new URL(url).host,
  model,
  characters,
  sha256: createHash('sha256').update(text.slice(0, characters)).digest('hex'),
});

/**
 * Asks the extractor about a text, piece by piece. In: the text and what the reader itself made of it. Out: a reading of
 * suggestions whose words all stand in the text; where the endpoint fails, what it gave before, with a note that says so.
 * Ends soon after `signal`. Does not look at the label: `mayRead` is asked before.
 */
export async function extract(
  config: ExtractorConfig,
  text: string,
  reader: Reading,
  signal: AbortSignal,
  limits: ExtractLimits = extractLimits,
): Promise<Extraction> {
  const parts = partsOf(text, limits);
  const all = gathering(text, reader);
  const until = AbortSignal.any([signal, AbortSignal.timeout(limits.total)]);
  const askFor = asker(config, reader, until, limits);
  const course: Course = { parts, read: 0, sent: 0, last: null };
  for (const piece of parts) {
    const words = text.slice(piece.start, piece.end);
    if (words.trim() !== '') {
      if (!until.aborted) course.sent = piece.end;
      const answer: Answer = until.aborted ? { failure: 'stopped', status: null } : await askFor(words);
      const failure = taken(all, piece, answer);
      course.last = failure ?? course.last;
      if (failure && failures[failure.failure].ends) break;
      if (failure) continue;
    }
    course.read += 1;
  }
  if (course.last?.failure === 'stopped' && !signal.aborted) course.last = { failure: 'timeout', status: null };
  return extraction(config, all, course);
}

/** Asks with a schema and, once a server has refused that, plainly. */
function asker(
  config: ExtractorConfig,
  { language }: Pick<Reading, 'language'>,
  signal: AbortSignal,
  limits: ExtractLimits,
): (words: string) => Promise<Answer> {
  let plain = false;
  return async (words) => {
    const answer = await ask(config, requestBody(config.model, words, language, plain), signal, limits);
    if (plain || !('failure' in answer) || ![400, 415, 422].includes(answer.status ?? 0)) return answer;
    plain = true;
    return ask(config, requestBody(config.model, words, language, plain), signal, limits);
  };
}

function taken(all: Gathering, piece: Piece, answer: Answer): Failed | null {
  if ('failure' in answer) return answer;
  const lists = listsOf(answer.content);
  if (!lists) return { failure: 'broken', status: null };
  takeAnswer(all, piece, lists);
  return null;
}

interface Failed {
  failure: Failure;
  status: number | null;
}

/** How far it came: parts read, characters sent, and what went wrong last. */
interface Course {
  parts: readonly Piece[];
  read: number;
  sent: number;
  last: Failed | null;
}

function extraction(config: ExtractorConfig, all: Gathering, { parts, read, sent, last }: Course): Extraction {
  const { text, known, dropped } = all;
  const unread = parts.length - read;
  const end = parts.at(-1)?.end ?? 0;
  return {
    reading: { language: known.language, dated: null, ...readingOf(all), dates: [], sums: [], furniture: [] },
    sent: sentOf(config, text, sent),
    dropped,
    unread,
    parts: parts.length,
    notes: [
      ...(last ? [failureNote(last.failure, last.status, unread, parts.length)] : []),
      ...(end < text.length ? [tooLongNote(end, text.length)] : []),
      ...dropsNote(dropped),
    ],
  };
}
