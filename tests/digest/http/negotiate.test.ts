import { describe, expect, it } from 'vitest'
import { asksForHtml, negotiate } from '../../../workers/digest/http/negotiate.ts'
import { digestRepresentations } from '../../../workers/digest/http/representations.ts'

const chosen = (accept: string | null) => negotiate(accept, digestRepresentations)

describe('negotiate', () => {
  it('takes the first offer when anything will do', () => {
    for (const accept of [null, '', '*/*', 'nonsense', ',,;q=1']) expect(chosen(accept)).toBe('html')
  })
  it('goes by quality', () => {
    expect(chosen('text/html;q=0.5, application/json')).toBe('json')
    expect(chosen('application/atom+xml;q=0.9, application/rss+xml;q=0.8')).toBe('atom')
  })
  it('prefers what was named more closely at equal quality', () => {
    expect(chosen('*/*, application/rss+xml')).toBe('rss')
    expect(chosen('text/*, text/markdown')).toBe('md')
    expect(chosen('text/*')).toBe('html')
  })
  it('understands a browser', () =>
    expect(chosen('text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8')).toBe('html'))
  it('leaves out what is refused with q=0', () => expect(chosen('text/html;q=0, */*')).toBe('json'))
  it('takes feed readers’ generic names for RSS', () => expect(chosen('application/xml')).toBe('rss'))
  it('finds nothing when nothing fits', () => {
    expect(chosen('image/png')).toBeNull()
    expect(chosen('text/html;q=0')).toBeNull()
  })
  it('reads no quality out of range', () => expect(chosen('application/json;q=7, text/html;q=0.1')).toBe('html'))
})

describe('asksForHtml', () => {
  it('is true for who names HTML', () => expect(asksForHtml('text/html, */*;q=0.1')).toBe(true))
  it('is false for who takes anything, or names JSON first', () => {
    expect(asksForHtml('*/*')).toBe(false)
    expect(asksForHtml(null)).toBe(false)
    expect(asksForHtml('application/json, text/html;q=0.5')).toBe(false)
  })
})
