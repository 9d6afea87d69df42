#pragma once

#include "core/annotations/Annotation.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace cryscope {

/// Which labels a list shows. The words of the search field are joined by blanks and must all fit: part of a
/// kind, a tier, a reviewer, a note or a verdict as they are shown, or a comparison such as "score>0.8",
/// "length<=2.5" or "start>600" (seconds).
class LabelFilter {
public:
    enum class State { All, ToJudge, Right, Wrong, OtherKind, NotSure };

    LabelFilter() = default;
    LabelFilter(State state, const QString& words);

    bool shows(const Annotation& label) const;
    bool showsEverything() const { return m_state == State::All && m_words.isEmpty() && m_limits.empty(); }

private:
    enum class Quantity { Score, Length, Start };
    struct Limit {
        Quantity quantity;
        QString sign;
        double value;
    };
    static std::optional<Limit> limitIn(const QString& word);
    static bool fits(const Limit& limit, const Annotation& label);

    State m_state = State::All;
    QStringList m_words;
    std::vector<Limit> m_limits;
};

} // namespace cryscope
