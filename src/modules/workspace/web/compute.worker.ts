import { runHere, type Job, type Jobs } from './compute.ts';

self.addEventListener('message', (event: MessageEvent<{ job: Job; input: Jobs[Job][0] }>) => {
  self.postMessage(runHere(event.data.job, event.data.input as never));
});
