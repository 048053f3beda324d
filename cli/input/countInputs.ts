import { countLines } from './countLines.ts'
import { fileFormat } from './fileFormats.ts'
import { bytesOf } from './linesOf.ts'

/**
 * How many articles there are in files, for a bar to go by: a line each in `.jsonl`, one in any other; null where standard input
 * is one of them. What a feed holds shows only when it is read.
 */
export const countInputs = async (files: readonly string[]): Promise<number | null> => {
  if (files.includes('-')) return null
  let count = 0
  for (const file of files)
    if (fileFormat(file) === 'lines') for await (const chunk of bytesOf(file)) count += countLines(chunk)
    else count += 1
  return count
}
