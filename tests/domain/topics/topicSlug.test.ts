import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicSlug } from '#domain/topics/topicSlug'

const slugOf = (name: string): string | null => {
  const slug = topicSlug(name)
  return slug.ok ? slug.value : null
}

describe('topicSlug', () => {
  it('drops accents, lowers case, joins words', () =>
    expect(slugOf('  Économie & Finances ')).toBe('economie-finances'))
  it('keeps letters of other scripts', () => {
    expect(slugOf('経済')).toBe('経済')
    expect(slugOf('한국 정치')).toBe('한국-정치')
    expect(slugOf('ガザ地区')).toBe('ガザ地区')
    expect(slugOf('राजनीति')).toBe('राजनीति')
    expect(slugOf('Экономика')).toBe('экономика')
  })
  it('keeps digits', () => expect(slugOf('COP 30')).toBe('cop-30'))
  it('refuses a name without a letter or digit', () =>
    expect(topicSlug(' — ')).toEqual({ ok: false, error: { reason: 'slug_empty', name: ' — ' } }))
  it('has at most 80 characters and ends in no dash', () => {
    expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79))
    expect(slugOf('𠀀'.repeat(60))).toBe('𠀀'.repeat(40))
  })
  it('changes nothing the second time, for any name', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const once = slugOf(name)
        if (once !== null) {
          expect(slugOf(once)).toBe(once)
          expect(once.length).toBeLessThanOrEqual(80)
        }
      }),
    ))
})
