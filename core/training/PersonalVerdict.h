#pragma once

#include "core/model/Personal.h"
#include "core/training/PersonalHead.h"

#include <vector>

namespace cryscope {

/// How two heads did on recordings that neither has heard: one number a recording.
struct PersonalJudgement {
    std::vector<double> presentLoss, personalLoss;
    std::vector<double> confidence; ///< of the personal head's answers
    std::vector<int> presentRight, personalRight;
};

PersonalJudgement judgePersonal(const LinearHead& present, const LinearHead& personal,
                                const PersonalRows& later);

/// Fills counts, figures, isAdopted and the sentence. Adopted is what is better on the later recordings than
/// the present model, by more than the standard error of the mean difference, and than a guess without sound:
/// what only knows which kinds are common has heard nothing.
void decidePersonal(PersonalOutcome& outcome, const PersonalJudgement& judged, const PersonalRows& earlier,
                    const PersonalRows& later, std::size_t classes);

} // namespace cryscope
