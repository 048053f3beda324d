import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { signatureLikeness } from './signature.ts'
import { timeAffinity } from './timeAffinity.ts'

/** What two articles' terms have in common: in all, by the heaviest term, and by names and figures. */
export type Overlap = Readonly<{ cosine: number; top: number; told: number }>

type Side = Readonly<{ at: number | null; features: ArticleFeatures }>

/** Share of shingles from which two texts are near-duplicates. */
const nearDuplicate = 0.5
/** How much of the heaviest shared term is set aside: one word is no event. */
const topCut = 0.3
/**
 * Long texts on one subject share its words without sharing an event; what events share is names and figures. From so many terms
 * on, what is not a name counts less.
 */
const longFrom = 20
const longAt = 50
const untoldLoss = 0.4
/** Scripts without capitals show no names; there all terms count alike. */
const namesMin = 2

/** How far two articles report one event, 0 to 1. */
export const eventLikeness = (left: Side, right: Side, { cosine, top, told }: Overlap): number => {
  const alike = signatureLikeness(left.features.signature, right.features.signature)
  if (alike >= nearDuplicate) return Math.max(cosine, alike)
  if (cosine === 0) return 0
  const loss = untoldLoss * length(left.features, right.features)
  return Math.max(0, cosine - topCut * top) * (1 - loss * (1 - told / cosine)) * timeAffinity(left.at, right.at)
}

/** 0 for short texts, 1 for long ones, by the shorter of the two. */
const length = (left: ArticleFeatures, right: ArticleFeatures): number => {
  if (left.named.length < namesMin || right.named.length < namesMin) return 0
  const terms = Math.min(left.head, right.head)
  return Math.min(1, Math.max(0, (terms - longFrom) / (longAt - longFrom)))
}
