import { describe, expect, it } from 'vitest'
import { boilerplatePhrase } from '#domain/html/boilerplatePhrase'

describe('boilerplatePhrase', () => {
  it.each([
    ['Advertisement', 'advert'],
    ['Share on Facebook', 'share'],
    ['Sign up for our newsletter', 'signup'],
    ['Read more: Tides rise', 'related'],
    ['12 comments', 'comments'],
    ['© 2024 The Shore', 'copyright'],
    ['By Ann Lee', 'byline'],
    ['3 May 2024', 'date'],
    ['5 min read', 'reading_time'],
    ['Table of contents', 'contents'],
    ['Skip to content', 'navigation'],
    ['This website uses cookies.', 'consent'],
    ['The views expressed here are those of the writer.', 'disclaimer'],
    ['Ann Lee is a reporter at The Shore.', 'bio'],
  ])('takes %s for %s', (text, kind) => expect(boilerplatePhrase(text)).toBe(kind))

  it('takes sentences of an article for nothing', () => {
    expect(boilerplatePhrase('The council read the plan and shared it with everyone in the village.')).toBe('none')
    expect(boilerplatePhrase(`Read more books. ${'It is good for you. '.repeat(20)}`)).toBe('none')
  })
})
