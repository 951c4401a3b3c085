-- A transaction of 100 Observations of one patient.
local here = debug.getinfo(1, "S").source:match("@(.*/)")
dofile(here .. "observation.lua")
dofile(here .. "report.lua")

function init()
    math.randomseed(os.time())
    wrk.headers["Content-Type"] = "application/fhir+json"
    wrk.headers["Prefer"] = "return=minimal"
end

function request()
    local patient = random_patient()
    local entries = {}
    for i = 1, 100 do
        entries[i] = '{"request":{"method":"POST","url":"Observation"},"resource":'
            .. observation(patient, math.random(1, 1000000000)) .. "}"
    end
    local bundle = '{"resourceType":"Bundle","type":"transaction","entry":[' .. table.concat(entries, ",") .. "]}"
    return wrk.format("POST", "/fhir", nil, bundle)
end
