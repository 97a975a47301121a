#pragma once

namespace cyclorama {

/// Resident memory of this process in bytes: now, and at its highest since resetPeakMemory().
double residentBytes();
double peakResidentBytes();

/// The peak begins at the present value again. Does nothing where the kernel does not offer it.
void resetPeakMemory();

/// Gives back to the system what the heap keeps for later, so that what is taken next shows in the
/// figures above.
void returnFreeMemory();

/// What the computer could still give without swapping, in bytes, and what it has.
double availableMemoryBytes();
double totalMemoryBytes();

} // namespace cyclorama
