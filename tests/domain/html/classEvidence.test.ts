import { Element } from 'domhandler'
import { describe, expect, it } from 'vitest'
import { type EvidenceKind, evidenceBit, evidenceKinds, evidenceOf } from '#domain/html/classEvidence'

const kindsOf = (name: string, attribs: Record<string, string> = {}): EvidenceKind[] => {
  const evidence = evidenceOf(new Element(name, attribs))
  return evidenceKinds.filter((kind) => (evidence & evidenceBit(kind)) !== 0)
}

describe('evidenceOf', () => {
  it('reads tags and roles', () => {
    expect(kindsOf('nav')).toEqual(['navigation'])
    expect(kindsOf('div', { role: 'main' })).toEqual(['main'])
  })
  it('reads the words of ids and classes, however they are joined', () => {
    expect(kindsOf('div', { class: 'post-content' })).toEqual(['content'])
    expect(kindsOf('div', { class: 'relatedPosts', id: 'side_bar' })).toEqual(['aside', 'related', 'post'])
  })
  it('reads item properties', () => expect(kindsOf('div', { itemprop: 'articleBody' })).toEqual(['body_text']))
  it('does not take what the body says of the page for evidence', () =>
    expect(kindsOf('body', { class: 'has-sidebar comments-open' })).toEqual([]))
})
