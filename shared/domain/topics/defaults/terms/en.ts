import type { MediaTerms } from '../mediaTopics.ts'

/** English. */
export const english: MediaTerms = {
  'arts-culture-and-entertainment': {
    strong: `film festival, box office, movie, filmmaker, film director, screenwriter, novelist, bestseller, art gallery, art
      exhibition, sculptor, sculpture, opera, ballet, orchestra, symphony, playwright, theatre, theater, broadway, west end, album,
      singer, songwriter, rapper, pop star, rock band, oscar, oscars, academy award, grammy, grammys, bafta, emmy, golden globe, booker
      prize, sitcom, soap opera, tv drama, hollywood, bollywood, netflix series, museum, painting, painter, concert, musical, musician,
      world tour, hip hop, jazz, literature, poetry, poet, film premiere, movie star, actress, tv show, reality show, comic book,
      box set, cinema, cinemas, screenplay, choreographer, art fair, biennale, eurovision, streaming series`,
    usual: `film, actor, band, music, song, artist, novel, author, exhibition, gallery, comedy, comedian, drama, celebrity, premiere,
      audience, culture, cultural, dance, dancer, director, guitarist, pianist, violinist, conductor, composer, fiction, writer, stage,
      festival, heritage, curator, portrait, photography, photographer, animation, cartoon, television, broadcaster, anime,
      soundtrack, lyrics, drummer, chart, charts, dj, publisher, trailer, sequel,  fashion designer, poem, memoir,
      archaeology, architecture, architect, sketch, show business, showbiz`,
    weak: `star, scene, role, show, book, episode, creative, art, arts, tour, performance, studio, character, entertainment`,
  },
  'crime-law-and-justice': {
    strong: `murder, murdered, manslaughter, homicide, rape, robbery, burglary, burglar, kidnapping, kidnapped, money laundering, fraud,
      embezzlement, bribery, drug trafficking, human trafficking, smuggling, organised crime, organized crime, mafia, cartel, gang
      member, prosecutor, prosecution, prosecuted, sentenced, convicted, conviction, jail term, jailed, prison sentence, life
      sentence, death penalty, pleaded guilty, plead guilty, pleaded not guilty, not guilty, found guilty, defendant, supreme court,
      high court, crown court, court of appeal, appeals court, criminal court, criminal charges, indicted, indictment, arrested,
      arrest warrant, police officer, detective, lawsuit, plaintiff, jury, juror, verdict, acquitted, bail, parole, inmate,
      sex offender, sexual assault, child abuse, stabbing, stabbed, gunman, mass shooting, hate crime, cybercrime, extradition,
      extradited, perjury, attorney general, courtroom, class action, remanded in custody, in custody, magistrate, public prosecutor`,
    usual: `police, court, judge, trial, suspect, crime, criminal, victim, theft, thief, stolen, arrest, charged with, accused of,
      allegedly, allegation, investigation, investigator, lawyer, barrister, solicitor, attorney, legal, appeal, ruling, ruled,
      sentence, prison, jail, detained, detention, custody, shooting, shot dead, weapon, firearm, knife, assault, violence, sued,
      sue, testified, testimony, witness, evidence, gang, drug dealer, cocaine, heroin, illegal, hearing, tribunal, fbi, interpol,
      europol, scam, corruption, terror suspect, offence, offender, justice, law, forensic, injunction, litigation, patent
      infringement`,
    weak: `officers, guilty, case, claims, complaint, fine, fined, damages, seized, raid`,
  },
  'disaster-and-accident': {
    strong: `earthquake, quake, aftershock, tsunami, volcano, volcanic eruption, landslide, mudslide, avalanche, wildfire, bushfire,
      forest fire, flash flood, flooding, floods, floodwater, plane crash, air crash, train crash, derailment, derailed, car crash,
      bus crash, pile-up, shipwreck, capsized, sank, collapsed building, building collapse, mine collapse, bridge collapse,
      gas explosion, rescuers, rescue workers, rescue teams, rescue operation, search and rescue, death toll, state of emergency,
      emergency services, firefighter, firefighters, fire brigade, evacuated, evacuation, evacuate, evacuees, survivors, rubble,
      debris, natural disaster, relief effort, humanitarian aid, disaster relief, stampede, oil spill, chemical spill, blaze,
      dam burst, dam collapse, drowned, famine, crash site, epicentre, epicenter, magnitude, richter scale, casualties of the crash`,
    usual: `disaster, accident, crash, crashed, explosion, flood, rescue, rescued, missing, injured, killed, fire, collapse,
      collapsed, catastrophe, emergency, wreckage, trapped, devastated, devastation, drowning, ferry, helicopter, coastguard,
      ambulance, aid agency, homeless, victims, cyclone, hurricane, typhoon, tornado, swept away, stranded, destroyed, search`,
    weak: `damage, bodies, survived, affected, warning`,
  },
  'economy-business-and-finance': {
    strong: `stock market, stock exchange, share price, shares rose, shares fell, wall street, dow jones, nasdaq, ftse, dax, nikkei,
      interest rate, interest rates, central bank, federal reserve, european central bank, bank of england, inflation, gdp, gross domestic
      product, recession, economic growth, trade deficit, trade surplus, budget deficit, tariff, tariffs, exports, imports,
      profit, profits, pre-tax profit, quarterly, earnings, revenue, revenues, turnover, shareholder, shareholders, investor,
      investors, investment bank, hedge fund, private equity, venture capital, takeover, takeover bid, merger, acquisition,
      bankruptcy, bankrupt, insolvency, ipo, bond market, bonds, treasury, currency, dollar, euro, yen, yuan, exchange rate,
      crude oil, oil price, oil prices, commodity, commodities, retailer, retailers, retail sales, consumer spending, consumer prices,
      house prices, mortgage, economist, economists, economy, stocks, dividend, chief executive, ceo, startup, start-up, supply
      chain, carmaker, automaker, manufacturer, conglomerate, wholesale, imf, world bank, world trade organization, opec, bitcoin,
      cryptocurrency, credit rating, fiscal, monetary policy, sales rose, sales fell, insurer, bank, banking, lender, business`,
    usual: `market, markets, company, firm, sales, price, prices, trade, trading, economic, financial, finance, growth, invest,
      investment, stake, analyst, analysts, shares, billion, million, cost, costs, debt, loan, credit, tax, taxes, fund, funds, industry,
      industrial, customer, customers, consumer, consumers, supplier, factory, demand, forecast, quarter, fiscal year, rival, airline, oil, gas supplies, energy
      prices, property market, real estate, insurance, tourism industry, corporate, corporation, commercial, advertising,
      entrepreneur, contract, deal, board, subsidiary, output, production, exporter, farming, agriculture, crop, supermarket`,
    weak: `percent, sell, buy, rise, fall, cut, worth, deal, products, goods, spending, year-on-year, expansion`,
  },
  education: {
    strong: `school, schools, pupil, pupils, classroom, teacher, teachers, headteacher, headmaster, university, universities, college,
      undergraduate, postgraduate, student, students, tuition fees, tuition, curriculum, exam results, exams, a-levels, gcse, sat scores,
      kindergarten, nursery school, primary school, secondary school, high school, elementary school, campus, scholarship, scholarships,
      lecturer, professor of education, education minister, education secretary, ministry of education, higher education, literacy,
      school board, school district, homework, truancy, student loan, student loans, vocational training, home schooling, phd, diploma, boarding school`,
    usual: `education, educational, teaching, exam, lesson, lessons, grades, degree, degrees, graduate, graduates, enrolment, enrollment, lecture,
      academic, academics, learning, faculty, dean, principal, textbook, textbooks, apprenticeship, syllabus, semester, admission, admissions, class sizes, ofsted`,
    weak: `class, course, courses, skills, training, youngsters`,
  },
  environment: {
    strong: `climate change, global warming, greenhouse gas, greenhouse gases, carbon emissions, carbon dioxide, co2, emissions, net
      zero, paris agreement, kyoto protocol, renewable energy, deforestation, rainforest, biodiversity, endangered species, extinction,
      wildlife, conservation, conservationist, conservationists, environmentalist, environmentalists, pollution, polluted, air quality, plastic waste,
      microplastics, recycling, ecosystem, ecosystems, coral reef, coral reefs, coral bleaching, glacier, glaciers, sea level rise, sea levels, ice sheet, melting ice,
      habitat loss, national park, nature reserve, poaching, poachers, overfishing, sustainable, sustainability, ecological, ecology, ozone layer, fossil fuels, fossil
      fuel, greenpeace, climate summit, climate crisis, rewilding, reforestation, wetlands, toxic waste, environmental, carbon footprint, carbon tax`,
    usual: `environment, climate, species, forest, forests, river, rivers, ocean, oceans, habitat, nature, drought, solar power, wind farm, wind farms, solar panels, waste, water supply, whales,
      elephants, bees, insects, soil, fishing quota, planet, contaminated, contamination, pesticides, landfill, sewage, green energy, wind power`,
    weak: `animals, birds, plants, fish, trees, temperature, warming, coal, water, sea`,
  },
  health: {
    strong: `hospital, hospitals, patient, patients, doctor, doctors, nurse, nurses, surgeon, surgery, vaccine, vaccines, vaccination, vaccinated, virus,
      coronavirus, covid, covid-19, pandemic, epidemic, outbreak, influenza, flu, hiv, aids, malaria, tuberculosis, ebola, cholera, measles, polio, bird flu, cancer,
      tumour, tumor, chemotherapy, diabetes, obesity, heart disease, heart attack, stroke, dementia, alzheimer's, mental health, depression,
      antibiotic, antibiotics, clinical trial, clinical trials, medicine, medicines, medication, drugmaker, prescription, symptoms, diagnosis, diagnosed, world health
      organization, nhs, public health, health ministry, health minister, ministry of health, healthcare, health care, health officials, health service, infection,
      infections, infected, disease, diseases, epidemiologist, maternity, midwife, midwives, intensive care, transplant, blood pressure, cholesterol, life expectancy,
      smoking ban, quit smoking, abortion, fertility treatment, ivf, psychiatrist, therapy, autism, asthma, pharmacist, immune system, physician, physicians`,
    usual: `health, medical, treatment, clinic, clinics, illness, drug, drugs, dose, doses, cure, pregnant, pregnancy, diet, nutrition, vitamin, smoking, smokers, alcohol, pharmaceutical,
      gp, dentist, therapist, hygiene, quarantine, lockdown, screening, immunity, chronic, care home, ambulance, blood, brain, side effects, surgical, injection, wellbeing, well-being, patients' relatives`,
    weak: `risk, deaths, died, care, researchers, study, cases, babies, symptom`,
  },
  'human-interest': {
    strong: `guinness world record, world record attempt, lottery winner, oldest person, 100th birthday, royal wedding, royal baby, heartwarming, good samaritan,
      long-lost, reunited with, stray dog, stray cat, rescue dog, act of kindness, bizarre, viral video, went viral, quirky, message in a bottle, love story, world's
      oldest, world's largest collection, unlikely friendship, birthday surprise`,
    usual: `duchess, prince, princess, royal family, pet, pets, dog, cat, birthday, wedding, anniversary, proposal, grandmother, grandfather, great-grandmother, lottery, jackpot, centenarian,
      hero, miracle, twins, triplets, reunited, reunion, inspiring, kindness, passer-by, neighbour, neighbor, surprise, engagement, obituary`,
    weak: `family, mother, father, story, lucky, tears, strangers, dream`,
  },
  labour: {
    strong: `trade union, trade unions, labor union, labour union, unions, union members, strike action, went on strike, on strike, industrial action, walkout, picket line, collective bargaining, layoffs, lay off, laid off,
      redundancies, redundancy, job cuts, job losses, unemployment, unemployment rate, jobless, minimum wage, wage increase, pay rise, pay deal, pay dispute, wages, working conditions,
      working hours, four-day week, employment rights, labour law, labor law, labour market, labor market, gig economy, pension age, retirement age, unfair dismissal, jobseekers, job seekers, strikers, striking workers, workforce, general strike`,
    usual: `strike, strikes, workers, worker, employees, employee, employer, employers, staff, jobs, job, wage, salary, salaries, employment, union, pension, pensions, redundant, overtime, dismissal, hiring,
      recruitment, vacancies, workplace, remote work, working from home, labour force, labor force, payroll, apprentices, walk out`,
    weak: `pay, working, shift, contract, talks, members`,
  },
  'lifestyle-and-leisure': {
    strong: `recipe, recipes, restaurant, restaurants, michelin, chef, chefs, cuisine, gastronomy, cookbook, wine tasting, winery, vineyard, cocktail, cocktails, holidaymakers, tourist attraction, tourist attractions, sightseeing,
      backpacking, backpacker, cruise ship, beach resort, ski resort, theme park, campsite, camping, hiking trail, hiking, travel guide, travel tips, travellers, travelers, souvenir, fashion week,
      catwalk, fashion, gardening, interior design, home decor, hotel, hotels, yoga, spa, nightlife, video game, video games, board game, knitting, crossword, sommelier, street food, bed and breakfast, guesthouse, itinerary`,
    usual: `tourist, tourists, tourism, travel, holiday, holidays, vacation, cooking, dish, dishes, meal, meals, dessert, baking, flavour, flavor, ingredients, kitchen, wine, beer, coffee, tea, bar, pub, cafe, beach,
      resort, trip, visitors, destination, destinations, hobby, hobbies, leisure, lifestyle, garden, gaming, gamers, gambling, casino, dating, trend, trends, beauty, make-up, clothes, dress, luggage, passport, scenic, shopping, fitness, games console, sauce, tasty`,
    weak: `taste, food, style, enjoy, weekend, relax, guide, walk, airport`,
  },
  politics: {
    strong: `parliament, parliamentary, prime minister, president, vice president, election, elections, general election, electoral, ballot, polling station, voters, referendum, coalition government,
      opposition leader, opposition party, ruling party, member of parliament, mp, mps, lawmaker, lawmakers, legislation, legislature, legislator, congress, congressman, senate, senator, house of
      commons, house of lords, house of representatives, white house, downing street, westminster, kremlin, cabinet, cabinet reshuffle, foreign minister, foreign ministry, foreign secretary, secretary of state,
      interior minister, finance minister, defence minister, home secretary, minister, ministers, chancellor, mayor, governor, republican, republicans, democrats, labour party, conservative party,
      tory, tories, liberal democrats, foreign policy, diplomat, diplomats, diplomatic, diplomacy, ambassador, embassy, summit, bilateral, trilateral, geopolitical, geopolitics, european
      union, european commission, european parliament, eu leaders, united nations, un security council, security council, general assembly, nato, sanctions, impeachment, constitutional, constitution, presidency, presidential, inauguration,
      politician, politicians, political, politics, manifesto, campaign trail, impeach, brexit, head of state, national security adviser, international relations, exit poll, opinion poll, bill passed, party leader`,
    usual: `government, vote, votes, voted, party, leader, leaders, policy, policies, campaign, candidate, candidates, reform, reforms, state, administration, ministry, council, democracy, democratic, opposition, treaty, talks, bill, budget, law,
      debate, deputy, official, officials, spokesman, spokeswoman, immigration, asylum, allies, alliance, negotiation, negotiations, delegation, visit, regime, authoritarian, liberal, conservative, socialist, communist, left-wing, right-wing, far-right,
      populist, lobby, lobbyist, resigned, resignation, appointed, secretary, committee, commission, veto, lawmaking, speech, statement, partnership, agreement, cooperation, bilateral talks, global order, counterpart`,
    weak: `public, national, support, power, plans, issue, country, rights, security, ties, citizens, nation`,
  },
  religion: {
    strong: `pope, vatican, catholic, catholic church, protestant, orthodox church, anglican, evangelical, baptist, archbishop, bishop, bishops, cardinal, cardinals, priest, priests, clergy, vicar, rabbi, rabbis,
      imam, imams, mosque, mosques, synagogue, cathedral, church, churches, temple, muslim, muslims, islam, islamic, christian, christians, christianity, jewish, judaism, hindu, hindus, hinduism, buddhist, buddhists, buddhism, dalai lama, sikh, sikhs,
      ramadan, eid, hajj, mecca,  pilgrimage, pilgrims, bible, quran, koran, torah, gospel, theology, theologian, worshippers, prayer, prayers, sermon, monastery, monks, nuns, religious, religion, atheism,
      atheist, sharia, papal, conclave, diocese, congregation, holy see, beatification, canonised, blasphemy`,
    usual: `faith, holy, sacred, god, jesus, easter, spiritual, pray, praying, baptism, missionary, shrine, belief, beliefs, sect, saint, saints, monk, parish, secular, blessing, worship, prophet`,
    weak: `christmas, community, ceremony, tradition`,
  },
  'science-and-technology': {
    strong: `scientist, scientists, researchers, physicist, physics, chemist, chemistry, biologist, biology, astronomer, astronomers, astronomy, nasa, esa, spacecraft, space station, space
      telescope, telescope, satellite, satellites, rocket launch, spacex, mars rover, lunar, asteroid, comet, galaxy, galaxies, exoplanet, planet, planets, black hole, particle, particles, quantum, genome, genetic, genetics, gene, genes, dna, stem cells, cloning, laboratory,
      fossil, fossils, palaeontologist, paleontologist, dinosaur, dinosaurs, evolution, artificial intelligence, machine learning, chatbot, algorithm, algorithms, robot, robots, robotics, software, hardware, computer, computers,
      computing, microchip, microchips, semiconductor, semiconductors, smartphone, smartphones, iphone, android, app store, operating system, broadband, internet, web browser, search engine, cyber attack, cyberattack, cybersecurity,
      hacker, hackers, malware, ransomware, spyware, data breach, open source, programmer, developers, encryption, microsoft, google, apple inc, facebook, openai, nvidia, intel, cloud computing, 5g, virtual reality, drone technology,
      nanotechnology, biotechnology, engineers, peer-reviewed, journal nature, nobel prize in physics, nobel prize in chemistry, supercomputer, neuroscience, neuroscientist, spacewalk, astronaut, astronauts`,
    usual: `science, scientific, technology, technologies, research, study, experiment, experiments, theory, discovery, discovered, invention, inventor, innovation, engineering, engineer, digital, online, website, websites, web, users, user, device, devices, gadget, gadgets, laptop, pc,
      email,  virus writers, blog, blogs, server, servers, data, network, networks, wireless, mobile phone, mobile phones, handset, browser, chip, chips, processor, battery, laser, sensor, sensors, space, orbit, moon, mars, mathematician, mathematics, electron, atom,
      atoms, molecule, molecules, species, cells, bacteria, microscope, lab, tech, app, apps, download, downloads, video streaming, wikipedia, firmware, rocket, drone, drones, electric vehicle, self-driving, telecoms, anthropologist, geologist`,
    weak: `system, systems, findings, published, model, machines, information, phone, professor, university, evidence, test`,
  },
  society: {
    strong: `human rights, civil rights, discrimination, racism, racist, gender equality, women's rights, feminism, feminist, lgbt, lgbtq, gay marriage, same-sex marriage, same-sex, transgender, homelessness, poverty, food bank, food banks, welfare,
      benefits system, refugee, refugees, asylum seekers, migrants, migrant, immigrants, migration, census, birth rate, population growth, ageing population, aging population, domestic violence, charity, charities, philanthropy, volunteers, foster care, adoption, child
      poverty, child labour, social services, social care, social housing, inequality, indigenous people, indigenous peoples, aboriginal, ethnic minority, ethnic minorities, disabled people, disability, disabilities, orphans, orphanage, slavery, social mobility, housing crisis, demographics, gender pay gap`,
    usual: `society, social, community, communities, equality, minority, minorities, ethnic, gender, women, children, families, elderly, pensioners, marriage, divorce, childcare, parents, diversity, prejudice, activists, activist, campaigners, rights, housing, homeless, poor,
      generation, teenagers, youth, donation, donations, volunteer, ngo, stigma, abuse, population, immigration, integration`,
    weak: `people, families, living, support, culture, life`,
  },
  sport: {
    strong: `football, footballer, soccer, premier league, champions league, europa league, la liga, bundesliga, serie a, fa cup, world cup, striker, midfielder, defender, goalkeeper, penalty shootout, hat-trick,
      rugby, six nations, cricket, test match, batsman, bowler, wicket, wickets, innings, tennis, grand slam, wimbledon, us open, australian open, french open, davis cup, atp, wta, golf, golfer, pga, ryder cup, basketball, nba, baseball, mlb, home run,
      pitcher, nfl, super bowl, quarterback, touchdown, ice hockey, nhl, olympic, olympics, olympic games, paralympic, paralympics, athlete, athletes, athletics, sprinter, marathon, 100m, 200m, 400m, 1500m, relay, hurdles, medal, gold medal, silver medal, bronze medal, formula
      one, formula 1, grand prix, motogp, nascar, boxing, boxer, heavyweight, ufc, wrestling, swimmer, gymnast, gymnastics, cyclist, tour de france, giro d'italia, volleyball, handball, badminton, skiing, skier, biathlon, snowboarding, figure skating, fifa, uefa, ioc, head coach,
      scored, goalless, equaliser, equalizer, semi-final, semi-finals, semifinal, quarter-final, quarterfinal, play-off, playoff, playoffs, league title, transfer window, referee, doping, world champion, world number one, top seed, kick-off, offside, red card, second half, first half, injury time, fly-half, scrum, try line`,
    usual: `match, matches, team, teams, coach, player, players, captain, club, clubs, season, league, championship, championships, champion, champions, tournament, cup, final, finals, score, goal, goals, win, winner, won, victory, defeat, beat, beaten,
      squad, stadium, fans, race, racing, racer, sport, sports, sporting, title, teammate, team-mate, bench, injury, knee injury, hamstring, debut, fixture, opener, opponent, opponents, qualifier, qualifying, derby, rival, seed, seeded, sprint, medals, defending champion, midfield, pitch, unbeaten,
      manager, half-time, draw, drew, games, game, round, runner-up, record holder, training session, winger, wingers, forwards, comeback, doping test, bowled, swimming, surfing, cycling, jockey, horse racing, snooker, darts`,
    weak: `played, play, minute, minutes, points, lead, side, top, ball, led, second, ended`,
  },
  'conflict-war-and-peace': {
    strong: `war, wars, civil war, airstrike, airstrikes, air strike, air strikes, missile, missiles, missile strike, drone strike, shelling, artillery, troops, soldiers, soldier, ceasefire, cease-fire, truce, peace talks, peace agreement, peace
      deal, peace process, peacekeepers, peacekeeping, insurgents, insurgency, rebels, rebel, militia, militias, militant, militants, guerrilla, jihadist, jihadists, terrorist, terrorists, terrorism, suicide bomber, suicide bombing, car bomb, roadside bomb, bombing, bombings, bombed, hostage, hostages,
      invasion, invaded, occupation forces, war crimes, genocide, ethnic cleansing, coup, coup attempt, junta, military operation, military offensive, armed forces, armed conflict, battlefield, front line, frontline, warplane, warplanes, fighter jets,
      tanks, warship, warships, nuclear weapons, ballistic missile, hamas, hezbollah, taliban, islamic state, al-qaeda, al qaeda, houthi, houthis, riot, riots, rioters, tear gas, violent protests, unrest, uprising, revolution, massacre, prisoners of war, sniper, mortar, ammunition, landmine, landmines, annexation, annexed`,
    usual: `conflict, military, army, navy, air force, forces, fighting, attack, attacks, attacked, offensive, weapons, bomb, bombs, killed, wounded, casualties, peace, protest, protests, protesters, clashes, clashed, enemy, border, security forces, combat, deployment, deployed, defence, defense,
      invading, occupied, displaced, displacement, refugees, rocket, rockets, gunmen, violence, crisis, siege, evacuate, commander, general, veterans, battle, explosion, arms, nuclear`,
    weak: `troop, hostile, killing, aggressive, tension, tensions, security, strategic, fled, loss of lives, ruins`,
  },
  weather: {
    strong: `weather forecast, forecasters, weather, meteorologist, meteorologists, meteorological, met office, national weather service, heatwave, heat wave, cold snap, blizzard, snowfall, snowstorm, heavy rain, heavy snow, rainfall, thunderstorm,
      thunderstorms, hailstorm, hail, fog, frost, gale, gales, hurricane, typhoon, cyclone, tropical storm, tornado, tornadoes, monsoon, humidity, degrees celsius, degrees fahrenheit, wind speeds, gusts, low pressure, high pressure system, record temperatures, el nino, la nina, wind chill, amber warning, storm surge, downpour, downpours`,
    usual: `storm, storms, rain, snow, sunny, cloudy, showers, temperatures, temperature, winds, drizzle, sunshine, forecast, freezing, icy, ice, flooding, drought, lightning, thunder, celsius, fahrenheit, winter, summer, landfall, mph, dry spell`,
    weak: `hot, cold, warm, wet, degrees, warning, coast`,
  },
}
