#include "ui/review/LabelFilter.h"

#include "ui/review/LabelWords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace cryscope {

LabelFilter::LabelFilter(State state, const QString& words) : m_state(state)
{
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : all) {
        if (const auto limit = limitIn(word))
            m_limits.push_back(*limit);
        else
            m_words << word;
    }
}

std::optional<LabelFilter::Limit> LabelFilter::limitIn(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^(\\w+)(<=|>=|<|>|=)([0-9]*[.,]?[0-9]+)$"));
    const auto match = form.match(word);
    if (!match.hasMatch()) return std::nullopt;
    const QString name = match.captured(1).toLower();
    const auto is = [&name](const char* english) {
        return name == QLatin1String(english) ||
               name == QCoreApplication::translate("LabelFilter", english).toLower();
    };
    Limit limit{Quantity::Score, match.captured(2),
                match.captured(3).replace(QLatin1Char(','), QLatin1Char('.')).toDouble()};
    if (is(QT_TRANSLATE_NOOP("LabelFilter", "score"))) return limit;
    limit.quantity = Quantity::Length;
    if (is(QT_TRANSLATE_NOOP("LabelFilter", "length"))) return limit;
    limit.quantity = Quantity::Start;
    if (is(QT_TRANSLATE_NOOP("LabelFilter", "start"))) return limit;
    return std::nullopt;
}

bool LabelFilter::fits(const Limit& limit, const Annotation& label)
{
    double value = label.startSeconds;
    if (limit.quantity == Quantity::Length) value = label.endSeconds - label.startSeconds;
    if (limit.quantity == Quantity::Score) {
        if (!label.confidence) return false;
        value = *label.confidence;
    }
    if (limit.sign == QLatin1String("<")) return value < limit.value;
    if (limit.sign == QLatin1String(">")) return value > limit.value;
    if (limit.sign == QLatin1String("<=")) return value <= limit.value;
    if (limit.sign == QLatin1String(">=")) return value >= limit.value;
    return value == limit.value;
}

bool LabelFilter::shows(const Annotation& label) const
{
    const bool isState = m_state == State::All ||
                         (m_state == State::ToJudge && label.verdict == Verdict::None) ||
                         (m_state == State::Right && label.verdict == Verdict::Right) ||
                         (m_state == State::Wrong && label.verdict == Verdict::Wrong) ||
                         (m_state == State::OtherKind && label.verdict == Verdict::OtherKind) ||
                         (m_state == State::NotSure && label.verdict == Verdict::NotSure);
    if (!isState) return false;
    if (!std::all_of(m_limits.begin(), m_limits.end(),
                     [&](const Limit& limit) { return fits(limit, label); }))
        return false;
    if (m_words.isEmpty()) return true;
    const QString text =
        (QStringList{labelCaption(label), verdictWords(label), QString::fromStdString(label.kind),
                     QString::fromStdString(label.tier), QString::fromStdString(label.reviewer),
                     QString::fromStdString(label.note)})
            .join(QLatin1Char('\n'));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace cryscope
