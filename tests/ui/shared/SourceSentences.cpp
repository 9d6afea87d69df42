#include "tests/ui/shared/SourceSentences.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <vector>

namespace cryscope::test {
namespace {

/// One call or pair of brackets of the source: what stands in it since the last comma.
struct Level {
    QString text; ///< literals, and a place for each run of others
    bool hasWords = false;
    bool endsInPlace = false;
    bool isLeftOut = false; ///< its literals are no errors
    int places = 0;
};

bool isSentence(const QString& text)
{
    static const QRegularExpression kind(QStringLiteral("^[A-Z%\"].*([.]|%[1-9])$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression word(QStringLiteral("[a-z]{3}"));
    // What ends in a place begins with enough to know it by.
    const bool isWhole = text.endsWith(QLatin1Char('.'));
    return text.contains(kind) && text.contains(word) && text.count(QLatin1Char(' ')) >= (isWhole ? 2 : 3) &&
           (isWhole || text.front().isUpper());
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\n"), QStringLiteral("\n"))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

/// Reads one file, token by token.
class Reader {
public:
    Reader(QMap<QString, QString>& found, QString file) : m_found(found), m_file(std::move(file)) {}

    void read(QString source)
    {
        static const QRegularExpression plain(
            QStringLiteral(R"re(std::string\(((?:"(?:\\.|[^"\\\n])*"\s*)+)\))re"));
        source.replace(plain, QStringLiteral("\\1"));
        static const QRegularExpression token(
            QStringLiteral(R"re(R"\((.*?)\)"|"((?:\\.|[^"\\\n])*)"|//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])')re"
                           R"re(|(\w+(?:(?:::|\.|->)\w+)*)|(\S))re"),
            QRegularExpression::DotMatchesEverythingOption);
        for (auto tokens = token.globalMatch(source); tokens.hasNext();) {
            const auto match = tokens.next();
            if (match.hasCaptured(1))
                addWords(match.captured(1));
            else if (match.hasCaptured(2))
                addWords(unescaped(match.captured(2)));
            else if (match.hasCaptured(3))
                addName(match.captured(3));
            else if (match.hasCaptured(4))
                addSign(match.captured(4).front().unicode());
        }
        while (!m_levels.empty()) close();
    }

private:
    void addWords(const QString& words)
    {
        Level& level = m_levels.back();
        level.text += words;
        level.hasWords = true;
        level.endsInPlace = false;
    }
    void addPlace()
    {
        Level& level = m_levels.back();
        if (!level.endsInPlace) level.text += QLatin1Char('%') + QString::number(++level.places);
        level.endsInPlace = true;
    }
    void addName(const QString& name)
    {
        m_before = name;
        if (name == QLatin1String("return"))
            finish();
        else
            addPlace();
    }
    void addSign(char16_t sign)
    {
        static const QRegularExpression leftOut(QStringLiteral(
            "(^|[.>])(m_)?(warnings|problems|notes|emptyOnes)[.>-]*(add|push_back|emplace_back)$"
            "|^(m_)?(note|warn|leaveOut|dropped)$|(^|[.:>])(tr|translate)$|^QT_TR\\w+$"));
        const bool isCall = sign == u'(' && m_before.contains(leftOut);
        m_before.clear();
        if (sign == u'(' || sign == u'[' || sign == u'{') {
            addPlace();
            const bool isLeftOut = m_levels.back().isLeftOut || isCall;
            m_levels.push_back({});
            m_levels.back().isLeftOut = isLeftOut;
        } else if (sign == u')' || sign == u']' || sign == u'}') {
            close();
            if (m_levels.empty()) m_levels.resize(1);
        } else if (QStringLiteral(",;?:=<>&|!").contains(QChar(sign))) {
            finish();
        } else if (sign != u'+' && sign != u'-') {
            addPlace();
        }
    }
    void finish()
    {
        Level& level = m_levels.back();
        if (level.hasWords && !level.isLeftOut && isSentence(level.text)) m_found[level.text] = m_file;
        const bool isLeftOut = level.isLeftOut;
        level = {};
        level.isLeftOut = isLeftOut;
    }
    void close()
    {
        finish();
        m_levels.pop_back();
    }

    QMap<QString, QString>& m_found;
    QString m_file;
    QString m_before; ///< the name before a bracket: of whom it is a call
    std::vector<Level> m_levels = std::vector<Level>(1);
};

} // namespace

QMap<QString, QString> sentencesIn(const QString& folder)
{
    QMap<QString, QString> found;
    QDirIterator files(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            Reader(found, QDir(folder).relativeFilePath(file.fileName()))
                .read(QString::fromUtf8(file.readAll()));
    }
    return found;
}

QString withoutPlaces(QString sentence)
{
    static const QRegularExpression place(QStringLiteral("%[1-9]")), atAnEnd(QStringLiteral("^%+|%+$"));
    return sentence.replace(place, QStringLiteral("%")).remove(atAnEnd);
}

} // namespace cryscope::test
