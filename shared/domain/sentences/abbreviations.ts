import { baseLanguage } from './baseLanguage.ts'

/** Before a name or a number, never at a sentence's end. */
const leading: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof gen sen rep gov st sgt lt col capt cpt maj cmdr adm hon rev fr pres supt det insp messrs mt ft vs v no nos fig figs sec ch vol pp art cf eg ie viz approx est ca circa al dept',
  de: 'hr fr frl dr prof dipl ing st nr abs art bd bzw ca ggf inkl zzgl vgl vs z.b d.h u.a o.ä i.d.r v.a s.o u.u tel str hl geb sog ev evtl mio mrd tsd max min jh',
  fr: 'm mm mme mlle mgr dr me pr st ste cf p pp fig no av env éd vol art tél',
  es: 'sr sra srta dr dra d dña prof st sto sta fig núm no p pp pág vol art ed av c aprox gral lic ing',
  it: 'sig sigg sig.ra dott dott.ssa prof avv ing on sen st art fig n nr p pp pag vol cap ca cfr es geom gen',
  pt: 'sr sra srs dr dra prof profa eng st sto fig n no nº p pp pág vol art av ca aprox gen min',
  nl: 'dhr mevr mw dr drs prof ir ing mr st nr blz p ca bijv o.a d.w.z i.v.m t.a.v m.b.t n.a.v max min vgl',
  sv: 'dr prof st nr s ca t.ex bl.a d.v.s kap fig jfr resp s.k',
  da: 'hr fr dr prof st nr s ca f.eks bl.a dvs kap fig jf hhv pga',
  nb: 'hr fr dr prof st nr s ca f.eks bl.a dvs kap fig jf hhv pga',
  pl: 'p pan dr prof mgr inż hab św ul al pl nr str s ok np tj tzn tzw m.in płk gen kpt por red im ks',
  cs: 'p pí dr prof mgr ing doc mudr judr phdr rndr sv ul nám č čp s str např tj tzn tzv cca gen plk',
  sk: 'p dr prof mgr ing doc mudr judr sv ul nám č s str napr tj tzv cca gen plk',
  ru: 'гр д ул пр им св стр с т тел проф акад др рис см ср напр тыс млн млрд руб ген полк т.е т.н',
  uk: 'вул пр ім св стор с т тел проф акад др рис див напр тис млн млрд грн ген полк т.зв',
  bg: 'гр д ул бул им св стр с т проф акад др рис вж напр хил млн млрд лв ген',
  ro: 'dl dna dr prof ing st nr str p pag fig art vol ca aprox gen lt col',
  hu: 'dr prof id ifj özv st ún kb pl ill sz old u ui vö stb',
  fi: 'hra rva tri prof nro n s ks esim mm ym ns ent os puh',
  tr: 'sn dr prof doç yrd av st no s sf bkz örn vb yy cad sok mah alb gen',
  el: 'κ κα δρ καθ αγ αρ σελ π.χ δηλ βλ τηλ λ.χ οδ',
  id: 'dr prof ir drs hj h no jl hlm kab kec kel tn ny sdr',
  vi: 'ts ths gs pgs tp q p ô số',
}

/** May end a sentence: only the next word tells. */
const either: Readonly<Record<string, string>> = {
  en: 'inc ltd co corp bros jr sr etc a.m p.m u.s u.k u.n e.u d.c u.s.a ph.d m.d b.a m.a b.c a.d esq ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun calif mass conn penn ariz fla tex wash ore',
  de: 'usw etc jan feb mär apr jun jul aug sep sept okt nov dez uvm o.g gmbh co kg',
  fr: 'etc janv févr avr juil sept oct nov déc j.-c s.a',
  es: 'etc ee.uu uu s.a a.m p.m ene feb abr ago sept oct nov dic ud uds',
  it: 'ecc etc s.p.a s.r.l a.c d.c gen feb mar apr mag giu lug ago set ott nov dic',
  pt: 'etc s.a ltda a.c d.c jan fev mar abr mai jun jul ago set out nov dez',
  nl: 'enz etc jan feb mrt apr jun jul aug sep sept okt nov dec a.d b.v n.v',
  sv: 'etc osv m.m jan feb apr aug sept okt nov dec kr',
  da: 'etc osv m.m m.v jan feb apr aug sept okt nov dec kr',
  nb: 'etc osv m.m m.v jan feb apr aug sept okt nov dec kr',
  pl: 'itd itp etc r w zł tys mln mld godz',
  cs: 'atd apod aj kč tis mil mld hod s.r.o a.s',
  sk: 'atď apod a.s s.r.o tis mil mld hod',
  ru: 'г др пр т.д т.п н.э гг в вв',
  uk: 'м р ін т.д т.п н.е рр ст',
  bg: 'г др',
  ro: 'etc s.a s.r.l lei',
  hu: 'stb kft rt zrt bt',
  fi: 'jne yms oy klo',
  tr: 'vb vs a.ş ltd şti',
  el: 'κ.λπ κλπ κ.ά π.χ μ.χ α.ε',
}

/** Languages that write ordinal numbers with a full stop (`am 3. Oktober`). */
const ordinals = new Set([
  'de',
  'da',
  'nb',
  'no',
  'nn',
  'fi',
  'et',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'hu',
  'lv',
  'tr',
  'is',
  'pl',
])

export type Abbreviations = Readonly<{
  leading: ReadonlySet<string>
  either: ReadonlySet<string>
  /** A number with a full stop may be an ordinal. */
  ordinals: boolean
}>

const tables = new Map<string, Abbreviations>()
const words = (list: string | undefined): string[] => (list === undefined ? [] : list.split(' '))

/** The abbreviations of a language, lower case, without their last stop; the English ones hold everywhere. */
export const abbreviations = (language: string): Abbreviations => {
  const code = baseLanguage(language)
  const known = tables.get(code)
  if (known !== undefined) return known
  const latin = leading[code] === undefined || /[a-z]/.test(leading[code])
  const table: Abbreviations = {
    leading: new Set(
      code === 'en' || !latin
        ? words(leading[code] ?? leading.en)
        : [...words('mr mrs ms dr prof st'), ...words(leading[code] ?? leading.en)],
    ),
    either: new Set([...words(either.en), ...words(either[code])]),
    ordinals: ordinals.has(code),
  }
  if (tables.size < 64) tables.set(code, table)
  return table
}
