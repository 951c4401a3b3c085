## Other medicines told of in words only, in notes and messages. Written with the reader of such words in sight.

# Note: started tizanidine
expect cns-depressant routine
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748123"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}T14:12:09.000-06:00","dosageInstruction":[{"text":"10 mg = 1 tab(s), Oral, TID, # 90 tab(s), 3 Refill(s), Maintenance","patientInstruction":"1 Tablets Oral (given by mouth) 3 times a day. Refills: 3.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}T14:12:00.000-06:00"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSet/4003","code":"696543","display":"TID","userSelected":true}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSet/4001","code":"318853","display":"Oral","userSelected":true},{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route (qualifier value)","userSelected":false}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Started tizanidine 2 mg at night for spasms"}

# Note: taking oxycodone for years
expect opioid routine
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"},{"system":"https://fhir.athena.io/sid/ah-medication","code":"242531"}],"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","dosageInstruction":[{"sequence":1,"text":"TAKE ONE TABLET BY MOUTH THREE TIMES DAILY","timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet(s)"}}]}],"dispenseRequest":{"quantity":{"value":90,"unit":"tablet(s)"}}}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Patient is taking oxycodone 5 mg twice daily for chronic back pain"}

# Note: started on morphine
expect opioid urgent
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.253","code":"45126"}],"text":"Baclofen 10 MG Oral Tablet"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dateAsserted":"{-200d}","dosage":[{"text":"TAKE 1 TABLET 3 TIMES DAILY."}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2d}","valueString":"Started on morphine 15 mg every 12 hours yesterday"}

# Statement note names gabapentin
expect cns-depressant routine
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.253","code":"45126"}],"text":"Baclofen 10 MG Oral Tablet"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dateAsserted":"{-200d}","dosage":[{"text":"TAKE 1 TABLET 3 TIMES DAILY."}],"note":[{"time":"{-3d}","text":"Also takes gabapentin 300 mg TID"}]}

# Two sedating medicines in a row
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","contained":[{"resourceType":"Medication","id":"med","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]},"form":{"text":"tablet"}}],"status":"active","medicationReference":{"reference":"#med"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Medication list"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Meds: baclofen 10 mg TID, gabapentin 300 mg TID, lorazepam 0.5 mg PRN"}

# Stopped taking oxycodone
quiet opioid
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"BACLOFEN 10 MG TAB [LIORESAL]"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 MG PO TID","timing":{"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation","code":"TID"}]}},"route":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration","code":"PO"}]},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"MG"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"She stopped taking oxycodone last month"}

# Not taking tizanidine
quiet cns-depressant
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"He is not taking tizanidine"}

# Gabapentin considered
quiet cns-depressant
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"We discussed starting gabapentin at the next visit"}

# Mother takes diazepam
quiet cns-depressant
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"Medication","id":"bac10","code":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.698288","code":"8977"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"baclofen (LIORESAL) 10 MG tablet"}}
{"resourceType":"MedicationRequest","identifier":[{"use":"usual","system":"urn:oid:1.2.840.114350.1.13.0.1.7.2.798268","value":"7710200"}],"status":"active","intent":"order","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community","display":"Community"}],"text":"Community"}],"medicationReference":{"reference":"Medication/bac10","display":"baclofen (LIORESAL) 10 MG tablet"},"subject":{"reference":"Patient/p1","display":"Arden, Robin"},"authoredOn":"{-200d}","requester":{"display":"Physician Family Medicine, MD"},"dosageInstruction":[{"text":"Take 1 tablet (10 mg total) by mouth 3 (three) times a day., Starting Mon, Print","patientInstruction":"Take 1 tablet (10 mg total) by mouth 3 (three) times a day.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}"},"frequency":3,"period":1,"periodUnit":"d"},"code":{"text":"3 times daily"}},"asNeededBoolean":false,"route":{"coding":[{"system":"urn:oid:1.2.840.114350.1.13.0.1.7.4.798268.7025","code":"15","display":"Oral"}],"text":"Oral"},"method":{"coding":[{"system":"http://snomed.info/sct","code":"419652001","display":"Take"}],"text":"Take"},"doseAndRate":[{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"calculated","display":"calculated"}],"text":"calculated"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"admin-amount","display":"admin-amount"}],"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet","system":"http://unitsofmeasure.org","code":"{tbl}"}},{"type":{"coding":[{"system":"http://epic.com/CodeSystem/dose-rate-type","code":"ordered","display":"ordered"}],"text":"ordered"},"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dispenseRequest":{"validityPeriod":{"start":"{-200d}"},"numberOfRepeatsAllowed":3,"quantity":{"value":90,"unit":"tablet"},"expectedSupplyDuration":{"value":30,"unit":"Day","system":"http://unitsofmeasure.org","code":"d"}}}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"My mother takes diazepam"}

# Allergic to codeine
quiet opioid
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","reportedBoolean":false,"medicationCodeableConcept":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSystem/synonym","code":"2748123"},{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","userSelected":false}],"text":"baclofen 10 mg oral tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}T14:12:09.000-06:00","dosageInstruction":[{"text":"10 mg = 1 tab(s), Oral, TID, # 90 tab(s), 3 Refill(s), Maintenance","patientInstruction":"1 Tablets Oral (given by mouth) 3 times a day. Refills: 3.","timing":{"repeat":{"boundsPeriod":{"start":"{-200d}T14:12:00.000-06:00"}},"code":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSet/4003","code":"696543","display":"TID","userSelected":true}],"text":"TID"}},"route":{"coding":[{"system":"https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSet/4001","code":"318853","display":"Oral","userSelected":true},{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route (qualifier value)","userSelected":false}],"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Allergies"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Allergic to codeine"}

# Lisinopril in words and a low pressure
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"},{"system":"https://fhir.athena.io/sid/ah-medication","code":"242531"}],"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","dosageInstruction":[{"sequence":1,"text":"TAKE ONE TABLET BY MOUTH THREE TIMES DAILY","timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"text":"Oral"},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet(s)"}}]}],"dispenseRequest":{"quantity":{"value":90,"unit":"tablet(s)"}}}
{"resourceType":"Observation","status":"final","code":{"text":"Medication history"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3d}","valueString":"Taking lisinopril 10 mg daily"}
{"resourceType":"Observation","status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}],"text":"Vital Signs"}],"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}],"text":"BP"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-6h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}],"text":"Systolic blood pressure"},"valueQuantity":{"value":94,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}],"text":"Diastolic blood pressure"},"valueQuantity":{"value":58,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Warfarin in words and a fall
expect fall emergent
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.253","code":"45126"}],"text":"Baclofen 10 MG Oral Tablet"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dateAsserted":"{-200d}","dosage":[{"text":"TAKE 1 TABLET 3 TIMES DAILY."}]}
{"resourceType":"Observation","status":"final","code":{"text":"Medication history"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5d}","valueString":"On warfarin for atrial fibrillation"}
{"resourceType":"AdverseEvent","actuality":"actual","event":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]},"subject":{"reference":"Patient/p1"},"date":"{-1d}"}

# Amitriptyline in words
expect interaction-other routine
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","contained":[{"resourceType":"Medication","id":"med","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 mg tablet"}]},"form":{"text":"tablet"}}],"status":"active","medicationReference":{"reference":"#med"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"take 1 tablet by oral route 3 times every day","route":{"text":"oral"}}]}
{"resourceType":"Observation","status":"final","code":{"text":"Medication history"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3d}","valueString":"Taking amitriptyline 25 mg at night for sleep"}

# Oxycodone told two years ago
quiet opioid
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-900d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-700d}","valueString":"Taking oxycodone after the operation"}

# Naproxen in words
quiet opioid
quiet cns-depressant
quiet interaction-other
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"BACLOFEN 10 MG TAB [LIORESAL]"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 MG PO TID","timing":{"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation","code":"TID"}]}},"route":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration","code":"PO"}]},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"MG"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Takes naproxen when needed"}

# Tizanidine failed in the past
quiet cns-depressant
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"One To Be Taken Three Times A Day"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Progress note"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Previously tried tizanidine without benefit"}

# Would gabapentin help
quiet cns-depressant
{"resourceType":"Patient","id":"p1","name":[{"use":"official","family":"Arden","given":["Robin"]}],"gender":"female","birthDate":"1980-05-14"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","code":{"text":"Patient message"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","valueString":"Would taking gabapentin help instead of baclofen?"}

