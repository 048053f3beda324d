// Reads what `npm audit --json` answered from standard input and says what it means. Fails on a known vulnerability that is high
// or critical; a registry that gives no audit (a mirror may refuse) is a loud line and no failure.
import { readFileSync } from 'node:fs'

/** @returns {{ line: string, failed: boolean }} */
const verdict = (text) => {
  let report
  try {
    report = JSON.parse(text)
  } catch {
    return { line: '!!! NO AUDIT OF THE DEPENDENCIES: npm gave no answer', failed: false }
  }
  const counts = report.metadata?.vulnerabilities
  if (counts === undefined)
    return { line: `!!! NO AUDIT OF THE DEPENDENCIES: ${report.message ?? 'the registry gave none'}`, failed: false }
  const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) => /high|critical/.test(severity))
  if (grave.length > 0 || counts.high + counts.critical > 0)
    return {
      line: `vulnerable: ${grave.map(({ name, severity }) => `${name} (${severity})`).join(', ')}`,
      failed: true,
    }
  return { line: `dependencies audited: none high or critical, ${counts.total} of lesser weight`, failed: false }
}

const { line, failed } = verdict(readFileSync(0, 'utf8'))
console.log(line)
process.exitCode = failed ? 1 : 0
