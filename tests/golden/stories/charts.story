## Codes, units, forms and notes as charts hold them. Written before they were first run. First run: 52 of 55 flags, 12 of
## 12 emergent; 3 flags nobody expected.

# Admitted to hospital yesterday
expect interruption-risk urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Encounter","status":"in-progress","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-24h}"}}

# Outpatient visit
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-24h}"}}

# Planned admission next month
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Encounter","status":"planned","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"subject":{"reference":"Patient/p1"},"period":{"start":"{+720h}"}}

# PHQ-9 by LOINC link ids
expect suicidality emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-24h}","questionnaire":"http://loinc.org/q/44249-1","item":[{"linkId":"/44250-9","text":"Little interest","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"Not at all"}}]},{"linkId":"/44260-8","text":"Thoughts","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6570-1","display":"More than half the days"}}]}]}

# Symptom checklist, drowsiness yes, falls no
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-24h}","item":[{"linkId":"1","text":"Have you felt unusually drowsy?","answer":[{"valueBoolean":true}]},{"linkId":"2","text":"Have you had any falls?","answer":[{"valueBoolean":false}]}]}

# Nested groups, free text
expect urinary-retention urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-24h}","item":[{"linkId":"1","text":"General","item":[{"linkId":"1.1","text":"Anything else you want to tell us?","answer":[{"valueString":"Cannot empty my bladder at all since last night"}]}]}]}

# In progress is not completed? still read; entered in error is not
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"entered-in-error","subject":{"reference":"Patient/p1"},"authored":"{-24h}","item":[{"linkId":"1","text":"Seizure?","answer":[{"valueBoolean":true}]}]}

# Pump device implanted 6.8 y ago
expect pump-replacement-due routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-59520h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Device","status":"active","patient":{"reference":"Patient/p1"},"type":{"text":"Implantable intrathecal infusion pump"},"deviceName":[{"name":"SynchroMed II","type":"model-name"}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Implantation of intrathecal infusion pump"},"performedDateTime":"{-59520h}"}

# Newborn linked to mother by RelatedPerson
expect neonatal-withdrawal emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-4d}"}
{"resourceType":"RelatedPerson","patient":{"reference":"Patient/p1"},"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH","display":"mother"}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"NICU progress note"},"effectiveDateTime":"{-3h}","valueString":"Exposed to maternal baclofen in utero. Tremulous, jittery on handling."}

# R40.0 somnolence
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R40.0","display":"Somnolence"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# R33.9 retention of urine unspecified
expect urinary-retention urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R33.9","display":"Retention of urine, unspecified"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# W19.XXXA fall
expect fall urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"W19.XXXA","display":"Unspecified fall, initial encounter"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# R44.1 visual hallucinations
expect psychosis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R44.1","display":"Visual hallucinations"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# N18.6
expect renal-dialysis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"N18.6","display":"End stage renal disease"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Z99.2 dialysis dependence
expect renal-dialysis urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z99.2","display":"Dependence on renal dialysis"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# T42.8X2A intentional self-harm by antiparkinson/other CNS relaxants
expect overdose-intake emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"T42.8X2A","display":"Poisoning by antiparkinsonism drugs and other central muscle-tone depressants, intentional self-harm"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# T42.8X5A with R41.0
expect side-effect-reported urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"T42.8X5A","display":"Adverse effect of antiparkinsonism drugs and other central muscle-tone depressants"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R41.0","display":"Disorientation"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# G40.909 epilepsy with new start
expect epilepsy-history routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-48h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G40.909","display":"Epilepsy, unspecified"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# O09 / Z33.1 pregnant state
expect pregnancy urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-11432d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z33.1","display":"Pregnant state, incidental"}]},"onsetDateTime":"{-60d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# F10.20 and 120 mg
expect high-dose-alcohol-use-disorder urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":40,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20","display":"Alcohol dependence, uncomplicated"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Vital with interpretation LL only
expect vital-signs emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":90,"unit":"%","system":"http://unitsofmeasure.org","code":"%"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"LL"}]}]}

# Dizziness with interpretation NEG
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-24h}","interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"NEG"}]}]}

# Symptom code alone with valueString present
expect side-effect-reported routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]},"effectiveDateTime":"{-24h}","valueString":"Present"}

# Symptom code valueInteger 0-10 of 0
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"422587007","display":"Nausea"}]},"effectiveDateTime":"{-24h}","valueInteger":0}

# Cancelled observation
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"cancelled","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Seizure"}]},"effectiveDateTime":"{-24h}","valueBoolean":true}

# Note on a normal observation
expect fall urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-3h}","valueQuantity":{"value":72,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"},"note":[{"text":"Pt very drowsy, fell on the way to the bathroom last night"}]}

# MedicationRequest taper in one order, finished
quiet abrupt-stop-oral
quiet taper-too-fast
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-600h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"intent":"order","authoredOn":"{-600h}","dosageInstruction":[{"text":"15 mg TID x 7 days, then 10 mg TID x 7 days, then 5 mg TID x 7 days, then stop"}]}

# Taper fast: 60 to 20 to 0 in 4 days
expect taper-too-fast urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}","end":"{-96h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"intent":"order","authoredOn":"{-96h}","dosageInstruction":[{"text":"10 mg BID x 2 days, then stop"}]}

# Revinclude style: MedicationAdministration of refill plus statement
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-48h}","medicationCodeableConcept":{"text":"Baclofen intrathecal 2000 mcg/mL"},"dosage":{"text":"Pump refilled 40 mL","dose":{"value":40,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]}}}

# Pump flex dosing text
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-4800h}"},"medicationCodeableConcept":{"text":"baclofen intrathecal"},"dosage":[{"text":"Flex mode: 450 mcg/day total, bolus 50 mcg at 06:00, 50 mcg at 18:00"}]}

# Pump 0.45 mg/day structured
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":0.45,"unit":"mg/d","system":"http://unitsofmeasure.org","code":"mg/d"}}]}]}

# Rate in ug/h
expect intrathecal-dose-out-of-range urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},"doseAndRate":[{"rateQuantity":{"value":45,"unit":"ug/h","system":"http://unitsofmeasure.org","code":"ug/h"}}]}]}

# Oral dose in grams
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":0.01,"unit":"g","system":"http://unitsofmeasure.org","code":"g"}}]}]}

# Oral dose 20 ug tid coded
expect unit-mismatch urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]},"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}]}]}

# Creatinine in mmol/L
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-44h}","valueQuantity":{"value":0.08,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"{-4h}","valueQuantity":{"value":0.12,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"}}

# Pulse 7200 impossible
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":7200,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# BP in kPa 12.0 (90 mmHg)
expect vital-signs emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":11.9,"unit":"kPa","system":"http://unitsofmeasure.org","code":"kPa"}}

# MAS 1+ string then 3
expect intrathecal-loss-of-effect urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"221360009","display":"Spasticity"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-12000h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":500,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth"},"effectiveDateTime":"{-1440h}","valueString":"1+"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth"},"effectiveDateTime":"{-48h}","valueString":"3"}

# PSFS unchanged at 80 mg for 8 weeks
expect no-benefit routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-3600h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Penn Spasm Frequency Score"},"effectiveDateTime":"{-3480h}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Penn Spasm Frequency Score"},"effectiveDateTime":"{-72h}","valueInteger":3}

# NRS 8 to 5 improved
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-3600h}"},"dosage":[{"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3","display":"Pain"}]},"effectiveDateTime":"{-3480h}","valueInteger":8}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3","display":"Pain"}]},"effectiveDateTime":"{-72h}","valueInteger":5}

# Epworth via Observation with quantity {score}
expect drowsiness-persistent urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Epworth Sleepiness Scale total"},"effectiveDateTime":"{-24h}","valueQuantity":{"value":18,"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}}

# PHQ-9 total 18 only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44261-6","display":"PHQ-9 total"}]},"effectiveDateTime":"{-24h}","valueInteger":18}

# Oxycodone by text in a request
expect opioid urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"OxyContin 10 mg BID"},"intent":"order","authoredOn":"{-72h}"}

# Opioid and unrousable
expect opioid emergent
expect toxicity emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6813","display":"methadone"}]},"effectivePeriod":{"start":"{-2400h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1h}","valueString":"cannot rouse him, very slow breathing"}

# Zopiclone brand
expect cns-depressant routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Zimovane 7.5mg nocte"},"effectivePeriod":{"start":"{-4800h}"}}

# Pregabalin + age 66
expect cns-depressant urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-24216d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"187832","display":"pregabalin"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Tizanidine text
expect cns-depressant routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Zanaflex 4 mg TID"},"effectivePeriod":{"start":"{-4800h}"}}

# Phenelzine
expect interaction-other routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N06AF03","display":"phenelzine"}]},"effectivePeriod":{"start":"{-4800h}"}}

# Metoprolol and syncope
expect hypotension-with-antihypertensive urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6918","display":"metoprolol"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"271594007","display":"Syncope"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Fall while on warfarin text
expect fall emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Warfarin 3 mg daily"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"had a fall getting out of the shower"}

# Fall with head injury coded
expect fall emergent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"82271004","display":"Injury of head"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Wheeze with rash
expect anaphylaxis emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-120h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-0h}","valueString":"Came out in a rash all over and is wheezing, lips swelling"}

# Retention SCI T10 is only urgent
expect urinary-retention urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}],"text":"Spinal cord injury, T10 incomplete"},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"267064002","display":"Retention of urine"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# T5 paraplegia, sbp rise 30 with flushing
expect autonomic-dysreflexia emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"T5 paraplegia, complete"},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1440h}","valueQuantity":{"value":105,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":105,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-480h}","valueQuantity":{"value":105,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":138,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1h}","valueString":"flushed face and pounding headache"}

# Wears off
expect reported-ineffective routine
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"baclofen wears off after two hours and does not help my spasms"}

# Drug seeking
expect misuse urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Clinic note"},"effectiveDateTime":"{-24h}","valueString":"Requests early refills repeatedly, drug-seeking behaviour, increasing own dose"}

# On-hold IT
expect withdrawal-intrathecal emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"on-hold","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-48h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":38.9,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}

# Only a patient
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"24700007","display":"MS"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"Very drowsy and falling over"}

# Baclofen stopped 40 d ago, hallucinations
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}","end":"{-960h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"7011001","display":"Hallucinations"}]}}

# Two senders assert the same order, identifiers in common
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-1200h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"identifier":[{"system":"urn:rx","value":"77"}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"intent":"order","authoredOn":"{-1200h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],"identifier":[{"system":"urn:rx","value":"77"}]}

# Tablets and suspension, two statements
expect duplicate-therapy urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1920h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Ozobax 5 mg/5 mL oral solution"},"effectivePeriod":{"start":"{-480h}"},"dosage":[{"text":"5 mL TID"}]}

# IT child 15 percent rule: 100 to 118
expect intrathecal-step-too-large urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-3397d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2160h}","end":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":100,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":118,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"Cerebral palsy"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}

# Refill CP 200 to 245 (22.5%)
expect refill-step-too-large urgent
quiet intrathecal-step-too-large
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"128188000","display":"CP"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-2160h}","end":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":200,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":245,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill"},"effectiveDateTime":"{-20h}","valueString":"Refilled 20 mL 2000 mcg/mL"}

# Residual lower than expected by 30 percent as separate observations
expect pump-residual-mismatch urgent
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Expected reservoir volume"},"effectiveDateTime":"{-24h}","valueQuantity":{"value":10,"unit":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Actual reservoir volume aspirated"},"effectiveDateTime":"{-24h}","valueQuantity":{"value":7,"unit":"mL"}}

# German text
expect report-unreadable routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"Seit gestern ist mir sehr schwindelig und ich bin zweimal gestürzt"}

# Arabic text
expect report-unreadable routine
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"أشعر بدوخة شديدة منذ يومين"}
