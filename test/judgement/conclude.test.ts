import { describe, expect, it } from "vitest";
import { readConclusion } from "../../server/core/judgement/conclude.js";
import { LogicalText } from "../../server/core/text/logical.js";

function conclude(rationale: string) {
  const logical = new LogicalText(rationale);
  return readConclusion(logical, logical.piece(0, logical.length));
}

const necessary = (rationale: string) => conclude(rationale)?.necessary;

describe("not necessary", () => {
  it.each([
    // in so many words
    "The request is not medically necessary.",
    "Therefore, the request for a splint is not medically necessary.",
    "The splint is therefore not medically necessary.",
    "The request is not medically necessary and appropriate.",
    "The request is not medically appropriate.",
    "The requested visits are not medically warranted.",
    "The request is medically unnecessary.",
    "The splint isn\u2019t medically necessary.",
    "The visits were not medically necessary.",
    "As such, the request is not medically necessary.",
    "The request is not medicallynecessary.",
    // the negation is far from the words
    "The request cannot be considered medically necessary.",
    "The request cannot be deemed to be medically necessary.",
    "The splint was determined to not be medically necessary.",
    "The splint is found to be not medically necessary.",
    "I do not find the request to be medically necessary.",
    "The request does not appear to be medically necessary.",
    "I am unable to certify the splint as medically necessary.",
    "The records fail to establish that the splint is medically necessary.",
    "There is no evidence that the splint is medically necessary.",
    "The splint, although it was helpful in the past and is asked for by two physicians, is not medically necessary.",
    "The request is no longer medically necessary.",
    "The splint is not, in my opinion, medically necessary.",
    "The splint is not at this time medically necessary.",
    "The splint is not reasonable or medically necessary.",
    "The request is not certified as medically necessary.",
    "More visits are not supported as being medically necessary.",
    "I agree with utilization review that the request is not medically necessary.",
    // the subject negates
    "No further visits are medically necessary.",
    "No additional treatment is medically necessary.",
    "None of the associated services, including the sling, are medically necessary.",
    "Neither the splint nor the sling is medically necessary.",
    "Since the surgery is not medically necessary, none of the associated services are medically necessary.",
    // necessity as a noun
    "Medical necessity is not established.",
    "Medical necessity has not been established.",
    "The medical necessity of the splint has not been demonstrated.",
    "Medical necessity for the visits cannot be established.",
    "The medical necessity of this request is therefore not supported.",
    "Medical necessity is lacking.",
    "There is no medical necessity for the splint.",
    "The request lacks medical necessity.",
    "The splint is not a medical necessity.",
    "The record does not support medical necessity.",
    "The documentation does not establish the medical necessity of the splint.",
    "The documentation fails to establish the medical necessity of the splint.",
    "The request does not meet the criteria for medical necessity.",
    "As there is no weakness, medical necessity for the study cannot be affirmed.",
    // certification
    "The request is not substantiated.",
    "The requested visit is not authorized.",
    "Authorization is not recommended.",
    "The request is not certified.",
    "The request is non-certified.",
    "The request for eight visits is denied.",
    "The requested treatment is not recommended.",
    "The request should not be approved.",
    "The request is not supported by the guideline.",
    "The denial is upheld.",
    "I recommend non-certification.",
    // tails
    "The request is not medically necessary at this time.",
    "The request is not medically necessary per the guidelines.",
    "The request is not medically necessary and appropriate in this case.",
    "The request is not medically necessary, and is not supported by the cited guideline.",
    "Based on the above, the request as written is not medically necessary",
    "The request is not medically necessary as requested.",
  ])("%s", (sentence) => {
    expect(necessary(`The joint is stable. ${sentence}`)).toBe(false);
  });
});

describe("necessary", () => {
  it.each([
    "The request is medically necessary.",
    "Therefore, the request for a splint is medically necessary.",
    "The request is medically necessary and appropriate.",
    "The request is medically appropriate.",
    "The visits are medically warranted.",
    "The splint is considered medically necessary.",
    "The request was found to be medically necessary.",
    "I find the request to be medically necessary.",
    "Medical necessity is established.",
    "The medical necessity of the splint has been established.",
    "Medical necessity for two visits is therefore supported by the record.",
    "The request is certified.",
    "The request is approved.",
    "The request for two visits is recommended.",
    "The request is supported by the guideline.",
    "The denial is overturned.",
    "The utilization review denial is therefore overturned.",
    "I recommend certification.",
    "The request is medically necessary at this time.",
    "The request is medically necessary per the guidelines.",
    "The joint is not stable, and the splint is medically necessary.",
    "The carrier did not approve the splint, but it is medically necessary.",
    "Although the record is not complete, the splint is medically necessary.",
    "I disagree with utilization review; the splint is medically necessary.",
    "No further therapy was given and the splint is medically necessary.",
    "I disagree with the reviewer that the request is not medically necessary.",
    "I do not agree with utilization review that the request is not medically necessary.",
    "The splint is a medical necessity.",
    "The requested visit is certified.",
    "Authorization is recommended.",
    "The visit would be medically necessary to check the dose.",
    "No other treatment helped. Thus the splint is medically necessary",
  ])("%s", (sentence) => {
    expect(necessary(`The joint is stable. ${sentence}`)).toBe(true);
  });
});

describe("no conclusion", () => {
  it.each([
    "The joint is stable.",
    "",
    "The worker asks for a splint. The physician agrees.",
    // others
    "Utilization review found that the splint is not medically necessary.",
    "The treating physician stated that the splint is medically necessary.",
    "The claims administrator determined that the request was not medically necessary.",
    // a guideline, of patients in general
    "The guideline states that a splint is medically necessary for patients with an unstable joint.",
    "The MTUS recommends services that are medically necessary.",
    "ODG considers such treatment to be medically necessary when exercise failed.",
    // a quotation
    'The guideline reads: "The treatment is not medically necessary."',
    "The letter said \u201cthe request is medically necessary\u201d in May.",
    // a condition
    "It is unclear whether the splint is medically necessary.",
    "A study is needed to determine if the surgery is medically necessary.",
    "Unless the joint is unstable, the splint would be medically necessary.",
    "The splint may be medically necessary in the future.",
    "A drug is medically necessary only if it works.",
    "The physician must show that the drug is medically necessary.",
    "Services must be medically necessary.",
    "Records are needed to establish medical necessity.",
    // an attribute
    "Physicians must provide medically necessary treatment.",
  ])("%s", (rationale) => {
    expect(necessary(rationale)).toBeUndefined();
  });
});

describe("the conclusion among other statements", () => {
  it.each<[string, string, boolean | undefined]>([
    [
      "a paragraph on tapering follows",
      "The four domains are not on record. The request is not medically necessary. This decision addresses the medical necessity of opioids as they have been prescribed. It should not be interpreted as a recommendation to stop them abruptly. The worker is advised to speak with the treating physician about the most appropriate method for weaning.",
      false,
    ],
    [
      "advice follows",
      "The request is not medically necessary. Further trials of other drugs are recommended by the guideline.",
      false,
    ],
    [
      "an aside on what is meant follows",
      "The request is not medically necessary. This is not meant to imply that no treatment is indicated.",
      false,
    ],
    [
      "utilization review's view stands before",
      "Utilization review found that the visit was not medically necessary. The worker is on two new drugs. The request is medically necessary.",
      true,
    ],
    [
      "utilization review's view stands before, in the same sentence",
      "Utilization review stated that the visit is not needed, but I find that the request is medically necessary.",
      true,
    ],
    [
      "the guideline's view stands before",
      "The guideline states that a brace is medically necessary for an unstable joint. The joint is stable. The request is not medically necessary.",
      false,
    ],
    [
      "the guideline's view stands before, in the same sentence",
      "As the guideline does not recommend braces for stable joints, the request is not medically necessary.",
      false,
    ],
    [
      "a quotation follows",
      'The request is medically necessary. The denial said: "The request is not medically necessary."',
      true,
    ],
    [
      "less would be necessary",
      "The request for 12 visits is not medically necessary, although six visits would be medically necessary.",
      false,
    ],
    ["a condition", "Even if the injection is not medically necessary, the visit is medically necessary.", true],
    [
      "a reason",
      "Since the surgery is not medically necessary, none of the associated services are medically necessary.",
      false,
    ],
    [
      "a reason that says the opposite",
      "Because the surgery is medically necessary, the pre-operative visit is medically necessary.",
      true,
    ],
    [
      "a reason that was met",
      "As the injection is medically necessary, fluoroscopic guidance is not medically necessary as a separate item.",
      false,
    ],
    [
      "an earlier treatment was necessary",
      "The first six visits were medically necessary. Six more are not medically necessary.",
      false,
    ],
    [
      "explicit words count more than implied ones behind them",
      "The request is not medically necessary. A request for two visits is recommended instead.",
      false,
    ],
    ["only implied words", "The guideline supports a trial. The request is certified.", true],
    [
      "two in one sentence: the last",
      "A brace was medically necessary in May; it is not medically necessary now.",
      false,
    ],
    ["without a stop between the sentences", "The joint is stable.The request is not medically necessary.", false],
  ])("%s", (_, rationale, expected) => {
    expect(necessary(rationale)).toBe(expected);
  });
});

describe("what is pointed at", () => {
  it.each([
    [
      "The joint is stable. The request is not medically necessary.",
      "is not medically necessary",
      "The request is not medically necessary.",
    ],
    [
      "It cannot be considered medically necessary at this time.",
      "cannot be considered medically necessary",
      "It cannot be considered medically necessary at this time.",
    ],
    [
      "Therefore, it is medically necessary and appropriate.",
      "is medically necessary and appropriate",
      "Therefore, it is medically necessary and appropriate.",
    ],
  ])("%s", (rationale, words, sentence) => {
    expect([conclude(rationale)?.piece.text, conclude(rationale)?.sentence.text]).toEqual([words, sentence]);
  });
});
