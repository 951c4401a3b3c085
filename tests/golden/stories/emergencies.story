# Pump: fever and rigidity in a carer's words two days after an alarm
expect withdrawal-intrathecal emergent
expect pump-alarm emergent
quiet side-effect-reported
quiet vital-signs
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2d}","valueString":"The pump has been making a two-tone alarm since yesterday"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"Temp of 39.8 and he is stiff as a board, his spasms are back worse than ever"}

# Pump: itching, then sweating and spasms within two days, refill overdue
expect withdrawal-intrathecal-early emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:tonus:measure","code":"pump-refill-due"}]},"effectiveDateTime":"{-60d}","valueDateTime":"{-4d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2d}","valueString":"I'm itchy all over, no rash"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"now drenched in sweat as well"}

# Pump: one early sign alone is urgent
expect withdrawal-intrathecal-early urgent
quiet side-effect-reported
quiet withdrawal-intrathecal
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-5h}","valueString":"pins and needles in both arms since this morning"}

# Tablets stopped from 60 mg, hallucinations two days later
expect withdrawal-oral emergent
quiet side-effect-reported
quiet psychosis
{"resourceType":"MedicationStatement","status":"stopped","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}","end":"{-3d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"He is seeing insects on the walls and is very agitated"}

# Request cancelled in hospital, seizure the day after
expect withdrawal-oral emergent
quiet seizure
quiet side-effect-reported
{"resourceType":"MedicationRequest","status":"stopped","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 20 mg tablet"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"20 mg TID"}],"meta":{"lastUpdated":"{-2d}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"Witnessed tonic-clonic seizure on the ward"}

# Ran out by message, confusion the next day
expect withdrawal-oral emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2d}","valueString":"Ran out of baclofen on Tuesday, pharmacy cannot get it"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"She is confused and her heart is racing"}

# Tablets: cannot be woken
expect toxicity emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1h}","valueString":"I can't wake my husband, he is breathing very slowly"}

# Took thirty of his tablets
expect overdose-intake emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-8h}","valueString":"He took 30 tablets at once last night"}

# Took nine of her tablets of 10 mg
expect overdose-intake urgent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-8h}","valueString":"I took 9 tablets at once by mistake"}

# Overdose and shallow breathing are one emergency
expect overdose-intake emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2h}","valueString":"He overdosed on his baclofen and his breathing is shallow"}

# Drowsy and floppy the day after a pump increase
expect toxicity-after-intrathecal-dose emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}","end":"{-1d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-1d}"},"dosage":[{"text":"345 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-10h}","valueString":"very drowsy and dizzy since the pump was turned up"}

# Breathing six times a minute
expect vital-signs emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":6,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Saturation and pressure both low are one flag
expect vital-signs emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":86,"unit":"%","system":"http://unitsofmeasure.org","code":"%"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"effectiveDateTime":"{-1h}","valueQuantity":{"value":82,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}

# Kidney failure and myoclonus
expect renal-toxicity emergent
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","birthDate":"1950-01-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"{-20d}","valueQuantity":{"value":18,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"jerking of arms and legs, very sleepy and confused"}

# Dialysis and confusion after three days
expect renal-toxicity emergent
quiet side-effect-reported
quiet encephalopathy
{"resourceType":"Patient","id":"p1","birthDate":"1950-01-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-4d}"},"dosage":[{"text":"5 mg tid"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"On haemodialysis"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-400d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"Pt drowsy and confused since yesterday"}

# Refill overdue and tone rising
expect withdrawal-intrathecal emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:tonus:measure","code":"pump-refill-due"}]},"effectiveDateTime":"{-90d}","valueDateTime":"{-6d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"spasticity has got much worse since yesterday"}

# Critical pump alarm by words alone
expect pump-alarm emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2h}","valueString":"Critical two-tone alarm from the pump"}

# Fever with a stiff neck after implantation
expect pump-complication emergent
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-8d}"},"dosage":[{"text":"100 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"fever, headache and neck stiffness, wound oozing"}

# Opioid and slow breathing
expect opioid emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"oxycodone 10 mg"},"effectivePeriod":{"start":"{-30d}"},"dosage":[{"text":"10 mg every 6 hours"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"9279-1"}]},"effectiveDateTime":"{-2h}","valueQuantity":{"value":7,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}

# Throat closing after the first dose
expect anaphylaxis emergent
quiet side-effect-reported
quiet hypersensitivity
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-1d}"},"dosage":[{"text":"5 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1h}","valueString":"hives all over, lips swelling and my throat is closing"}

# Suicidal in words
expect suicidality emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"I keep thinking about ending my life"}

# Item nine of two
expect suicidality emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"44260-8"}]},"effectiveDateTime":"{-1d}","valueQuantity":{"value":2,"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}}

# Attempt by overdose
expect suicidality emergent
expect overdose-intake emergent
quiet side-effect-reported
quiet toxicity
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-3h}","valueString":"She took an overdose of her baclofen in a suicide attempt"}

# Delirium with a pump
expect withdrawal-intrathecal emergent
quiet side-effect-reported
quiet psychosis
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"300 mcg/day via intrathecal pump"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-10h}","valueString":"acutely delirious overnight"}

# Hallucinations two days after the dose fell by half
expect psychosis emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-200d}","end":"{-3d}"},"dosage":[{"text":"20 mg tid"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-3d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"hearing voices since yesterday"}

# Seizure on stable tablets
expect seizure emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-4h}","valueString":"Had a seizure this morning"}

# Seizure coded and told is one flag
expect seizure emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Seizure","coding":[{"system":"http://snomed.info/sct","code":"91175000"}]},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-4h}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-4h}","valueString":"He had a fit this morning, ambulance called"}

# Sleepy and confused with reduced kidneys
expect renal-toxicity emergent
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","birthDate":"1948-01-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"{-30d}","valueQuantity":{"value":52,"unit":"mL/min/{1.73_m2}","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"so sleepy and muddled, staggering about"}

# Fall with a knock on the head on apixaban
expect fall emergent
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","birthDate":"1942-01-01"}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"10 mg tid"}]}
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"apixaban 5 mg"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"5 mg bd"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-6h}","valueString":"Mum fell in the kitchen and banged her head"}

# Retention in tetraplegia
expect urinary-retention emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Tetraplegia C5"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2000d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-5h}","valueString":"can't pass any urine since last night"}

# Dysreflexia by words
expect autonomic-dysreflexia emergent
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Condition","subject":{"reference":"Patient/p1"},"code":{"text":"Spinal cord injury T4"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"onsetDateTime":"{-2000d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-2h}","valueString":"pounding headache, flushed, BP 205/110, I think it is dysreflexia"}

# Newborn of an exposed mother
expect neonatal-withdrawal emergent
quiet side-effect-reported
{"resourceType":"Patient","id":"p1","birthDate":"{-3d}"}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"Maternal baclofen throughout pregnancy. Now jittery with high tone and tremor"}

# The dog's seizure, told while refilling
quiet seizure
quiet withdrawal-oral
quiet side-effect-reported
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"My dog had a seizure so I was late for my refill visit"}

# Leaflet words and a stable month
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"Discussed withdrawal risk: fever, confusion, seizures. No symptoms at present."}

# Symptoms before the medicine
quiet side-effect-reported
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-10d}"},"dosage":[{"text":"5 mg tid"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-40d}","valueString":"nausea and dizziness"}

# A report that was retracted
quiet seizure
quiet side-effect-reported
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"entered-in-error","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"had a seizure"}

# Coded absent against the family's history
quiet seizure
quiet side-effect-reported
only
{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"20 mg three times a day"}]}
{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Patient message"},"effectiveDateTime":"{-1d}","valueString":"No seizures. Brother has epilepsy."}
