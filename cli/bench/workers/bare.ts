// The least that a Worker can do: the roof under which everything else is measured.
let body: Uint8Array<ArrayBuffer> = new Uint8Array()
const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'public, max-age=60', ETag: '"constant"' }

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'PUT') {
      body = new Uint8Array(await request.arrayBuffer())
      return new Response(null, { status: 204 })
    }
    return request.headers.has('If-None-Match')
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers })
  },
}
