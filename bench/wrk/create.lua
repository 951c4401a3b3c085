local here = debug.getinfo(1, "S").source:match("@(.*/)")
dofile(here .. "observation.lua")
dofile(here .. "report.lua")

local thread_count = 0
function setup(thread)
    thread:set("seed", os.time() + thread_count * 7919)
    thread_count = thread_count + 1
end

function init()
    math.randomseed(seed)
    wrk.headers["Content-Type"] = "application/fhir+json"
    wrk.headers["Prefer"] = "return=minimal"
    local token = os.getenv("BENCH_TOKEN")
    if token and token ~= "" then wrk.headers["Authorization"] = "Bearer " .. token end
end

function request()
    return wrk.format("POST", "/fhir/Observation", nil, observation(random_patient(), math.random(1, 1000000000)))
end
