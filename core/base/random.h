#pragma once

#include <cstdint>
#include <initializer_list>

namespace cyclorama {

/// A small random generator (SplitMix64, Steele et al. 2014) whose whole state is one number, so
/// that a checkpoint can hold it. The same seed gives the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t state = 0) : m_state(state) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// Uniform in [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    double uniform(double low, double high) { return low + (high - low) * uniform(); }

    /// Uniform in 0 .. count - 1; `count` is at least 1.
    std::uint64_t below(std::uint64_t count) {
        return static_cast<std::uint64_t>((static_cast<unsigned __int128>(next()) * count) >> 64);
    }

    bool chance(double probability) { return uniform() < probability; }

    std::uint64_t state() const { return m_state; }

private:
    std::uint64_t m_state;
};

/// A seed of its own for whatever the parts name (seed, epoch, sample, domain, ...): the same
/// parts give the same seed, whoever asks and in whichever order.
inline std::uint64_t seedFor(std::initializer_list<std::uint64_t> parts) {
    Random mixed(0x6379636c6f72616dULL);
    for (const std::uint64_t part : parts)
        mixed = Random(mixed.next() ^ Random(part).next());
    return mixed.next();
}

} // namespace cyclorama
