import { Command } from 'commander'
import { addServeOptions, type ServeFlags, serverOptions } from '../server/serveOptions.ts'

export const demoCommand = (): Command =>
  addServeOptions(new Command('demo'))
    .description('serves both workers, submits the sample articles, and shows their digests')
    .option('--once', 'stop when the digests stand, instead of serving on')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet demo
  $ broadsheet demo --port 0 --state-dir /tmp/broadsheet-demo --once

Ports that are in use are replaced by free ones. A second run finds the samples unchanged.`,
    )
    .action(async (flags: ServeFlags & { once?: boolean }) => {
      const [{ runDemo }, { freePorts }] = await Promise.all([
        import('../demo/runDemo.ts'),
        import('../server/claimPort.ts'),
      ])
      await runDemo(await freePorts(serverOptions(flags)), flags.once !== true)
    })
