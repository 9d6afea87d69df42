#include "core/audio/AlertTone.h"
#include "tests/core/library/Evenings.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/alerts/AlertCommand.h"
#include "ui/alerts/AlertDialog.h"
#include "ui/alerts/AlertPreview.h"
#include "ui/alerts/AlertRuleForm.h"
#include "ui/alerts/AlertSound.h"
#include "ui/alerts/AlertWords.h"
#include "ui/alerts/Webhook.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using std::chrono::minutes;
using test::waitFor;

AlertRule unusual()
{
    AlertRule rule;
    rule.probability = 0.8;
    rule.windows = 2;
    rule.ofWindows = 9;
    rule.minSeconds = 3.5;
    rule.unheardSeconds = 20;
    rule.stillEverySeconds = 0;
    rule.cooldownSeconds = 12;
    rule.quietHours = QuietHours{minutes(22 * 60 + 15), minutes(6 * 60)};
    rule.kinds["tired"] = {.alerts = false, .minSeconds = {}};
    rule.kinds["hungry"] = {.alerts = true, .minSeconds = 9};
    return rule;
}

TEST(AlertRuleForm, GivesBackTheRuleThatItShows)
{
    AlertRuleForm form;
    EXPECT_EQ(form.rule(), AlertRule{});
    form.setRule(unusual());
    EXPECT_EQ(form.rule(), unusual());
    AlertRule foreign; // of a model that knows other kinds
    foreign.kinds["teething"] = {.alerts = false, .minSeconds = {}};
    form.setRule(foreign);
    EXPECT_EQ(form.rule(), foreign);
}

TEST(AlertRuleForm, NeverAsksForMoreWindowsThanThereAre)
{
    AlertRuleForm form;
    form.setRule(unusual());
    for (auto* box : form.findChildren<QSpinBox*>())
        if (box->accessibleName() == "Newest windows") box->setValue(1);
    EXPECT_EQ(form.rule().windows, 1);
    EXPECT_TRUE(form.rule().validate());
}

TEST(AlertSettings, AreRemembered)
{
    QTemporaryDir folder;
    AlertSettings settings;
    settings.rule = unusual();
    settings.ways.tone.reset();
    settings.ways.volumePercent = 33;
    settings.ways.alarm = settings.ways.notification = settings.ways.flash = settings.ways.curtain = false;
    settings.ways.command = "notify-send \"It cries\"";
    settings.ways.webhook = "http://192.168.1.20:8123/cry";
    {
        Settings store(folder.filePath("settings.ini"));
        EXPECT_EQ(AlertSettings::load(store), AlertSettings{});
        settings.save(store);
    }
    Settings store(folder.filePath("settings.ini"));
    EXPECT_EQ(AlertSettings::load(store), settings);
    store.setValue("alerts/rule", "{\"probability\": 7}");
    EXPECT_EQ(AlertSettings::load(store).rule, AlertRule{}) << "what cannot be is not taken";
}

TEST(AlertWords, SayTheRuleInWords)
{
    const QString usual = AlertWords::rule({}).replace(QChar(QChar::Nbsp), ' ');
    for (const char* part : {"4 of 6", "95 %", "1 s", "5 min", "30 s"})
        EXPECT_TRUE(usual.contains(part)) << usual.toStdString() << ": " << part;
    const QString other = AlertWords::rule(unusual()).replace(QChar(QChar::Nbsp), ' ');
    for (const char* part :
         {"2 of 9", "80 %", "3.5 s", "22:15", "06:00", "hungry after 9 s", "Never for: tired"})
        EXPECT_TRUE(other.contains(part)) << other.toStdString() << ": " << part;
}

TEST(AlertWords, SayTimesAsPeopleDo)
{
    EXPECT_EQ(AlertWords::duration(4), "4 s");
    EXPECT_EQ(AlertWords::duration(90), "1 min 30 s");
    EXPECT_EQ(AlertWords::duration(300), "5 min");
    EXPECT_EQ(AlertWords::duration(3900), "1 h 5 min");
}

// --- the last 24 hours

class KeptDay : public testing::Test {
protected:
    /// Crying for 20 s an hour ago, and for 3 s two hours ago.
    KeptDay()
    {
        const auto library = test::opened(folder / "kept");
        const UtcTime began = plusSeconds(utcNow(), -3 * 3600);
        const SittingId sitting = test::sitting(*library, began);
        for (const auto& [hours, seconds] : {std::pair(1, 3), std::pair(2, 20)}) {
            std::vector<float> logits(240, -6.0F);
            std::fill_n(logits.begin() + 40, seconds * 4, 6.0F);
            EXPECT_TRUE(library->addScores({sitting, plusSeconds(began, hours * 3600), 0.25, logits}));
        }
    }
    QString path() const { return QString::fromStdString((folder / "kept").string()); }
    test::TempFolder folder;
};

TEST_F(KeptDay, IsJudgedAnewAsSoonAsAControlMoves)
{
    AlertDialog dialog({}, path());
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return dialog.preview().alerts().has_value(); }));
    EXPECT_EQ(dialog.preview().alerts(), 2);
    EXPECT_TRUE(dialog.preview().words().contains("2 alerts")) << dialog.preview().words().toStdString();
    QSignalSpy changes(&dialog, &AlertDialog::changed);
    for (auto* box : dialog.ruleForm().findChildren<QDoubleSpinBox*>())
        if (box->accessibleName() == "Cried for") box->setValue(10);
    EXPECT_EQ(dialog.preview().alerts(), 1) << "at once";
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(dialog.settings().rule.minSeconds, 10);
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == "&Usual rule") button->click();
    EXPECT_EQ(dialog.preview().alerts(), 2);
    EXPECT_EQ(dialog.settings().rule, AlertRule{});
}

TEST_F(KeptDay, IsSaidToBeUnknownWhereNothingIsKept)
{
    AlertPreview without;
    without.read({});
    EXPECT_TRUE(without.words().contains("Nothing is kept"));
    AlertPreview fresh;
    fresh.read(QString::fromStdString((folder / "elsewhere").string()));
    ASSERT_TRUE(waitFor([&] { return fresh.alerts().has_value(); }));
    EXPECT_TRUE(fresh.words().contains("Nobody listened"));
    EXPECT_FALSE(std::filesystem::exists(folder / "elsewhere")) << "looking makes nothing";
}

// --- sound

struct Speaker {
    AlertSound::MakeOutput make()
    {
        return [this] {
            auto made = std::make_unique<test::FakeOutput>();
            output = made.get();
            return made;
        };
    }
    test::FakeOutput* output = nullptr;
};

TEST(AlertSound, OpensTheLoudspeakerWithTheFirstSoundAndEndsByItself)
{
    Speaker speaker;
    AlertSound sound(speaker.make());
    EXPECT_EQ(speaker.output, nullptr);
    sound.play(AlertTone::Knock, 0.7, 2);
    ASSERT_NE(speaker.output, nullptr);
    speaker.output->advance(2.0);
    EXPECT_TRUE(sound.isPlaying());
    speaker.output->advance(3.0);
    EXPECT_FALSE(sound.isPlaying());
}

TEST(AlertSound, SoundsTheAlarmUntilItIsStopped)
{
    Speaker speaker;
    AlertSound sound(speaker.make());
    sound.play(AlertTone::Alarm, 1, AlertSound::kEndless);
    speaker.output->advance(600);
    EXPECT_TRUE(sound.isPlaying());
    sound.stop();
    EXPECT_FALSE(speaker.output->isOpen());
}

TEST(AlertSound, TriesALoudspeakerThatFailedAgain)
{
    Speaker speaker;
    AlertSound sound(speaker.make());
    sound.play(AlertTone::Alarm, 1, AlertSound::kEndless);
    speaker.output->lose();
    EXPECT_TRUE(waitFor([&] { return speaker.output->starts == 2; }));
}

// --- command and web address

TEST(AlertCommand, RunsWithoutAShellAndIsToldWhatHappened)
{
    QTemporaryDir folder;
    const QString script = folder.filePath("say me.sh");
    {
        QFile file(script);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nprintf '%s|%s|%s|%s' \"$CRYSCOPE_EVENT\" \"$CRYSCOPE_TEXT\" \"$1\" \"$2\" > "
                   "\"$3\"\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    AlertCommand command;
    QSignalSpy done(&command, &AlertCommand::finished);
    const QString out = folder.filePath("said");
    command.run(QString("\"%1\" \"two words\" ;ls \"%2\"").arg(script, out), "start", "It cries", "{}");
    ASSERT_TRUE(done.wait(20000));
    QFile said(out);
    ASSERT_TRUE(said.open(QIODevice::ReadOnly));
    EXPECT_EQ(said.readAll(), "start|It cries|two words|;ls");
}

TEST(AlertCommand, SaysThatACommandCannotBeRunOrFails)
{
    AlertCommand command;
    QSignalSpy failed(&command, &AlertCommand::failed);
    command.run("/there/is/no-such-program", "start", {}, {});
    ASSERT_TRUE(failed.wait(20000) || failed.count() == 1);
    command.run("/bin/false", "start", {}, {});
    ASSERT_TRUE(waitFor([&] { return failed.count() == 2; }));
    EXPECT_TRUE(failed.back().front().toString().contains("/bin/false"));
}

/// A web server on this computer that remembers what it was asked.
class Web : public testing::Test {
protected:
    Web()
    {
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked += socket->readAll();
                if (asked.contains("\r\n\r\n{") && asked.endsWith('}')) {
                    socket->write(answer);
                    socket->disconnectFromHost();
                }
            });
        });
    }
    QUrl address(const QString& path) const
    {
        return *Webhook::addressFrom(QString("http://127.0.0.1:%1%2").arg(server.serverPort()).arg(path));
    }
    QTcpServer server;
    QByteArray asked;
    QByteArray answer = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
};

TEST_F(Web, GetsAnAlertAsJson)
{
    Webhook webhook;
    EXPECT_TRUE(webhook.isUnused());
    QSignalSpy posted(&webhook, &Webhook::posted);
    webhook.post(address("/cry"), R"({"event":"alert"})");
    ASSERT_TRUE(posted.wait(20000));
    EXPECT_TRUE(asked.startsWith("POST /cry HTTP/1.1")) << asked.toStdString();
    EXPECT_TRUE(asked.contains("application/json"));
    EXPECT_TRUE(asked.endsWith(R"({"event":"alert"})"));
}

TEST_F(Web, IsNotFollowedToAnotherAddress)
{
    QTcpServer elsewhere;
    ASSERT_TRUE(elsewhere.listen(QHostAddress::LocalHost));
    QSignalSpy visited(&elsewhere, &QTcpServer::newConnection);
    answer = "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:" +
             QByteArray::number(elsewhere.serverPort()) +
             "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    Webhook webhook;
    QSignalSpy failed(&webhook, &Webhook::failed);
    webhook.post(address("/cry"), "{}");
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_EQ(visited.count(), 0);
}

TEST_F(Web, ThatDoesNotAnswerIsSaid)
{
    const QUrl nobody = address("/");
    server.close();
    Webhook webhook;
    QSignalSpy failed(&webhook, &Webhook::failed);
    webhook.post(nobody, "{}");
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_TRUE(failed.front().front().toString().contains("127.0.0.1"));
}

TEST(Webhook, TakesWebAddressesAlone)
{
    for (const char* wrong : {"", "cry", "file:///etc/passwd", "ftp://a/b", "http://", "javascript:1"})
        EXPECT_FALSE(Webhook::addressFrom(wrong)) << wrong;
    for (const char* right : {"http://192.168.1.20:8123/cry", "https://home.local/x?y=1", " http://[::1]/ "})
        EXPECT_TRUE(Webhook::addressFrom(right)) << right;
}

} // namespace
} // namespace cryscope
