import { describe, expect, it } from 'vitest'
import { removeBoilerplate } from '#domain/boilerplate/removeBoilerplate'

const text = 'The last ferry left the island at noon.'
const removed = (...lines: readonly string[]): string[] => removeBoilerplate(lines).removed.map((line) => line.text)

describe('removeBoilerplate', () => {
  it('takes lines out wherever they stand, and keeps them', () => {
    expect(removed(text, 'Advertisement', text, 'Share this article')).toEqual(['Advertisement', 'Share this article'])
    expect(removeBoilerplate([text, 'Advertisement']).lines).toEqual([text, ''])
  })

  it('is sure of more at the edges', () => {
    expect(removed('Home', text, 'Tags: ice')).toEqual(['Home', 'Tags: ice'])
    expect(removed(text, 'Home', text)).toEqual([])
  })

  it('takes the titles under a bare heading along, but no text', () => {
    expect(removed(text, 'Related articles', 'Bees on board', 'How the plane lands')).toHaveLength(3)
    expect(removed(text, 'Related articles', 'Bees on board', text)).toEqual(['Related articles'])
  })

  it("takes calls on the reader for the page's below the text, for titles above it", () => {
    expect(removed('Read more books, says poet', text, 'Download our app', 'Buy us a coffee')).toEqual([
      'Download our app',
      'Buy us a coffee',
    ])
    expect(removed(text, 'Where can I get it?', 'Visit our homepage.')).toEqual([])
  })

  it('leaves the answer to a question', () => {
    expect(removed(text, 'How do I try it?', 'Sign up for the basic plan.')).toEqual([])
  })
})
