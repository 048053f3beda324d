import { Command, InvalidArgumentError } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'
import { examples } from '../terminal/examples.ts'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'
import { listByDefault } from './listByDefault.ts'

type CreateFlags = ClientFlags &
  Readonly<{ scope?: string[]; source?: string[]; topic?: string[]; defaultSource?: string; expires?: number }>

const scopes = ['read', 'submit', 'edit', 'admin']

const collect = (value: string, soFar: string[] = []): string[] => [...soFar, value]
const collectScope = (value: string, soFar?: string[]): string[] => {
  if (!scopes.includes(value)) throw new InvalidArgumentError(`one of ${scopes.join(', ')}.`)
  return collect(value, soFar)
}

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
  listByDefault(
    tokens,
    addClientOptions(new Command('list'))
      .description('lists the tokens, without their secrets')
      .addHelpText('after', examples('broadsheet tokens list'))
      .action((flags: ClientFlags) => run((module) => module.listTokens(clientOf(flags), flags.json === true))),
  )
  tokens.addCommand(
    addClientOptions(new Command('create'))
      .description('makes a token and shows its secret')
      .argument('<name>', 'whose it is, for the list')
      .option('--scope <scope>', `what it may do: ${scopes.join(', ')} (again for more; default: submit)`, collectScope)
      .option('--source <key>', 'bind it to a source (again for more)', collect)
      .option('--topic <slug>', 'bind it to a topic (again for more)', collect)
      .option('--default-source <name>', 'the source of submissions that name none')
      .option('--expires <instant>', 'when it ends: a day, or an instant by RFC 3339', parseInstantOption)
      .addHelpText(
        'after',
        examples(
          'broadsheet tokens create cms --scope submit --default-source "The Example"',
          'broadsheet tokens create desk --scope read --scope edit --topic floods --expires 2027-01-01',
          'TOKEN=$(broadsheet tokens create cms)',
        ),
      )
      .action((name: string, flags: CreateFlags) => run((module) => module.createToken(clientOf(flags), name, flags))),
  )
  tokens.addCommand(
    addClientOptions(new Command('revoke'))
      .description('ends a token')
      .argument('<id>', 'as the list shows it')
      .addHelpText('after', examples('broadsheet tokens revoke t-5f0c…'))
      .action((id: string, flags: ClientFlags) =>
        run((module) => module.revokeToken(clientOf(flags), id, flags.json === true)),
      ),
  )
  return tokens
}
