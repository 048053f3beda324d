/** What a person is, written before the name: forms of address, offices, professions. Folded, of all the languages read. */
const roles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col lt sgt capt rev hon
president premier chancellor minister senator congressman congresswoman governor mayor mayoress ambassador envoy king queen prince princess pope cardinal
archbishop bishop rabbi imam judge justice magistrate sheriff general colonel major captain commander lieutenant sergeant admiral marshal inspector
superintendent constable detective director chairman chairwoman chairperson professor doctor coach manager goalkeeper striker midfielder
defender winger forward referee singer actor actress director filmmaker novelist author writer poet painter composer conductor pianist violinist
scientist researcher hydrologist economist analyst historian biologist physicist chemist astronomer geologist engineer architect lawyer solicitor
barrister prosecutor spokesman spokeswoman spokesperson founder co-founder ceo cfo secretary treasurer prefect deputy delegate leader head
headteacher teacher farmer nurse surgeon driver trader broker resident epidemiologist climatologist meteorologist virologist sociologist psychologist
herr frau bundeskanzler bundeskanzlerin kanzler kanzlerin prasident prasidentin ministerin burgermeister burgermeisterin oberburgermeister richter
richterin professorin doktor trainerin sprecher sprecherin direktor direktorin leiter leiterin konig konigin papst bischof
m mme mlle monsieur madame presidente prefet prefete depute deputee maire ministre premiere directeur directrice professeur juge procureur procureure
entraineur entraineuse chercheur chercheuse hydrologue economiste porte-parole roi reine pape eveque chancelier chanceliere
senor senora sr sra presidenta ministro ministra alcalde alcaldesa gobernador gobernadora juez jueza fiscal entrenador entrenadora portavoz
economista director directora profesor profesora rey reina papa obispo canciller secretario secretaria diputado diputada
signor signora sig dott sindaco giudice procuratore allenatore allenatrice portavoce direttore direttrice re regina vescovo cancelliere premier ministra
meneer mevrouw dhr mevr burgemeester rechter officier woordvoerder directeur hoogleraar koning koningin paus bisschop staatssecretaris
senhor senhora presidenta prefeito prefeita governador governadora juiz juiza treinador treinadora porta-voz diretor diretora rei rainha bispo chanceler`.split(
    /\s+/,
  ),
)

/** Words that stand inside or around an office's name. */
const partsOfOffices = new Set(
  'prime vice deputy chief executive officer foreign interior defence defense finance home economy national security former acting assistant general staff'.split(
    ' ',
  ),
)

const germanOffices = [
  'minister',
  'ministerin',
  'prasident',
  'prasidentin',
  'leiter',
  'leiterin',
  'chef',
  'chefin',
  'sprecher',
  'sprecherin',
  'trainer',
  'trainerin',
  'forscher',
  'forscherin',
  'anwalt',
  'anwaltin',
]

/** Whether a folded word is what a person is: `'minister'`, `'wirtschaftsministerin'`. */
export const isRole = (word: string, language: string): boolean =>
  roles.has(word) || (language === 'de' && word.length > 8 && germanOffices.some((ending) => word.endsWith(ending)))

export const isPartOfOffice = (word: string): boolean => partsOfOffices.has(word)

/** Verbs and prepositions beside the name of who speaks. Folded. */
export const isSaying = (word: string): boolean => saying.has(word)

const saying = new Set(
  `said says told added adds asked wrote argued explained warned recalls insisted replied
sagte sagt erklarte meinte betonte
dit declare explique affirme ajoute selon raconte previent resume
dijo dice afirmo explico declaro anadio aseguro segun
detto dichiarato spiegato secondo
zei zegt vertelt volgens
disse afirmou explicou declarou segundo`.split(/\s+/),
)
