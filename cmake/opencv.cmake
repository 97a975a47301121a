# Makes the targets opencv_core, opencv_imgproc, opencv_imgcodecs and opencv_videoio.
#
# Debian keeps OpenCV's package file in libopencv-dev, which brings 76 packages (Qt 5, VTK, MPI);
# the four components' own packages have headers and libraries only, so these are looked for here
# where there is no package file.

find_package(OpenCV 4.5 QUIET COMPONENTS core imgproc imgcodecs videoio)
if(NOT OpenCV_FOUND)
  find_path(OPENCV_HEADERS opencv2/imgproc.hpp PATH_SUFFIXES opencv4 REQUIRED)
  foreach(component core imgproc imgcodecs videoio)
    find_library(OPENCV_${component} opencv_${component} REQUIRED)
    add_library(opencv_${component} SHARED IMPORTED GLOBAL)
    set_target_properties(opencv_${component} PROPERTIES
      IMPORTED_LOCATION ${OPENCV_${component}} INTERFACE_INCLUDE_DIRECTORIES ${OPENCV_HEADERS})
  endforeach()
endif()
