# Clean builds spend most of their time reading the same headers. With TONUS_BULK_BUILD they are read once, and
# the sources of a module are compiled several at a time. Builds while editing leave it off: there every file
# must name what it uses, and one edit compiles one file.
option(TONUS_BULK_BUILD "Read common headers once and compile several sources of a module together" OFF)

# tonus_precompiled_from(<library> <header>...): a library that others reuse the precompiled headers of.
function(tonus_precompiled_from library)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled/${library}.cpp CONTENT "")
    add_library(${library} OBJECT ${CMAKE_BINARY_DIR}/precompiled/${library}.cpp)
    target_precompile_headers(${library} PRIVATE ${ARGN})
endfunction()

if(TONUS_BULK_BUILD)
    set(
        common_headers
        <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <functional> <limits> <map> <memory>
        <optional> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>
    )
    tonus_precompiled_from(tonus_precompiled ${common_headers})
    target_link_libraries(tonus_precompiled PRIVATE tonus_options tonus_warnings)

    find_package(GTest REQUIRED)
    tonus_precompiled_from(tonus_test_precompiled ${common_headers} <gmock/gmock.h> <gtest/gtest.h>)
    target_link_libraries(tonus_test_precompiled PRIVATE tonus_options tonus_warnings GTest::gmock tonus_test_options)
endif()

# tonus_build_in_bulk(<target> <library>): compiles its sources as one, over the headers of a library made above.
function(tonus_build_in_bulk target library)
    if(TONUS_BULK_BUILD)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # What one source keeps to itself is not the same type in two places: they stand in one.
            target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
        endif()
    endif()
    tonus_precompile(${target} ${library})
endfunction()

# tonus_precompile(<target> <library>): lets a target reuse the headers of a library made above.
function(tonus_precompile target library)
    if(TONUS_BULK_BUILD)
        target_precompile_headers(${target} REUSE_FROM ${library})
    endif()
endfunction()
