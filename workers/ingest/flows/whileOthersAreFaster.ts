import { ConflictError } from '#storage/d1'
import { ProblemError } from '../http/problems.ts'

const attemptsMax = 12

/**
 * Does work that reads, decides and writes, and all of it again when another writer was faster. `spread` is any number of the
 * request's: writers that met once wait for different times.
 */
export const whileOthersAreFaster = async <Value>(spread: number, work: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    try {
      return await work()
    } catch (fault) {
      if (!(fault instanceof ConflictError)) throw fault
      await scheduler.wait(2 + ((attempt * 7 + spread) % 23))
    }
  }
  throw new ProblemError({ name: 'busy', detail: 'several writers changed this article at once' })
}
