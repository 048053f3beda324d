import { isBoilerplateLine } from '../boilerplate/boilerplateKind.ts'

/** What a short text is when it is not part of what the writer wrote. */
export const phraseKinds = [
  'none',
  'advert',
  'share',
  'signup',
  'related',
  'comments',
  'copyright',
  'byline',
  'date',
  'credit',
  'navigation',
  'consent',
  'contents',
  'reading_time',
  'disclaimer',
  'bio',
  'known_line',
] as const
export type PhraseKind = (typeof phraseKinds)[number]

const patterns: readonly (readonly [PhraseKind, RegExp])[] = [
  [
    'advert',
    /^(?:ad|ads|advert(?:isement|ising)?|sponsored(?: content| post)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|reclame|advertentie|реклама|story continues below(?: advertisement)?|article continues (?:after|below).{0,30})$/,
  ],
  [
    'contents',
    /^(?:table of contents|contents|on this page|in this article|jump to|in this story|inhalt|inhaltsverzeichnis|sommaire|indice|índice|contenido|spis treści)\b.{0,20}$/,
  ],
  [
    'copyright',
    /^(?:©|\(c\)|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati/,
  ],
  [
    'share',
    /^(?:share|tweet|pin(?: it)?|e-?mail|print|whatsapp|facebook|twitter|linkedin|reddit|copy link|teilen|partager|compartir|condividi|delen|compartilhar|follow us|follow|like this|save|bookmark|listen|gift)\b[\s\S]{0,60}$/,
  ],
  [
    'signup',
    /^(?:subscribe|sign up|sign in|log ?in|register|join|create (?:an )?account|newsletter|get (?:the|our)|become a|donate|support (?:us|our)|enter your e-?mail|your e-?mail|abonnieren|anmelden|s'abonner|suscríbete|iscriviti|download (?:the|our) app|start your free)\b/,
  ],
  [
    'related',
    /^(?:related|read (?:more|next|also)|also read|see also|more (?:from|on|in|stories|news|about|like)|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|recommended|don't miss|don’t miss|up next|next (?:article|post|up)|prev(?:ious)? (?:article|post)|latest|trending|most (?:read|popular|viewed|shared)|popular|top stories|editor'?s? picks?|keep reading|further reading|recent (?:posts|articles|news)|what to read next|similar|featured|people also|explore more|customers also|lesen sie auch|mehr zum thema|weitere (?:artikel|themen)|à lire aussi|lire aussi|sur le même sujet|lea también|lee también|te puede interesar|leggi anche|leia também|veja também|lees ook|czytaj (?:też|także)|читайте также|关联阅读|相关|関連記事)\b/,
  ],
  [
    'comments',
    /^(?:(?:\d+|no|leave a|post a|add a|view(?: all)?|show|load(?: more)?|join the|write a|all|sort)\s+(?:comments?|reply|replies|responses?|discussion|conversation|reviews?)|comments?|replies|discussion|join the (?:discussion|conversation)|kommentare?|commentaires?|comentarios|commenti|reacties|leave a reply|be the first to)\b/,
  ],
  [
    'reading_time',
    /^(?:\d+[- ]?(?:min(?:ute)?s?)(?: read| reading)?|(?:estimated )?reading time:?.{0,20}|\d+ min\.? (?:lesezeit|de lecture|de lectura))$/,
  ],
  [
    'date',
    /^(?:(?:published|updated|last (?:updated|modified|reviewed|edited)|posted|created|modified|date|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)\b[\s\S]{0,80}|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun|sat)(?:day)?,? .{0,30}\d{4}.{0,20}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,30}|\d{1,2}\.? (?:de )?[\p{L}]{3,12}\.?(?: de)?,? \d{4}.{0,30}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.{0,25}|\d{4}年\d{1,2}月\d{1,2}日.{0,20}|(?:about |over )?\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago)$/u,
  ],
  [
    'byline',
    /^(?:by|von|par|por|di|door|written by|reviewed by|medically reviewed by|edited by|author|autor|posted by|story by|words by|text(?:e)?)\b:?\s.{1,80}$/,
  ],
  [
    'credit',
    /^(?:photo(?:s|graph)?|image(?:s)?|picture|credit|source|video|illustration|foto|bild|quelle|crédit|getty|reuters|ap photo|courtesy)\b.{0,120}$/,
  ],
  [
    'navigation',
    /^(?:home|menu|skip to|back to|go to|close|open|search|next|previous|prev|show (?:more|less|all)|view (?:all|more)|load more|see (?:all|more)|learn more|read more|click here|expand|collapse|toggle|top|first|last|filed under|tags?|categor(?:y|ies)|posted in|topics?|contact us|about us|add to cart|buy now|shop now|reply|quote|report|loading|please wait|try again|page \d+)\b[\s\S]{0,60}$/,
  ],
  [
    'consent',
    /\b(?:we use cookies|uses cookies|cookie (?:policy|settings|preferences)|privacy policy|terms (?:of (?:use|service)|and conditions)|accept all)\b/,
  ],
]

const long: readonly (readonly [PhraseKind, RegExp])[] = [
  [
    'disclaimer',
    /^(?:disclaimer|disclosure|editor['’]?s note|note:|legal notice|the (?:views|opinions|information|content|statements|material)s?\b.{0,60}\b(?:expressed|provided|contained|herein|presented)|this (?:material|information|content|website|site|article|post|page|story|report) (?:is|was|may|has|contains|does|originally|appeared)|products? and services? referenced|all (?:content|trademarks|information)|we (?:may (?:earn|receive)|earn|independently)|affiliate|as an amazon associate|nothing (?:in|on) this|neither the|no part of|unless otherwise|dieser (?:artikel|beitrag|text)|cet article|este artículo|questo articolo)/,
  ],
  [
    'bio',
    /^(?:about (?:the )?authors?\b|[\p{L}.'’-]{2,20}(?: [\p{L}.'’-]{1,20}){1,3},? (?:is|was|has been) (?:an?|the|our|one of)\b.{0,80}\b(?:writer|author|editor|reporter|journalist|correspondent|contributor|contributing|columnist|director|founder|co-founder|ceo|manager|professor|analyst|consultant|expert|specialist|engineer|developer|marketer|head of|fellow|researcher|blogger))/u,
  ],
]

/** All patterns as one: most texts are none of it. */
const anyPattern = new RegExp(patterns.map(([, { source }]) => `(?:${source})`).join('|'), 'u')

const judgedCharsMax = 240
const longCharsMax = 1_200

/** Names the boilerplate that a short text is, or `none`. `'Read more: Tides'` → `related` */
export const boilerplatePhrase = (text: string): PhraseKind => {
  if (text.length > longCharsMax) return 'none'
  const folded = text.toLowerCase()
  for (const [kind, pattern] of long) if (pattern.test(folded)) return kind
  if (text.length > judgedCharsMax) return 'none'
  if (anyPattern.test(folded)) for (const [kind, pattern] of patterns) if (pattern.test(folded)) return kind
  return isBoilerplateLine(text) ? 'known_line' : 'none'
}
