/**
 * Grades are kept as received with their scale; nothing here converts or orders across scales.
 * Admiralty (NATO AJP-2.1): F and 6 mean "cannot be judged", which is not worse than E or 5.
 */
export interface GradeScale {
  id: string;
  name: { en: string; es: string };
  reliability: readonly string[];
  credibility: readonly string[];
  /** Marks that say "cannot be judged" and may not be ordered. */
  unknown: readonly string[];
  /** The last marks, of each part, that still draw a link solid: C3 and what the other scales say alike. */
  firmTo: readonly [reliability: string, credibility: string];
}

export const gradeScales: readonly GradeScale[] = [
  {
    id: 'admiralty',
    name: { en: 'Admiralty 6×6', es: 'Almirantazgo 6×6' },
    reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
    credibility: ['1', '2', '3', '4', '5', '6'],
    unknown: ['F', '6'],
    firmTo: ['C', '3'],
  },
  {
    id: 'europol',
    name: { en: 'Europol 4×4', es: 'Europol 4×4' },
    reliability: ['A', 'B', 'C', 'X'],
    credibility: ['1', '2', '3', '4'],
    unknown: ['X', '4'],
    firmTo: ['B', '3'],
  },
  {
    id: '3x5x2',
    name: { en: '3×5×2', es: '3×5×2' },
    reliability: ['1', '2', '3'],
    credibility: ['A', 'B', 'C', 'D', 'E'],
    unknown: ['D'],
    firmTo: ['2', 'C'],
  },
];

export interface Grade {
  scale: string;
  /** Two characters as received, such as B2. */
  mark: string;
}

/** `B2`, or `europol:B2`. Undefined when the mark does not belong to the scale. */
export function parseGrade(text: string): Grade | undefined {
  const [scaleId, mark] = text.includes(':') ? (text.split(':', 2) as [string, string]) : ['admiralty', text];
  const scale = gradeScales.find((one) => one.id === scaleId);
  const upper = mark.toUpperCase();
  if (!scale || upper.length !== 2) return undefined;
  return scale.reliability.includes(upper[0] ?? '') && scale.credibility.includes(upper[1] ?? '')
    ? { scale: scaleId, mark: upper }
    : undefined;
}

export const formatGrade = (grade: Grade): string =>
  grade.scale === 'admiralty' ? grade.mark : `${grade.scale}:${grade.mark}`;

/** Whether a grade stands at C3 or better on its own scale; "cannot be judged" is not. Draws links solid or dashed. */
export function isFirm(grade: Grade): boolean {
  const scale = gradeScales.find((one) => one.id === grade.scale);
  if (!scale) return false;
  const [r = '', c = ''] = grade.mark;
  if (scale.unknown.includes(r) || scale.unknown.includes(c)) return false;
  const [lastR, lastC] = scale.firmTo;
  return (
    scale.reliability.indexOf(r) <= scale.reliability.indexOf(lastR) &&
    scale.credibility.indexOf(c) <= scale.credibility.indexOf(lastC)
  );
}
