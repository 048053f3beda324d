import { withoutTrailing } from '#kit/withoutTrailing'
/** What a line's dress says: a title for certain (`Title:`, `#`, underline), or only words that could be one. */
export type TitleLine = Readonly<{ title: string; certain: boolean }>

const label =
  /^(?:\*{1,3}|_{1,3})?(?:title|(?:article|story|post|news) title|headline|head|subject|heading|titel|überschrift|schlagzeile|titre|título|titular|título de la noticia|titolo|título da notícia|titulek|titul|tytuł|nagłówek|rubrik|overskrift|otsikko|nadpis|cím|titlu|başlık|заголовок|название|заголовок статьи|назва|заглавие|τίτλος|judul|tiêu đề|العنوان|عنوان|כותרת|शीर्षक|หัวข้อ|标题|題目|标題|標題|タイトル|題名|件名|제목|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect|konu|тема) ?(?:\*{1,3}|_{1,3})? ?[:：] ?(?:\*{1,3}|_{1,3})? ?(?=\S)/iu

/**
 * Reads a line as a title; null where its shape forbids it. `'## Storm hits port'` → certain, `'Storm hits port'` → possible,
 * `'The storm hit the port.'` → null
 */
export const readTitleLine = (line: string): TitleLine | null => {
  const text = line.trim()
  if (text.length > 400) return null
  const labelled = label.exec(text)
  if (labelled !== null)
    return { title: unquoted(undressed(text.slice(labelled[0].length).replace(forwarded, ''))), certain: true }
  const marked = /^(?:#{1,3} |={1,3} ?)/.exec(text)
  if (marked !== null && (text.startsWith('#') || text.endsWith('=')))
    return { title: undressed(withoutTrailing(text.slice(marked[0].length), '#= ')), certain: true }
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)$/.exec(text)
  if (bold !== null && !endsSentence(bold[1]!)) return { title: bold[1]!.trim(), certain: true }
  const bare = undressed(text)
  return couldBeTitle(bare) ? { title: bare, certain: false } : null
}

const undressed = (text: string): string => {
  const line = text.trim()
  return betweenSigns(line) ?? /^([*_])(?=[^\s*_])([^*_]+)\1$/.exec(line)?.[2] ?? line
}

/** What stands between two signs or more and the same again: `-- Storm hits port --` → `Storm hits port` */
const betweenSigns = (line: string): string | undefined => {
  const signs = /^[*_~-]*/.exec(line)?.[0] ?? ''
  for (let length = signs.length; length >= 2; length -= 1) {
    const inside = line.slice(length, -length).trim()
    if (inside !== '' && line.endsWith(signs.slice(0, length))) return inside
  }
  return undefined
}

/** What a mailer sets before the subject of what it passes on. */
const forwarded = /^(?:(?:fwd?|re|aw|wg|tr|rv|antw|vs|sv|odp|enc) ?: ?)+/i

/** A field's value in the quotes of a file format: `title: "Storm hits port"`. */
const unquoted = (value: string): string => /^(["'])([^"]+)\1$/.exec(value)?.[2] ?? value

const titleMax = 160
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}\.)+$|\b(?:inc|ltd|corp|co|jr|sr|etc|vs|no|st|dr|u\.s|u\.k|a\.m|p\.m|bros|dept|gov|sen|rep)\.$/iu

/** Ends as sentences end; a question or an exclamation may be a title too. */
const endsSentence = (text: string): boolean =>
  /[.。．;；:：,，、]["'”’»)\]]*$/.test(text) && !/\.{3}["'”’]?$/.test(text) && !abbreviation.test(text)

const couldBeTitle = (text: string): boolean => {
  if (text.length > (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? 70 : titleMax)) return false
  if (!/[\p{L}\p{N}]/u.test(text) || endsSentence(text)) return false
  if (/^(?:[-*•>|]|\d{1,2}[.)] )/.test(text) || /^(?:https?:|www\.)/i.test(text)) return false
  // Two sentences are no title; the second of a title's parts follows a colon or a dash.
  return !/[\p{Ll}\p{N})][.。] ?["“«]?\p{Lu}\p{Ll}+ .{20,}/u.test(
    text.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Prof|Sen|Gov|Gen|vs|No|Jr|Sr)\./g, '$&'),
  )
}
