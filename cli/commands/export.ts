import { Command } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'

export const exportCommand = (): Command =>
  addClientOptions(new Command('export'))
    .description('writes everything that a server keeps as NDJSON: the backup that any other system can read')
    .argument('[file]', 'where to write; - or nothing is standard output', '-')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet export backup.ndjson
  $ broadsheet export | gzip > backup.ndjson.gz

The last line counts the rows: an export that was cut is refused by import.`,
    )
    .action(async (file: string, flags: ClientFlags) => {
      const { exportAll } = await import('../transfer/exportAll.ts')
      await exportAll(clientOf(flags), file, flags.json === true)
    })

export const importCommand = (): Command =>
  addClientOptions(new Command('import'))
    .description('makes an empty system equal to the one that was exported')
    .argument('<file>', 'an export, also as .gz; - is standard input')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet import backup.ndjson.gz --url http://127.0.0.1:9000
  $ broadsheet export --url "$OLD" | broadsheet import - --url "$NEW"

Its editions come out equal, byte for byte. An import that was interrupted can be given again.`,
    )
    .action(async (file: string, flags: ClientFlags) => {
      const { importAll } = await import('../transfer/importAll.ts')
      await importAll(clientOf(flags), file, flags.json === true)
    })
