#pragma once

#include <filesystem>
#include <string>

namespace cyclorama {

/// Reads a file of weights whole - a checkpoint of this program, or a .pth of it or of the Python
/// implementation - and tells what it holds: "generator: resnet_9blocks, 64 filters, ...".
/// Throws Error naming the file and what is wrong with it. Any thread.
std::string describeWeights(const std::filesystem::path& file);

/// Reads a file of weights whole. Throws Error naming the file and what is wrong with it when it
/// holds no generator that this program knows. Any thread.
void verifyGenerator(const std::filesystem::path& file);

} // namespace cyclorama
