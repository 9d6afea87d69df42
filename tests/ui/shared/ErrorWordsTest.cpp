#include "ui/shared/ErrorWords.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

/// Puts "de:" before what it is asked for.
class Marking final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "Error") == 0 ? QStringLiteral("de: ") + QLatin1String(source) : QString();
    }
    bool isEmpty() const override { return false; }
};

class WordsOfErrors : public testing::Test {
protected:
    WordsOfErrors() { QCoreApplication::installTranslator(&m_translator); }
    ~WordsOfErrors() override { QCoreApplication::removeTranslator(&m_translator); }
    static QString sentence(const char* english) { return errorSentence({ErrorKind::Io, "x.wav", english}); }

private:
    Marking m_translator;
};

TEST_F(WordsOfErrors, AreTranslatedWhereTheSentenceIsKnown)
{
    EXPECT_EQ(sentence("The file is empty."), "de: The file is empty.");
    EXPECT_EQ(errorText({ErrorKind::Io, "x.wav", "The file is empty."}), "x.wav: de: The file is empty.");
    EXPECT_EQ(errorText({ErrorKind::Io, {}, "The file is empty."}), "de: The file is empty.");
}

TEST_F(WordsOfErrors, KeepWhatDiffersFromCaseToCase)
{
    EXPECT_EQ(sentence("The file has 64 channels; at most 32 can be read."),
              "de: The file has 64 channels; at most 32 can be read.");
    EXPECT_EQ(sentence("The file cannot be opened: 50 % (a+b) %1."),
              "de: The file cannot be opened: 50 % (a+b) %1.");
}

TEST_F(WordsOfErrors, StayEnglishWhereTheSentenceIsNotKnown)
{
    EXPECT_EQ(sentence("Something new."), "Something new.");
    EXPECT_EQ(sentence("The file is empty. And more."), "The file is empty. And more.");
}

/// Source text without the seams of string literals: "a "\n   "b" is "a b".
QString literalsOf(const QString& folder)
{
    static const QRegularExpression seam("\"\\s*\\+?\\s*\"");
    QString all;
    QDirIterator files(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) all += QString::fromUtf8(file.readAll()).remove(seam);
    }
    return all.replace("\\\"", "\"");
}

TEST(KnownErrorSentences, AreThoseThatTheProgramSays)
{
    QString source;
    for (const char* folder : {"/core", "/ui/review"}) // there an export is written off the GUI thread
        source += literalsOf(qEnvironmentVariable("CRYSCOPE_SOURCE_DIR") + QLatin1String(folder));
    ASSERT_GT(source.size(), 100000);
    static const QRegularExpression place("%[1-9]|(?<=;) "); // what follows a semicolon may be a case
    for (QString known : knownErrorSentences()) {
        // This part is added to several sentences.
        known.remove(" What was recorded so far is kept.");
        for (const QString& part : known.split(place))
            EXPECT_TRUE(part.size() < 3 || source.contains(part)) << part.toStdString();
    }
}

} // namespace
} // namespace cryscope
