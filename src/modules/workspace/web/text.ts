import { useText, type Translate } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';

export type ChartText = Translate<typeof messages>;

/** The texts of the workspace in the language of the screen. */
export const useChartText = (): ChartText => useText(messages);
