/**
 * Words that open a question, folded, for headings that ask without a question mark. Words that more often open statements
 * ("come", "that") are left out: a missing hint costs less than a wrong one.
 */
export const questionWords: readonly string[] = [
  // English
  'what|why|how|who|whom|whose|when|where|which|can|could|do|does|did|is|are|was|were|will|would|should|shall|may|has|have',
  "what's|who's|where's|how's|when's|why's|isn't|aren't|don't|doesn't|can't|won't|should i",
  // German, Dutch, Afrikaans
  'wie|was|warum|wieso|weshalb|wann|wo|wer|wen|wem|welche|welcher|welches|welchen|woher|wohin|womit|wofür|kann|können|muss|darf|gibt|ist|sind|habe|brauche|werden|wird|sollte|soll',
  'hoe|wat|waarom|wanneer|waar|wie|welke|welk|kan|kun|mag|moet|heb|heeft|zijn|hoeveel|hoekom|watter',
  // Nordic
  'hur|vad|varför|när|vem|vilka|vilken|vilket|kan|måste|får|finns|är|var|hvordan|hvad|hvorfor|hvornår|hvor|hvem|hvilke|hvilken|hva|når|skal|må|er|får|hvernig|hvað|hvers|hvenær',
  'miten|mikä|mitä|miksi|milloin|missä|kuka|ketkä|voiko|voinko|onko|kuinka|mistä|paljonko',
  // Romance
  "comment|pourquoi|quand|où|qui|quel|quelle|quels|quelles|combien|est-ce|qu'est-ce|puis-je|peut-on|que|dois-je|faut-il|existe-t-il|y",
  'cómo|qué|por qué|cuándo|dónde|quién|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|puedo|puede|es|existe|hay',
  'como|por que|porque|quando|onde|quem|qual|quais|quanto|quanta|posso|pode|é|existe|há|o que',
  'perché|cosa|che cosa|quando|dove|chi|quale|quali|quanto|quanta|posso|è|esiste|come posso|come si|come faccio',
  'què|quan|qui|quin|quina|quins|quines|on|puc|per què|com',
  'ce|cum|când|unde|cine|care|cât|de ce|pot|este',
  // Slavic, Baltic
  'как|что|почему|зачем|когда|где|кто|какой|какая|какие|какое|каков|сколько|можно|нужно|есть|куда|откуда|чем|могу|является|безопасно',
  'як|що|чому|навіщо|коли|де|хто|який|яка|які|скільки|чи|можна|куди|звідки|какво|защо|кога|къде|кой|коя|кои|колко|мога|има|дали',
  'шта|како|зашто|када|где|ко|који|која|да|колико|što|kako|zašto|kada|gdje|tko|koji|koliko|šta|kje|kdaj|zakaj|kaj',
  'jak|co|dlaczego|kiedy|gdzie|kto|jaki|jaka|jakie|ile|czy|który|która|które|skąd|proč|kdy|kde|kdo|jaký|jaká|jaké|kolik|mohu|prečo|kedy|čo|ako|koľko',
  'kaip|kas|kodėl|kada|kur|kiek|ar|koks|kokia|kā|kāpēc|kad|cik|vai|kurš',
  // Other European
  'mi|miért|hogyan|mikor|hol|ki|melyik|mennyi|milyen|lehet|mit|hogy|van|mennyibe|kuidas|mis|miks|millal|kus|kes|kas|kui',
  'τι|πώς|πως|γιατί|πότε|πού|ποιος|ποια|ποιο|ποιοι|πόσο|πόσα|μπορώ|είναι|υπάρχει',
  'si|çfarë|pse|kur|ku|kush|cili|a',
  // Turkic
  'nasıl|ne|neden|niçin|kim|hangi|nerede|kaç|nedir|niye',
  // Semitic, Iranian, South Asia
  'ما|ماذا|لماذا|كيف|متى|أين|من|هل|كم|أي|چه|چرا|چگونه|چطور|کی|کجا|آیا|کدام|چند|چیست|کیا|کیسے|کیوں|کب|کہاں|کون',
  'מה|מי|למה|מדוע|איך|כיצד|מתי|איפה|היכן|האם|כמה|איזה|אילו',
  'क्या|कैसे|क्यों|कब|कहाँ|कौन|किस|कितना|कितने|काय|कसे|कधी|কি|কী|কিভাবে|কেন|কখন|কোথায়|কে|என்ன|எப்படி|ஏன்|எப்போது|எங்கே|యేమి|ఎలా|ఎందుకు',
  // South-East Asia, Africa
  'apa|apakah|bagaimana|mengapa|kenapa|kapan|dimana|siapa|berapa|bolehkah|adakah|bagaimanakah|mana',
  'làm|tại|vì|khi|ai|có|bao|tôi có|ano|paano|bakit|kailan|saan|sino|nini|jinsi|kwa|lini|wapi|nani',
].flatMap((line) => line.split('|'))

/** Endings that ask, in scripts where questions often carry no mark. */
export const questionEndings: readonly string[] = [
  'ですか',
  'ますか',
  'でしょうか',
  'のか',
  'せんか',
  'とは',
  '何か',
  '吗',
  '嗎',
  '呢',
  '是什么',
  '是什麼',
  '怎么办',
  '怎麼辦',
  '인가요',
  '나요',
  '까요',
  '습니까',
  '입니까',
  '은요',
  '는요',
  '무엇인가',
  'ไหม',
  'หรือไม่',
  'อย่างไร',
  'อะไร',
  'เท่าไหร่',
  'เท่าไร',
  'ที่ไหน',
  'เมื่อไหร่',
  'nedir',
  'midir',
  'mıdır',
  'mudur',
  'چیست',
  'است یا خیر',
]

/** Sequences that ask wherever they stand, in scripts without spaces between words. */
export const questionSequences: readonly string[] = [
  '什么',
  '什麼',
  '怎么',
  '怎麼',
  '如何',
  '为什么',
  '為什麼',
  '為何',
  '是否',
  '哪些',
  '哪里',
  '哪裡',
  '多少',
  '能否',
  '可以吗',
  'なぜ',
  'どのよう',
  'どうやって',
  'どうすれば',
  'いつ',
  'どこ',
  '무엇',
  '어떻게',
  '왜 ',
  '언제',
  '어디',
  '얼마',
]
