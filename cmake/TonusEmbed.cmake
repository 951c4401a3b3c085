# tonus_made_folder(<variable>)
# Where the files lie that this folder's build makes of data. They are the same whatever the compiler: a sanitizer's
# build has those of the build without.
function(tonus_made_folder variable)
    set(made ${CMAKE_CURRENT_BINARY_DIR})
    if(TONUS_SANITIZE)
        file(RELATIVE_PATH folder ${PROJECT_BINARY_DIR} ${made})
        set(made ${TONUS_RELEASE_BUILD}/${folder})
    endif()
    set(${variable} ${made} PARENT_SCOPE)
endfunction()

# tonus_embed(<library> FUNCTION <name> ROOT <folder> FILES <file>...)
# Compiles files into a static library that offers, in namespace tonus::embedded,
#     std::span<const core::EmbeddedFile> <name>();
# through the generated header <tonus_embedded/<name>.hpp>. FILES are relative to ROOT and may be made by
# the build. The assembler reads them, so megabytes cost no compile time.
function(tonus_embed library)
    cmake_parse_arguments(EMBED "" "FUNCTION;ROOT" "FILES" ${ARGN})
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${library})
    set(assembly ".section .rodata\n")
    set(declarations "")
    set(rows "")
    set(inputs "")
    set(index 0)
    foreach(file IN LISTS EMBED_FILES)
        set(symbol tonus_embedded_${EMBED_FUNCTION}_${index})
        string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n${symbol}:\n"
               ".incbin \"${EMBED_ROOT}/${file}\"\n${symbol}_end:\n.byte 0\n")
        string(APPEND declarations "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
        string(APPEND rows "    {\"${file}\", {${symbol}, std::size_t(${symbol}_end - ${symbol})}},\n")
        list(APPEND inputs ${EMBED_ROOT}/${file})
        math(EXPR index "${index} + 1")
    endforeach()
    string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
    file(CONFIGURE OUTPUT ${folder}/data.S CONTENT "${assembly}" @ONLY)
    file(
        CONFIGURE
        OUTPUT ${folder}/include/tonus_embedded/${EMBED_FUNCTION}.hpp
        CONTENT "#pragma once\n#include <tonus/core/embedded_file.hpp>\n#include <span>\nnamespace tonus::embedded {\nstd::span<const core::EmbeddedFile> ${EMBED_FUNCTION}();\n}\n"
        @ONLY
    )
    file(
        CONFIGURE
        OUTPUT ${folder}/table.cpp
        CONTENT "#include <tonus_embedded/${EMBED_FUNCTION}.hpp>\n#include <array>\n${declarations}namespace tonus::embedded {\nstd::span<const core::EmbeddedFile> ${EMBED_FUNCTION}() {\n    static const std::array<core::EmbeddedFile, ${index}> files{{\n${rows}    }};\n    return files;\n}\n}\n"
        @ONLY
    )
    add_library(${library} STATIC ${folder}/data.S ${folder}/table.cpp)
    set_source_files_properties(${folder}/data.S PROPERTIES OBJECT_DEPENDS "${inputs}")
    target_include_directories(${library} PUBLIC ${folder}/include)
    target_link_libraries(${library} PUBLIC tonus_options)
endfunction()
