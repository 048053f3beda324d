import { type Element, isTag, isText } from 'domhandler'
import { evidenceBit, evidenceOf } from './classEvidence.ts'

const levels = 3
const boxCharsMax = 500
const boxNodesMax = 200
const signUp = evidenceBit('signup')

/**
 * Tells whether an element of a page stands in a box to sign up by: named so, with a form, and little besides.
 * `<aside class="newsletter"><p>…</p><form>…</form></aside>`
 */
export const signUpReader = (): ((element: Element) => boolean) => {
  const known = new Map<Element, boolean>()
  const isBox = (element: Element): boolean => {
    const read = known.get(element) ?? isSignUp(element)
    known.set(element, read)
    return read
  }
  return (element) => {
    let node: Element['parent'] = element
    for (let level = 0; level < levels && node !== null && isTag(node); level += 1) {
      if (isBox(node)) return true
      node = node.parent
    }
    return false
  }
}

const isSignUp = (element: Element): boolean => {
  if ((evidenceOf(element) & signUp) === 0) return false
  const seen = { form: element.name === 'form', chars: 0, nodes: 0 }
  return isSmall(element, seen) && seen.form
}

/** Counts what is in an element until it is too much for a box. */
const isSmall = (element: Element, seen: { form: boolean; chars: number; nodes: number }): boolean =>
  element.children.every((node) => {
    seen.nodes += 1
    if (isText(node)) seen.chars += node.data.trim().length
    if (!isTag(node)) return seen.chars <= boxCharsMax
    if (node.name === 'form') seen.form = true
    return seen.nodes <= boxNodesMax && isSmall(node, seen)
  })
