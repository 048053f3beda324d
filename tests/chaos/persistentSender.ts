import { setTimeout } from 'node:timers/promises'

export type Answer = Readonly<{
  status: number
  text: string
  body: Readonly<Record<string, unknown>>
  headers: Headers
  /** How often the request was cut or told to come again before this answer. */
  turnedAway: number
}>

export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>

/** What happened to the requests of all senders together. */
export type Troubles = { interrupted: number; unavailable: number; limited: number }

// A crowd on a busy machine is answered late: giving up early would only add to the work.
const timeoutMs = 60_000

/** Sends a request until it is answered: what was cut, refused for now, or still runs elsewhere is sent again as it was. */
export const persistentSender =
  (ingest: string, token: string, troubles: Troubles): Send =>
  async (method, path, body, headers = {}) => {
    for (let turnedAway = 0; ; turnedAway += 1) {
      try {
        const response = await fetch(`${ingest}${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(timeoutMs),
        })
        const text = await response.text()
        const answer = JSON.parse(text) as Record<string, unknown>
        if (response.status === 503) troubles.unavailable += 1
        else if (response.status === 429) troubles.limited += 1
        else if (response.status !== 409 || answer.type !== '/problems/idempotency_running')
          return { status: response.status, text, body: answer, headers: response.headers, turnedAway }
      } catch {
        troubles.interrupted += 1
      }
      await setTimeout(150)
    }
  }

/** Throws what was answered where it is none of the answers that are right. */
export const expectStatus = (answer: Answer, allowed: readonly number[]): void => {
  if (!allowed.includes(answer.status)) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 300)}`)
}
