/** Prefixes of query parameters that tell who sent the reader, never which page is meant. Lower case. */
const prefixes = [
  'utm_',
  'pk_',
  'mtm_',
  'matomo_',
  'piwik_',
  'hsa_',
  'ns_',
  'at_',
  'fb_',
  'elq',
  'vero_',
  'oly_',
  'itm_',
  'int_cmp',
  '__hs',
  '_hs',
  'guce_',
  'trk_',
  'stm_',
] as const

/** Whole names of such parameters. Lower case. */
const names: ReadonlySet<string> = new Set(
  (
    '_branch_match_id _ga _gl _gac _kx _openstat __twitter_impression __s __cft__ __tn__ action_object_map action_ref_map ' +
    'action_type_map amp campid cmp cmpid cmp_id dclid dm_i ef_id epik fbclid gad_source gad_campaignid gbraid gclid gclsrc ' +
    'guccounter hmb_campaign hmb_medium hmb_source hsctatracking icid igsh igshid ir_adid irclickid irgwc ito li_fat_id ' +
    'mbid mc_cid mc_eid mc_tc mkt_tok msclkid mkcid mkevt mkrid ncid nr_email_referer ocid print_source rb_clickid ' +
    'ref_src ref_url referrer_id s_cid s_kwcid sc_campaign sc_channel sc_content sc_country sc_geo sc_medium sc_outcome scm share_source smid smtyp spm sr_share srsltid ss_campaign_id ' +
    'ss_campaign_name ss_email_id ss_source taid trk trkcampaign ttclid tt_content tt_medium twclid wbraid wickedid ' +
    'wt.mc_id wt.mc_ev wt_mc wt_zmc xtor yclid ysclid ymclid zanpid'
  ).split(' '),
)

/** Whether a query parameter only tracks. `'utm_source'` → true, `'page'` → false */
export const isTrackingParameter = (name: string): boolean => {
  const lower = name.toLowerCase()
  return names.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix))
}
