#include "ui/shared/ActionWords.h"

namespace cryscope {

QString withKey(const QString& tip, const QAction& action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key);
}

QString withoutMarks(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\n"));
    text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    return text.replace(QLatin1Char('\n'), QLatin1Char('&'));
}

} // namespace cryscope
