import { connect } from 'node:net'

export type LoadTarget = Readonly<{
  port: number
  /** Asked in turn; a later load with the same list goes on where the one before ended. */
  paths: readonly string[]
  headers?: Readonly<Record<string, string>>
  /** Every answer must have this status. */
  status: number
}>

export type LoadResult = Readonly<{ requests: number; seconds: number; latenciesMs: readonly number[] }>

const turns = new WeakMap<readonly string[], number>()
const headEnd = Buffer.from('\r\n\r\n')

/**
 * Keeps `connections` requests under way for a while over plain sockets. It reads no more of an answer than its status and
 * length, so that the server and not this client is what is measured.
 */
export const load = async (target: LoadTarget, connections: number, durationMs: number): Promise<LoadResult> => {
  const lines = Object.entries({ Host: `127.0.0.1:${target.port}`, ...target.headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const requests = target.paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`))
  const latenciesMs: number[] = []
  const began = performance.now()
  const until = began + durationMs
  let next = turns.get(target.paths) ?? 0
  await Promise.all(
    Array.from({ length: connections }, () =>
      connection(target, () => requests[next++ % requests.length] as Buffer, until, latenciesMs),
    ),
  )
  turns.set(target.paths, next % requests.length)
  return { requests: latenciesMs.length, seconds: (performance.now() - began) / 1_000, latenciesMs }
}

const connection = (
  target: LoadTarget,
  nextRequest: () => Buffer,
  until: number,
  latenciesMs: number[],
): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    let received: Buffer = Buffer.alloc(0)
    let missing = -1
    const send = () => {
      sentAt = performance.now()
      received = Buffer.alloc(0)
      missing = -1
      socket.write(nextRequest())
    }
    const answered = () => {
      const now = performance.now()
      latenciesMs.push(now - sentAt)
      if (now < until) return send()
      socket.destroy()
      resolve()
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.on('data', (chunk) => {
      if (missing >= 0) missing -= chunk.length
      else {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        const end = received.indexOf(headEnd)
        if (end === -1) return
        const head = received.toString('latin1', 0, end)
        const status = Number(head.slice(9, 12))
        if (status !== target.status) {
          socket.destroy()
          return reject(new Error(`${target.paths[0]} answered ${status} instead of ${target.status}`))
        }
        missing = bodyLength(head, status) - (received.length - end - 4)
      }
      if (missing <= 0) answered()
    })
  })

const bodyLength = (head: string, status: number): number => {
  if (status === 304) return 0
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error('an answer came without its length')
  return Number(length)
}
