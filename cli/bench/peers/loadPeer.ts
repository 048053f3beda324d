import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const folder = import.meta.dirname
const run = promisify(execFile)

/**
 * Installs what extraction and summaries are compared with, into this folder, the first time it is asked for. The packages
 * would weigh 90 MB on everybody's `npm ci`. Answers why it could not, or null.
 */
export const installPeers = async (): Promise<string | null> => {
  if (await isInstalled()) return null
  try {
    // Nobody else's scripts are run for a comparison.
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, timeout: 180_000 })
    return null
  } catch (error) {
    return `npm ci in cli/bench/peers failed: ${String((error as { stderr?: string }).stderr ?? error).trim()}`
  }
}

/** A package of this folder, as the type that its caller knows it by. */
export const loadPeer = async <Package>(name: string): Promise<Package> => (await import(name)) as Package

/** `versionOf('linkedom')` → `'0.18.15'` */
export const versionOf = async (name: string): Promise<string> =>
  (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> })
    .dependencies[name] ?? ''

const isInstalled = async (): Promise<boolean> => {
  const [wanted, installed] = await Promise.all([
    readPackages('package-lock.json'),
    readPackages('node_modules/.package-lock.json'),
  ])
  return Object.entries(wanted).every(([path, { version }]) => path === '' || installed[path]?.version === version)
}

const readPackages = async (path: string): Promise<Record<string, { version?: string }>> => {
  try {
    return (
      JSON.parse(await readFile(join(folder, path), 'utf8')) as { packages: Record<string, { version?: string }> }
    ).packages
  } catch {
    return {}
  }
}
