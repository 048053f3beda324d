/** Words that end the name of an organisation. Folded. */
export const endsOrganisation: ReadonlySet<string> = new Set(
  `inc ltd llc plc corp gmbh ag sa spa nv bv se kg oy ab corporation company group holdings holding industries bank university institute institution association
party council committee commission ministry department agency authority foundation airlines airways museum hospital college academy court parliament senate
assembly union federation confederation league club police army navy office bureau society trust fund church orchestra theatre theater press times herald wire post
tribune gazette daily guardian news journal observer organisation organization administration laboratory laboratories observatory center centre
wanderers rovers athletic fc cf sc united city-fc motors electric energy pharmaceuticals technologies systems software partners capital advisors advisers associates patrol studios records entertainment media communications networks
solutions services logistics insurance securities investments ventures brothers
ministerium universitat institut gesellschaft verband stiftung partei werke bundesbank`.split(/\s+/),
)

/** Words that begin one, with `of`, `de`, `für`… behind them or an adjective. Folded. */
export const beginsOrganisation: ReadonlySet<string> = new Set(
  `university ministry bank department institute college school church house council court board bureau academy federation association organisation organization
office chamber confederation
universite ministere banque institut ecole cour conseil chambre federation prefecture
universidad ministerio banco instituto tribunal camara federacion ayuntamiento consejo
universita ministero banca istituto corte camera federazione comune
universiteit ministerie bank instituut raad
universidade ministerio instituto tribunal camara federacao prefeitura
universitat ministerium hochschule`.split(/\s+/),
)

/** Adjectives that follow such a word in Romance languages: `Banco Central`, `Cour suprême`. Folded. */
export const qualifiesOrganisation: ReadonlySet<string> = new Set(
  'central centrale supremo suprema supreme nacional nazionale nationale federal europeo europea europeenne constitucional constitutionnel constitutionnelle'.split(
    ' ',
  ),
)

/** Organisations known by name, `other names:name` where one is shown for several. An entry in capitals is read in capitals alone. */
export const knownOrganisations = `UN,United Nations:United Nations|EU,European Union:European Union|NATO,Nato:NATO|WHO,World Health Organization,World Health Organisation:World Health Organization|IMF,International Monetary Fund:International Monetary Fund|World Bank|WTO,World Trade Organization:World Trade Organization|OPEC,Opec:OPEC|IAEA|UNESCO,Unesco:UNESCO|UNICEF,Unicef:UNICEF|UNHCR|OECD|G7|G20|BRICS|ASEAN|African Union|Arab League|European Commission|European Parliament|European Council|European Central Bank,ECB:European Central Bank|Council of Europe|UN Security Council,United Nations Security Council:UN Security Council|Security Council|UN General Assembly|Red Cross|Red Crescent|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|WWF|Interpol|Europol|International Criminal Court|International Court of Justice|Médecins Sans Frontières,Doctors Without Borders:Médecins Sans Frontières
White House|Maison-Blanche,Maison Blanche:Maison-Blanche|Casa Blanca|Casa Bianca|Casa Branca|Weißes Haus,Weißen Haus,Weiße Haus:Weißes Haus|Witte Huis|Kremlin,Kreml:Kremlin|Pentagon|Downing Street|Capitol Hill|Congress|Senate|House of Representatives|House of Commons|House of Lords|State Department|Supreme Court|Justice Department|Treasury|Federal Reserve,Fed:Federal Reserve|FBI|CIA|NSA|NASA,Nasa:NASA|ESA,European Space Agency:European Space Agency|JAXA|FDA|CDC|EPA|SEC|NHS|Bank of England|Scotland Yard|BBC|CNN|NBC|ABC|CBS|ITV|PBS|NPR|Reuters|Associated Press|AFP|Agence France-Presse|Bloomberg|New York Times|Washington Post|Wall Street Journal|Financial Times|The Guardian|Guardian|Le Monde|Der Spiegel|Spiegel|El País|Al Jazeera|Xinhua|Tass
FIFA,Fifa:FIFA|UEFA,Uefa:UEFA|IOC,International Olympic Committee:International Olympic Committee|NBA|NFL|NHL|MLB|ATP|WTA|PGA|Premier League|Champions League|Bundesliga|La Liga|Serie A|Real Madrid|FC Barcelona|Atlético Madrid|Manchester United|Manchester City|Liverpool FC|Arsenal|Tottenham|Tottenham Hotspur|Bayern Munich,Bayern München,FC Bayern:Bayern Munich|Borussia Dortmund|Juventus|Inter Milan|AC Milan|Paris Saint-Germain,PSG:Paris Saint-Germain|Ajax
Google|Microsoft|Apple|Amazon|Facebook|Meta|Twitter|Instagram|WhatsApp|Telegram|TikTok|YouTube|Netflix|Spotify|Uber|Airbnb|OpenAI|Nvidia|Intel|IBM|Samsung|Sony|Nintendo|Huawei|Alibaba|Tencent|Tesla|SpaceX|Boeing|Airbus|Lufthansa|Ryanair|Volkswagen,VW:Volkswagen|BMW|Mercedes-Benz|Daimler|Siemens|Bosch|Renault|Peugeot|Stellantis|Fiat|Ferrari|Toyota|Honda|Nissan|Hyundai|Ford|General Motors|General Electric|Pfizer|Moderna|AstraZeneca|BioNTech|Novartis|Roche|Sanofi|Bayer|GlaxoSmithKline|Nestlé|Unilever|Coca-Cola|Walmart|Starbucks|Nike|Adidas|Ikea|Shell|BP|ExxonMobil|Chevron|TotalEnergies|Gazprom|Rosneft|Goldman Sachs|JPMorgan|Morgan Stanley|Citigroup|HSBC|Barclays|Deutsche Bank|Commerzbank|Credit Suisse|UBS|BNP Paribas|Société Générale|Santander|BBVA|Telefónica
Hamas|Hezbollah|Taliban|Islamic State,ISIS:Islamic State|Al-Qaeda,al-Qaeda|Houthis|Wagner Group|Boko Haram|Labour Party|Conservative Party|Republican Party|Democratic Party|Liberal Democrats|CDU|CSU|SPD|FDP|AfD|Bundestag|Bundesrat|Bundeswehr|Bundesregierung|Europäische Union:Europäische Union|Vereinte Nationen|EZB,Europäische Zentralbank:Europäische Zentralbank|EU-Kommission|Europäische Kommission,Europäischen Kommission:Europäische Kommission|Commission européenne|Comisión Europea|Commissione europea|Europese Commissie|Comissão Europeia|Organisation mondiale de la santé|Organización Mundial de la Salud|Weltgesundheitsorganisation|Union européenne|Nations unies,ONU:ONU|OTAN|Assemblée nationale|Sénat|Élysée|Matignon|SNCF|EDF|Unión Europea|Naciones Unidas|Nazioni Unite|Nações Unidas|Unione europea|União Europeia|Europese Unie|Verenigde Naties|Tweede Kamer`
