const sentence =
  'On 5 March 2024 the government in Paris, France, said that a river flood had closed the port; Maria Lopez of the Harbour Council agreed.'

const text = `The ferry's return

By Ina Berg

5 March 2024

${sentence} It was the
first ship in eleven years.

- letters
- flour

FAQ

Q: When does it sail?
A: On Mondays.

Q: Who pays?
A: The council pays.

Read also: Who owns the pier?
`

const page = `<!DOCTYPE html><html lang="en"><head><title>The ferry's return | Coast News</title><link rel="canonical" href="https://coast.example/ferry">
<meta property="og:title" content="The ferry's return"><meta property="article:published_time" content="2024-03-05T08:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry's return","datePublished":"2024-03-05","author":{"name":"Ina Berg"}}</script></head>
<body class="page"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/n">News &amp; more</a></li></ul></nav><main><article class="post-content">
<h1>The ferry's return</h1><p class="byline">By Ina Berg</p><time>5 March 2024</time><p>${sentence}</p><p>It was the first ship in <b>eleven</b> years,
<a href="/x">the council</a> said, and brought letters, flour and a piano to a harbour that had held nothing but fishing boats.</p>
<figure><img src="/a.jpg" alt="The ferry"><figcaption>Photo: A. Person</figcaption></figure><blockquote>We waited for it.</blockquote>
<ul><li>letters</li><li>flour</li></ul><table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>8</td></tr></table>
<h2>Frequently asked questions</h2><h3>When does it sail?</h3><p>On Mondays.</p><h3>Who pays?</h3><p>The council pays.</p></article></main>
<aside><h3>Related</h3><ul><li><a href="/b">Who owns the pier?</a></li></ul></aside><footer><p>© 2024 Coast News. All rights reserved.</p></footer></body></html>`

/** With letters beyond Latin-1: the engine compiles each pattern once for narrow strings and once for wide ones. */
const wide = (sample: string): string => sample.replaceAll("'", '’').replace(', said', ' – said')

const narrow = [
  { content: text, format: 'text' },
  { content: text, format: 'markdown' },
  { content: page, format: 'html' },
] as const

/** Short articles that between them take most ways through the pipeline. */
export const warmUpSamples = [...narrow, ...narrow.map(({ content, format }) => ({ content: wide(content), format }))]
