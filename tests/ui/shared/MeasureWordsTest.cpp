#include "ui/shared/MeasureWords.h"

#include "core/acoustics/Measures.h"

#include <QFile>
#include <QRegularExpression>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

QString sourceOf(const char* file)
{
    QFile source(qEnvironmentVariable("CRYSCOPE_SOURCE_DIR") + QLatin1String("/core/acoustics/") +
                 QLatin1String(file));
    EXPECT_TRUE(source.open(QIODevice::ReadOnly)) << file;
    return QString::fromUtf8(source.readAll());
}

TEST(MeasureWords, KnowWhatIsUsual)
{
    const QStringList known = knownMeasureWords();
    for (const MeasureInfo& info : measureCatalogue()) {
        const QString usual = QString::fromUtf8(info.usual.data(), qsizetype(info.usual.size()));
        const bool hasWords = usual.contains(QRegularExpression(QStringLiteral("[A-Za-z]")));
        EXPECT_TRUE(!hasWords || known.contains(usual)) << info.usual;
    }
}

TEST(MeasureWords, KnowEveryReasonAndShapeThatTheCoreNames)
{
    const QStringList known = knownMeasureWords();
    // In these files what begins with a small letter is a reason or a shape; columns begin with a capital.
    static const QRegularExpression literal(QStringLiteral("\"([a-z][a-z]+(?: [^\"]*)?)\""));
    int found = 0;
    for (const char* file : {"UnitMeasures.cpp", "Melody.cpp"}) {
        auto each = literal.globalMatch(sourceOf(file));
        while (each.hasNext()) {
            const QString words = each.next().captured(1);
            ++found;
            EXPECT_TRUE(known.contains(words)) << file << ": " << words.toStdString();
        }
    }
    EXPECT_GT(found, 25);
}

TEST(MeasureWords, AreThoseThatTheCoreStillSays)
{
    const QString source = sourceOf("UnitMeasures.cpp") + sourceOf("Melody.cpp") +
                           sourceOf("MeasureCatalogue.cpp") + sourceOf("CompareMeasures.cpp");
    for (const QString& known : knownMeasureWords())
        for (const QString& part : known.split(QStringLiteral("%1")))
            EXPECT_TRUE(source.contains(part)) << known.toStdString();
}

TEST(MeasureWords, KeepNumbersAndWhatTheyDoNotKnow)
{
    EXPECT_EQ(measureWords("fewer than 5 cry units on a side"), "fewer than 5 cry units on a side");
    EXPECT_EQ(measureWords("496 ± 95"), "496 ± 95");
    EXPECT_EQ(measureWords("of another age"), "of another age");
    EXPECT_EQ(measureWords(""), "");
}

} // namespace
} // namespace cryscope
