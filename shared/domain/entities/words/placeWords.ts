/** Words that end, or begin, the name of a place. Folded. */
export const endsPlace: ReadonlySet<string> = new Set(
  `river lake island islands street avenue square valley county province sea ocean bay strait desert peninsula mountain mountains canal bridge hills
beach forest coast creek falls glacier channel region district harbour harbor straits plateau delta range`.split(/\s+/),
)
export const beginsPlace: ReadonlySet<string> = new Set(
  'lake mount lago lac monte mont cape fort isla ilha isola rio serra sierra'.split(' '),
)

/** Places that belong to no country alone. Folded phrase and name. */
export const otherPlaces = `africa:Africa|asia:Asia|europe:Europe|antarctica:Antarctica|north america:North America|south america:South America|latin america:Latin America|central america:Central America|middle east:Middle East|balkans:Balkans|caribbean:Caribbean|scandinavia:Scandinavia|sahara:Sahara|sahel:Sahel|amazon rainforest:Amazon rainforest|himalayas:Himalayas|alps:Alps|arctic:Arctic|high arctic:Arctic|arctic ocean:Arctic Ocean|atlantic:Atlantic|atlantic ocean:Atlantic|pacific:Pacific|pacific ocean:Pacific|indian ocean:Indian Ocean|mediterranean:Mediterranean|mediterranean sea:Mediterranean|black sea:Black Sea|red sea:Red Sea|baltic sea:Baltic Sea|north sea:North Sea|caspian sea:Caspian Sea|south china sea:South China Sea|persian gulf:Persian Gulf|gulf of mexico:Gulf of Mexico|english channel:English Channel|andes:Andes|danube:Danube|nile:Nile|mekong:Mekong|kashmir:Kashmir|kurdistan:Kurdistan`
