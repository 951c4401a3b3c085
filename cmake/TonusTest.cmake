# tonus_test(
#     <name> SOURCES ... LINK ... [ENVIRONMENT ...] [LABELS ...] [TIMEOUT <seconds>] [THREADS] [SEEN_ELSEWHERE]
#     [ONE_CALLER] [AT_ONCE] [LONG] [TABLE] [TO_THE_LIMIT <case>...] [DRIVES <program>]
# )
# One GoogleTest program per module; every case is a ctest test of its own, run from the root of the
# source tree, so that tests name their files by relative paths. AT_ONCE: the cases share what takes longer to make than
# any of them to run (a service, the definitions, the lexicon), so the program is one test; a failure names its cases,
# and --gtest_filter runs one. LONG: it is begun before the others, so that nothing waits for it alone in the end, as it
# is with the label slow. THREADS: the code under test has more than one; integration tests always do. SEEN_ELSEWHERE:
# what it runs of the service, other programs run under the address sanitizer already; there it waits for `./dev soak`.
# ONE_CALLER: it asks one thing after another, each of parts of the service that other programs run under the thread
# sanitizer with more than one caller; there it waits for `./dev soak`.
# TABLE: most of its cases are rows that go the same way through the same code and threads; the thread sanitizer runs
# every fourth and the address sanitizer every second, others than those, and both run all of them for `./dev soak`.
# TO_THE_LIMIT: cases that do much of the same work, for many rows or until a limit ends it, on paths that other cases go
# as well; they are most of a program's time under a sanitizer, and wait there for `./dev soak`.
# DRIVES: the code under test is a program of this build, which the test starts: SERVICE_UNDER_TEST says where it is.
function(tonus_test name)
    cmake_parse_arguments(TEST "AT_ONCE;LONG;THREADS;SEEN_ELSEWHERE;ONE_CALLER;TABLE" "TIMEOUT;DRIVES" "SOURCES;LINK;ENVIRONMENT;LABELS;TO_THE_LIMIT" ${ARGN})
    # Neither is a measure of speed: they end what hangs, and a busy machine is ten times slower than a calm one.
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
        if(TEST_AT_ONCE)
            set(TEST_TIMEOUT 1200)
        endif()
    endif()
    if(TEST_DRIVES)
        list(APPEND TEST_ENVIRONMENT SERVICE_UNDER_TEST=$<TARGET_FILE:${TEST_DRIVES}>)
    endif()
    if(TONUS_SANITIZE AND TEST_DRIVES)
        # What is to be sanitized is the program it drives.
        file(RELATIVE_PATH folder ${PROJECT_BINARY_DIR} ${CMAKE_CURRENT_BINARY_DIR})
        tonus_sanitized_test(${TONUS_RELEASE_BUILD}/${folder}/${name})
        return()
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE tonus_options tonus_warnings ${TEST_LINK} GTest::gmock GTest::gtest_main)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE tonus_test_options)
    # Half of what a test costs to compile is what GoogleTest's templates make, and a second source shares it.
    tonus_build_in_bulk(${name} tonus_test_precompiled)
    if(TONUS_SANITIZE)
        tonus_sanitized_test(${name})
        return()
    endif()
    if(TEST_DRIVES)
        add_dependencies(${name} ${TEST_DRIVES})
        add_dependencies(drivers ${name})
    endif()
    set(cost 0)
    if(TEST_LONG OR slow IN_LIST TEST_LABELS)
        set(cost 100)
    endif()
    if(TEST_AT_ONCE)
        add_test(NAME ${name} COMMAND ${name} --gtest_brief=1 WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
        set_tests_properties(
            ${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} COST ${cost} ENVIRONMENT "${TEST_ENVIRONMENT}" LABELS "${TEST_LABELS}"
        )
        return()
    endif()
    list(LENGTH TEST_ENVIRONMENT variables)
    if(variables GREATER 1)
        message(FATAL_ERROR "${name}: gtest_discover_tests() takes one variable of the environment, and drops the others")
    endif()
    # It drops an empty value too, and then takes the next name for it.
    set(properties TIMEOUT ${TEST_TIMEOUT} COST ${cost})
    if(TEST_ENVIRONMENT)
        list(APPEND properties ENVIRONMENT ${TEST_ENVIRONMENT})
    endif()
    if(TEST_LABELS)
        list(APPEND properties LABELS ${TEST_LABELS})
    endif()
    gtest_discover_tests(
        ${name}
        DISCOVERY_MODE PRE_TEST
        NO_PRETTY_VALUES
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        PROPERTIES ${properties}
    )
endfunction()

# The tests that start the program they test: a sanitizer's build takes them from TONUS_RELEASE_BUILD.
add_custom_target(drivers)

# Under a sanitizer starting a program costs more than most cases: there each program is one test. What a sanitizer has
# nothing to say about is neither built nor run: to the thread sanitizer what has one thread, to any what takes minutes
# without.
macro(tonus_sanitized_test program)
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/integration/")
        set(TEST_THREADS TRUE)
    endif()
    set(left_out FALSE)
    if(slow IN_LIST TEST_LABELS)
        set(left_out TRUE)
    elseif(TONUS_SANITIZE MATCHES "thread")
        if(NOT TEST_THREADS OR (TEST_ONE_CALLER AND NOT TONUS_SANITIZE_FULLY))
            set(left_out TRUE)
        endif()
        # A race ends the program: how one that a test kills would have ended, nobody sees.
        list(APPEND TEST_ENVIRONMENT TSAN_OPTIONS=halt_on_error=1)
        if(TEST_TABLE AND NOT TONUS_SANITIZE_FULLY)
            list(APPEND TEST_ENVIRONMENT GTEST_TOTAL_SHARDS=4 GTEST_SHARD_INDEX=0)
        endif()
    elseif(NOT TONUS_SANITIZE_FULLY)
        if(TEST_SEEN_ELSEWHERE)
            set(left_out TRUE)
        endif()
        if(TEST_TABLE)
            list(APPEND TEST_ENVIRONMENT GTEST_TOTAL_SHARDS=2 GTEST_SHARD_INDEX=1)
        endif()
        # A local that somebody uses after its function has ended is looked for where one thread hands work to another;
        # of the plain cases within one thread both compilers warn, and looking takes a quarter of the time.
        if(NOT TEST_THREADS)
            list(APPEND TEST_ENVIRONMENT ASAN_OPTIONS=detect_stack_use_after_return=0)
        endif()
    endif()
    if(NOT left_out)
        set(filter "")
        if(TEST_TO_THE_LIMIT AND NOT TONUS_SANITIZE_FULLY)
            list(JOIN TEST_TO_THE_LIMIT ":" cases)
            set(filter --gtest_filter=-${cases})
        endif()
        add_test(NAME ${name} COMMAND ${program} --gtest_brief=1 ${filter} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
        set_tests_properties(${name} PROPERTIES TIMEOUT 1200 ENVIRONMENT "${TEST_ENVIRONMENT}" LABELS "${TEST_LABELS}")
    elseif(TARGET ${name})
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL TRUE)
    endif()
endmacro()
