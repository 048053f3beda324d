import { describe, expect, it } from 'vitest'
import { sourceKey } from '#domain/url/sourceKey'

describe('sourceKey', () => {
  it('is the host of the URL', () =>
    expect(sourceKey({ name: 'The Post', url: 'https://www.post.example/news' })).toBe('post.example'))
  it('is the folded name without a URL', () => expect(sourceKey({ name: ' The  POST ' })).toBe('the post'))
  it('takes the name when the URL cannot be read', () =>
    expect(sourceKey({ name: 'The Post', url: 'nowhere' })).toBe('the post'))
  it('falls back to the default source', () => {
    expect(sourceKey(null, 'Wire Desk')).toBe('wire desk')
    expect(sourceKey({ name: null, url: null }, 'https://www.wire.example/')).toBe('wire.example')
  })
  it('is null when nothing names it', () => expect(sourceKey(undefined)).toBeNull())
})
