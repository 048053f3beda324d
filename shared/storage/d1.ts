/** The write lost a race: what it was decided on is no longer so. Read again and decide again. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
}

/** The store cannot be reached or refuses to work now. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}

const conflictPattern = /constraint failed/i

/** Runs statements as one transaction. A broken guard or unique key means that another writer was faster. */
export const runBatch = async (db: D1Database, statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> => {
  try {
    return await db.batch<Row>(statements)
  } catch (cause) {
    if (cause instanceof Error && conflictPattern.test(cause.message)) throw new ConflictError(cause.message, { cause })
    throw new StoreUnavailableError('D1 did not carry out the batch', { cause })
  }
}

/** A statement that breaks its batch with a ConflictError unless `holds` is true: NOT NULL fails. */
export const guard = (db: D1Database, holds: string, ...values: readonly unknown[]): D1PreparedStatement =>
  db.prepare(`INSERT INTO meta (name, value) SELECT 'guard', NULL WHERE NOT (${holds})`).bind(...values)

export type Cell = string | number | null | ArrayBuffer | readonly number[]
export type Row = Record<string, Cell>
