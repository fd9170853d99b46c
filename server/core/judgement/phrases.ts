/**
 * The words that reviewers conclude with, and what they mean. Cause and case apart: what decides stands in these
 * tables; statements.ts reads clauses by them and conclude.ts weighs. All for lower-case logical text.
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
  /** `verb`: the phrase is the verb itself. `review`: it speaks of the decision under review, so of the item. */
  readonly form?: "verb" | "review" | "review verb";
}

const REQUEST =
  /\b(?:requests?|requested|treatments?|medications?|drugs?|services?|procedure|study|items?|therapy|injections?|sessions?|visits?|surgery|surgical|operation|arthroscopy|block|stimulator|trial|implantation)\b/;
/** The denial under review as the head of the subject ("the denial of the request is …"). */
const REVIEW =
  /^(?:[a-z-]{1,20},? ){0,2}(?:the |this |that |their |its )?(?:[a-z-]{1,20}(?:'s)? ){0,3}(?:utilization review|ur|denial|determination|decision|prior review|non-?certification|modification)\b/;
const OWN_SUBJECT = /\b(?:i|we|this reviewer|the undersigned)\b/;
const EVIDENCE =
  /\b(?:requests?|requested|records?|documentation|documents|file|notes?|reports?|evidence|findings?|examination|information|rationale|provider|physician|guidelines?|mtus|odg|acoem|literature|it|they|nothing|none|which)\b/;

export const DECIDING_PHRASES: readonly DecidingPhrase[] = [
  // "medically necessary", "medically necessary and appropriate"; letters also write the words run together.
  {
    pattern:
      /(?<!\bnon[ -])\bmedically[ -]?(?:necessary|appropriate|indicated|warranted|reasonable|justified|needed)(?: ?(?:,|and\/or|and|or) (?:medically )?(?:appropriate|necessary|reasonable|indicated))?/g,
    necessary: true,
    strength: "explicit",
  },
  {
    pattern: /\bmedically[ -]?(?:un-?necessary|inappropriate|unwarranted|unjustified)\b/g,
    necessary: false,
    strength: "explicit",
  },
  {
    pattern: /\b(?:non[ -]?|not)medically[ -]?(?:necessary|appropriate|indicated)\b/g,
    necessary: false,
    strength: "explicit",
  },
  // "12 visits exceed what is medically necessary", "is more than is medically necessary".
  {
    pattern:
      /\b(?:exceed(?:s|ed|ing)?|beyond|above|in excess of|(?:more|longer|greater|higher) than) (?:what |that which )?(?:is|are|was|were|would be|can be) (?:[a-z]{1,20} ){0,2}medically[ -]?(?:necessary|appropriate|indicated)\b/g,
    necessary: false,
    strength: "explicit",
    form: "verb",
  },
  // Necessity as a noun.
  {
    pattern:
      /\b(?:established|supported|demonstrated|documented|substantiated|evident|apparent|clear|shown|proven|met|confirmed|justified|affirmed|ascertained|verified)\b/g,
    subject: /\bmedical necessity\b/,
    necessary: true,
    strength: "explicit",
  },
  {
    pattern:
      /\b(?:lacking|absent|questionable|unclear|uncertain|doubtful|missing|unproven|unsupported|unsubstantiated|in (?:question|doubt|dispute))\b/g,
    subject: /\bmedical necessity\b/,
    necessary: false,
    strength: "explicit",
  },
  {
    pattern:
      /\b(?:lacks?|lacking|no|without|lack of|absence of) (?:(?!question|doubt|disput|opinion|comment|decision|challeng|finding)[a-z]{1,20} ){0,3}medical necessity\b/g,
    necessary: false,
    strength: "explicit",
    form: "verb",
  },
  { pattern: /\ba medical necessity\b/g, subject: /[a-z]/, necessary: true, strength: "explicit" },
  // "The record does not establish the medical necessity of …", "does not meet the criteria for medical necessity".
  {
    pattern:
      /\b(?:establish(?:es|ed)?|demonstrate[sd]?|support(?:s|ed)?|meets?|met|shows?|shown|justif(?:y|ies|ied)|substantiate[sd]?|confirm(?:s|ed)?|proves?|proven) (?:(?:the|all|any) )?(?:(?:criteria|requirements|standards?|definition) (?:for|of) )?(?:the )?medical necessity\b/g,
    subject: EVIDENCE,
    necessary: true,
    strength: "explicit",
    form: "verb",
  },
  // The request itself as the subject of a verb of certification.
  {
    pattern:
      /\b(?:certified|authorized|approved|supported|recommended|warranted|indicated|necessary|appropriate|reasonable|justified|substantiated)\b/g,
    subject: REQUEST,
    necessary: true,
    strength: "implied",
  },
  { pattern: /\b(?:denied|non-?certified)\b/g, subject: REQUEST, necessary: false, strength: "implied" },
  // "The MTUS does not support this request", "the request does not meet the criteria".
  {
    pattern:
      /\b(?:supports?|recommends?|justif(?:y|ies)|warrants?|endorses?) (?:the|this|these) (?:[a-z]{1,20} )?request(?:s|ed)?\b/g,
    subject: EVIDENCE,
    necessary: true,
    strength: "implied",
    form: "verb",
  },
  {
    pattern:
      /\b(?:meets?|met|satisf(?:y|ies)) (?:the |all )?(?:[a-z]{1,20} ){0,3}(?:criteria|guidelines?|requirements)\b/g,
    subject: /\brequest(?:s|ed)?\b/,
    necessary: true,
    strength: "implied",
    form: "verb",
  },
  // Certification.
  {
    pattern: /\brecommend(?:ed|ing)? (?:for )?(?:non-?certification|denial)\b/g,
    necessary: false,
    strength: "implied",
    form: "review verb",
  },
  {
    pattern: /\brecommend(?:ed|ing)? (?:for )?(?:certification|authorization|approval)\b/g,
    necessary: true,
    strength: "implied",
    form: "review verb",
  },
  {
    pattern: /\b(?:recommended|warranted|supported|appropriate|indicated|justified|granted)\b/g,
    subject: /(?<!non-?)\b(?:certification|authorization|approval)\b/,
    necessary: true,
    strength: "implied",
    form: "review",
  },
  // Statements about the decision under review.
  {
    pattern: /\b(?:overturned|reversed|set aside|vacated|incorrect|inappropriate|improper|unjustified|unsupported)\b/g,
    subject: REVIEW,
    necessary: true,
    strength: "implied",
    form: "review",
  },
  {
    pattern:
      /\b(?:upheld|affirmed|sustained|maintained|confirmed|correct|proper|appropriate|justified|warranted|supported|reasonable)\b/g,
    subject: REVIEW,
    necessary: false,
    strength: "implied",
    form: "review",
  },
  { pattern: /\bstands?\b/g, subject: REVIEW, necessary: false, strength: "implied", form: "review verb" },
  {
    pattern:
      /\b(?:agree|concur) with (?:the |this |their )?(?:(?!approval|authorization|certification|partial)[a-z-]{1,20}(?:'s)? ){0,4}?(?:denial|non-?certification|determination|decision|utilization review(?:er)?)\b/g,
    subject: OWN_SUBJECT,
    necessary: false,
    strength: "implied",
    form: "review verb",
  },
  {
    pattern:
      /\b(?:disagree|differ) with (?:the |this |their )?(?:(?!approval|authorization|certification|partial)[a-z-]{1,20}(?:'s)? ){0,4}?(?:denial|non-?certification|determination|decision|utilization review(?:er)?)\b/g,
    subject: OWN_SUBJECT,
    necessary: true,
    strength: "implied",
    form: "review verb",
  },
  {
    pattern:
      /\b(?:revers(?:e|ing)|overturn(?:ing)?) (?:the |this )?(?:[a-z-]{1,20} ){0,3}(?:denial|determination|decision|non-?certification)\b/g,
    subject: OWN_SUBJECT,
    necessary: true,
    strength: "implied",
    form: "review verb",
  },
  {
    pattern:
      /\b(?:uphold(?:ing)?|affirm(?:ing)?) (?:the |this )?(?:[a-z-]{1,20} ){0,3}(?:denial|determination|decision|non-?certification)\b/g,
    subject: OWN_SUBJECT,
    necessary: false,
    strength: "implied",
    form: "review verb",
  },
];

/** "…, and neither is the cold therapy unit": what was denied of one thing is denied of another. */
export const NEITHER_IS = /\b(?:neither|nor) (?:is|are|was|were) (?=(?:the|this|these|those|any|an?) )/;
/** Anything about necessity at all: most rationales are settled by their last sentences. */
export const ANY =
  /medical|certifi|authoriz|approv|support|recommend|warrant|indicat|necess|appropriate|reasonable|justif|substantiat|denied|denial|decision|determination|overturn|upheld|uphold|revers|agree|concur|neither|nor |criteria|guideline/;

/** Words between the subject and the phrase: the verb group, walked backwards from the phrase. */
export const VERB_GROUP: ReadonlySet<string> = new Set(
  (
    "is are was were be been being to not n't deemed considered found determined felt thought judged believed seen appear " +
    "appears appeared seem seems remain remains do does did has have had can cannot could will would shall should may might must longer no also " +
    "yet still therefore thus hence however never hardly scarcely barely rarely only well just now shown proven established as both either neither nor or reasonable " +
    "otherwise again then isn't aren't wasn't weren't can't couldn't doesn't don't didn't wouldn't won't"
  ).split(" "),
);
/** Adverbs of the verb group are formed with this ending ("adequately", "clearly", "respectfully"). */
export const ADVERB = /^(?!medically)[a-z]{3,16}ly$/;
/** Verbs of the group that make a clause of it. */
export const FINITE =
  /^(?:is|are|was|were|appears?|appeared|seems?|remains?|do|does|did|has|have|had|can|cannot|could|will|would|shall|should|may|might|must|(?:is|are|was|were|ca|could|does|do|did|would|wo)n't)$/;

/** These belong to the verb group only before "as", "or" or "being" ("not certified as"). */
export const PARTICIPLES: ReadonlySet<string> = new Set([
  "certified",
  "supported",
  "recommended",
  "approved",
  "denied",
]);

/** These negate, before "to" ("fails to"). */
export const FAILURES: ReadonlySet<string> = new Set([
  "fail",
  "fails",
  "failed",
  "unable",
  "insufficient",
  "inadequate",
]);

/** May stand in the middle of the verb group. */
export const ADVERBIAL = /(?:^| )(?:at this time|at present|in (?:my|our) opinion|in this case)$/;

/** Words of the verb group that turn it round. */
export const NEGATORS: ReadonlySet<string> = new Set(
  (
    "not n't no cannot neither nor never hardly scarcely barely " +
    "isn't aren't wasn't weren't can't couldn't doesn't don't didn't wouldn't won't"
  ).split(" "),
);

/** Subjects that negate the whole clause: "none of the associated services … are", "no further visits are". */
export const NEGATIVE_SUBJECT =
  /\b(?:none of|neither|nor (?:is|are|was|were)|no (?:part|portion|aspect) of|nothing)\b|\bno (?:further|additional|more) (?:[a-z-]{1,20} ){1,3}(?:is|are|was|were) (?:[a-z]{1,20} ){0,2}$/;
/** Subjects of which only a part is spoken of. */
export const PARTIAL = /\b(?:not (?:all|every)|only (?:some|part|one|two|three|four|five|six|\d+)|some of|part of)\b/;
/** Another treatment than the one in dispute. */
export const OTHER_TREATMENT =
  /\b(?:other|another|alternative|different|subsequent|future)\b|\b(?:decided|addressed|discussed|reviewed|determined) (?:above|below|elsewhere|separately|before)\b|\bin (?:item|issue) \d/;
/** The subject is the request, or the item by a general name. */
export const THE_REQUEST = /\brequest(?:s|ed)?\b/;
export const NOT_THE_REQUEST =
  /\b(?:a|an|any|another|new|future|separate|subsequent) (?:[a-z]{1,20} )?request(?:s|ed)?\b/;
export const THE_TREATMENT =
  /(?:^|, |\b(?:that|and|therefore|thus|find|found|deem|consider) )(?:the|this|these|said|such)(?: (?:treatment|medication|drug|service|procedure|study|item|therapy|test|equipment|device|intervention|consultation|visit)s?)?,?$/;
/** Words of a title or a subject that name no treatment. */
export const UNNAMING: ReadonlySet<string> = new Set(
  (
    "the this that these those and for with without from per was were are has have had not its his her their any all one two three four five six " +
    "eight ten twelve times time week weeks day days month months visit visits session sessions qty quantity refill refills dos date original request requested requests " +
    "requesting remaining portion imr eligible authorized claims administrator current currently continued continue continuation additional " +
    "further more need use medical necessity associated surgical service services treatment treatments left right bilateral " +
    "therefore thus hence such accordingly given above based therapy medication drug item items study test evaluation rental purchase unknown unspecified " +
    "retrospective prospective here case worker patient injured applicant claimant which who also then however"
  ).split(" "),
);

/** What leads a conclusion. */
export const THEREFORE =
  /^(?:and |but |so )?(?:therefore|thus|hence|as such|accordingly|consequently|given (?:the|this|these|that)|based (?:up)?on|in (?:light|view) of|for (?:these|this|the above|that) reasons?|in (?:summary|conclusion|sum)|overall|as a result|under these circumstances|in the absence|without)\b|\b(?:therefore|thus|hence|accordingly|consequently)\b/;

/** Verbs with a view or a finding, right before their object or clause ("find the request …", "believes it is …"). */
export const FIND =
  /\b(?:finds?|found|deem(?:s|ed)?|considers?|considered|certify|regards?|regarded|judges?|judged|determines?|determined|believes?|believed|feels?|felt|thinks?|states?|stated|says|said|argues?|argued|claims|claimed|asserts?|asserted|opines?|opined|concludes?|concluded|maintains?|contends?|denied|accept)\b/g;
/** What a clause with "that", "why" or "how" hangs on; where none of these stands before, "that" is another word. */
export const REPORTING =
  /\b(?:find|found|conclu|determin|believ|stat|not(?:e|ed|es|ing)\b|opin|feel|felt|show|establish|demonstrat|indicat|document|suggest|support|agree|disagree|reject|concur|explain|explanation|clear|unclear|evident|evidence|apparent|proof|prove|content|assert|argu|claim|position|view|finding|reason|basis|convinc|persuad|see\b|tell\b|understand|impl(?:y|ies)|mean|justif|confirm|say|said|report|doubt|deny|denied|question|possible|likely|certain|follow|appear|seem|think|thought|hold|certify|verif|substantiat|information|rationale|true|case\b|fact\b|interpret|constru|contend|maintain|accept|recogni|hope|advis|inform|(?:may|might|could) be\b)/;
export const OWN = /\b(?:i|we|my|our|this reviewer|the undersigned)\b/;
/** Turns round what somebody else said: "I disagree with the reviewer that …". */
export const DISAGREEMENT =
  /\b(?:disagree|differ)\b|\b(?:not|cannot|can't|don't) (?:[a-z]{1,20} )?(?:agree|concur|accept)\b|\breject\b/;
export const AGREEMENT = /\b(?:agree|concur|accept)\b/;
/** A view that is named before it is judged: "the contention that … is incorrect". */
export const VIEW =
  /\b(?:contention|assertion|claim|argument|position|opinion|view|finding|conclusion|suggestion|notion|statement|determination|denial|rationale|belief|decision|reasoning) $/;
export const REJECTED =
  /^[^;]{0,60}\b(?:is|are|was|were) (?:[a-z]{1,20} ){0,2}?(?:incorrect|wrong|mistaken|unfounded|rejected|unpersuasive|unsupported|erroneous|unconvincing|without (?:merit|support)|in error|not (?:[a-z]{1,20} )?(?:supported|persuasive|correct|accepted|convincing|founded|borne out))\b/;
export const ACCEPTED =
  /^[^;]{0,60}\b(?:is|are|was|were) (?:[a-z]{1,20} ){0,2}?(?:correct|right|accepted|supported|persuasive|upheld|affirmed|well founded|well-founded)\b/;
/** Says of a statement that it is not meant. */
export const NOT_MEANT =
  /\b(?:impl(?:y|ies|ied)|means?|meant|signif(?:y|ies)|to say|interpreted|construed|understood|infer(?:red)?|(?:this|decision|determination|denial) (?:does|should|is|do) not suggest)\b/;
/** "There is no reason to find …": the finding is turned round. */
export const NO_REASON =
  /\b(?:no|any|without|little) (?:[a-z]{1,20} )?(?:reason|basis|grounds?|cause|justification|evidence|support) (?:to (?:find|conclude|deem|consider|hold|say|believe|call|determine)|for (?:finding|concluding|deeming|considering|holding|calling))\b/;
/** Something is missing before what would have to be shown. */
export const MISSING =
  /\b(?:not|no|nothing|none|never|neither|nor|cannot|can't|don't|doesn't|didn't|unable|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|without|insufficient|inadequate|absence|absent|difficult|hard|impossible|unclear|uncertain|unconvinced|unproven|hardly|little|scant|doubt(?:ful)?)\b/;
export const NO_DOUBT =
  /\bno (?:[a-z]{1,20} )?doubt\b|\b(?:not|cannot be) (?:in )?(?:doubted|doubt)\b|\bwithout (?:a )?doubt\b/;
/** What somebody else did not do: their request falls with it. */
export const SHOWING =
  /\b(?:explain|document|show|demonstrat|justif|establish|provid|clarif|prove|substantiat|articulat|present|giv|submit|offer|support|address)/;
/** What is to be shown, or may be true, is no finding. */
export const UNPROVEN =
  /\b(?:showing|demonstrating|documenting|indicating|establishing|explaining|proving|confirming|supporting|stating|suggesting) $|\b(?:to|must|should|may|might|can|could|would|shall|please|once|when|if|until|unless|whether|possible|possibly|conceivable|likely|hopes?|needs?|required|requires)\b/;
/** The reviewer's own finding, or what the record shows. */
export const FOUND =
  /\b(?:find|found|conclu|determin|opinion|show|establish|demonstrat|support|confirm|clear|evident|evidence|apparent|proves?|proven|follows?|document|indicat|substantiat|agree|concur|convinced|persuaded|satisfied|believe|feel|true|verif)/;

/** A condition or a doubt: what follows is not said of the case. */
export const CONDITION =
  /\b(?:if|even if|whether|unless|until|when|whenever|once|in order to|to determine|to be considered|should the|provided that|in the event|assuming|had (?:there|the|it|this|[a-z]{1,20} been)|must (?:show|demonstrate|establish|prove|document))\b/;
/** Behind the phrase: what was said holds under a condition, or of patients in general. */
export const ONLY_THEN =
  /^,? ?(?:and appropriate )?(?:only )?(?:if|unless|when|whenever|where|once|until|after|only|provided that|as long as|so long as|for (?:patients|those|workers|persons|people|individuals|cases)|in (?:patients|those|cases|persons|people|individuals|workers|selected|select|the (?:presence|setting|event)|some|certain|rare))\b/;
/** A concession: granted, but not concluded. */
export const CONCESSION =
  /\b(?:although|though|even though|while|whereas|albeit|notwithstanding that|despite the fact that)\b/g;

/** Somebody else, and that they said something: their view is told in the rationale. */
export const OTHERS =
  /\b(?:utilization review(?:er)?|ur|claims administrator|previous reviewer|prior reviewer|prior review|(?:treating|requesting|primary|attending) (?:physician|provider|doctor|surgeon)|provider|physician|doctor|surgeon|appeal|employer|insurer|adjuster|carrier|patient|injured worker|worker|claimant|applicant|attorney)(?:'s)?\b/g;
export const OTHERS_SAY =
  /\b(?:stat|not(?:e|ed|es)\b|assert|argu|claim|determin|found|find|conclud|opin|indicat|report|denied|deny|said|say|mention|believ|feel|felt|deem|contend|maintain|think|thought|consider)/;
/** "Per utilization review, …", "according to the provider". */
export const PER_OTHERS =
  /\b(?:per|according to|as (?:stated|noted|argued|claimed|found|determined) by|in the (?:view|opinion|judgment|judgement|words|eyes) of) (?:the |its |his |her )?(?:[a-z-]{1,20} ){0,2}(?:utilization review(?:er)?|ur|claims administrator|reviewer|prior review|provider|physician|doctor|surgeon|appeal|employer|insurer|adjuster|carrier|patient|worker|claimant|applicant|denial)\b/;
export const BY_OTHERS =
  /^[^;,.]{0,40}(?:,? )(?:by|per|according to|in the (?:view|opinion) of) (?:the |its )?(?:[a-z-]{1,20} )?(?:utilization review(?:er)?|ur|claims administrator|reviewer|provider|physician|doctor|surgeon|employer|insurer|adjuster|carrier|patient|worker|claimant|applicant)\b/;
/** Others said it, and the reviewer takes a stand on it in the same sentence. */
export const AND_I =
  /^[^;]{0,60}[,;]? (?:and|but|with which|which) (?:(?:i|we) )?(?:[a-z]{1,20}ly )?(?:(agree|concur)|(disagree|(?:do not|cannot|don't) (?:agree|concur)))\b/;

/** A guideline, and that it says something: it speaks of patients in general. */
export const GUIDELINE =
  /\b(?:mtus|odg|acoem|guidelines?|medicare|cms|fda|literature|studies|criteria|regulations?|section)\b/g;
export const GUIDELINE_SAYS =
  /\b(?:states?|stated|recommend|consider|indicate|note|suggest|advise|define|describe|support|list|require|specif|says?|address)/;

/** A subordinate clause of reason: its conclusion is about something else than the item. */
export const REASON =
  /(?:^|[,;] ?|\b(?:and|but) )(?:since|because|as|given that|inasmuch as|considering(?: that)?|due to the fact that)\b/g;
