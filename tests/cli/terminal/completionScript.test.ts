import { describe, expect, it } from 'vitest'
import { createProgram } from '../../../cli/program.ts'
import { completionScript } from '../../../cli/terminal/completionScript.ts'

describe('completionScript', () => {
  it.each(['bash', 'zsh', 'fish'])('knows every command in %s', (shell) => {
    const script = completionScript(createProgram(), shell)
    for (const command of createProgram().commands) expect(script).toContain(command.name())
    expect(script).toContain('concurrency')
  })
  it('says which shells it knows', () =>
    expect(() => completionScript(createProgram(), 'tcsh')).toThrow('bash, zsh and fish'))
})
