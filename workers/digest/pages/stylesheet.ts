import { shortHash } from '#kit/hash'

/** The one stylesheet. Its name holds its hash, so that it may be kept for ever. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fefdfa; --wash: #f6f3ec; --ink: #1a1917; --soft: #57534b; --rule: #dcd6ca; --accent: #8c1c13; --mark: #fbe7a1;
  --serif: "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Noto Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --step: 1.75rem; --measure: 38rem;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #151412; --wash: #1f1d1a; --ink: #ece8df; --soft: #aaa396; --rule: #38342d; --accent: #f0a58f; --mark: #5c4a12; }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 0 1.25rem; max-width: 74rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 var(--serif); font-kerning: normal; text-rendering: optimizeLegibility; overflow-wrap: break-word;
}
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, table, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { font-weight: 700; line-height: 1.18; text-wrap: balance; }
h1 { font-size: clamp(2rem, 1.3rem + 3vw, 3.25rem); letter-spacing: -0.018em; line-height: 1.08; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--rule); text-decoration-thickness: 0.075em; text-underline-offset: 0.2em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
:target { scroll-margin-top: 1rem; }
.answer:target { scroll-margin-top: 5rem; }
/* These lines are in the page's language: they stand on the side of the text and read in their own direction. */
:is(.when, .label, .hint):dir(rtl) { direction: ltr; text-align: right; }
/* Joined letters must not be pulled apart, and letters that have no italics must not be slanted. */
:is(h1, h2, h3, .kicker, .kicker a):is(:lang(ar), :lang(fa), :lang(ur), :lang(ja), :lang(ko), :lang(zh)) { letter-spacing: 0; }
.prose blockquote:is(:lang(ar), :lang(fa), :lang(he), :lang(ur), :lang(ja), :lang(ko), :lang(zh)) { font-style: normal; }
mark { background: var(--mark); color: inherit; padding: 0 0.12em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -200vw; background: var(--ink); color: var(--paper); padding: 0.6rem 1rem; font: 600 0.9rem var(--sans); z-index: 1; }
.skip:focus { left: 1rem; top: 0.5rem; color: var(--paper); }

.masthead { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 2rem; padding: 1.1rem 0 0.8rem; border-bottom: 1px solid var(--ink); }
.nameplate { font-size: 1.5rem; font-weight: 700; letter-spacing: -0.02em; line-height: 1.2; }
.nameplate a, nav a, h3 a, .also a, .timeline a, .names a, .related a, .plain a, .inline a { text-decoration-color: transparent; }
.nameplate a:hover, nav a:hover, h3 a:hover, .also a:hover, .timeline a:hover, .names a:hover, .related a:hover, .plain a:hover, .inline a:hover { text-decoration-color: currentColor; }
nav { display: flex; gap: 1.5rem; font: 500 0.9rem/1.6 var(--sans); }
nav a { padding: 0.3rem 0; }
nav a[aria-current] { color: var(--accent); }
.front { display: block; text-align: center; padding: 1.5rem 0 0; border-bottom: 4px double var(--ink); }
.front .nameplate { font-size: clamp(2.75rem, 1.5rem + 7vw, 5.5rem); letter-spacing: -0.035em; line-height: 1; }
.front nav { justify-content: center; border-top: 1px solid var(--rule); margin-top: 1.1rem; padding: 0.35rem 0; }

.topic-head { padding: 2.25rem 0 1.25rem; max-width: 44rem; }
.kicker, .rubric, .label, dt { font: 700 0.75rem/1.4 var(--sans); letter-spacing: 0.07em; text-transform: uppercase; }
.kicker { color: var(--accent); margin-bottom: 0.6rem; }
.kicker a { text-decoration-color: transparent; }
.standfirst { color: var(--soft); font-size: 1.12rem; line-height: 1.5; margin-top: 0.7rem; max-width: var(--measure); text-wrap: pretty; }
.dateline, .byline, .count, .when, .meta, .cite, .empty, .hint { font: 400 0.84rem/1.5 var(--sans); color: var(--soft); }
/* Each entry brings the dot before it. Where one begins a line, its dot lies outside and is clipped. */
.dateline, .byline { display: flex; flex-wrap: wrap; margin-inline-start: -1.2em; clip-path: inset(-0.45em -0.45em -0.45em 0.75em); }
:is(.dateline, .byline):dir(rtl) { clip-path: inset(-0.45em 0.75em -0.45em -0.45em); }
.dateline > *, .byline > * { position: relative; margin-inline-start: 1.2em; max-width: calc(100% - 1.2em); unicode-bidi: plaintext; }
.dateline > *::before, .byline > *::before { content: "·"; position: absolute; inset-inline-start: -1.2em; width: 1.2em; text-align: center; font-weight: 400; color: var(--soft); }
.dateline { margin-top: 1rem; }
.notice { margin-top: 1rem; padding: 0.7rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--wash); font: 400 0.92rem/1.5 var(--sans); max-width: var(--measure); }
.rubric { border-top: 3px solid var(--ink); padding-top: 0.55rem; margin-bottom: 1rem; }
.columns { display: grid; gap: 0 3.5rem; grid-template-columns: minmax(0, 1fr); }
.columns section { margin-bottom: 2.75rem; }
.story-column { max-width: 44rem; }
.story-column > .empty { border-top: 3px solid var(--ink); padding: 0.7rem 0 2.5rem; font-size: 0.95rem; }

.summary li { margin-bottom: 1.15rem; padding-inline-start: 1.1rem; border-inline-start: 1px solid var(--rule); }
.summary li p { font-size: 1.19rem; line-height: 1.5; text-wrap: pretty; }
.cite { display: inline-block; margin-top: 0.25rem; }
.cite, .also a { max-width: 100%; }
.cite .source { font-weight: 600; color: var(--ink); }
.cite .source::after { content: ":"; }

.story { padding: 1.35rem 0; border-top: 1px solid var(--rule); }
.story.lead { border-top: 0; padding-top: 0; }
.story h3 { font-size: 1.38rem; letter-spacing: -0.008em; }
.story.lead h3 { font-size: clamp(1.7rem, 1.3rem + 1.6vw, 2.3rem); letter-spacing: -0.015em; line-height: 1.12; }
.story .standfirst { font-size: 1.03rem; margin-top: 0.5rem; color: var(--ink); }
.story.lead .standfirst { font-size: 1.15rem; }
.byline { margin-top: 0.5rem; }
.byline a { font-weight: 600; color: var(--ink); }
.corrected { color: var(--accent); font-weight: 600; }
.also { margin-top: 0.9rem; padding-inline-start: 1.1rem; border-inline-start: 1px solid var(--rule); display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; }
.also > li > a { font-weight: 600; line-height: 1.35; display: inline-block; }
.also .byline { margin-top: 0.1rem; }

details { border-top: 1px solid var(--rule); padding: 0.15rem 0; }
.faq .rubric + details { border-top: 0; }
summary { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem; cursor: pointer; padding: 0.75rem 0; font-weight: 700; font-size: 1.12rem; line-height: 1.35; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: "+"; font: 400 1.35rem/1 var(--sans); color: var(--accent); }
details[open] > summary::after { content: "\\2212"; }
summary:hover { color: var(--accent); }
details > .answer, details > .cite { max-width: var(--measure); }
details > .cite, details > .hint { margin-bottom: 1.1rem; }
.answer > * + * { margin-top: 0.75rem; }
.answer ul { list-style: disc; padding-inline-start: 1.2rem; }
.answer p { white-space: pre-line; text-wrap: pretty; }
.other { margin: 0 0 1.1rem; padding: 0.8rem 1rem; background: var(--wash); }
.other .label { color: var(--soft); margin-bottom: 0.3rem; }
.other.conflicts { border-inline-start: 4px solid var(--accent); }
.other.conflicts .label { color: var(--accent); }

.rail { font-size: 0.94rem; line-height: 1.5; }
.timeline > li { position: relative; padding-block-end: 1.1rem; padding-inline-start: 1.1rem; border-inline-start: 1px solid var(--rule); }
.timeline > li:last-child { padding-block-end: 0; }
.timeline > li::before { content: ""; position: absolute; inset-inline-start: -4px; top: 0.45em; width: 7px; height: 7px; border-radius: 50%; background: var(--accent); }
.when { font-weight: 600; }
.names { display: grid; gap: 0.9rem; }
dt { color: var(--soft); font-size: 0.7rem; margin-bottom: 0.15rem; }
.names ul { line-height: 1.8; }
.names li { display: inline; }
.names li:not(:last-child)::after { content: ", "; }
.related li, .plain li { padding: 0.3rem 0; }
.related .count { white-space: nowrap; }
.count { unicode-bidi: isolate; }
.inline { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
.inline li { padding: 0.25rem 0; }

.topics { display: grid; gap: 0 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); margin-top: 2rem; }
.topics > section { border-top: 3px solid var(--ink); padding: 0.7rem 0 2.2rem; }
.topics h2 { font-size: 1.45rem; letter-spacing: -0.012em; }
.topics h2 a { text-decoration-color: transparent; }
.topics h2 a:hover { text-decoration-color: currentColor; }
.topics .count { margin-top: 0.1rem; }
.topics li { border-top: 1px solid var(--rule); padding: 0.6rem 0; line-height: 1.35; }
.topics ul { margin-top: 0.7rem; }
.topics li a { text-decoration-color: transparent; display: block; }
.topics li a:hover { text-decoration-color: currentColor; }

.front-page > section:first-child li:first-child { font-size: clamp(1.7rem, 1.2rem + 1.6vw, 2.5rem); font-weight: 700; letter-spacing: -0.018em; line-height: 1.12; padding: 0.9rem 0 1rem; text-wrap: balance; }
.topics .meta { display: block; letter-spacing: 0; }
.front-page > section:first-child li:first-child .meta { margin-top: 0.35rem; }
.more-topics ul { columns: 14rem; column-gap: 2.5rem; }
.more-topics li { padding: 0.3rem 0; break-inside: avoid; }
.more-topics a { text-decoration-color: transparent; }
.more-topics a:hover { text-decoration-color: currentColor; }

.piece { max-width: var(--measure); margin: 0 auto; padding: 2.5rem 0 1rem; }
.piece > header { margin-bottom: 2rem; }
.piece h1 { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.9rem); }
.piece h1 { padding-bottom: 1.2rem; border-bottom: 1px solid var(--rule); }
.piece .dateline { margin-top: 0.9rem; }
.prose { font-size: 1.1rem; line-height: 1.65; }
.prose > * + * { margin-top: 1.15rem; }
.prose h2, .prose h3 { font-size: 1.35rem; margin-top: 2.1rem; }
.prose h3 { font-size: 1.15rem; }
.prose p { text-wrap: pretty; white-space: pre-line; hanging-punctuation: first; }
.prose ul { list-style: disc; padding-inline-start: 1.3rem; }
.prose ol { list-style: decimal; padding-inline-start: 1.5rem; }
.prose li + li { margin-top: 0.4rem; }
.prose blockquote { border-inline-start: 3px solid var(--accent); padding-inline-start: 1.2rem; font-style: italic; white-space: pre-line; }
.prose pre { overflow-x: auto; background: var(--wash); padding: 1rem; font: 0.85rem/1.5 var(--mono); }
.prose img { max-width: 100%; height: auto; display: block; }
.prose figcaption { font: 400 0.84rem/1.5 var(--sans); color: var(--soft); margin-top: 0.4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 0.9rem/1.45 var(--sans); }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 0; padding-inline-end: 0.9rem; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; border-bottom-color: var(--ink); }
.more { margin-top: 2rem; }
.button, button { display: inline-block; font: 600 0.95rem/1.4 var(--sans); color: var(--paper); background: var(--ink); border: 1px solid var(--ink); padding: 0.6rem 1.15rem; text-decoration: none; border-radius: 2px; cursor: pointer; }
.button:hover, button:hover { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.piece > section { margin-top: 3rem; }

.page-head { padding: 2.25rem 0 0.5rem; }
.page-head h1 { font-size: clamp(1.9rem, 1.3rem + 2.4vw, 2.75rem); }
.search-form { display: grid; gap: 1rem; margin: 1.5rem 0 2.25rem; max-width: 44rem; }
.search-form .row { display: grid; gap: 1rem 0.75rem; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
label { display: grid; gap: 0.25rem; font: 600 0.84rem/1.4 var(--sans); color: var(--soft); }
input { font: 400 1rem/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 2px; padding: 0.55rem 0.7rem; width: 100%; min-width: 0; }
.query { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.75rem; align-items: end; }
.query input { font-size: 1.15rem; }
.query button { padding: 0.72rem 1.3rem; }
.results { max-width: 44rem; }
.results > li { border-top: 1px solid var(--rule); padding: 1.2rem 0; }
.results h2 { font-size: 1.25rem; }
.results h2 a { text-decoration-color: transparent; }
.results h2 a:hover { text-decoration-color: currentColor; }
.results .snippet { margin-top: 0.35rem; line-height: 1.5; }
.list { max-width: 44rem; margin-top: 1.5rem; }
.list .byline { margin-top: 0; }
.changes { margin-top: 2.25rem; max-width: 44rem; }
.changes .list { margin-top: 0; }
.changes .list > li:first-child { border-top: 0; padding-top: 0; }
.list > li { border-top: 1px solid var(--rule); padding: 0.7rem 0; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.1rem 1.5rem; }
.error { max-width: var(--measure); padding: 4rem 0 6rem; }
.error p { margin-top: 1rem; font-size: 1.1rem; }

.colophon { border-top: 4px double var(--ink); margin-top: 3rem; padding: 1.1rem 0 2.5rem; font: 400 0.84rem/1.6 var(--sans); color: var(--soft); display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 2rem; }
.colophon a { padding: 0.2rem 0; }

@media (max-width: 41.99rem) {
  .search-form .row { grid-template-columns: repeat(auto-fit, minmax(max(8.75rem, 40%), 1fr)); }
  .search-form .row > :first-child { grid-column: 1 / -1; }
  h1, h2, h3, summary { hyphens: auto; hyphenate-limit-chars: 12 5 5; }
}
@media (min-width: 42rem) {
  .front-page > section:first-child { grid-column: span 2; }
}
@media (min-width: 62rem) {
  .columns { grid-template-columns: minmax(0, 44rem) minmax(14rem, 1fr); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --rule: #bbb; --accent: #000; --wash: #fff; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav, .skip, .search-form, .colophon, details > .hint, .rail :is([aria-labelledby="read-as"], [aria-labelledby="editions"]) { display: none; }
  .columns { display: block; }
  .story, details, li { break-inside: avoid; }
  h1, h2, h3, summary { break-after: avoid; }
  summary::after { content: none; }
  details { padding-bottom: 0.9rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .button { padding: 0; border: 0; background: none; color: var(--ink); }
  details::details-content { content-visibility: visible; block-size: auto; }
  :is(.byline a, .button)[href^="http"]::after { content: " (" attr(href) ")"; font-weight: 400; overflow-wrap: anywhere; }
}
`

export const stylesheetPath = `/style.${shortHash(stylesheet, 8)}.css`
