# What `cmake --install` and the packages (cpack) bring: the program, its entry in the desktop's
# menu, the file type of checkpoints, the manual and the shells' completion.

if(CYCLORAMA_SANITIZE)
  return() # nobody installs that, and the pages below would be written by a sanitized program
endif()

include(GNUInstallDirs)

install(TARGETS cyclorama RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/cyclorama.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/io.github.cyclorama.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/cyclorama-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
  RENAME cyclorama.xml)
install(FILES resources/icons/cyclorama.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE README.md CHANGELOG.md docs/usage.md docs/usage.zh_CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/images DESTINATION ${CMAKE_INSTALL_DOCDIR})
foreach(cases parity pth)
  install(DIRECTORY tests/data/${cases} DESTINATION ${CMAKE_INSTALL_DATADIR}/cyclorama/selftest OPTIONAL)
endforeach()

# The program writes its own manual and completion, from the definition that it parses with.
set(generated ${PROJECT_BINARY_DIR}/generated)
set(bash_completion ${generated}/completion.bash)
set(zsh_completion ${generated}/_cyclorama)
set(fish_completion ${generated}/cyclorama.fish)
set(manual ${generated}/cyclorama.1)
add_custom_command(OUTPUT ${bash_completion} ${zsh_completion} ${fish_completion} ${manual}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}
  COMMAND cyclorama completion bash > ${bash_completion}
  COMMAND cyclorama completion zsh > ${zsh_completion}
  COMMAND cyclorama completion fish > ${fish_completion}
  COMMAND cyclorama man > ${manual}
  DEPENDS cyclorama VERBATIM)
add_custom_target(generated_pages ALL
  DEPENDS ${bash_completion} ${zsh_completion} ${fish_completion} ${manual})
install(FILES ${bash_completion} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  RENAME cyclorama)
install(FILES ${zsh_completion} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${fish_completion} DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

# The CPU's LibTorch comes along, so that a package works on another machine. CUDA's would be some
# GB: there the program looks where it was linked with.
if(CYCLORAMA_CUDA)
  set_target_properties(cyclorama PROPERTIES INSTALL_RPATH "${CYCLORAMA_TORCH}/lib")
else()
  file(GLOB torch_libraries ${CYCLORAMA_TORCH}/lib/libtorch.so ${CYCLORAMA_TORCH}/lib/libtorch_cpu.so
    ${CYCLORAMA_TORCH}/lib/libc10.so ${CYCLORAMA_TORCH}/lib/libgomp*.so*)
  install(FILES ${torch_libraries} DESTINATION ${CMAKE_INSTALL_LIBDIR}/cyclorama)
  file(RELATIVE_PATH to_libraries ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/cyclorama)
  set_target_properties(cyclorama PROPERTIES INSTALL_RPATH "$ORIGIN/${to_libraries}")
endif()

set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_VENDOR "Cyclorama")
set(CPACK_PACKAGE_CONTACT "Cyclorama developers <cyclorama@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CYCLORAMA_TORCH}/lib)
include(CPack)
