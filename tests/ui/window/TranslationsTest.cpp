#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

struct Message {
    QString source;
    QStringList translations;
    bool isFinished = true;
};

std::vector<Message> german()
{
    std::vector<Message> messages;
    QFile file(qEnvironmentVariable("CRYSCOPE_SOURCE_DIR") + "/translations/cryscope_de.ts");
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("message")) messages.emplace_back();
        if (xml.name() == QLatin1String("source")) messages.back().source = xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            messages.back().isFinished = !xml.attributes().hasAttribute("type");
            messages.back().translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

TEST(German, IsComplete)
{
    const auto messages = german();
    EXPECT_GT(messages.size(), 150U);
    for (const Message& message : messages) {
        EXPECT_TRUE(message.isFinished) << message.source.toStdString();
        EXPECT_FALSE(message.translations.join("").trimmed().isEmpty() && !message.source.trimmed().isEmpty())
            << message.source.toStdString();
    }
}

TEST(German, KeepsThePlacesForNumbersAndNames)
{
    static const QRegularExpression place("%[1-9n]");
    for (const Message& message : german()) {
        QSet<QString> wanted;
        QSet<QString> found;
        auto it = place.globalMatch(message.source);
        while (it.hasNext()) wanted << it.next().captured();
        it = place.globalMatch(message.translations.join(""));
        while (it.hasNext()) found << it.next().captured();
        EXPECT_EQ(wanted, found) << message.source.toStdString();
    }
}

} // namespace
} // namespace cryscope
