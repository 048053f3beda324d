import { describe, expect, it } from 'vitest'
import { createProgressBar, progressLine } from '../../../cli/terminal/progressBar.ts'

describe('progressLine', () => {
  it('shows how far, how fast, and how long yet', () =>
    expect(progressLine({ label: 'submit', done: 512, skipped: 0, total: 1_024, note: '', seconds: 4 })).toBe(
      'submit ████████████░░░░░░░░░░░░ 512/1,024  128/s  4 s left',
    ))
  it('counts where the end is not known', () =>
    expect(progressLine({ label: 'export', done: 9, skipped: 0, total: null, note: 'rows', seconds: 2 })).toBe(
      'export 9  4.5/s  rows',
    ))
  it('takes the pace from what was work alone', () =>
    expect(progressLine({ label: 'submit', done: 500, skipped: 480, total: 520, note: '', seconds: 4 })).toMatch(
      /500\/520 {2}5\.0\/s {2}4 s left$/,
    ))
  it('fits a narrow terminal: the note gives way, then the bar', () => {
    const half = { label: 'submit', done: 50, skipped: 0, total: 100, note: '東京の朝', seconds: 10 }
    expect(progressLine(half, 62)).toBe('submit ████████████░░░░░░░░░░░░ 50/100  5.0/s  10 s left  東京')
    expect(progressLine(half, 40)).toBe('submit ████░░░░ 50/100  5.0/s  10 s left')
    expect(progressLine(half, 34)).toBe('submit 50/100  5.0/s  10 s left  ')
  })
})

describe('createProgressBar', () => {
  it('draws nothing where there is no terminal, and still passes on what is said', () => {
    let written = ''
    const bar = createProgressBar('submit', 2, { terminal: { isTTY: false, write: (text) => (written += text) } })
    bar.advance()
    bar.say('one was refused')
    bar.end()
    expect(written).toBe('one was refused\n')
  })
  it('draws whole lines in a terminal that does not know its width, and counts on past what was expected', () => {
    let written = ''
    const bar = createProgressBar('submit', 1, {
      terminal: { isTTY: true, columns: 0, write: (text) => (written += text) },
    })
    bar.expect(1)
    bar.advance(2)
    bar.end()
    expect(written).toMatch(/█{24} 2\/2 {2}\d+\/s\n$/)
  })
  it('draws nothing for work that is done in a moment', () => {
    let written = ''
    const bar = createProgressBar('normalise', 1, {
      terminal: { isTTY: true, write: (text) => (written += text) },
      afterMs: 60_000,
    })
    bar.advance()
    bar.end()
    expect(written).toBe('')
  })
})
