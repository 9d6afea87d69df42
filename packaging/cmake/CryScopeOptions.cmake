# Flags live on one interface target that every target of the project links; CMAKE_CXX_FLAGS stays empty.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# Dev: asserts on, little debug information, enough optimisation that tests on sound stay fast.
# project() has already put empty flags of this unknown build type into the cache: they are replaced.
if(NOT CMAKE_CXX_FLAGS_DEV)
  set(CMAKE_CXX_FLAGS_DEV "-O1 -g1" CACHE STRING "Flags of the Dev build type" FORCE)
endif()
if(NOT CMAKE_C_FLAGS_DEV)
  set(CMAKE_C_FLAGS_DEV "-O1 -g1" CACHE STRING "Flags of the Dev build type" FORCE)
endif()

find_program(CRYSCOPE_CCACHE ccache)
if(CRYSCOPE_CCACHE)
  # The slopes are what precompiled headers need to be cached at all.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_NOHASHDIR=1
    ${CRYSCOPE_CCACHE})
endif()

add_library(cryscope_options INTERFACE)
target_compile_features(cryscope_options INTERFACE cxx_std_20)
target_include_directories(cryscope_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(cryscope_options INTERFACE CRYSCOPE_VERSION="${PROJECT_VERSION}")
target_compile_options(cryscope_options INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion)
# GCC 12 sees overlapping copies in std::string's operator+ at -O3 that are not there (GCC bug 105651).
target_compile_options(cryscope_options INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>)
if(CRYSCOPE_WERROR)
  target_compile_options(cryscope_options INTERFACE -Werror)
endif()
if(CRYSCOPE_SANITIZE)
  target_compile_options(cryscope_options INTERFACE -fsanitize=${CRYSCOPE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(cryscope_options INTERFACE -fsanitize=${CRYSCOPE_SANITIZE})
endif()

# cryscope_library(NAME SOURCES a.cpp ... [PUBLIC targets] [PRIVATE targets])
# One folder of the house, one static library.
function(cryscope_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC cryscope_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# cryscope_test(NAME SOURCES a.cpp ... LIBS targets [ENVIRONMENT K=V ...])
# A GoogleTest program whose tests ctest knows one by one.
function(cryscope_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE cryscope_options ${ARG_LIBS} GTest::gmock GTest::gtest_main)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  # The tests learn where they stand from their environment. It is set by a launcher, because CMake cannot carry a list of
  # variables through gtest_discover_tests.
  set_target_properties(${name} PROPERTIES CROSSCOMPILING_EMULATOR
    "${CMAKE_COMMAND};-E;env;CRYSCOPE_BUILD_BIN=${CMAKE_BINARY_DIR}/bin;CRYSCOPE_SOURCE_DIR=${CMAKE_SOURCE_DIR};${ARG_ENVIRONMENT}")
  # Tests are listed when ctest runs: a program that cannot start does not break the build.
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 120)
endfunction()
