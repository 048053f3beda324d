import { watch } from 'node:fs'
import { join } from 'node:path'

const folders = ['workers', 'shared']

/** Reloads when a source file changes, once for changes that come together. Returns what ends it. */
export const watchSources = (root: string, reload: () => Promise<void>): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const run = async () => {
    const began = performance.now()
    try {
      await reload()
      process.stderr.write(`broadsheet: reloaded in ${Math.round(performance.now() - began)} ms\n`)
    } catch (error) {
      // A half-typed file is no reason to stop: the last good workers go on.
      process.stderr.write(`broadsheet: not reloaded: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name !== null && !/\.(?:tsx?|js|json|css|sql|html|txt)$/.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        work = work.then(run)
      }, 80)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
