import * as z from 'zod'
import { dumpVersion } from '#storage/dumpStore'

/** The lines of an export that are no rows. Rows are counted from the first of the whole export, whatever parts it comes in. */
const headerSchema = z.object({
  broadsheet_export: z.literal(dumpVersion),
  /** How many rows came before this part. */
  from: z.int().min(0).default(0),
})
const endSchema = z.object({ end: z.int() })
const moreSchema = z.object({ more: z.int() })

export const headerLine = { broadsheet_export: dumpVersion }

/** The last line of a whole export, or of its last part. */
export const endLine = (rows: number): z.infer<typeof endSchema> => ({ end: rows })

/** The last line of a part that others follow. `cursor`: where `GET /v1/export?cursor=` goes on. */
export const moreLine = (rows: number, cursor: string) => ({ more: rows, cursor })

/** How many rows came before the part that a first line begins, or null when it begins none. */
export const readHeaderLine = (value: unknown): number | null => headerSchema.safeParse(value).data?.from ?? null

/** How many rows a last line counts, and whether it is the last of all; null for a row. */
export const readLastLine = (value: unknown): Readonly<{ rows: number; whole: boolean }> | null => {
  const end = endSchema.safeParse(value).data
  if (end !== undefined) return { rows: end.end, whole: true }
  const more = moreSchema.safeParse(value).data
  return more === undefined ? null : { rows: more.more, whole: false }
}
