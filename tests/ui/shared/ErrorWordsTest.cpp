#include "ui/shared/ErrorWords.h"

#include "tests/ui/shared/SourceSentences.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTranslator>
#include <algorithm>
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

TEST_F(WordsOfErrors, AreTranslatedBehindTheWordThatSaysWhere)
{
    EXPECT_EQ(errorText("models/cry: a.bin: The file is empty."),
              "models/cry: a.bin: de: The file is empty.");
    EXPECT_EQ(errorText("Reasons are left out: cry.json: The file is empty."),
              "de: Reasons are left out: cry.json: de: The file is empty.");
    EXPECT_EQ(errorText("x: of another kind"), "x: of another kind");
}

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

TEST_F(WordsOfErrors, TranslateASentenceWithinASentence)
{
    EXPECT_EQ(sentence("Its labels cannot be read: The file is empty."),
              "de: Its labels cannot be read: de: The file is empty.");
}

TEST_F(WordsOfErrors, TakeTheSentenceThatSaysMost)
{
    EXPECT_EQ(sentence("The field size is not known."), "de: The field size is not known.");
    EXPECT_EQ(sentence("The value 3 is out of range; choose one from 1 to 4096."),
              "de: The value 3 is out of range; choose one from 1 to 4096.");
}

/// Source text without the seams of string literals: "a "\n   "b" is "a b".
QString literalsOf(const QString& folder)
{
    static const QRegularExpression seam("\"\\s*\\+?\\s*\"");
    QString all;
    QDirIterator files(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll()).replace("\\\"", "\x01").remove(seam);
    }
    return all.replace('\x01', '"');
}

QString sourceFolder(const char* below)
{
    return qEnvironmentVariable("CRYSCOPE_SOURCE_DIR") + QLatin1String(below);
}

TEST(KnownErrorSentences, AreThoseThatTheProgramSays)
{
    QString source;
    for (const char* folder : {"/core", "/ui/batch", "/ui/jobs", "/ui/review", "/ui/training"})
        source += literalsOf(sourceFolder(folder));
    // Between these the source may choose: what follows a semicolon may be a case.
    static const QRegularExpression place(
        "%[1-9]|(?<=;) |(?<=of the label) |(?<=because) |: (?=on %1 later recordings)");
    for (QString known : knownErrorSentences()) {
        // This part is added to several sentences.
        known.remove(" What was recorded so far is kept.");
        for (const QString& part : known.split(place))
            EXPECT_TRUE(part.size() < 3 || source.contains(part)) << part.toStdString();
    }
}

/// Files of core whose sentences are no errors of a task.
bool saysNoErrors(const QString& file)
{
    static const QStringList files{
        "acoustics/MicrophoneWords.cpp",        // the window says these in words of its own
        "analysis/ModelEvaluation.cpp",         // lines of reports, from here
        "dataset/Audit.cpp",                    //
        "dataset/AuditChecks.cpp",              //
        "dataset/AuditConfounds.cpp",           //
        "dataset/AuditReport.cpp",              //
        "experiment/Controls.cpp",              //
        "experiment/CrossValidationReport.cpp", //
        "experiment/TuneReport.cpp",            // to here
        "analysis/ResultJson.cpp",              // a schema
        "annotations/LabelSchema.cpp",          // a schema
        "experiment/JobShare.cpp",              // only the command line parts work among machines
        "features/ConfigJson.cpp",              // only there settings of features are given as text
    };
    return files.contains(file) || file.startsWith("service/"); // the window serves nobody
}

/// Others that are none: descriptions, and what a log says.
const QStringList kNoErrors{
    "And %1 more like these.",
    "Rates sound by its level alone; used where no trained model is at hand.",
    "Several models heard together: %1.",
    "For one infant: %1 %2 with a last layer of its own.",
    "PRAGMA user_version = %1",
    "PRAGMA application_id = %1",
};

bool isKnown(const QString& said, const QSet<QString>& known)
{
    const QString plain = test::withoutPlaces(said);
    if (known.contains(plain)) return true;
    // "... of the label %1", "... because %1: %2.": known with all that may stand in the places.
    if (!said.contains(QRegularExpression("%[1-9][.]?$"))) return false;
    const QString first = plain.section(QLatin1Char('%'), 0, 0);
    const QString& begin = first.size() > 25 ? first : plain;
    return begin.size() > 7 && std::any_of(known.begin(), known.end(),
                                           [&begin](const QString& each) { return each.startsWith(begin); });
}

TEST(KnownErrorSentences, AreAllThatTheWindowCanMeet)
{
    QSet<QString> known;
    for (const QString& sentence : knownErrorSentences()) known.insert(test::withoutPlaces(sentence));
    const auto said = test::sentencesIn(sourceFolder("/core"));
    EXPECT_GT(said.size(), 350);
    for (auto each = said.begin(); each != said.end(); ++each) {
        if (saysNoErrors(each.value()) || kNoErrors.contains(each.key())) continue;
        EXPECT_TRUE(isKnown(each.key(), known))
            << "ui/shared/ErrorSentences.cpp lacks what core/" << each.value().toStdString() << " says:\n"
            << each.key().toStdString();
    }
}

TEST(KnownErrorSentences, HoldThoseOfTheWindowToo)
{
    QSet<QString> known;
    for (const QString& sentence : knownErrorSentences()) known.insert(test::withoutPlaces(sentence));
    for (const char* folder : {"/ui/batch", "/ui/jobs", "/ui/project", "/ui/review"}) {
        const auto said = test::sentencesIn(sourceFolder(folder));
        for (auto each = said.begin(); each != said.end(); ++each)
            EXPECT_TRUE(isKnown(each.key(), known))
                << folder << '/' << each.value().toStdString() << ": " << each.key().toStdString();
    }
}

TEST(SourceSentences, AreReadAsTheSourcePutsThemTogether)
{
    QTemporaryDir folder;
    QFile file(folder.filePath("a.cpp"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"cpp(
// "A comment is no sentence."
Result<void> f(int n) {
    if (n == 1) return fail(ErrorKind::Io, {}, "The disk is \"full\"; "
                                               "make room.");
    if (n == 2) return fail(ErrorKind::Io, x, std::string("It holds ") + std::to_string(n) + " of " + y->z + ".");
    warnings.add(n, "One line was left out.");
    label->setText(tr("Words of a window."));
    return fail(ErrorKind::Io, {}, n > 3 ? "It is too much." : "It is too little: " + more[n]);
}
)cpp");
    file.close();
    EXPECT_EQ(test::sentencesIn(folder.path()).keys(),
              (QStringList{"It holds %1 of %2.", "It is too little: %1", "It is too much.",
                           "The disk is \"full\"; make room."}));
}

} // namespace
} // namespace cryscope
