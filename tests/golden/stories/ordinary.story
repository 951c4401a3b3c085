## A year of ordinary care, planned titration and taper, pumps that are refilled in time: no flag. Written before they
## were first run; of 40 one raised a flag.

# A year of tablets, two reviews
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-8760h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-7920h}","valueQuantity":{"value":72,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-6480h}","valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-5040h}","valueQuantity":{"value":75,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-3600h}","valueQuantity":{"value":71,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-2160h}","valueQuantity":{"value":69,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":74,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-4320h}","valueInteger":2}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Modified Ashworth Scale"},"effectiveDateTime":"{-240h}","valueInteger":2}

# A year on a stable pump with refills
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-16800h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":420,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-5760h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-5760h}","valueDateTime":"{-150d}"}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-3720h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-3720h}","valueDateTime":"{-65d}"}
{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},"code":{"text":"Intrathecal pump refill"},"performedDateTime":"{-1680h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump refill due date"},"effectiveDateTime":"{-1680h}","valueDateTime":"{+20d}"}

# Label titration with evaluations
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-960h}","end":"{-792h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-792h}","end":"{-624h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-624h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Penn Spasm Frequency"},"effectiveDateTime":"{-912h}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Penn Spasm Frequency"},"effectiveDateTime":"{-720h}","valueInteger":2}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Penn Spasm Frequency"},"effectiveDateTime":"{-480h}","valueInteger":2}

# Planned taper after pump start, finished, pump started 10 weeks ago
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-1680h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":300,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-9600h}","end":"{-1440h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1440h}","end":"{-1200h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1200h}","end":"{-960h}"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-960h}","end":"{-792h}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"MAS"},"effectiveDateTime":"{-1440h}","valueInteger":1}

# Orderly taper to zero done last month
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392","display":"baclofen 20 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-9600h}","end":"{-1440h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1440h}","end":"{-1272h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":15,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1272h}","end":"{-1104h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1104h}","end":"{-936h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-936h}","end":"{-768h}"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"MAS"},"effectiveDateTime":"{-1080h}","valueInteger":2}

# Checklist all no
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-24h}","item":[{"linkId":"1","text":"Drowsiness?","answer":[{"valueBoolean":false}]},{"linkId":"2","text":"Dizziness?","answer":[{"valueBoolean":false}]},{"linkId":"3","text":"Falls since last visit?","answer":[{"valueString":"No"}]},{"linkId":"4","text":"Any thoughts of harming yourself?","answer":[{"valueBoolean":false}]}]}

# Normal labs
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":92,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"1920-8"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":22,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2157-6"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":110,"unit":"U/L","system":"http://unitsofmeasure.org","code":"U/L"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},"effectiveDateTime":"{-960h}","valueQuantity":{"value":90,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}

# Refill renewals as new requests
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}","end":"{-2640h}"}}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-2640h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-2640h}","end":"{-480h}"}}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-480h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Statement and order of the same treatment
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2400h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal 10 mg tab"},"intent":"order","authoredOn":"{-2400h}","dosageInstruction":[{"text":"baclofen 10 mg three times a day"}]}

# Order, dispense-like statement and administrations on a ward
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-72h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-50h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-42h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-34h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-26h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-18h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-10h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}
{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2h}","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"dosage":{"dose":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]}}}

# Paracetamol, vitamin D, omeprazole
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Paracetamol 1 g QDS PRN"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Colecalciferol 800 units daily"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Omeprazole 20mg od"},"effectivePeriod":{"start":"{-4800h}"}}

# Hypertension treated, normal pressures
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003","display":"Hypertension"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"17767","display":"amlodipine"}]},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-7920h}","valueQuantity":{"value":128,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-6480h}","valueQuantity":{"value":132,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-5040h}","valueQuantity":{"value":125,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-3600h}","valueQuantity":{"value":130,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-2160h}","valueQuantity":{"value":127,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":129,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# MS, mood good, PHQ-9 low
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"24700007","display":"Multiple sclerosis"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44261-6","display":"PHQ-9 total"}]},"effectiveDateTime":"{-480h}","valueInteger":3}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8","display":"item9"}]},"effectiveDateTime":"{-480h}","valueInteger":0}

# Thank-you messages
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-72h}","valueString":"Thanks for the refill, all good here. Spasms are much better!"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-48h}","valueString":"Could you please send my prescription to the new pharmacy on Main St?"}

# Leaflet text in a note
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Counselling"},"effectiveDateTime":"{-48h}","valueString":"Advised that baclofen may cause drowsiness and dizziness; told to call if hallucinations or seizures occur."}

# Family history
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Family history"},"effectiveDateTime":"{-48h}","valueString":"Mother had a stroke and her brother has epilepsy."}

# History long ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-2400h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Past medical history"},"effectiveDateTime":"{-48h}","valueString":"History of a fall in 2015 and depression as a teenager, both resolved."}

# Child 13 with ordinary dose and weights
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-4858d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-7920h}","valueQuantity":{"value":38,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-6480h}","valueQuantity":{"value":39,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-5040h}","valueQuantity":{"value":40,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-3600h}","valueQuantity":{"value":41,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-2160h}","valueQuantity":{"value":42,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"effectiveDateTime":"{-720h}","valueQuantity":{"value":43,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}

# Elderly with normal kidney and low dose
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-28964d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-7200h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"effectiveDateTime":"{-1440h}","valueQuantity":{"value":74,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1440h}","valueQuantity":{"value":134,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Intended order not yet started
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"intended","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"3d"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}

# Cream twice a day
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Baclofen 5% gel"},"effectivePeriod":{"start":"{-1440h}"},"dosage":[{"text":"apply bd","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005","display":"Topical route"}]}}]}

# Arbaclofen trial
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"arbaclofen 20 mg bid (study drug)"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-24h}","valueString":"very sleepy on the study drug"}

# Not a baclofen patient, ill
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"metformin 500 mg"},"effectivePeriod":{"start":"{-4800h}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"{-24h}","valueQuantity":{"value":39.5,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"271782001","display":"Drowsiness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}

# Pump programmed check, all stable
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-21600h}"},"medicationCodeableConcept":{"text":"baclofen intrathecal pump"},"dosage":[{"text":"500 mcg/day via intrathecal pump, simple continuous"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004","display":"SCI"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Programmed dose"},"effectiveDateTime":"{-480h}","valueQuantity":{"value":500,"unit":"mcg/day"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Reservoir volume"},"effectiveDateTime":"{-480h}","valueQuantity":{"value":22,"unit":"mL"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Pump interrogation"},"effectiveDateTime":"{-480h}","valueString":"Interrogation: no alarms, no events. Dose unchanged."}

# Pump rise of 10 percent with evaluation
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-7200h}","end":"{-480h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":400,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-480h}"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"805678","display":"Lioresal Intrathecal"}]},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000","display":"Intrathecal route"}]},"doseAndRate":[{"rateQuantity":{"value":440,"unit":"ug/d","system":"http://unitsofmeasure.org","code":"ug/d"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"MAS"},"effectiveDateTime":"{-528h}","valueInteger":2}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"MAS"},"effectiveDateTime":"{-336h}","valueInteger":1}

# Stopped years ago
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-36000h}","end":"{-24000h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-24h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}

# BP panels with zones and cuff sites
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-2160h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":118,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-1440h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":122,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"{-720h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":120,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# Encounter and immunisation visit
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-480h}","end":"{-480h}"}}

# Planned review of pain scores improving
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"effectiveDateTime":"{-2160h}","valueInteger":6}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"effectiveDateTime":"{-1440h}","valueInteger":5}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"effectiveDateTime":"{-720h}","valueInteger":3}

# Dose text repeated with same coded
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-2400h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"text":"Take 1 tablet (10 mg) by mouth three times a day"}]}

# PRN order small
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-2400h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}],"asNeededBoolean":true,"text":"5 mg up to tds prn spasm"}]}

# Sleep better
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-72h}","valueString":"Sleeping much better since the baclofen, legs are calm at night"}

# Consent withdrawal and money
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-4800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Admin note"},"effectiveDateTime":"{-72h}","valueString":"Patient withdrew consent for the research study. Cash withdrawal receipt mailed."}

# Partial dates
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-16800h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"24700007","display":"MS"}]},"onsetDateTime":"{-900d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"MAS"},"effectiveDateTime":"{-720h}","valueInteger":1}

# Late arrival of an old finding before treatment
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"430902","display":"baclofen 5 MG Oral Tablet"}]},"effectivePeriod":{"start":"{-1200h}"},"dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"effectiveDateTime":"{-2880h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"404640003","display":"Dizziness"}]}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"MAS"},"effectiveDateTime":"{-480h}","valueInteger":2}

# Completed and continued by a new order next day
only
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-16546d}"}
{"resourceType":"MedicationRequest","status":"completed","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391","display":"baclofen 10 MG Oral Tablet"}]},"intent":"order","authoredOn":"{-4800h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d","boundsPeriod":{"start":"{-4800h}","end":"{-744h}"}}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"387342009","display":"Baclofen (substance)"}],"text":"Baclofen 10mg tablets"},"intent":"order","authoredOn":"{-720h}","dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}
