import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ExtractorConfig } from '#access/context.ts';
import type { Failure } from './says.ts';

/** What one request may take. Milliseconds, bytes. */
export interface AskLimits {
  timeout: number;
  /** How often it is asked again where it is busy, and how long is waited before the first and at most before any. */
  retries: number;
  wait: number;
  longestWait: number;
  answer: number;
}

export type Answer = { content: string } | { failure: Failure; status: number | null };

const failed = (failure: Failure, status: number | null = null): Answer => ({ failure, status });

/**
 * Sends one request and gives the words of the answer, or why there are none. Nothing throws, and nothing of what the endpoint
 * says in an error is kept: it may repeat the text or the key.
 */
export async function ask(
  config: ExtractorConfig,
  body: string,
  signal: AbortSignal,
  limits: AskLimits,
): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const reply = await once(config, body, signal, limits);
    if (!('again' in reply)) return reply;
    if (attempt >= limits.retries) return failed('busy', reply.status);
    const wait = Math.min(limits.longestWait, Math.max(reply.again, limits.wait * 2 ** attempt));
    try {
      await pause(wait, undefined, { signal });
    } catch {
      return failed('stopped');
    }
  }
}

interface Busy {
  again: number;
  status: number;
}

async function once(
  config: ExtractorConfig,
  body: string,
  signal: AbortSignal,
  limits: AskLimits,
): Promise<Answer | Busy> {
  const late = AbortSignal.timeout(limits.timeout);
  try {
    const response = await fetch(`${config.url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(config.key ? { authorization: `Bearer ${config.key()}` } : {}),
      },
      body,
      // The owner chose one address; the text goes to no other.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    const { status } = response;
    if (status !== 200) {
      await response.body?.cancel();
      if (status === 429 || status === 503) return { again: retryAfter(response), status };
      if (status >= 300 && status < 400) return failed('redirect', status);
      return failed(status === 401 || status === 403 ? 'key' : 'status', status);
    }
    const text = await bounded(response, limits.answer);
    return text === null ? failed('too-large') : contentOf(text);
  } catch {
    if (signal.aborted) return failed('stopped');
    return failed(late.aborted ? 'timeout' : 'unreachable');
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

/** The text of an answer, or null where it is longer than allowed; no more than that is ever held. */
async function bounded(response: Response, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) return null;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

function contentOf(text: string): Answer {
  const parsed = completion.safeParse(json(text));
  const choice = parsed.data?.choices[0];
  if (!choice) return failed('broken');
  const { message, finish_reason: finish } = choice;
  if (message.refusal || finish === 'content_filter') return failed('refusal');
  if (finish === 'length') return failed('cut');
  return message.content ? { content: message.content } : failed('broken');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The lists of an answer; undefined where it holds no object. Some models think aloud first or put the object in a fence, so it
 * is what stands between the first brace after the thinking and the last brace.
 */
export function listsOf(content: string): Record<string, unknown[]> | undefined {
  const spoken = content.slice(content.lastIndexOf('</think>') + 1);
  const first = spoken.indexOf('{');
  const value = first === -1 ? undefined : json(spoken.slice(first, spoken.lastIndexOf('}') + 1));
  if (typeof value !== 'object' || value === null) return undefined;
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return lists.length > 0 ? Object.fromEntries(lists) : undefined;
}
