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

  it('takes the words to choose from along with what the page asks', () => {
    expect(removed(text, 'Was this article helpful?', 'Yes', 'No')).toHaveLength(3)
    expect(removed(text, 'Was this article helpful?', text)).toEqual(['Was this article helpful?'])
    expect(removed(text, 'Is the ferry free?', 'No')).toEqual([])
  })

  it('takes a heading of titles only where nothing else follows', () => {
    expect(removed(text, 'More from Business', 'Bees on board', 'How the plane lands')).toHaveLength(3)
    expect(removed(text, 'More from Business', 'Bees on board', text)).toEqual([])
    expect(removed(text, 'Tags', 'ice', 'bees')).toHaveLength(3)
  })

  it('leaves lines that say when', () => {
    expect(removed('Press release', text)).toEqual(['Press release'])
    expect(removed('Press release, 15 November 2023', text)).toEqual([])
    expect(removed(text, 'Posted in Business on 15 November 2023')).toEqual([])
    expect(removed(text, 'Posted in Business')).toEqual(['Posted in Business'])
  })

  it('knows counts and rights by their shape, and a FAQ heading beside other words', () => {
    const tail = ['Share 24', '1.2K views', 'This text may not be reproduced without permission.', '↑ Back to top']
    expect(removed(text, ...tail)).toEqual(tail)
    expect(removed(text, 'Like', text)).toEqual([])
    expect(removed(text, 'FAQ / Help', 'Who sails?', 'The captain.')).toEqual([])
  })

  it('reads links by their words, and rows of which half are known', () => {
    expect(removed(text, '[Subscribe to our newsletter](https://harbour.example/news)')).toHaveLength(1)
    expect(removed(text, 'Unsubscribe | Archive of letters')).toHaveLength(1)
    expect(removed(text, 'Ice | Archive of letters')).toEqual([])
    expect(removed(text, '← Previous: Bees on board', 'Next: How the plane lands →')).toHaveLength(2)
    expect(removed(text, 'Next week the board meets in Marrow.')).toEqual([])
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
