import { Command, Option } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'

type CreateFlags = ClientFlags &
  Readonly<{ scope: string[]; source: string[]; topic: string[]; defaultSource?: string; expires?: string }>

const collect = (value: string, soFar: string[]): string[] => [...soFar, value]

export const tokensCommand = (): Command => {
  const tokens = new Command('tokens').description('named tokens with scopes').addHelpText(
    'after',
    `
Examples:
  $ broadsheet tokens
  $ broadsheet tokens create cms --scope submit --default-source "The Example"
  $ broadsheet tokens create desk --scope read --scope edit --topic floods --expires 2027-01-01T00:00:00Z
  $ broadsheet tokens revoke t-5f0c…

The secret is shown once, when the token is made.`,
  )
  const run = (work: (module: typeof import('../operate/tokens.ts')) => Promise<void>) =>
    import('../operate/tokens.ts').then(work)
  tokens.addCommand(
    addClientOptions(new Command('list'))
      .description('lists the tokens')
      .action((flags: ClientFlags) => run((module) => module.listTokens(clientOf(flags), flags.json === true))),
    { isDefault: true },
  )
  tokens.addCommand(
    addClientOptions(new Command('create'))
      .description('makes a token and shows its secret')
      .argument('<name>')
      .addOption(
        new Option('--scope <scope>', 'what it may do (again for more)')
          .choices(['read', 'submit', 'edit', 'admin'])
          .argParser(collect)
          .default([], 'submit'),
      )
      .option('--source <key>', 'bind it to a source (again for more)', collect, [])
      .option('--topic <slug>', 'bind it to a topic (again for more)', collect, [])
      .option('--default-source <name>', 'the source of submissions that name none')
      .option('--expires <instant>', 'when it ends, RFC 3339')
      .action((name: string, flags: CreateFlags) => run((module) => module.createToken(clientOf(flags), name, flags))),
  )
  tokens.addCommand(
    addClientOptions(new Command('revoke'))
      .description('ends a token')
      .argument('<id>')
      .action((id: string, flags: ClientFlags) => run((module) => module.revokeToken(clientOf(flags), id))),
  )
  return tokens
}
