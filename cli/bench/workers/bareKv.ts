// The least that a Worker with a KV read can do.
export default {
  async fetch(request: Request, env: { KEPT: KVNamespace }): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (request.method === 'PUT') {
      await env.KEPT.put(pathname, await request.arrayBuffer())
      return new Response(null, { status: 204 })
    }
    return new Response(await env.KEPT.get(pathname, 'arrayBuffer'), { headers: { 'Content-Type': 'text/plain' } })
  },
}
