import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../workers/ingest/app.ts'
import { openApiDocument } from '../../workers/ingest/openapi/document.ts'
import kept from '../../workers/ingest/openapi/openapi.json'
import { operations } from '../../workers/ingest/openapi/operations.ts'

const worker = (exports as unknown as { default: Fetcher }).default

describe('the API’s document', () => {
  it('is the one that the schemas give now (npm run openapi writes it anew)', () => {
    expect(kept).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  it('describes every route, and no other', () => {
    const routes = new Set(
      app.routes
        .filter((route) => route.method !== 'ALL')
        .map((route) => `${route.method} ${route.path.replace(/(.)\/$/, '$1')}`),
    )
    const described = new Set(operations.map((operation) => `${operation.method.toUpperCase()} ${operation.path}`))
    expect([...described].sort()).toEqual([...routes].sort())
  })

  it('names each operation once', () => {
    expect(new Set(operations.map((operation) => operation.id)).size).toBe(operations.length)
  })

  it('is served without a token, and so is the page', async () => {
    for (const path of ['/openapi.json', '/docs'])
      expect((await worker.fetch(`https://ingest.example${path}`)).status).toBe(200)
    expect(await (await worker.fetch('https://ingest.example/docs')).text()).toMatch(/^<!doctype html><html lang="en">/)
  })
})

describe('authorisation, route by route', () => {
  const withScope: Record<string, readonly string[]> = {
    read: ['submit', 'edit', 'admin', 'read'],
    submit: ['submit', 'admin'],
    edit: ['edit', 'admin'],
    admin: ['admin'],
  }
  const request = async (method: string, path: string, token: string | null): Promise<number> => {
    const init: RequestInit = {
      method: method.toUpperCase(),
      headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    }
    if (method !== 'get' && method !== 'delete') init.body = '{'
    return (await worker.fetch(`https://ingest.example${path.replace(/:[a-z]+/g, 'none-there')}`, init)).status
  }
  const make = async (scope: string): Promise<string> => {
    const response = await worker.fetch('https://ingest.example/v1/tokens', {
      method: 'POST',
      headers: { Authorization: 'Bearer a-token-for-tests-only' },
      body: JSON.stringify({ name: scope, scopes: [scope] }),
    })
    return ((await response.json()) as { token: string }).token
  }

  it('lets nobody without a token past the door of /v1', async () => {
    for (const { method, path, scope } of operations.filter((operation) => operation.scope !== null))
      expect([scope, method, path, await request(method, path, null)]).toEqual([scope, method, path, 401])
  })

  it('lets a token do what its scope allows, and refuses the rest', async () => {
    for (const held of ['read', 'submit', 'edit']) {
      const token = await make(held)
      for (const { method, path, scope } of operations.filter((operation) => operation.scope !== null)) {
        const allowed = withScope[scope ?? '']?.includes(held) ?? false
        const status = await request(method, path, token)
        expect([held, method, path, status === 403]).toEqual([held, method, path, !allowed])
        expect(status).toBeLessThan(500)
      }
    }
  })
})
