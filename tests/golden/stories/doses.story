## Kidneys, doses, pumps. Written from the clinical reference before they were first run, with exposures in the
## shapes of several EHRs. First run of signs, doses and contexts together: 235 of 261 flags (emergent 57 of 65), 4 false
## flags in 145 negative stories.

# eGFR 52 at 71 on 30 mg
expect renal-egfr-45-59 urgent
quiet renal-egfr-30-44
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1955-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":52,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 52 at 44 on 30 mg
expect renal-egfr-45-59 routine
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1982-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":52,"unit":"mL/min/1.73 m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 52 on 15 mg
quiet renal-egfr-45-59
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1955-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"5 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":52,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 41 on 10 mg
expect renal-egfr-30-44 routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 5mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Twice A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"62238-1"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":41,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 36 on 60 mg
expect renal-egfr-30-44 urgent
quiet renal-egfr-45-59
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"48642-3"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":36,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 21
expect renal-egfr-below-30 urgent
quiet renal-egfr-30-44
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":21,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR reported as below 15
expect renal-egfr-below-30 urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Medication","id":"med153","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med153","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":15,"comparator":"<","unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR reported as above 60
quiet renal-egfr-45-59
quiet renal-egfr-30-44
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":60,"comparator":">","unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR as a string above 60
quiet renal-egfr-45-59
quiet renal-egfr-below-30
quiet data-conflict
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"{-10d}","valueString":">60"}

# Old eGFR of 25, newest 75
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-200d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":25,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":75,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Newest eGFR arrives first
expect renal-egfr-below-30 urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":25,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-200d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":75,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 25 fourteen months ago
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-430d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":25,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 25 with a cream only
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% / amitriptyline 4% cream"},"effectivePeriod":{"start":"{-60d}"},"dosage":[{"text":"Apply to lower back twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":25,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 25 with a pump
expect renal-egfr-below-30 urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationAdministration","status":"in-progress","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678"}],"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"rateQuantity":{"value":400,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":25,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Creatinine clearance 24
expect renal-egfr-below-30 urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1946-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"35591-7"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":24,"unit":"mL/min","system":"http://unitsofmeasure.org","code":"mL/min"}}

# eGFR 25 corrected to 85
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"corrected","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":85,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR with a text-only code
expect renal-egfr-30-44 urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"eGFR"},"effectiveDateTime":"{-3d}","valueQuantity":{"value":33,"unit":"mL/min/1.73m2"}}

# End stage renal disease coded in SNOMED
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"End-stage renal disease"}]},"onsetDateTime":"{-400d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# N18.6 on the problem list
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"Medication","id":"med171","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med171","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"N18.6","display":"End stage renal disease"}]},"onsetDateTime":"{-400d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Dependence on dialysis
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z99.2","display":"Dependence on renal dialysis"}]},"onsetDateTime":"{-100d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Haemodialysis session as a procedure
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"302497006","display":"Hemodialysis"}]},"performedDateTime":"{-2d}"}

# Haemodialysis session with its hours
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"302497006","display":"Hemodialysis"}]},"performedPeriod":{"start":"{-50h}","end":"{-46h}"}}

# Dialysis refuted
quiet renal-dialysis
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z99.2","display":"Dependence on renal dialysis"}]},"onsetDateTime":"{-100d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]}}

# Chronic kidney disease stage 2 only
quiet renal-dialysis
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"N18.2","display":"Chronic kidney disease, stage 2"}]},"onsetDateTime":"{-100d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# Confused with eGFR 27
expect renal-toxicity emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":27,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusional state"}]}}

# Drowsy with eGFR 50 on 30 mg
expect renal-toxicity emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":50,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Belly ache on dialysis
expect renal-toxicity emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":1,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"N18.6","display":"ESRD"}]},"onsetDateTime":"{-400d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"51197009","display":"Stomach cramps"}]}}

# Twitching and slurring in dialysis patient, words
expect renal-toxicity emergent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005"}]},"onsetDateTime":"{-400d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-6h}","valueString":"his speech is slurred and he keeps jerking"}

# Drowsy with eGFR 88
quiet renal-toxicity
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"Medication","id":"med189","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med189","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":88,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Drowsy with eGFR 50 on 10 mg
quiet renal-toxicity
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1966-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 mg tablet","userSelected":false}],"text":"baclofen 5 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"1 tab(s), Oral, BID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"BID"}],"text":"BID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-2d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":50,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Creatinine 0.9 to 1.5 in five days
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH THREE TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-6d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-1d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":1.5,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Creatinine 80 to 135 micromole
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-5d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":80,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-1d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":135,"unit":"µmol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}

# Creatinine up by 0.4 in 40 hours
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-45h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":1.0,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-5h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":1.4,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Creatinine 1.0 then 115 micromole in 30 hours
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-40h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-10h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":122,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}

# The same creatinine in two units
quiet acute-kidney-injury
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}],"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"One To Be Taken Three Times A Day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-40h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":1.0,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-10h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":88.4,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}

# Creatinine up slowly over three months
quiet acute-kidney-injury
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"},{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"timing":{"repeat":{"frequency":3,"period":24,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"milligram","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-90d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":0.8,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-1d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":1.25,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Creatinine up by 0.2 in two days
quiet acute-kidney-injury
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-45h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-5h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":1.1,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# 90 mg a day by sig
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Baclofen (Lioresal) 10 MG TABLET"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"30 MG PO TID"}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"}}}

# 100 mg a day as five tablets of 20
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":25,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Two orders that add up to 100
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"Medication","id":"med206","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med206","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 2 tablets (20 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 2 tablets (20 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":2.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"2 tab(s), Oral, BID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"BID"}],"text":"BID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Exactly 80
quiet oral-dose-above-maximum
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"00615851839"}],"text":"baclofen 20 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"TAKE 1 TABLET(S) BY MOUTH FOUR TIMES A DAY","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}

# 1.5 tablets of 20 four times is 120
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}],"text":"baclofen 20 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"take one and one-half tablets by mouth four times a day","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"}}}}]}

# 120 micrograms in a pump is no oral overdose
quiet oral-dose-above-maximum
quiet unit-mismatch
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"420 mcg/day intrathecally via implanted pump, simple continuous","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}},"route":{"text":"Intrathecal"}}]}

# 90 mg a day ended last month
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}","end":"{-40d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 90 mg draft order
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"draft","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-1d}","dosageInstruction":[{"text":"3 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-1d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# A proposal is not an exposure
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"proposal","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-1d}","dosageInstruction":[{"text":"3 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-1d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Order marked doNotPerform
quiet oral-dose-above-maximum
quiet duplicate-therapy
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-1d}","dosageInstruction":[{"text":"3 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-1d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"doNotPerform":true}

# 120 mg for alcohol dependence by reason code
expect high-dose-alcohol-use-disorder urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"7200002","display":"Alcoholism"}]}]}

# 150 mg with F10.20 on the problem list
expect high-dose-alcohol-use-disorder urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":50,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20","display":"Alcohol dependence, uncomplicated"}]},"onsetDateTime":"{-900d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}

# 60 mg for alcohol dependence
quiet high-dose-alcohol-use-disorder
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"7200002","display":"Alcoholism"}]}]}

# Start with 30 mg
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748043"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"authoredOn":"{-5d}","dosageInstruction":[{"text":"1 tab(s), Oral, TID, 90 tab(s), 3 Refill(s)","timing":{"repeat":{"boundsPeriod":{"start":"{-5d}"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4003","code":"696557","display":"TID"}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2/codeSet/4001","code":"318853","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Start with 30 mg at 72
expect titration-too-fast urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1954-03-01"}
{"resourceType":"Medication","id":"med215","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}],"text":"baclofen 10 mg tablet"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/med215","display":"baclofen (LIORESAL) 10 mg tablet"},"authoredOn":"{-5d}","dosageInstruction":[{"text":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily., Starting today, Normal","patientInstruction":"Take 1 tablets (10 mg total) by mouth 3 (three) times daily.","timing":{"repeat":{"boundsPeriod":{"start":"{-5d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 (three) times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1.0,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Start with 30 mg and eGFR 55
expect titration-too-fast urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-20d}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"valueQuantity":{"value":55,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Start with 15 mg
quiet titration-too-fast
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Step from 30 to 60
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-100d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Step from 30 to 45 after weeks
quiet titration-too-fast
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-100d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Two steps within two days
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-30d}","end":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-5d}","end":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 30 mg begun a week after the last course
quiet titration-too-fast
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1981-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-100d}","end":"{-12d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Nine year old on tablets
expect paediatric-dose routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2017-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Ten year old on 70 mg
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2016-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg od"}]}

# Five year old on 45 mg
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2021-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Three year old with a pump
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2023-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":90,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Fifteen year old on 65 mg
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2011-03-01"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902"}],"text":"baclofen 5 mg tablet"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"25 mg in the morning, 20 mg at noon and 20 mg at bedtime","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}"}}}}]}

# Thirteen year old on 40 mg
quiet paediatric-dose
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2013-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Eight year old with a pump
quiet paediatric-dose
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2018-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump programmed in milligrams
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":450,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# Tablets ordered in micrograms
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}],"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}]}]}

# Pump told as 0.42 mg a day is right
quiet unit-mismatch
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":0.42,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# Sig of a pump in mg
expect unit-mismatch urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"350 mg/day intrathecally via implanted pump","route":{"text":"Intrathecal"}}]}

# Liquid strength doubled with the volume kept
expect unit-mismatch urgent
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"250976"}],"text":"baclofen 1 mg/mL oral solution"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"10 mL (10 mg) by mouth three times daily","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}","end":"{-5d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2667943"}],"text":"Ozobax DS 2 mg/mL oral solution"},"authoredOn":"{-5d}","dosageInstruction":[{"text":"10 mL by mouth three times daily","timing":{"repeat":{"boundsPeriod":{"start":"{-5d}"}}}}]}

# Liquid strength doubled and the volume halved
quiet unit-mismatch
{"resourceType":"MedicationRequest","status":"completed","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"250976"}],"text":"baclofen 1 mg/mL oral solution"},"authoredOn":"{-100d}","dosageInstruction":[{"text":"10 mL (10 mg) by mouth three times daily","timing":{"repeat":{"boundsPeriod":{"start":"{-100d}","end":"{-5d}"}}}}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2667943"}],"text":"Ozobax DS 2 mg/mL oral solution"},"authoredOn":"{-5d}","dosageInstruction":[{"text":"5 mL (10 mg) by mouth three times daily","timing":{"repeat":{"boundsPeriod":{"start":"{-5d}"}}}}]}

# Pump from 200 to 280
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":280,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump from 400 to 480 in a man with cerebral palsy
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"Cerebral palsy"}]},"onsetDateTime":"{-9000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":480,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump from 400 to 480 in a man with spinal injury
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":480,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Two pump rises within a day
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-30h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-30h}","end":"{-12h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":330,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-12h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":360,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump from 300 to 360 in a child of 9
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"2017-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":360,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump dose lowered by a half
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump raised by half at the refill
expect refill-step-too-large urgent
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":450,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal baclofen pump refill"},"performedDateTime":"{-3d}"}

# Pump raised by a quarter at the refill
quiet refill-step-too-large
quiet intrathecal-step-too-large
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":500,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Baclofen pump refill"},"performedDateTime":"{-3d}"}

# Pump raised by a quarter at the refill, cerebral palsy
expect refill-step-too-large urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1986-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000"}]},"onsetDateTime":"{-9000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-60d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":375,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill"},"performedDateTime":"{-3d}"}

# Pump at 1150
expect intrathecal-dose-out-of-range urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":1150,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump at 160, spinal
expect intrathecal-dose-out-of-range routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":160,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump at 880, spinal
expect intrathecal-dose-out-of-range routine
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"onsetDateTime":"{-2000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationAdministration","status":"in-progress","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678"}],"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"rateQuantity":{"value":880,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}}

# Pump at 150, cerebral palsy
quiet intrathecal-dose-out-of-range
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1996-03-01"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000"}]},"onsetDateTime":"{-9000d}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"150 mcg/day intrathecally via implanted pump, simple continuous","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}},"route":{"text":"Intrathecal"}}]}

# Pump at 450
quiet intrathecal-dose-out-of-range
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"ITB pump"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"ITB 450 mcg/day"}]}

# Screening bolus of 150
expect screening-bolus urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-2d}","dosage":{"text":"Screening bolus 150 mcg","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":150,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}}

# Second bolus after ten hours
expect screening-bolus urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-30h}","dosage":{"text":"Screening bolus 50 mcg","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":50,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-20h}","dosage":{"text":"Screening bolus 75 mcg","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":75,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}}

# Second bolus after 26 hours, observed
quiet screening-bolus
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-60h}","dosage":{"text":"Screening bolus 50 mcg","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":50,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-55h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":120,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":70,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-54h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":14,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}],"text":"baclofen intrathecal screening bolus"},"effectiveDateTime":"{-34h}","dosage":{"text":"Screening bolus 75 mcg","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":75,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure panel"}],"text":"BP"},"effectiveDateTime":"{-30h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"}]},"valueQuantity":{"value":121,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":"Diastolic blood pressure"}]},"valueQuantity":{"value":72,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-28h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":15,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Pump stable, spasticity up from 1 to 3
expect intrathecal-loss-of-effect urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-90d}","valueInteger":1}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-2d}","valueInteger":3}

# Pump stable, spasticity unchanged
quiet intrathecal-loss-of-effect
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-90d}","valueInteger":1}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-2d}","valueInteger":1}

# Pump stable, elbow measured at 1, then the knee at 3: no rise
quiet intrathecal-loss-of-effect
only
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":"left elbow"},"effectiveDateTime":"{-90d}","valueInteger":1}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":"left knee"},"effectiveDateTime":"{-2d}","valueInteger":3}

# Pump stable, the knee up from 1 to 3 while the elbow stays
expect intrathecal-loss-of-effect urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":"left knee"},"effectiveDateTime":"{-90d}","valueInteger":1}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":"left elbow"},"effectiveDateTime":"{-90d}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":"left knee"},"effectiveDateTime":"{-2d}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":"left elbow"},"effectiveDateTime":"{-2d}","valueInteger":3}

# Ever higher pump dose
expect intrathecal-loss-of-effect urgent
{"resourceType":"Patient","id":"p1","name":[{"family":"Storey","given":["Pat"]}],"gender":"female","birthDate":"1976-03-01"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-200d}","end":"{-80d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-80d}","end":"{-50d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":370,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-50d}","end":"{-20d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":460,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":570,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Refill due in five days
expect refill-due routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"ITB pump"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"ITB 400 mcg/day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-60d}","valueDateTime":"{+5d}"}

# Refill due tomorrow
expect refill-due urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047440"}],"text":"Gablofen 2,000 mcg/mL"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"Simple continuous 400 micrograms per day","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Next pump refill due"},"effectiveDateTime":"{-60d}","valueDateTime":"{+1d}"}

# Refill overdue by three days
expect refill-due urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":400,"unit":"microgram","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"day","system":"http://unitsofmeasure.org","code":"d"}}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-60d}","valueDateTime":"{-3d}"}

# Refill overdue and fever
expect refill-due emergent
expect withdrawal-intrathecal emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-60d}","valueDateTime":"{-3d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":38.8,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Refill due in a month
quiet refill-due
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"400 mcg/day intrathecally via implanted pump, simple continuous","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}},"route":{"text":"Intrathecal"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-60d}","valueDateTime":"{+30d}"}

# Refill was due and has been done
quiet refill-due
{"resourceType":"MedicationAdministration","status":"in-progress","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678"}],"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"rateQuantity":{"value":400,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-60d}","valueDateTime":"{-3d}"}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Baclofen pump refill"},"performedDateTime":"{-4d}"}

# Low reservoir alarm date coded by the clinic's own system
expect refill-due urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"ITB pump"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"ITB 400 mcg/day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:tonus:measure","code":"pump-refill-due","display":"Pump refill due"}]},"effectiveDateTime":"{-60d}","valueDateTime":"{+1d}"}

# Single beep
expect pump-alarm urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047440"}],"text":"Gablofen 2,000 mcg/mL"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"Simple continuous 400 micrograms per day","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-5h}","valueString":"my pump gives a single beep every hour"}

# Two-tone alarm
expect pump-alarm emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":400,"unit":"microgram","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"day","system":"http://unitsofmeasure.org","code":"d"}}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-5h}","valueString":"pump is making the two-tone alarm"}

# Alarm coded as an observation with text
expect pump-alarm emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump alarm"},"effectiveDateTime":"{-4h}","valueString":"critical alarm: motor stall, reservoir empty"}

# No alarms
quiet pump-alarm
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"400 mcg/day intrathecally via implanted pump, simple continuous","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}},"route":{"text":"Intrathecal"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-5h}","valueString":"no pump alarms, feeling well"}

# Residual twice what was expected
expect pump-residual-mismatch urgent
{"resourceType":"MedicationAdministration","status":"in-progress","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678"}],"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"rateQuantity":{"value":400,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump residual volume"},"effectiveDateTime":"{-1d}","component":[{"code":{"text":"Measured residual volume"},"valueQuantity":{"value":8,"unit":"mL","code":"mL","system":"http://unitsofmeasure.org"}},{"code":{"text":"Expected residual volume"},"valueQuantity":{"value":4,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}

# Residual as expected
quiet pump-residual-mismatch
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"ITB pump"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"ITB 400 mcg/day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump residual volume"},"effectiveDateTime":"{-1d}","component":[{"code":{"text":"Measured residual volume"},"valueQuantity":{"value":4.2,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}},{"code":{"text":"Expected residual volume"},"valueQuantity":{"value":4,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}

# Redness at the pump site
expect pump-complication urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047440"}],"text":"Gablofen 2,000 mcg/mL"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"Simple continuous 400 micrograms per day","route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"the pump site is red and there is some drainage from the wound"}

# Pump, fever and stiff neck
expect pump-complication emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":400,"unit":"microgram","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"day","system":"http://unitsofmeasure.org","code":"d"}}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"valueQuantity":{"value":38.9,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-4h}","valueString":"very stiff neck and burning up"}

# Headache on sitting up six weeks after implantation
expect pump-complication urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-40d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":150,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal baclofen pump"},"performedDateTime":"{-40d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"terrible headache that gets worse when I sit up and goes when I lie flat"}

# Pump site clean
quiet pump-complication
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"baclofen intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom reported"}]},"effectiveDateTime":"{-1d}","valueString":"pump site clean and dry, no redness"}

# Pump implanted nearly seven years ago
expect pump-replacement-due routine
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen (LIORESAL) intrathecal 2,000 mcg/mL"},"authoredOn":"{-300d}","dosageInstruction":[{"text":"400 mcg/day intrathecally via implanted pump, simple continuous","timing":{"repeat":{"boundsPeriod":{"start":"{-300d}"}}},"route":{"text":"Intrathecal"}}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal infusion pump"},"performedDateTime":"{-2420d}"}

# Pump implanted two years ago
quiet pump-replacement-due
{"resourceType":"MedicationAdministration","status":"in-progress","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678"}],"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"rateQuantity":{"value":400,"unit":"mcg/day","system":"http://unitsofmeasure.org","code":"ug/d"}}}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal infusion pump"},"performedDateTime":"{-700d}"}

# Pump device with a manufacture date is not its implantation
quiet pump-replacement-due
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"ITB pump"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"ITB 400 mcg/day"}]}
{"resourceType":"Device","status":"active","type":{"text":"Implantable infusion pump"},"patient":{"reference":"Patient/p1"},"manufactureDate":"2024-01-01"}
