## Doses, pumps, other medicines, mind, falls, bladder, pregnancy, benefit; each rule with two stories that fire it and one that does not, in the
## shapes of several EHRs. Written from the clinical reference before they were first run over HTTP. First run of both files: 156 of 171
## flags (emergent 36 of 40), 9 false ones; 160 (38 of 40) and 6 once mistakes in the stories themselves were corrected.

# 30 mg qid
expect oral-dose-above-maximum urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 30 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (30 mg total) by mouth 4 (four) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-60d}"},"frequency":4,"period":1.0,"periodUnit":"d"},"code":{"text":"4 (four) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}

# Two requests add up 60+30
expect oral-dose-above-maximum urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}],"text":"baclofen 20 mg tablet"},"dosageInstruction":[{"text":"1 tab PO TID"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-30d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"baclofen 10 mg tablet"},"dosageInstruction":[{"text":"take 1 tab at noon, and 2 tabs at bedtime in addition to 20 mg tabs"}]}

# Liquid 10 mg/5mL 15 mL qid
expect oral-dose-above-maximum urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2667941"}],"text":"baclofen 10 mg/5 mL oral solution"},"dosageInstruction":[{"text":"15 mL by mouth four times daily","timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}]}

# 20 qid is the max
quiet oral-dose-above-maximum
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 20 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, QID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral QID","timing":{"repeat":{"boundsPeriod":{"start":"{-60d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"QID"}],"text":"QID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Range 10-20 mg tid
quiet oral-dose-above-maximum
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseRange":{"low":{"value":10,"unit":"mg"},"high":{"value":20,"unit":"mg"}}}]}]}

# AUD 120 mg reason
expect high-dose-alcohol-use-disorder urgent
quiet oral-dose-above-maximum
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"7200002","display":"Alcoholism"}]}],"medicationCodeableConcept":{"text":"Baclocur 40 mg"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"40 mg 3 times a day"}]}

# AUD problem list 100
expect high-dose-alcohol-use-disorder urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":25,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20","display":"Alcohol dependence, uncomplicated"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}

# AUD 60 mg
quiet high-dose-alcohol-use-disorder
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}

# Start at 30
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-2d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}

# Age 72 start 20 mg
expect titration-too-fast urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1954-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"text":"One To Be Taken Twice A Day"}]}

# Step +30
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-60d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}

# Steps 1 day apart
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-60d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-3d}","end":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}

# Start 5 tid
quiet titration-too-fast
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationReference":{"reference":"#m1"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}],"contained":[{"resourceType":"Medication","id":"m1","code":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"form":{"text":"tablet"}}]}

# Label titration
quiet titration-too-fast
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-12d}","end":"{-8d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-8d}","end":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}

# Age 9 oral US
expect paediatric-dose routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"2017-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-30d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 5 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, BID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral BID","timing":{"repeat":{"boundsPeriod":{"start":"{-30d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"BID"}],"text":"BID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Age 6, 60 mg
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"2020-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}

# Age 3 pump
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"2023-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":80,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Age 15, 30 mg
quiet paediatric-dose
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"2011-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-60d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}

# Pump 400 mg/day
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Gablofen intrathecal"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# Oral 10 mcg tid
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}

# Liquid strength change same volume
expect unit-mismatch urgent
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-100d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"250976"}],"text":"baclofen 5 mg/5 mL oral solution"},"dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-100d}","end":"{-4d}"}}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-4d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376"}],"text":"baclofen 25 mg/5 mL oral suspension"},"dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-4d}"}}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}

# Liquid right
quiet unit-mismatch
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-100d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376"}],"text":"baclofen 25 mg/5 mL oral suspension"},"dosageInstruction":[{"text":"2 mL (10 mg) by mouth 3 times daily"}]}

# Pump mg/d small
quiet unit-mismatch
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (ITB pump)"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"route":{"text":"intrathecal"},"doseAndRate":[{"rateQuantity":{"value":0.45,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# Step 40%
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1986-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2000d}"}

# CP step 20%
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1996-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":360,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"Cerebral palsy"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-9000d}"}

# Rise within 24h of implant
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1986-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"Procedure","status":"completed","code":{"text":"Implantation of intrathecal baclofen pump"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-48h}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-48h}","end":"{-34h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":50,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-34h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":60,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Two rises 12 h
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1986-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-100d}","end":"{-48h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-48h}","end":"{-36h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":330,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-36h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":360,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Step 20% spinal adult
quiet intrathecal-step-too-large
quiet refill-step-too-large
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1986-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":360,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2000d}"}

# Refill 50% spinal
expect refill-step-too-large urgent
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1986-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":450,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","code":{"text":"Pump refill"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-3d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2000d}"}

# Refill 25% CP child
expect refill-step-too-large urgent
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"2014-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":250,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump refill visit"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3d}","valueString":"Pump refilled with 20 mL 2000 mcg/mL"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G80.0","display":"Spastic quadriplegic cerebral palsy"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}

# Refill 35% spinal
quiet refill-step-too-large
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1986-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":405,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","code":{"text":"Pump refill"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-3d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2000d}"}

# 1100 ug
expect intrathecal-dose-out-of-range urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-100d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal infusion"},"dosageInstruction":[{"text":"Simple continuous 1100 mcg/24 hr","route":{"text":"Intrathecal"},"doseAndRate":[{"rateRatio":{"numerator":{"value":1100,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"d","system":"http://unitsofmeasure.org","code":"d"}}}]}]}

# 1.2 mg/d
expect intrathecal-dose-out-of-range urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (ITB pump)"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"route":{"text":"intrathecal"},"doseAndRate":[{"rateQuantity":{"value":1.2,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# MS at 150 routine
expect intrathecal-dose-out-of-range routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":150,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"24700007","display":"Multiple sclerosis"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-4000d}"}

# CP at 150 ok
quiet intrathecal-dose-out-of-range
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":150,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-9000d}"}

# Screening 150
expect screening-bolus urgent
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-2d}","dosage":{"text":"screening trial intrathecal bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"dose":{"value":150,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}}

# Screening 0.125 mg
expect screening-bolus urgent
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-2d}","dosage":{"text":"screening trial intrathecal bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"dose":{"value":0.125,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}

# Repeat 12 h
expect screening-bolus urgent
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-30h}","dosage":{"text":"screening trial intrathecal bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-18h}","dosage":{"text":"screening trial intrathecal bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"dose":{"value":75,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}}

# Protocol with observation
quiet screening-bolus
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-60h}","dosage":{"text":"screening trial intrathecal bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-30h}","dosage":{"text":"screening trial intrathecal bolus","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"dose":{"value":75,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-56h}","valueQuantity":{"value":14,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-54h}","valueQuantity":{"value":14,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-26h}","valueQuantity":{"value":14,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-24h}","valueQuantity":{"value":14,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth Scale"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-54h}","valueInteger":2}

# Pump not holding
expect intrathecal-loss-of-effect urgent
quiet reported-ineffective
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Pump isn't holding my spasms like it used to, feels like it is wearing off"}

# MAS rising stable
expect intrathecal-loss-of-effect urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"MAS right knee flexors"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueString":"1+"}
{"resourceType":"Observation","status":"final","code":{"text":"MAS right knee flexors"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2d}","valueString":"3"}

# Three rises
expect intrathecal-loss-of-effect urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-400d}","end":"{-70d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-70d}","end":"{-45d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":330,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-45d}","end":"{-15d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":360,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-15d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":390,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# My cars pump
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Running late, my car's pump is broken and I'm waiting for the garage"}

# Pump great
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Pump is doing a great job, legs loose and I slept right through"}

# Refill in 5 d
expect refill-due routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:tonus:measure","code":"pump-refill-due"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueDateTime":"{+5d}"}

# Refill overdue by text label
expect refill-due urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Next pump refill due"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueDateTime":"{-2d}"}

# Alarm date tomorrow
expect refill-due urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Low reservoir alarm date"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueDateTime":"{+1d}"}

# Overdue + spasms
expect refill-due emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Refill due date"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueString":"{-3d}"}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"my legs are in spasm again worse than ever and I have a temperature"}

# Refilled since
quiet refill-due
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Refill due date"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-90d}","valueDateTime":"{-3d}"}
{"resourceType":"Procedure","status":"completed","code":{"text":"Intrathecal pump refill"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-4d}"}
{"resourceType":"Observation","status":"final","code":{"text":"Refill due date"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4d}","valueDateTime":"{+80d}"}

# Single beep
expect pump-alarm urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"the pump has started to make a single beep every hour"}

# Two-tone siren
expect pump-alarm emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"There is a two tone alarm coming out of his tummy pump, high low high low"}

# Alarm device log
expect pump-alarm emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump alarm"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Critical alarm: motor stall"}

# Smoke alarm beeps
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Sorry I missed your call, the smoke alarm was beeping and I was changing its battery"}

# Residual expected/measured components
expect pump-residual-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump refill"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","component":[{"code":{"text":"Expected reservoir volume"},"valueQuantity":{"value":4.0,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}},{"code":{"text":"Measured reservoir volume"},"valueQuantity":{"value":7.5,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}

# ERV ARV observations
expect pump-residual-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"ERV"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":5,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}
{"resourceType":"Observation","status":"final","code":{"text":"ARV"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":2.2,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}

# Vendor: calculated vs aspirated
expect pump-residual-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Calculated residual volume (SynchroMed II)"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":3.1,"unit":"ml"}}
{"resourceType":"Observation","status":"final","code":{"text":"Actual volume withdrawn from reservoir"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":9.8,"unit":"ml"}}

# Residual fine
quiet pump-residual-mismatch
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Expected residual volume"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":4.0,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}
{"resourceType":"Observation","status":"final","code":{"text":"Actual residual volume"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":4.3,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}

# Pocket red
expect pump-complication urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"The scar over the pump is red and oozing yellow stuff"}

# Fever + stiff neck
expect pump-complication emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-6h}","valueString":"He has a temperature of 38.9 and can't put his chin on his chest, neck is really stiff"}

# Headache only upright after implant
expect pump-complication urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-9d}"},"dosage":[{"text":"100 mcg/day via intrathecal pump"}]}
{"resourceType":"Procedure","status":"completed","code":{"text":"Implantation of intrathecal baclofen pump"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-9d}"}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Pounding head whenever I sit or stand up, goes when I lie flat"}

# Scar fine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"420 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Scar over the pump has healed nicely, no redness, nothing coming out of it"}

# New oxycodone
expect opioid urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-3d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804","display":"oxycodone"}]},"dosageInstruction":[{"text":"5 mg q6h prn"}]}

# Long fentanyl
expect opioid routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral TID","timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"TID"}],"text":"TID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"text":"fentaNYL 25 mcg/hr transdermal patch"},"dosageInstruction":[{"text":"1 patch every 72 hours"}]}

# Morphine + RR 8
expect opioid emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AA01","display":"morphine"}]}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":8,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Naloxone is no opioid agonist
quiet opioid
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7242","display":"naloxone"}],"text":"Naloxone 4 mg nasal spray"}}

# Opioid cancelled
quiet opioid
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"MedicationRequest","status":"cancelled","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-3d}","meta":{"lastUpdated":"{-48h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7052","display":"morphine"}]}}

# Gabapentin 45y
expect cns-depressant routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"25480","display":"gabapentin"}],"text":"gabapentin 300 mg capsule"},"dosageInstruction":[{"text":"1 cap TID"}]}

# Zolpidem + clonazepam
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Clofen 10 mg tablet"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"10 mg tds","route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Stilnox 10 mg"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"1 nocte"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Rivotril 0.5 mg"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"1 bd"}]}

# Age 70 tizanidine
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1956-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX02","display":"tizanidine"}]},"effectivePeriod":{"start":"{-200d}"}}

# Loratadine
quiet cns-depressant
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"loratadine 10 mg"},"effectivePeriod":{"start":"{-200d}"}}

# Levetiracetam
quiet cns-depressant
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1981-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"levetiracetam 500 mg"},"effectivePeriod":{"start":"{-200d}"}}

# Alcohol message
expect alcohol routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Is it ok that I have 3 or 4 beers most evenings with the baclofen? I feel fine."}

# AUDIT-C 5
expect alcohol routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral TID","timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"TID"}],"text":"TID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75626-2"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-30d}","valueInteger":5}

# Wine and sleepy
expect alcohol urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Had a bottle of wine last night and have been drowsy all day"}

# Teetotal
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I gave up drinking ten years ago and have not touched a drop since"}

# Lisinopril SBP 94
expect hypotension-with-antihypertensive urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046","display":"lisinopril"}]}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":94,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Amlodipine lightheaded
expect hypotension-with-antihypertensive urgent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Amlodipine 5mg tablets"},"effectivePeriod":{"start":"{-300d}"}}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I come over all faint when I get out of the chair"}

# Metoprolol SBP 128
quiet hypotension-with-antihypertensive
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6918","display":"metoprolol"}]}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":128,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Amitriptyline
expect interaction-other routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"704","display":"amitriptyline"}]}}

# Sinemet hallucinating
expect interaction-other urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Clofen 10 mg tablet"},"effectivePeriod":{"start":"{-400d}"},"dosage":[{"text":"10 mg tds","route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N04BA02","display":"levodopa and carbidopa"}]},"effectivePeriod":{"start":"{-300d}"}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"64269007","display":"Visual hallucinations"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Lithium stopped
quiet interaction-other
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"lithium carbonate 300 mg"},"effectivePeriod":{"start":"{-900d}","end":"{-500d}"}}

# Throat closing
expect anaphylaxis emergent
quiet side-effect-reported
quiet hypersensitivity
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-2d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1h}","valueString":"My tongue and lips are swelling up and my throat is closing"}

# Hives + wheeze coded
expect anaphylaxis emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationReference":{"reference":"#m1"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}],"contained":[{"resourceType":"Medication","id":"m1","code":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"form":{"text":"tablet"}}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"126485001","display":"Urticaria"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueBoolean":true}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2h}","valueString":"wheezing like an old accordion"}

# Swollen ankles only
expect side-effect-reported routine
quiet anaphylaxis
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"My ankles have been puffy since I started this"}

# AllergyIntolerance
expect hypersensitivity urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]}}

# Hives
expect hypersensitivity urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"event":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"L50.0","display":"Allergic urticaria"}]},"date":"{-1d}"}

# Penicillin allergy
quiet hypersensitivity
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"text":"Penicillin"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]}}

# Suicidal sms
expect suicidality emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"dont see the point any more, everyone would be better off without me"}

# PHQ9 item9 = 1
expect suicidality urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueInteger":1}

# PHQ panel comp 2
expect suicidality emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral TID","timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"TID"}],"text":"TID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"44249-1"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA6570-1","display":"More than half the days"}]}},{"code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},"valueInteger":14}]}

# PHQ9 item9 QR 0
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-150d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral TID","timing":{"repeat":{"boundsPeriod":{"start":"{-150d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"TID"}],"text":"TID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"Not at all"}}]}]}

# Voices
expect psychosis urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"keep hearing a man whispering my name but nobody is there"}

# Delirium coded
expect psychosis emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"2776000","display":"Delirium"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Mania
expect psychosis urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"405273008"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Seeing things in film
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-150d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-150d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"New glasses are great, finally seeing things clearly"}

# Misuse
expect misuse urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I have been taking extra ones on top because I like the buzz, and I get some from a mate as well"}

# Lost third time early
expect misuse urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Telephone encounter"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Third early refill request this month, pt escalating own dose, drug seeking behavior noted."}

# Asks for increase properly
quiet misuse
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Could the doctor consider increasing my dose? I have kept to what she prescribed."}

# Fit witnessed
expect seizure emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2h}","valueString":"He went stiff then his arms and legs were jerking and he wet himself, lasted 2 mins, he is dazed now"}

# G40 seizure Encounter dx cond
expect seizure emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R56.9","display":"Unspecified convulsions"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Absence seizure ruled out
quiet seizure
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]},"onsetDateTime":"{-1d}"}

# Epilepsy start
expect epilepsy-history routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-4d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"baclofen 5 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet 3 times a day by oral route."}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-4000d}"}

# Epilepsy rise
expect epilepsy-history routine
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G40.909","display":"Epilepsy, unspecified"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-4000d}"}

# Epilepsy stable dose
quiet epilepsy-history
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-400d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-4000d}"}

# Sleepy+confused
expect encephalopathy urgent
quiet side-effect-reported
quiet drowsiness-persistent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1976-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-7h}","valueString":"So sleepy and muddled today, can't follow what we say"}

# Myoclonus + ataxia coded, eGFR 40
expect renal-toxicity emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 5 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (5 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-20d}","valueQuantity":{"value":40,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"20262006","display":"Ataxia"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-30h}"}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-7h}","valueString":"arms keep jerking by themselves"}

# Sleepy now, confused 2 weeks ago
quiet encephalopathy
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1976-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-15d}","valueString":"bit muddled"}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-7h}","valueString":"sleepy this morning"}

# Fall
expect fall urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"my legs gave way and I went down in the kitchen, just bruises"}

# Fall on apixaban
expect fall emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","medicationCodeableConcept":{"text":"Apixaban 5mg tablets"}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Fall bang head
expect fall emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"fell in the shower and cracked my head on the tiles"}

# Nearly fell
quiet fall
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Stumbled on the step but caught the rail, no fall"}

# 71 new confusion
expect older-adult-cns urgent
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1955-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 5 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (5 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-20d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"286933003"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# 80 dizzy since
expect older-adult-cns urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1946-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 5mg tablets"}],"text":"Baclofen 5mg tablets"},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Dad has been dizzy since he started the new tablets"}

# 50 dizzy
expect side-effect-reported routine
quiet older-adult-cns
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1976-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 5mg tablets"}],"text":"Baclofen 5mg tablets"},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"a bit dizzy"}

# Epworth 18
expect drowsiness-persistent urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Epworth Sleepiness Scale total"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueInteger":18}

# Nodded off driving
expect drowsiness-persistent urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I nodded off at the wheel at a red light yesterday"}

# Out like a light all day
expect drowsiness-persistent urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 20 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (20 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"She's out like a light all day long, for three weeks now"}

# Epworth 7
quiet drowsiness-persistent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Epworth"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueInteger":7}

# Cant stand to transfer
expect weakness-functional urgent
quiet side-effect-reported
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 20 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (20 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"my legs are so weak now I can't stand up to transfer"}

# Legs collapse in transfers
expect weakness-functional urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Since the pump went up he is too floppy to hold himself in the hoist, needs two of us for every transfer now"}

# Weak but walk
quiet weakness-functional
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"legs feel weaker than before but I still walk to the shop"}

# Cant pee
expect urinary-retention urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-50d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"can't pee, been trying all day, bladder feels full to bursting"}

# Retention in T4 SCI
expect urinary-retention emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"S24.112A","display":"Complete lesion at T2-T6 level of thoracic spinal cord"}],"text":"T4 complete paraplegia"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Catheter routine change
quiet urinary-retention
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Catheter changed today, draining well"}

# AD
expect autonomic-dysreflexia emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}],"text":"C6 tetraplegia ASIA A"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueQuantity":{"value":102,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":168,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"pounding headache and face bright red and sweaty"}

# AD named
expect autonomic-dysreflexia emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 20mg tablets"}],"text":"Baclofen 20mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"T3 paraplegia"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Autonomic dysreflexia"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# SCI L1 high BP headache
quiet autonomic-dysreflexia
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 20mg tablets"}],"text":"Baclofen 20mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}],"text":"L1 incomplete paraplegia"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueQuantity":{"value":120,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":150,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"headache"}

# Pregnant coded
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1997-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-20d}"}

# 82810-3 pregnant
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1997-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"82810-3"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]}}

# Two lines
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1997-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Did a test this morning and got two lines, I am expecting! Should I keep taking the baclofen?"}

# Negative test
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1997-10-25","name":[{"family":"Q","given":["R"]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"pregnancy test was negative"}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"82810-3"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"60001007","display":"Not pregnant"}]}}

# Neonate
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"{-5d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"P96.1","display":"Neonatal withdrawal symptoms from maternal use of drugs of addiction"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2d}"}
{"resourceType":"Observation","status":"final","code":{"text":"Nursing note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Jittery, high pitched cry, hypertonic. Mother on baclofen throughout pregnancy."}

# Neonate seizure
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"{-8d}"}
{"resourceType":"Observation","status":"final","code":{"text":"Maternal medication history"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-7d}","valueString":"Maternal baclofen 60 mg daily until delivery"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-1d}"}

# Neonate well
quiet neonatal-withdrawal
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"{-5d}"}
{"resourceType":"Observation","status":"final","code":{"text":"Maternal medication history"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4d}","valueString":"Maternal baclofen 60 mg daily until delivery"}
{"resourceType":"Observation","status":"final","code":{"text":"Nursing note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Feeding well, settled, tone normal, no jitteriness."}

# Stroke I63
expect cautioned-comorbidity routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I63.9","display":"Cerebral infarction, unspecified"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}

# Parkinson
expect cautioned-comorbidity routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"49049000","display":"Parkinson's disease"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}

# Peptic ulcer resolved
quiet cautioned-comorbidity
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"13200003","display":"Peptic ulcer"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-900d}"}

# Oral + pump
expect duplicate-therapy urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Two oral products
expect duplicate-therapy urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-20d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376"}],"text":"Fleqsuvy 25 mg/5 mL oral suspension"},"dosageInstruction":[{"text":"2 mL (10 mg) by mouth three times a day"}]}

# Planned overlap
expect duplicate-therapy routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 2 (two) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":2,"period":1.0,"periodUnit":"d"},"code":{"text":"2 (two) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":100,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Re-asserted
quiet duplicate-therapy
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"dateAsserted":"{-100d}","medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"dateAsserted":"{-2d}","medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}

# No benefit
expect no-benefit routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-70d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 20 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, QID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral QID","timing":{"repeat":{"boundsPeriod":{"start":"{-70d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"QID"}],"text":"QID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-80d}","valueInteger":3}
{"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3d}","valueInteger":3}

# No benefit NRS
expect no-benefit routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 20 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (20 mg total) by mouth 4 (four) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-60d}"},"frequency":4,"period":1.0,"periodUnit":"d"},"code":{"text":"4 (four) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Spasticity NRS"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-65d}","valueInteger":7}
{"resourceType":"Observation","status":"final","code":{"text":"Spasticity NRS"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3d}","valueInteger":7}

# Benefit
quiet no-benefit
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-70d}","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 20 mg oral tablet"},"dosageInstruction":[{"text":"1 tab(s), Oral, QID, 90 tab(s), 0 Refill(s)","patientInstruction":"1 tab(s) Oral QID","timing":{"repeat":{"boundsPeriod":{"start":"{-70d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"1","display":"QID"}],"text":"QID"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-80d}","valueInteger":3}
{"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3d}","valueInteger":1}

# Eval overdue oral
expect evaluation-overdue routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 5 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (5 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-20d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}

# Eval overdue pump
expect evaluation-overdue urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-100d}","end":"{-9d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-9d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":330,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Evaluated
quiet evaluation-overdue
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 5 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (5 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-20d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Penn Spasm Frequency Scale"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4d}","valueInteger":2}

# Does nothing
expect reported-ineffective routine
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Honestly these tablets do nothing for me, might as well be smarties"}

# Wears off
expect reported-ineffective routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"It wears off after two hours and then the tightness is there until the next dose"}

# Works
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"The baclofen is a godsend, legs so much looser"}

# Topical 3x/day
expect topical-systemic routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 2% cream (compounded)"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"text":"apply to both calves three times a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}

# Topical + drowsy
expect topical-systemic urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen/amitriptyline/ketamine gel (BAK)"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"text":"apply to feet twice a day","route":{"text":"topical"}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"very drowsy after I rub the gel on"}

# Topical twice fine
quiet topical-systemic
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 2% cream"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"text":"apply to left calf twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005"}]}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"cream is helping"}

# AST 88 new
expect lab-abnormal routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-200d}","valueQuantity":{"value":24,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4d}","valueQuantity":{"value":88,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"H"}]}]}

# Glucose mmol
expect lab-abnormal routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Fasting plasma glucose"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4d}","referenceRange":[{"low":{"value":3.9,"unit":"mmol/L"},"high":{"value":5.6,"unit":"mmol/L"}}],"valueQuantity":{"value":8.1,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"}}

# ALP high long known
quiet lab-abnormal
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://dmd.nhs.uk","code":"322231002","display":"Baclofen 10mg tablets"}],"text":"Baclofen 10mg tablets"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"6768-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-300d}","valueQuantity":{"value":180,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":120,"unit":"U/L"}}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"6768-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-100d}","valueQuantity":{"value":190,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":120,"unit":"U/L"}}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"6768-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4d}","valueQuantity":{"value":185,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":120,"unit":"U/L"}}]}

# Pump old
expect pump-replacement-due routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Device","patient":{"reference":"Patient/p1"},"status":"active","type":{"text":"Implantable intrathecal infusion pump SynchroMed II"},"manufactureDate":"{-2450d}"}
{"resourceType":"Procedure","status":"completed","code":{"text":"Implantation of intrathecal baclofen pump"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-2420d}"}

# ERI alarm
expect pump-alarm urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump interrogation"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Elective replacement indicator reached; replace within 90 days"}

# Pump 2 y
quiet pump-replacement-due
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1301627"}],"text":"Gablofen 2,000 mcg/mL intrathecal solution"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","code":{"text":"Implantation of intrathecal baclofen pump"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-730d}"}

# Code vs text
expect data-conflict routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"Glycopyrrolate 1 mg tablet"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"text":"1 tablet bd"}]}

# Coded absent text affirms
expect data-conflict routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2667000","display":"Absent"}]},"note":[{"text":"Patient very dizzy on standing today"}]}

# Brand and generic agree
quiet data-conflict
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"Lioresal 10 mg tablets"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"text":"1 tablet bd"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"fine"}

# French
expect report-unreadable routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Depuis que je prends ce médicament je dors toute la journée et je suis très confus"}

# Cyrillic
expect report-unreadable routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"После этих таблеток у меня сильная слабость и кружится голова"}

# English slang readable
quiet report-unreadable
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"defo feeling gr8 on these m8"}

# Arbaclofen
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"arbaclofen 10 mg"},"effectivePeriod":{"start":"{-30d}"}}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"very dizzy and sleepy"}

# No baclofen
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-300d}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6918","display":"metoprolol"}]}}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"dizzy and fell over"}

# Entered in error baclofen
only
{"resourceType":"MedicationRequest","status":"entered-in-error","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"dizzy"}

# News article
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I read online that baclofen can cause seizures, is that true?"}

# Appointment
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"Can we move my appointment to Thursday afternoon please?"}

# Dog fell
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"the dog had a seizure last night so I am at the vet, can we reschedule"}

# Past seizure before
quiet seizure
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I had one seizure as a child, none since"}

# Worried
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"I'm worried it might make me drowsy at work, what should I watch for?"}

# Gone after stopping other
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community"}]}],"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"}],"text":"baclofen (LIORESAL) 10 mg tablet"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times daily., Disp-90 tablet, R-3, Normal","asNeededBoolean":false,"timing":{"repeat":{"boundsPeriod":{"start":"{-90d}"},"frequency":3,"period":1.0,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueString":"All my headaches went away months before I even started this"}
