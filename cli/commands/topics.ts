import { Command } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'

type RuleFlags = ClientFlags &
  Readonly<{
    name?: string
    description?: string
    alias?: string[]
    parent?: string
    any?: string[]
    all?: string[]
    none?: string[]
    threshold?: string
    source?: string[]
    language?: string[]
    file?: string
    limit?: string
  }>

const collect = (value: string, soFar: string[] = []): string[] => [...soFar, value]

const addRuleOptions = (command: Command): Command =>
  command
    .option('--any <term>', 'a word or phrase that counts for the topic (again for more)', collect)
    .option('--all <term>', 'a term that must be there (again for more)', collect)
    .option('--none <term>', 'a term that must not be there (again for more)', collect)
    .option('--threshold <n>', 'weight from which an article belongs to the topic')
    .option('--source <key>', 'only articles of this source (again for more)', collect)
    .option('--language <tag>', 'only articles in this language (again for more)', collect)
    .option('--file <json>', 'the whole topic, or its rules, as JSON; - is standard input')

export const topicsCommand = (): Command => {
  const topics = new Command('topics').description('the registry of topics: rules, names, merges').addHelpText(
    'after',
    `
Examples:
  $ broadsheet topics
  $ broadsheet topics preview floods --any flood --any "burst its banks" --none insurance
  $ broadsheet topics set floods --name Floods --any flood --any "burst its banks" --none insurance
  $ broadsheet topics move floods flooding          # renames, or merges where "flooding" exists

A changed rule holds from the next submission; stored articles are filed anew in the background.`,
  )
  const run = (work: (module: typeof import('../operate/topics.ts')) => Promise<void>) =>
    import('../operate/topics.ts').then(work)

  topics.addCommand(
    addClientOptions(new Command('list'))
      .description('lists the topics')
      .action((flags: ClientFlags) => run((module) => module.listTopics(clientOf(flags), flags.json === true))),
    { isDefault: true },
  )
  topics.addCommand(
    addClientOptions(new Command('show'))
      .description('shows a topic with its rules')
      .argument('<slug>')
      .action((slug: string, flags: ClientFlags) => run((module) => module.showTopic(clientOf(flags), slug))),
  )
  topics.addCommand(
    addRuleOptions(
      addClientOptions(new Command('set'))
        .description('makes a topic, or changes what is given of it')
        .argument('<slug>')
        .option('--name <name>')
        .option('--description <text>')
        .option('--alias <name>', 'another name (again for more)', collect)
        .option('--parent <slug>'),
    ).action((slug: string, flags: RuleFlags) => run((module) => module.setTopic(clientOf(flags), slug, flags))),
  )
  topics.addCommand(
    addRuleOptions(
      addClientOptions(new Command('preview'))
        .description('shows which stored articles a rule takes, gains and loses, and why')
        .argument('<slug>')
        .option('--limit <n>', 'how many of the newest articles to try', '200'),
    ).action((slug: string, flags: RuleFlags) => run((module) => module.previewTopic(clientOf(flags), slug, flags))),
  )
  topics.addCommand(
    addClientOptions(new Command('move'))
      .description('renames a topic, or merges it into another; the old address goes on leading there')
      .argument('<slug>')
      .argument('<to>')
      .action((slug: string, to: string, flags: ClientFlags) =>
        run((module) => module.moveTopic(clientOf(flags), slug, to)),
      ),
  )
  topics.addCommand(
    addClientOptions(new Command('delete'))
      .description('removes a topic, its filing and its editions')
      .argument('<slug>')
      .action((slug: string, flags: ClientFlags) => run((module) => module.deleteTopic(clientOf(flags), slug))),
  )
  return topics
}
