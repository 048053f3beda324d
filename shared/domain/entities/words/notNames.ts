/** Capitalised words that name neither a person, nor an organisation, nor a place. Folded, of all the languages read. */
export const notNames: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz juni juli oktober dezember
lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart augustus
janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro segunda terca quarta quinta sexta
english french german spanish italian dutch portuguese latin arabic christmas easter ramadan hanukkah diwali halloween thanksgiving noel weihnachten ostern navidad
natale kerst pascua god jesus christ allah bible quran koran torah islam christianity judaism buddhism hinduism gospel
i a an the he she it we they you his her its our their this that these those there here who what when where why how if in on at by for from with of and
or but so as to no not yes some many most more less all one two three four five six seven eight nine ten first second third last next new old
brexit covid covid-19 aids hiv dna rna gdp ceo cfo vat faq tv dvd cd pc it ai usb html pdf http www gps lgbt lgbtq ok pm am bc ad am gmt utc est cet pst
android iphone ipad internet web covid19 wifi bitcoin euro euros dollar dollars pound pounds
prime foreign interior vice deputy chief former acting
q a r f p d
jr sr junior senior
photo image video read share advertisement copyright subscribe newsletter update live breaking exclusive opinion editorial analysis correction
gulf north south east west northern southern eastern western central nord sud est ouest norte sur sul oeste
republican republicans democrat democrats conservative conservatives liberal liberals labour tory tories socialist socialists communist communists
catholic catholics protestant protestants muslim muslims jewish jew jews hindu hindus buddhist buddhists christian christians sunni shia shiite orthodox
european europeans african africans asian asians american americans`.split(/\s+/),
)

/** Lower-case words that may stand inside a name. */
export const particles: ReadonlySet<string> = new Set(
  'of the for d dell de da do dos das del della dello delle dei degli di du des van von der den ter ten la le les el al bin ibn zu zur fur y e und and et voor het'.split(
    ' ',
  ),
)
/** Those that stand inside a person's name. */
export const nameParticles: ReadonlySet<string> = new Set(
  'de da do dos das del della di du van von der den ter ten la le el al bin ibn zu zur'.split(' '),
)

/** Prepositions of place, by language; none for German, whose nouns all look like names. */
export const placePrepositions: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('in near outside'.split(' ')),
  fr: new Set('a'.split(' ')),
}
