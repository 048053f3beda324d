const paperWord =
  /\b(?:news|newspaper|post|times|herald|journal|press|tribune|guardian|gazette|telegraph|observer|standard|chronicle|independent|mirror|express|magazine|echo|argus|courier|examiner|inquirer|sentinel|today|radio|tv|media|online|bbc|cnn|npr|abc|cbs|nbc|itv|rte|sky|fox|reuters|bloomberg|politico|axios|zeitung|tagblatt|spiegel|welt|monde|figaro|país|mundo|corriere|repubblica)\b|\.(?:com|org|net|co\.uk)$/iu
const agency =
  /^(?:the )?(?:reuters|associated press|ap|afp|agence france-presse|press association|pa media|pa|bloomberg|upi|dpa|efe|ansa|tass|tt|ntb|apa|xinhua|kyodo|yonhap|aap|canadian press|ians|pti)(?: news| newswire| news agency)?$/i
const wordsMax = 5

/** A paper's, a station's or an agency's name: few words, each with a capital. `'The Daily Post'` → true, `'News at ten'` → false */
export const isPaper = (text: string): boolean => {
  const words = text.split(' ')
  if (words.length > wordsMax || text.length > 40) return false
  if (
    !words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’&-]*|of|the|and|&|\d+|[\w-]+\.(?:com|org|net|co\.uk))$/u.test(word))
  )
    return false
  return paperWord.test(text) || isAgency(text)
}

/** The name of a news agency and nothing else. `'Reuters'` → true */
export const isAgency = (text: string): boolean => agency.test(text)
