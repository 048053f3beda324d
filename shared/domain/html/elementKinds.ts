/** Elements that never hold readable text: their subtree is left out of the walk. */
export const unreadElements: ReadonlySet<string> = new Set(
  (
    'script style noscript noframes template svg math head title iframe frame frameset object embed applet canvas ' +
    'audio video map select datalist textarea input progress meter link meta base param source track rp'
  ).split(' '),
)

/** Elements that part text: what stands before and after them is never one paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul listing xmp plaintext'
  ).split(' '),
)
