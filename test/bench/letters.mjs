// Letters for measurements: people, findings and reasons are invented; only headings and labels are those of real ones.

const REQUESTS = [
  { title: "Norco 10/325mg #60", book: "Opioids, criteria for use", pages: "76-80", drug: "Norco" },
  { title: "Physical therapy, 8 sessions, twice a week for 4 weeks", book: "Physical Medicine", pages: "98-99" },
  { title: "Cyclobenzaprine 7.5mg #30", book: "Muscle relaxants (for pain)", pages: "63-66", drug: "cyclobenzaprine" },
  { title: "MRI of the left knee without contrast", book: "Special Studies", pages: "343" },
  { title: "Gabapentin 300mg #90", book: "Anti-epilepsy drugs (AEDs)", pages: "16-22", drug: "gabapentin" },
  { title: "TENS unit, 30 day rental", book: "Transcutaneous electrotherapy", pages: "114-116" },
];

const HISTORY = [
  "a fall from a ladder while stacking crates of lemons",
  "lifting a crate of oranges in a packing shed",
  "a slip on a wet floor in the kitchen of a canteen",
  "years of work at a bottling line",
];

const COMPLAINTS = ["neck pain that reaches the left hand", "pain of the lower back", "an aching left knee"];

/** A letter of about 10 KB with six items (`items` for fewer or more); `seed` varies its words and decisions. */
export function letter(seed = 0, items = 6) {
  const pick = (list, salt) => list[(seed * 7 + salt) % list.length];
  const age = 30 + ((seed * 13) % 35);
  const parts = [
    " HOW THE IMR FINAL DETERMINATION WAS MADE ",
    "The case file went to a physician in active practice who is independent of every party, knows the guidelines in force and has the following credentials:",
    "State(s) of Licensure: California, Oregon",
    "Certification(s)/Specialty: Physical Medicine and Rehabilitation, Pain Management",
    "CLINICAL CASE SUMMARY",
    "The reviewer wrote the following summary of the case after reading the case file, including all medical records:",
    `The injured worker is a ${age}-year-old who was hurt on ${1 + (seed % 9)}/14/2013 through ${pick(HISTORY, 1)}. The worker now reports ${pick(COMPLAINTS, 2)}, rated ${4 + (seed % 4)} of 10 at best and ${7 + (seed % 3)} of 10 at worst. The diagnoses are a strain of the lumbar spine, a sprain of the left knee and myofascial pain. Treatment so far was rest, a home exercise program, medication and ten visits of therapy, of which no record tells the gain. On examination the treating physician found tenderness beside the spine, motion short of full in flexion and extension, strength of 5/5 and no loss of feeling. A study of ${2 + (seed % 9)}/02/2014 showed a small bulge of the disc at L4-L5 without contact to a root.`,
    "IMR ISSUES, DECISIONS AND RATIONALES",
    "The decisions on the disputed items and the reasons for each of them follow:",
  ];
  for (let i = 0; i < items; i++) {
    const request = REQUESTS[(seed + i) % REQUESTS.length];
    const necessary = (seed + i) % 3 === 0;
    parts.push(
      `${i + 1}. ${request.title}: ${necessary ? "Overturned" : "Upheld"}`,
      `Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines ${request.book} Page(s): ${request.pages}.`,
      `MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines ${request.book} Page(s): ${request.pages}.`,
      `Decision rationale: The guideline asks for a plan with goals, for a trial of limited length and for a record of what came of it: pain before and after, what the worker can do at home and at work, and unwanted effects. ${request.drug ? `For ${request.drug} the notes tell the dose and the days between refills.` : "The notes tell the visits and who gave the treatment."} ${necessary ? "They also tell that the worker walks farther, sleeps longer and needs less help, and that a first trial is what the physician asks for." : "They tell nothing of what the worker gained, of goals that remain, or of a reason to go on beyond the length that the guideline gives."} The file holds ${2 + ((seed + i) % 5)} notes of the treating physician, and the newest is of ${1 + (i % 9)}/20/2015. A request for authorization of the same month names the treatment and its length, and the physician asks for it together with the other items of this letter. The reviewer weighed the notes against the criteria one by one, and looked for the same criteria in the reports of the other physicians of the case, of whom two saw the worker within the past year. Neither of them disagrees with the diagnoses, and both name the home exercise program as what helped the most until the day of the request. ${necessary ? "The criteria are met. Therefore, the request is medically necessary." : "The criteria are not met. Therefore, the request is not medically necessary."}`,
    );
  }
  return wrapped(parts, seed);
}

/** A letter of about `size` characters, with as many items as it takes. */
export function letterOfSize(size, seed = 0) {
  const one = letter(seed, 1).length;
  const each = (letter(seed, 13).length - one) / 12;
  return letter(seed, Math.max(1, Math.round((size - one) / each) + 1));
}

/** Lines of 96 columns, a blank one after each, and here and there a page break, as a PDF reader saves them. */
function wrapped(parts, seed) {
  const lines = [];
  for (const part of parts) {
    let line = "";
    for (const word of part.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > 96) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line, " ");
  }
  return lines.map((line, i) => `${line}\n\n${(i + seed) % 41 === 40 ? "\n\n" : ""}`).join("");
}
