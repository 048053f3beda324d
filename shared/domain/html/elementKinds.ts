/** Elements that never hold readable text: their subtree is left out of the walk. */
export const unreadElements: ReadonlySet<string> = new Set(
  (
    'script style noscript noframes template svg math head title iframe frame frameset object embed applet canvas ' +
    'audio video map select datalist textarea input progress meter link meta base param source track rp'
  ).split(' '),
)

/** Elements of running text, and of tables and heads. */
const otherElements =
  'a abbr acronym b base bdi bdo big br cite code col colgroup data del dfn em font i img ins kbd label mark noscript q rt ' +
  'ruby s samp small span strike strong sub sup template time tt u var wbr'

/** Elements that part text: what stands before and after them is never one paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul listing xmp plaintext'
  ).split(' '),
)

const knownNames = new Map(
  [...unreadElements, ...blockElements, ...otherElements.split(' ')].map((name) => [name, name] as const),
)

/** The one string that stands for an element's name: comparing it later costs no look at its letters. */
export const elementName = (written: string): string => {
  const name = written.toLowerCase()
  return knownNames.get(name) ?? name
}
