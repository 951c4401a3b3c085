## Each rule at its threshold and just under it or outside its window. Written from the clinical reference before
## they were first run. First run: 125 of 128 flags, 27 of 28 emergent; 6 flags nobody expected in these and the ordinary ones.

# Constipation coded, contained medication
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]}}],"medicationReference":{"reference":"#m"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"14760008","display":"Constipation"}]}}

# Slurred speech coded in Condition
expect side-effect-reported urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen (substance)"}],"text":"Baclofen 10mg tablets"},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"289195008","display":"Slurred speech"}]},"onsetDateTime":"{-2d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Nausea as component of symptom panel
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"contained":[{"resourceType":"Medication","id":"med1","code":{"text":"BACLOFEN 10 MG TABLET"}}],"medicationReference":{"reference":"#med1","display":"baclofen"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Symptom check"},"effectiveDateTime":"{-24h}","component":[{"code":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]},"valueBoolean":true},{"code":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]},"valueBoolean":false}]}

# Constipation before the drug was started
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-480h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1920h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"14760008","display":"Constipation"}]}}

# Tinnitus answered No
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-24h}","item":[{"linkId":"1","text":"Ringing in the ears?","answer":[{"valueBoolean":false}]},{"linkId":"2","text":"Dry mouth?","answer":[{"valueCoding":{"system":"http://terminology.hl7.org/CodeSystem/v2-0136","code":"N","display":"No"}}]}]}

# Patient without baclofen reports dizziness
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046","display":"lisinopril"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Pump, fever in Fahrenheit
expect withdrawal-intrathecal emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":400,"unit":"mcg","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"day","system":"http://unitsofmeasure.org","code":"d"}}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":101.8,"unit":"[degF]","system":"http://unitsofmeasure.org","code":"[degF]"}}

# Pump stopped 13 days ago, CK high
expect withdrawal-intrathecal emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-312h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2157-6"}]},"effectiveDateTime":"{-3h}","valueQuantity":{"value":8600,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}

# Pump by text, rigidity as words
expect withdrawal-intrathecal emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"text":"baclofen intrathecal pump"},"dosage":[{"text":"400 mcg/day via intrathecal pump, simple continuous"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-5h}","valueString":"He's stiff as a board this morning, legs locked up and much worse than he ever was"}

# Pump stopped 16 days ago, fever
quiet withdrawal-intrathecal
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-384h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-3h}","valueQuantity":{"value":38.4,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Pump, temp 37.9
quiet withdrawal-intrathecal
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"text":"Gablofen 2,000 mcg/mL intrathecal"},"dosage":[{"text":"ITB 400 mcg/24h","route":{"text":"IT"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":37.9,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Pump, itching without rash
expect withdrawal-intrathecal-early urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"text":"Gablofen 2,000 mcg/mL intrathecal"},"dosage":[{"text":"ITB 320 mcg/24h","route":{"text":"IT"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"418290006","display":"Itching"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"271807003","display":"Rash"}]},"effectiveDateTime":"{-24h}","valueBoolean":false}

# Pump, sweating and tingling within a day
expect withdrawal-intrathecal-early emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-30h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"52613005","display":"Excessive sweating"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-6h}","valueString":"pins and needles all over both legs, new since yesterday"}

# Two early signs 80 h apart
expect withdrawal-intrathecal-early urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-100h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"52613005","display":"Excessive sweating"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-18h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91019004","display":"Paresthesia"}]}}

# Itching with hives on pump
expect hypersensitivity urgent
quiet withdrawal-intrathecal-early
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"418290006","display":"Itching"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"126485001","display":"Urticaria"}]}}

# 15 mg for 29 days stopped
expect abrupt-stop-oral urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-720h}","end":"{-24h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Request on-hold
expect abrupt-stop-oral urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"on-hold","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-2880h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"statusReason":{"text":"held on admission"}}

# Completed with no successor, text sig
expect abrupt-stop-oral urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"effectivePeriod":{"start":"{-2160h}","end":"{-144h}"},"dosage":[{"text":"baclofen 10 mg 1 tab po tid"}]}

# 10 mg daily stopped
quiet abrupt-stop-oral
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-24h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 15 mg for 26 days stopped
quiet abrupt-stop-oral
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-648h}","end":"{-24h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Stop explained by a documented taper
quiet abrupt-stop-oral
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-528h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-528h}","end":"{-360h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-360h}","end":"{-192h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-192h}","end":"{-24h}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Stopped 3 d ago, agitation
expect withdrawal-oral emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-72h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-4h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"24199005","display":"Agitation"}]}}

# Stopped 10 d ago, agitation
expect abrupt-stop-oral urgent
quiet withdrawal-oral
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-240h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"24199005","display":"Agitation"}]}}

# Stopped 3 d ago, HR 98
expect abrupt-stop-oral urgent
quiet withdrawal-oral
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-72h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":98,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# 60 to 20 in one step
expect taper-too-fast urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 30 to 10 three days after the pump started
expect taper-too-fast routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-120h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":120,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 60 to 30 is just 50 percent
quiet taper-too-fast
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Ran out
expect interruption-risk urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/ndc","code":"80425-0080-01"}],"text":"Baclofen 10 MG Oral Tablet"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"I ran out of my baclofen two days ago and pharmacy has none"}

# Nil by mouth coded text in Procedure note
expect interruption-risk urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}],"text":"BACLOFEN TAB 10MG"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-8h}","valueString":"NBM from midnight for elective hip surgery tomorrow"}

# Ran out, 9 days ago
quiet interruption-risk
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-216h}","valueString":"I ran out of my baclofen tablets"}

# Overdose 10 days ago on chronic baclofen
expect withdrawal-watch-after-overdose urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"55680006","display":"Drug overdose"}]},"onsetDateTime":"{-10d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]}}

# Overdose 16 days ago
quiet withdrawal-watch-after-overdose
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"55680006","display":"Drug overdose"}]},"onsetDateTime":"{-16d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]}}

# Cannot wake her
expect toxicity emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-0h}","valueString":"I can't wake her, she is completely unresponsive"}

# Floppy and drowsy
expect toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclosan"},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"text":"20mg tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"398152000","display":"Poor muscle tone"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Floppy alone
expect side-effect-reported urgent
quiet toxicity
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"398152000","display":"Poor muscle tone"}]}}

# Nine tablets at once
expect overdose-intake urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"I took 9 of the 10 mg baclofen tablets all at once this morning"}

# Administration of 160 mg
expect overdose-intake emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"dosage":{"dose":{"value":160,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral route"}]}}}

# Took 80 mg over the day
quiet overdose-intake
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"I took four 20 mg baclofen tablets today as usual"}

# Bolus 50 ug then drowsy 20 h later
expect toxicity-after-intrathecal-dose urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-40h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 50 mcg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-20h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Pump raised, dizzy and drowsy
expect toxicity-after-intrathecal-dose emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-30h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-30h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-20h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Drowsy 80 h after the bolus
quiet toxicity-after-intrathecal-dose
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-90h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 50 mcg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-8h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# SBP 96
expect vital-signs urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"BP"}]},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":96,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":60,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# RR 8
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":8,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# SpO2 94, HR 52, SBP 104, T 36.2, RR 13
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":94,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":52,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":104,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":36.2,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":13,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# EGFR 52, 30 mg, 70 years
expect renal-egfr-45-59 urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-25677d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01","display":"baclofen"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-288h}","valueQuantity":{"value":52,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 47, 30 mg, 50 years
expect renal-egfr-45-59 routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-18372d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"{-288h}","valueQuantity":{"value":47,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 52, 15 mg
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-25677d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":52,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 60
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-25677d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":60,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 52 but 13 months ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-22025d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-12000h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-9600h}","valueQuantity":{"value":52,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 38, 10 mg
expect renal-egfr-30-44 routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"62238-1"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":38,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 31, 20 mg
expect renal-egfr-30-44 urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":31,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 45, 10 mg
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":45,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 22, pump
expect renal-egfr-below-30 urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":22,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# EGFR 30 exactly, 5 mg
expect renal-egfr-30-44 routine
quiet renal-egfr-below-30
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":30,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# ESRD
expect renal-dialysis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"End stage renal disease"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# On haemodialysis as text procedure
expect renal-dialysis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"302497006","display":"Hemodialysis"}],"text":"Haemodialysis session"},"performedDateTime":"{-48h}"}

# ESRD refuted
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"End stage renal disease"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# On topical only
quiet renal-dialysis
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 10% topical cream"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"apply twice daily"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"ESRD"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# EGFR 25 and slurred speech
expect renal-toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-240h}","valueQuantity":{"value":25,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"289195008","display":"Slurred speech"}]}}

# Dialysis and muddled
expect renal-toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"ESRD"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2h}","valueString":"Dad is muddled and very sleepy since dialysis yesterday"}

# EGFR 65 and confusion
expect side-effect-reported urgent
quiet renal-toxicity
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-240h}","valueQuantity":{"value":65,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# Creatinine 1.0 to 1.5 in 6 days
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-168h}","valueQuantity":{"value":1.0,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":1.5,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Creatinine 80 to 108 umol/L in 40 h
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-44h}","valueQuantity":{"value":80,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":108,"unit":"µmol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}

# Creatinine 0.7 to 1.0 in 6 days (43 percent)
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-168h}","valueQuantity":{"value":0.7,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":1.0,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# 25 mg four times (100 mg)
expect oral-dose-above-maximum urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"25 mg QID"}]}

# 20 mg every 5 h? 4 tabs x 20 + 10 extra
expect oral-dose-above-maximum urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]},{"sequence":2,"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 80 mg
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen (substance)"}],"text":"Baclofen 20mg tablets"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 90 mg for alcohol use disorder
expect high-dose-alcohol-use-disorder urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"7200002","display":"Alcoholism"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# 80 mg for alcohol use disorder
quiet high-dose-alcohol-use-disorder
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20","display":"Alcohol dependence"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Start at 20 mg/day
expect titration-too-fast routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-72h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Steps two days apart, 72 years
expect titration-too-fast urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-26408d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-480h}","end":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}","end":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Label titration
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-14720d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-216h}","end":"{-144h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-144h}","end":"{-72h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-72h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Start at 15 mg, resumed after 13 days' gap at 30
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 6-year-old 45 mg
expect paediatric-dose urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-2301d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2400h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# 13-year-old 60 mg
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-4858d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Pump 350 mg/day
expect unit-mismatch urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# Oral 10 mcg
expect unit-mismatch urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"baclofen tablet 10 mcg TID"}]}

# Liquid with matching mL and mg
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376","display":"baclofen 5 MG/ML Oral Suspension"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"text":"Take 5 mL (25 mg) by mouth three times daily"}]}

# Spinal 200 to 270
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2400h}","end":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":270,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Cerebral palsy adult 200 to 232
expect intrathecal-step-too-large urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"Cerebral palsy"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2400h}","end":"{-20h}"},"medicationCodeableConcept":{"text":"baclofen intrathecal pump"},"dosage":[{"text":"200 mcg/day via intrathecal pump, simple continuous"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"text":"baclofen intrathecal pump"},"dosage":[{"text":"232 mcg/day via intrathecal pump, simple continuous"}]}

# Spinal 350 to 455 is 30 percent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2400h}","end":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":455,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Refill with rise of 45 percent
expect refill-step-too-large urgent
quiet intrathecal-step-too-large
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2400h}","end":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":320,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":464,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-20h}"}

# Refill with rise of 38 percent
quiet intrathecal-step-too-large
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2400h}","end":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":320,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":441,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-20h}"}

# 1050
expect intrathecal-dose-out-of-range urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":1050,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Spinal 250
expect intrathecal-dose-out-of-range routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":250,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Cerebral 95
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-5223d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"CP"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":95,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# 1000 exactly (above usual)
expect intrathecal-dose-out-of-range routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":1000,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Bolus 125
expect screening-bolus urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-10h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":125,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 125 mcg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-4h}","valueString":"Observed 6 h after test dose, no adverse effect"}

# Second bolus after 20 h
expect screening-bolus urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-44h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 50 mcg"}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-24h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":75,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 75 mcg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-37h}","valueString":"Observed for 6 hours after test dose"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-18h}","valueString":"Observed for 6 hours after test dose"}

# 75 then 100 after 26 h, vitals through 8 h
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":75,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 75 mcg"}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-34h}","medicationCodeableConcept":{"text":"Baclofen intrathecal screening bolus"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"dose":{"value":100,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"text":"Intrathecal test dose 100 mcg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-58h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-56h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-54h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-52h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-32h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-30h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-28h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-26h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Pump seems to do nothing now
expect intrathecal-loss-of-effect urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-9600h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":600,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"The pump doesn't seem to work any more, it's wearing off"}

# Ashworth steady on pump
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-9600h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":600,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth"},"effectiveDateTime":"{-1440h}","valueInteger":1}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth"},"effectiveDateTime":"{-48h}","valueInteger":1}

# Refill due in 5 days
expect refill-due routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-1920h}","valueDateTime":"{+5d}"}

# Refill due in 40 hours
expect refill-due urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Next pump refill due"},"effectiveDateTime":"{-1920h}","valueDateTime":"{+40h}"}

# Overdue three days with itching
expect withdrawal-intrathecal-early emergent
expect refill-due emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due"},"effectiveDateTime":"{-1920h}","valueDateTime":"{-3d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-5h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"418290006","display":"Itching"}]}}

# Refill due in 9 days
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-1920h}","valueDateTime":"{+9d}"}

# Due date passed but refilled with new date
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-2160h}","valueDateTime":"{-4d}"}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill"},"performedDateTime":"{-120h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-120h}","valueDateTime":"{+80d}"}

# Single beep
expect pump-alarm urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-5h}","valueString":"my pump is giving a single beep every hour"}

# Two-tone alarm
expect pump-alarm emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump alarm"},"effectiveDateTime":"{-5h}","valueString":"critical two-tone alarm, motor stall"}

# No alarms
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump check"},"effectiveDateTime":"{-5h}","valueString":"Pump interrogated: no alarms, battery OK"}

# Residual 7 expected 5
expect pump-residual-mismatch urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill"},"effectiveDateTime":"{-5h}","component":[{"code":{"text":"Expected residual volume"},"valueQuantity":{"value":5,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}},{"code":{"text":"Measured residual volume"},"valueQuantity":{"value":7,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}]}

# Residual 5.5 expected 5
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Expected residual volume"},"effectiveDateTime":"{-5h}","valueQuantity":{"value":5,"unit":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Actual residual volume"},"effectiveDateTime":"{-5h}","valueQuantity":{"value":5.5,"unit":"mL"}}

# Pocket red and leaking
expect pump-complication urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-5h}","valueString":"the skin over my pump is red, hot and draining pus"}

# Fever with neck stiffness
expect pump-complication emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"ED triage"},"effectiveDateTime":"{-5h}","valueString":"Fever 38.9 and stiff neck, photophobia"}

# Pump site clean and dry
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Nursing note"},"effectiveDateTime":"{-5h}","valueString":"Pump site clean, dry, no redness or drainage"}

# Oxycodone started 5 d ago
expect opioid urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804","display":"oxycodone"}]},"effectivePeriod":{"start":"{-120h}"}}

# Tramadol for months
expect opioid routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"10689","display":"tramadol"}]},"intent":"order","authoredOn":"{-2880h}"}

# Morphine and SBP 88
expect opioid emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AA01","display":"morphine"}]},"effectivePeriod":{"start":"{-1440h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":88,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Codeine ended before the baclofen
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2670","display":"codeine"}]},"effectivePeriod":{"start":"{-9600h}","end":"{-6000h}"}}

# Diazepam
expect cns-depressant routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322","display":"diazepam"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Gabapentin and quetiapine
expect cns-depressant urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"25480","display":"gabapentin"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Quetiapine 25 mg nocte"},"effectivePeriod":{"start":"{-4800h}"}}

# Cetirizine and levetiracetam
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"R06AE07","display":"cetirizine"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N03AX14","display":"levetiracetam"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Beers
expect alcohol routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"had 6 beers last night with my pills"}

# AUDIT-C 5 in a man
expect alcohol routine
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75626-2","display":"AUDIT-C"}]},"effectiveDateTime":"{-72h}","valueInteger":5}

# AUDIT-C 3 in a man
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75626-2","display":"AUDIT-C"}]},"effectiveDateTime":"{-72h}","valueInteger":3}

# Beers 20 days ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-480h}","valueString":"had 6 beers last night"}

# Lisinopril and SBP 98
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046","display":"lisinopril"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":98,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Amlodipine and dizziness
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"C08CA01","display":"amlodipine"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Lisinopril and SBP 104
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046","display":"lisinopril"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":104,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Amitriptyline
expect interaction-other routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"704","display":"amitriptyline"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Levodopa and hallucination
expect interaction-other urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6375","display":"levodopa"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Sertraline
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"36437","display":"sertraline"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Tongue swelling
expect anaphylaxis emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"421262002","display":"Tongue swelling"}]}}

# Lip swelling denied
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1h}","valueString":"Hives? no. Lip or tongue swelling: none. Breathing fine."}

# Hives
expect hypersensitivity urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"247472004","display":"Hives"}]}}

# Allergy to baclofen
expect hypersensitivity urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]}}

# Allergy to penicillin
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7980","display":"penicillin G"}]}}

# Item 9 = 1
expect suicidality urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8","display":"PHQ-9 item 9"}]},"effectiveDateTime":"{-24h}","valueInteger":1}

# Item 9 = 2 in a PHQ-9 panel
expect suicidality emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44249-1","display":"PHQ-9"}]},"effectiveDateTime":"{-24h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"valueInteger":2},{"code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},"valueInteger":15}]}

# Item 9 = 0
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8","display":"PHQ-9 item 9"}]},"effectiveDateTime":"{-24h}","valueInteger":0}

# Hallucinations on tablets
expect psychosis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"64269007","display":"Visual hallucinations"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Paranoid five days after a dose fall
expect psychosis emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-120h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-120h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-4h}","valueString":"He is paranoid, says people are after him"}

# Nightmares
expect side-effect-reported routine
quiet psychosis
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"419145002","display":"Nightmares"}]}}

# Takes extra to get high
expect misuse urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"I've been taking extra baclofen to get high, doubling it up myself"}

# As prescribed
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"Taking baclofen exactly as prescribed, never extra"}

# Seizure coded
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# No seizures
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2h}","valueString":"no fits or seizures since last visit"}

# Epilepsy, new start
expect epilepsy-history routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-72h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Epilepsy, stable baclofen
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Somnolence and ataxia 60 h apart
expect encephalopathy urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-62h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"20262006","display":"Ataxia"}]}}

# Somnolence and confusion, eGFR 50
expect encephalopathy emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":50,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# 80 h apart
expect side-effect-reported routine
quiet encephalopathy
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-90h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-8h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"20262006","display":"Ataxia"}]}}

# Fell
expect fall urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"tripped and fell in the kitchen yesterday, bruised knee"}

# Fall on apixaban
expect fall emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B01AF02","display":"apixaban"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Fall 16 days ago
quiet fall
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-384h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# 66, new dizziness
expect older-adult-cns urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-24216d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# 64, dizziness
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-23486d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Epworth 17
expect drowsiness-persistent urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Epworth Sleepiness Scale"},"effectiveDateTime":"{-24h}","valueInteger":17}

# Drowsy for 16 days
expect drowsiness-persistent urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-408h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-216h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Drowsy for 13 days
expect side-effect-reported routine
quiet drowsiness-persistent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-336h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Legs too weak for transfers
expect weakness-functional urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"my legs are so weak since the new dose I can't do my transfers any more"}

# Weakness coded only
expect side-effect-reported routine
quiet weakness-functional
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"26544005","display":"Muscle weakness"}]}}

# Retention coded
expect urinary-retention urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Retention with SCI at T4
expect urinary-retention emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}],"text":"Spinal cord injury at T4 level"},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"can't pee at all since last night, bladder won't empty"}

# No trouble passing water
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"No trouble passing urine"}

# SCI T4, SBP 110 to 160, headache
expect autonomic-dysreflexia emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}],"text":"Spinal cord injury T4 complete"},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":110,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":110,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-480h}","valueQuantity":{"value":110,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":160,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Rise of 15
expect side-effect-reported routine
quiet autonomic-dysreflexia
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}],"text":"Spinal cord injury T4 complete"},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":110,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":110,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-480h}","valueQuantity":{"value":110,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":125,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Pregnant
expect pregnancy urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-10702d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"82810-3","display":"Pregnancy status"}]},"effectiveDateTime":"{-120h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]}}

# Not pregnant
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-10702d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"82810-3","display":"Pregnancy status"}]},"effectiveDateTime":"{-120h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"60001007","display":"Not pregnant"}]}}

# Baby 6 days, mother on baclofen, jittery
expect neonatal-withdrawal emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-6d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Neonatal note"},"effectiveDateTime":"{-2h}","valueString":"Mother took baclofen throughout pregnancy. Baby jittery, high tone"}

# Baby 20 days
quiet neonatal-withdrawal
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-20d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Neonatal note"},"effectiveDateTime":"{-2h}","valueString":"Mother took baclofen throughout pregnancy. Baby jittery"}

# Parkinson disease
expect cautioned-comorbidity routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"49049000","display":"Parkinson's disease"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Peptic ulcer K27.9
expect cautioned-comorbidity routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"K27.9","display":"Peptic ulcer"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Resolved ulcer
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"13200003","display":"Peptic ulcer"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]}}

# Oral and pump
expect duplicate-therapy urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-4800h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Oral taper three weeks after pump start
expect duplicate-therapy routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-504h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":310,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-240h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-240h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Same statement re-asserted
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2400h}"},"dateAsserted":"{-720h}","dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2400h}"},"dateAsserted":"{-24h}","dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# No change after 7 weeks at 80 mg
expect no-benefit routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"221360009","display":"Spasticity"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-1200h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1200h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-1320h}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-48h}","valueInteger":3}

# Improved by one grade
quiet no-benefit
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-1200h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1200h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-1320h}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-48h}","valueInteger":2}

# Oral change 16 d ago
expect evaluation-overdue routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-384h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-384h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Pump change 9 d ago
expect evaluation-overdue urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-4800h}","end":"{-216h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-216h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Oral change 12 d ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-288h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-288h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Oral change 16 d ago, NRS after 10 d
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-384h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-384h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3","display":"Pain severity"}]},"effectiveDateTime":"{-144h}","valueInteger":3}

# Does nothing
expect reported-ineffective routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"these baclofen tablets do nothing for me"}

# Works well
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"the baclofen is working really well"}

# Cream and drowsiness
expect topical-systemic urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% topical cream"},"effectivePeriod":{"start":"{-1440h}"},"dosage":[{"text":"apply to left calf twice a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}

# Cream four times a day
expect topical-systemic routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% topical cream"},"effectivePeriod":{"start":"{-1440h}"},"dosage":[{"text":"apply four times a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]},"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}}}]}

# Cream twice a day
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 2% topical cream"},"effectivePeriod":{"start":"{-1440h}"},"dosage":[{"text":"apply twice a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}

# AST new high
expect lab-abnormal routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-2400h}","valueQuantity":{"value":30,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":40,"unit":"U/L"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-48h}","valueQuantity":{"value":95,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":40,"unit":"U/L"}}]}

# AST high before and now
quiet lab-abnormal
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-2400h}","valueQuantity":{"value":90,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":40,"unit":"U/L"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-48h}","valueQuantity":{"value":95,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"referenceRange":[{"high":{"value":40,"unit":"U/L"}}]}

# Implanted 6.7 years ago
expect pump-replacement-due routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-58800h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal baclofen pump"},"performedDateTime":"{-58800h}"}

# Implanted 6.2 years ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-54336h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal baclofen pump"},"performedDateTime":"{-54336h}"}

# Fentanyl code with baclofen text
expect data-conflict routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"4337"}],"text":"Baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Generic code, brand text
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"Lioresal 10mg"},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Polish text
expect report-unreadable routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"Od wczoraj bardzo kręci mi się w głowie i nie mogę wstać z łóżka"}

# English
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"Feeling fine, thank you for asking. See you next week."}
