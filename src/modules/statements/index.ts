export { routes } from './routes.ts';
export { note, endJudgements, type ActRows, type OriginChange, type SuggestionChange } from './acts.ts';
export {
  identifierWord,
  prepare,
  record,
  withdraw,
  write,
  type Prepared,
  type KnownSpellings,
  type NewStatement,
  type StatementKey,
} from './record.ts';
export { identityFrom, identityOf, type Identity } from './identity.ts';
export {
  adjacencyOf,
  endsOf,
  kindsOf,
  instant,
  judgementsOf,
  live,
  reportsBehind,
  someStatementsOf,
  statementColumns,
  statementsOf,
  type AdjacencyRow,
  type ReportRow,
  type StatementRow,
} from './queries.ts';
export {
  captionOf,
  contradicts,
  countOrigins,
  firm,
  answerGround,
  handlingView,
  mostSpecific,
  statementView,
  strongest,
  type Ground,
} from './rules.ts';
export { bannerOf, groundOf, now, refsOf, showStatements, shownStatements, trueOn, type Times } from './world.ts';
export { timesOf, timesQuery } from './times.ts';
export { entityPage } from './page.ts';
