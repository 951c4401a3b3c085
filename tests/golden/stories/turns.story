## What is corrected, held, resumed, late, sent twice or told again in another way. Written before they were first run.
## First run: 40 of 43 flags, 8 of 9 emergent; 7 flags nobody expected.

# Seizure corrected to something else
expect side-effect-reported routine
quiet seizure
quiet toxicity
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-5h}","id":"x","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}
{"resourceType":"Observation","status":"corrected","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-5h}","id":"x","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Symptom arrives before the medicine
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"14760008","display":"Constipation"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Stop, then fever, sent in the wrong order
expect withdrawal-oral emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":38.6,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Egfr arrives, then older better value
expect renal-egfr-below-30 urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-72h}","valueQuantity":{"value":28,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-1440h}","valueQuantity":{"value":80,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Newer normal eGFR
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-1440h}","valueQuantity":{"value":28,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-72h}","valueQuantity":{"value":80,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Statement entered in error, orders remain
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"e","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":5,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"entered-in-error","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"e","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":5,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Order put on hold, version chain
expect abrupt-stop-oral urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"h","intent":"order","authoredOn":"{-2880h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"on-hold","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"h","intent":"order","authoredOn":"{-2880h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Held then active again
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"h","intent":"order","authoredOn":"{-2880h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"on-hold","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"h","intent":"order","authoredOn":"{-2880h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"h","intent":"order","authoredOn":"{-2880h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Never taken
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"not-taken","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Became not-taken
expect abrupt-stop-oral urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"n","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"not-taken","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"n","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"statusReason":[{"text":"patient stopped on her own yesterday"}]}

# Text dose with maxDosePerPeriod
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"text":"10 mg up to 3 times daily as needed","asNeededBoolean":true,"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"maxDosePerPeriod":{"numerator":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"denominator":{"value":1,"unit":"d","system":"http://unitsofmeasure.org","code":"d"}}}]}

# Range 20-30 mg qid exceeds 80
expect oral-dose-above-maximum urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseRange":{"low":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"high":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}]}]}

# Every 8 hours two tablets of 20
expect oral-dose-above-maximum urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":1,"period":8,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":2,"unit":"tablet"}}]}]}

# Weekly timing when-codes
expect oral-dose-above-maximum urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"when":["MORN","NOON","NIGHT"]}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 2 mg/mL 15 mL tid is 90
expect oral-dose-above-maximum urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2667941","display":"baclofen 2 MG/ML Oral Solution"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"15 mL by mouth three times a day","timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}]}

# Fleqsuvy text 5 mL tid is 75
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Fleqsuvy 25 mg/5 mL oral suspension"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"5 mL PO TID"}]}

# Strength changed, same volume
expect unit-mismatch urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"250976","display":"baclofen 1 MG/ML Oral Solution"}]},"effectivePeriod":{"start":"{-2400h}","end":"{-120h}"},"dosage":[{"text":"10 mL three times a day"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2667941","display":"baclofen 2 MG/ML Oral Solution"}]},"effectivePeriod":{"start":"{-120h}"},"dosage":[{"text":"10 mL three times a day"}]}

# Step of +15 after a week is fine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Step of +30
expect titration-too-fast routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Restarted after 13 days at 30
quiet titration-too-fast
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-408h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Restarted after 16 days at 30
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-480h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Implanted 10 hours ago, dose raised
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal pump"},"performedDateTime":"{-20h}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}","end":"{-4h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":100,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-4h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":110,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Two rises 14 h apart
expect intrathecal-step-too-large urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2160h}","end":"{-30h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-30h}","end":"{-16h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-16h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Programmed dose readings show the rise
expect intrathecal-step-too-large urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2160h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Programmed dose"},"effectiveDateTime":"{-720h}","valueQuantity":{"value":400,"unit":"mcg/day"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Programmed dose"},"effectiveDateTime":"{-10h}","valueQuantity":{"value":560,"unit":"mcg/day"}}

# Pump emptied 6 days ago, seizure
expect withdrawal-intrathecal emergent
quiet seizure
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-144h}"},"medicationCodeableConcept":{"text":"Gablofen 2,000 mcg/mL intrathecal"},"dosage":[{"text":"ITB 400 mcg/24h","route":{"text":"IT"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"onsetDateTime":"{-0d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# CK upper normal on pump
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2157-6"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":150,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}

# Alarm date in future
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump alarm date"},"effectiveDateTime":"{-240h}","valueDateTime":"{+60d}"}

# Overdue by 2 days, no signs
expect refill-due urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Refill due"},"effectiveDateTime":"{-2208h}","valueDateTime":"{-2d}"}

# Overdue but pump explanted
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-960h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Refill due"},"effectiveDateTime":"{-2208h}","valueDateTime":"{-2d}"}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Explantation of intrathecal pump"},"performedDateTime":"{-960h}"}

# Pump says replace within 90 days
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump interrogation"},"effectiveDateTime":"{-24h}","valueString":"Pump: elective replacement indicator, replace within 90 days"}

# Temp 95 F is 35.0
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":95.0,"unit":"degF","system":"http://unitsofmeasure.org","code":"[degF]"}}

# Temperature 367 (impossible)
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":367,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# HR 45
expect vital-signs urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":45,"unit":"{beats}/min","system":"http://unitsofmeasure.org","code":"{beats}/min"}}

# Bradycardia coded
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"48867003","display":"Bradycardia"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Low pressures are this patient's baseline
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-2160h}","valueQuantity":{"value":92,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1440h}","valueQuantity":{"value":94,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":93,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-240h}","valueQuantity":{"value":95,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":94,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# GCS components E3 V4 M6
expect vital-signs urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9269-2","display":"GCS"}]},"effectiveDateTime":"{-2h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"9267-6"}]},"valueInteger":3},{"code":{"coding":[{"system":"http://loinc.org","code":"9270-0"}]},"valueInteger":4},{"code":{"coding":[{"system":"http://loinc.org","code":"9268-4"}]},"valueInteger":6}],"valueInteger":13}

# Creatinine 45 to 75 umol/L over 5 days
expect acute-kidney-injury urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-144h}","valueQuantity":{"value":45,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":75,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}

# CrCl 25 mL/min
expect renal-egfr-below-30 urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"35591-7"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":25,"unit":"mL/min","system":"http://unitsofmeasure.org","code":"mL/min"}}

# Five 20 mg doses within 20 h
expect overdose-intake urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-21h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}]},"dosage":{"dose":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-16h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}]},"dosage":{"dose":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-11h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}]},"dosage":{"dose":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-6h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}]},"dosage":{"dose":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}]},"dosage":{"dose":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}

# Not-done 160 mg
quiet overdose-intake
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationAdministration","status":"not-done","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"dosage":{"dose":{"value":160,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}

# Took 20 instead of 10
quiet overdose-intake
quiet withdrawal-watch-after-overdose
quiet toxicity
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"I took 20 mg instead of 10 mg this morning by mistake"}

# Overdose resolved 9 days ago
expect withdrawal-watch-after-overdose urgent
quiet overdose-intake
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"55680006","display":"Drug overdose"}]},"onsetDateTime":"{-9d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"abatementDateTime":"{-7d}"}

# Opioid started 15 d ago
expect opioid routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804","display":"oxycodone"}]},"effectivePeriod":{"start":"{-360h}"}}

# Baclofen started 5 d ago, morphine for years
expect opioid urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-120h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7052","display":"morphine"}]},"effectivePeriod":{"start":"{-21600h}"}}

# Lorazepam at 70
expect cns-depressant urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-25677d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6470","display":"lorazepam"}]},"intent":"order","authoredOn":"{-4800h}"}

# Lorazepam stopped last month
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6470","display":"lorazepam"}]},"effectivePeriod":{"start":"{-2160h}","end":"{-720h}"}}

# Diphenhydramine
expect cns-depressant routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"R06AA02","display":"diphenhydramine"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Lithium
expect interaction-other routine
quiet cns-depressant
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6448","display":"lithium carbonate"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Suicidal ideation coded
expect suicidality emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"6471006","display":"Suicidal thoughts"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Item 9 as answer in a questionnaire
expect suicidality urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-24h}","item":[{"linkId":"1","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6569-3","display":"Several days"}}]}]}

# Delirium
expect psychosis emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"2776000","display":"Delirium"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Parkinson provisional
expect cautioned-comorbidity routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"49049000","display":"Parkinson disease"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"provisional"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Pregnancy condition ended last year
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-11067d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnancy"}]},"onsetDateTime":"{-700d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"abatementDateTime":"{-430d}"}

# Baby P96.1, 3 days, linked mother unknown
expect neonatal-withdrawal emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-3d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"P96.1","display":"Neonatal withdrawal symptoms from maternal use of drugs of addiction"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"NICU note"},"effectiveDateTime":"{-24h}","valueString":"maternal baclofen 60 mg/day; tremor and high-pitched cry"}

# Hives 2 months before baclofen
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-720h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2280h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"126485001","display":"Urticaria"}]}}

# Fell and blacked out
expect fall emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-5h}","valueString":"She fell in the bathroom, hit her head and blacked out for a minute"}

# Fall exactly in another zone within 14 d
expect fall urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-331h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Drowsiness as a period of 20 days
expect drowsiness-persistent urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]},"effectivePeriod":{"start":"{-480h}","end":"{-24h}"}}

# AdverseEvent rash, serious
expect hypersensitivity urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"event":{"coding":[{"system":"http://snomed.info/sct","code":"271807003","display":"Eruption of skin"}]},"date":"{-24h}"}

# AdverseEvent withdrawn as entered in error via delete-like refuted Condition
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}}

# Cream thrice daily on five areas
expect topical-systemic routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 2% cream"},"effectivePeriod":{"start":"{-1440h}"},"dosage":[{"text":"apply to both calves, both thighs and lower back three times a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005"}]}}]}

# 9-year-old at 65 mg
expect paediatric-dose urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-3397d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"effectivePeriod":{"start":"{-2400h}"},"dosage":[{"text":"20 mg morning, 20 mg noon, 25 mg night"}]}

# Turns: 12.3 years, 30 mg
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-4493d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Item 9 =1 corrected to 0
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-24h}","id":"i9","valueInteger":1}
{"resourceType":"Observation","status":"corrected","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-24h}","id":"i9","valueInteger":0}

# Not-taken, seeing things
expect withdrawal-oral emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"w4p2","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"w4p2","effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2h}","valueString":"My wife keeps seeing bugs on the wall since yesterday"}

# Vital sign entered in error
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2708-6"}]},"effectiveDateTime":"{-24h}","id":"t4n2","valueQuantity":{"value":84,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}
{"resourceType":"Observation","status":"entered-in-error","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2708-6"}]},"effectiveDateTime":"{-24h}","id":"t4n2","valueQuantity":{"value":84,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}

# Corrected temperature
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-5h}","id":"qz1","valueQuantity":{"value":39.6,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}
{"resourceType":"Observation","status":"corrected","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-5h}","id":"qz1","valueQuantity":{"value":36.9,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Symptom entered in error
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","id":"qz2","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}
{"resourceType":"Observation","status":"entered-in-error","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","id":"qz2","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Duplicates of one resource
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"qdup","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"qdup","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"qdup","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Statement on-hold since yesterday
expect abrupt-stop-oral urgent
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"x"}
{"resourceType":"MedicationStatement","status":"on-hold","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"x"}

# Told by the patient: cold turkey, then confused
expect withdrawal-oral emergent
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"m"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}","end":"{-72h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"m"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-8h}","valueString":"Husband is confused and doesn't know where he is, he quit his baclofen cold turkey on Friday"}

# Low pulse corrected to 68
only
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"intent":"order","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"contained":[{"resourceType":"Medication","id":"e1","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"},{"system":"http://hl7.org/fhir/sid/ndc","code":"0000-0000-00"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"9811"}],"text":"baclofen (LIORESAL) 10 MG tablet"}}],"medicationReference":{"reference":"#e1","display":"baclofen (LIORESAL) 10 MG tablet"},"authoredOn":"{-4800h}","dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times a day.","patientInstruction":"Take 1 tablet by mouth 3 (three) times a day","timing":{"repeat":{"frequency":3,"period":1.0,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}"}},"code":{"text":"3 (three) times a day"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268","code":"15","display":"Oral"},{"system":"http://snomed.info/sct","code":"260548002","display":"Oral"}],"text":"Oral"},"method":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.8600","code":"11","display":"Take"}],"text":"Take"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dispenseRequest":{"numberOfRepeatsAllowed":3,"quantity":{"value":90,"unit":"tablet"},"expectedSupplyDuration":{"value":30,"unit":"Day","system":"http://unitsofmeasure.org","code":"d"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-3h}","id":"p","valueQuantity":{"value":38,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"corrected","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-3h}","id":"p","valueQuantity":{"value":68,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Dose 40 TID corrected to 10 TID
only
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"id":"d","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":40,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"id":"d","effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Symptom retracted by entered-in-error; other stays
expect psychosis urgent
quiet side-effect-reported
only
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"41948211000001107","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","id":"o","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}
{"resourceType":"Observation","status":"entered-in-error","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","id":"o","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Preliminary lab later final
only
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"intent":"order","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"contained":[{"resourceType":"Medication","id":"e1","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"},{"system":"http://hl7.org/fhir/sid/ndc","code":"0000-0000-00"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"9811"}],"text":"baclofen (LIORESAL) 5 MG tablet"}}],"medicationReference":{"reference":"#e1","display":"baclofen (LIORESAL) 5 MG tablet"},"authoredOn":"{-4800h}","dosageInstruction":[{"text":"Take 1 tablet (5 mg total) by mouth 3 (three) times a day.","patientInstruction":"Take 1 tablet by mouth 3 (three) times a day","timing":{"repeat":{"frequency":3,"period":1.0,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}"}},"code":{"text":"3 (three) times a day"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268","code":"15","display":"Oral"},{"system":"http://snomed.info/sct","code":"260548002","display":"Oral"}],"text":"Oral"},"method":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.8600","code":"11","display":"Take"}],"text":"Take"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"text":"ordered"},"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dispenseRequest":{"numberOfRepeatsAllowed":3,"quantity":{"value":90,"unit":"tablet"},"expectedSupplyDuration":{"value":30,"unit":"Day","system":"http://unitsofmeasure.org","code":"d"}}}
{"resourceType":"Observation","status":"preliminary","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","id":"l","valueQuantity":{"value":25,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","id":"l","valueQuantity":{"value":72,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Inpatient order while home order on-hold, discharge
quiet abrupt-stop-oral
quiet duplicate-therapy
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"intent":"order","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"contained":[{"resourceType":"Medication","id":"e1","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"},{"system":"http://hl7.org/fhir/sid/ndc","code":"0000-0000-00"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"9811"}],"text":"baclofen (LIORESAL) 10 MG tablet"}}],"medicationReference":{"reference":"#e1","display":"baclofen (LIORESAL) 10 MG tablet"},"authoredOn":"{-4800h}","dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times a day.","patientInstruction":"Take 1 tablet by mouth 3 (three) times a day","timing":{"repeat":{"frequency":3,"period":1.0,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}"}},"code":{"text":"3 (three) times a day"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268","code":"15","display":"Oral"},{"system":"http://snomed.info/sct","code":"260548002","display":"Oral"}],"text":"Oral"},"method":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.8600","code":"11","display":"Take"}],"text":"Take"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dispenseRequest":{"numberOfRepeatsAllowed":3,"quantity":{"value":90,"unit":"tablet"},"expectedSupplyDuration":{"value":30,"unit":"Day","system":"http://unitsofmeasure.org","code":"d"}},"id":"h"}
{"resourceType":"MedicationRequest","status":"on-hold","subject":{"reference":"Patient/p1"},"intent":"order","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"contained":[{"resourceType":"Medication","id":"e1","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"},{"system":"http://hl7.org/fhir/sid/ndc","code":"0000-0000-00"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"9811"}],"text":"baclofen (LIORESAL) 10 MG tablet"}}],"medicationReference":{"reference":"#e1","display":"baclofen (LIORESAL) 10 MG tablet"},"authoredOn":"{-4800h}","dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times a day.","patientInstruction":"Take 1 tablet by mouth 3 (three) times a day","timing":{"repeat":{"frequency":3,"period":1.0,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}"}},"code":{"text":"3 (three) times a day"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268","code":"15","display":"Oral"},{"system":"http://snomed.info/sct","code":"260548002","display":"Oral"}],"text":"Oral"},"method":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.8600","code":"11","display":"Take"}],"text":"Take"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dispenseRequest":{"numberOfRepeatsAllowed":3,"quantity":{"value":90,"unit":"tablet"},"expectedSupplyDuration":{"value":30,"unit":"Day","system":"http://unitsofmeasure.org","code":"d"}},"id":"h"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"intent":"order","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet","userSelected":false},{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2749421","userSelected":true}],"text":"baclofen"},"authoredOn":"{-48h}","dosageInstruction":[{"text":"10 mg = 1 tab(s), Oral, TID, # 90 tab, 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-48h}"}},"code":{"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318186","display":"Oral","userSelected":true}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"category":[{"text":"Inpatient"}]}

# Stopped, fever of 101 F in text note
expect withdrawal-oral emergent
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"a"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"a"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-5h}","valueString":"Febrile to 101.5 F overnight, spasms increased"}

# Confusion first, stop arrives later
expect withdrawal-oral emergent
{"resourceType":"Patient","gender":"female","birthDate":"{-16546d}","id":"p1"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"a"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.233","code":"4004673","display":"BACLOFEN 20MG TAB"}],"text":"BACLOFEN 20MG TAB"},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"text":"TAKE ONE TABLET BY MOUTH THREE TIMES A DAY FOR MUSCLE SPASM"}],"id":"a"}
