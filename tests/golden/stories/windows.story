## Windows and bands at their ends, one event one flag. Written before they were first run. First run: 35 of 35 flags, 1 that
## nobody expected.

# Sz during withdrawal oral: one emergency
expect withdrawal-oral emergent
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Pump seizure: withdrawal subsumes seizure
expect withdrawal-intrathecal emergent
quiet seizure
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Two drowsy reports 15 days apart, last is 3 d ago
expect drowsiness-persistent urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-432h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-72h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Fever 38.0 within 7 d of stop
expect withdrawal-oral emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-120h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":38.0,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# HR 100 after stop
expect withdrawal-oral emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":100,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Fever 37.9 after stop
expect abrupt-stop-oral urgent
quiet withdrawal-oral
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":37.9,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Stop explained by pump start
quiet abrupt-stop-oral
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-72h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":310,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Completed, successor in 2 days
quiet abrupt-stop-oral
quiet titration-too-fast
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}","end":"{-288h}"}}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-240h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Completed, no successor, 2 days ago: wait
quiet abrupt-stop-oral
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}","end":"{-48h}"}}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Completed, no successor, 4 days ago
expect abrupt-stop-oral urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}","end":"{-96h}"}}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Stopped 32 days ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-768h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# EGFR 59.9 at 66, 20 mg
expect renal-egfr-45-59 urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-24216d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-120h}","valueQuantity":{"value":59.9,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 50 at 65 years
expect renal-egfr-45-59 routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-23851d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-120h}","valueQuantity":{"value":50,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Dialysis subsumes low eGFR
expect renal-dialysis urgent
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"ESRD"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-120h}","valueQuantity":{"value":8,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Creatinine +0.3 in 50 h and 30 percent
quiet acute-kidney-injury
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-52h}","valueQuantity":{"value":1.0,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":1.3,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# 150 mg taken at once
expect overdose-intake emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1h}","valueString":"Took 15 of my 10 mg tablets about an hour ago"}

# IT bolus then dizziness and slow breathing
expect toxicity-after-intrathecal-dose emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-30h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":75,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 75 mcg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-26h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-25h}","valueString":"breathing slow and shallow, hard to rouse"}

# Refill then drowsy next day
expect toxicity-after-intrathecal-dose urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-30h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# SpO2 92
expect vital-signs urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2708-6"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":92,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}

# T 39.1
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":39.1,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# T 38.0 on tablets only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":38.0,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# SBP 90
expect vital-signs emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":90,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Newer normal SBP clears
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-30h}","valueQuantity":{"value":88,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":122,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Step +15 two days after +15
expect titration-too-fast routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2160h}","end":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-144h}","end":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Same in eGFR 55
expect titration-too-fast urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-18372d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2160h}","end":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-144h}","end":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-480h}","valueQuantity":{"value":55,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# 17 years, 65 mg
expect paediatric-dose urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-6319d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"20 mg morning 20 mg noon 25 mg night"}]}

# 7-year-old exactly 40 mg
expect paediatric-dose routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-2666d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Cerebral 710
expect intrathecal-dose-out-of-range routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-9241d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"CP"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":710,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Spinal 800
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":800,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Refill due exactly 7 days
expect refill-due routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Refill due date"},"effectiveDateTime":"{-1680h}","valueDateTime":"{+160h}"}

# Low reservoir alarm date in 30 h
expect refill-due urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Low reservoir alarm date"},"effectiveDateTime":"{-1680h}","valueDateTime":"{+30h}"}

# Residual 20 percent exactly
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Expected residual volume"},"effectiveDateTime":"{-5h}","valueQuantity":{"value":5,"unit":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Measured residual volume"},"effectiveDateTime":"{-5h}","valueQuantity":{"value":6,"unit":"mL"}}

# Opioid started 13 d ago by admin
expect opioid urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-10h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7052","display":"morphine"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}

# Ondansetron, senna, paracetamol
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Ondansetron 4 mg PRN"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Senna 2 tabs nocte"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"161","display":"acetaminophen"}]},"effectivePeriod":{"start":"{-4800h}"}}

# AUDIT-C 3 in a woman
expect alcohol routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75626-2","display":"AUDIT-C"}]},"effectiveDateTime":"{-72h}","valueInteger":3}

# Alcohol with sedation
expect alcohol urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-48h}","valueString":"had wine last night"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# PHQ-9 item 9 = 3 in words none
expect suicidality emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-24h}","valueInteger":3}

# Hallucination 8 days after dose fall
expect psychosis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-216h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-216h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-12h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Epilepsy at dose rise
expect epilepsy-history routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2160h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Fall 13 d ago
expect fall urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]},"onsetDateTime":"{-13d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# 65 years, confusion coded
expect older-adult-cns urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-23851d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-5h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# Pregnant and pump
expect pregnancy urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-12163d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]},"onsetDateTime":"{-100d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Psychosis history as chronic condition HX
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"69322001","display":"Psychotic disorder"}]},"onsetDateTime":"{-2000d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"inactive"}]}}

# Stroke history active
expect cautioned-comorbidity routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"230690007","display":"Stroke"}]},"onsetDateTime":"{-700d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Oral and pump overlapping 20 hours
quiet duplicate-therapy
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-10h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-30h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":100,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# IT 6 d after change, no evaluation
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-4800h}","end":"{-144h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-144h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# IT 8 d after change, MAS recorded 1 d after
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-4800h}","end":"{-192h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-192h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-168h}","valueInteger":2}

# Topical with oral active
expect topical-systemic routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% cream"},"effectivePeriod":{"start":"{-720h}"},"dosage":[{"text":"apply twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005"}]}}]}

# Glucose new high
expect lab-abnormal routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},"effectiveDateTime":"{-2400h}","valueQuantity":{"value":88,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},"effectiveDateTime":"{-48h}","valueQuantity":{"value":190,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"H"}]}]}
