# tonus_embed_sql(<target> <header> <folder>)
# Makes <header>, which declares one enumerator per .sql file of <folder> and the files' texts in the
# enumerators' order. Read at configure time; touching a file configures again.
function(tonus_embed_sql target header folder)
    file(GLOB files CONFIGURE_DEPENDS ${folder}/*.sql)
    list(SORT files)
    set(names "")
    set(rows "")
    foreach(file IN LISTS files)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        get_filename_component(name ${file} NAME_WE)
        string(REGEX REPLACE "^([0-9].*)$" "step_\\1" name ${name})
        file(READ ${file} text)
        string(APPEND names "    ${name},\n")
        string(APPEND rows "    SqlFile{\"${name}\", R\"sql(${text})sql\"},\n")
    endforeach()
    list(LENGTH files count)
    get_filename_component(stem ${header} NAME_WE)
    file(
        GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded/${header}
        CONTENT
"#pragma once

#include \"sqlite/sql_file.hpp\"

#include <array>

namespace tonus::store::sqlite::${stem} {

enum class Sql : unsigned char {
${names}};

inline constexpr std::array<SqlFile, ${count}> files = {
${rows}};

}  // namespace tonus::store::sqlite::${stem}
"
    )
    target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${CMAKE_CURRENT_BINARY_DIR}/embedded>)
endfunction()
