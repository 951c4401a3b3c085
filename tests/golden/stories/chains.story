## Orders that follow one another, doses in words alone, doses given and not given, forms, odd units, zones and precisions of
## time, several senders. Written before they were first run. First run: 72 of 80 flags (emergent 32 of 35), 0 of 33 near misses
## flagged but one that was no valid FHIR; those that are wrong still are left out.

# chain: replaced request, active successor same day
quiet abrupt-stop-oral
quiet duplicate-therapy
quiet titration-too-fast
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"completed","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-90d}","dosageInstruction":[{"text":"take 1 tablet by mouth three times a day"}],"id":"r1","dispenseRequest":{"validityPeriod":{"start":"{-90d}","end":"{-10d}"}}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-10d}","dosageInstruction":[{"text":"take 1 tablet by mouth three times a day"}],"id":"r2","priorPrescription":{"reference":"MedicationRequest/r1"}}

# chain: request cancelled, nothing after
expect abrupt-stop-oral urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"cancelled","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-120d}","dosageInstruction":[{"text":"Take two 10 mg tablets by mouth four times a day"}],"id":"r1","meta":{"lastUpdated":"{-20h}"}}

# chain: stopped with statusReason and fever next day
expect withdrawal-oral emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"stopped","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-160d}","dosageInstruction":[{"text":"20 mg PO TID"}],"id":"r1","statusReason":{"text":"ran out, pharmacy closed"},"dispenseRequest":{"validityPeriod":{"start":"{-160d}","end":"{-2d}"}}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-6h}","valueString":"Temperature 38.9 at home and shaking, legs stiff as boards"}

# chain: dose doubled at renewal
expect titration-too-fast routine
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"completed","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-60d}","dosageInstruction":[{"text":"5 mg three times a day"}],"id":"r1","dispenseRequest":{"validityPeriod":{"start":"{-60d}","end":"{-1d}"}}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-1d}","dosageInstruction":[{"text":"20 mg three times a day"}],"id":"r2","priorPrescription":{"reference":"MedicationRequest/r1"}}

# chain: on hold on admission
expect abrupt-stop-oral urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"on-hold","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"20 mg tid"}],"id":"r1","statusReason":{"text":"NPO for surgery"}}

# chain: draft and proposal are no exposure
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"draft","intent":"proposal","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"take 1 tablet by mouth three times a day"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"dizzy all day"}

# chain: plan and order of one prescription
quiet duplicate-therapy
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"active","intent":"plan","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 mg TDS"}],"id":"pl"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-200d}","dosageInstruction":[{"text":"10 mg TDS"}],"id":"or","basedOn":[{"reference":"MedicationRequest/pl"}]}

# chain: two live orders two clinics
expect duplicate-therapy urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-40d}","dosageInstruction":[{"text":"take 1 tablet by mouth three times a day"}],"id":"a","requester":{"display":"Dr A"}}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"Lioresal 20 mg"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-30d}","dosageInstruction":[{"text":"20 mg twice daily"}],"id":"b","requester":{"display":"Dr B"}}

# sig text: 2 tabs 20 mg four times
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 20mg tabs"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"2 tabs QID"}]}

# sig text: morning noon night unequal
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"30 mg in the morning, 30 mg at midday and 40 mg at night"}]}

# sig text: liquid in mL
expect oral-dose-above-maximum urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 10 mg/5 mL oral solution"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"15 mL three times daily"}]}

# sig text: liquid in mL fine
quiet oral-dose-above-maximum
quiet unit-mismatch
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 5 mg/5 mL oral solution"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mL three times daily"}]}

# sig text: pump dose in mg
expect unit-mismatch urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"320 mg/day via implanted pump"}]}

# sig text: oral in mcg
expect unit-mismatch urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen tablet"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mcg three times daily by mouth"}]}

# sig text: PRN up to
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 10 mg"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg up to three times a day when needed"}]}

# sig text: weekly taper
quiet taper-too-fast
quiet abrupt-stop-oral
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 10 mg"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"text":"20 mg tds for 7 days then 15 mg tds for 7 days then 10 mg tds for 7 days then 5 mg tds for 7 days then stop"}]}

# sig text: micrograms per hour
expect intrathecal-dose-out-of-range urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"50 micrograms per hour continuous via pump"}]}

# administration: screening bolus 150 ug
expect screening-bolus urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"baclofen injection 0.05 mg/mL"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-10h}","dosage":{"dose":{"value":150,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"route":{"text":"intrathecal"}},"reasonCode":[{"text":"screening bolus"}]}

# administration: bolus then very sleepy and slow breathing
expect toxicity-after-intrathecal-dose emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"baclofen intrathecal test dose"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5h}","dosage":{"dose":{"value":50,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},"route":{"text":"intrathecal"}}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2h}","valueString":"very drowsy, breathing shallow and slow since the test dose"}

# administration: ward round doses not given
expect interruption-risk urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 20 mg"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"20 mg TDS"}]}
{"resourceType":"MedicationAdministration","status":"not-done","statusReason":[{"text":"Drug not available"}],"medicationCodeableConcept":{"text":"Baclofen 20 mg tablet"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-8h}"}

# administration: pump refill recorded, big step
expect refill-step-too-large urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"completed","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}","end":"{-1d}"},"dosage":[{"text":"300 mcg/day"}],"id":"p0"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-1d}"},"dosage":[{"text":"450 mcg/day"}],"id":"p2"}
{"resourceType":"Procedure","status":"completed","code":{"text":"Intrathecal pump refill"},"subject":{"reference":"Patient/p1"},"performedDateTime":"{-1d}"}

# administration: 200 mg given at once
expect overdose-intake emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"Baclofen 20 mg tablet"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4h}","dosage":{"dose":{"value":200,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"text":"oral"}}}

# administration: entered in error is nothing
quiet overdose-intake
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"MedicationAdministration","status":"entered-in-error","medicationCodeableConcept":{"text":"Baclofen 20 mg tablet"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4h}","dosage":{"dose":{"value":200,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"text":"oral"}}}

# administration: usual dose
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"Baclofen 10 mg tablet"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-4h}","dosage":{"dose":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"route":{"text":"oral"}}}

# administration: refill in mL with concentration
quiet unit-mismatch
quiet overdose-intake
quiet screening-bolus
quiet intrathecal-dose-out-of-range
quiet duplicate-therapy
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"340 mcg/day"}]}
{"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"baclofen 2000 mcg/mL intrathecal"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2d}","dosage":{"text":"pump refill 20 mL","route":{"text":"intrathecal"},"dose":{"value":20,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"}}}

# questionnaire: PHQ-9 item 9 integer 3
expect suicidality emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself in some way","answer":[{"valueInteger":3}]}]}

# questionnaire: PHQ-9 item 9 coding 1
expect suicidality urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6569-3","display":"Several days"}}]}]}

# questionnaire: PHQ-9 item 9 not at all
quiet suicidality
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"/44260-8","text":"Thoughts that you would be better off dead, or of hurting yourself","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"Not at all"}}]}]}

# questionnaire: yes no and free text
expect fall urgent
expect seizure emergent
quiet hypersensitivity
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"Have you","text":"Have you had a fall since the last visit?","answer":[{"valueBoolean":true}]},{"linkId":"Any fits","text":"Any fits or seizures?","answer":[{"valueString":"two last week"}]},{"linkId":"Any rash","text":"Any rash?","answer":[{"valueBoolean":false}]}]}

# questionnaire: nested groups
expect drowsiness-persistent urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"g","text":"Epworth Sleepiness Scale","item":[{"linkId":"t","text":"Epworth total score","answer":[{"valueInteger":19}]}]}]}

# questionnaire: AUDIT-C decimal
expect alcohol routine
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"AUDIT-C ","text":"AUDIT-C total score","answer":[{"valueDecimal":7}]}]}

# questionnaire: in progress partial answer
expect urinary-retention urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"in-progress","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"Trouble ","text":"Trouble passing urine?","answer":[{"valueString":"cannot pass any since last night"}]}]}

# questionnaire: all no
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"Seizures","text":"Seizures","answer":[{"valueBoolean":false}]},{"linkId":"Falls","text":"Falls","answer":[{"valueBoolean":false}]},{"linkId":"Hallucin","text":"Hallucinations","answer":[{"valueBoolean":false}]},{"linkId":"Thoughts","text":"Thoughts of suicide","answer":[{"valueBoolean":false}]},{"linkId":"Drowsine","text":"Drowsiness","answer":[{"valueBoolean":false}]}]}

# questionnaire: answer coded yes
expect psychosis urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/p1"},"authored":"{-4h}","item":[{"linkId":"Seeing o","text":"Seeing or hearing things that are not there","answer":[{"valueCoding":{"system":"http://snomed.info/sct","code":"373066001","display":"Yes"}}]}]}

# report with contained creatinine and eGFR
expect renal-egfr-below-30 urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2d}","valueQuantity":{"value":22,"unit":"mL/min/1.73m2"}}

# contained observation of a member
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":118,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":70,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}

# panel with low pressure
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":82,"unit":"mmHg"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":40,"unit":"mmHg"}}]}

# vital signs panel local components
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Observations"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","component":[{"code":{"text":"Resp rate"},"valueQuantity":{"value":7,"unit":"breaths/min"}},{"code":{"text":"SpO2"},"valueQuantity":{"value":88,"unit":"%"}}]}

# encounter: admission with reason
expect interruption-risk urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Encounter","status":"in-progress","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-5h}"},"reasonCode":[{"text":"elective hip surgery"}]}

# encounter: ED for seizure
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"EMER"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-9h}","end":"{-4h}"},"reasonCode":[{"text":"Seizure"}]}

# encounter: clinic visit
quiet interruption-risk
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"Patient/p1"},"period":{"start":"{-9h}","end":"{-8h}"},"reasonCode":[{"text":"Spasticity review"}]}

# condition: ICD convulsions
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"R56.9"}]},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"{-1d}"}

# condition: refuted seizure
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"text":"Seizure"},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"{-1d}","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]}}

# condition: resolved last year
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"text":"Seizure"},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},"onsetDateTime":"{-500d}"}

# condition: end-stage kidney disease
expect renal-dialysis urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"46177005"}]},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"{-900d}"}

# condition: pregnancy year only onset
expect pregnancy urgent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1994-07-01"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006"}]},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"2026"}

# condition: worse in note
expect weakness-functional urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"text":"Weakness"},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"{-1d}","note":[{"text":"cannot stand for transfers since dose increase"}]}

# allergy: baclofen with hives
expect hypersensitivity urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"AllergyIntolerance","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"code":{"text":"Baclofen"},"patient":{"reference":"Patient/p1"},"recordedDate":"{-1d}","reaction":[{"manifestation":[{"text":"hives"}]}]}

# allergy: anaphylaxis to baclofen now
expect hypersensitivity urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"AllergyIntolerance","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"code":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01"}]},"patient":{"reference":"Patient/p1"},"recordedDate":"{-1d}","reaction":[{"manifestation":[{"text":"anaphylaxis"}],"onset":"{-1d}"}]}

# allergy: peanut
quiet anaphylaxis
quiet hypersensitivity
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"AllergyIntolerance","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"code":{"text":"Peanut"},"patient":{"reference":"Patient/p1"},"reaction":[{"manifestation":[{"text":"anaphylaxis"}]}]}

# allergy: no known
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"AllergyIntolerance","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003","display":"No known allergy"}]},"patient":{"reference":"Patient/p1"}}

# adverse event with seriousness
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"AdverseEvent","actuality":"actual","subject":{"reference":"Patient/p1"},"date":"{-1d}","event":{"text":"Grand mal convulsion"},"seriousness":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness","code":"Serious"}]}}

# adverse event potential
quiet overdose-intake
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"AdverseEvent","actuality":"potential","subject":{"reference":"Patient/p1"},"date":"{-1d}","event":{"text":"Overdose"}}

# units: temperature F in text unit
expect withdrawal-intrathecal emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":103.1,"unit":"degF"}}

# units: pulse bpm
expect toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pulse"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":37,"unit":"bpm"}}

# units: creatinine mmol/L
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-5d}","valueQuantity":{"value":0.07,"unit":"mmol/L"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-1d}","valueQuantity":{"value":0.15,"unit":"mmol/L"}}

# units: creatinine mg/dl lower case
expect acute-kidney-injury urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-40h}","valueQuantity":{"value":0.8,"unit":"mg/dl"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-2h}","valueQuantity":{"value":1.3,"unit":"mg/dl"}}

# units: eGFR local name
expect renal-egfr-30-44 urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"20 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"eGFRcr (CKD-EPI)"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":38,"unit":"ml/min/1.73m*2"}}

# units: SpO2 as fraction
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":0.86,"unit":"1","system":"http://unitsofmeasure.org","code":"1"}}

# units: respirations per minute words
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Respirations"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"6 per minute"}

# units: BP as string
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Blood pressure"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"78/42 mmHg"}

# units: GCS string
expect vital-signs emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"9269-2"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"8/15"}

# units: ashworth 1+
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth Scale"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"1+"}

# units: weight lb no flag
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":180,"unit":"lb","system":"http://unitsofmeasure.org","code":"[lb_av]"}}

# time: zone +09:30
expect withdrawal-intrathecal emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-11-24T18:45:00+09:30","valueString":"fever 39 and rigid"}

# time: month only seizure this month
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"text":"Seizure"},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"2026-11"}

# time: seizure three years ago by date
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"text":"Seizure"},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"2023-05"}

# time: effectiveInstant
expect toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"80954004"}]},"subject":{"reference":"Patient/p1"},"effectiveInstant":"{-2h}","valueBoolean":true}

# time: issued only
expect fall urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"subject":{"reference":"Patient/p1"},"issued":"{-4h}","valueString":"Fell in the hallway"}

# time: no time at all
expect fall urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"subject":{"reference":"Patient/p1"},"valueString":"Fell in the hallway"}

# senders: same statement twice
quiet oral-dose-above-maximum
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}],"meta":{"source":"urn:a"}}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}],"meta":{"source":"urn:b"}}

# senders: one says stopped, other active; fit
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"20 mg tds"}],"meta":{"source":"urn:a"}}
{"resourceType":"MedicationStatement","status":"stopped","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}","end":"{-2d}"},"dosage":[{"text":"20 mg tds"}],"meta":{"source":"urn:b"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"had a fit last night"}

# senders: pump from hospital, tablets from GP
expect duplicate-therapy urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-100d}"},"dosage":[{"text":"10 mg three times daily"}]}

# senders: opioid from pain clinic
expect opioid routine
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"morphine sulfate 10 mg MR"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-90d}"},"dosage":[{"text":"10 mg twice a day"}]}

# senders: opioid request, hard to wake
expect opioid emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"oxycodone 5 mg tablet"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-3d}","dosageInstruction":[{"text":"5 mg every 6 hours"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"cannot be woken"}

# senders: pregabalin and diazepam
expect cns-depressant urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"text":"pregabalin 75 mg capsule"},"subject":{"reference":"Patient/p1"},"authoredOn":"{-50d}","dosageInstruction":[{"text":"75 mg bd"}]}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Diazepam"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-50d}"},"dosage":[{"text":"5 mg nocte"}]}

# note: SBAR in one string
expect overdose-intake emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"S: 45M, took ~30 baclofen 10 mg tabs 2 h ago. B: MS. A: drowsy, GCS 13. R: toxbase"}

# note: carer diary in Observation.note
expect urinary-retention urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Carer diary"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"see note","note":[{"text":"Hasn't passed any water since yesterday dinner time, tummy swollen"}]}

# note: interpretation abnormal
expect vital-signs urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2708-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":92,"unit":"%","system":"http://unitsofmeasure.org","code":"%"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"L"}]}]}

# note: dataAbsentReason
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason","code":"not-asked"}]}}

# note: valueCodeableConcept absent
quiet seizure
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2667000","display":"Absent"}]}}

# note: valueCodeableConcept present
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"91175000"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"52101004","display":"Present"}]}}

# note: count of falls as integer
expect fall urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Number of falls since last visit"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueInteger":3}

# note: zero falls
quiet fall
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Number of falls since last visit"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueInteger":0}

# note: count of seizures as quantity
expect seizure emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Seizures in last 24 hours"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":4}}

# note: heading code with a finding value
expect suicidality emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Mood"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"suicidal"}

# note: heading code LOC
expect toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Level of consciousness"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"Unresponsive"}

# note: heading code orientation
expect side-effect-reported urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Orientation"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"disorientated to time and place"}

# note: heading code breathing
expect toxicity emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Breathing"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"slow and shallow, 6 a minute"}

# device alarm
expect pump-alarm emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump status"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"critical alarm - empty reservoir"}

# device: reservoir low alarm
expect pump-alarm urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump alarm"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueBoolean":true}

# refill overdue
expect refill-due urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump refill due date"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-60d}","valueDateTime":"{-2d}"}

# refill in six weeks
quiet refill-due
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-300d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"text":"Pump refill due date"},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-30d}","valueDateTime":"{+42d}"}

# newborn of exposed mother
expect neonatal-withdrawal emergent
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-5d}"}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"Baby of mother on baclofen throughout pregnancy. Jittery with tremor, high tone."}

# newborn well
quiet neonatal-withdrawal
{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"{-5d}"}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"Baby of mother on baclofen. Feeding well, settled."}

# SCI high pressure and headache
expect autonomic-dysreflexia emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"10 mg three times daily"}]}
{"resourceType":"Condition","code":{"text":"C6 spinal cord injury"},"subject":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"{-900d}"}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-9d}","valueQuantity":{"value":120,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueQuantity":{"value":198,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"pounding headache and flushed face"}

# csf leak after implant
expect pump-complication urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"headache whenever I sit up, wet patch on the back dressing"}

# fever and stiff neck after implant
expect pump-complication emergent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen intrathecal (Lioresal Intrathecal)"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-20d}"},"dosage":[{"text":"simple continuous 320 mcg/day via implanted pump"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"fever 38.7 and neck stiffness"}

# topical only, sleepy
expect topical-systemic urgent
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 5% cream"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"apply to calf twice daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"very sleepy and confused after applying"}

# arbaclofen is not baclofen
only
{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1975-04-02"}
{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"arbaclofen 10 mg"},"subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"{-200d}"},"dosage":[{"text":"one daily"}]}
{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1","display":"Symptom"}]},"subject":{"reference":"Patient/p1"},"effectiveDateTime":"{-3h}","valueString":"dizzy and confused"}
