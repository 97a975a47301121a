#pragma once

#include "core/train/training_config.h"

namespace cyclorama {

/// What the policy `plateau` remembers: it lowers the rate when the cycle loss stops falling.
struct PlateauState {
    double best = 0;   ///< lowest epoch mean of cycle_A + cycle_B so far; 0 before the first
    int badEpochs = 0; ///< epochs since then
    double factor = 1; ///< what the base rate is multiplied by
    bool operator==(const PlateauState&) const = default;
};

/// What base learning rates are multiplied by during an epoch (1 is the first): a pure function of
/// config and epoch, and of `plateau` with that policy alone. Never 0 in an epoch that trains.
///   linear:   1 for n_epochs, then in equal steps towards 0, which the epoch after the last would
///   reach step:     a tenth every lr_decay_iters epochs cosine:   half a cosine over all epochs
///   (Loshchilov and Hutter 2017, without restarts) constant: 1 plateau:  plateau.factor
/// Source: get_scheduler in the Python implementation, advanced after each epoch.
double learningRateFactor(const TrainingConfig& config, int epoch,
                          const PlateauState& plateau = {});

/// The state after an epoch whose mean cycle_A + cycle_B was `loss`: a fifth of the rate after more
/// than five epochs without an improvement of at least 1 %.
PlateauState afterEpoch(PlateauState state, double loss);

} // namespace cyclorama
