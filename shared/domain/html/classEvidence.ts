import type { Element } from 'domhandler'
import { remembering } from '#kit/remembering'

/** What an element's tag, role, id and class names say it is for. */
export const evidenceKinds = [
  'navigation',
  'header',
  'footer',
  'aside',
  'related',
  'comment',
  'share',
  'advert',
  'signup',
  'overlay',
  'meta',
  'media',
  'contents',
  'tool',
  'content',
  'title',
  'product',
  'card',
  'post',
  'article',
  'main',
  'body_text',
  'item_text',
  'item_description',
  'tags',
  'author',
  'skip',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A set of evidence kinds as bits, in the order of `evidenceKinds`. */
export type Evidence = number

export const evidenceBit = (kind: EvidenceKind): Evidence => 1 << evidenceKinds.indexOf(kind)

const namesOf: Partial<Record<EvidenceKind, string>> = {
  navigation:
    'nav navi navigation navbar menu menus submenu megamenu breadcrumb breadcrumbs crumb crumbs pagination pager paging sitemap tabs subnav topnav mainnav sidenav',
  header: 'header masthead topbar banner hero jumbotron head top',
  footer: 'footer foot colophon bottom copyright legal disclaimer disclosure footnote',
  aside:
    'sidebar side aside rail secondary widget widgets complementary sidecol rightcol leftcol column2 inset infobox callout',
  related:
    'related recommended recommendation recommendations recommend more also trending popular latest recirc recirculation readnext next prev previous similar outbrain taboola zergnet mostread upnext suggested suggestions further onward readmore seealso morefrom discover alsoread topstories trend teasers teaser promo promos relatedposts upsell crosssell',
  comment: 'comment comments disqus respond commentlist discussion replies livefyre commenter',
  share:
    'share sharing sharedaddy social socials follow facebook twitter whatsapp pinterest addthis addtoany likes like sharebar linkedin',
  advert:
    'ad ads advert adverts advertisement advertising adsense adslot adunit sponsor sponsored sponsors dfp gpt commercial affiliate affiliates adsbygoogle partner partners deal deals coupon',
  signup:
    'newsletter newsletters subscribe subscription subscriptions signup signin login register paywall donate donation cta mailchimp optin lead membership premium',
  overlay:
    'cookie cookies consent gdpr modal popup overlay lightbox toast tooltip dialog notice notification alert onetrust popover',
  meta: 'meta date time timestamp published updated info dateline datetime views reading readtime posted postmeta entrymeta',
  media:
    'caption captions figcaption credit credits figure image img images photo photos gallery media video embed player thumbnail thumb slideshow wp-caption',
  contents: 'toc tableofcontents contents outline jump index anchors',
  tool: 'tool tools toolbar button buttons btn print search searchform filter filters sort form dropdown select toggle action actions control controls pollform poll vote votes voting rating ratings stars badge label',
  content:
    'content article entry post body story text prose markdown rte richtext copy wysiwyg maincontent articlebody postbody entrycontent storybody articlecontent articletext paragraph rich editor blog documentation docs',
  title:
    'title headline heading subtitle subheading dek standfirst lede intro summary excerpt description kicker subhead tagline abstract',
  product:
    'product products price prices cart buy sku basket review reviews spec specs shop shopping checkout variant swatch',
  card: 'card cards tile tiles item items grid carousel slider slide slides swiper slick list listing accordion',
  post: 'message messages thread topic posts postcontent answer answers question questions reply replybody bbcode messagebody',
  tags: 'tag tags category categories keyword keywords topics taxonomy labels cat',
  author:
    'author authors byline bylines bio profile avatar contributor contributors writer user username userinfo about',
  skip: 'skip hidden mobile print noprint sr offscreen noscript',
}

const kindOfTag: Readonly<Record<string, EvidenceKind>> = {
  nav: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  form: 'tool',
  button: 'tool',
  label: 'tool',
  figure: 'media',
  figcaption: 'media',
  article: 'article',
  main: 'main',
  address: 'author',
  time: 'meta',
}

const kindOfRole: Readonly<Record<string, EvidenceKind>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'tool',
  form: 'tool',
  dialog: 'overlay',
  alert: 'overlay',
  main: 'main',
  article: 'article',
}

const bitsOfName = new Map<string, Evidence>()
for (const [kind, names] of Object.entries(namesOf) as [EvidenceKind, string][]) {
  for (const name of names.split(' ')) bitsOfName.set(name, (bitsOfName.get(name) ?? 0) | evidenceBit(kind))
}

const kindOfItemprop: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['body_text', /articlebody/i],
  ['item_text', /(?:^|\s)text(?:\s|$)|reviewbody|recipe|step/i],
  ['item_description', /description|abstract/i],
  ['comment', /(?:^|\s)comment(?:\s|$)/i],
  ['author', /author|creator/i],
  ['meta', /date|count|publisher/i],
  ['product', /price|offers|sku|rating/i],
  ['navigation', /breadcrumb/i],
]

/** Evidence in an element's own tag and attributes. `<div class="post-content related">` → content, related */
export const evidenceOf = ({ name, attribs }: Element, inNames = evidenceInNames): Evidence => {
  let bits = 0
  const tagKind = Object.hasOwn(kindOfTag, name) ? kindOfTag[name] : undefined
  if (tagKind !== undefined) bits |= evidenceBit(tagKind)
  const { role, itemprop, id, class: names } = attribs
  const roleKind = role !== undefined && Object.hasOwn(kindOfRole, role) ? kindOfRole[role] : undefined
  if (roleKind !== undefined) bits |= evidenceBit(roleKind)
  if (itemprop !== undefined) {
    for (const [kind, pattern] of kindOfItemprop) if (pattern.test(itemprop)) bits |= evidenceBit(kind)
  }
  // The names on <html> and <body> speak of the page as a whole.
  if (name === 'body' || name === 'html') return bits
  if (id !== undefined) bits |= inNames(id)
  if (names !== undefined) bits |= inNames(names)
  return bits
}

/** `evidenceOf` for the elements of one page, which wear the same names again and again. */
export const evidenceReader = (): ((element: Element) => Evidence) => {
  const inNames = remembering(evidenceInNames)
  return (element) => evidenceOf(element, inNames)
}

const namesMax = 300

const evidenceInNames = (names: string): Evidence => {
  let bits = 0
  const text = names.length > namesMax ? names.slice(0, namesMax) : names
  for (const word of text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []) bits |= bitsOfName.get(word.toLowerCase()) ?? 0
  return bits
}
