-- Windows of 100 rows of the team's queue, from its top to BENCH_DEPTH rows below it; BENCH_FILTER narrows it.
local here = debug.getinfo(1, "S").source:match("@(.*/)")
dofile(here .. "report.lua")
local filter = os.getenv("BENCH_FILTER") or ""
local depth = tonumber(os.getenv("BENCH_DEPTH") or "0")
local headers = {
    ["Content-Type"] = "application/json",
    ["Cookie"] = os.getenv("BENCH_COOKIE"),
}
local offset = 0

function request()
    local body = '{"queue":"team","offset":' .. offset .. ',"limit":100' .. filter .. "}"
    offset = offset + 300
    if offset > depth then offset = 0 end
    return wrk.format("POST", "/review/api/worklist/query", headers, body)
end
