import type { Findings } from './findings.ts'
import { isName, isRoleLine } from './readByline.ts'

type Signed = Pick<Findings, 'authors' | 'left'>

/**
 * Reads a line that signs without saying so: a name above its role, a role below its name, an address on a network. `next`
 * is the line that follows. `('Jane Doe', 'Environment Editor', …)` → author `'Jane Doe'`
 */
export const readSignature = (line: string, next: string, { authors, left }: Signed): Signed | null => {
  if (/^@[\w.]{2,30}$/.test(line) || (authors.length > 0 && isRoleLine(line))) return { authors, left: [...left, line] }
  const signs = authors.length === 0 && line.includes(' ') && isName(line) && isRoleLine(next)
  return signs ? { authors: [line], left } : null
}
