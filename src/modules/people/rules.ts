/** Failed sign-ins allowed on one name within the window, before it must wait. Unknown names count alike, so that a wait tells nothing. */
export const attempts = { allowed: 5, windowSeconds: 900 };

/** Seconds to wait before the next try, or 0. `failures`: times of failed tries within the window, in ms. */
export function waitBeforeTry(failures: readonly number[], now: number): number {
  const recent = failures.filter((at) => now - at < attempts.windowSeconds * 1000).sort((a, b) => a - b);
  if (recent.length < attempts.allowed) return 0;
  const oldest = recent[recent.length - attempts.allowed] ?? now;
  return Math.ceil((oldest + attempts.windowSeconds * 1000 - now) / 1000);
}

/** A session ends twelve hours after its start, and asks for the password again after inactivity. */
export const sessionHours = 12;

export function sessionState(
  session: { createdAt: number; seenAt: number; locked: boolean },
  lockAfterSeconds: number,
  now: number,
): 'open' | 'locked' | 'ended' {
  if (now - session.createdAt > sessionHours * 3_600_000) return 'ended';
  return session.locked || now - session.seenAt > lockAfterSeconds * 1000 ? 'locked' : 'open';
}

/** What is wrong with a new password, or undefined. Length is what counts (NIST SP 800-63B section 5.1.1). */
export function passwordProblem(password: string, name: string): string | undefined {
  if (password.length < 12) return 'at least 12 characters';
  if (password.length > 256) return 'at most 256 characters';
  if (password.toLowerCase().includes(name.toLowerCase())) return 'a password without the sign-in name in it';
  if (new Set(password).size < 5) return 'at least 5 different characters';
  return undefined;
}
