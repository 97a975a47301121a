# Finds LibTorch and makes the target cyclorama_torch.
#
# A CPU wheel's own package file is used as it is. A CUDA wheel's demands a whole CUDA toolkit, so
# for that one the include and library folders are named here instead (measured on torch 2.11.0 and
# 2.14.1); CYCLORAMA_TORCH is the folder of the Python package in both cases.

set(CYCLORAMA_TORCH "" CACHE PATH "The folder of LibTorch: .../site-packages/torch or an unpacked libtorch")
if(NOT CYCLORAMA_TORCH)
  file(GLOB in_venv ${PROJECT_SOURCE_DIR}/.venv/lib/python3*/site-packages/torch)
  if(in_venv)
    list(GET in_venv 0 CYCLORAMA_TORCH)
  endif()
endif()
if(NOT EXISTS ${CYCLORAMA_TORCH}/include/torch/csrc/api/include/torch/torch.h)
  message(FATAL_ERROR "No LibTorch at '${CYCLORAMA_TORCH}'. Run ./run once, which installs one into "
    ".venv, or name yours with -DCYCLORAMA_TORCH=PATH (the folder that holds include/ and lib/).")
endif()

add_library(cyclorama_torch INTERFACE)
if(EXISTS ${CYCLORAMA_TORCH}/lib/libtorch_cuda.so)
  set(CYCLORAMA_CUDA ON)
  file(GLOB cuda_root ${CYCLORAMA_TORCH}/../nvidia/cu1[0-9])
  file(GLOB cuda_runtime ${CYCLORAMA_TORCH}/../nvidia/*/lib/libcudart.so.1*)
  target_include_directories(cyclorama_torch SYSTEM INTERFACE
    ${CYCLORAMA_TORCH}/include ${CYCLORAMA_TORCH}/include/torch/csrc/api/include
    ${cuda_root}/include ${CYCLORAMA_TORCH}/../triton/backends/nvidia/include)
  target_compile_definitions(cyclorama_torch INTERFACE CYCLORAMA_CUDA=1)
  target_link_directories(cyclorama_torch INTERFACE ${CYCLORAMA_TORCH}/lib)
  # torch_cuda registers itself when it is loaded; nothing names a symbol of it, so the linker
  # would leave it out.
  target_link_libraries(cyclorama_torch INTERFACE
    -Wl,--no-as-needed torch torch_cpu torch_cuda c10 c10_cuda ${cuda_runtime} -Wl,--as-needed)
  target_link_options(cyclorama_torch INTERFACE -Wl,-rpath,${CYCLORAMA_TORCH}/lib)
else()
  set(CYCLORAMA_CUDA OFF)
  list(PREPEND CMAKE_PREFIX_PATH ${CYCLORAMA_TORCH}/share/cmake ${CYCLORAMA_TORCH})
  find_package(Torch REQUIRED)
  target_include_directories(cyclorama_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
  target_link_libraries(cyclorama_torch INTERFACE torch)
endif()
message(STATUS "LibTorch: ${CYCLORAMA_TORCH}, CUDA: ${CYCLORAMA_CUDA}")
