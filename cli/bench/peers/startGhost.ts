import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { claimPort } from '../../server/claimPort.ts'

export type Ghost = Readonly<{
  version: string
  port: number
  pid: number
  /** Publishes an article of a tag. */
  publish: (title: string, html: string, tag: string) => Promise<void>
  stop: () => Promise<void>
}>

const startMsMax = 120_000
const owner = { name: 'Bench', email: 'bench@example.com', password: 'ferries leave at eight 4711' }

/** Starts the Ghost that is installed in a folder, on SQLite, with a new database that is thrown away. */
export const startGhost = async (folder: string): Promise<Ghost> => {
  const content = await mkdtemp(join(tmpdir(), 'broadsheet-ghost-'))
  await cp(join(folder, 'content'), content, { recursive: true })
  const port = await claimPort(0, '127.0.0.1', '')
  const url = `http://127.0.0.1:${port}`
  const ghost = spawn(process.execPath, ['index.js'], {
    cwd: resolve(folder),
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      url,
      server__host: '127.0.0.1',
      server__port: String(port),
      database__client: 'sqlite3',
      database__useNullAsDefault: 'true',
      database__connection__filename: join(content, 'ghost.db'),
      paths__contentPath: content,
      logging__level: 'error',
      privacy__useUpdateCheck: 'false',
      security__staffDeviceVerification: 'false',
      mail__transport: 'Direct',
    },
  })
  const ended = once(ghost, 'close')
  const stop = async () => {
    ghost.kill()
    await ended
    await rm(content, { recursive: true, force: true })
  }
  const send = async (path: string, body: unknown, cookie = ''): Promise<Response> => {
    const answer = await fetch(`${url}/ghost/api/admin/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie: cookie },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`Ghost answered ${answer.status} to ${path}: ${await answer.text()}`)
    return answer
  }
  try {
    await untilServing(url, () => ghost.exitCode === null && ghost.signalCode === null)
    await send('authentication/setup/', { setup: [{ ...owner, blogTitle: owner.name }] })
    const session = await send('session/', { username: owner.email, password: owner.password })
    const cookie = session.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ')
    return {
      version: (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version,
      port,
      pid: ghost.pid ?? -1,
      publish: async (title, html, tag) => {
        const posts = [{ title, html, status: 'published', tags: [tag] }]
        await (await send('posts/?source=html', { posts }, cookie)).arrayBuffer()
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const untilServing = async (url: string, isAlive: () => boolean): Promise<void> => {
  for (const until = performance.now() + startMsMax; performance.now() < until && isAlive(); await setTimeout(500)) {
    const answer = await fetch(`${url}/`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
  }
  throw new Error(
    isAlive()
      ? `Ghost did not serve within ${startMsMax / 1_000} s`
      : 'Ghost ended by itself: is its database driver built?',
  )
}
