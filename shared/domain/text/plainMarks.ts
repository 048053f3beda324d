/**
 * Makes the no-break spaces after a line's opening marks plain, so that marks are read as marks; those between words stay as
 * the writer set them. `'##\u00a0Ice and\u00a0salt'` → `'## Ice and\u00a0salt'`
 */
export const plainMarks = (text: string): string =>
  text.includes('\u00a0') ? text.replace(marks, (opening) => opening.replaceAll('\u00a0', ' ')) : text

/** Signs, a number, a label: what may stand before a line’s words. A character that was lost is no sign. */
const marks =
  /^(?:[^\p{L}\p{N}\n\ufffd]{0,8}(?:\d{1,3}(?:\.\d{1,3})?[.):]|\p{L}{1,14}[ \u00a0]?\d{0,3}[:：.)])?[^\p{L}\p{N}\n\ufffd]{0,6})/gmu
