/**
 * What of a banner stands beside a single fact: the TLP and the compartments ("RED · FUENTES"). Parties, originators,
 * classes and uses are in the whole line.
 */
export function shortBanner(banner: string): string {
  const [tlp = '', ...rest] = banner.split(' · ');
  const compartments = rest.filter((part) => /^[\p{Lu}\d/_-]+$/u.test(part));
  return [tlp.replace(/^TLP:/, ''), ...compartments].join(' · ');
}
