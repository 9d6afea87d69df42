#include "ui/window/Languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <algorithm>

namespace cryscope {

Languages::Languages(QObject* parent) : QObject(parent) {}

const QList<Languages::Choice>& Languages::choices()
{
    static const QList<Choice> list = {{QStringLiteral("en"), QStringLiteral("English")},
                                       {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    return list;
}

void Languages::use(const QString& code)
{
    const auto known = [](const QString& wanted) {
        return std::any_of(choices().begin(), choices().end(),
                           [&](const Choice& choice) { return choice.code == wanted; });
    };
    m_chosen = known(code) ? code : QString();
    QString spoken = m_chosen;
    if (spoken.isEmpty()) {
        // The person's order of preference, not only the first.
        const QStringList wishes = QLocale::system().uiLanguages();
        for (const QString& wish : wishes) {
            const QString language = wish.section(QLatin1Char('-'), 0, 0);
            if (known(language)) {
                spoken = language;
                break;
            }
        }
    }
    m_spoken = spoken.isEmpty() ? QStringLiteral("en") : spoken;
    QLocale::setDefault(m_chosen.isEmpty() ? QLocale::system() : QLocale(m_chosen));

    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString folder = QStringLiteral(":/cryscope/translations");
    // English too has a file: its plurals.
    if (m_own.load(QStringLiteral("cryscope_") + m_spoken, folder))
        QCoreApplication::installTranslator(&m_own);
    const QString qtFile = QStringLiteral("qtbase_") + m_spoken;
    if (m_qt.load(qtFile, folder) || m_qt.load(qtFile, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

} // namespace cryscope
