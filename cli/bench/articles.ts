const words =
  `river council harbour night engine market vote minister school winter bridge letter doctor field theatre signal
  copper garden station forest captain window teacher engine paper island money summer road story border clock number
  city morning report company village water road winter result question answer plan week month year people house`.split(
    /\s+/,
  )
const syllables = 'ba ce di fo gu la me ni po ru sa te vi mo ka le ri do nu se'.split(' ')
const rareWords = 8_000

/** A word of a large vocabulary by its rank: real texts hold a few common words and very many rare ones. */
const rareWord = (rank: number): string =>
  [rank % 20, Math.floor(rank / 20) % 20, Math.floor(rank / 400) % 20, 7].map((part) => syllables[part]).join('')

const names = ['Anna Berg', 'Luis Ortega', 'Mei Tanaka', 'Omar Haddad', 'Ruth Adler', 'Piotr Zielinski']

/** Numbers that look random and are the same every time (mulberry32). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type ArticleFormat = 'text' | 'markdown' | 'html'

/** Writes sentences and titles out of chance: the same `random`, the same text. */
export const writerOf = (random: () => number) => {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const rare = (): string => rareWord(Math.floor(rareWords * random() ** 3))
  const sentence = (): string => {
    const length = 8 + Math.floor(random() * 12)
    const text = Array.from({ length }, () => (random() < 0.6 ? pick(words) : rare())).join(' ')
    const opening = random() < 0.3 ? `${pick(names)} said the ${text}` : `The ${text}`
    return `${opening}${random() < 0.2 ? `, “${pick(words)} and ${pick(words)}”` : ''}.`
  }
  const title = (): string =>
    `${pick(words)} ${pick(words)} ${pick(words)}`.replace(/^./, (letter) => letter.toUpperCase())
  const question = (): string => `What does the ${pick(words)} ${pick(words)} mean?`
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ')
  return { pick, word: () => pick(words), rare, name: () => pick(names), sentence, title, question, paragraph }
}

/** An article of about `bytes` bytes with a title, a date, paragraphs and three questions; the same for the same seed. */
export const makeArticle = (seed: number, bytes: number, format: ArticleFormat): string => {
  const write = writerOf(randomNumbers(seed))
  const title = `${write.title()} ${seed}`
  const day = `2026-11-${String(1 + (seed % 24)).padStart(2, '0')}`
  const paragraphs: string[] = []
  for (let length = 0; length < bytes - 500; length += paragraphs.at(-1)?.length ?? 0)
    paragraphs.push(write.paragraph())
  const faq = Array.from({ length: 3 }, () => [write.question(), write.sentence()] as const)
  return layouts[format]({ title, day, paragraphs, faq })
}

type Parts = Readonly<{
  title: string
  day: string
  paragraphs: readonly string[]
  faq: readonly (readonly [string, string])[]
}>

const layouts: Readonly<Record<ArticleFormat, (parts: Parts) => string>> = {
  text: ({ title, day, paragraphs, faq }) =>
    [title, day, ...paragraphs, 'FAQ', ...faq.map(([q, a]) => `Q: ${q}\n\nA: ${a}`)].join('\n\n'),
  markdown: ({ title, day, paragraphs, faq }) =>
    [
      `---\ntitle: ${title}\ndate: ${day}\n---`,
      ...paragraphs,
      '## FAQ',
      ...faq.map(([q, a]) => `### ${q}\n\n${a}`),
    ].join('\n\n'),
  html: ({ title, day, paragraphs, faq }) => `<!doctype html><html lang="en"><head><title>${title} | The Example</title>
<meta property="article:published_time" content="${day}"></head><body>
<header><nav><ul>${Array.from({ length: 20 }, (_, n) => `<li><a href="/${n}">Section ${n}</a></li>`).join('')}</ul></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<h2>FAQ</h2>${faq.map(([q, a]) => `<details><summary>${q}</summary><p>${a}</p></details>`).join('')}</article></main>
<aside><h3>Most read</h3><ul>${Array.from({ length: 10 }, (_, n) => `<li><a href="/r${n}">Another story ${n}</a></li>`).join('')}</ul></aside>
<footer>© The Example</footer></body></html>`,
}
