import { Command } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'

type ReindexFlags = ClientFlags &
  Readonly<{ topic?: string; source?: string; since?: number; dryRun?: boolean; wait?: boolean; stop?: string }>

export const reindexCommand = (): Command =>
  addClientOptions(new Command('reindex'))
    .description('runs today’s pipeline over stored articles, in the background')
    .argument('[job]', 'a job to look at instead')
    .option('--topic <slug>', 'only articles of this topic')
    .option('--source <key>', 'only articles of this source')
    .option('--since <instant>', 'only articles since then: a day, or an instant by RFC 3339', parseInstantOption)
    .option('--dry-run', 'count what would change, and write nothing')
    .option('--wait', 'follow the job to its end')
    .option('--stop <job>', 'stop a running job')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet reindex --dry-run --wait
  $ broadsheet reindex --topic floods --since 2026-11-01
  $ broadsheet reindex reindex-1f3a9c20 --wait
  $ broadsheet reindex --stop reindex-1f3a9c20

Editors' overrides survive it; an article that comes out the same changes nothing.`,
    )
    .action(async (job: string | undefined, flags: ReindexFlags) => {
      const { reindex } = await import('../operate/reindex.ts')
      process.exitCode = await reindex(clientOf(flags), job, flags)
    })
