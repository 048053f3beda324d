import type { PageHead } from './pageHead.ts'

/** The language the page says it is written in, as an ISO 639 code. `<html lang="pt-BR">` → `'pt'` */
export const findPageLanguage = (head: PageHead): string | null => {
  const said = [head.language, head.metas.get('content-language')?.[0], head.metas.get('og:locale')?.[0]]
  for (const text of said) {
    const code = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase()
    if (code !== undefined && code !== 'und') return code
  }
  return null
}
