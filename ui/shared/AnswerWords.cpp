#include "ui/shared/AnswerWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace cryscope {

QString helpedTitle(Helped helped)
{
    switch (helped) {
    case Helped::Fed:
        return QCoreApplication::translate("Answers", "Fed");
    case Helped::Burped:
        return QCoreApplication::translate("Answers", "Burped");
    case Helped::Changed:
        return QCoreApplication::translate("Answers", "Changed");
    case Helped::Slept:
        return QCoreApplication::translate("Answers", "Slept");
    case Helped::Held:
        return QCoreApplication::translate("Answers", "Held");
    case Helped::Nothing:
        return QCoreApplication::translate("Answers", "Nothing helped");
    case Helped::Other:
        return QCoreApplication::translate("Answers", "Something else");
    }
    return {};
}

QString answerText(const Answer& answer)
{
    QStringList words;
    if (answer.wasCry)
        words << (*answer.wasCry ? QCoreApplication::translate("Answers", "A cry")
                                 : QCoreApplication::translate("Answers", "No cry"));
    if (answer.helped) words << helpedTitle(*answer.helped);
    return words.join(QStringLiteral(" · "));
}

} // namespace cryscope
