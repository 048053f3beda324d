/**
 * How the lines begin that sites and editors set after an article, folded: sharing, subscribing, related links, notes about
 * the author, copyright. An answer ends before them.
 */
export const tailOpenings: readonly string[] = [
  // English
  'share this|share on|share:|share the article|share article|follow us|follow me|like us|tweet this|subscribe|sign up for|sign up to|get our newsletter|join our newsletter|join our mailing',
  "read also|also read|read more:|read next|see also:|more on this|more from|more stories|related:|related articles|related stories|related posts|related topics|related links|recommended|you may also like|you might also like|further reading|don't miss|trending|most read|popular posts|latest news|next article|previous article|up next|continue reading|keep reading",
  "about the author|about author|written by|author:|by the author|this article was|this article originally|this story was|this post was|originally published|first published|published by|editor's note|editors note|note to editors|notes to editors|correction:|reporting by|editing by|additional reporting|photo:|photo by|image:|image credit|image credits|photo credit|picture:|credit:|source:|sources:|the author is|tags:|tag:|filed under|categories:|category:|keywords:|topics:",
  'copyright|©|(c) 20|all rights reserved|terms of use|privacy policy|disclaimer|advertisement|sponsored|cookie|we use cookies|contact us|contact:|for more information contact|media contact|press contact|about us|comments|leave a comment|leave a reply|post a comment|join the conversation|print this|email this|download our app|click here|last updated|this page was last',
  // German, Dutch, Nordic
  'teilen|artikel teilen|diesen artikel teilen|lesen sie auch|lesen sie mehr|auch interessant|mehr zum thema|newsletter abonnieren|abonnieren sie|folgen sie uns|über den autor|zum autor|autor:|quelle:|quellen:|bild:|foto:|schlagwörter|verwandte artikel|das könnte sie auch|alle rechte vorbehalten|werbung|anzeige',
  'deel dit|lees ook|lees meer|lees verder|abonneer|volg ons|over de auteur|bron:|gerelateerd|dela artikeln|dela den|läs också|läs även|läs mer|prenumerera|om författaren|källa:|del artikel|del denne|læs også|læs mere|abonner|om forfatteren|kilde:|les også|les mer|jaa artikkeli|lue myös|tilaa uutiskirje',
  // Romance
  "partager|partagez|lire aussi|à lire aussi|lisez aussi|abonnez-vous|inscrivez-vous|suivez-nous|à propos de l'auteur|source :|sources :|sur le même sujet|articles similaires|tous droits réservés|publicité|crédit photo",
  'comparte|compartir|lee también|lea también|leer también|te puede interesar|suscríbete|suscríbase|síguenos|sobre el autor|acerca del autor|fuente:|fuentes:|etiquetas:|artículos relacionados|noticias relacionadas|todos los derechos reservados|publicidad',
  "compartilhe|partilhar|leia também|leia mais|veja também|inscreva-se|assine|siga-nos|sobre o autor|fonte:|artigos relacionados|todos os direitos reservados|condividi|leggi anche|leggi di più|iscriviti|seguici|l'autore|informazioni sull'autore|fonte:|articoli correlati|tutti i diritti riservati|comparteix|llegiu també|subscriviu|distribuie|citește și|citiți și|abonează",
  // Slavic, Baltic, other European
  'поделиться|поделитесь|читайте также|читать также|смотрите также|подписывайтесь|подпишитесь|об авторе|источник:|источники:|теги:|похожие статьи|все права защищены|реклама|фото:|поділитися|читайте також|підпишіться|про автора|джерело:|споделете|сподели|прочетете още|прочетете също|абонирайте|източник:|подели|прочитајте|прочитајте и|извор:',
  'udostępnij|czytaj także|czytaj też|przeczytaj także|zobacz też|zobacz także|zapisz się|subskrybuj|o autorze|źródło:|sdílet|čtěte také|přečtěte si|odebírejte|zdroj:|zdieľať|čítajte aj|podijeli|pročitajte|izvor:|dalintis|skaitykite taip pat|dalīties|lasiet arī|megosztás|olvassa el|olvasd el|iratkozzon|iratkozz|forrás:|jaga|loe ka|κοινοποίηση|διαβάστε επίσης|εγγραφείτε|πηγή:|paylaş|ayrıca okuyun|abone ol|kaynak:',
  // Asia
  'شارك|اقرأ أيضا|اقرأ أيضًا|اشترك|المصدر:|تابعنا|اشتراک گذاری|بیشتر بخوانید|منبع:|שתפו|שתף|קראו גם|הירשמו|מקור:|इसे भी पढ़ें|यह भी पढ़ें|साझा करें|शेयर करें',
  'この記事をシェア|シェアする|関連記事|あわせて読みたい|合わせて読みたい|購読|フォロー|著者|出典|分享|相关阅读|相關閱讀|相关文章|相關文章|延伸阅读|延伸閱讀|订阅|訂閱|关注我们|来源：|來源：|作者：|版权|공유하기|관련 기사|관련기사|구독|출처|저작권|기자',
  'bagikan|baca juga|simak juga|berlangganan|langganan|ikuti kami|sumber:|tentang penulis|kongsi|chia sẻ|xem thêm|đọc thêm|đăng ký|nguồn:|แชร์|อ่านเพิ่มเติม|สมัครรับ|ที่มา',
].flatMap((line) => line.split('|'))
