#pragma once

/// Before a function: one version a family of processors, chosen when the program is loaded.
/// Sanitizers run before that choice can be made.
#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define CYCLORAMA_VECTORISED                                                                       \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CYCLORAMA_VECTORISED
#endif
