const needed = 26;

/**
 * What is wrong with the running Node, in one line, or undefined. npm silently falls back to the system's Node when
 * the one in node_modules is missing.
 */
export function runtimeProblem(version = process.version): string | undefined {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
  if (major >= needed) return undefined;
  return `enlace: this is Node ${version}; expected ${needed} or later, which comes with the packages: run npm ci, then npm start or npx enlace`;
}

/** Ends the process with that line when the Node is too old. Call before anything else is imported. */
export function assertRuntime(): void {
  const problem = runtimeProblem();
  if (problem === undefined) return;
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
