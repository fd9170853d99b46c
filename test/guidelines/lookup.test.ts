import { describe, expect, it } from "vitest";
import { entries } from "../../server/core/guidelines/data/index.js";
import {
  book,
  citationText,
  entriesAtPages,
  entriesFor,
  entriesOf,
  entry,
  findDrug,
  inForce,
} from "../../server/core/guidelines/lookup.js";
import { parseGuideline } from "../../server/core/guidelines/parse-guideline.js";
import { LogicalText } from "../../server/core/text/logical.js";

describe("entry, book and entriesOf", () => {
  it("find by id", () => {
    expect(entry("esi")?.pages).toEqual({ first: 46, last: 46, confidence: "sure" });
    expect(book("chronic-pain-2016")?.year).toBe("2016");
    expect(entriesOf("odg").map((one) => one.id)).toContain("odg-low-back-preoperative-lab-testing");
    expect(entry("nothing")).toBeUndefined();
    expect(entriesOf("nothing")).toEqual([]);
  });
});

describe("entriesAtPages", () => {
  it("puts the confirmed ranges first", () => {
    expect(entriesAtPages("chronic-pain-2009", 63, 63)[0]?.id).toBe("muscle-relaxants");
    expect(entriesAtPages("chronic-pain-2009", 74, 82)[0]?.id).toBe("opioids");
    expect(entriesAtPages("chronic-pain-2009", 124, 124).map((one) => one.id)).toEqual(["weaning"]);
  });

  it("keeps the pages of one book apart from another's", () => {
    const found = entriesAtPages("acoem-chapter-7", 127, 127).map((one) => one.id);
    expect(found).toEqual(["acoem-chapter-7-consultation"]);
    expect(entriesAtPages("low-back-2004", 46, 46)).toEqual([]);
  });
});

describe("findDrug", () => {
  it.each([
    ["Refill of SOMA 350mg #30", "carisoprodol", "SOMA"],
    ["Norco 10/325mg #60", "hydrocodone/APAP", "Norco"],
    ["Hydrocodone/APAP 5/325", "hydrocodone/APAP", "Hydrocodone/APAP"],
    ["Ultram ER 150mg", "tramadol", "Ultram ER"],
    ["Voltaren gel 1%", "diclofenac gel or patch", "Voltaren gel"],
    ["Voltaren 75mg", "diclofenac", "Voltaren"],
    ["MS Contin 15 mg", "morphine ER", "MS Contin"],
    ["Fanatrex (gabapentin) 25mg/ml oral suspension 420ml", "gabapentin suspension", "Fanatrex"],
  ])("%s", (title, generic, name) => {
    const found = findDrug(title);
    expect(found?.drug.generic).toBe(generic);
    expect(title.slice(found?.start, found?.end)).toBe(name);
  });

  it.each(["Somatic therapy", "Physical therapy 2x6", "", "norcoland"])("knows no drug in %j", (title) => {
    expect(findDrug(title)).toBeUndefined();
  });
});

describe("entriesFor", () => {
  const ids = (title: string, date?: string) => {
    const drug = findDrug(title)?.drug;
    return entriesFor({ title, ...(drug && { drug }) }, date).map((one) => one.id);
  };

  it("puts the topics of the drug first", () => {
    expect(ids("Soma 350mg #60", "2014-09-01").slice(0, 2)).toEqual(["carisoprodol", "muscle-relaxants"]);
    expect(ids("Flexeril 10mg #30", "2017-01-05")).toEqual([
      "chronic-pain-2016-cyclobenzaprine",
      "chronic-pain-2016-muscle-relaxants",
    ]);
  });

  it("reads the words of a service", () => {
    expect(ids("Bilateral L4-5 transforaminal epidural injection", "2014-09-01")).toEqual(["esi"]);
    expect(ids("MRI of the lumbar spine", "2014-09-01")).toContain("low-back-2004");
    expect(ids("CBC with differential")).toContain("odg-low-back-preoperative-lab-testing");
    expect(ids("Spoons")).toEqual([]);
  });
});

describe("inForce", () => {
  it("knows which text counted on a day", () => {
    const of2009 = book("chronic-pain-2009");
    expect(of2009 && [inForce(of2009, "2016-07-27"), inForce(of2009, "2016-07-28")]).toEqual([true, false]);
    const odg = book("odg");
    expect(odg && inForce(odg, "1999-01-01")).toBe(true);
  });
});

describe("citationText", () => {
  const text = (id: string) => {
    const one = entry(id);
    return one && citationText(one);
  };

  it("writes the form of each source", () => {
    expect(text("muscle-relaxants")).toBe(
      "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain).",
    );
    expect(text("low-back-2004")).toBe("Decision based on MTUS Low Back Complaints 2004.");
    expect(text("odg-shoulder")).toBe(
      "The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder (acute & chronic).",
    );
  });

  it("writes what the parser binds to the same entry", () => {
    const lost = entries.filter((one) => {
      const logical = new LogicalText(`MAXIMUS guideline: ${citationText(one)}`);
      const { citations } = parseGuideline(logical, logical.piece(0, 18), logical.piece(19, logical.length));
      return citations.length !== 1 || citations[0]?.entries.join() !== one.id;
    });
    expect(lost.map((one) => one.id)).toEqual([]);
  });
});
