#include "ui/shared/ErrorWords.h"

#include "ui/shared/ErrorSentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <vector>

namespace cryscope {
namespace {

/// A sentence with places, ready to be compared.
struct Pattern {
    QString english;
    QRegularExpression expression;
    qsizetype letters; ///< of the sentence without its places
};

bool isPlace(const QString& text, qsizetype at)
{
    return text[at] == QLatin1Char('%') && at + 1 < text.size() && text[at + 1] >= QLatin1Char('1') &&
           text[at + 1] <= QLatin1Char('9');
}

struct Known {
    QSet<QString> whole;             ///< without places
    std::vector<Pattern> withPlaces; ///< those that say most first: "%1 is %2." fits many a sentence
};

Known allKnown()
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    Known known;
    for (const QString& english : knownErrorSentences()) {
        if (!english.contains(place)) {
            known.whole.insert(english);
            continue;
        }
        QString expression;
        qsizetype letters = 0;
        for (const QString& part : english.split(place)) {
            expression += (expression.isEmpty() ? QString() : QStringLiteral("(.+)")) +
                          QStringLiteral("(?:%1)").arg(QRegularExpression::escape(part));
            letters += part.size();
        }
        known.withPlaces.push_back({english,
                                    QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                                       QRegularExpression::DotMatchesEverythingOption),
                                    letters});
    }
    std::stable_sort(known.withPlaces.begin(), known.withPlaces.end(),
                     [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
    return known;
}

/// `translated` with `fillings` in its places, whatever stands in them.
QString filled(const QString& translated, const QStringList& fillings)
{
    QString text;
    for (qsizetype i = 0; i < translated.size(); ++i) {
        const qsizetype place = isPlace(translated, i) ? translated[i + 1].digitValue() - 1 : -1;
        if (place < 0 || place >= fillings.size()) {
            text += translated[i];
            continue;
        }
        text += fillings[place];
        ++i;
    }
    return text;
}

const QString kColon = QStringLiteral(": ");

QString inWords(const QString& sentence)
{
    static const Known known = allKnown();
    const auto translated = [](const QString& english) {
        return QCoreApplication::translate("Error", english.toUtf8().constData());
    };
    if (known.whole.contains(sentence)) return translated(sentence);
    for (const Pattern& pattern : known.withPlaces) {
        const auto match = pattern.expression.match(sentence);
        if (!match.hasMatch()) continue;
        QStringList fillings = match.capturedTexts().mid(1);
        for (QString& filling : fillings) // often a sentence of its own: "Its labels cannot be read: ..."
            if (filling.endsWith(QLatin1Char('.'))) filling = inWords(filling);
        return filled(translated(pattern.english), fillings);
    }
    // "where: sentence", as Error::text() has it
    for (qsizetype colon = sentence.indexOf(kColon); colon > 0; colon = sentence.indexOf(kColon, colon + 1)) {
        const QString rest = sentence.mid(colon + kColon.size());
        if (const QString words = inWords(rest); words != rest) return sentence.left(colon) + kColon + words;
    }
    return sentence;
}

} // namespace

QString errorSentence(const Error& error)
{
    return inWords(QString::fromStdString(error.sentence));
}

QString errorText(const std::string& text)
{
    return inWords(QString::fromStdString(text));
}

QString errorText(const Error& error)
{
    const QString sentence = errorSentence(error);
    return error.where.empty() ? sentence
                               : QStringLiteral("%1: %2").arg(QString::fromStdString(error.where), sentence);
}

QStringList knownErrorSentences()
{
    QStringList all;
    for (const auto& sentences : {errorSentencesOfWork(), errorSentencesOfLearning()})
        for (const char* sentence : sentences) all << QString::fromUtf8(sentence);
    return all;
}

} // namespace cryscope
