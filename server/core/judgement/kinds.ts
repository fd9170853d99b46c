import type { RequestKind } from "./request.js";

/** A mixture made for one patient. */
export const COMPOUND =
  /\bcompound(?:ed)?\b|\bin (?:a )?(?:cream|gel|ointment|lipoderm|ultraderm) base\b|\bcream base\b/;

/** Tests of body fluids, a drug screen among them. */
export const LABORATORY =
  /\b(?:urine|urinary|saliva|blood|serum|hair) (?:drug|toxicology|test|screen|analysis)|\burinalysis\b|\buds\b|\budt\b|\bdrug (?:screen|test)|\btoxicology\b|\blab(?:s|oratory|oratories)?\b|\bcbc\b|\bcmp\b|\bpt ?[/-] ?inr\b|\bmetabolic panel\b|\bblood (?:count|work|test)|\bcomplete blood\b|\bhba1c\b|\blipid panel\b|\bthyroid panel\b|\bgenetic test|\bdna test/;

/** A drug that is given by a procedure, or once. */
export const INJECTED =
  /\b(?:injections?|injected|blocks?|epidural|intrathecal|pump|intramuscular|im|subcutaneous|intravenous|iv|botox|onabotulinum\w*|synvisc(?:-one)?|orthovisc|supartz|euflexxa|hyalgan|viscosupplement\w*)\b/;

/** A look at the patient, whatever it is about ("consult with a hip replacement specialist", "home health evaluation"). */
export const CONSULTATION =
  /\bconsult(?:s|ation|ations)?\b|\breferral\b|\b(?:medication|pain) management\b(?! program)|(?<!capacity )\b(?:re-?)?eval(?:uation)?\b(?! (?:and|&) treat)/;

/**
 * The words that tell what kind of treatment a request is for, the telling first: a "urine drug screen" is a laboratory
 * test before "drug" is anything, an "injection" of a drug a procedure. For lower-case logical text.
 */
export const KIND_WORDS: readonly { readonly kind: RequestKind; readonly pattern: RegExp }[] = [
  {
    kind: "psychological",
    pattern:
      /\bpsych(?:ological|iatric|otherapy|ology|iatry|e?d)?\b|\bcognitive behaviou?ral\b|\bcbt\b|\bbiofeedback\b|\bcounseling\b|\bbehaviou?ral (?:therapy|medicine|health)\b|\bneuropsych/,
  },
  { kind: "laboratory", pattern: LABORATORY },
  {
    kind: "diagnostic-test",
    pattern:
      /\bmri\b|\bmr arthro|\bmra\b|\bmagnetic resonance\b|\bct\b|\bcat scan\b|\bcomputed tomograph|\bcomputerized tomograph|\bx-? ?rays?\b|\bradiograph|\bultrasound (?:of|study|exam|imaging|right|left|bilateral)|\bdiagnostic ultrasound\b|\bemg\b|\bncv\b|\bncs\b|\belectromyogra|\bnerve conduction\b|\belectrodiagnostic\b|\bbone scan\b|\bdiscogra|\bmyelogra|\barthrogra|\bdoppler\b|\becho|\bekg\b|\becg\b|\belectrocardio|\belectroencephalo|\beeg\b|\bsleep (?:study|test)|\bpolysomnogra|\bssep\b|\bvng\b|\bfunctional capacity (?:evaluation|exam|assessment)|\bfce\b|\b(?:range of motion|grip|muscle|strength)(?: of)? test|\btesting\b|\bscan\b|\bpet\b|\bspect\b|\bendoscop|\bcolonoscop|\bstress test|\bspirometr|\bpulmonary function/,
  },
  {
    kind: "procedure",
    pattern:
      /\binjections?\b|\bepidural\b|\besi\b|\blesi\b|\btfesi\b|\bblocks?\b|\brhizotomy\b|\bneurotomy\b|\bablation\b|\brfa\b|\bneurolysis\b|\bsurg(?:ery|ical)\b(?! service)|\barthroscop|\barthroplast|\breplacement\b|\brepair\b|(?<!myofascial )\brelease\b|\bfusion\b|\bdiscectom|\blaminectom|\bdecompression\b|\bmeniscectom|\bdebridement\b|\bexcision\b|\breconstruct|\bfixation\b|\borif\b|\bimplant|\bstimulator (?:trial|implant)|\bspinal cord stimulat|\bpain pump\b|\bremoval\b|\bosteotom|\btenodesis\b|\bacromioplast|\bmanipulation under anesthesia\b|\bkyphoplast|\bamputation\b|\bprolotherapy\b|\bbotox\b|\bfluoroscop|\bsedation\b|\banesthesia\b|\bassistant surgeon\b|\bhospital (?:stay|admission)\b|\binpatient\b/,
  },
  {
    kind: "equipment",
    pattern:
      /\bbrace\b|\borthosis\b|\borthotics?\b|\bsupport\b|\bwheelchair\b|\bwalker\b|\bcane\b|\bcrutch|\bscooter\b|\bhospital bed\b|\bbed\b|\bmattress\b|\bpillow\b|\bchair\b|\bcommode\b|\btens\b|\bh-?wave\b|\binterferential\b|\bmuscle stimulator\b|\bstim(?:ulator)? unit\b|\bunit\b|\belectrodes?\b|\bgarment\b|\bdevice\b|\bequipment\b|\bdme\b|\bcollar\b|\bsling\b|\bsplint\b|\bboot\b|\bcast\b|\bshoes?\b|\bgloves\b|\bwipes\b|\bheat(?:ing)? (?:pad|wrap|therapy pad)|\btherapy (?:pad|wrap)|\bhot ?\/ ?cold\b|\bcold (?:therapy|unit|pack|compression)|\bcryotherapy\b|\bice machine\b|\bcontinuous passive motion\b|\bcpm\b|\bdvt\b|\bcompression (?:device|pump|stocking|wrap)|\btraction\b|\bramp\b|\bgrab bars?\b|\bhearing aids?\b|\bglasses\b|\brental\b|\bpurchase\b|\bsupplies\b/,
  },
  {
    kind: "therapy",
    pattern:
      /\btherap(?:y|ies)\b|\bphysiotherapy\b|\bpt\b(?! ?[/-] ?inr)|\bot\b|\bpt\/ot\b|\bacupuncture\b|\belectro-?acupuncture\b|\bchiro(?:practic|practor)?\b|\bmanipulati(?:on|ve)\b|\bmassage\b|\bmyofascial\b|\binfrared\b|\bwork (?:hardening|conditioning)\b|\baqua(?:tic)?\b|\brehab(?:ilitation)?\b|\bfunctional restoration\b|\bfrp\b|\bexercise (?:program|class)|\bultrasound\b|\bshock ?wave\b|\beswt\b|\bmodalit|\bhome health\b|\b(?:skilled |home |visiting )nurs(?:e|ing)\b|\brn\b|\bcupping\b|\byoga\b/,
  },
  {
    kind: "visit",
    pattern:
      /\bconsult(?:ation|s)?\b|\breferral\b|\brefer\b|\bfollow-? ?up\b|\bvisits?\b|\bevaluation\b|\beval\b|\bre-?examination\b|\bre-?evaluation\b|\boffice\b|\bspecialist\b|\btransfer of care\b|\btoc\b|\bclearance\b|\bassessment\b|\bsecond opinion\b|\bphysician\b|\bsurgeon\b/,
  },
];

/** A form that only a drug has. */
export const DRUG_FORM =
  /\b(?:tab(?:let)?s?|cap(?:sule)?s?|patch(?:es)?|cream|gel|ointment|lotion|suspension|solution|spray|lozenges?|pills?|medications?|drops|syrup|elixir|suppositor(?:y|ies)|refills?)\b|\b\d+(?:\.\d+)? ?mg\b|\bsod(?:ium)?\b|\bhcl\b/;
