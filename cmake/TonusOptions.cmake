# Interface targets every module links: language level, hardening and warnings.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

set(TONUS_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")
set(
    TONUS_RELEASE_BUILD ${PROJECT_SOURCE_DIR}/build/release
    CACHE PATH "The build without sanitizers, from which one with them takes what is made of data, and the tests that drive its program"
)
option(TONUS_SANITIZE_FULLY "Every check of a sanitizer, and every case of every test program but the slow" OFF)

add_library(tonus_options INTERFACE)
target_compile_features(tonus_options INTERFACE cxx_std_20)
target_include_directories(tonus_options INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_compile_options(tonus_options INTERFACE -fno-omit-frame-pointer)
if(TONUS_SANITIZE)
    target_compile_options(tonus_options INTERFACE -fsanitize=${TONUS_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(tonus_options INTERFACE -fsanitize=${TONUS_SANITIZE})
    if(TONUS_SANITIZE MATCHES "undefined" AND NOT TONUS_SANITIZE_FULLY)
        # Looking at every pointer doubles what the compiler makes of Asio's templates; most of what there is to find
        # the address sanitizer stops at as well.
        target_compile_options(tonus_options INTERFACE -fno-sanitize=null,alignment,vptr,object-size)
    endif()
    if(TONUS_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Asio's fences only strengthen what its locks already order.
        target_compile_options(tonus_options INTERFACE -Wno-tsan)
    endif()
else()
    target_compile_options(tonus_options INTERFACE -fstack-protector-strong)
    target_compile_definitions(tonus_options INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2>)
endif()

# The mold linker makes an edit-build-test turn several seconds shorter where it is installed.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    target_link_options(tonus_options INTERFACE -fuse-ld=mold)
endif()

add_library(tonus_warnings INTERFACE)
target_compile_options(
    tonus_warnings
    INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wsuggest-override
        -Werror
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(
        tonus_warnings
        INTERFACE
            -Wduplicated-cond -Wlogical-op
            # Where sources are compiled together, a name that one keeps to itself is no business of the next.
            $<IF:$<BOOL:${TONUS_BULK_BUILD}>,-Wshadow=local,-Wshadow>
            # Unreliable on GCC 12.
            -Wno-restrict -Wno-array-bounds -Wno-maybe-uninitialized -Wno-null-dereference -Wno-stringop-overread
            -Wno-stringop-overflow
    )
endif()

# The tests themselves: optimising them costs more time than it saves, and so does looking for undefined behaviour in
# them; the code under test is looked at.
add_library(tonus_test_options INTERFACE)
target_compile_options(tonus_test_options INTERFACE -O0 -U_FORTIFY_SOURCE)
if(TONUS_SANITIZE MATCHES "undefined")
    target_compile_options(tonus_test_options INTERFACE -fno-sanitize=undefined)
endif()
