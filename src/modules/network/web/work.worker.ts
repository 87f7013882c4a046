import { answer, type Ask, type Reply } from './work.ts';

/** Progress is told at most so often, in milliseconds. */
const pace = 80;

self.addEventListener('message', (event: MessageEvent<Ask>) => {
  let last = 0;
  try {
    answer(event.data, (reply) => {
      const now = performance.now();
      if (reply.what === 'progress' && reply.done < reply.of && now - last < pace) return;
      last = now;
      self.postMessage(reply);
    });
  } catch (error) {
    self.postMessage({ what: 'failed', reason: error instanceof Error ? error.message : String(error) } satisfies
      | Reply
      | { what: 'failed'; reason: string });
  }
});
