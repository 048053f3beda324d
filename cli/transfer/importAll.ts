import { access } from 'node:fs/promises'
import type { Client } from '../client/createClient.ts'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { openDump } from './openDump.ts'

/** Sends an export to a server, as fast as it takes it. */
export const importAll = async (client: Client, file: string, json: boolean): Promise<void> => {
  if (file !== '-')
    await access(file).catch(() => {
      throw new CliError(`${file}: no such file.`, exitCodes.notFound)
    })
  const bar = createProgressBar('import', null)
  const answer = await client.json<{ rows: number; written: number }>('/v1/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: openDump(file, bar.advance),
  })
  bar.end()
  process.stdout.write(
    json
      ? `${JSON.stringify(answer)}\n`
      : `${answer.rows.toLocaleString('en')} rows, ${answer.written.toLocaleString('en')} written.\n`,
  )
}
