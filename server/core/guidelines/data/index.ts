// Written by scripts/generate-catalogue.mjs from the JSON files of this folder.
// biome-ignore-all assist/source/organizeImports: in the order of the files
import type { Book, Drug, Entry } from "../catalogue.js";
import book_acoem_chapter_7 from "./books/acoem-chapter-7.json" with { type: "json" };
import book_acoem from "./books/acoem.json" with { type: "json" };
import book_acupuncture_2007 from "./books/acupuncture-2007.json" with { type: "json" };
import book_aetna from "./books/aetna.json" with { type: "json" };
import book_ankle_foot_2004 from "./books/ankle-foot-2004.json" with { type: "json" };
import book_ankle_foot_2015 from "./books/ankle-foot-2015.json" with { type: "json" };
import book_ankle_foot_2018 from "./books/ankle-foot-2018.json" with { type: "json" };
import book_cervical_thoracic_spine_2016 from "./books/cervical-thoracic-spine-2016.json" with { type: "json" };
import book_cervical_thoracic_spine_2018 from "./books/cervical-thoracic-spine-2018.json" with { type: "json" };
import book_chronic_pain_2009 from "./books/chronic-pain-2009.json" with { type: "json" };
import book_chronic_pain_2016 from "./books/chronic-pain-2016.json" with { type: "json" };
import book_chronic_pain_2017 from "./books/chronic-pain-2017.json" with { type: "json" };
import book_cms from "./books/cms.json" with { type: "json" };
import book_elbow_2007 from "./books/elbow-2007.json" with { type: "json" };
import book_elbow_2013 from "./books/elbow-2013.json" with { type: "json" };
import book_elbow_2018 from "./books/elbow-2018.json" with { type: "json" };
import book_eye_2004 from "./books/eye-2004.json" with { type: "json" };
import book_eye_2017 from "./books/eye-2017.json" with { type: "json" };
import book_forearm_wrist_hand_2004 from "./books/forearm-wrist-hand-2004.json" with { type: "json" };
import book_general_approaches_2004 from "./books/general-approaches-2004.json" with { type: "json" };
import book_hand_wrist_forearm_2016 from "./books/hand-wrist-forearm-2016.json" with { type: "json" };
import book_hand_wrist_forearm_2019 from "./books/hand-wrist-forearm-2019.json" with { type: "json" };
import book_hip_groin_2011 from "./books/hip-groin-2011.json" with { type: "json" };
import book_hip_groin_2019 from "./books/hip-groin-2019.json" with { type: "json" };
import book_initial_approaches_2017 from "./books/initial-approaches-2017.json" with { type: "json" };
import book_knee_2004 from "./books/knee-2004.json" with { type: "json" };
import book_knee_2015 from "./books/knee-2015.json" with { type: "json" };
import book_knee_2019 from "./books/knee-2019.json" with { type: "json" };
import book_low_back_2004 from "./books/low-back-2004.json" with { type: "json" };
import book_low_back_2016 from "./books/low-back-2016.json" with { type: "json" };
import book_low_back_2019 from "./books/low-back-2019.json" with { type: "json" };
import book_low_back_2020 from "./books/low-back-2020.json" with { type: "json" };
import book_mdguidelines from "./books/mdguidelines.json" with { type: "json" };
import book_national_library_of_medicine from "./books/national-library-of-medicine.json" with { type: "json" };
import book_neck_upper_back_2004 from "./books/neck-upper-back-2004.json" with { type: "json" };
import book_odg from "./books/odg.json" with { type: "json" };
import book_opioid_2016 from "./books/opioid-2016.json" with { type: "json" };
import book_opioids_2017 from "./books/opioids-2017.json" with { type: "json" };
import book_postsurgical_2009 from "./books/postsurgical-2009.json" with { type: "json" };
import book_shoulder_2004 from "./books/shoulder-2004.json" with { type: "json" };
import book_shoulder_2016 from "./books/shoulder-2016.json" with { type: "json" };
import book_stress_2004 from "./books/stress-2004.json" with { type: "json" };
import drugList from "./drugs.json" with { type: "json" };
import entry_acoem_chapter_7_consultation from "./entries/acoem-chapter-7-consultation.json" with { type: "json" };
import entry_acoem_chapter_7_functional_capacity from "./entries/acoem-chapter-7-functional-capacity.json" with {
  type: "json",
};
import entry_acoem_chapter_7 from "./entries/acoem-chapter-7.json" with { type: "json" };
import entry_actiq from "./entries/actiq.json" with { type: "json" };
import entry_acupuncture_2007 from "./entries/acupuncture-2007.json" with { type: "json" };
import entry_acupuncture from "./entries/acupuncture.json" with { type: "json" };
import entry_aeds from "./entries/aeds.json" with { type: "json" };
import entry_ankle_foot_2004_diagnostic_criteria from "./entries/ankle-foot-2004-diagnostic-criteria.json" with {
  type: "json",
};
import entry_ankle_foot_2004_general_approach from "./entries/ankle-foot-2004-general-approach.json" with {
  type: "json",
};
import entry_ankle_foot_2004_initial_care from "./entries/ankle-foot-2004-initial-care.json" with { type: "json" };
import entry_ankle_foot_2004_physical_methods from "./entries/ankle-foot-2004-physical-methods.json" with {
  type: "json",
};
import entry_ankle_foot_2004_special_studies from "./entries/ankle-foot-2004-special-studies.json" with {
  type: "json",
};
import entry_ankle_foot_2004_summary from "./entries/ankle-foot-2004-summary.json" with { type: "json" };
import entry_ankle_foot_2004_surgical_considerations from "./entries/ankle-foot-2004-surgical-considerations.json" with {
  type: "json",
};
import entry_ankle_foot_2004_work_relatedness from "./entries/ankle-foot-2004-work-relatedness.json" with {
  type: "json",
};
import entry_ankle_foot_2004 from "./entries/ankle-foot-2004.json" with { type: "json" };
import entry_anti_inflammatory from "./entries/anti-inflammatory.json" with { type: "json" };
import entry_antidepressants from "./entries/antidepressants.json" with { type: "json" };
import entry_apap from "./entries/apap.json" with { type: "json" };
import entry_approach_medications from "./entries/approach-medications.json" with { type: "json" };
import entry_aquatic from "./entries/aquatic.json" with { type: "json" };
import entry_bca from "./entries/bca.json" with { type: "json" };
import entry_behavioral from "./entries/behavioral.json" with { type: "json" };
import entry_benzo from "./entries/benzo.json" with { type: "json" };
import entry_biofeedback from "./entries/biofeedback.json" with { type: "json" };
import entry_botulinum from "./entries/botulinum.json" with { type: "json" };
import entry_buprenorphine from "./entries/buprenorphine.json" with { type: "json" };
import entry_bupropion from "./entries/bupropion.json" with { type: "json" };
import entry_cannabinoids from "./entries/cannabinoids.json" with { type: "json" };
import entry_capsaicin from "./entries/capsaicin.json" with { type: "json" };
import entry_carisoprodol from "./entries/carisoprodol.json" with { type: "json" };
import entry_celebrex from "./entries/celebrex.json" with { type: "json" };
import entry_chronic_pain_2016_aeds from "./entries/chronic-pain-2016-aeds.json" with { type: "json" };
import entry_chronic_pain_2016_anti_inflammatory from "./entries/chronic-pain-2016-anti-inflammatory.json" with {
  type: "json",
};
import entry_chronic_pain_2016_antidepressants from "./entries/chronic-pain-2016-antidepressants.json" with {
  type: "json",
};
import entry_chronic_pain_2016_antiemetics from "./entries/chronic-pain-2016-antiemetics.json" with { type: "json" };
import entry_chronic_pain_2016_bupropion from "./entries/chronic-pain-2016-bupropion.json" with { type: "json" };
import entry_chronic_pain_2016_celebrex from "./entries/chronic-pain-2016-celebrex.json" with { type: "json" };
import entry_chronic_pain_2016_compound_drugs from "./entries/chronic-pain-2016-compound-drugs.json" with {
  type: "json",
};
import entry_chronic_pain_2016_crps_diagnostic_tests from "./entries/chronic-pain-2016-crps-diagnostic-tests.json" with {
  type: "json",
};
import entry_chronic_pain_2016_cyclobenzaprine from "./entries/chronic-pain-2016-cyclobenzaprine.json" with {
  type: "json",
};
import entry_chronic_pain_2016_electrodiagnostic_testing from "./entries/chronic-pain-2016-electrodiagnostic-testing.json" with {
  type: "json",
};
import entry_chronic_pain_2016_flector from "./entries/chronic-pain-2016-flector.json" with { type: "json" };
import entry_chronic_pain_2016_gabapentin from "./entries/chronic-pain-2016-gabapentin.json" with { type: "json" };
import entry_chronic_pain_2016_home_health from "./entries/chronic-pain-2016-home-health.json" with { type: "json" };
import entry_chronic_pain_2016_insomnia from "./entries/chronic-pain-2016-insomnia.json" with { type: "json" };
import entry_chronic_pain_2016_lidoderm from "./entries/chronic-pain-2016-lidoderm.json" with { type: "json" };
import entry_chronic_pain_2016_manual_therapy from "./entries/chronic-pain-2016-manual-therapy.json" with {
  type: "json",
};
import entry_chronic_pain_2016_muscle_relaxants from "./entries/chronic-pain-2016-muscle-relaxants.json" with {
  type: "json",
};
import entry_chronic_pain_2016_nsaids_gi from "./entries/chronic-pain-2016-nsaids-gi.json" with { type: "json" };
import entry_chronic_pain_2016_nsaids_list from "./entries/chronic-pain-2016-nsaids-list.json" with { type: "json" };
import entry_chronic_pain_2016_nsaids from "./entries/chronic-pain-2016-nsaids.json" with { type: "json" };
import entry_chronic_pain_2016_office_visits from "./entries/chronic-pain-2016-office-visits.json" with {
  type: "json",
};
import entry_chronic_pain_2016_physical_medicine from "./entries/chronic-pain-2016-physical-medicine.json" with {
  type: "json",
};
import entry_chronic_pain_2016_ppis from "./entries/chronic-pain-2016-ppis.json" with { type: "json" };
import entry_chronic_pain_2016_psychological_treatment from "./entries/chronic-pain-2016-psychological-treatment.json" with {
  type: "json",
};
import entry_chronic_pain_2016_tens from "./entries/chronic-pain-2016-tens.json" with { type: "json" };
import entry_chronic_pain_2016_topical_analgesics_compounded from "./entries/chronic-pain-2016-topical-analgesics-compounded.json" with {
  type: "json",
};
import entry_chronic_pain_2016_topical_analgesics from "./entries/chronic-pain-2016-topical-analgesics.json" with {
  type: "json",
};
import entry_chronic_pain_introduction from "./entries/chronic-pain-introduction.json" with { type: "json" };
import entry_codeine from "./entries/codeine.json" with { type: "json" };
import entry_cpp from "./entries/cpp.json" with { type: "json" };
import entry_cyclobenzaprine from "./entries/cyclobenzaprine.json" with { type: "json" };
import entry_detox from "./entries/detox.json" with { type: "json" };
import entry_drug_testing from "./entries/drug-testing.json" with { type: "json" };
import entry_duloxetine from "./entries/duloxetine.json" with { type: "json" };
import entry_duragesic from "./entries/duragesic.json" with { type: "json" };
import entry_elbow_2007_radial_head_fracture from "./entries/elbow-2007-radial-head-fracture.json" with {
  type: "json",
};
import entry_elbow_2007 from "./entries/elbow-2007.json" with { type: "json" };
import entry_esi from "./entries/esi.json" with { type: "json" };
import entry_exercise from "./entries/exercise.json" with { type: "json" };
import entry_eye_2004 from "./entries/eye-2004.json" with { type: "json" };
import entry_fentora from "./entries/fentora.json" with { type: "json" };
import entry_fim from "./entries/fim.json" with { type: "json" };
import entry_forearm_wrist_hand_2004_diagnostic_criteria from "./entries/forearm-wrist-hand-2004-diagnostic-criteria.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_general_approach from "./entries/forearm-wrist-hand-2004-general-approach.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_initial_care from "./entries/forearm-wrist-hand-2004-initial-care.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_physical_methods from "./entries/forearm-wrist-hand-2004-physical-methods.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_special_studies from "./entries/forearm-wrist-hand-2004-special-studies.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_summary from "./entries/forearm-wrist-hand-2004-summary.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_surgical_considerations from "./entries/forearm-wrist-hand-2004-surgical-considerations.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004_work_relatedness from "./entries/forearm-wrist-hand-2004-work-relatedness.json" with {
  type: "json",
};
import entry_forearm_wrist_hand_2004 from "./entries/forearm-wrist-hand-2004.json" with { type: "json" };
import entry_frp from "./entries/frp.json" with { type: "json" };
import entry_gabapentin from "./entries/gabapentin.json" with { type: "json" };
import entry_general_approaches_2004_cornerstones from "./entries/general-approaches-2004-cornerstones.json" with {
  type: "json",
};
import entry_general_approaches_2004_initial_approaches from "./entries/general-approaches-2004-initial-approaches.json" with {
  type: "json",
};
import entry_general_approaches_2004_initial_assessment from "./entries/general-approaches-2004-initial-assessment.json" with {
  type: "json",
};
import entry_general_approaches_2004_prevention from "./entries/general-approaches-2004-prevention.json" with {
  type: "json",
};
import entry_general_approaches_2004 from "./entries/general-approaches-2004.json" with { type: "json" };
import entry_glucosamine from "./entries/glucosamine.json" with { type: "json" };
import entry_home_health from "./entries/home-health.json" with { type: "json" };
import entry_hwave from "./entries/hwave.json" with { type: "json" };
import entry_hydrocodone from "./entries/hydrocodone.json" with { type: "json" };
import entry_ics from "./entries/ics.json" with { type: "json" };
import entry_idds from "./entries/idds.json" with { type: "json" };
import entry_kadian from "./entries/kadian.json" with { type: "json" };
import entry_ketamine from "./entries/ketamine.json" with { type: "json" };
import entry_knee_2004_diagnostic_criteria from "./entries/knee-2004-diagnostic-criteria.json" with { type: "json" };
import entry_knee_2004_general_approach from "./entries/knee-2004-general-approach.json" with { type: "json" };
import entry_knee_2004_initial_care from "./entries/knee-2004-initial-care.json" with { type: "json" };
import entry_knee_2004_physical_methods from "./entries/knee-2004-physical-methods.json" with { type: "json" };
import entry_knee_2004_special_studies from "./entries/knee-2004-special-studies.json" with { type: "json" };
import entry_knee_2004_summary from "./entries/knee-2004-summary.json" with { type: "json" };
import entry_knee_2004_surgical_considerations from "./entries/knee-2004-surgical-considerations.json" with {
  type: "json",
};
import entry_knee_2004_work_relatedness from "./entries/knee-2004-work-relatedness.json" with { type: "json" };
import entry_knee_2004 from "./entries/knee-2004.json" with { type: "json" };
import entry_lidoderm from "./entries/lidoderm.json" with { type: "json" };
import entry_lllt from "./entries/lllt.json" with { type: "json" };
import entry_low_back_2004_diagnostic_criteria from "./entries/low-back-2004-diagnostic-criteria.json" with {
  type: "json",
};
import entry_low_back_2004_general_approach from "./entries/low-back-2004-general-approach.json" with { type: "json" };
import entry_low_back_2004_initial_care from "./entries/low-back-2004-initial-care.json" with { type: "json" };
import entry_low_back_2004_physical_methods from "./entries/low-back-2004-physical-methods.json" with { type: "json" };
import entry_low_back_2004_special_studies from "./entries/low-back-2004-special-studies.json" with { type: "json" };
import entry_low_back_2004_summary from "./entries/low-back-2004-summary.json" with { type: "json" };
import entry_low_back_2004_surgical_considerations from "./entries/low-back-2004-surgical-considerations.json" with {
  type: "json",
};
import entry_low_back_2004_work_relatedness from "./entries/low-back-2004-work-relatedness.json" with { type: "json" };
import entry_low_back_2004 from "./entries/low-back-2004.json" with { type: "json" };
import entry_manual from "./entries/manual.json" with { type: "json" };
import entry_massage from "./entries/massage.json" with { type: "json" };
import entry_meds_chronic from "./entries/meds-chronic.json" with { type: "json" };
import entry_mens from "./entries/mens.json" with { type: "json" };
import entry_methadone from "./entries/methadone.json" with { type: "json" };
import entry_milnacipran from "./entries/milnacipran.json" with { type: "json" };
import entry_muscle_relaxants from "./entries/muscle-relaxants.json" with { type: "json" };
import entry_national_library_of_medicine from "./entries/national-library-of-medicine.json" with { type: "json" };
import entry_neck_upper_back_2004_diagnostic_criteria from "./entries/neck-upper-back-2004-diagnostic-criteria.json" with {
  type: "json",
};
import entry_neck_upper_back_2004_general_approach from "./entries/neck-upper-back-2004-general-approach.json" with {
  type: "json",
};
import entry_neck_upper_back_2004_initial_care from "./entries/neck-upper-back-2004-initial-care.json" with {
  type: "json",
};
import entry_neck_upper_back_2004_physical_methods from "./entries/neck-upper-back-2004-physical-methods.json" with {
  type: "json",
};
import entry_neck_upper_back_2004_special_studies from "./entries/neck-upper-back-2004-special-studies.json" with {
  type: "json",
};
import entry_neck_upper_back_2004_summary from "./entries/neck-upper-back-2004-summary.json" with { type: "json" };
import entry_neck_upper_back_2004_surgical_considerations from "./entries/neck-upper-back-2004-surgical-considerations.json" with {
  type: "json",
};
import entry_neck_upper_back_2004_work_relatedness from "./entries/neck-upper-back-2004-work-relatedness.json" with {
  type: "json",
};
import entry_neck_upper_back_2004 from "./entries/neck-upper-back-2004.json" with { type: "json" };
import entry_nmes from "./entries/nmes.json" with { type: "json" };
import entry_nsaids_gi from "./entries/nsaids-gi.json" with { type: "json" };
import entry_nsaids_list from "./entries/nsaids-list.json" with { type: "json" };
import entry_nsaids from "./entries/nsaids.json" with { type: "json" };
import entry_odg_ankle_foot from "./entries/odg-ankle-foot.json" with { type: "json" };
import entry_odg_carpal_tunnel from "./entries/odg-carpal-tunnel.json" with { type: "json" };
import entry_odg_chiropractic from "./entries/odg-chiropractic.json" with { type: "json" };
import entry_odg_diabetes from "./entries/odg-diabetes.json" with { type: "json" };
import entry_odg_elbow from "./entries/odg-elbow.json" with { type: "json" };
import entry_odg_fitness_for_duty from "./entries/odg-fitness-for-duty.json" with { type: "json" };
import entry_odg_forearm_wrist_hand from "./entries/odg-forearm-wrist-hand.json" with { type: "json" };
import entry_odg_gym_memberships from "./entries/odg-gym-memberships.json" with { type: "json" };
import entry_odg_head from "./entries/odg-head.json" with { type: "json" };
import entry_odg_hernia from "./entries/odg-hernia.json" with { type: "json" };
import entry_odg_hip_pelvis from "./entries/odg-hip-pelvis.json" with { type: "json" };
import entry_odg_knee_leg from "./entries/odg-knee-leg.json" with { type: "json" };
import entry_odg_low_back_preoperative_lab_testing from "./entries/odg-low-back-preoperative-lab-testing.json" with {
  type: "json",
};
import entry_odg_low_back from "./entries/odg-low-back.json" with { type: "json" };
import entry_odg_mental_illness_stress from "./entries/odg-mental-illness-stress.json" with { type: "json" };
import entry_odg_neck_upper_back from "./entries/odg-neck-upper-back.json" with { type: "json" };
import entry_odg_pain from "./entries/odg-pain.json" with { type: "json" };
import entry_odg_physical_therapy from "./entries/odg-physical-therapy.json" with { type: "json" };
import entry_odg_pulmonary from "./entries/odg-pulmonary.json" with { type: "json" };
import entry_odg_shoulder from "./entries/odg-shoulder.json" with { type: "json" };
import entry_opioid_2016_1_4 from "./entries/opioid-2016-1-4.json" with { type: "json" };
import entry_opioid_2016_1 from "./entries/opioid-2016-1.json" with { type: "json" };
import entry_opioid_2016_2 from "./entries/opioid-2016-2.json" with { type: "json" };
import entry_opioid_2016_3_1 from "./entries/opioid-2016-3-1.json" with { type: "json" };
import entry_opioid_2016_3_2 from "./entries/opioid-2016-3-2.json" with { type: "json" };
import entry_opioid_2016_3_3_1_2 from "./entries/opioid-2016-3-3-1-2.json" with { type: "json" };
import entry_opioid_2016_3_3_1 from "./entries/opioid-2016-3-3-1.json" with { type: "json" };
import entry_opioid_2016_3_3_4 from "./entries/opioid-2016-3-3-4.json" with { type: "json" };
import entry_opioid_2016_3_3_5 from "./entries/opioid-2016-3-3-5.json" with { type: "json" };
import entry_opioid_2016_3_3_6 from "./entries/opioid-2016-3-3-6.json" with { type: "json" };
import entry_opioid_2016_3_3_8 from "./entries/opioid-2016-3-3-8.json" with { type: "json" };
import entry_opioid_2016_3_3_9 from "./entries/opioid-2016-3-3-9.json" with { type: "json" };
import entry_opioid_2016_3_3 from "./entries/opioid-2016-3-3.json" with { type: "json" };
import entry_opioid_2016_3 from "./entries/opioid-2016-3.json" with { type: "json" };
import entry_opioid_2016_4_1 from "./entries/opioid-2016-4-1.json" with { type: "json" };
import entry_opioid_2016_4 from "./entries/opioid-2016-4.json" with { type: "json" };
import entry_opioids_chronic_pain from "./entries/opioids-chronic-pain.json" with { type: "json" };
import entry_opioids_criteria from "./entries/opioids-criteria.json" with { type: "json" };
import entry_opioids_drug_list from "./entries/opioids-drug-list.json" with { type: "json" };
import entry_opioids_steps_misuse from "./entries/opioids-steps-misuse.json" with { type: "json" };
import entry_opioids from "./entries/opioids.json" with { type: "json" };
import entry_oral_morphine from "./entries/oral-morphine.json" with { type: "json" };
import entry_oxycodone from "./entries/oxycodone.json" with { type: "json" };
import entry_pens from "./entries/pens.json" with { type: "json" };
import entry_pm from "./entries/pm.json" with { type: "json" };
import entry_postsurgical_2009_elbow_upper_arm from "./entries/postsurgical-2009-elbow-upper-arm.json" with {
  type: "json",
};
import entry_postsurgical_2009_forearm_wrist_hand from "./entries/postsurgical-2009-forearm-wrist-hand.json" with {
  type: "json",
};
import entry_postsurgical_2009_knee from "./entries/postsurgical-2009-knee.json" with { type: "json" };
import entry_postsurgical_2009_shoulder from "./entries/postsurgical-2009-shoulder.json" with { type: "json" };
import entry_postsurgical_2009 from "./entries/postsurgical-2009.json" with { type: "json" };
import entry_pregabalin from "./entries/pregabalin.json" with { type: "json" };
import entry_prf from "./entries/prf.json" with { type: "json" };
import entry_prolotherapy from "./entries/prolotherapy.json" with { type: "json" };
import entry_psych_eval from "./entries/psych-eval.json" with { type: "json" };
import entry_psych_tx from "./entries/psych-tx.json" with { type: "json" };
import entry_salicylate from "./entries/salicylate.json" with { type: "json" };
import entry_scs from "./entries/scs.json" with { type: "json" };
import entry_shoulder_2004_diagnostic_criteria from "./entries/shoulder-2004-diagnostic-criteria.json" with {
  type: "json",
};
import entry_shoulder_2004_general_approach from "./entries/shoulder-2004-general-approach.json" with { type: "json" };
import entry_shoulder_2004_initial_care from "./entries/shoulder-2004-initial-care.json" with { type: "json" };
import entry_shoulder_2004_physical_methods from "./entries/shoulder-2004-physical-methods.json" with { type: "json" };
import entry_shoulder_2004_special_studies from "./entries/shoulder-2004-special-studies.json" with { type: "json" };
import entry_shoulder_2004_summary from "./entries/shoulder-2004-summary.json" with { type: "json" };
import entry_shoulder_2004_surgical_considerations from "./entries/shoulder-2004-surgical-considerations.json" with {
  type: "json",
};
import entry_shoulder_2004_work_relatedness from "./entries/shoulder-2004-work-relatedness.json" with { type: "json" };
import entry_shoulder_2004 from "./entries/shoulder-2004.json" with { type: "json" };
import entry_ssri from "./entries/ssri.json" with { type: "json" };
import entry_stress_2004 from "./entries/stress-2004.json" with { type: "json" };
import entry_sympathetic from "./entries/sympathetic.json" with { type: "json" };
import entry_tens from "./entries/tens.json" with { type: "json" };
import entry_tizanidine from "./entries/tizanidine.json" with { type: "json" };
import entry_topical_compound from "./entries/topical-compound.json" with { type: "json" };
import entry_topical from "./entries/topical.json" with { type: "json" };
import entry_topiramate from "./entries/topiramate.json" with { type: "json" };
import entry_tpi from "./entries/tpi.json" with { type: "json" };
import entry_tramadol from "./entries/tramadol.json" with { type: "json" };
import entry_venlafaxine from "./entries/venlafaxine.json" with { type: "json" };
import entry_weaning from "./entries/weaning.json" with { type: "json" };
import entry_workcond from "./entries/workcond.json" with { type: "json" };
import entry_yoga from "./entries/yoga.json" with { type: "json" };
import entry_ziconotide from "./entries/ziconotide.json" with { type: "json" };

export const books = [
  book_acoem_chapter_7,
  book_acoem,
  book_acupuncture_2007,
  book_aetna,
  book_ankle_foot_2004,
  book_ankle_foot_2015,
  book_ankle_foot_2018,
  book_cervical_thoracic_spine_2016,
  book_cervical_thoracic_spine_2018,
  book_chronic_pain_2009,
  book_chronic_pain_2016,
  book_chronic_pain_2017,
  book_cms,
  book_elbow_2007,
  book_elbow_2013,
  book_elbow_2018,
  book_eye_2004,
  book_eye_2017,
  book_forearm_wrist_hand_2004,
  book_general_approaches_2004,
  book_hand_wrist_forearm_2016,
  book_hand_wrist_forearm_2019,
  book_hip_groin_2011,
  book_hip_groin_2019,
  book_initial_approaches_2017,
  book_knee_2004,
  book_knee_2015,
  book_knee_2019,
  book_low_back_2004,
  book_low_back_2016,
  book_low_back_2019,
  book_low_back_2020,
  book_mdguidelines,
  book_national_library_of_medicine,
  book_neck_upper_back_2004,
  book_odg,
  book_opioid_2016,
  book_opioids_2017,
  book_postsurgical_2009,
  book_shoulder_2004,
  book_shoulder_2016,
  book_stress_2004,
] as readonly Book[];

export const entries = [
  entry_acoem_chapter_7_consultation,
  entry_acoem_chapter_7_functional_capacity,
  entry_acoem_chapter_7,
  entry_actiq,
  entry_acupuncture_2007,
  entry_acupuncture,
  entry_aeds,
  entry_ankle_foot_2004_diagnostic_criteria,
  entry_ankle_foot_2004_general_approach,
  entry_ankle_foot_2004_initial_care,
  entry_ankle_foot_2004_physical_methods,
  entry_ankle_foot_2004_special_studies,
  entry_ankle_foot_2004_summary,
  entry_ankle_foot_2004_surgical_considerations,
  entry_ankle_foot_2004_work_relatedness,
  entry_ankle_foot_2004,
  entry_anti_inflammatory,
  entry_antidepressants,
  entry_apap,
  entry_approach_medications,
  entry_aquatic,
  entry_bca,
  entry_behavioral,
  entry_benzo,
  entry_biofeedback,
  entry_botulinum,
  entry_buprenorphine,
  entry_bupropion,
  entry_cannabinoids,
  entry_capsaicin,
  entry_carisoprodol,
  entry_celebrex,
  entry_chronic_pain_2016_aeds,
  entry_chronic_pain_2016_anti_inflammatory,
  entry_chronic_pain_2016_antidepressants,
  entry_chronic_pain_2016_antiemetics,
  entry_chronic_pain_2016_bupropion,
  entry_chronic_pain_2016_celebrex,
  entry_chronic_pain_2016_compound_drugs,
  entry_chronic_pain_2016_crps_diagnostic_tests,
  entry_chronic_pain_2016_cyclobenzaprine,
  entry_chronic_pain_2016_electrodiagnostic_testing,
  entry_chronic_pain_2016_flector,
  entry_chronic_pain_2016_gabapentin,
  entry_chronic_pain_2016_home_health,
  entry_chronic_pain_2016_insomnia,
  entry_chronic_pain_2016_lidoderm,
  entry_chronic_pain_2016_manual_therapy,
  entry_chronic_pain_2016_muscle_relaxants,
  entry_chronic_pain_2016_nsaids_gi,
  entry_chronic_pain_2016_nsaids_list,
  entry_chronic_pain_2016_nsaids,
  entry_chronic_pain_2016_office_visits,
  entry_chronic_pain_2016_physical_medicine,
  entry_chronic_pain_2016_ppis,
  entry_chronic_pain_2016_psychological_treatment,
  entry_chronic_pain_2016_tens,
  entry_chronic_pain_2016_topical_analgesics_compounded,
  entry_chronic_pain_2016_topical_analgesics,
  entry_chronic_pain_introduction,
  entry_codeine,
  entry_cpp,
  entry_cyclobenzaprine,
  entry_detox,
  entry_drug_testing,
  entry_duloxetine,
  entry_duragesic,
  entry_elbow_2007_radial_head_fracture,
  entry_elbow_2007,
  entry_esi,
  entry_exercise,
  entry_eye_2004,
  entry_fentora,
  entry_fim,
  entry_forearm_wrist_hand_2004_diagnostic_criteria,
  entry_forearm_wrist_hand_2004_general_approach,
  entry_forearm_wrist_hand_2004_initial_care,
  entry_forearm_wrist_hand_2004_physical_methods,
  entry_forearm_wrist_hand_2004_special_studies,
  entry_forearm_wrist_hand_2004_summary,
  entry_forearm_wrist_hand_2004_surgical_considerations,
  entry_forearm_wrist_hand_2004_work_relatedness,
  entry_forearm_wrist_hand_2004,
  entry_frp,
  entry_gabapentin,
  entry_general_approaches_2004_cornerstones,
  entry_general_approaches_2004_initial_approaches,
  entry_general_approaches_2004_initial_assessment,
  entry_general_approaches_2004_prevention,
  entry_general_approaches_2004,
  entry_glucosamine,
  entry_home_health,
  entry_hwave,
  entry_hydrocodone,
  entry_ics,
  entry_idds,
  entry_kadian,
  entry_ketamine,
  entry_knee_2004_diagnostic_criteria,
  entry_knee_2004_general_approach,
  entry_knee_2004_initial_care,
  entry_knee_2004_physical_methods,
  entry_knee_2004_special_studies,
  entry_knee_2004_summary,
  entry_knee_2004_surgical_considerations,
  entry_knee_2004_work_relatedness,
  entry_knee_2004,
  entry_lidoderm,
  entry_lllt,
  entry_low_back_2004_diagnostic_criteria,
  entry_low_back_2004_general_approach,
  entry_low_back_2004_initial_care,
  entry_low_back_2004_physical_methods,
  entry_low_back_2004_special_studies,
  entry_low_back_2004_summary,
  entry_low_back_2004_surgical_considerations,
  entry_low_back_2004_work_relatedness,
  entry_low_back_2004,
  entry_manual,
  entry_massage,
  entry_meds_chronic,
  entry_mens,
  entry_methadone,
  entry_milnacipran,
  entry_muscle_relaxants,
  entry_national_library_of_medicine,
  entry_neck_upper_back_2004_diagnostic_criteria,
  entry_neck_upper_back_2004_general_approach,
  entry_neck_upper_back_2004_initial_care,
  entry_neck_upper_back_2004_physical_methods,
  entry_neck_upper_back_2004_special_studies,
  entry_neck_upper_back_2004_summary,
  entry_neck_upper_back_2004_surgical_considerations,
  entry_neck_upper_back_2004_work_relatedness,
  entry_neck_upper_back_2004,
  entry_nmes,
  entry_nsaids_gi,
  entry_nsaids_list,
  entry_nsaids,
  entry_odg_ankle_foot,
  entry_odg_carpal_tunnel,
  entry_odg_chiropractic,
  entry_odg_diabetes,
  entry_odg_elbow,
  entry_odg_fitness_for_duty,
  entry_odg_forearm_wrist_hand,
  entry_odg_gym_memberships,
  entry_odg_head,
  entry_odg_hernia,
  entry_odg_hip_pelvis,
  entry_odg_knee_leg,
  entry_odg_low_back_preoperative_lab_testing,
  entry_odg_low_back,
  entry_odg_mental_illness_stress,
  entry_odg_neck_upper_back,
  entry_odg_pain,
  entry_odg_physical_therapy,
  entry_odg_pulmonary,
  entry_odg_shoulder,
  entry_opioid_2016_1_4,
  entry_opioid_2016_1,
  entry_opioid_2016_2,
  entry_opioid_2016_3_1,
  entry_opioid_2016_3_2,
  entry_opioid_2016_3_3_1_2,
  entry_opioid_2016_3_3_1,
  entry_opioid_2016_3_3_4,
  entry_opioid_2016_3_3_5,
  entry_opioid_2016_3_3_6,
  entry_opioid_2016_3_3_8,
  entry_opioid_2016_3_3_9,
  entry_opioid_2016_3_3,
  entry_opioid_2016_3,
  entry_opioid_2016_4_1,
  entry_opioid_2016_4,
  entry_opioids_chronic_pain,
  entry_opioids_criteria,
  entry_opioids_drug_list,
  entry_opioids_steps_misuse,
  entry_opioids,
  entry_oral_morphine,
  entry_oxycodone,
  entry_pens,
  entry_pm,
  entry_postsurgical_2009_elbow_upper_arm,
  entry_postsurgical_2009_forearm_wrist_hand,
  entry_postsurgical_2009_knee,
  entry_postsurgical_2009_shoulder,
  entry_postsurgical_2009,
  entry_pregabalin,
  entry_prf,
  entry_prolotherapy,
  entry_psych_eval,
  entry_psych_tx,
  entry_salicylate,
  entry_scs,
  entry_shoulder_2004_diagnostic_criteria,
  entry_shoulder_2004_general_approach,
  entry_shoulder_2004_initial_care,
  entry_shoulder_2004_physical_methods,
  entry_shoulder_2004_special_studies,
  entry_shoulder_2004_summary,
  entry_shoulder_2004_surgical_considerations,
  entry_shoulder_2004_work_relatedness,
  entry_shoulder_2004,
  entry_ssri,
  entry_stress_2004,
  entry_sympathetic,
  entry_tens,
  entry_tizanidine,
  entry_topical_compound,
  entry_topical,
  entry_topiramate,
  entry_tpi,
  entry_tramadol,
  entry_venlafaxine,
  entry_weaning,
  entry_workcond,
  entry_yoga,
  entry_ziconotide,
] as readonly Entry[];

export const drugs = drugList as readonly Drug[];
