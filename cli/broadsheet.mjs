#!/usr/bin/env node
// Plain JavaScript, so that any Node ≥ 20 can start it: finds a Node that runs TypeScript and hands over to it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const main = new URL('./main.ts', import.meta.url)
const pinned = pinnedNode()
// Before Node 24 it works too, but not without a warning.
const isQuiet = Number.parseInt(process.versions.node, 10) >= 24

if (process.features.typescript && (isQuiet || pinned === null)) {
  await import(main.href)
} else if (pinned !== null) {
  handOver(pinned)
} else {
  console.error(
    `broadsheet: Node ${process.versions.node} cannot run TypeScript, and the project's own Node is not installed.\n` +
      'Run `npm ci` in the project folder (without --ignore-scripts), or use Node 22.18 or newer.',
  )
  process.exit(69)
}

/** The Node that the project pins as a development dependency, or null. */
function pinnedNode() {
  const path = fileURLToPath(
    new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
  )
  return existsSync(path) ? path : null
}

/** Runs the same command line there; this process stays as a relay for signals and the exit code. */
function handOver(node) {
  // The fourth channel closes when this process dies, however it dies: the child takes that as its own end.
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, BROADSHEET_RELAY: '1' },
  })
  child.channel?.unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group, the child included; only a signal to this process alone is passed on.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  child.on('error', (error) => {
    console.error(`broadsheet: ${node} did not start: ${error.message}`)
    process.exit(69)
  })
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]))
}
