-- An Observation of about 1.2 KB for one of `patients` patients.
local patients = tonumber(os.getenv("BENCH_PATIENTS") or "2000")

function observation(patient, number)
    return string.format([[{"resourceType":"Observation","status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs","display":"Vital Signs"}],"text":"Vital Signs"}],"identifier":[{"system":"urn:oid:1.2.36.146.595.217.0.1","value":"obs-%d"}],"code":{"coding":[{"system":"http://loinc.org","code":"8867-4","display":"Heart rate"},{"system":"urn:oid:1.2.840.114350.1.13.861.1.7.2.696580","code":"8","display":"PULSE"}],"text":"Heart rate"},"subject":{"reference":"Patient/bench-%d","display":"Bench, Patient"},"encounter":{"reference":"Encounter/bench-%d","identifier":{"use":"usual","system":"urn:oid:1.2.840.114350.1.13.861.1.7.3.698084.8","value":"enc-%d"}},"effectiveDateTime":"2026-%02d-%02dT%02d:%02d:00Z","issued":"2026-11-20T12:00:00Z","performer":[{"reference":"Practitioner/bench-nurse","type":"Practitioner","display":"Starter Provider, RN"}],"valueQuantity":{"value":%d.0,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"},"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"N","display":"Normal"}]}]}]],
        number, patient, patient, number, 1 + number % 12, 1 + number % 28, number % 24, number % 60,
        60 + number % 40)
end

function random_patient()
    return math.random(1, patients)
end
