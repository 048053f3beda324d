import { Command, InvalidArgumentError } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'
import { examples } from '../terminal/examples.ts'
import { parseCount } from '../terminal/parseCount.ts'
import { listByDefault } from './listByDefault.ts'

type RuleFlags = ClientFlags &
  Readonly<{
    name?: string
    description?: string
    alias?: string[]
    parent?: string
    any?: string[]
    all?: string[]
    none?: string[]
    threshold?: number
    source?: string[]
    language?: string[]
    file?: string
    limit?: number
  }>

const collect = (value: string, soFar: string[] = []): string[] => [...soFar, value]

const parseWeight = (text: string): number => {
  const weight = Number(text)
  if (text.trim() === '' || !Number.isFinite(weight)) throw new InvalidArgumentError('a number, as 1 or 2.5.')
  return weight
}

const addRuleOptions = (command: Command): Command =>
  command
    .option('--any <term>', 'a word or phrase that counts for the topic (again for more)', collect)
    .option('--all <term>', 'a term that must be there (again for more)', collect)
    .option('--none <term>', 'a term that must not be there (again for more)', collect)
    .option('--threshold <n>', 'weight from which an article belongs to the topic', parseWeight)
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

  listByDefault(
    topics,
    addClientOptions(new Command('list'))
      .description('lists the topics')
      .addHelpText('after', examples('broadsheet topics list', 'broadsheet topics list --json | jq -r .[].slug'))
      .action((flags: ClientFlags) => run((module) => module.listTopics(clientOf(flags), flags.json === true))),
  )
  topics.addCommand(
    addClientOptions(new Command('show'))
      .description('shows a topic with its rules')
      .argument('<slug>', 'the topic, as its address names it')
      .addHelpText('after', examples('broadsheet topics show floods'))
      .action((slug: string, flags: ClientFlags) => run((module) => module.showTopic(clientOf(flags), slug))),
  )
  topics.addCommand(
    addRuleOptions(
      addClientOptions(new Command('set'))
        .description('makes a topic, or changes what is given of it')
        .argument('<slug>', 'the topic, as its address names it')
        .option('--name <name>', 'what its pages call it')
        .option('--description <text>', 'a sentence under the name')
        .option('--alias <name>', 'another name (again for more)', collect)
        .option('--parent <slug>', 'the topic that it is a part of')
        .addHelpText(
          'after',
          examples(
            'broadsheet topics set floods --name Floods --any flood --any "burst its banks" --none insurance',
            'broadsheet topics set floods --description "Rivers, rain and dikes" --parent weather',
            'broadsheet topics show floods > floods.json && broadsheet topics set floods --file floods.json',
          ),
        ),
    ).action((slug: string, flags: RuleFlags) => run((module) => module.setTopic(clientOf(flags), slug, flags))),
  )
  topics.addCommand(
    addRuleOptions(
      addClientOptions(new Command('preview'))
        .description('shows which stored articles a rule takes, gains and loses, and why')
        .argument('<slug>', 'the topic, which need not be there yet')
        .option('--limit <n>', 'how many of the newest articles to try (default: 200)', parseCount)
        .addHelpText('after', examples('broadsheet topics preview floods --any flood --none insurance')),
    ).action((slug: string, flags: RuleFlags) => run((module) => module.previewTopic(clientOf(flags), slug, flags))),
  )
  topics.addCommand(
    addClientOptions(new Command('move'))
      .description('renames a topic, or merges it into another; the old address goes on leading there')
      .argument('<slug>', 'the topic, as its address names it')
      .argument('<to>', 'its new address, or the topic that takes it in')
      .addHelpText('after', examples('broadsheet topics move floods flooding'))
      .action((slug: string, to: string, flags: ClientFlags) =>
        run((module) => module.moveTopic(clientOf(flags), slug, to, flags.json === true)),
      ),
  )
  topics.addCommand(
    addClientOptions(new Command('delete'))
      .description('removes a topic, its filing and its editions')
      .argument('<slug>', 'the topic, as its address names it')
      .addHelpText('after', examples('broadsheet topics delete floods'))
      .action((slug: string, flags: ClientFlags) =>
        run((module) => module.deleteTopic(clientOf(flags), slug, flags.json === true)),
      ),
  )
  return topics
}
