import { describe, expect, it } from 'vitest'
import { addressOf } from '../../../workers/digest/http/addressOf.ts'

describe('addressOf', () => {
  it('parts a path from its query, both as they came', () => {
    expect(addressOf('http://reader.example/a/%20?b=1?2')).toEqual({ path: '/a/%20', query: '?b=1?2' })
    expect(addressOf('https://reader.example/a')).toEqual({ path: '/a', query: '' })
  })
  it('needs no host that could be one', () => expect(addressOf('http://a b/x?y')).toEqual({ path: '/x', query: '?y' }))
})
