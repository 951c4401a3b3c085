-- The newest 20 Observations of a patient.
local here = debug.getinfo(1, "S").source:match("@(.*/)")
dofile(here .. "observation.lua")
dofile(here .. "report.lua")

function request()
    return wrk.format("GET", "/fhir/Observation?patient=bench-" .. random_patient() .. "&_count=20")
end
