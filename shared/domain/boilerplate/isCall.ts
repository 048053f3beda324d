const charsMax = 90
const opening =
  /^(?:please |now |why not |remember to |do not forget to |don't forget to |be sure to )?(?:share|subscribe|gift|sign (?:up|in|on)|log in|register|join|follow|like|download|get|install|visit|click|tap|scan|check out|watch|listen|support|donate|buy|become|email|e-mail|send|print|report|flag|rate|add|leave|post|write|tell|let|stay|read|see|view|explore|discover|browse|find|try|save|bookmark|connect|contact)\b/
const object =
  /\b(?:newsletters?|e-?mails?|inbox|alerts?|notifications?|updates|app|homepage|home page|website|web site|site|page|article|articles|story|stories|posts?|ad|ads|comments?|feedback|friends?|bookmarks?|corrections?|errors?|typos?|to subscribe|to join|social media|facebook|twitter|x|instagram|whatsapp|telegram|youtube|patreon|linkedin|tiktok|reddit|channel|podcast|rss|feed|mailing list|account|coffee|member|membership|subscriber|subscription|journalism|latest|more|tuned|us|here)\b/

/** `Spotted an error? Let us know.` */
const shortQuestion = /^[^.!?]{3,40}\? (?=\S[^?]*$)/

/** A sentence that tells something begins with such a word by chance: `Support for the party has fallen`. */
const reports = /^\w+ (?:for|of|among|in) (?:the|his|her|its|their)\b|\b(?:has|had|was|were|said|says|told)\b|,.*,/

/**
 * Whether a folded line calls on its reader to do something with the page, its site or its networks.
 * `'download our app'`, `'sign in or register to comment'` → true, `'check the label before you buy.'` → false
 */
export const isCall = (folded: string): boolean => {
  const asked = shortQuestion.exec(folded)?.[0]
  if (asked !== undefined) return isCall(folded.slice(asked.length))
  if (folded.length > charsMax || /[.!?] \S/.test(folded) || reports.test(folded)) return false
  const verb = opening.exec(folded)
  if (verb === null) return false
  const rest = folded.slice(verb[0].length)
  return (
    object.test(rest) ||
    (/(?:subscribe|sign up|register|log in|sign in)$/.test(verb[0]) && /^(?: now| today| here)?[.!]*$/.test(rest))
  )
}
