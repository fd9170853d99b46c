/**
 * The words that reviewers conclude with, and what they mean. Cause and case apart: what decides stands in these
 * tables; conclude.ts only weighs. All for lower-case logical text.
 */

/** How much a phrase says about necessity by itself. */
export type Strength = "explicit" | "implied";

export interface DecidingPhrase {
  readonly pattern: RegExp;
  /** Words that must stand before the phrase in its clause, where the phrase alone says nothing of necessity. */
  readonly subject?: RegExp;
  /** What the phrase means when nothing negates it. */
  readonly necessary: boolean;
  readonly strength: Strength;
}

const REQUEST =
  /\b(?:requests?|treatments?|medications?|services?|procedure|study|items?|therapy|injections?|sessions|visits)\b/;
const REVIEW = /\b(?:utilization review|ur|denial|determination|prior review|non-?certification)\b/;

export const DECIDING_PHRASES: readonly DecidingPhrase[] = [
  // "medically necessary", "medically necessary and appropriate"; letters also write the words run together.
  {
    pattern:
      /\bmedically ?(?:necessary|appropriate|indicated|warranted|reasonable|justified|needed)(?: ?(?:,|and\/or|and|or) (?:medically )?(?:appropriate|necessary|reasonable|indicated))?/g,
    necessary: true,
    strength: "explicit",
  },
  { pattern: /\bmedically ?(?:unnecessary|inappropriate)\b/g, necessary: false, strength: "explicit" },
  {
    pattern:
      /\b(?:established|supported|demonstrated|documented|substantiated|evident|shown|proven|met|confirmed|justified)\b/g,
    subject: /\bmedical necessity\b/,
    necessary: true,
    strength: "explicit",
  },
  // The request itself as the subject of a verb of certification.
  {
    pattern:
      /\b(?:certified|authorized|approved|supported|recommended|warranted|indicated|necessary|appropriate|reasonable|justified)\b/g,
    subject: REQUEST,
    necessary: true,
    strength: "implied",
  },
  { pattern: /\b(?:denied|non-?certified)\b/g, subject: REQUEST, necessary: false, strength: "implied" },
  {
    pattern: /\brecommend(?:ed|ing)? (?:for )?(?:non-?certification|denial)\b/g,
    necessary: false,
    strength: "implied",
  },
  {
    pattern: /\brecommend(?:ed|ing)? (?:for )?(?:certification|authorization|approval)\b/g,
    necessary: true,
    strength: "implied",
  },
  // Statements about the review under dispute.
  { pattern: /\b(?:overturned|reversed)\b/g, subject: REVIEW, necessary: true, strength: "implied" },
  { pattern: /\bupheld\b/g, subject: REVIEW, necessary: false, strength: "implied" },
];

/** Words between the subject and the phrase: the verb group, walked backwards from the phrase. */
export const VERB_GROUP: ReadonlySet<string> = new Set(
  (
    "is are was were be been being to not n't deemed considered found determined felt thought judged believed seen appear " +
    "appears appeared seem seems does do did has have had can cannot could will would shall should may might must longer no also " +
    "adequately sufficiently yet fully properly still therefore thus hence currently clearly presently shown proven established as both either neither nor reasonable " +
    "reasonably generally otherwise again then isn't aren't wasn't weren't can't couldn't doesn't don't wouldn't"
  ).split(" "),
);

/** Words of the verb group that turn it round. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't no cannot neither nor isn't aren't wasn't weren't can't couldn't doesn't don't wouldn't".split(" "),
);

/** Subjects that negate the whole clause: "none of the associated services … are". */
export const NEGATIVE_SUBJECT = /\b(?:none of|neither|nor (?:is|are|was|were)|no (?:part|portion|aspect) of)\b/;

/** "do not find the request to be …", "unable to certify … as", "no evidence that … is", "fails to establish that …". */
export const NEGATIVE_FRAME =
  /\b(?:(?:not|cannot|unable to|can't|don't|doesn't|fails? to|failed to|failing to) (?:\w+ )?(?:find|deem|consider|believe|feel|certify|agree|establish|conclude|show|demonstrate|document|support|recommend|justify|prove|substantiate|confirm)|(?:no|lack of|lacks|lacking|without|insufficient|inadequate|absence of) (?:\w+ ){0,5}(?:that|to (?:establish|show|support|suggest|demonstrate|justify|conclude|indicate))|(?:not|un)(?: ?clear| convinced| evident| certain) (?:that|why|how|if|whether))\b/;

/** A condition or a doubt: what follows is not said of the case. */
export const CONDITION =
  /\b(?:if|even if|whether|unless|until|when|whenever|in order to|to determine|to be considered|should the|provided that|in the event)\b/;

/** Somebody else, and that they said something: their view is told in the rationale. */
export const OTHERS =
  /\b(?:utilization review(?:er)?|ur|claims administrator|previous reviewer|prior reviewer|prior review|treating (?:physician|provider|doctor)|provider|requesting physician|appeal|employer|insurer|carrier|patient|injured worker|claimant)\b/g;
export const OTHERS_SAY =
  /\b(?:stat|not|assert|argu|claim|determin|found|find|conclud|opin|indicat|report|denied|deny|said|say|mention|believ|feel|felt|deem)/;

/** A guideline, and that it says something: it speaks of patients in general. */
export const GUIDELINE =
  /\b(?:mtus|odg|acoem|guidelines?|medicare|cms|fda|literature|studies|criteria|regulations?|section)\b/g;
export const GUIDELINE_SAYS =
  /\b(?:states?|stated|recommend|consider|indicate|note|suggest|advise|define|describe|support|list|require|specif|says?|address)/;

/** A subordinate clause of reason: its conclusion is about something else than the item. */
export const REASON =
  /(?:^|[,;] ?|\b(?:and|but) )(?:since|because|as|given that|inasmuch as|considering(?: that)?|due to the fact that)\b/g;

/** Says that the item has no standing of its own (associated services of a surgery or an injection). */
export const ASSOCIATED = /\bassociated (?:surgical )?services?\b|\bancillary\b/;
/** "As the requested surgical intervention is not medically necessary …": the item falls with another one. */
export const MAIN_ITEM =
  /\b(?:since|as|because|given that) (?:[a-z-]{1,20} ){0,6}(?:surgery|surgical|procedure|injections?|operation|arthroscopy|intervention|request|block|implantation|trial)\b/;
export const FALLS_OR_STANDS = /^[^.;]*\b(?:necessary|appropriate|certified|supported|approved|indicated)\b/;

/** A sentence of the rationale that says that the request does not state how often. */
export const NO_FREQUENCY_STATED =
  /\b(?:frequency|dosing schedule|dosing instructions?|dosing|directions(?: for use)?|instructions(?: for use)?|how often|duration)\b/;
/** The same of how much. */
export const NO_QUANTITY_STATED =
  /\b(?:quantity|quantities|dosage|dose|strength|number of (?:tablets|pills|sessions|visits)|amount|duration|rental)\b/;
export const NOT_STATED =
  /\b(?:not|no|nor|without|lacks?|lacking|unspecified|unknown|absent|absence|omits?|omitted|missing|fails?|failed|undefined|unclear|unstated|un-?defined)\b/;
