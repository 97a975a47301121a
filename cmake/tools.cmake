# Compiler cache, faster linker, warnings, sanitizers.

find_program(CCACHE ccache)
if(CCACHE)
  # The sloppiness is what ccache asks for with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

# mold 1 (Debian 12) now and then writes a GNU_RELRO that no loader takes ("cannot apply additional
# memory protection after relocation", seen with 1.10.1).
find_program(MOLD mold)
if(MOLD)
  execute_process(COMMAND ${MOLD} --version OUTPUT_VARIABLE mold_version)
  if(mold_version MATCHES "^mold ([0-9.]+)" AND CMAKE_MATCH_1 VERSION_GREATER_EQUAL 2)
    add_link_options(-fuse-ld=mold)
  endif()
endif()

# tcmalloc keeps what a training step takes and gives back; the C library's heap is left in pieces
# (docs/performance.md). Only for programs that LibTorch computes in, and not under a sanitizer.
find_library(TCMALLOC tcmalloc_minimal)
function(cyclorama_allocator program)
  if(TCMALLOC AND NOT CYCLORAMA_SANITIZE)
    target_link_libraries(${program} PRIVATE -Wl,--no-as-needed ${TCMALLOC} -Wl,--as-needed)
  endif()
endfunction()

add_compile_options(-Wall -Wextra -Wno-unknown-pragmas)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 takes `"text" + std::string` for an overlapping copy (its bug 105651).
  add_compile_options(-Wno-restrict)
endif()
if(CCACHE)
  add_compile_options(-fpch-preprocess)
endif()

if(CYCLORAMA_SANITIZE)
  add_compile_options(-fsanitize=${CYCLORAMA_SANITIZE} -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${CYCLORAMA_SANITIZE})
endif()

# cyclorama_library(NAME folder): a static library of all sources in a folder of this directory.
# Folders are small and a new file should need no list; CONFIGURE_DEPENDS looks at each build.
function(cyclorama_library name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

# cyclorama_precompile_torch(TARGET): its sources that include torch/torch.h share one precompiled
# header; the others would only lose time on loading it.
function(cyclorama_precompile_torch target)
  if(target STREQUAL cyclorama_nn)
    target_precompile_headers(cyclorama_nn PRIVATE <torch/torch.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM cyclorama_nn)
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    file(STRINGS ${source} uses REGEX "#include <torch/torch.h>")
    if(NOT uses)
      set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endif()
  endforeach()
endfunction()
