## Shapes that no other set had: brands, ingredients, grams, pump measures told as observations, strings, interpretations,
## nested forms. Written before they were first run. First run: 60 of 60 flags (emergent 13 of 13), 2 false flags in 40
## negative stories.

# Brand code unknown, display Lioresal 10 MG Oral Tablet, 3 tabs four times
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"202430","display":"baclofen 10 MG Oral Tablet [Lioresal]"}]},"dosage":[{"text":"3 tabs po qid"}]}

# Product NDC with text only in display
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"0615-8518-39","display":"BACLOFEN 5MG TAB"}]},"dosageInstruction":[{"text":"take 25 mg by mouth four times daily"}]}

# Contained Medication with ingredient and strength
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","contained":[{"resourceType":"Medication","id":"m","ingredient":[{"itemCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"strength":{"numerator":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"denominator":{"value":1,"unit":"tablet"}}}]}],"medicationReference":{"reference":"#m"},"dosageInstruction":[{"timing":{"repeat":{"frequency":5,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet"}}]}]}

# Dose in grams
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"medicationCodeableConcept":{"text":"baclofen"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":0.03,"unit":"g","system":"http://unitsofmeasure.org","code":"g"}}]}]}

# Liquid: 6 mL of 5 mg/mL three times
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376","display":"baclofen 5 MG/ML Oral Suspension"}]},"dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":6,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}]}

# Liquid: 6 mL of 1 mg/mL three times is a low dose
quiet oral-dose-above-maximum
quiet unit-mismatch
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"250976","display":"baclofen 1 MG/ML Oral Solution"}]},"dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":6,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}]}

# Timing code BID from the v3 system
quiet oral-dose-above-maximum
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"dosageInstruction":[{"timing":{"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation","code":"BID","display":"BID"}]}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Period of a week: 7 times 30 mg, thrice
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"dosageInstruction":[{"timing":{"repeat":{"frequency":21,"period":1,"periodUnit":"wk"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Two orders of one Epic prescription, the old one stopped
quiet oral-dose-above-maximum
quiet duplicate-therapy
quiet abrupt-stop-oral
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med0","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"stopped","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med0","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}","end":"{-20d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Medication","id":"med9","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med9","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-20d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-20d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Order completed after 90 days' supply and renewed
quiet abrupt-stop-oral
quiet titration-too-fast
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-190d}","dosageInstruction":[{"text":"2 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-190d}","end":"{-100d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"2 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}","end":"{-10d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-10d}","dosageInstruction":[{"text":"2 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-10d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Statement given by an instant, not a period
expect side-effect-reported routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectiveDateTime":"{-100d}","dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Statement without any date
expect side-effect-reported routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"dateAsserted":"{-100d}","dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Order of status unknown still counts
expect side-effect-reported routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"unknown","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Patient referenced by absolute URL
expect side-effect-reported routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Baclofen mentioned as a contraindicated plan
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"plan","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Baclofen gel for the knee by text
quiet oral-dose-above-maximum
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"medicationCodeableConcept":{"text":"Baclofen 2% gel"},"dosage":[{"text":"apply to knee bid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":24,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EnovaRX-Baclofen cream
expect topical-systemic urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"medicationCodeableConcept":{"text":"EnovaRX-Baclofen 1% cream"},"dosage":[{"text":"apply twice daily"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Pump rate as a range
expect intrathecal-dose-out-of-range urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRange":{"low":{"value":1000,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"},"high":{"value":1200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}}]}]}

# Pump dose only as the clinic's own observation
expect intrathecal-dose-out-of-range urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"ITB daily dose"},"effectiveDateTime":"{-3d}","valueQuantity":{"value":1300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}

# Pump infusion given as mL per hour of a concentration
quiet intrathecal-dose-out-of-range
quiet unit-mismatch
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"2000 mcg/mL at 400 mcg/day via SynchroMed II","route":{"text":"IT"}}]}

# Refill recorded as an administration of 20 mL
quiet overdose-intake
quiet screening-bolus
quiet toxicity-after-intrathecal-dose
quiet unit-mismatch
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Gablofen 2,000 mcg/mL"},"effectiveDateTime":"{-2d}","dosage":{"text":"Pump refill","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":20,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}}

# Refill billed by its CPT name, dose unchanged
quiet intrathecal-step-too-large
quiet refill-step-too-large
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Refilling and maintenance of implantable pump or reservoir for drug delivery, spinal"},"performedDateTime":"{-3d}"}

# Screening bolus of 75 by text
quiet screening-bolus
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-10h}","dosage":{"text":"Screening bolus 75 mcg","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":75,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}}

# Bolus of 120 micrograms told in milligrams
expect screening-bolus urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-2d}","dosage":{"text":"Screening bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":0.12,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}

# Pump off for MRI, fever next day
expect withdrawal-intrathecal emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"effectivePeriod":{"start":"{-300d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":400,"unit":"microgram","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"day","system":"http://unitsofmeasure.org","code":"d"}}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":39.0,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Pump on hold and rigid
expect withdrawal-intrathecal emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"on-hold","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"16046003","display":"Muscle rigidity"}]}}

# Low reservoir alarm date tomorrow
expect refill-due urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Low reservoir alarm date"},"effectiveDateTime":"{-60d}","valueDateTime":"{+1d}"}

# Refill due given as a string
expect refill-due urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Refill due"},"effectiveDateTime":"{-60d}","valueString":"2026-11-25"}

# Residual 9 mL where 9.5 was expected
quiet pump-residual-mismatch
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Residual volume"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":9,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Expected residual volume"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":9.5,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}

# Residual 2 mL where 6 was expected
expect pump-residual-mismatch urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Residual volume"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":2,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Expected residual volume"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":6,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}

# Blood pressure as one string
expect vital-signs emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic BP"}]},"effectiveDateTime":"{-1h}","valueString":"82"}

# Heart rate as an integer
quiet vital-signs
quiet toxicity
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-1h}","valueInteger":68}

# Temperature as F in the unit only
expect vital-signs emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":103.1,"unit":"F"}}

# Temperature 98.6 F
quiet vital-signs
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":98.6,"unit":"deg F"}}

# Respirations with the unit breaths per minute
expect vital-signs urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":9,"unit":"breaths per minute"}}

# Oxygen saturation as a local code with a name
expect vital-signs emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.707679","code":"10","display":"SpO2"}],"text":"SpO2"},"effectiveDateTime":"{-1h}","valueQuantity":{"value":86,"unit":"%"}}

# Creatinine in a local code, umol/L, up by two thirds
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:lab","code":"CREA","display":"Creatinine"}]},"effectiveDateTime":"{-5d}","valueQuantity":{"value":75,"unit":"umol/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:lab","code":"CREA","display":"Creatinine"}]},"effectiveDateTime":"{-1d}","valueQuantity":{"value":128,"unit":"umol/L"}}

# Urine creatinine is not the blood's
quiet acute-kidney-injury
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Creatinine, urine"},"effectiveDateTime":"{-5d}","valueQuantity":{"value":40,"unit":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Creatinine, urine"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":150,"unit":"mg/dL"}}

# eGFR with the unit mL/min only
expect renal-egfr-below-30 urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Medication","id":"med27","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med27","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}],"text":"GFR, estimated"},"effectiveDateTime":"{-4d}","valueQuantity":{"value":27,"unit":"mL/min"}}

# eGFR preliminary then amended up
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"entered-in-error","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-3d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":24,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"amended","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-3d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":74,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Ashworth as Grade 3 in words, unchanged pump
expect intrathecal-loss-of-effect urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale - left elbow flexors"},"effectiveDateTime":"{-80d}","valueCodeableConcept":{"text":"1+"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale - left elbow flexors"},"effectiveDateTime":"{-2d}","valueCodeableConcept":{"text":"3"}}

# PHQ-9 total 18 alone
quiet suicidality
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44261-6","display":"PHQ-9 total score"}]},"effectiveDateTime":"{-2d}","valueInteger":18}

# Nested questionnaire, item 9 answered 3
expect suicidality emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"/44249-1","text":"PHQ-9","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead","answer":[{"valueInteger":3}]}]}]}

# Questionnaire: pain 2 of 10
quiet side-effect-reported
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"p","text":"Pain score 0-10","answer":[{"valueInteger":2}]}]}

# Questionnaire free text about falling
expect fall urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"x","text":"Anything else you want to tell us?","answer":[{"valueString":"I fell twice this week getting out of bed"}]}]}

# Questionnaire: how often dizzy? Never
quiet side-effect-reported
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"x","text":"How often do you feel dizzy?","answer":[{"valueCoding":{"system":"urn:freq","code":"0","display":"Never"}}]}]}

# Component blood pressure low with lisinopril
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046"}],"text":"lisinopril 20 mg"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":92,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":50,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Fall recorded twice by two systems is one flag
expect fall urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]},"onsetDateTime":"{-2d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Seizure entered in error, then nothing
quiet seizure
quiet toxicity
only
{"resourceType":"Medication","id":"med45","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med45","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}}

# Seizure unconfirmed is kept
expect seizure emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"unconfirmed"}]}}

# Hallucination differential diagnosis
expect psychosis urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"differential"}]}}

# Symptom dated in the future waits
quiet side-effect-reported
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{+3d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Symptom by period last week
expect side-effect-reported routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectivePeriod":{"start":"{-9d}","end":"{-5d}"},"valueBoolean":true}

# Symptom dated by month
expect side-effect-reported routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"2026-10","valueBoolean":true}

# Interpretation POS with a coded finding
expect side-effect-reported routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"POS","display":"Positive"}]}],"valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"52101004","display":"Present"}]}}

# Interpretation NEG with a coded finding
quiet side-effect-reported
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"NEG","display":"Negative"}]}]}

# Value No as a string
quiet side-effect-reported
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueString":"No"}

# Severity 0 as an integer
quiet side-effect-reported
only
{"resourceType":"Medication","id":"med63","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med63","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueInteger":0}

# Severity code severe
expect side-effect-reported routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"24484000","display":"Severe"}]}}

# HL7 v2 code N
quiet side-effect-reported
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0136","code":"N","display":"No"}]}}

# Text-only condition: possible seizure activity overnight
expect seizure emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Possible seizure activity overnight"},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Text-only condition: history of seizures in childhood
quiet seizure
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"History of febrile seizures in childhood"},"onsetDateTime":"{-14000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Problem list: chronic low back pain and MS
quiet side-effect-reported
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G35","display":"Multiple sclerosis"}]},"onsetDateTime":"{-3000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G89.29","display":"Other chronic pain"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R25.2","display":"Cramp and spasm"}]},"onsetDateTime":"{-2500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Rash before baclofen
quiet hypersensitivity
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-60d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-60d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R21","display":"Rash"}]},"onsetDateTime":"{-200d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"abatementDateTime":"{-190d}"}

# AllergyIntolerance to arbaclofen text look-alike
quiet hypersensitivity
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"text":"Diclofenac"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]}}

# Allergy to baclofen entered in error
quiet hypersensitivity
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"entered-in-error"}]}}

# Allergy to the product code of baclofen 10 mg
expect hypersensitivity urgent
{"resourceType":"Medication","id":"med81","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med81","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]}}

# Adverse event coded serious: encephalopathy
expect encephalopathy emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"event":{"coding":[{"system":"http://snomed.info/sct","code":"81308009","display":"Encephalopathy"}]},"date":"{-1d}","seriousness":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness","code":"serious","display":"Serious"}]}}

# Opioid as an ingredient reference
expect opioid routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"Medication","id":"ox","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804","display":"oxycodone"}]}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationReference":{"reference":"Medication/ox"},"dosageInstruction":[{"text":"5 mg q6h"}]}

# Percocet by brand
expect opioid routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-500d}"}}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"Percocet 5-325 mg tablet"},"dosageInstruction":[{"text":"1 tab q6h prn"}]}

# Ativan by brand at 70
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1956-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"Ativan 0.5 mg"},"dosageInstruction":[{"text":"1 tab qhs"}]}

# Xanax and Ambien
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1986-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"Xanax 0.25 mg"},"dosageInstruction":[{"text":"1 tab bid"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"zolpidem 5 mg tablet"},"dosageInstruction":[{"text":"1 tab qhs"}]}

# Propranolol and faint
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"8787","display":"propranolol"}]},"dosageInstruction":[{"text":"40 mg bid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"248223005","display":"Feeling faint"}]}}

# Hydrochlorothiazide and low pressure
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"C03AA03","display":"hydrochlorothiazide"}]},"dosageInstruction":[{"text":"25 mg daily"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":93,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":55,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Nortriptyline
expect interaction-other routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"nortriptyline 25 mg capsule"},"dosageInstruction":[{"text":"1 cap qhs"}]}

# Sinemet and worse movements
expect interaction-other urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1961-03-01"}
{"resourceType":"Medication","id":"med99","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med99","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"Sinemet 25-100"},"dosageInstruction":[{"text":"1 tab tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# Planned opioid that was never begun
quiet opioid
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"draft","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804"}],"text":"oxycodone 5 mg"},"authoredOn":"{-5d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-5d}"}}}}]}

# Opioid in a statement not taken
quiet opioid
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationStatement","status":"not-taken","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804"}],"text":"oxycodone 5 mg"},"effectivePeriod":{"start":"{-50d}"}}

# Enoxaparin and a fall
expect fall emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"enoxaparin 40 mg/0.4 mL syringe"},"dosageInstruction":[{"text":"40 mg SC daily"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Aspirin is no anticoagulant here
expect fall urgent
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"acetaminophen 500 mg"},"dosageInstruction":[{"text":"1 tab qid prn"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Tetraplegia C5 by ICD and retention
expect urinary-retention emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G82.52","display":"Quadriplegia, C1-C4 incomplete"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R33.8","display":"Other retention of urine"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# T2 injury by ICD, flushing and 172
expect autonomic-dysreflexia emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"S24.112S","display":"Complete lesion at T2-T6 level of thoracic spinal cord, sequela"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-30d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":106,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":64,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-3h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":172,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":98,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-3h}","valueString":"pounding headache and flushed face"}

# Newborn seizure, mother linked on baclofen in text
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2026-11-16"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"In utero exposure to maternal baclofen"},"onsetDateTime":"{-8d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Baby of three months with tremor
quiet neonatal-withdrawal
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2026-08-20"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"In utero exposure to maternal baclofen"},"onsetDateTime":"{-96d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"26079004","display":"Tremor"}]}}

# Pregnancy by date of delivery in the future as ICD Z34
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z34.90","display":"Encounter for supervision of normal pregnancy"}]},"onsetDateTime":"{-30d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Pregnancy test negative by text
quiet pregnancy
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pregnancy test"},"effectiveDateTime":"{-3d}","valueString":"Negative"}

# Severe COPD refuted
quiet cautioned-comorbidity
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"Medication","id":"med117","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med117","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"J44.9","display":"COPD"}]},"onsetDateTime":"{-500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]}}

# Schizophrenia
expect cautioned-comorbidity routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1986-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F20.9","display":"Schizophrenia, unspecified"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Dose raised three weeks ago, side effect reviewed and absent
quiet evaluation-overdue
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-60d}","end":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-4d}","valueInteger":2}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4d}","item":[{"linkId":"d","text":"Dizziness","answer":[{"valueBoolean":false}]}]}

# Dose lowered three weeks ago, nothing since
expect evaluation-overdue routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Pain 8 then 7 after ten weeks on 80 mg
expect no-benefit routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-70d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-70d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"effectiveDateTime":"{-72d}","valueInteger":8}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"effectiveDateTime":"{-3d}","valueInteger":8}

# Cream on six areas
expect topical-systemic routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% / amitriptyline 4% cream"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"text":"Apply to lower back twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Number of areas"},"effectiveDateTime":"{-2d}","valueInteger":6}

# Admission that ended a month ago
quiet interruption-risk
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP","display":"inpatient encounter"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-40d}","end":"{-35d}"}}

# Procedure not done
quiet interruption-risk
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Procedure","status":"not-done","subject":{"reference":"Patient/p1"},"code":{"text":"Spinal fusion surgery"},"performedDateTime":"{+3d}"}

# Nurse records: patient held baclofen while nil by mouth
expect abrupt-stop-oral urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"on-hold","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"2 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"statusReason":{"text":"NPO"}}

# Stopped from 15 mg a day after years
expect abrupt-stop-oral urgent
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-900d}","end":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Stopped, then restarted the next day
quiet abrupt-stop-oral
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}","end":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Dialysis stopped after transplant: refuted
quiet renal-dialysis
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z99.2","display":"Dependence on renal dialysis"}]},"onsetDateTime":"{-900d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"abatementDateTime":"{-300d}"}

# Peritoneal dialysis procedure
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Peritoneal dialysis"},"performedDateTime":"{-3d}"}

# Old seizure under epilepsy with a stable dose
quiet seizure
quiet epilepsy-history
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"onsetDateTime":"{-3000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-800d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"onsetDateTime":"{-1500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"abatementDateTime":"{-1499d}"}

# Three times of day at a frequency of one are three doses
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","timeOfDay":["08:00:00","14:00:00","20:00:00"]}},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Three to four times a day may be four
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1982-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"authoredOn":"{-200d}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"frequencyMax":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":25,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# As needed up to 60 mg a day is no more than 60 mg a day
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1982-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"authoredOn":"{-200d}","dosageInstruction":[{"asNeededBoolean":true,"timing":{"repeat":{"frequency":6,"period":1,"periodUnit":"d"}},"maxDosePerPeriod":{"numerator":{"value":60,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"denominator":{"value":1,"unit":"d","system":"http://unitsofmeasure.org","code":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# A pump at a third of a hundred micrograms an hour runs at 800 a day
quiet intrathecal-dose-out-of-range
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1982-03-01"}
{"resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"code":{"text":"Spinal cord injury"},"subject":{"reference":"Patient/p1"},"onsetDateTime":"{-2000d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"doseAndRate":[{"rateRatio":{"numerator":{"value":33.333333333333336,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"h","system":"http://unitsofmeasure.org","code":"h"}}}]}]}

# A list of medicines without dates: in use, and not begun today
expect side-effect-reported routine
quiet titration-too-fast
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 20 mg tablet"},"dosage":[{"text":"1 tablet three times a day"}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"date":"{-1d}","event":{"coding":[{"system":"http://snomed.info/sct","code":"404640003"}]}}

# The level of a paraplegia stands behind its extent
expect urinary-retention emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"code":{"text":"Paraplegia, motor complete, T5"},"subject":{"reference":"Patient/p1"},"onsetDateTime":"{-2000d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"date":"{-1h}","event":{"coding":[{"system":"http://snomed.info/sct","code":"267064002"}]}}

# The note of a refill names when the next one is due
expect refill-due urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"400 mcg/day"}]}
{"resourceType":"Procedure","status":"completed","code":{"text":"Pump refill"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-92d}","note":[{"text":"Uneventful. Next refill is due on {-2d}."}]}

# "Od" begins a Polish sentence
expect report-unreadable routine
quiet overdose-intake
quiet withdrawal-watch-after-overdose
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Od kilku dni mam zawroty głowy i nie mogę spać w nocy."}

# The evening dose and how the tablets wear off
expect reported-ineffective routine
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"My pills always wear off before bedtime."}

# One component names the symptom, the next says that it is absent
quiet seizure
quiet toxicity
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Symptom screening"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","component":[{"code":{"text":"Symptom name"},"valueCodeableConcept":{"text":"Seizure"}},{"code":{"text":"Presence?"},"valueCodeableConcept":{"text":"Absent"}}]}

# And here that it is present
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Symptom screening"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","component":[{"code":{"text":"Symptom name"},"valueCodeableConcept":{"text":"Seizure"}},{"code":{"text":"Presence?"},"valueCodeableConcept":{"text":"Present"}}]}

# Knocked out by a fall
expect fall emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Dad fell off the porch and was knocked out."}

# What might have happened may have happened
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"She might have had a seizure in the night."}

# Not sure whether it was one
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Not sure if it was a seizure or just a bad spasm."}

# Must have
expect fall urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"He must have fallen out of bed, I found him this morning."}

# What might happen yet has not happened
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"I worry that she might have a seizure one day."}

# Gone with the doses that were left out
expect side-effect-reported routine
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"The nausea went away when I skipped the evening dose."}
