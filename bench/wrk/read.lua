-- Reads of `BENCH_READS` resources that were stored under known ids before.
local here = debug.getinfo(1, "S").source:match("@(.*/)")
dofile(here .. "report.lua")
local count = tonumber(os.getenv("BENCH_READS") or "1000")

function request()
    return wrk.format("GET", "/fhir/Observation/bench-" .. math.random(1, count))
end
