import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type AdminToken = Readonly<{ token: string; origin: 'environment' | 'file' | 'made'; path: string }>

/** The bootstrap token: `ADMIN_TOKEN`, else the one kept in the state folder, else a new one, kept there. */
export const adminToken = (stateDir: string, given: string | undefined): AdminToken => {
  const path = join(stateDir, 'admin-token')
  if (given !== undefined && given !== '') return { token: given, origin: 'environment', path }
  if (existsSync(path)) return { token: readFileSync(path, 'utf8').trim(), origin: 'file', path }
  const token = `bs_${randomBytes(24).toString('base64url')}`
  writeFileSync(path, `${token}\n`, { mode: 0o600 })
  return { token, origin: 'made', path }
}
