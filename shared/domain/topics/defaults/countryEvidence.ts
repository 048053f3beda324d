/**
 * What speaks for a country besides its name, in English texts: other names | people and adjectives | capitals and cities that stand for it.
 * `!` after a word asks for capitals throughout; `?` marks evidence too ambiguous to stand alone.
 */
export const countryEvidence = `
AE|UAE!,U.A.E.,Emirates,Dubai|Emirati|Abu Dhabi
AF||Afghan,Afghani|Kabul
AL||Albanian|Tirana
AM||Armenian|Yerevan
AO||Angolan|Luanda
AR||Argentine,Argentinian,Argentinean|Buenos Aires
AT||Austrian|Vienna
AU||Australian,Aussie|Canberra,Sydney,Melbourne
AZ||Azerbaijani,Azeri|Baku
BA|Bosnia,Bosnia and Herzegovina|Bosnian|Sarajevo
BB||Barbadian|Bridgetown
BD||Bangladeshi|Dhaka
BE||Belgian|Brussels?
BF|Burkina|Burkinabe|Ouagadougou
BG||Bulgarian|Sofia?
BH||Bahraini|Manama
BI||Burundian|Bujumbura
BJ||Beninese|Porto-Novo
BN||Bruneian|Bandar Seri Begawan
BO||Bolivian|La Paz
BR||Brazilian|Brasilia,Rio de Janeiro,Sao Paulo
BT||Bhutanese|Thimphu
BW||Botswanan|Gaborone
BY||Belarusian,Belarussian|Minsk
CA||Canadian|Ottawa,Toronto,Quebec,Montreal
CD|DR Congo,DRC!,Democratic Republic of Congo,Democratic Republic of the Congo,Congo?|Congolese|Kinshasa
CF|CAR!?||Bangui
CG|Republic of the Congo,Congo Republic||Brazzaville
CH||Swiss|Bern?,Zurich,Geneva?
CI|Ivory Coast|Ivorian|Yamoussoukro,Abidjan
CL||Chilean|
CM||Cameroonian|Yaounde
CN|PRC!,People's Republic of China,mainland China|Chinese|Beijing,Shanghai,Xinjiang,Tibet
CO||Colombian|Bogota,Bogotá
CR||Costa Rican|
CU||Cuban|Havana
CV|Cabo Verde|Cape Verdean|Praia
CY||Cypriot|Nicosia
CZ|Czech Republic|Czech|Prague
DE||German|Berlin,Munich,Hamburg,Frankfurt
DJ||Djiboutian|
DK||Danish,Dane,Danes|Copenhagen
DO||Dominican?|Santo Domingo
DZ||Algerian|Algiers
EC||Ecuadorian,Ecuadorean|Quito
EE||Estonian|Tallinn
EG||Egyptian|Cairo
ER||Eritrean|Asmara
ES||Spanish,Spaniard|Madrid,Barcelona,Catalonia
ET||Ethiopian|Addis Ababa
FI||Finnish,Finn?,Finns|Helsinki
FJ||Fijian|Suva
FR||French,Frenchman,Frenchwoman|Paris
GA||Gabonese|Libreville
GB|UK!,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland|British,Briton,Scottish,Welsh,English?|London,Downing Street,Westminster,Edinburgh,Belfast,Manchester
GE|Georgia?|Georgian?|Tbilisi
GH||Ghanaian|Accra
GL||Greenlandic,Greenlander|Nuuk
GM|The Gambia|Gambian|Banjul
GN|Guinea?|Guinean|Conakry
GR||Greek|Athens
GT||Guatemalan|
GY||Guyanese|
HK|Hong Kong|Hongkonger,Hong Konger|
HN||Honduran|Tegucigalpa
HR||Croatian,Croat|Zagreb
HT||Haitian|Port-au-Prince
HU||Hungarian|Budapest
ID||Indonesian|Jakarta,Bali
IE|Republic of Ireland|Irish|Dublin
IL||Israeli|Jerusalem?,Tel Aviv
IN||Indian|New Delhi,Delhi,Mumbai,Kolkata,Chennai,Bangalore
IQ||Iraqi|Baghdad
IR||Iranian|Tehran
IS||Icelandic,Icelander|Reykjavik
IT||Italian|Rome,Milan,Sicily
JM||Jamaican|
JO|Jordan?|Jordanian|Amman
JP||Japanese|Tokyo,Osaka
KE||Kenyan|Nairobi
KG||Kyrgyz|Bishkek
KH||Cambodian|Phnom Penh
KP|DPRK!|North Korean|Pyongyang
KR|Republic of Korea,Korea?|South Korean,Korean?|Seoul
KW||Kuwaiti|Kuwait City
KZ||Kazakh,Kazakhstani|Astana,Almaty
LA||Laotian|Vientiane
LB||Lebanese|Beirut
LK||Sri Lankan|Colombo
LR||Liberian|Monrovia
LS||Basotho|Maseru
LT||Lithuanian|Vilnius
LU||Luxembourgish|
LV||Latvian|Riga
LY||Libyan|Tripoli
MA||Moroccan|Rabat,Casablanca?
MD||Moldovan|Chisinau
ME||Montenegrin|Podgorica
MG||Malagasy|Antananarivo
MK|Macedonia|Macedonian|Skopje
ML||Malian|Bamako
MM|Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw,Yangon
MN||Mongolian|Ulaanbaatar,Ulan Bator
MR||Mauritanian|Nouakchott
MT||Maltese|Valletta
MU||Mauritian|Port Louis
MV||Maldivian|
MW||Malawian|Lilongwe
MX||Mexican|Mexico City
MY||Malaysian|Kuala Lumpur
MZ||Mozambican|Maputo
NA||Namibian|Windhoek
NE||Nigerien|Niamey
NG||Nigerian|Abuja,Lagos
NI||Nicaraguan|Managua
NL|Holland|Dutch|Amsterdam,The Hague?,Rotterdam
NO||Norwegian|Oslo
NP||Nepalese,Nepali|Kathmandu
NZ||New Zealander,Kiwi?|Auckland,Wellington?
OM||Omani|Muscat
PA||Panamanian|Panama City
PE||Peruvian|Lima
PG||Papua New Guinean|Port Moresby
PH||Filipino,Philippine,Filipina|Manila
PK||Pakistani|Islamabad,Karachi,Lahore
PL||Polish,Pole?,Poles|Warsaw
PR||Puerto Rican|
PS|Palestine,Gaza,West Bank,Gaza Strip|Palestinian|Ramallah
PT||Portuguese|Lisbon
PY||Paraguayan|Asuncion
QA||Qatari|Doha
RO||Romanian|Bucharest
RS||Serbian,Serb|Belgrade
RU|Russian Federation,USSR!,Soviet Union|Russian|Moscow,Kremlin,St Petersburg,St. Petersburg
RW||Rwandan|Kigali
SA||Saudi|Riyadh
SD||Sudanese|Khartoum,Darfur
SE||Swedish,Swede|Stockholm
SG||Singaporean|
SI||Slovenian,Slovene|Ljubljana
SK||Slovak,Slovakian|Bratislava
SL||Sierra Leonean|Freetown
SN||Senegalese|Dakar
SO||Somali,Somalian|Mogadishu
SR||Surinamese|Paramaribo
SS||South Sudanese|Juba
SV||Salvadoran,Salvadorean|San Salvador
SY||Syrian|Damascus,Aleppo
SZ|Swaziland|Swazi|Mbabane
TD|Chad?|Chadian|N'Djamena
TG||Togolese|Lome
TH||Thai|Bangkok
TJ||Tajik|Dushanbe
TL|East Timor|Timorese|Dili
TM||Turkmen|Ashgabat
TN||Tunisian|Tunis
TR|Turkey|Turkish,Turk|Ankara,Istanbul
TT|Trinidad,Tobago|Trinidadian|Port of Spain
TW||Taiwanese|Taipei
TZ||Tanzanian|Dodoma,Dar es Salaam
UA||Ukrainian|Kyiv,Kiev,Odesa,Kharkiv,Donbas,Crimea
UG||Ugandan|Kampala
US|US!,U.S.,USA!,U.S.A.,United States of America,America|American|Washington,White House,Pentagon,New York,California,Texas,Florida,Capitol Hill
UY||Uruguayan|Montevideo
UZ||Uzbek|Tashkent
VA|Vatican,Holy See||
VE||Venezuelan|Caracas
VN||Vietnamese|Hanoi,Ho Chi Minh City
XK||Kosovan,Kosovar|Pristina
YE||Yemeni|Sanaa,Sana'a,Aden
ZA||South African|Pretoria,Johannesburg,Cape Town
ZM||Zambian|Lusaka
ZW||Zimbabwean|Harare`

/** Phrases that hold a country's word and do not speak of it. */
export const noCountry =
  `Latin American,Latin America,South America,South American,North America,North American,Central America,Central American,
African American,African-American,Native American,New England,Indian Ocean,American Samoa,Gulf of Mexico,Persian Gulf,Guinea pig,
Paris Hilton,Paris Saint-Germain,Georgia Tech,Atlanta Georgia,Michael Jordan,Jordan Henderson,West Indian,American football,French Open,Australian Open,US Open,Prince of Wales,Princess of Wales,
English Channel,English language,French fries,French Quarter,Turkish delight,Spanish flu,German shepherd,Washington State,Washington Post,New York Times,Wall Street Journal,Air France,
British Virgin Islands,China Sea,South China Sea,East China Sea,Sea of Japan,London Stock Exchange,Paris Agreement,Paris accord,Geneva Convention,Geneva Conventions,Kyoto Protocol,Berlin Wall,Church of England,Bank of America,Turkey breast`
    .split(',')
    .map((phrase) => phrase.trim())

/** Names to use in place of the locale data's, which are made for lists of regions. */
export const englishCountryNames: Readonly<Record<string, string>> = {
  AG: 'Antigua and Barbuda',
  BA: 'Bosnia and Herzegovina',
  CD: 'DR Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  HK: 'Hong Kong',
  KN: 'St. Kitts and Nevis',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  ST: 'São Tomé and Príncipe',
  TR: 'Turkey',
  TT: 'Trinidad and Tobago',
  VC: 'St. Vincent and the Grenadines',
}
