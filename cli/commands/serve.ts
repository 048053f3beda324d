import { Command } from 'commander'
import { addServeOptions, type ServeFlags, serverOptions } from '../server/serveOptions.ts'

export const serveCommand = (): Command =>
  addServeOptions(new Command('serve'))
    .description('serves both workers on this machine, with state that lasts and cron on its schedule')
    .option('--watch', 'build and load the workers again when their source changes')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet serve                                 # ingest on 8787, digests on 8788, state in .broadsheet
  $ broadsheet serve --port 9000 --state-dir /srv/broadsheet
  $ PUBLIC_URL=https://news.example.org SITE_NAME="The Example" broadsheet serve --log-level info

The first start makes an admin token, prints it, and keeps it in the state folder. Ctrl-C finishes what was
accepted and stops. The state folder is the whole backup: stop the server, copy the folder.`,
    )
    .action(async (flags: ServeFlags & { watch?: boolean }) => {
      const { serve } = await import('../server/serve.ts')
      await serve(serverOptions(flags), flags.watch === true)
    })
