import { foldName } from './foldName.ts'

/**
 * The months' names by language: full, genitive, locative and usual short forms. Twelve fields parted by `|`, forms by a
 * space. Names that mean different months in two languages (Croatian `listopad`) are left to the larger one.
 */
const namesByLanguage: Readonly<Record<string, string>> = {
  en: 'january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  de: 'januar jänner jan|februar feber feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez',
  fr: 'janvier janv jan|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct|novembre nov|décembre déc',
  es: 'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept set|octubre oct|noviembre nov|diciembre dic',
  it: 'gennaio gen genn|febbraio feb febbr|marzo mar|aprile apr|maggio mag magg|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic',
  pt: 'janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
  ca: 'gener gen|febrer febr|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov|desembre des',
  gl: 'xaneiro xan|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro dec',
  nl: 'januari jan|februari feb febr|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec',
  sv: 'januari jan|februari feb|mars|april apr|maj|juni jun|juli jul|augusti aug|september sept sep|oktober okt|november nov|december dec',
  da: 'januar jan|februar feb|marts|april apr|maj|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|december dec',
  nb: 'januar jan|februar feb|mars|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|desember des',
  is: 'janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember',
  fi: 'tammikuu tammikuuta tammi|helmikuu helmikuuta helmi|maaliskuu maaliskuuta maalis|huhtikuu huhtikuuta huhti|toukokuu toukokuuta touko|kesäkuu kesäkuuta kesä|heinäkuu heinäkuuta heinä|elokuu elokuuta elo|syyskuu syyskuuta syys|lokakuu lokakuuta loka|marraskuu marraskuuta marras|joulukuu joulukuuta joulu',
  et: 'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  lv: 'janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī',
  lt: 'sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|liepos liepa|rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|gruodžio gruodis',
  pl: 'stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru',
  cs: 'ledna leden led|února únor úno|března březen bře|dubna duben dub|května květen kvě|června červen čvn|července červenec čvc|srpna srpen srp|září|října říjen říj|listopadu listopad lis|prosince prosinec pro',
  sk: 'januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta august|septembra september|októbra október|novembra november|decembra december',
  sl: 'januarja januar|februarja februar|marca marec|aprila april|maja maj|junija junij|julija julij|avgusta avgust avg|septembra september|oktobra oktober|novembra november|decembra december',
  hr: 'siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan|||prosinca prosinac',
  sr: 'januara januar јануара јануар јан|februara februar фебруара фебруар феб|marta mart марта март|aprila april априла април|maja maj маја мај|juna jun јуна јун|jula jul јула јул|avgusta avgust августа август авг|septembra septembar септембра септембар|oktobra oktobar октобра октобар|novembra novembar новембра новембар|decembra decembar децембра децембар',
  hu: 'január januári jan|február februári febr|március márciusi márc|április áprilisi ápr|május májusi máj|június júniusi jún|július júliusi júl|augusztus augusztusi aug|szeptember szeptemberi szept|október októberi okt|november novemberi nov|december decemberi dec',
  ro: 'ianuarie ian|februarie feb|martie|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|octombrie oct|noiembrie noi|decembrie dec',
  sq: 'janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
  tr: 'ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara',
  ru: 'января январь янв|февраля февраль фев февр|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек',
  uk: 'січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт|травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|вересня вересень вер|жовтня жовтень жовт|листопада листопад лист|грудня грудень груд',
  be: 'студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня',
  bg: 'януари ян|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  mk: 'јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември',
  el: 'ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|μαΐου μάιος μαι|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ σεπτ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ',
  id: 'januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt|september sep|oktober okt|november nov|desember des',
  ms: 'januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember dis',
  eu: 'urtarrilaren urtarrila|otsailaren otsaila|martxoaren martxoa|apirilaren apirila|maiatzaren maiatza|ekainaren ekaina|uztailaren uztaila|abuztuaren abuztua|irailaren iraila|urriaren urria|azaroaren azaroa|abenduaren abendua',
  ga: 'eanáir|feabhra|márta|aibreán|bealtaine|meitheamh|iúil|lúnasa|meánfómhair|deireadh|samhain|nollaig',
  cy: 'ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr',
  ar: 'يناير جانفي|فبراير فيفري|مارس|أبريل ابريل إبريل أفريل|مايو ماي|يونيو يونيه جوان|يوليو يوليه جويلية|أغسطس اغسطس أوت|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر',
  fa: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  he: 'ינואר בינואר|פברואר בפברואר|מרץ במרץ מרס במרס|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר',
  hi: 'जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर',
  bn: 'জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর',
  th: 'มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค',
}

const months = new Map<string, number>()
for (const names of Object.values(namesByLanguage))
  for (const [index, forms] of names.split('|').entries())
    for (const form of forms.split(' '))
      if (form !== '' && !months.has(foldName(form))) months.set(foldName(form), index + 1)

/** The month a word names in any of the languages, 1 to 12, or null. `'Novembre'` → 11, `'ноября'` → 11, `'Edge'` → null */
export const monthOf = (word: string): number | null => months.get(foldName(word)) ?? null
