install(TARGETS cyclorama RUNTIME DESTINATION bin)
