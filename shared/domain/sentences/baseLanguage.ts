/** The language of a tag, without region or script; Norwegian by one name. `'pt-BR'` → `'pt'`, `'nn'` → `'nb'` */
export const baseLanguage = (tag: string): string => {
  const at = tag.indexOf('-')
  const base = (at < 0 ? tag : tag.slice(0, at)).toLowerCase()
  return base === 'no' || base === 'nn' ? 'nb' : base
}
