/** Tells text, Markdown and HTML apart by their marks. */
export const detectFormat = (content: string): 'text' | 'markdown' | 'html' => {
  const start = content.slice(0, 4_000)
  if (
    /^\s*(?:<!doctype html|<html|<head|<body)/i.test(start) ||
    /<(?:p|div|article|h[1-6]|ul|section)[\s>]/i.test(start)
  )
    return 'html'
  if (/^---\n[\s\S]{1,2000}?\n---\n/.test(start) || /^#{1,6} \S/m.test(start) || /\]\(https?:/.test(start))
    return 'markdown'
  return 'text'
}
