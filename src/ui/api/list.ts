/** A list an answer holds under `name`, or is itself. */
export function listOf<T>(answer: unknown, name: string): T[] {
  if (Array.isArray(answer)) return answer as T[];
  const held = (answer as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(held) ? (held as T[]) : [];
}
