const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The attributes that a piece of text in another language than the page's needs. */
export const languageOf = (language: string | undefined): Readonly<{ lang?: string; dir?: 'rtl' }> => {
  if (language === undefined || language === '' || language === 'und' || language === 'en') return {}
  return rightToLeft.has(language.split('-')[0] ?? '') ? { lang: language, dir: 'rtl' } : { lang: language }
}

/**
 * For what stands around such a text, whatever language it is in itself: labels and bylines follow the text's side. `around` is
 * the language whose side they would be on without it.
 */
export const directionOf = (language: string | undefined, around?: string): Readonly<{ dir?: 'rtl' | 'ltr' }> => {
  const { dir } = languageOf(language)
  if (dir === languageOf(around).dir) return {}
  return { dir: dir ?? 'ltr' }
}

/** Paragraphs of a plain text whose paragraphs are parted by a blank line; lines that begin with a dash make a list. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const lines = part.split('\n')
        return lines.length > 0 && lines.every((line) => listItem.test(line)) ? (
          <ul>
            {lines.map((line) => (
              <li>{line.replace(listItem, '')}</li>
            ))}
          </ul>
        ) : (
          <p>{part}</p>
        )
      })}
  </>
)

const listItem = /^[-•*] /

/** A date that machines can read. */
export const Time = ({ date, children }: { date: string; children: string }) =>
  dateTime.test(date) ? <time datetime={date}>{children}</time> : <span>{children}</span>

const dateTime = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?)?$/
