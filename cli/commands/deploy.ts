import { Command } from 'commander'

export const deployCommand = (): Command =>
  new Command('deploy')
    .description('deploys to Cloudflare: migrations, the digest worker, then the ingest worker')
    .option('--dry-run', 'build both workers and say how large they are; nothing leaves this machine')
    .addHelpText(
      'after',
      `
Examples:
  $ npm run deploy -- --dry-run
  $ CLOUDFLARE_API_TOKEN=… npm run deploy

The databases and the KV namespace are made on the first deployment. The admin token of the deployed workers is a
secret that you set once: npx wrangler secret put ADMIN_TOKEN -e ingest`,
    )
    .action(async (flags: { dryRun?: boolean }) => {
      const { deploy } = await import('../server/deploy.ts')
      process.exitCode = await deploy(flags.dryRun === true)
    })
