# tonus_module(<name> SOURCES ... [PUBLIC ...] [PRIVATE ...] [READS_CONTENT])
# One static library per module: tonus_<name>, alias tonus::<name>. PUBLIC and PRIVATE name what it links.
# READS_CONTENT: it reads what is built into the program each time one starts, which hundreds of tests do.
function(tonus_module name)
    cmake_parse_arguments(MODULE "READS_CONTENT" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(tonus_${name} STATIC ${MODULE_SOURCES})
    add_library(tonus::${name} ALIAS tonus_${name})
    target_link_libraries(
        tonus_${name}
        PUBLIC tonus_options ${MODULE_PUBLIC}
        PRIVATE tonus_warnings ${MODULE_PRIVATE}
    )
    target_include_directories(tonus_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
    if(MODULE_READS_CONTENT AND TONUS_SANITIZE)
        target_compile_options(tonus_${name} PRIVATE -O1)
        # Headers precompiled without optimisation do not fit.
        set_target_properties(tonus_${name} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
    endif()
    tonus_build_in_bulk(tonus_${name} tonus_precompiled)
endfunction()

# What the thread sanitizer has something to say about: `./dev tsan` builds and runs no more than these.
add_custom_target(threaded_tests)

# tonus_test(<name> SOURCES ... LINK ... [ENVIRONMENT ...] [LABELS ...] [TIMEOUT <seconds>] [THREADS])
# One GoogleTest program per module; every case is a ctest test of its own, run from the root of the
# source tree, so that tests name their files by relative paths. THREADS: the code under test has more than
# one; integration tests always do.
function(tonus_test name)
    cmake_parse_arguments(TEST "THREADS" "TIMEOUT" "SOURCES;LINK;ENVIRONMENT;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE tonus_options tonus_warnings ${TEST_LINK} GTest::gmock GTest::gtest_main)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE tonus_test_options)
    tonus_build_in_bulk(${name} tonus_test_precompiled)
    if(TEST_THREADS OR CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/integration/")
        list(APPEND TEST_LABELS threads)
        add_dependencies(threaded_tests ${name})
    endif()
    # Under a sanitizer starting a program costs more than most cases: there each program is one test.
    if(TONUS_SANITIZE)
        add_test(NAME ${name} COMMAND ${name} --gtest_brief=1 WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
        set_tests_properties(${name} PROPERTIES TIMEOUT 1200 ENVIRONMENT "${TEST_ENVIRONMENT}" LABELS "${TEST_LABELS}")
        return()
    endif()
    gtest_discover_tests(
        ${name}
        DISCOVERY_MODE PRE_TEST
        NO_PRETTY_VALUES
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        PROPERTIES TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT "${TEST_ENVIRONMENT}" LABELS "${TEST_LABELS}"
    )
endfunction()
