/** The 17 top-level IPTC Media Topics: code (`medtop:`), slug, and the name readers see. */
export const mediaTopics = [
  { code: '01000000', slug: 'arts-culture-and-entertainment', name: 'Arts, culture and entertainment' },
  { code: '02000000', slug: 'crime-law-and-justice', name: 'Crime, law and justice' },
  { code: '03000000', slug: 'disaster-and-accident', name: 'Disaster and accident' },
  { code: '04000000', slug: 'economy-business-and-finance', name: 'Economy, business and finance' },
  { code: '05000000', slug: 'education', name: 'Education' },
  { code: '06000000', slug: 'environment', name: 'Environment' },
  { code: '07000000', slug: 'health', name: 'Health' },
  { code: '08000000', slug: 'human-interest', name: 'Human interest' },
  { code: '09000000', slug: 'labour', name: 'Labour' },
  { code: '10000000', slug: 'lifestyle-and-leisure', name: 'Lifestyle and leisure' },
  { code: '11000000', slug: 'politics', name: 'Politics' },
  { code: '12000000', slug: 'religion', name: 'Religion' },
  { code: '13000000', slug: 'science-and-technology', name: 'Science and technology' },
  { code: '14000000', slug: 'society', name: 'Society' },
  { code: '15000000', slug: 'sport', name: 'Sport' },
  { code: '16000000', slug: 'conflict-war-and-peace', name: 'Conflict, war and peace' },
  { code: '17000000', slug: 'weather', name: 'Weather' },
] as const

/**
 * Subjects of texts that are no news. Their terms are counted and never shown: an encyclopaedia's page on an island uses some words of
 * many topics, and belongs to none of them.
 */
export const shadowTopics = ['geography', 'history', 'travel'] as const
