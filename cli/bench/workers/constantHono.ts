// A route of the same framework, with nothing behind it.
import { Hono } from 'hono'

let body: Uint8Array<ArrayBuffer> = new Uint8Array()
const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'public, max-age=60', ETag: '"constant"' }

const app = new Hono()
app.put('/topics/:slug', async (c) => {
  body = new Uint8Array(await c.req.arrayBuffer())
  return c.body(null, 204)
})
app.get('/topics/:slug', (c) =>
  c.req.header('If-None-Match') === undefined ? c.body(body, 200, headers) : c.body(null, 304, headers),
)

export default app
