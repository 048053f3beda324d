/**
 * Cities, states and regions that a text names without their country: code of the country and names, in English and as they are
 * written at home. Names that are more often something else (Nice, Reading, Split, Bath, Cork, Mobile) are left out.
 */
export const cities = `
AE|Sharjah,Ras Al Khaimah
AF|Kandahar,Herat,Jalalabad,Kunduz,Helmand
AR|Rosario,Mendoza,Patagonia,La Plata,Ushuaia
AT|Salzburg,Innsbruck,Graz,Linz,Klagenfurt,Bregenz,Tyrol,Tirol,Carinthia,Styria
AU|Brisbane,Perth,Adelaide,Hobart,Darwin,Queensland,Tasmania,New South Wales,Northern Territory,Gold Coast,Alice Springs
BA|Banja Luka,Mostar,Srebrenica
BD|Chittagong,Sylhet,Cox's Bazar
BE|Antwerp,Ghent,Bruges,Liège,Namur,Leuven,Charleroi,Ostend,Flanders,Wallonia,Antwerpen,Gand,Gent,Brugge,Lüttich,Mechelen
BG|Plovdiv,Varna,Burgas
BO|Santa Cruz de la Sierra,Cochabamba,Sucre
BR|Salvador da Bahia,Recife,Fortaleza,Porto Alegre,Curitiba,Manaus,Belo Horizonte,São Paulo,Brasília,Belém,Rio Grande do Sul,Minas Gerais
CA|Vancouver,Calgary,Edmonton,Winnipeg,Halifax,Ontario,Alberta,Manitoba,Saskatchewan,Nova Scotia,British Columbia,Newfoundland,Nunavut,Yukon,Iqaluit,Québec,Montréal
CD|Goma,Lubumbashi,North Kivu,Bukavu
CH|Basel,Lausanne,Lucerne,Lugano,Winterthur,Zürich,Genf,Genève,St. Gallen,Ticino,Valais,Davos
CI|Bouaké
CL|Valparaíso,Concepción,Antofagasta,Calama,Atacama,Punta Arenas
CM|Douala
CN|Guangzhou,Shenzhen,Wuhan,Chengdu,Chongqing,Tianjin,Nanjing,Hangzhou,Xi'an,Guangdong,Sichuan,Hebei,Henan,Hubei,Hunan,Yunnan,Lhasa,Urumqi,Harbin,Shenyang,Suzhou,Xiamen,Fujian,Zhejiang,Jiangsu
CO|Medellín,Cali,Cartagena,Barranquilla
CU|Santiago de Cuba
CY|Limassol,Larnaca
CZ|Brno,Ostrava,Bohemia,Moravia,Plzeň
DE|Cologne,Köln,Stuttgart,Düsseldorf,Leipzig,Dresden,Dortmund,Bremen,Hanover,Hannover,Nuremberg,Nürnberg,Duisburg,Bochum,Bonn,München,Karlsruhe,Mannheim,Augsburg,Rostock,Kiel,Lübeck,Mainz,Saarbrücken,Potsdam,Chemnitz,Magdeburg,Erfurt,Wolfsburg,Freiburg,Heidelberg,Bautzen,Bavaria,Saxony,Sachsen,Bayern,Brandenburg,Thuringia,Thüringen,Hesse,Hessen,Saxony-Anhalt,Sachsen-Anhalt,Lower Saxony,Niedersachsen,North Rhine-Westphalia,Nordrhein-Westfalen,Baden-Württemberg,Schleswig-Holstein,Mecklenburg-Vorpommern,Rheinland-Pfalz,Saarland
DK|Aarhus,Odense,Aalborg,Jutland
DZ|Oran,Constantine
EC|Guayaquil
EG|Alexandria,Luxor,Aswan,Giza,Sinai,Port Said,Suez
ES|Valencia,Seville,Sevilla,Zaragoza,Bilbao,Málaga,Granada,San Sebastián,Alicante,Cordoba,Murcia,Palma,Vigo,Ferrol,Oviedo,Gijón,A Coruña,Galicia,Asturias,Andalusia,Andalucía,Basque Country,País Vasco,Cataluña,Mallorca,Ibiza,Tenerife,Canary Islands
ET|Tigray,Amhara,Oromia,Mekelle
FI|Tampere,Turku,Espoo,Oulu,Lapland,Rovaniemi
FR|Marseille,Lyon,Toulouse,Strasbourg,Bordeaux,Lille,Nantes,Rennes,Grenoble,Montpellier,Le Havre,Saint-Étienne,Toulon,Dijon,Angers,Reims,Nîmes,Brest,Rouen,Calais,Saumur,Metz,Nancy,Brittany,Bretagne,Normandy,Normandie,Provence,Alsace,Loire,Occitanie,Maine-et-Loire,Corsica,Corse
GB|Birmingham,Liverpool,Leeds,Sheffield,Bristol,Glasgow,Cardiff,Newcastle,Nottingham,Leicester,Southampton,Portsmouth,Plymouth,Aberdeen,Dundee,Swansea,Brighton,Oxford,Cambridge,Yorkshire,Cornwall,Kent,Lancashire,Merseyside,Londonderry
GE|Batumi,Abkhazia,South Ossetia
GH|Kumasi,Tamale
GR|Thessaloniki,Patras,Crete,Lesbos,Rhodes,Corfu,Piraeus,Santorini
HK|Kowloon
HR|Dubrovnik,Rijeka,Dalmatia
HU|Debrecen,Szeged
ID|Surabaya,Bandung,Medan,Sumatra,Java,Sulawesi,Aceh,Papua,Borneo,Yogyakarta
IE|Galway,Limerick,Waterford,Shannon,Donegal,Kerry
IL|Haifa,Beersheba,Ashkelon,Eilat,Golan Heights
IN|Hyderabad,Ahmedabad,Pune,Jaipur,Lucknow,Kanpur,Kerala,Tamil Nadu,Maharashtra,Gujarat,Rajasthan,Uttar Pradesh,Bihar,West Bengal,Assam,Karnataka,Bengaluru,Kashmir,Goa,Odisha,Telangana,Manipur
IQ|Mosul,Basra,Kirkuk,Erbil,Fallujah,Najaf
IR|Isfahan,Mashhad,Tabriz,Shiraz,Natanz
IT|Naples,Turin,Venice,Florence,Bologna,Genoa,Palermo,Verona,Trieste,Bari,Catania,Roma,Milano,Napoli,Torino,Venezia,Firenze,Genova,Tuscany,Lombardy,Sardinia,Toscana,Lombardia,Sicilia,Sardegna,Piedmont,Piemonte,Veneto,Calabria,Lampedusa,Pompeii
JP|Kyoto,Yokohama,Nagoya,Sapporo,Fukuoka,Kobe,Hiroshima,Nagasaki,Okinawa,Hokkaido,Fukushima,Sendai,Honshu,Kyushu
KE|Mombasa,Kisumu
KR|Busan,Incheon,Daegu,Jeju
KZ|Karaganda,Aktau,Shymkent,Kostanay
LB|Sidon,Tyre
LY|Benghazi,Misrata,Derna
MA|Marrakech,Marrakesh,Fez,Tangier,Agadir
MM|Mandalay,Rakhine
MX|Guadalajara,Monterrey,Tijuana,Cancún,Acapulco,Oaxaca,Chiapas,Puebla,Ciudad Juárez,Sinaloa,Jalisco
MY|Penang,Sabah,Sarawak,Johor
MZ|Cabo Delgado,Beira
NG|Kano,Ibadan,Port Harcourt,Kaduna,Borno,Maiduguri,Benin City
NL|Utrecht,Eindhoven,Groningen,Maastricht,Delft,Leiden,Nijmegen,Den Haag,Arnhem,Tilburg,Schiphol
NO|Bergen,Trondheim,Stavanger,Tromsø,Svalbard,Longyearbyen,Bodø,Kirkenes
NZ|Christchurch,Dunedin,Hamilton
PE|Cusco,Arequipa,Trujillo
PH|Davao,Cebu,Mindanao,Luzon,Quezon City
PK|Peshawar,Rawalpindi,Quetta,Punjab,Sindh,Balochistan,Faisalabad
PL|Krakow,Kraków,Gdansk,Gdańsk,Wrocław,Wroclaw,Poznań,Poznan,Łódź,Lublin,Katowice
PS|Rafah,Khan Younis,Nablus,Jenin,Hebron,Bethlehem
PT|Porto,Braga,Coimbra,Faro,Algarve,Madeira,Azores,Lisboa,Aveiro
RO|Cluj-Napoca,Timișoara,Timisoara,Transylvania,Constanța
RS|Novi Sad,Niš
RU|Novosibirsk,Yekaterinburg,Vladivostok,Kazan,Sochi,Murmansk,Siberia,Chechnya,Grozny,Dagestan,Kaliningrad,Belgorod,Kursk,Rostov-on-Don,Volgograd,Saint Petersburg,Kamchatka,Samara
SA|Jeddah,Mecca,Medina,Dhahran
SD|Omdurman,Port Sudan,El Fasher
SE|Gothenburg,Malmö,Uppsala,Kiruna,Göteborg,Gotland
SY|Homs,Idlib,Latakia,Raqqa,Hama
TH|Chiang Mai,Phuket,Pattaya
TN|Sfax,Sousse,Carthage
TR|Izmir,Antalya,Gaziantep,Bursa,Adana,Diyarbakir
TW|Kaohsiung,Taichung
TZ|Zanzibar,Arusha
UA|Lviv,Odessa,Dnipro,Mariupol,Kherson,Zaporizhzhia,Donetsk,Luhansk,Sevastopol,Bakhmut,Mykolaiv,Sumy,Chernobyl,Chernihiv
US|Los Angeles,Chicago,Houston,Philadelphia,San Francisco,Seattle,Boston,Atlanta,Miami,Dallas,Denver,Detroit,Las Vegas,New Orleans,San Diego,Minneapolis,Baltimore,Cleveland,Pittsburgh,Portland,St. Louis,Honolulu,Anchorage,Alaska,Hawaii,Arizona,Nevada,Colorado,Ohio,Michigan,Illinois,Pennsylvania,Oregon,Louisiana,Alabama,Mississippi,Tennessee,Kentucky,Missouri,Kansas,Oklahoma,Iowa,Minnesota,Wisconsin,Massachusetts,Connecticut,New Jersey,Maryland,Virginia,North Carolina,South Carolina,New Hampshire,Vermont,Maine,Rhode Island,Delaware,Nebraska,Montana,Idaho,Utah,Wyoming,North Dakota,South Dakota,Arkansas,New Mexico,West Virginia,Manhattan,Brooklyn,Silicon Valley,New York City,Washington DC,Salt Lake City,San Antonio,Phoenix,Orlando,Cape Canaveral,Mar-a-Lago
UZ|Samarkand,Bukhara
VE|Maracaibo
VN|Da Nang,Saigon,Haiphong
YE|Hodeidah,Taiz,Marib
ZA|Durban,Soweto,Port Elizabeth,Bloemfontein,KwaZulu-Natal
ZW|Bulawayo`
