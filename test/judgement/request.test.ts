import { describe, expect, it } from "vitest";
import type { RequestKind } from "../../server/core/judgement/request.js";
import { readRequest } from "../../server/core/judgement/request.js";
import { LogicalText } from "../../server/core/text/logical.js";

function request(heading: string) {
  const logical = new LogicalText(heading);
  return readRequest(logical, logical.piece(0, logical.length));
}

/** drug | strength | quantity | frequency | duration, what is absent as "-". */
function values(heading: string): string {
  const { drug, strength, quantity, frequency, duration } = request(heading);
  return [drug, strength, quantity, frequency, duration].map((piece) => piece?.text ?? "-").join(" | ");
}

describe("the kind of treatment", () => {
  it.each<[RequestKind, string]>([
    ["medication", "Naproxen 500mg #60"],
    ["medication", "Refill Soma"],
    ["medication", "Lidoderm patches 5% #30"],
    ["medication", "Zorbaflex 20mg tablets #30"],
    ["medication", "Prescription of Zorbaflex cream"],
    ["compound", "Compounded cream: flurbiprofen 20%, lidocaine 5%"],
    ["compound", "Ketoprofen 10%/gabapentin 6% in cream base, 120 grams"],
    ["therapy", "Physical therapy 2x6 for the left knee"],
    ["therapy", "PT 3 times a week for 4 weeks, right wrist"],
    ["therapy", "Acupuncture, 6 visits"],
    ["therapy", "Chiropractic manipulation of the neck"],
    ["therapy", "Functional restoration program, 10 days"],
    ["therapy", "Work hardening"],
    ["therapy", "Home health aide, 4 hours a day"],
    ["procedure", "Lumbar epidural steroid injection at L4-L5"],
    ["procedure", "Right knee arthroscopy with meniscectomy"],
    ["procedure", "Botox injection, 200 units"],
    ["procedure", "Medial branch block, L3-L5"],
    ["procedure", "Carpal tunnel release, left"],
    ["procedure", "Spinal cord stimulator trial"],
    ["procedure", "Fluoroscopy"],
    ["equipment", "TENS unit with supplies, purchase"],
    ["equipment", "Lumbar brace"],
    ["equipment", "Cold therapy unit, 7 day rental"],
    ["equipment", "Shower chair"],
    ["equipment", "H-wave device, 3 month trial"],
    ["diagnostic-test", "MRI of the left shoulder without contrast"],
    ["diagnostic-test", "EMG/NCV of both arms"],
    ["diagnostic-test", "X-ray of the cervical spine, 3 views"],
    ["diagnostic-test", "Functional capacity evaluation"],
    ["diagnostic-test", "Sleep study"],
    ["laboratory", "Urine drug screen"],
    ["laboratory", "CBC with differential"],
    ["laboratory", "Urine drug test for hydrocodone"],
    ["laboratory", "Lab: metabolic panel"],
    ["visit", "Follow-up visit with an orthopedist"],
    ["visit", "Pain management consultation"],
    ["visit", "Office visit, level 3"],
    ["visit", "Referral to a neurologist"],
    ["psychological", "Cognitive behavioral therapy, 6 sessions"],
    ["psychological", "Psychological evaluation"],
    ["psychological", "Biofeedback, 4 sessions"],
    ["other", "Transportation to and from the clinic"],
    ["other", "Zorbaflex"],
  ])("%s: %s", (kind, heading) => {
    expect(request(heading).kind).toBe(kind);
  });
});

describe("what a medication asks for", () => {
  it.each([
    ["Naproxen 500mg #60", "Naproxen | 500mg | #60 | - | -"],
    ["Norco 5/325mg QTY: 90.00", "Norco | 5/325mg | QTY: 90.00 | - | -"],
    ["Norco 5-325 mg Quantity: 90", "Norco | 5-325 mg | Quantity: 90 | - | -"],
    ["Naproxen 550mg, one tablet twice a day, #60", "Naproxen | 550mg | #60 | twice a day | -"],
    ["Gabapentin 300 mg TID #90 with 2 refills", "Gabapentin | 300 mg | #90 | TID | -"],
    ["Tramadol 50mg 1 tab po q6h prn #60", "Tramadol | 50mg | #60 | q6h | -"],
    ["Cyclobenzaprine 7.5mg at bedtime, 30 tablets", "Cyclobenzaprine | 7.5mg | 30 tablets | at bedtime | -"],
    ["Fentanyl patch 25 mcg/hr, one patch every 72 hours #10", "Fentanyl patch | 25 mcg/hr | #10 | every 72 hours | -"],
    ["Lidoderm 5% patches #30, apply daily", "Lidoderm | 5% | #30 | daily | -"],
    ["Ibuprofen 800mg for 30 days", "Ibuprofen | 800mg | - | - | for 30 days"],
    ["Omeprazole 20mg, 30 day supply", "Omeprazole | 20mg | - | - | 30 day supply"],
    ["Refill Soma", "Soma | - | - | - | -"],
    ["Zorbaflex 20mg #30", "Zorbaflex | 20mg | #30 | - | -"],
    ["Prescription of Zorbaflex cream 120gm", "Zorbaflex | - | 120gm | - | -"],
    ["Hydrocodone/APAP 10/325mg (x60)", "Hydrocodone/APAP | 10/325mg | (x60) | - | -"],
    ["Valium 5mg, single dose, 1 hour before the MRI", "Valium | 5mg | - | single dose | -"],
  ])("%s", (heading, expected) => {
    expect(values(heading)).toBe(expected);
  });

  it("binds the drug to the catalogue, by brand and by generic name", () => {
    expect(request("Norco 5/325mg #60").knownDrug?.generic).toMatch(/hydrocodone/i);
    expect(request("NAPROSYN 500mg").knownDrug?.generic.toLowerCase()).toBe("naproxen");
    expect(request("Zorbaflex 20mg").knownDrug).toBeUndefined();
  });
});

describe("what a therapy asks for", () => {
  it.each([
    ["Physical therapy 2x6 for the left knee", "- | - | - | 2x6 | 2x6"],
    ["Physical therapy 2 times a week for 6 weeks", "- | - | - | 2 times a week | for 6 weeks"],
    ["Acupuncture, 8 sessions", "- | - | 8 sessions | - | -"],
    ["Acupuncture twice a week for four weeks", "- | - | - | twice a week | for four weeks"],
    ["Chiropractic treatment, 12 visits, 3x/week", "- | - | 12 visits | 3x/week | -"],
    ["Occupational therapy QTY: 12", "- | - | QTY: 12 | - | -"],
    ["Massage therapy (x8)", "- | - | (x8) | - | -"],
    ["Aquatic therapy 1-2 times per week over 8 weeks", "- | - | - | 1-2 times per week | over 8 weeks"],
    [
      "Twelve sessions of hand therapy, two to three times weekly",
      "- | - | Twelve sessions | two to three times weekly | -",
    ],
    ["TENS unit, 30 day rental", "- | - | - | - | 30 day rental"],
  ])("%s", (heading, expected) => {
    expect(values(heading)).toBe(expected);
  });
});

describe("what is said to be missing", () => {
  it.each([
    ["Naproxen 500mg, unspecified quantity", "unspecified quantity"],
    ["Physical therapy, frequency not specified", "frequency not specified"],
    ["TENS unit, unknown rental", "unknown rental"],
    ["Naproxen 500mg #60", undefined],
  ])("%s", (heading, words) => {
    expect(request(heading).unspecified?.text).toBe(words);
  });
});

describe("a partly certified request", () => {
  const heading =
    "Naproxen 500mg twice a day #120 was the original request. Naproxen 500mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, naproxen 500mg #30";

  it("is about what remains, and takes from the original what the rest leaves out", () => {
    expect(request(heading).disputed.text).toBe("naproxen 500mg #30");
    expect(values(heading)).toBe("naproxen | 500mg | #30 | twice a day | -");
  });

  it("keeps its kind when the rest only counts", () => {
    expect(
      request(
        "Acupuncture, 8 was the original request. The remaining IMR eligible portion of the original request, 4 more",
      ).kind,
    ).toBe("therapy");
  });
});

describe("pieces", () => {
  it("stand in the source where their words do", () => {
    const source = "Naproxen\n500mg\n\nQTY:\n60.00, one tablet twice\na day";
    const { drug, strength, quantity, frequency } = request(source);
    expect(
      [drug, strength, quantity, frequency].map((piece) => source.slice(piece?.span.start, piece?.span.end)),
    ).toEqual(["Naproxen", "500mg", "QTY:\n60.00", "twice\na day"]);
  });
});
