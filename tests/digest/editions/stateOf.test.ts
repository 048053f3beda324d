import { describe, expect, it } from 'vitest'
import { nextCheck, stateOf } from '../../../workers/digest/editions/stateOf.ts'
import { anEdition } from '../builders.ts'

describe('nextCheck', () => {
  it('is the same instant until the daily check has run', () => {
    expect(nextCheck(Date.parse('2023-11-15T03:40:59Z'))).toBe('2023-11-15T03:41:00.000Z')
    expect(nextCheck(Date.parse('2023-11-15T03:41:00Z'))).toBe('2023-11-16T03:41:00.000Z')
    expect(nextCheck(Date.parse('2023-11-15T23:59:59Z'))).toBe('2023-11-16T03:41:00.000Z')
  })
})

describe('stateOf', () => {
  const now = Date.parse('2023-11-15T12:00:00Z')
  const behind = { edition: 1, failing_since: null, waiting_since: null }
  it('is complete when nothing is missing but what the window leaves out by design', () =>
    expect(stateOf(anEdition({ dropped: { older: 12, duplicate: 2 } }), undefined, now).status).toBe('complete'))
  it('is partial when something was left out', () =>
    expect(stateOf(anEdition({ dropped: { faq: 3 } }), undefined, now).status).toBe('partial'))
  it('is stale while the rebuild fails, or a change has waited long', () => {
    expect(stateOf(anEdition(), { ...behind, failing_since: '2023-11-15' }, now).status).toBe('stale')
    expect(stateOf(anEdition(), { ...behind, waiting_since: now - 1 }, now).status).toBe('stale')
    expect(stateOf(anEdition(), behind, now).status).toBe('complete')
  })
})
