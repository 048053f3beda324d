/**
 * Words by which a speaker means himself, and by which he addresses one person, folded. An interview asks "you" and is
 * answered by "I"; a FAQ asks for "I" or nobody and answers to "you".
 */
export const firstPersonWords: readonly ReadonlySet<string>[] = [
  "i|i'm|i've|i'd|i'll|my|me|mine|myself",
  'ich|mein|meine|meinen|meiner|meinem|mir|mich',
  "je|j'ai|j'étais|mon|ma|mes|moi|j'aime|j'avais",
  'yo|mi|mis|mí|soy|estaba|tengo|creo',
  'eu|meu|minha|meus|minhas|mim',
  'io|mio|mia|miei|mie|mi|sono|ho',
  'ik|mijn|mij',
  'jag|min|mitt|mina|mig|jeg|mit|mine|meg|ég',
  'minä|minun|minua|minulla|olen',
  'ja|mój|moja|moje|mnie|jestem|můj|mně|moj',
  'я|мой|моя|моё|мои|меня|мне|мной|мій|моє|мої|мене|мені|аз|мен|моят|моята|ја|мени',
  'én|vagyok|nekem|engem',
  'eu|meu|mea|mele|îmi|mie|sunt',
  'εγώ|μου|με|είμαι',
  'ben|benim|bana|beni',
  'أنا|لي|אני|שלי|לי|من|مرا|मैं|मेरा|मेरी|मुझे|saya|aku|tôi|ผม|ฉัน|我|私|僕|俺|저는|제가|나는|내가',
].map((line) => new Set(line.split('|')))

/** Line by line the same languages as `firstPersonWords`. */
export const secondPersonWords: readonly ReadonlySet<string>[] = [
  "you|your|you're|yours|yourself|you've|you'd",
  'du|dein|deine|dich|dir|sie|ihr|ihre|ihnen|ihren',
  'vous|votre|vos|tu|ton|ta|tes',
  'usted|ustedes|su|sus|tú|tu|te|ti',
  'você|vocês|seu|sua|teu|tua',
  'lei|suo|sua|voi|vostro',
  'u|uw|je|jij|jouw',
  'du|din|ditt|dina|dig|dit|dine|deg|þú',
  'sinä|sinun|te|teidän',
  'ty|twój|twoja|pan|pani|vy|váš|vaše|vi|vaš',
  'вы|вас|вам|ваш|ваша|ваше|ваши|ты|твой|тебя|ви|ваша|ваші|теб|твоя',
  'ön|önnek|te|neked',
  'tu|dumneavoastră|voi',
  'εσύ|εσείς|σας|σου',
  'sen|siz|sizin|senin',
  'أنت|لك|אתה|את|שלך|شما|आप|आपका|anda|kamu|bạn|anh|คุณ|你|您|あなた|당신',
].map((line) => new Set(line.split('|')))

/** Line by line the same languages again: words by which speakers mean themselves and their like. */
export const firstPluralWords: readonly ReadonlySet<string>[] = [
  "we|we're|we've|we'd|we'll|our|ours|us|ourselves",
  'wir|uns|unser|unsere|unseren|unserem|unserer',
  'nous|notre|nos',
  'nosotros|nosotras|nuestro|nuestra|nuestros|nuestras',
  'nós|nosso|nossa|nossos|nossas',
  'noi|nostro|nostra|nostri|nostre',
  'wij|we|ons|onze',
  'vi|vår|vårt|våra|vores|vores|vår|oss',
  'me|meidän|meitä|meillä',
  'my|nas|nasz|nasza|nasze|náš|naše|nás',
  'мы|нас|наш|наша|наше|наши|нам|ми|наші|ние',
  'mi|nekünk|minket',
  'noi|nostru|noastră|noștri',
  'εμείς|μας',
  'biz|bizim|bize',
  'نحن|אנחנו|ما|हम|kami|chúng|เรา|我们|我們|私たち|우리|저희',
].map((line) => new Set(line.split('|')))
