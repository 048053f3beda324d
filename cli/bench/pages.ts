import { randomNumbers, writerOf } from './articles.ts'

/** A page and the text that a reader would call its article: what is around it is not in it, nor is the headline, which `<title>` repeats. */
export type Page = Readonly<{ html: string; text: string }>

type Writer = ReturnType<typeof proseWriter>
type Layout = (parts: Parts, write: Writer) => string
type Parts = Readonly<{ title: string; paragraphs: readonly string[] }>

/** A page of one of five layouts, its menus grown until it has about `bytes`; the same for the same seed. */
export const makePage = (seed: number, bytes: number): Page => {
  const write = proseWriter(randomNumbers(seed))
  const paragraphs = Array.from({ length: 6 + (seed % 20) }, write.paragraph)
  const title = write.title()
  const body = (layouts[seed % layouts.length] as Layout)({ title, paragraphs }, write)
  const script = `<script>window.modules=${JSON.stringify(Array.from({ length: 200 }, (_, n) => `module-${n}`))}</script>`
  const left = bytes - body.length - script.length
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Example</title></head><body>${menu(write, left)}${body}${script}</body></html>`,
    text: paragraphs.join('\n\n'),
  }
}

const subjects = ['council', 'ministry', 'company', 'museum', 'school', 'union', 'hospital', 'harbour master'] as const
const verbs = ['built', 'sold', 'closed', 'repaired', 'opened', 'moved', 'measured', 'painted'] as const
const times = ['on Monday', 'last week', 'in the spring', 'before the winter', 'after a year', 'at night'] as const

/** Sentences with the little words of English, by which some contenders know prose. */
const proseWriter = (random: () => number) => {
  const words = writerOf(random)
  const { pick } = words
  const clauses = [
    () => `the ${pick(subjects)} has ${pick(verbs)} what the ${words.word()} needed ${pick(times)}`,
    () => `it was ${pick(verbs)} by people from the ${words.word()}, who had not been asked`,
    () => `there is no ${words.word()} left in the ${words.word()} that was ${pick(verbs)} ${pick(times)}`,
    () => `${words.name()} said that a ${words.word()} would be ${pick(verbs)} if the ${words.word()} agreed`,
    () =>
      `nobody at the ${pick(subjects)} could say why the ${words.word()} and the ${words.word()} were ${pick(verbs)}`,
  ]
  const sentence = (): string => {
    const text = `${pick(clauses)()}${random() < 0.5 ? `, and ${pick(clauses)()}` : ''}.`
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ')
  return { title: words.title, name: words.name, sentence, paragraph }
}

const repeat = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('')

/** A menu of about `bytes` as site builders make them: more markup than words. */
const menu = (write: Writer, bytes: number): string =>
  `<div class="site-menu" id="menu"><ul class="menu menu--level-1">${repeat(
    Math.max(4, Math.round(bytes / 245)),
    (n) =>
      `<li class="menu__item menu__item--${n % 7}" id="menu-item-${4_000 + n}"><a class="menu__link" href="/section/${n}/index.html" data-track="menu:${n}"><span class="menu__icon" aria-hidden="true"></span><span class="menu__label">${write.title()}</span></a></li>`,
  )}</ul></div>`

const links = (write: Writer, count: number): string =>
  repeat(count, (n) => `<li><a href="/s/${n}">${write.title()}</a></li>`)

const teasers = (write: Writer, count: number): string =>
  repeat(
    count,
    (n) => `<div class="card"><h3><a href="/t/${n}">${write.title()}</a></h3><p>${write.sentence()}</p></div>`,
  )

const comments = (write: Writer, count: number): string =>
  repeat(
    count,
    (n) =>
      `<div class="comment" id="comment-${n}"><span class="author">${write.name()}</span> <time>${n + 2} hours ago</time><p>${write.sentence()}</p><a href="#reply">Reply</a></div>`,
  )

const markup = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('\n')

const layouts: readonly Layout[] = [
  // A newspaper: named elements, and around the article all that it sells.
  (
    { title, paragraphs },
    write,
  ) => `<main><article><h1>${title}</h1><div class="share"><a href="#">Share</a> <a href="#">Mail</a></div>
${markup(paragraphs.slice(0, 3))}
<aside class="newsletter"><h3>Our newsletter</h3><p>Get the morning in your inbox, every day, free of charge.</p><form><input name="mail"><button>Sign up</button></form></aside>
${markup(paragraphs.slice(3))}</article></main>
<aside><h3>Most read</h3><ul>${links(write, 10)}</ul></aside>
<section class="related"><h2>Related</h2>${teasers(write, 6)}</section><footer><p>© The Example. All rights reserved.</p><ul>${links(write, 20)}</ul></footer>`,
  // A weblog and what its readers say.
  (
    { title, paragraphs },
    write,
  ) => `<div id="content"><div class="post"><h2 class="post-title">${title}</h2><div class="post-body">${markup(paragraphs)}</div></div>
<div id="comments"><h3>Comments</h3>${comments(write, 12)}</div></div>
<div id="sidebar"><h3>Archive</h3><ul>${links(write, 40)}</ul></div>`,
  // Tables that lay out the page.
  ({ title, paragraphs }, write) => `<table width="100%"><tr><td colspan="2"><ul>${links(write, 10)}</ul></td></tr>
<tr><td width="160"><ul>${links(write, 25)}</ul></td><td><font size="5">${title}</font>${markup(paragraphs)}</td></tr>
<tr><td colspan="2">Copyright The Example, all rights reserved</td></tr></table>`,
  // Names that a machine made, and line breaks for paragraphs.
  (
    { title, paragraphs },
    write,
  ) => `<div class="c9q"><div class="c4z"><h1>${title}</h1><div class="c7p">${paragraphs.join('<br><br>')}</div></div>
<div class="c3r">${teasers(write, 12)}</div></div><div class="c8s"><ul>${links(write, 15)}</ul></div>`,
  // Documentation: more to navigate than to read.
  ({ title, paragraphs }, write) => `<div class="sidebar"><ul>${links(write, 150)}</ul></div>
<div class="document" role="main"><div class="breadcrumbs"><a href="/">Home</a> › <a href="/d">Guide</a></div><h1>${title}</h1>${markup(paragraphs)}
<div class="pager"><a href="/p">Previous</a> <a href="/n">Next</a></div></div><div class="toc"><ul>${links(write, 20)}</ul></div>`,
]
