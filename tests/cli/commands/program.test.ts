import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../../cli/program.ts'

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]
const helpOf = (command: Command): string => {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp()
  return text
}

describe('the command line', () => {
  it.each(createProgram().commands.map((command) => [command.name(), command] as const))(
    'teaches %s by example',
    (name, command) => expect(helpOf(command)).toMatch(new RegExp(`Examples:\\n(?:.*\\n)*?  \\$ .*${name}`)),
  )
  it.each(
    everyCommand(createProgram())
      .filter(({ commands, parent }) => commands.length === 0 && parent?.parent)
      .map((command) => [`${command.parent?.name()} ${command.name()}`, command] as const),
  )('teaches %s by example, and says what each argument and option is', (path, command) => {
    expect(helpOf(command)).toContain(`\nExamples:\n  $ broadsheet ${path}`)
    for (const part of [...command.registeredArguments, ...command.options]) expect(part.description).not.toBe('')
  })
  it('describes every command', () => {
    for (const command of everyCommand(createProgram())) expect(command.description()).not.toBe('')
  })
})
