/** What a line of boilerplate is about. */
export type BoilerplateKind =
  | 'read_also'
  | 'share'
  | 'subscribe'
  | 'copyright'
  | 'advertisement'
  | 'cookies'
  | 'credit'
  | 'comments'
  | 'navigation'
  | 'end_mark'
  | 'tags'
  | 'contact'

/**
 * Phrases that make a whole line boilerplate, folded as `foldPhrase` folds, many languages to a kind. A phrase that ends in
 * `:…` is followed by a colon, dash or arrow and anything; one that ends in `…` by anything; any other fills the line, or,
 * under `read_also`, is followed by a mark and a title.
 */
export const boilerplatePhrases: Readonly<Record<BoilerplateKind, readonly string[]>> = {
  read_also: [
    // English
    'read also|also read|read more|read next|see also|read this next|related|related articles|related article|related stories',
    'related story|related news|related posts|related post|related content|related reading|related links|related topics',
    'related coverage|more on this story|more on this topic|more on this|you may also like|you might also like|you may like',
    'from our archive:…|from our archives:…|from the archive:…|from the archives:…|in pictures:…|in pics:…|gallery:…|photo gallery:…|elsewhere on the site|elsewhere on this site|elsewhere on the web|recommended|recommended for you|recommended reading|recommended articles|recommended stories|further reading|must read',
    "don't miss|dont miss|more stories|more news|more from us|top stories|most read|most popular|most viewed|trending now",
    "trending|editor's picks|editors' picks|up next|next article|previous article|next story|next post|previous post",
    'read the full story here…|read the full article here…|read the full report here…|you may also be interested in|you might also be interested in|latest news|in other news|view this post on…|visit our website…|to read more, click here…|listen to our podcast…',
    'read the full story|read full story|read the full article|full story|more like this|keep reading|continue reading',
    'watch also|also watch|watch now|watch this|also on|also in the news|in case you missed it|icymi|you might have missed',
    'related video|related videos|watch|listen|what to read next|more to read|popular now|popular stories|latest stories',
    'read more about…|read more on…|read more from…|read more at…|read more here…|more from the…|more stories from…',
    'click here to read…|click here for more…|for more stories…|for more news…|for more on this…|read our full…|read the original…',
    // Germanic
    'lesen sie auch|lesen sie mehr|lesen sie weiter|lesen sie dazu|mehr zum thema|mehr dazu|auch interessant|weiterlesen',
    'das könnte sie auch interessieren|das könnte dich auch interessieren|ähnliche artikel|verwandte artikel|siehe auch',
    'mehr lesen|weitere artikel|weitere nachrichten|meistgelesen|zum thema|weiterführende links|passend zum thema',
    'lees ook|lees meer|lees verder|meer over dit onderwerp|gerelateerd|gerelateerde artikelen|zie ook|bekijk ook|meest gelezen',
    'läs också|läs även|läs mer|läs vidare|mer om|relaterat|relaterade artiklar|se också|mest läst',
    'læs også|læs mere|les også|les mer|se også|mere om emnet|relaterede artikler|relaterte artikler|mest læst|mest lest',
    // Romance
    'lire aussi|à lire aussi|lire également|à lire également|a lire aussi|lisez aussi|voir aussi|lire la suite|sur le même sujet',
    'articles similaires|articles liés|à lire|en savoir plus|a voir aussi|à voir aussi|pour aller plus loin|dans la même rubrique',
    'les plus lus|vous aimerez aussi|notre sélection|à découvrir aussi|recommandé pour vous',
    'lea también|lee también|leer también|lea además|leer más|lee más|te puede interesar|te puede gustar|le puede interesar',
    'puede interesarte|también te puede interesar|noticias relacionadas|artículos relacionados|ver también|vea también|sigue leyendo',
    'más sobre este tema|más información|relacionado|relacionadas|lo más leído|seguir leyendo',
    'leggi anche|leggi di più|leggi tutto|leggi ancora|potrebbe interessarti anche|potrebbe interessarti|articoli correlati',
    'vedi anche|approfondisci|guarda anche|ti potrebbe interessare|ti potrebbe interessare anche|i più letti|continua a leggere',
    'leia também|leia mais|leia ainda|veja também|veja mais|saiba mais|continue lendo|notícias relacionadas|artigos relacionados',
    'ler mais|ver mais|relacionados|mais lidas|você também pode gostar|pode gostar também|matérias relacionadas',
    'llegeix també|més informació|notícies relacionades|citește și|citeste si|citește mai mult|vezi și|articole similare',
    // Slavic, Baltic, Uralic
    'czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|przeczytaj też',
    'przeczytaj także|powiązane artykuły|podobne artykuły|więcej na ten temat|polecamy|najczęściej czytane',
    'čtěte také|přečtěte si také|přečtěte si|čtěte dále|související články|související|viz také|více k tématu|čítajte aj',
    'читайте также|читайте ещё|читайте еще|читать далее|читать также|смотрите также|по теме|материалы по теме|ещё по теме',
    'подробнее|похожие статьи|рекомендуем|самое читаемое|другие новости|новости по теме|статьи по теме|см. также',
    'читайте також|читати також|дивіться також|читати далі|за темою|схожі статті|вас може зацікавити|прочетете още',
    'pročitajte još|pročitajte i|više o temi|pročitajte više|vezane vijesti|preberite tudi|preberite še',
    'olvassa el ezt is|olvasson tovább|kapcsolódó cikkek|kapcsolódó|ezt is olvassa el|tovább olvasom',
    'lue myös|lue lisää|katso myös|aiheesta lisää|luetuimmat|loe ka|loe veel|lasīt arī|lasi arī|skaitykite taip pat',
    // Others
    'ayrıca okuyun|bunları da okuyun|ilgili haberler|ilginizi çekebilir|bunlar da ilginizi çekebilir|devamını oku|daha fazla',
    'διαβάστε επίσης|διαβάστε ακόμη|διαβάστε περισσότερα|σχετικά άρθρα|δείτε επίσης|περισσότερα',
    'baca juga|baca selengkapnya|artikel terkait|berita terkait|lihat juga|simak juga|xem thêm|đọc thêm|tin liên quan|bài liên quan',
    'اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ أيضا|شاهد أيضا|مواضيع ذات صلة|أخبار ذات صلة|المزيد|קראו גם|קרא עוד|ראו גם|כתבות נוספות',
    'यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|संबंधित खबरें|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|อ่านต่อ|อ่านข่าวที่เกี่ยวข้อง',
    '相关阅读|相关文章|相关新闻|延伸阅读|推荐阅读|更多阅读|阅读更多|更多新闻|相关报道|相關閱讀|相關文章|相關新聞|延伸閱讀|推薦閱讀',
    '更多報導|點擊閱讀|另请参阅|另見|另请阅读|更多内容|猜你喜欢|热门文章|往期推荐|阅读原文',
    '関連記事|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|続きを読む|もっと見る|関連リンク|関連ニュース|人気記事',
    '関連トピック|次の記事|前の記事|こちらの記事も読まれています|この記事もおすすめ|参考記事',
    '관련기사|관련 기사|관련 뉴스|함께 읽기|더 읽기|더 보기|더보기|추천기사|추천 기사|이 기사도 읽어보세요|많이 본 뉴스|인기기사',
  ],
  share: [
    'share|share this|share this article|share this story|share this post|share this page|share article|share on|share:…|share this:…|click to share…|support us',
    'share this article…|share this story…|share this post…|share this page…|share this on…|share on facebook…|share on twitter…',
    'share on x…|share via…|share with…|share the article…|share to…|tweet this…|pin it|tweet|retweet|email this|print this',
    'email this article|email this article to…|email this to…|email this story…|print this article…|print this page…|print article|send to a friend…|copy link|copy url',
    'copy link to…|like us on…|follow us on…|follow us|follow us:…|follow us at…|find us on…|join us on…|connect with us…|like this:…',
    'follow the author…|follow our coverage…|follow us for…|follow this topic…|follow bbc…|follow us via…|join our whatsapp…',
    'join our telegram…|join our channel…|join our facebook…|join our community…|spread the word…|save|save article|save for later',
    'bu haberi paylaş…|haberi paylaş|sent from my…|get outlook for…|von meinem iphone gesendet|envoyé de mon…|enviado desde mi…|enviado do meu…|inviato da…|verzonden vanaf…|wysłane z…|отправлено с…|support quality journalism…|did you like this article…|like this article?…|like this story?…|love this article?…|have a story?…|got a story?…|do you have a story…|got a tip…|have a tip…|got a news tip…|send us your…|send your…|did you find this article…|was this article helpful…|was this helpful…|rate this article…|like and share…',
    'if you enjoyed this article…|if you liked this article…|if you found this article…|enjoyed this article…|liked this article…',
    'artikel teilen…|teilen|teilen:…|teilen auf…|diesen artikel teilen…|beitrag teilen…|auf facebook teilen…|folgen sie uns…|folge uns…',
    'drucken|per e-mail teilen|link kopieren|partager|partager:…|partagez cet article…|partager cet article…|partager sur…|suivez-nous…',
    'imprimer|compartir|compartir:…|comparte este artículo…|compartir este artículo…|comparte esta noticia…|compartir en…|síguenos en…',
    'síguenos…|síganos…|comparte en…|condividi|condividi:…|condividi questo articolo…|condividi l’articolo…|condividi su…|seguici su…|seguici…',
    'compartilhe|compartilhe:…|compartilhe este artigo…|compartilhe esta notícia…|compartilhar|compartilhar:…|partilhe este artigo…|partilhar…',
    'siga-nos…|siga nos…|deel dit artikel…|deel dit bericht…|delen|delen:…|deel op…|volg ons…|udostępnij…|podziel się…|obserwuj nas…',
    'śledź nas…|dela artikeln…|dela|dela:…|dela på…|följ oss…|del artiklen…|del artikkelen…|del denne…|del:…|følg os…|følg oss…|jaa artikkeli…|jaa',
    'seuraa meitä…|sdílet…|sdílejte…|sledujte nás…|zdieľať…|oszd meg…|megosztás…|kövess minket…|distribuie…|urmărește-ne…|paylaş…|bizi takip edin…',
    'поделиться…|поделитесь…|подписывайтесь на нас…|подпишитесь на наш…|следите за нами…|расскажите друзьям…|поділитися…|поширити…|стежте за нами…',
    'μοιραστείτε…|κοινοποίηση…|ακολουθήστε μας…|bagikan…|ikuti kami…|chia sẻ…|theo dõi chúng tôi…|شارك…|شاركها…|تابعونا…|تابعنا…|שתפו…|שתף…|עקבו אחרינו…',
    'शेयर करें…|हमें फॉलो करें…|แชร์…|ติดตามเรา…|分享到…|分享至…|分享|分享:…|分享本文…|分享此文章…|转发…|转发|关注我们…|關注我們…|关注公众号…|扫码关注…|扫描二维码…|点赞…|點讚…',
    'シェアする|シェア|この記事をシェア…|ツイート|ツイートする|フォローする|フォローしてください…|いいね…|ブックマーク|印刷|공유하기|공유|이 기사 공유…|기사 공유하기|기사 공유…|이 기사를 공유…|팔로우…|구독하기|인쇄하기',
  ],
  subscribe: [
    'subscribe from…|this is a subscriber-only…|this article is subscriber-only…|available on the app store…|download on the app store…|get it on google play|unsubscribe|unsubscribe from…|unsubscribe here…|to unsubscribe…|if you no longer wish to receive…|manage preferences|manage your preferences…|manage your subscription…|update your preferences…|you are receiving this…|you received this…|you’re receiving this…|why am i receiving this…|view in browser|view in your browser|view this email in your browser…|forward to a friend|forward this email…',
    'subscribe|subscribe now…|subscribe to our…|subscribe to the…|subscribe for…|subscribe here…|subscribe today…|sign up for our…',
    'sign up for the…|sign up to our…|sign up to receive…|sign up to get…|sign up here…|sign up now…|sign up for free…|sign up|want to stay up to date?…|like what you read?…|free newsletter|newsletter|please enter a valid email…|enter your email|enter your email address|get the best stories…|sign in to continue…|register now…|register for free…',
    'get our newsletter…|get the newsletter…|get the latest news…|get breaking news…|get our daily…|get the best of…|get the day’s…|get updates…|get more news…|get email alerts…',
    "get the day's…|get unlimited access…|join our newsletter…|join our mailing list…|join thousands…|newsletter|newsletter sign-up…|newsletter signup…|our newsletter…|enter your email|enter your email address|your email address…",
    'download our app…|download the app…|get the app…|install our app…|support our journalism…|support independent journalism…|become a member…|become a subscriber…|become a supporter…|donate|donate now…|donate today…',
    'make a donation…|start your free trial…|already a subscriber…|already a member…|already have an account…|log in to continue…|this article is for subscribers…|this content is for subscribers…|for more updates, subscribe…|for the latest news…',
    'stay informed…|stay up to date…|stay updated…|stay connected…|never miss a story…|never miss an update…|turn on notifications…|enable notifications…|thank you for subscribing…|thanks for reading…|thank you for reading…|breaking news alerts…|want more stories like this…|don’t miss out…',
    'newsletter abonnieren…|abonnieren sie…|abonniere…|jetzt abonnieren…|melden sie sich…|anmelden|jetzt anmelden…|zum newsletter…|unser newsletter…|unseren newsletter…|newsletter-anmeldung…|laden sie unsere app…|jetzt registrieren…|kostenlos abonnieren…',
    "abonnez-vous…|s'abonner…|s’abonner…|inscrivez-vous…|recevez notre newsletter…|recevez nos…|téléchargez notre application…|soutenez-nous…|faire un don…|newsletter:…|je m’abonne…|je m'abonne…|lettre d'information…",
    'suscríbete…|suscríbase…|suscribirse…|recibe nuestro boletín…|recibe las últimas noticias…|regístrate…|apúntate…|descarga nuestra app…|boletín|boletín de noticias…|únete a…',
    'iscriviti…|abbonati…|ricevi la newsletter…|registrati…|scarica l’app…|scarica la nostra app…|sostienici…|inscreva-se…|assine…|assine nossa newsletter…|assine a nossa…|receba nossa newsletter…|receba as notícias…|cadastre-se…|baixe nosso app…|subscreva…',
    'schrijf je in…|schrijf u in…|abonneer…|meld je aan…|meld u aan…|ontvang onze nieuwsbrief…|download onze app…|word lid…|zapisz się…|zasubskrybuj…|subskrybuj…|prenumerera…|anmäl dig…|tilmeld dig…|meld deg på…|abonner på…|abonnér…|tilaa uutiskirje…|tilaa…',
    'přihlaste se k odběru…|odebírejte…|odoberajte…|iratkozzon fel…|iratkozz fel…|feliratkozás…|abonează-te…|abonați-vă…|abone ol…|bültenimize…|e-bültenimize…|подпишитесь…|подписывайтесь…|подписаться…|подписка на…|підпишіться…|підписуйтесь…|підписатися…|абонирайте се…',
    'εγγραφείτε…|berlangganan…|daftar newsletter…|đăng ký nhận…|đăng ký…|اشترك…|اشتركوا…|הירשמו…|הרשמו…|הצטרפו…|सब्सक्राइब करें…|हमारे न्यूज़लेटर…|สมัครรับ…|สมัครสมาชิก…',
    '订阅我们…|订阅|订阅本…|订阅我们的…|立即订阅…|訂閱我們…|訂閱|訂閱電子報…|立即訂閱…|下载我们的…|下载app…|下载客户端…|下載我們…|下載app…|加入会员…|注册…|メールマガジン…|メルマガ…|ニュースレター…|無料会員登録…|会員登録…|購読する|登録はこちら…|アプリをダウンロード…|뉴스레터…|구독 신청…|구독하세요…|회원가입…|앱 다운로드…',
  ],
  copyright: [
    'all rights reserved…|reproduced with permission…|used with permission…|the content is protected by copyright…|terms and conditions apply…|republished from…|reproduction prohibited…|reproduction is prohibited…|disclosure:…|copyright ©…|copyright (c)…|copyright|alle rechte vorbehalten…|tous droits réservés…|todos los derechos reservados…|tutti i diritti riservati…|todos os direitos reservados…|alle rechten voorbehouden…',
    'wszelkie prawa zastrzeżone…|все права защищены…|усі права захищені…|всі права захищені…|alla rättigheter förbehållna…|alle rettigheder forbeholdes…|alle rettigheter reservert…|kaikki oikeudet pidätetään…|všechna práva vyhrazena…|minden jog fenntartva…|toate drepturile rezervate…|tüm hakları saklıdır…',
    'με επιφύλαξη παντός δικαιώματος…|hak cipta…|bản quyền…|جميع الحقوق محفوظة…|כל הזכויות שמורות…|सर्वाधिकार सुरक्षित…|สงวนลิขสิทธิ์…|版权所有…|版權所有…|未经授权…|未经许可…|未經授權…|無断転載…|無断複写…|全著作権所有…|著作権…|無断での…|무단전재…|무단 전재…|저작권자…|저작권…',
    'this material may not be published…|this material may not be reproduced…|may not be reproduced without…|no part of this…|reproduction without permission…|reprinted with permission…|republished with permission…|licensed under creative commons…|creative commons…|this work is licensed…|this article is licensed…|the post … appeared first on…',
    'the views expressed in this…|the opinions expressed in this…|opinions expressed in this…|views expressed in this…|the views expressed here…|the opinions expressed here…|disclaimer:…|haftungsausschluss:…|avertissement:…',
  ],
  advertisement: [
    'advertisement|advertisements|advert|adverts|ad|ads|advertising|advertisement - story continues below…|advertisement. scroll to continue…|advertisement:…|sponsored|sponsored content|sponsored by…|sponsored post|sponsored links|promoted|promoted content',
    'promoted by…|paid content|promoted stories|advertiser content|ads by google…|paid post|partner content|paid partnership…|story continues below…|story continues after…|article continues below…|article continues after…|continues after advert…|content continues below…|scroll to continue…|scroll down to continue…|continue reading the main story|continue reading below|skip advertisement|skip ad|remove ads…|ad feedback|ad choices|adchoices|hide ad|why am i seeing this ad…|this ad will end…|affiliate links…|we may earn a commission…|we may earn commission…|this post contains affiliate links…|this article contains affiliate links…|as an amazon associate…|taboola|outbrain|by taboola|by outbrain',
    'anzeige|werbung|anzeige:…|gesponsert|gesponserte inhalte|publicité|pub|annonce|contenu sponsorisé|publicidad|anuncio|anuncios|contenido patrocinado|patrocinado|pubblicità|annuncio|annunci|contenuto sponsorizzato|publicidade|anúncio|conteúdo patrocinado|continua depois da publicidade…|continua após a publicidade…|continua después de la publicidad…|la suite après cette publicité…|advertentie|gesponsord|reclame',
    'reklama|reklamy|artykuł sponsorowany|tekst sponsorowany|dalsza część artykułu…|dalsza część tekstu…|annons|reklam|annonce:…|annonse|mainos|inzerce|reklamné|hirdetés|publicitate|реклама|на правах рекламы…|διαφήμιση|iklan|iklan:…|quảng cáo|إعلان|إعلانات|פרסומת|विज्ञापन|โฆษณา|广告|廣告|推广|推廣|赞助内容|広告|スポンサーリンク|スポンサードリンク|pr|광고|스폰서',
  ],
  cookies: [
    'we use cookies…|we and our partners use cookies…|this site uses cookies…|this website uses cookies…|our site uses cookies…|our website uses cookies…|by continuing to use this site…|by continuing to browse…|by using this site you agree…|by using our site…|accept cookies|accept all cookies|accept all|reject all|reject all cookies|manage cookies|manage preferences|cookie settings|cookie policy|cookie preferences|cookies|privacy settings|we value your privacy…|your privacy choices|your consent…|i accept|i agree',
    'diese website verwendet cookies…|diese seite verwendet cookies…|wir verwenden cookies…|wir nutzen cookies…|unsere website verwendet cookies…|alle akzeptieren|alle cookies akzeptieren|cookie-einstellungen…|datenschutzeinstellungen…|ce site utilise des cookies…|nous utilisons des cookies…|notre site utilise des cookies…|tout accepter|accepter les cookies|gérer les cookies|este sitio utiliza cookies…|este sitio web utiliza cookies…|esta web utiliza cookies…|utilizamos cookies…|usamos cookies…|aceptar cookies|aceptar todo|aceptar todas…',
    'questo sito utilizza cookie…|questo sito usa cookie…|questo sito utilizza i cookie…|utilizziamo i cookie…|accetta tutti…|accetta i cookie…|este site utiliza cookies…|este site usa cookies…|nós utilizamos cookies…|nós usamos cookies…|aceitar cookies|aceitar todos…|deze website gebruikt cookies…|deze site gebruikt cookies…|wij gebruiken cookies…|we gebruiken cookies…|alles accepteren|ta strona używa plików cookie…|ta strona korzysta z…|strona korzysta z plików cookie…|używamy plików cookie…|vi använder cookies…|vi bruger cookies…|vi bruker cookies…|vi bruker informasjonskapsler…|webbplatsen använder…|käytämme evästeitä…|tato stránka používá cookies…|tento web používá…|a weboldal sütiket…|acest site folosește cookie…|bu site çerez…|bu web sitesi çerez…|мы используем файлы cookie…|мы используем cookie…|сайт использует cookie…|этот сайт использует…|цей сайт використовує…|ми використовуємо файли cookie…|χρησιμοποιούμε cookies…|situs ini menggunakan cookie…|chúng tôi sử dụng cookie…|نستخدم ملفات تعريف الارتباط…|אתר זה משתמש…|本网站使用cookie…|我们使用cookie…|本網站使用cookie…|当サイトはcookie…|当サイトではcookie…|このサイトはcookie…|쿠키를 사용…|이 사이트는 쿠키…',
  ],
  credit: [
    'reporting by…|additional reporting by…|additional reporting:…|editing by…|writing by…|(reporting by…|(editing by…|(writing by…|(additional reporting by…|compiled by…|translated by…|translation by…|edited by…|produced by…|with reporting by…|with additional reporting…|with files from…|with inputs from…|(with inputs from…|with input from…|(with agency inputs…|with agency inputs…|(with agencies…|reporting and writing by…|fact-checked by…|contributed to this report…|our standards: the thomson…',
    'image via…|photo via…|cover photo:…|cover image:…|editor:…|editors:…|producer:…|photo:…|photos:…|photo credit:…|photo credits:…|photo by…|photos by…|photograph:…|photograph by…|photography:…|photography by…|picture:…|pictures:…|picture credit:…|image:…|images:…|image credit:…|image credits:…|image source,…|image source:…|image caption,…|image caption:…|image copyright…|image by…|featured image…|file photo…|cover image…|credit:…|credits:…|video:…|video credit:…|illustration:…|illustration by…|graphic:…|caption:…|courtesy of…|photo courtesy of…|getty images|getty|reuters|associated press|the associated press|afp|agence france-presse|pa media|afp/getty images|ap photo…|(ap photo…|(photo by…|(photo:…|(image:…|[photo:…|[image:…',
    'foto:…|fotos:…|bild:…|bilder:…|bildquelle:…|bildnachweis:…|bildcredit…|bildrechte:…|quelle bild…|redaktion:…|mit material von…|mit material der…|mit agenturmaterial…|crédit photo…|crédits photo…|crédit:…|photo d’illustration…|photo d’archives…|avec afp|(avec afp)|avec reuters|(avec reuters)|crédito de la foto…|crédito:…|créditos:…|imagen:…|fotografía:…|con información de…|(con información de…|foto di…|foto di:…|crediti:…|immagine:…|crédito da foto…|crédito da imagem…|imagem:…|com informações de…|com agências…|(com agências…|beeld:…|foto door…|zdjęcie:…|zdjęcia:…|fot.…|źródło zdjęcia…|foto av…|kuva:…|foto ilustrační…|ilustrační foto…|zdroj foto…|фото:…|фотография:…|фото с сайта…|фото из…|изображение:…|видео:…|ілюстрація:…|φωτογραφία:…|fotoğraf:…|kaynak foto…|ảnh:…|صورة:…|תמונה:…|צילום:…',
    '图片来源:…|图源:…|图:…|图片:…|摄影:…|责任编辑:…|责编:…|编辑:…|校对:…|審核:…|审核:…|圖片來源:…|圖:…|攝影:…|責任編輯:…|編輯:…|(责任编辑:…|(责编:…|写真:…|画像:…|撮影:…|写真提供:…|画像提供:…|編集:…|사진:…|사진=…|사진제공…|[사진=…|(사진=…|영상편집:…',
  ],
  comments: [
    'comments|comment|leave a comment…|leave a reply…|leave your comment…|post a comment…|add a comment…|write a comment…|join the conversation…|join the discussion…|view comments…|view all comments…|show comments…|read comments…|comments are closed…|comments (…|no comments…|be the first to comment…|log in to comment…|sign in to comment…|have your say…|what do you think?…|tell us what you think…|let us know what you think…|let us know in the comments…|share your thoughts…|reply',
    'kommentare|kommentar schreiben…|kommentieren…|kommentar verfassen…|diskutieren sie mit…|commentaires|laisser un commentaire…|ajouter un commentaire…|réagir…|comentarios|deja un comentario…|deja tu comentario…|comentar|commenti|lascia un commento…|commenta|comentários|deixe um comentário…|deixe seu comentário…|comente|reacties|reageer…|plaats een reactie…|komentarze|dodaj komentarz…|skomentuj…|kommentarer|skriv en kommentar…|kommentera…|kommentit|kommentoi…|komentáře|přidat komentář…|hozzászólások|comentarii|yorumlar|yorum yap…|комментарии|комментировать|оставить комментарий…|оставьте комментарий…|обсудить…|коментарі|залишити коментар…|σχόλια|komentar|bình luận|التعليقات|أضف تعليق…|תגובות|הוסף תגובה…|评论|发表评论…|评论区…|写留言…|留言|評論|發表評論…|コメント|コメントする|コメントを書く…|댓글|댓글 쓰기…',
  ],
  navigation: [
    'powered by…|about|contact|privacy|terms|terms & conditions|help|careers|advertise|sitemap|our homepage|report a typo…|report an error…|report a mistake…|report a problem with…|send us a tip|help us improve…|skip to content|skip to main content|skip to navigation|skip to main navigation|skip to footer|skip to search|back to top|top of page|go to top|scroll to top|return to top|back to home…|back to homepage|back to all news|back to news|home|menu|main menu|navigation|search|close|log in|login|sign in|log out|my account|next page|previous page|next|previous|load more…|show more|show less|see more|see all|view all|view more|more|print|print page|listen to this article…|listen to article…|listen to this story…|read in app|open in app|table of contents|jump to comments|privacy policy|terms of use|terms of service|terms and conditions|contact us|about us|toggle navigation|click to enlarge…|click to expand…|tap to expand…|hide caption|toggle caption|enlarge this image…|view gallery…|view image in fullscreen|play video…|video player is loading…|this video can not be played|to play this video…|your browser does not support…|javascript is required…|please enable javascript…|loading…|loading...',
    'zum inhalt springen|zum inhalt|nach oben|zurück zur startseite|startseite|impressum|datenschutz|mehr anzeigen|aller au contenu|haut de page|retour en haut|accueil|mentions légales|ir al contenido|volver arriba|inicio|aviso legal|vai al contenuto|torna su|torna all’inizio|ir para o conteúdo|voltar ao topo|início|naar de inhoud|terug naar boven|przejdź do treści|do góry|wróć na górę|strona główna|till toppen|gå till innehåll|gå til hovedindhold|siirry sisältöön|přejít k obsahu|zpět nahoru|на главную|наверх|главная|вгору|на головну|içeriğe geç|yukarı çık|返回顶部|返回首页|首页|回到顶部|返回頂部|回首頁|トップへ戻る|ページトップへ|ホームへ|맨 위로|목록으로|목록|本文へスキップ|跳转到内容|跳至内容',
  ],
  end_mark: [
    'for immediate release|for immediate release…|for immediate use|press release|news release|media release|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|comunicado de imprensa|persbericht|informacja prasowa|пресс-релиз|pressmeddelande|pressemeddelelse|新闻稿|プレスリリース|보도자료|ends|end|eof|eom|the end|-ends-|-end-|- ends -|- end -|--ends--|-- ends --|—ends—|– ends –|*** ends ***|-30-|- 30 -|– 30 –|— 30 —|end of story|end of article|end of release|the end of article|ende der meldung|ende der pressemitteilung|fin du communiqué|fin del comunicado|fine comunicato|koniec|(完)|【完】|（完）|(了)|以上|(끝)|[끝]|//',
  ],
  tags: [
    'tags:…|tag:…|tagged:…|tagged with…|tagged as…|tagged under…|tagged in…|tagged|filed under…|filed in…|posted in…|posted under…|categories:…|category:…|keywords:…|key words:…|hashtags:…|topics:…|topic:…|topics in this article…|related topics|section:…|labels:…',
    'schlagwörter:…|schlagworte:…|stichwörter:…|stichworte:…|themen:…|kategorie:…|kategorien:…|rubrik:…|mots-clés:…|mots clés:…|étiquettes:…|catégorie:…|catégories:…|rubrique:…|thèmes:…|etiquetas:…|palabras clave:…|categoría:…|categorías:…|temas:…|sección:…|parole chiave:…|categoria:…|categorie:…|argomenti:…|etichette:…|palavras-chave:…|categorias:…|assuntos:…|trefwoorden:…|onderwerpen:…|categorieën:…|rubriek:…|tagi:…|słowa kluczowe:…|kategoria:…|kategorie:…|etykiety:…|taggar:…|ämnen:…|nyckelord:…|emner:…|emneord:…|avainsanat:…|aiheet:…|štítky:…|klíčová slova:…|címkék:…|kulcsszavak:…|etichete:…|cuvinte cheie:…|etiketler:…|anahtar kelimeler:…|kategori:…|теги:…|метки:…|ключевые слова:…|рубрика:…|рубрики:…|категория:…|темы:…|мітки:…|ключові слова:…|категорія:…|ετικέτες:…|κατηγορία:…|kata kunci:…|từ khóa:…|thẻ:…|chuyên mục:…|الوسوم:…|كلمات مفتاحية:…|كلمات دلالية:…|תגיות:…|टैग:…|แท็ก:…|标签:…|关键词:…|分类:…|栏目:…|標籤:…|關鍵字:…|關鍵詞:…|分類:…|タグ:…|キーワード:…|カテゴリー:…|カテゴリ:…|ジャンル:…|태그:…|키워드:…|카테고리:…',
  ],
  contact: [
    'contact:…|contacts:…|contact details:…|media contact…|media contacts…|press contact…|press contacts…|press office:…|media enquiries…|media inquiries…|press enquiries…|press inquiries…|for media enquiries…|for media inquiries…|for press enquiries…|for press inquiries…',
    'kontakt:…|pressekontakt…|ansprechpartner:…|rückfragen an…|contact presse…|contacts presse…|contacto:…|contacto de prensa…|contatto stampa…|contatti:…|ufficio stampa:…|contato:…|contacto de imprensa…|assessoria de imprensa…|perscontact…|kontakt dla mediów…|контакты:…|контакты для прессы…|пресс-служба:…|联系方式:…|媒体联系…|お問い合わせ…|문의:…',
  ],
}
