/**
 * The words that reviewers conclude with, and what they mean. Cause and case apart: what decides stands in these
 * tables; conclude.ts only weighs. All for lower-case logical text.
 */

/** How much a phrase says about necessity by itself. */
export type Strength = "explicit" | "implied";

export interface DecidingPhrase {
  readonly pattern: RegExp;
  /** What the phrase means when nothing negates it. */
  readonly necessary: boolean;
  readonly strength: Strength;
}

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
      /\bmedical necessity\b[^.;]{0,120}?\b(?:is|are|was|were|has been|have been|had been|be|been|cannot be|could not be)(?: (?:not|therefore|thus|hence|also|still|clearly|yet|been|adequately|sufficiently))* (?:established|supported|demonstrated|documented|substantiated|evident|shown|proven|met|confirmed|justified)\b/g,
    necessary: true,
    strength: "explicit",
  },
  // The request itself as the subject of a verb of certification.
  {
    pattern:
      /\b(?:request|requests|treatment|medication|service|services|procedure|study|items?|therapy|injections?|sessions|visits)\b[^.;:]{0,160}?\b(?:is|are|was|were|be|should be|can be|cannot be|will be|has been)(?: (?:not|therefore|thus|hence|also|deemed|considered|found|recommended for))* (?:certified|authorized|approved|supported|recommended|warranted|indicated|necessary|appropriate|reasonable|justified)\b/g,
    necessary: true,
    strength: "implied",
  },
  {
    pattern:
      /\b(?:request|requests|treatment|medication|service|services|procedure|study|items?|therapy)\b[^.;:]{0,160}?\b(?:is|are|was|were|be|should be)(?: (?:therefore|thus|hence|also))* (?:denied|non-?certified|not certified)\b/g,
    necessary: false,
    strength: "implied",
  },
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
  {
    pattern:
      /\b(?:utilization review|ur|denial|determination|prior review|non-?certification)\b[^.;:]{0,80}?\b(?:is|should be|are|was) (?:therefore |hereby |thus )?(?:overturned|reversed)\b/g,
    necessary: true,
    strength: "implied",
  },
  {
    pattern:
      /\b(?:utilization review|ur|denial|determination|prior review|non-?certification)\b[^.;:]{0,80}?\b(?:is|should be|are) (?:therefore |hereby |thus )?upheld\b/g,
    necessary: false,
    strength: "implied",
  },
];

/** Words between the subject and the phrase: the verb group, walked backwards from the phrase. */
export const VERB_GROUP: ReadonlySet<string> = new Set(
  (
    "is are was were be been being to not n't deemed considered found determined felt thought judged believed seen appear " +
    "appears appeared seem seems does do did has have had can cannot could will would shall should may might must longer no also " +
    "still therefore thus hence currently clearly presently shown proven established as both either neither nor reasonable " +
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

/** Somebody else's view, told in the rationale. */
export const OTHERS =
  /\b(?:utilization review(?:er)?|ur|claims administrator|previous reviewer|prior reviewer|prior review|treating (?:physician|provider|doctor)|provider|requesting physician|appeal|employer|insurer|carrier|patient|injured worker|claimant)(?:'s)?\b[^.;]{0,60}?\b(?:stat|not|assert|argu|claim|determin|found|find|conclud|opin|indicat|report|denied|deny|said|say|mention|believ|feels?|felt|deem)\w*/;

/** A guideline's own sentence: it speaks of patients in general. */
export const GUIDELINE_SPEAKS =
  /\b(?:mtus|odg|acoem|guidelines?|medicare|cms|fda|literature|studies|criteria|regulations?|section)\b[^.;]{0,80}?\b(?:state|recommend|consider|indicate|note|suggest|advise|define|describe|support|list|require|specify|specifies|says?|address)(?:s|es|ed|d)?\b/;

/** A subordinate clause of reason: its conclusion is about something else than the item. */
export const REASON =
  /(?:^|[,;] ?|\b(?:and|but) )(?:since|because|as|given that|inasmuch as|considering(?: that)?|due to the fact that)\b/;

/** Says that the item has no standing of its own (associated services of a surgery or an injection). */
export const DEPENDENT =
  /\b(?:associated (?:surgical )?services?|ancillary|(?:since|as|because|given that) (?:the )?(?:\w+[\s-]){0,8}?(?:surgery|surgical|procedure|injections?|operation|arthroscopy|intervention|primary request|block|implant\w*|trial)\b[^.;]{0,80}?\b(?:not )?(?:medically )?(?:necessary|appropriate|certified|supported|approved|indicated))/;

/** A sentence of the rationale that says that the request does not state how often. */
export const NO_FREQUENCY_STATED =
  /\b(?:frequency|dosing schedule|dosing instructions?|dosing|directions(?: for use)?|instructions(?: for use)?|how often|duration)\b/;
export const NOT_STATED =
  /\b(?:not|no|nor|without|lacks?|lacking|unspecified|unknown|absent|absence|omits?|omitted|missing|fails?|failed|undefined|unclear|unstated|un-?defined)\b/;
