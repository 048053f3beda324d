import { once } from 'node:events'

/** Writes one line to standard output and waits while the reader is slow, so that nothing piles up in memory. */
export const writeLine = async (text: string): Promise<void> => {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}
