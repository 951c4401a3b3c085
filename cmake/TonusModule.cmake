# tonus_module(<name> SOURCES ... [PUBLIC ...] [PRIVATE ...])
# One static library per module: tonus_<name>, alias tonus::<name>. PUBLIC and PRIVATE name what it links.
function(tonus_module name)
    cmake_parse_arguments(MODULE "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(tonus_${name} STATIC ${MODULE_SOURCES})
    add_library(tonus::${name} ALIAS tonus_${name})
    target_link_libraries(
        tonus_${name}
        PUBLIC tonus_options ${MODULE_PUBLIC}
        PRIVATE tonus_warnings ${MODULE_PRIVATE}
    )
    target_include_directories(tonus_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
    tonus_precompile(tonus_${name} tonus_precompiled)
endfunction()

# tonus_test(<name> SOURCES ... LINK ...)
# One GoogleTest program per module; every case is a ctest test of its own, run from the root of the
# source tree, so that tests name their files by relative paths.
function(tonus_test name)
    cmake_parse_arguments(TEST "" "" "SOURCES;LINK;ENVIRONMENT;LABELS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE tonus_options tonus_warnings ${TEST_LINK} GTest::gmock GTest::gtest_main)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    # Optimising the tests themselves costs more time than it saves.
    target_compile_options(${name} PRIVATE -O0 -U_FORTIFY_SOURCE)
    tonus_precompile(${name} tonus_test_precompiled)
    gtest_discover_tests(
        ${name}
        DISCOVERY_MODE PRE_TEST
        NO_PRETTY_VALUES
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        PROPERTIES TIMEOUT 300 ENVIRONMENT "${TEST_ENVIRONMENT}" LABELS "${TEST_LABELS}"
    )
endfunction()
