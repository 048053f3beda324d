import type * as z from 'zod'
import type { Scope } from '#storage/tokenStore'

type Media = Readonly<Record<string, z.ZodType | 'bytes'>>

/** One operation of the API: what it takes, what it answers, and the scope it needs (null: public). */
export type Operation = Readonly<{
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As the router writes it: `/v1/articles/:id`. */
  path: string
  id: string
  summary: string
  scope: Scope | null
  query?: Readonly<Record<string, string>>
  headers?: readonly string[]
  body?: Media
  answers: Readonly<Record<string, Readonly<{ about: string; media?: Media }>>>
}>
