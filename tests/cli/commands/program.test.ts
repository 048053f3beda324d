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
  it('describes every command', () => {
    for (const command of everyCommand(createProgram())) expect(command.description()).not.toBe('')
  })
})
