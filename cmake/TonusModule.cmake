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
