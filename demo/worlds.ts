import { failing, territoriesOf, type Viewer } from '#access/rule.ts';
import type { Authority } from '#vocabulary/handling.ts';
import { kindOf } from '#vocabulary/kinds.ts';
import { loadDemo } from './load.ts';
import type { DemoStatement } from './types.ts';

/* What each door of the case sees, by the one rule: for tests, which say what a screen should show. */

export const demo = loadDemo();
export const now = Date.parse('2026-11-21T12:00Z');
export const authorityOf = new Map<string, Authority>(demo.authorities.map((one) => [one.id, one]));
export const reportOf = new Map(demo.reports.map((one) => [one.id, one]));
export const kindByKey = new Map(demo.entities.map((one) => [one.key, one.kind]));

/** Every statement of one property of an entity, withdrawn ones too, in the order of reports. */
export const about = (entity: string, property: string): DemoStatement[] =>
  demo.statements.filter((one) => one.entity === entity && one.property === property);

/** The viewer that an account of the case is, looking under its preset purpose. */
export function viewerOf(name: string): Viewer {
  const account = demo.accounts.find((one) => one.name === name);
  const unit = demo.units.find((one) => one.id === account?.unit);
  if (!account?.looking || !unit) throw new Error(`found ${name}; expected an account that looks at something`);
  return {
    account: name,
    party: unit.party,
    names: [name, unit.id],
    clearances: account.clearances,
    compartments: account.compartments,
    territories: territoriesOf(unit.territory),
    purpose: account.looking.purpose,
  };
}

/** Names of the handlings that a viewer may see. */
export function seen(name: string): Set<string> {
  const viewer = viewerOf(name);
  return new Set(Object.keys(demo.handlings).filter((key) => !failing(demo.handlings[key]!, authorityOf, viewer, now)));
}

/** What a viewer holds: live statements whose link ends are all visible to him. */
export function world(name: string): { reports: Set<string>; statements: DemoStatement[] } {
  const handlings = seen(name);
  const reports = new Set(demo.reports.filter((one) => handlings.has(one.handling)).map((one) => one.id));
  const visible = demo.statements.filter((one) => handlings.has(one.handling) && reports.has(one.report));
  return { reports, statements: visible.filter((one) => one.withdrawnAt === null) };
}

/** Lines of a chart as one viewer sees it: links, and properties that name another entity. Links that are only denied are left out. */
export function linesOf(
  chart: string,
  viewer: string,
  without: string[],
): { nodes: string[]; ties: { from: string; to: string }[] } {
  const same = new Map(demo.judgements.filter((one) => one.verdict === 'same').map((one) => [one.b, one.a]));
  const joined = (key: string): string => same.get(key) ?? key;
  const rows = world(viewer).statements.filter(
    (one) => one.entityValued && !one.denied && !without.includes(one.report),
  );
  const ends = new Map<string, { sources: Set<string>; targets: Set<string> }>();
  const ties: { from: string; to: string }[] = [];
  for (const row of rows) {
    const link = kindOf(row.kind)?.link;
    if (!link) {
      ties.push({ from: joined(row.entity), to: joined(row.value) });
      continue;
    }
    const both = ends.get(row.entity) ?? { sources: new Set(), targets: new Set() };
    if (row.property === link.source) both.sources.add(joined(row.value));
    if (row.property === link.target) both.targets.add(joined(row.value));
    ends.set(row.entity, both);
  }
  for (const { sources, targets } of ends.values())
    for (const from of sources) for (const to of targets) ties.push({ from, to });
  const entities = demo.charts.find((one) => one.id === chart)?.entities ?? [];
  return { nodes: entities.map(joined), ties };
}
