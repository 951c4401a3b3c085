## Interactions, allergy, mind, falls, pregnancy, look-alikes, shapes of dosage. Written from the clinical reference before they were first run, with exposures in the
## shapes of several EHRs. First run of signs, doses and contexts together: 235 of 261 flags (emergent 57 of 65), 4 false
## flags in 145 negative stories.

# Oxycodone begun five days ago
expect opioid urgent
{"resourceType":"Medication","id":"med225","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med225","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1049621","display":"oxycodone hydrochloride 5 MG Oral Tablet"}],"text":"oxycodone 5 mg tablet"},"authoredOn":"{-5d}","dosageInstruction":[{"text":"1 tablet every 6 hours as needed","timing":{"repeat":{"boundsPeriod":{"start":"{-5d}"}}}}]}

# Morphine for a year
expect opioid routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"morphine sulfate ER 15 mg"},"authoredOn":"{-400d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"}}}}]}

# Tramadol by ATC code
expect opioid routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AX02","display":"tramadol"}]},"effectivePeriod":{"start":"{-400d}"}}

# Methadone and a breathing rate of nine
expect opioid emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-500d}"}}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6813","display":"methadone"}]},"authoredOn":"{-400d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":9,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Opioid stopped a year ago
quiet opioid
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804"}],"text":"oxycodone 5 mg tablet"},"authoredOn":"{-450d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-450d}","end":"{-440d}"}}}}]}

# Naloxone kit is no opioid
quiet opioid
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"naloxone 4 mg nasal spray"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Fentanyl patch by text
expect opioid routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"fentaNYL 25 mcg/hr 72 hr patch"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"Place 1 patch onto the skin every 72 hours","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Loperamide is not listed
quiet opioid
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"loperamide 2 mg capsule"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Diazepam
expect cns-depressant routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322"}],"text":"diazePAM 5 mg tablet"},"authoredOn":"{-400d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"}}}}]}

# Gabapentin and lorazepam
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med243","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med243","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"25480"}],"text":"gabapentin 300 mg capsule"},"authoredOn":"{-400d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-400d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6470"}],"text":"LORazepam 1 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Zopiclone at 77
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1949-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N05CF01"}],"text":"Zopiclone 3.75mg tablets"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Tizanidine and drowsy
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"57258"}],"text":"tizanidine 4 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Pregabalin by text
expect cns-depressant routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-500d}"}}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lyrica 75 mg capsule"},"effectivePeriod":{"start":"{-300d}"}}

# Cetirizine does not sedate
quiet cns-depressant
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"cetirizine 10 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Diphenhydramine does
expect cns-depressant routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"diphenhydrAMINE 25 mg capsule"},"authoredOn":"{-30d}","dosageInstruction":[{"text":"1 capsule nightly as needed","timing":{"repeat":{"boundsPeriod":{"start":"{-30d}"}}}}]}

# Levetiracetam is not in the group
quiet cns-depressant
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N03AX14"}],"text":"levetiracetam 500 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Quetiapine
expect cns-depressant routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"51272"}],"text":"QUEtiapine 25 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Diazepam completed before baclofen began
quiet cns-depressant
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322"}],"text":"diazepam 5 mg"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}","end":"{-120d}"}}}}]}

# Diazepam on hold
quiet cns-depressant
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med261","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med261","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"entered-in-error","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322"}],"text":"diazepam 5 mg"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Six beers last night
expect alcohol routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"I had six beers last night"}

# AUDIT-C of 7 in a man
expect alcohol routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"male","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75626-2","display":"AUDIT-C total score"}]},"effectiveDateTime":"{-3d}","valueQuantity":{"value":7,"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}}

# AUDIT-C of 3 in a woman
expect alcohol routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75626-2"}]},"effectiveDateTime":"{-3d}","valueInteger":3}

# AUDIT-C of 3 in a man
quiet alcohol
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"male","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75626-2"}]},"effectiveDateTime":"{-3d}","valueInteger":3}

# Drinking and drowsy
expect alcohol urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"had a bottle of wine"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-20h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Does not drink
quiet alcohol
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"I do not drink alcohol at all"}

# Drank a month ago
quiet alcohol
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-35d}","valueString":"had four beers at the wedding"}

# Lisinopril and a pressure of 94
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046"}],"text":"lisinopril 10 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":94,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":55,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Amlodipine and dizzy
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Medication","id":"med279","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med279","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"17767"}],"text":"amLODIPine 5 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Metoprolol and fainted
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"C07AB02","display":"metoprolol"}]},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R55","display":"Syncope and collapse"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Lisinopril with a normal pressure
quiet hypotension-with-antihypertensive
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046"}],"text":"lisinopril 10 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":128,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":76,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Low pressure without any antihypertensive
expect vital-signs urgent
quiet hypotension-with-antihypertensive
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-500d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":96,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":60,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Amitriptyline
expect interaction-other routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"704"}],"text":"amitriptyline 25 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Lithium carbonate, not a sedative
expect interaction-other routine
quiet cns-depressant
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6448"},{"system":"http://www.whocc.no/atc","code":"N05AN01"}],"text":"lithium carbonate 300 mg capsule"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Levodopa with hallucinations
expect interaction-other urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-500d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-500d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6375"}],"text":"carbidopa-levodopa 25-100 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Sertraline is not listed
quiet interaction-other
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"sertraline 50 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Phenelzine
expect interaction-other routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-500d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N06AF03"}],"text":"phenelzine 15 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}

# Angio-oedema coded
expect anaphylaxis emergent
{"resourceType":"Medication","id":"med297","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med297","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"41291007","display":"Angioedema"}]}}

# Anaphylaxis by ICD-10
expect anaphylaxis emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"T78.2XXA","display":"Anaphylactic shock, unspecified, initial encounter"}]},"onsetDateTime":"{-2h}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Lips and tongue swollen, in words
expect anaphylaxis emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 5 mg tablet"},"authoredOn":"{-10d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-10d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1h}","valueString":"lips and tongue are swelling up and my throat is closing"}

# Wheeze and hives
expect anaphylaxis emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"126485001","display":"Urticaria"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-2h}","valueString":"wheezing badly"}

# Anaphylaxis to peanuts long ago
quiet anaphylaxis
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"T78.01XA","display":"Anaphylactic reaction due to peanuts"}]},"onsetDateTime":"{-4000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Rash
expect hypersensitivity urgent
quiet anaphylaxis
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R21","display":"Rash and other nonspecific skin eruption"}]},"onsetDateTime":"{-2d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Hives
expect hypersensitivity urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"247472004","display":"Hives"}]}}

# Baclofen allergy on the list of a patient who takes it
expect hypersensitivity urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]}}

# Baclofen allergy in text
expect hypersensitivity urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"text":"Lioresal"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]}}

# Penicillin allergy
quiet hypersensitivity
only
{"resourceType":"Medication","id":"med315","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med315","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7980","display":"penicillin G"}],"text":"Penicillin"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]},"reaction":[{"manifestation":[{"coding":[{"system":"http://snomed.info/sct","code":"271807003","display":"Rash"}]}]}]}

# Baclofen allergy refuted
quiet hypersensitivity
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"refuted"}]}}

# Baclofen allergy and no baclofen
quiet hypersensitivity
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"57258"}],"text":"tizanidine 4 mg tablet"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}"}}}}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]}}

# Suicidal thoughts coded
expect suicidality emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"6471006","display":"Suicidal thoughts"}]}}

# PHQ-9 item 9 of one
expect suicidality urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-2d}","valueInteger":1}

# PHQ-9 item 9 of two
expect suicidality emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-2d}","valueQuantity":{"value":2,"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}}

# PHQ-9 item 9 of zero
quiet suicidality
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-2d}","valueInteger":0}

# PHQ-9 answered with LOINC answer codes: several days
expect suicidality urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6569-3","display":"Several days"}}]}]}

# PHQ-9 answered: more than half the days
expect suicidality emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6570-1","display":"More than half the days"}}]}]}

# PHQ-9 answered: not at all
quiet suicidality
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"Not at all"}}]}]}

# Suicide attempt
expect suicidality emergent
{"resourceType":"Medication","id":"med333","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med333","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"82313006","display":"Suicide attempt"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# PHQ-9 panel with item 9 as a component
expect suicidality emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44249-1","display":"PHQ-9 panel"}]},"effectiveDateTime":"{-2d}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},"valueInteger":17},{"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"valueInteger":3}]}

# Denies suicidal thoughts
quiet suicidality
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"denies suicidal ideation"}

# Hallucinations on a steady dose
expect psychosis urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Hallucinations five days after a dose fall
expect psychosis emergent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"45150006","display":"Auditory hallucinations"}]}}

# Delirium coded
expect psychosis emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"2776000","display":"Delirium"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Psychosis by ICD-10 F29
expect psychosis urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F29","display":"Unspecified psychosis"}]},"onsetDateTime":"{-2d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Hallucination denied by code
quiet psychosis
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2667000","display":"Absent"}]}}

# Takes more than told for the buzz
expect misuse urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"I have been taking extra baclofen to get high"}

# Dose raised by the doctor
quiet misuse
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"my doctor increased the baclofen last week"}

# Seizure in words
expect seizure emergent
{"resourceType":"Medication","id":"med351","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med351","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"had a fit this morning, shaking all over"}

# Seizure coded in ICD-10 as a condition
expect seizure emergent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R56.9","display":"Unspecified convulsions"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Seizure in the year before baclofen
quiet seizure
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R56.9","display":"Unspecified convulsions"}]},"onsetDateTime":"{-600d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Epilepsy on the list at the start
expect epilepsy-history routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"onsetDateTime":"{-3000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Epilepsy and a dose rise
expect epilepsy-history routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G40.909","display":"Epilepsy, unspecified"}]},"onsetDateTime":"{-3000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-90d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Epilepsy and a dose steady for two years
quiet epilepsy-history
quiet seizure
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"onsetDateTime":"{-3000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-800d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Drowsy and confused
expect encephalopathy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-20h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# Encephalopathy coded
expect encephalopathy emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"81308009","display":"Encephalopathy"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Confusion and drowsiness three weeks apart
quiet encephalopathy
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-25d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# Toxic encephalopathy by ICD-10
expect encephalopathy emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G92.8","display":"Other toxic encephalopathy"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Fell at home
expect fall urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"I fell in the bathroom yesterday"}

# Fall coded, on warfarin
expect fall emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B01AA03"}],"text":"warfarin 5 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Fall on apixaban by text
expect fall emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med369","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med369","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Eliquis (apixaban) 5 mg tablet"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Fell and hit the head
expect fall emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"fell down the stairs and hit my head"}

# Fall risk score only
quiet fall
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"59460-6","display":"Fall risk total [Morse Fall Scale]"}]},"effectiveDateTime":"{-1d}","valueInteger":35}

# No falls since last visit
quiet fall
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"1","text":"Any falls since last visit?","answer":[{"valueBoolean":false}]}]}

# Fall six weeks ago
quiet fall
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-42d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Fall by ICD-10 external cause
expect fall urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"W19.XXXA","display":"Unspecified fall, initial encounter"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# New dizziness at 78
expect older-adult-cns urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1948-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# New weakness at 66
expect older-adult-cns urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1960-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"13791008","display":"Asthenia"}]}}

# New dizziness at 64
expect side-effect-reported routine
quiet older-adult-cns
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1962-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Nausea at 78
expect side-effect-reported routine
quiet older-adult-cns
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1948-03-01"}
{"resourceType":"Medication","id":"med387","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med387","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]}}

# Epworth 18
expect drowsiness-persistent urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Epworth Sleepiness Scale"},"effectiveDateTime":"{-2d}","valueInteger":18}

# Epworth 9
quiet drowsiness-persistent
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Epworth Sleepiness Scale total"},"effectiveDateTime":"{-2d}","valueInteger":9}

# Falls asleep at the wheel
expect drowsiness-persistent urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"so drowsy I nodded off while driving"}

# Drowsy for three weeks
expect drowsiness-persistent urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-22d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-12d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Cannot stand to transfer any more
expect weakness-functional urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"legs are too weak now, I can no longer stand to transfer to my chair"}

# Weak but walking
quiet weakness-functional
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"13791008","display":"Asthenia"}]}}

# Retention coded
expect urinary-retention urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Retention with a T4 injury
expect urinary-retention emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}],"text":"Spinal cord injury at T4, complete"},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R33.9","display":"Retention of urine, unspecified"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# No urine for ten hours
expect urinary-retention urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med405","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med405","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-2h}","valueString":"haven't been able to pee for ten hours"}

# Retention with an L1 injury
expect urinary-retention urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Spinal cord injury L1, incomplete"},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R33.9"}]},"onsetDateTime":"{-1d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Retention denied
quiet urinary-retention
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]},"effectiveDateTime":"{-1d}","valueBoolean":false}

# Pressure 178 with headache, T4 injury
expect autonomic-dysreflexia emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"T4 spinal cord injury"},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-40d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":112,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":70,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":108,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":66,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":178,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":100,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Pressure 178 with headache, L2 injury
quiet autonomic-dysreflexia
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"L2 spinal cord injury"},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-40d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":112,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":70,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":108,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":66,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":178,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":100,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Pressure 118 with headache, T4 injury
quiet autonomic-dysreflexia
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"T4 spinal cord injury"},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-40d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":112,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":70,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":118,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":70,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Pregnant, coded
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnancy"}]},"onsetDateTime":"{-60d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Pregnancy status positive
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"82810-3","display":"Pregnancy status"}]},"effectiveDateTime":"{-5d}","valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA15173-0","display":"Pregnant"}]}}

# Pregnancy status negative
quiet pregnancy
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"82810-3","display":"Pregnancy status"}]},"effectiveDateTime":"{-5d}","valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA26683-5","display":"Not pregnant"}]}}

# Pregnancy by ICD-10 supervision code
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"Medication","id":"med423","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med423","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z33.1","display":"Pregnant state, incidental"}]},"onsetDateTime":"{-20d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Pregnancy three years ago
quiet pregnancy
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1993-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnancy"}]},"onsetDateTime":"{-1200d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"abatementDateTime":"{-930d}"}

# Pregnant but baclofen ended long ago
quiet pregnancy
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-900d}","end":"{-500d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnancy"}]},"onsetDateTime":"{-60d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Newborn with P96.1
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2026-11-18"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"P96.1","display":"Neonatal withdrawal symptoms from maternal use of drugs of addiction"}]},"onsetDateTime":"{-2d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Jittery newborn of a mother on baclofen
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2026-11-18"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-6d}","valueString":"Mother took baclofen 60 mg daily throughout the pregnancy."}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"Baby is jittery with tremor and high tone."}

# Jittery newborn, mother took nothing
quiet neonatal-withdrawal
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2026-11-18"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"Baby is jittery."}

# Peptic ulcer on the problem list
expect cautioned-comorbidity routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"13200003","display":"Peptic ulcer"}]},"onsetDateTime":"{-200d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Parkinson's disease by ICD-10
expect cautioned-comorbidity routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1961-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G20","display":"Parkinson's disease"}]},"onsetDateTime":"{-200d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Old stroke
expect cautioned-comorbidity routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I63.9","display":"Cerebral infarction, unspecified"}]},"onsetDateTime":"{-500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Porphyria
expect cautioned-comorbidity routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E80.20","display":"Unspecified porphyria"}]},"onsetDateTime":"{-500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# COPD
expect cautioned-comorbidity routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"J44.9","display":"Chronic obstructive pulmonary disease, unspecified"}]},"onsetDateTime":"{-500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Cirrhosis
expect cautioned-comorbidity routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"19943007","display":"Cirrhosis of liver"}]},"onsetDateTime":"{-500d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Peptic ulcer resolved
quiet cautioned-comorbidity
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"13200003","display":"Peptic ulcer"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Stroke of the family is not the patient's
quiet cautioned-comorbidity
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med441","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med441","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z82.3","display":"Family history of stroke"}]},"onsetDateTime":"{-200d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Oral and pump together
expect duplicate-therapy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-150d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Two oral baclofen products from two systems
expect duplicate-therapy urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med450","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med450","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376"}],"text":"Fleqsuvy 5 mg/mL oral suspension"},"authoredOn":"{-30d}","dosageInstruction":[{"text":"2 mL (10 mg) three times daily","timing":{"repeat":{"boundsPeriod":{"start":"{-30d}"}}}}]}

# The same product asserted again
quiet duplicate-therapy
quiet oral-dose-above-maximum
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"id":"a","dateAsserted":"{-100d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"id":"b","dateAsserted":"{-10d}"}

# Old order ended the day the new began
quiet duplicate-therapy
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-30d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Oral tapered after the pump started
expect duplicate-therapy routine
quiet abrupt-stop-oral
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-20d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-20d}","end":"{-8d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-8d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-21d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# No better after three months on 80 mg
expect no-benefit routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-92d}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-3d}","valueInteger":3}

# Better after three months on 80 mg
quiet no-benefit
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-92d}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-3d}","valueInteger":1}

# Dose raised three weeks ago, nothing since
expect evaluation-overdue routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-60d}","end":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Dose raised three weeks ago, pain score since
quiet evaluation-overdue
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-60d}","end":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-21d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3","display":"Pain severity 0-10"}]},"effectiveDateTime":"{-9d}","valueInteger":3}

# Dose raised five days ago
quiet evaluation-overdue
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-60d}","end":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Pump raised ten days ago, nothing since
expect evaluation-overdue urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-100d}","end":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Does nothing for me
expect reported-ineffective routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"baclofen does nothing for me"}

# Works well
quiet reported-ineffective
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"baclofen is helping a lot"}

# Cream with drowsiness
expect topical-systemic urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% / amitriptyline 4% cream"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"text":"Apply to lower back twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Cream five times a day
expect topical-systemic routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% / amitriptyline 4% cream"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"text":"Apply to affected area 5 times a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}

# Cream with tablets
expect topical-systemic routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% / amitriptyline 4% cream"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"text":"Apply to lower back twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Cream twice daily
quiet topical-systemic
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% / amitriptyline 4% cream"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"text":"Apply to lower back twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}

# AST newly raised
expect lab-abnormal routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":130,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"H","display":"High"}]}]}

# ALP above its reference range
expect lab-abnormal routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"6768-6"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":260,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"low":{"value":40,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"high":{"value":130,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}]}

# AST raised as it has been
quiet lab-abnormal
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-120d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":128,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":130,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}

# AST normal
quiet lab-abnormal
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":25,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}

# Glucose 290 in mg/dL, earlier normal
expect lab-abnormal routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},"effectiveDateTime":"{-100d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":95,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},"effectiveDateTime":"{-1d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":290,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Code says fentanyl, text says baclofen
expect data-conflict routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"4337","display":"fentanyl"}],"text":"Baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg tid"}]}

# Code absent, text affirms
expect data-conflict routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2667000","display":"Absent"}],"text":"very dizzy since Monday"}}

# Report in Russian
expect report-unreadable routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med468","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med468","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"У меня сильно кружится голова после таблеток"}

# Report in English
expect side-effect-reported routine
quiet report-unreadable
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"feeling dizzy after the tablets"}

# Arbaclofen is not baclofen
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"arbaclofen extended release 10 mg tablet"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg bid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":85,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":50,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Bactrim is not baclofen
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Bactrim DS 800-160 mg tablet"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Baclofen only in a note of another drug
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"57258"}],"text":"tizanidine 4 mg tablet"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"as directed","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}"}}}}],"note":[{"text":"Patient declined baclofen."}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Intended statement has not begun
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"intended","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{+2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Active statement whose period ended
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-400d}","end":"{-100d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Start known by month only
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"2026-03"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Start known by year only
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"2024"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Brand name Kemstro with a sig
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Kemstro 10 mg ODT"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# French name of the drug
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofène Zentiva 10 mg"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Reference to a Medication with a code only
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"bac","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}]}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationReference":{"reference":"Medication/bac"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Tablets with a dose range up to 25 mg four times
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseRange":{"low":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"high":{"value":25,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}]}]}

# Timing in hours: 20 mg every 6
quiet oral-dose-above-maximum
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":6,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Timing in hours: 25 mg every 6
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":6,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":25,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Timing by GTS abbreviation and tablets
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation","code":"QID"}]}},"doseAndRate":[{"doseQuantity":{"value":1.5,"unit":"tablet"}}]}]}

# Timing by when codes
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"when":["MORN","NOON","EVE","HS"]}},"doseAndRate":[{"doseQuantity":{"value":25,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Two dosage instructions for morning and night
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"sequence":1,"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","when":["MORN"]}},"doseAndRate":[{"doseQuantity":{"value":40,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]},{"sequence":1,"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","when":["HS"]}},"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Pump rate in micrograms an hour
expect intrathecal-dose-out-of-range urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"h","system":"http://unitsofmeasure.org","code":"h"}}}]}]}

# Pump rate as ug/h quantity
quiet intrathecal-dose-out-of-range
quiet unit-mismatch
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":18,"unit":"ug/h","system":"http://unitsofmeasure.org","code":"ug/h"}}]}]}

# As-needed order with a maximum a day
quiet oral-dose-above-maximum
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg every 6 hours as needed, max 40 mg per day","asNeededBoolean":true,"maxDosePerPeriod":{"numerator":{"value":40,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"denominator":{"value":1,"unit":"d","system":"http://unitsofmeasure.org","code":"d"}}}]}

# Weekly weights and heights raise nothing
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":82,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8302-2"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":181,"unit":"cm","system":"http://unitsofmeasure.org","code":"cm"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72166-2","display":"Tobacco smoking status"}]},"effectiveDateTime":"{-5d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"266919005","display":"Never smoker"}]}}

# Modified Ashworth 1+ as a coded text
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth scale"},"effectiveDateTime":"{-5d}","valueCodeableConcept":{"text":"1+"}}

# Temperature with the unit missing is not fever
quiet vital-signs
quiet withdrawal-intrathecal
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":98.6}}

# Heart rate of 4000 is a data problem
quiet vital-signs
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":4000,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
