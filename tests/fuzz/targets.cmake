# fuzz_target(<name> [SOURCES <source>...] [LINK <library>...]): what lets strangers' text in, each with its seeds in
# seeds/<name>. The sources are relative to src/, for modules of which a target needs little. What a target becomes is
# said by who includes this: tests/fuzz a program of libFuzzer, tests/replay a row of fuzz_test.
set(http_texts http/headers.cpp http/query.cpp http/media_type.cpp)
fuzz_target(http_request SOURCES http/request_parser.cpp ${http_texts} LINK tonus::core)
fuzz_target(http_text SOURCES ${http_texts} LINK tonus::core)
fuzz_target(
    jwt
    SOURCES
        access/access_token.cpp access/assertion.cpp access/id_token.cpp access/jose.cpp access/key_set.cpp access/scope.cpp
    LINK tonus::json PkgConfig::cjose
)
fuzz_target(json LINK tonus::json)
fuzz_target(fhirpath LINK tonus::fhirpath tonus::definitions)
fuzz_target(search SOURCES http/query.cpp LINK tonus::search tonus::definitions)
fuzz_target(rules LINK tonus::surveillance)
fuzz_target(sig LINK tonus::clinical)
fuzz_target(report LINK tonus::clinical)
fuzz_target(
    patch
    SOURCES interaction/fhirpath_patch.cpp interaction/json_patch.cpp interaction/json_place.cpp interaction/json_tree.cpp interaction/merge_patch.cpp
    LINK tonus::fhirpath tonus::definitions
)
