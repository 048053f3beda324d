/** Statements of an alarm besides the changes that it keeps, and of one change: asserted by tests/ingest/indexer.test.ts. */
const statementsBeside = 22
const statementsPerChange = 22

/**
 * How many changed articles an alarm may keep within the queries that the plan allows it. `changesPerPage(50)` → `1`,
 * `changesPerPage(1_000)` → `44`
 */
export const changesPerPage = (queriesMax: number): number =>
  Math.max(1, Math.floor((queriesMax - statementsBeside) / statementsPerChange))
