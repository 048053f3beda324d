/**
 * Text without what XML 1.0 has no way to write: control characters, lone surrogates, the two non-characters. What stays
 * is escaped by who writes the markup. `'a\u0007b'` → ab
 */
export const xmlText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup that shows it, in an element or in a quoted attribute. */
export const escapeMarkup = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (character) => escapes[character] ?? '')

/**
 * The generator lays CDATA sections on lines of their own, which puts white space into what they hold; readers that do not
 * trim would take it for part of an address.
 */
export const closeCdata = (xml: string): string =>
  xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></')
