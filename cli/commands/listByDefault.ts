import type { Command } from 'commander'

/** Adds the list that a group of commands shows where none of them is named. A word that names none is told which there are. */
export const listByDefault = (group: Command, list: Command): Command =>
  group.addCommand(list, { isDefault: true }).hook('preSubcommand', ({ args: [word = ''] }) => {
    const names = group.commands.map((command) => command.name())
    if (word !== '' && !word.startsWith('-') && !names.includes(word))
      group.error(`error: '${word}' is no command of '${group.name()}', which has ${names.join(', ')}`)
  })
