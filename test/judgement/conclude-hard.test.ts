import { describe, expect, it } from "vitest";
import { readConclusion } from "../../server/core/judgement/conclude.js";
import { LogicalText } from "../../server/core/text/logical.js";

function necessary(rationale: string, title?: string) {
  const logical = new LogicalText(rationale);
  return readConclusion(logical, logical.piece(0, logical.length), title)?.necessary;
}

const DENIED = "The request is not medically necessary.";
const GRANTED = "The request is medically necessary.";

describe("a conclusion stands, whatever follows", () => {
  it.each([
    "The provider may resubmit with documentation showing that the treatment is medically necessary.",
    "However, it is medically necessary to taper the medication.",
    "Other treatment may well be medically necessary.",
    "This does not imply that no treatment is medically necessary.",
    "The physical therapy, decided above, is medically necessary.",
    "A new request with a plan would be medically necessary.",
    "A further request may be approved once the records are complete.",
    "Continued exercise at home is medically necessary.",
    "It is, however, medically necessary to wean the worker slowly.",
    "Reconsideration is possible should the records show that it is medically necessary.",
    "If the joint gives way, the splint would be medically necessary.",
    "Had weakness been recorded, the request would have been medically necessary.",
    "The physician believes that the splint is medically necessary.",
    "According to the worker, the splint is medically necessary.",
    "ODG finds such splints medically necessary for patients with weakness.",
    "The weaning of the drug is medically necessary.",
    "Alternative treatment is medically necessary.",
    'The appeal says: "The request is medically necessary."',
    "The request may be resubmitted when it is medically necessary.",
    "Two visits would be medically necessary.",
  ])("denied: %s", (tail) => {
    expect(necessary(`${DENIED} ${tail}`)).toBe(false);
    expect(necessary(`The joint is stable. ${DENIED} ${tail}`, "Wrist splint")).toBe(false);
  });

  it.each([
    "Surgery is not medically necessary at this stage.",
    "Further visits would not be medically necessary without a new examination.",
    "Other drugs are not medically necessary.",
    "The employer believes that the splint is not medically necessary.",
    "Per the denial, the splint was not medically necessary.",
    "This does not mean that all later visits are medically necessary.",
    "An MRI is not medically necessary for patients without red flags.",
    "If no gain is seen, more visits are not medically necessary.",
    "The arthroscopy, decided above, is not medically necessary.",
    "A request for more than six visits is not recommended.",
  ])("granted: %s", (tail) => {
    expect(necessary(`${GRANTED} ${tail}`)).toBe(true);
    expect(necessary(`The joint is loose. ${GRANTED} ${tail}`, "Wrist splint")).toBe(true);
  });
});

describe("not necessary", () => {
  it.each([
    "The request for 12 visits exceeds what is medically necessary.",
    "The request for 12 visits is more than is medically necessary.",
    "Twelve visits are beyond what would be medically necessary.",
    "MRI is medically necessary only when red flags are present. None are documented. The request is not medically necessary.",
    "Nothing in the record shows that the treatment is medically necessary.",
    "Nothing in the record shows that, despite the pain, the treatment is medically necessary.",
    "The provider did not explain why it is medically necessary.",
    "It is difficult to see how the request is medically necessary.",
    "It is hard to see why the splint is medically necessary.",
    "The request is hardly medically necessary.",
    "The splint was never medically necessary.",
    "The request is non-medically necessary.",
    "The request is not medically-necessary.",
    "The request is notmedicallynecessary.",
    "The request is not a medically necessary treatment.",
    "The provider believes it is medically necessary. The record does not bear this out, and the denial stands.",
    "There is no medical necessity for this request.",
    "The request lacks medical necessity.",
    "Medical necessity is lacking.",
    "Medical necessity is unclear.",
    "The medical necessity of the splint remains unclear.",
    "Medical necessity is in question.",
    "The records do not establish the medical necessity of this request.",
    "The provider has not established the medical necessity of the splint.",
    "The MTUS does not support this request.",
    "The guidelines do not support the requested splint.",
    "I agree with the denial.",
    "I concur with the utilization review decision.",
    "Certification is not warranted.",
    "Authorization is not recommended at this time.",
    "The surgery is not medically necessary, and neither is the cold therapy unit.",
    "The surgery is not medically necessary; nor is the sling.",
    "Neither is the cold therapy unit medically necessary.",
    "I am not convinced that the splint is medically necessary.",
    "It is doubtful that the request is medically necessary.",
    "The contention that the request is medically necessary is not supported.",
    "I disagree with the provider that the splint is medically necessary.",
    "There is no basis to conclude that the request is medically necessary.",
    "The request fails to meet the criteria.",
    "The request does not meet the guideline criteria.",
    "There is insufficient documentation to support the request.",
    "Based on the above, the request should not be authorized.",
    "Conclusion: not medically necessary.",
    "Although the splint may be appropriate, the request is not medically necessary.",
    "While exercise is medically necessary, the splint is not medically necessary.",
    "While the guidelines support the requested study, it is not medically necessary here",
    "Utilization review found the splint not medically necessary, and I agree.",
    "As such, the request was found to not be medically necessary per the guidelines.",
    "The non-certification is upheld.",
    "I uphold the denial.",
    "The answer is no. The request is not medically necessary.",
  ])("%s", (rationale) => {
    expect(necessary(rationale)).toBe(false);
    expect(necessary(`The joint is stable. ${rationale}`)).toBe(false);
  });
});

describe("necessary", () => {
  it.each([
    "The request is medically necessary. Surgery is not medically necessary at this stage.",
    "Per UR, the MRI was not medically necessary. The findings have changed. The request is medically necessary.",
    "I disagree that the MRI is not medically necessary.",
    "The contention that the request is not medically necessary is incorrect.",
    "There is no reason to find the request not medically necessary.",
    "The record establishes the medical necessity of the request.",
    "The notes demonstrate the medical necessity of the splint.",
    "The guidelines support the requested MRI, and it is approved.",
    "I respectfully disagree with the denial.",
    "I do not agree with the denial.",
    "Certification is warranted.",
    "The denial cannot stand.",
    "There is no doubt that the request is medically necessary.",
    "The medical necessity of the request is not in question.",
    "The record shows that the splint is medically necessary.",
    "It is my opinion that the request is medically necessary.",
    "The request is a medically necessary treatment.",
    "The request is medically-necessary.",
    "The request does not exceed what is medically necessary.",
    "The denial was not appropriate.",
    "The utilization review decision is reversed.",
    "The denial of the request is not supported by the record.",
    "I am reversing the prior decision and deem the request to be medically necessary.",
    "Although the request is not in the form of the rules, it is medically necessary.",
    "While surgery is not medically necessary, the splint is medically necessary.",
    "Utilization review found the splint not medically necessary, but I disagree.",
    "The request is reasonable and appropriate.",
    "The request should be authorized.",
    "The guideline is met per Smith et al. The request is medically necessary.",
    "Was the trial too long? The answer is no. The request is medically necessary.",
    "The request was denied by utilization review. The request is approved.",
    "Conclusion: medically necessary.",
    "I find that the splint is medically necessary",
    "The worker has not improved and the request is medically necessary.",
    "The record does not show a fracture and it is medically necessary to know; the request is medically necessary.",
  ])("%s", (rationale) => {
    expect(necessary(rationale)).toBe(true);
    expect(necessary(`The joint is loose. ${rationale}`)).toBe(true);
  });
});

describe("no conclusion", () => {
  it.each([
    "MRI is medically necessary only when red flags are present. None are documented.",
    "MRI would only be medically necessary if red flags were present.",
    "MRI is medically necessary in the presence of red flags.",
    "The provider believes it is medically necessary.",
    "The provider states the splint is medically necessary.",
    "The request was denied by utilization review.",
    "The request was previously denied.",
    "The splint was deemed not medically necessary by utilization review.",
    "Per UR, the MRI was not medically necessary.",
    "Utilization review denied the splint as not medically necessary.",
    "It may be that the splint is medically necessary.",
    "Not all of the visits are medically necessary.",
    "Had weakness been recorded, the request would have been medically necessary.",
    "This does not mean that the splint is medically necessary.",
    "The contention that the request is not medically necessary was considered.",
    "UR did not explain why the request is not medically necessary.",
    "Although the splint is medically necessary in principle.",
    "It is medically necessary to taper the drug.",
    "The provider agrees with the denial.",
    "No opinion is given on medical necessity.",
  ])("%s", (rationale) => {
    expect(necessary(rationale)).toBeUndefined();
  });
});

describe("the item's own words", () => {
  it.each<[string, string, boolean | undefined]>([
    ["MRI of the left knee", "The MRI is medically necessary. Surgery is not medically necessary at this stage.", true],
    ["Wrist splint", "The splint is not medically necessary. Therapy at home is medically necessary.", false],
    [
      "Norco 10/325mg #60",
      "Norco is not medically necessary. Naproxen is medically necessary for inflammation.",
      false,
    ],
    ["Naproxen 500mg", "Norco is not medically necessary. Naproxen is medically necessary.", true],
    ["Naproxen 500mg", "Therefore, Naprosyn is medically necessary.", true],
    ["Acupuncture 12 visits", "The request is approved. Surgery is not medically necessary.", undefined],
    [
      "Acupuncture 12 visits",
      "Surgery is not medically necessary. Therapy in a pool is medically necessary.",
      undefined,
    ],
    ["Cold therapy unit", "The surgery is not medically necessary, and neither is the cold therapy unit.", false],
    ["Sling", "Since the surgery is medically necessary, the sling is medically necessary.", true],
  ])("%s: %s", (title, rationale, expected) => {
    expect(necessary(rationale, title)).toBe(expected);
  });
});
