# Clean builds spend most of their time reading the same headers. With TONUS_PRECOMPILE they are read once.
# Builds while editing leave it off: there every file must name what it uses, and ccache works at its best.
option(TONUS_PRECOMPILE "Read the headers nearly every file uses once" OFF)

# tonus_precompiled_from(<library> <header>...): a library that others reuse the precompiled headers of.
function(tonus_precompiled_from library)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled/${library}.cpp CONTENT "")
    add_library(${library} OBJECT ${CMAKE_BINARY_DIR}/precompiled/${library}.cpp)
    target_precompile_headers(${library} PRIVATE ${ARGN})
endfunction()

if(TONUS_PRECOMPILE)
    set(
        common_headers
        <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <functional> <limits> <map> <memory>
        <optional> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>
    )
    tonus_precompiled_from(tonus_precompiled ${common_headers})
    target_link_libraries(tonus_precompiled PRIVATE tonus_options tonus_warnings)

    find_package(GTest REQUIRED)
    tonus_precompiled_from(tonus_test_precompiled ${common_headers} <gmock/gmock.h> <gtest/gtest.h>)
    target_link_libraries(tonus_test_precompiled PRIVATE tonus_options tonus_warnings GTest::gmock)
    target_compile_options(tonus_test_precompiled PRIVATE -O0 -U_FORTIFY_SOURCE)
endif()

# tonus_precompile(<target> <library>): lets a target reuse the headers of a library made above.
function(tonus_precompile target library)
    if(TONUS_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM ${library})
    endif()
endfunction()
