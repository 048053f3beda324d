import type { Element } from 'domhandler'

const hidingStyle = /(?:^|;)\s?(?:display\s?:\s?none|visibility\s?:\s?hidden)/i
const hidingClass =
  /(?:^|\s)(?:hidden|hide|is-hidden|d-none|invisible|sr-only|visually-?hidden|screen-reader(?:-text)?|screenreader|element-invisible|offscreen|print-only|u-hidden)(?:\s|$)/i
// Utility classes such as `hidden md:block` hide on small screens only.
const shownWhenWide = /(?:^|\s)(?:sm|md|lg|xl|2xl|[a-z]{0,4}\d{3,4}):(?:block|flex|grid|inline|table|contents|visible)/
// React streams parts of a page as hidden elements that a script moves to their place.
const streamedPart = /^S:\d+$/

/** Whether these class names hide what wears them. */
export const hidesByClass = (names: string): boolean => hidingClass.test(names) && !shownWhenWide.test(names)

/**
 * Whether a reader with style sheets on would not see the element at first sight. Collapsed accordion panels are hidden
 * too, so this is evidence, not a verdict. `<p hidden>` → true
 */
export const isHidden = (element: Element, hides = hidesByClass): boolean => {
  const { hidden, style, class: names, id, 'aria-hidden': ariaHidden } = element.attribs
  if (hidden !== undefined && hidden !== 'until-found') return id === undefined || !streamedPart.test(id)
  if (ariaHidden === 'true') return true
  if (style !== undefined && hidingStyle.test(style)) return true
  if (names !== undefined && hides(names)) return true
  return element.name === 'dialog' && element.attribs.open === undefined
}
