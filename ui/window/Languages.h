#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace cryscope {

/// The language of the interface: the system's where we have it (else English), or the one that was chosen.
/// Changing it sends LanguageChange to every widget. One for the application, on the GUI thread.
class Languages final : public QObject {
    Q_OBJECT
public:
    explicit Languages(QObject* parent = nullptr);

    /// A language that the interface speaks, with its name in itself.
    struct Choice {
        QString code; ///< "en", "de"
        QString name;
    };
    static const QList<Choice>& choices();

    /// Empty: follow the system. Codes that are not in choices() read as empty.
    void use(const QString& code);
    QString chosen() const { return m_chosen; }
    /// What is spoken now: a code of choices().
    QString spoken() const { return m_spoken; }

private:
    QString m_chosen;
    QString m_spoken = QStringLiteral("en");
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace cryscope
