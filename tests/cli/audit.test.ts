import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../.ci/audit.mjs')
const audit = (answer: unknown) => {
  const { status, stdout } = spawnSync(process.execPath, [script], {
    input: typeof answer === 'string' ? answer : JSON.stringify(answer),
    encoding: 'utf8',
  })
  return [status, stdout.trim()]
}
const counts = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 }

describe('the audit of runtime dependencies', () => {
  it('fails on a known vulnerability that is high or critical, and names it', () =>
    expect(
      audit({
        vulnerabilities: { parser: { name: 'parser', severity: 'high' }, other: { name: 'other', severity: 'low' } },
        metadata: { vulnerabilities: { ...counts, high: 1, low: 1, total: 2 } },
      }),
    ).toEqual([1, 'vulnerable: parser (high)']))
  it('passes what is of lesser weight', () =>
    expect(
      audit({
        vulnerabilities: { other: { name: 'other', severity: 'moderate' } },
        metadata: { vulnerabilities: { ...counts, moderate: 1, total: 1 } },
      }),
    ).toEqual([0, 'dependencies audited: none high or critical, 1 of lesser weight']))
  it('says loudly, and does not fail, when the registry gives none', () => {
    expect(audit({ message: '405 Method Not Allowed', statusCode: 405 })).toEqual([
      0,
      '!!! NO AUDIT OF THE DEPENDENCIES: 405 Method Not Allowed',
    ])
    expect(audit('')).toEqual([0, '!!! NO AUDIT OF THE DEPENDENCIES: npm gave no answer'])
  })
})
