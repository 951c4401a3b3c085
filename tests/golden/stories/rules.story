# Constipation reported by message
expect side-effect-reported routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"bunged up since I started these tablets"}

# Slurred speech coded in a condition
expect side-effect-reported urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"authoredOn":"{-200d}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"289195008","display":"Dysarthria"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2d}"}

# Nausea in an AdverseEvent
expect side-effect-reported routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"event":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]},"date":"{-3d}"}

# A potential AdverseEvent is not harm
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AdverseEvent","actuality":"potential","subject":{"reference":"Patient/p1"},"event":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]},"date":"{-3d}"}

# A refuted condition raises nothing
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]},"onsetDateTime":"{-2d}"}

# A condition entered in error raises nothing
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]},"onsetDateTime":"{-2d}"}

# Vomiting coded absent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"422400008","display":"Vomiting"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2667000","display":"Absent"}]}}

# Dizziness false
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueBoolean":false}

# Dizziness true
expect side-effect-reported routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-1d}","valueBoolean":true}

# Headache not asked
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]},"effectiveDateTime":"{-1d}","dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason","code":"not-asked"}]}}

# Pump alarm, fever and rebound spasms
expect withdrawal-intrathecal emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-6h}","valueString":"Pump alarming since last night. Very stiff, spasms back, burning up"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-5h}","valueQuantity":{"value":39.2,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Pump patient with raised CK
expect withdrawal-intrathecal emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2157-6"}]},"effectiveDateTime":"{-8h}","valueQuantity":{"value":12400,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}

# Pump stopped ten days ago, seizure today
expect withdrawal-intrathecal emergent
quiet seizure
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Pump running, hallucinations coded
expect withdrawal-intrathecal emergent
quiet psychosis
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Pump stopped three months ago, fever today
quiet withdrawal-intrathecal
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-90d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-5h}","valueQuantity":{"value":38.6,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Confusion on a pump known from administrations only
expect withdrawal-intrathecal emergent
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen intrathecal refill 2000 mcg/mL"},"effectiveDateTime":"{-20d}","dosage":{"dose":{"value":40,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"text":"Pump refill, programmed to 480 mcg/day"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Programmed dose"},"effectiveDateTime":"{-20d}","valueQuantity":{"value":480,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-4h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusional state"}]}}

# Itching without rash on a pump
expect withdrawal-intrathecal-early urgent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":380,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"itching all over, no rash anywhere"}

# Itching and tingling and sweating on a pump
expect withdrawal-intrathecal-early emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":280,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"418290006","display":"Itching"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91019004","display":"Paresthesia"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-20h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"415690000","display":"Sweating"}]}}

# Itching on a pump with the refill overdue
expect withdrawal-intrathecal-early emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":280,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due"},"effectiveDateTime":"{-90d}","valueDateTime":"{-3d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"418290006","display":"Itching"}]}}

# Itching on tablets is a side effect
expect side-effect-reported routine
quiet withdrawal-intrathecal-early
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"418290006","display":"Itching"}]}}

# Statement stopped two days ago at 60 mg a day
expect abrupt-stop-oral urgent
only
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Request cancelled after months of use
expect abrupt-stop-oral urgent
{"resourceType":"MedicationRequest","status":"cancelled","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"authoredOn":"{-200d}","dosageInstruction":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"meta":{"lastUpdated":"{-50h}"}}

# Prescription ran out a week ago with no successor
expect abrupt-stop-oral urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-120d}","end":"{-7d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Not taken after a long course
expect abrupt-stop-oral urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-120d}","end":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"not-taken","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Stopped after a taper
quiet abrupt-stop-oral
quiet taper-too-fast
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-40d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-40d}","end":"{-25d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-25d}","end":"{-12d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-12d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Hold on admission
expect abrupt-stop-oral urgent
{"resourceType":"MedicationStatement","status":"on-hold","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-1d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Hallucinations 30 hours after stopping
expect withdrawal-oral emergent
quiet abrupt-stop-oral
quiet psychosis
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-12h}","valueString":"Seeing rats on the bed, very agitated, shaking"}

# Seizure the day after running out
expect withdrawal-oral emergent
quiet seizure
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueString":"ran out of baclofen on Saturday, pharmacy shut"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Fast pulse two days after stopping
expect withdrawal-oral emergent
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-1d}","valueQuantity":{"value":124,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Agitation five weeks after stopping
quiet withdrawal-oral
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-36d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"24199005","display":"Agitation"}]}}

# Halved and halved again within a week
expect taper-too-fast urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Oral reduced quickly after pump start
expect taper-too-fast routine
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":120,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Reduced by a quarter
quiet taper-too-fast
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-5d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Ran out yesterday
expect interruption-risk urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"ran out yesterday and the chemist has none"}

# Nil by mouth before surgery
expect interruption-risk urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"Pt NBM for laparotomy, oral meds not given"}

# Admitted to hospital
expect interruption-risk urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Encounter","status":"in-progress","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-2d}"}}

# An outpatient visit is no interruption
quiet interruption-risk
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-2d}","end":"{-2d}"}}

# Procedure planned for next week
expect interruption-risk urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Procedure","status":"preparation","subject":{"reference":"Patient/p1"},"code":{"text":"Spinal fusion surgery"},"performedDateTime":"{+7d}"}

# Overdose five days ago, still on treatment
expect withdrawal-watch-after-overdose urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"55680006","display":"Drug overdose"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-5d}"}

# Respiratory depression coded
expect toxicity emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"80954004","display":"Respiratory depression"}]}}

# Unrousable, told by the wife
expect toxicity emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1h}","valueString":"My wife won't wake up, I've tried everything"}

# Floppy and sleepy
expect toxicity emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-5h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"398152000","display":"Poor muscle tone"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-5h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Pulse 38
expect toxicity emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":38,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Pulse 47
expect vital-signs urgent
quiet toxicity
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":47,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Took 12 tablets at once
expect overdose-intake urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueString":"I took 12 of my 10 mg tablets at once last night"}

# Took 200 mg
expect overdose-intake emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueString":"took 200 mg of baclofen all in one go"}

# Thirty milligrams at once is not an overdose
quiet overdose-intake
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-10h}","valueString":"took 30 mg at bedtime"}

# Drowsy the day after a dose change of the pump
expect toxicity-after-intrathecal-dose urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":345,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Dizzy and drowsy after a refill
expect toxicity-after-intrathecal-dose emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-40h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-30h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-28h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Drowsy with no pump event for months
quiet toxicity-after-intrathecal-dose
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Systolic 84
expect vital-signs emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":84,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":50,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Systolic 96
expect vital-signs urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":96,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":60,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Saturation 92
expect vital-signs urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":92,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}

# Temperature 102.6 F
expect vital-signs urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":102.0,"unit":"[degF]","system":"http://unitsofmeasure.org","code":"[degF]"}}

# GCS 9
expect vital-signs emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9269-2"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":9,"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}}

# Vitals in range
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":122,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":78,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":74,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":16,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":36.8,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":98,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}

# eGFR 52 at 30 mg a day, 50 years old
expect renal-egfr-45-59 routine
only
{"resourceType":"Patient","id":"p1","birthDate":"1976-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":52,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 52 at 30 mg a day, 70 years old
expect renal-egfr-45-59 urgent
{"resourceType":"Patient","id":"p1","birthDate":"1956-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":52,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 52 at 15 mg a day
quiet renal-egfr-45-59
{"resourceType":"Patient","id":"p1","birthDate":"1976-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":52,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 38 at 15 mg a day
expect renal-egfr-30-44 routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":38,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 38 at 40 mg a day
expect renal-egfr-30-44 urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":38,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 22 on a pump
expect renal-egfr-below-30 urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":22,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# eGFR 22 sixteen months ago
quiet renal-egfr-below-30
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-480d}","valueQuantity":{"value":22,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}

# Dialysis procedure
expect renal-dialysis urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005","display":"End stage renal disease"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-400d}"}

# Haemodialysis in words
expect renal-dialysis urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Haemodialysis"},"performedDateTime":"{-2d}"}

# Confused with eGFR 34
expect renal-toxicity emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-5d}","valueQuantity":{"value":34,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"Confused since yesterday and very drowsy"}

# Creatinine doubled within a week
expect acute-kidney-injury urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-6d}","valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-1d}","valueQuantity":{"value":1.8,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Creatinine up 0.3 in 48 h, in micromoles
expect acute-kidney-injury urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-40h}","valueQuantity":{"value":80,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":112,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}

# Creatinine steady
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-6d}","valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-1d}","valueQuantity":{"value":1.0,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Ninety milligrams a day
expect oral-dose-above-maximum urgent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Eighty milligrams a day
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# High dose for alcohol use disorder
expect high-dose-alcohol-use-disorder urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclocur"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":40,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"7200002","display":"Alcoholism"}]}]}

# Started at 30 mg a day
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","birthDate":"1980-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Started at 30 mg a day, aged 80
expect titration-too-fast urgent
{"resourceType":"Patient","id":"p1","birthDate":"1946-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Started at 5 mg three times a day
only
{"resourceType":"Patient","id":"p1","birthDate":"1980-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Child of nine on tablets
expect paediatric-dose routine
{"resourceType":"Patient","id":"p1","birthDate":"2017-05-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Child of six on 60 mg
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","birthDate":"2020-05-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Child of three with a pump
expect paediatric-dose urgent
{"resourceType":"Patient","id":"p1","birthDate":"2023-09-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":80,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump dose written in milligrams
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"text":"baclofen intrathecal pump 350 mg/day"}]}

# Oral dose written in micrograms
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen tablet"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"20 mcg three times a day by mouth"}]}

# Liquid strength changed, same volume
expect unit-mismatch urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"250976","display":"baclofen 1 MG/ML Oral Solution"}]},"effectivePeriod":{"start":"{-100d}","end":"{-6d}"},"dosage":[{"text":"10 mL three times a day"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"2593376","display":"baclofen 5 MG/ML Oral Suspension"}]},"effectivePeriod":{"start":"{-6d}"},"dosage":[{"text":"10 mL three times a day"}]}

# Pump raised by half in a day
expect intrathecal-step-too-large urgent
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump raised by 20 per cent in a child with cerebral palsy
expect intrathecal-step-too-large urgent
{"resourceType":"Patient","id":"p1","birthDate":"2015-01-01","gender":"female"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"Cerebral palsy"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":240,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump raised by ten per cent
quiet intrathecal-step-too-large
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":220,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Raised by half at the refill
expect refill-step-too-large urgent
quiet intrathecal-step-too-large
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"Spinal cord injury"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill"},"performedDateTime":"{-3d}"}

# Pump at 1200 micrograms a day
expect intrathecal-dose-out-of-range urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":1200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Pump at 60 micrograms a day, spinal
expect intrathecal-dose-out-of-range routine
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":60,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Screening bolus of 150 micrograms
expect screening-bolus urgent
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437","display":"baclofen 0.05 MG/ML Prefilled Syringe"}]},"effectiveDateTime":"{-20h}","dosage":{"dose":{"value":150,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"text":"Screening bolus"}}

# Two screening boluses in a day
expect screening-bolus urgent
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437"}]},"effectiveDateTime":"{-36h}","dosage":{"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"text":"Screening bolus"}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1047437"}]},"effectiveDateTime":"{-20h}","dosage":{"dose":{"value":75,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"text":"Screening bolus"}}

# Effect lost with stable programming
expect intrathecal-loss-of-effect urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"the baclofen from the pump is not helping any more, no benefit at all these two weeks"}

# Refill due in five days
expect refill-due routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due"},"effectiveDateTime":"{-60d}","valueDateTime":"{+5d}"}

# Refill due tomorrow
expect refill-due urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Next refill date"},"effectiveDateTime":"{-60d}","valueDateTime":"{+1d}"}

# Refill overdue with sweating
expect refill-due emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Refill due"},"effectiveDateTime":"{-60d}","valueDateTime":"{-2d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"415690000","display":"Sweating"}]}}

# Refill due in four weeks
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Refill due"},"effectiveDateTime":"{-60d}","valueDateTime":"{+28d}"}

# Two-tone alarm
expect pump-alarm emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-4h}","valueString":"two-tone alarm from pump since this morning"}

# Single beep alarm
expect pump-alarm urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-4h}","valueString":"pump beeping, single beep every hour"}

# Residual volume twice what was expected
expect pump-residual-mismatch urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Residual volume"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":9,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Expected residual volume"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":4,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}

# Redness over the pump
expect pump-complication urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"redness and swelling over the pump site"}

# Fever and stiff neck with a pump
expect pump-complication emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-3h}","valueString":"fever and neck stiffness since this morning"}

# Pump implanted 6 years and 9 months ago
expect pump-replacement-due routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-2400d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump implant date"},"effectiveDateTime":"{-2400d}","valueDateTime":"{-2465d}"}

# Oxycodone added last week
expect opioid urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7804","display":"oxycodone"}]},"effectivePeriod":{"start":"{-6d}"},"dosage":[{"text":"5 mg q6h prn"}]}

# Long-standing morphine
expect opioid routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7052","display":"morphine"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"10 mg bd"}]}

# Morphine and slow breathing
expect opioid emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"7052","display":"morphine"}]},"effectivePeriod":{"start":"{-300d}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":7,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Diazepam alone
expect cns-depressant routine
only
{"resourceType":"Patient","id":"p1","birthDate":"1980-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322","display":"diazepam"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"5 mg nocte"}]}

# Diazepam and pregabalin
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","birthDate":"1980-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"3322","display":"diazepam"}]},"effectivePeriod":{"start":"{-300d}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Pregabalin 75mg capsules"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"1 cap bd"}]}

# Drinks a bottle of wine a night
expect alcohol routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueString":"I drink about a bottle of wine most nights"}

# Lisinopril and systolic 95
expect hypotension-with-antihypertensive urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"29046","display":"lisinopril"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"10 mg od"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":95,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":60,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Amitriptyline
expect interaction-other routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"704","display":"amitriptyline"}]},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"25 mg nocte"}]}

# Levodopa and hallucinations
expect interaction-other urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Sinemet 25/100"},"effectivePeriod":{"start":"{-300d}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Throat closing
expect anaphylaxis emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1h}","valueString":"throat closing up and hives all over"}

# Swollen tongue coded
expect anaphylaxis emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"421262002","display":"Swollen tongue"}]}}

# Hives
expect hypersensitivity urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"247472004","display":"Hives"}]}}

# Recorded baclofen allergy
expect hypersensitivity urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed"}]},"code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},"recordedDate":"{-400d}"}

# Recorded penicillin allergy
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"code":{"text":"Penicillin"},"recordedDate":"{-400d}"}

# Better off dead
expect suicidality emergent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-5h}","valueString":"I'd be better off dead"}

# PHQ-9 item 9 of 1
expect suicidality urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-1d}","valueInteger":1}

# PHQ-9 item 9 answered nearly every day
expect suicidality emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6571-9","display":"Nearly every day"}}]}]}

# PHQ-9 item 9 answered not at all
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-1d}","item":[{"linkId":"44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"Not at all"}}]}]}

# Hearing voices
expect psychosis urgent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"she has been hearing voices"}

# Delirium
expect psychosis emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2776000","display":"Delirium"}]}}

# Takes more for the buzz
expect misuse urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueString":"I have been taking extra to get high"}

# Seizure coded
expect seizure emergent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Seizure before treatment
quiet seizure
quiet toxicity
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-300d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Epilepsy history at start
expect epilepsy-history routine
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"84757009","display":"Epilepsy"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Sleepy and jerking
expect encephalopathy urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"very sleepy with myoclonic jerks since yesterday"}

# Sleepy and confused with eGFR 50
expect renal-toxicity emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-10d}","valueQuantity":{"value":50,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"286933003","display":"Confusion"}]}}

# Fell in the bathroom
expect fall urgent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueString":"fell in the bathroom"}

# Fell and hit head on warfarin
expect fall emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B01AA03","display":"warfarin"}]},"effectivePeriod":{"start":"{-300d}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"fell and banged her head"}

# New dizziness at 78
expect older-adult-cns urgent
{"resourceType":"Patient","id":"p1","birthDate":"1948-01-01","gender":"female"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# Epworth 18
expect drowsiness-persistent urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Epworth Sleepiness Scale"},"effectiveDateTime":"{-1d}","valueInteger":18}

# Nodded off at the wheel
expect drowsiness-persistent urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"nodded off at the wheel yesterday"}

# Cannot transfer any more
expect weakness-functional urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"legs too weak to transfer since the new dose"}

# Cannot pass urine
expect urinary-retention urgent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]}}

# Retention with C6 injury
expect urinary-retention emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"C6 spinal cord injury"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]}}

# Pressure 40 over usual with headache, T4 injury
expect autonomic-dysreflexia emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Spinal cord injury T4 complete"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-3000d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-90d}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":105,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":60,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-60d}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":108,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":62,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-30d}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":104,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":62,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-2h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":155,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":95,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-2h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"25064002","display":"Headache"}]}}

# Pregnant by coded status
expect pregnancy urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"82810-3"}]},"effectiveDateTime":"{-10d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]}}

# Not pregnant
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"82810-3"}]},"effectiveDateTime":"{-10d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"60001007","display":"Not pregnant"}]}}

# Jittery newborn
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","birthDate":"{-6d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"Jittery and high pitched cry. Mother took baclofen throughout pregnancy."}

# Peptic ulcer on the problem list
expect cautioned-comorbidity routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"13200003","display":"Peptic ulcer"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-300d}"}

# Tablets and pump together
expect duplicate-therapy urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-150d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# Same statement sent twice
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dateAsserted":"{-40d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"dateAsserted":"{-2d}"}

# No benefit after two months at target dose
expect no-benefit routine
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-400d}","end":"{-80d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-80d}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-85d}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-5d}","valueInteger":3}

# Raised 20 days ago and nobody looked
expect evaluation-overdue routine
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}","end":"{-20d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Pump raised ten days ago and nobody looked
expect evaluation-overdue urgent
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-10d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":330,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}

# It does nothing
expect reported-ineffective routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2d}","valueString":"it does nothing for me"}

# Cream and drowsiness
expect topical-systemic urgent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 5% cream"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"apply twice daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"very drowsy and dizzy"}

# Cream four times a day
expect topical-systemic routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 2% gel"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"apply to hand four times a day","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}

# AST newly raised
expect lab-abnormal routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-1d}","valueQuantity":{"value":188,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"H"}]}]}

# Code says baclofen, text says fentanyl
expect data-conflict routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"}],"text":"Fentanyl 25 mcg/h patch"},"effectivePeriod":{"start":"{-200d}"}}

# A report in Russian
expect report-unreadable routine
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-1d}","valueString":"У меня сильная сонливость и головокружение после таблеток"}

# dm+d-style text, UK abbreviations
expect oral-dose-above-maximum urgent
only
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 10mg tablets"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"Take 3 tds"}]}

# ATC code only
expect oral-dose-above-maximum urgent
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Contained Medication
expect oral-dose-above-maximum urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen"}]}}],"medicationReference":{"reference":"#m"},"dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Referenced Medication
expect oral-dose-above-maximum urgent
{"resourceType":"Medication","id":"med9","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","medicationReference":{"reference":"Medication/med9"},"dosageInstruction":[{"timing":{"repeat":{"frequency":5,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet"}}]}]}

# A proposal is not an exposure
only
{"resourceType":"MedicationRequest","status":"active","intent":"proposal","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"authoredOn":"{-200d}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# A draft is not an exposure
only
{"resourceType":"MedicationRequest","status":"draft","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"authoredOn":"{-200d}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Statement entered in error
only
{"resourceType":"MedicationStatement","status":"entered-in-error","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Beclomethasone is not baclofen
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Beclovent inhaler (beclomethasone)"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"2 puffs bd"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]}}

# Bactroban is not baclofen
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Bactroban ointment"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"apply tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Arbaclofen is not baclofen
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"arbaclofen 10 mg"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsy"}]}}

# Balofloxacin is not baclofen
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"balofloxacin 100 mg tablets"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"bd"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucination"}]}}

# Misspelt baclophen is baclofen
expect side-effect-reported routine
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclophen 10mg"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"1 tab tds"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-1d}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]}}

# Administered on the ward only
expect side-effect-reported routine
only
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectiveDateTime":"{-9h}","dosage":{"dose":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006","display":"Oral"}]}}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"{-4h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]}}

# Dose range in the request
expect oral-dose-above-maximum urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"authoredOn":"{-200d}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseRange":{"low":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"high":{"value":30,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}]}]}

# Pump rate per hour
expect intrathecal-dose-out-of-range urgent
{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"dosageInstruction":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateRatio":{"numerator":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"denominator":{"value":1,"unit":"h","system":"http://unitsofmeasure.org","code":"h"}}}]}]}

# Vital signs in a nurse's note
expect vital-signs emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueString":"BP 82/40, HR 52, RR 6, sats 84% on air"}

# Temperature in a note of a pump patient
expect withdrawal-intrathecal emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":350,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueString":"temp 39.8 since the morning"}

# Normal vital signs in a note
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2h}","valueString":"BP 124/76 HR 72 RR 16 T 36.8 SpO2 98% on room air"}
