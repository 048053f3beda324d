import { describe, expect, it } from 'vitest'
import { createProgressBar, progressLine } from '../../../cli/terminal/progressBar.ts'

describe('progressLine', () => {
  it('shows how far, how fast, and how long yet', () =>
    expect(progressLine({ label: 'submit', done: 512, total: 1_024, note: '', seconds: 4 })).toBe(
      'submit ████████████░░░░░░░░░░░░ 512/1,024  128/s  4 s left',
    ))
  it('counts where the end is not known', () =>
    expect(progressLine({ label: 'export', done: 9, total: null, note: 'rows', seconds: 2 })).toBe(
      'export 9  4.5/s  rows',
    ))
})

describe('createProgressBar', () => {
  it('draws nothing where there is no terminal, and still passes on what is said', () => {
    let written = ''
    const bar = createProgressBar('submit', 2, { isTTY: false, write: (text) => (written += text) })
    bar.advance()
    bar.say('one was refused')
    bar.end()
    expect(written).toBe('one was refused\n')
  })
})
