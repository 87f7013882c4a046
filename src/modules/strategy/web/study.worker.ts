import { compareScenarios } from '#methods/dynamics/compare.ts';
import { DynamicsFault } from '#methods/dynamics/course.ts';
import { rangesOf } from '#methods/dynamics/ranges.ts';
import type { Told } from './compute.ts';
import type { Job } from './study.view.ts';

const tell = (told: Told): void => self.postMessage(told);

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  const { asked, scenarios, sampling } = data;
  try {
    const central = compareScenarios(asked, scenarios, sampling.at);
    const ranges = rangesOf(asked, scenarios, sampling, (done) => {
      if (done % 5 === 0) tell({ done });
    });
    tell({ computed: { central, ranges } });
  } catch (error) {
    if (!(error instanceof DynamicsFault)) throw error;
    tell({ extreme: true });
  }
});
