import { Hono } from 'hono'
import type { AppEnv } from '../app.ts'
import { type ProblemName, problemResponse, problems } from '../http/problems.ts'

/** What a problem's `type` path answers with. Public. */
export const problemRoutes = new Hono<AppEnv>()

problemRoutes.get('/', (c) =>
  c.json(Object.entries(problems).map(([name, problem]) => ({ type: `/problems/${name}`, ...problem }))),
)

problemRoutes.get('/:name', (c) => {
  const name = c.req.param('name')
  if (!Object.hasOwn(problems, name)) return problemResponse({ name: 'not_found', detail: 'there is no such problem' })
  return c.json({ type: `/problems/${name}`, ...problems[name as ProblemName] })
})
