# toml++ as Debian ships it: the library is compiled already, its headers need not be.
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)
find_library(TOMLPLUSPLUS_LIBRARY tomlplusplus REQUIRED)

add_library(tonus_toml INTERFACE)
target_link_libraries(tonus_toml INTERFACE ${TOMLPLUSPLUS_LIBRARY})
target_compile_definitions(tonus_toml INTERFACE TOML_HEADER_ONLY=0 TOML_SHARED_LIB=1)
