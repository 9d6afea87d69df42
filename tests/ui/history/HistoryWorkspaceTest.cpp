#include "ui/history/HistoryWorkspace.h"
#include "tests/ui/support/Wait.h"
#include "ui/history/HistoryReport.h"
#include "ui/history/HistoryTimeline.h"
#include "ui/history/RetentionKeeper.h"
#include "ui/history/StoredDialog.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

class HistoryGestures : public testing::Test {
protected:
    HistoryGestures() { workspace.resize(1100, 700); }

    /// Noon of the day so many days ago, as the wall shows it.
    UtcTime noon(int daysAgo)
    {
        const auto offset = systemOffset();
        const UtcTime day{std::chrono::sys_days(wallTime(utcNow(), offset).date) -
                          std::chrono::days(daysAgo)};
        return day - offset(day) + std::chrono::hours(12);
    }
    /// A cry at `start` with a clip of its own.
    EpisodeId keep(UtcTime start, double seconds, std::optional<Answer> answer = {})
    {
        auto library = Library::openBeside(libraryFolder().toStdString());
        Sitting sitting;
        sitting.began = start;
        const auto sat = *(*library)->beginSitting(sitting);
        KeptEpisode episode;
        episode.start = start;
        episode.end = plusSeconds(start, seconds);
        episode.cryProbability = 0.9;
        const auto id = *(*library)->beginEpisode(sat, episode);
        if (answer) {
            EXPECT_TRUE((*library)->answerEpisode(id, *answer));
        }
        const std::string name = "cry " + std::to_string(std::int64_t(id)) + ".flac";
        QFile file(libraryFolder() + "/clips/" + QString::fromStdString(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1000, 'x'));
        Clip clip;
        clip.sitting = sat;
        clip.episode = id;
        clip.file = name;
        clip.start = start;
        clip.seconds = seconds;
        clip.bytes = 1000;
        EXPECT_TRUE((*library)->addClip(clip));
        EXPECT_TRUE((*library)->endSitting(sat, plusSeconds(start, 3600)));
        return id;
    }
    static Answer verdict(bool wasCry)
    {
        Answer answer;
        answer.wasCry = wasCry;
        answer.helped = wasCry ? std::optional(Helped::Fed) : std::nullopt;
        answer.given = utcNow();
        return answer;
    }
    void show()
    {
        QSignalSpy loaded(&workspace.session(), &HistorySession::loaded);
        workspace.setLibraryFolder(libraryFolder());
        workspace.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&workspace));
        EXPECT_TRUE(test::waitFor([&] { return !loaded.isEmpty(); }));
    }
    void choose(int days)
    {
        QSignalSpy loaded(&workspace.session(), &HistorySession::loaded);
        for (auto* box : workspace.findChildren<QComboBox*>()) {
            if (box->findData(days) < 0) continue;
            box->setCurrentIndex(box->findData(days));
            Q_EMIT box->activated(box->currentIndex());
        }
        EXPECT_TRUE(test::waitFor([&] { return !loaded.isEmpty(); }));
    }
    void click(EpisodeId id)
    {
        QTest::mouseClick(workspace.timeline().viewport(), Qt::LeftButton, {},
                          workspace.timeline().barOf(id).center().toPoint());
    }
    QString libraryFolder() const { return folder.filePath("library"); }
    std::size_t shownEpisodes() { return workspace.session().data()->episodes.size(); }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    HistoryWorkspace workspace{settings};
};

TEST_F(HistoryGestures, SaysWhatToDoWhileNothingIsKept)
{
    show();
    EXPECT_TRUE(workspace.isEmpty());
    EXPECT_FALSE(QFile::exists(libraryFolder())) << "looking makes no library";
    QSignalSpy asked(&workspace, &HistoryWorkspace::listenRequested);
    for (auto* button : workspace.findChildren<QPushButton*>())
        if (button->text() == "Go to Monitor") QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
    for (QAction* action : workspace.menuActions().first(3)) EXPECT_FALSE(action->isEnabled());
}

TEST_F(HistoryGestures, OpensTheSoundOfACryAtAClick)
{
    const auto id = keep(noon(1), 600);
    show();
    EXPECT_FALSE(workspace.isEmpty());
    QSignalSpy wanted(&workspace, &HistoryWorkspace::clipRequested);
    click(id);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(),
              libraryFolder() + QString("/clips/cry %1.flac").arg(std::int64_t(id)));
}

TEST_F(HistoryGestures, SaysThatTheSoundIsGone)
{
    const auto id = keep(noon(1), 600);
    EXPECT_TRUE(QFile::remove(libraryFolder() + QString("/clips/cry %1.flac").arg(std::int64_t(id))));
    show();
    QSignalSpy said(&workspace, &HistoryWorkspace::message);
    click(id);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said.front().front().toString(), "No sound of this cry is kept.");
}

TEST_F(HistoryGestures, GoesFromCryToCryByKeys)
{
    const auto first = keep(noon(2), 60);
    const auto second = keep(noon(1), 60);
    show();
    auto& timeline = workspace.timeline();
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_EQ(timeline.current(), first);
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_EQ(timeline.current(), second);
    QSignalSpy wanted(&workspace, &HistoryWorkspace::clipRequested);
    QTest::keyClick(&timeline, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(HistoryGestures, LeavesFalseOnesOutUntilTheyAreAskedFor)
{
    const auto cry = keep(noon(1), 600, verdict(true));
    const auto none = keep(noon(1) + std::chrono::hours(3), 600, verdict(false));
    show();
    EXPECT_EQ(workspace.session().data()->summary.episodes, 1);
    click(none);
    EXPECT_FALSE(workspace.timeline().current());
    workspace.findChild<QCheckBox*>()->click();
    click(none);
    EXPECT_EQ(workspace.timeline().current(), none);
    EXPECT_EQ(workspace.session().data()->summary.episodes, 1) << "never counted";
    click(cry);
    EXPECT_EQ(workspace.timeline().current(), cry);
}

TEST_F(HistoryGestures, ShowsTheDaysThatAreChosenAndRemembersThem)
{
    keep(noon(2), 60);
    keep(noon(20), 60);
    keep(noon(200), 60);
    show();
    EXPECT_EQ(shownEpisodes(), 1U);
    choose(30);
    EXPECT_EQ(shownEpisodes(), 2U);
    choose(0);
    EXPECT_EQ(shownEpisodes(), 3U);
    HistoryWorkspace again(settings);
    EXPECT_EQ(again.session().days(), 0);
}

TEST_F(HistoryGestures, ShowsARowAWeekWithTheDaysBesideEachOther)
{
    // The same weekday of two weeks: in rows of weeks they stand below each other.
    const auto older = keep(noon(13), 600);
    const auto newer = keep(noon(6), 600);
    keep(noon(0), 60);
    show();
    choose(30);
    HistoryTimeline& timeline = workspace.timeline();
    EXPECT_EQ(timeline.rows(), 14);
    for (auto* box : workspace.findChildren<QComboBox*>()) {
        if (box->currentText() != "One a day") continue;
        QTest::keyClick(box, Qt::Key_Down);
    }
    EXPECT_EQ(timeline.rowSpan(), RowSpan::Week);
    EXPECT_THAT(timeline.rows(), testing::AnyOf(2, 3)); // 14 days touch two or three weeks
    EXPECT_NEAR(timeline.barOf(older).left(), timeline.barOf(newer).left(), 1e-9);
    EXPECT_GT(timeline.barOf(older).top(), timeline.barOf(newer).top());
    click(older);
    EXPECT_EQ(timeline.current(), older);
    HistoryWorkspace again(settings);
    EXPECT_EQ(again.timeline().rowSpan(), RowSpan::Week);
}

TEST_F(HistoryGestures, ShowsTheCriesOfTheInfantThatIsChosen)
{
    keep(noon(1), 60);
    {
        auto library = Library::openBeside(libraryFolder().toStdString());
        Infant infant;
        infant.alias = "Mia";
        Sitting sitting;
        sitting.began = noon(2);
        sitting.infant = *(*library)->addInfant(infant);
        const auto sat = *(*library)->beginSitting(sitting);
        KeptEpisode episode;
        episode.start = noon(2);
        episode.end = plusSeconds(noon(2), 30);
        ASSERT_TRUE((*library)->beginEpisode(sat, episode));
    }
    show();
    EXPECT_EQ(shownEpisodes(), 2U);
    const auto whose = [this](const char* words) {
        for (auto* box : workspace.findChildren<QComboBox*>()) {
            if (box->findText(words) < 0) continue;
            QSignalSpy loaded(&workspace.session(), &HistorySession::loaded);
            box->setCurrentIndex(box->findText(words));
            Q_EMIT box->activated(box->currentIndex());
            EXPECT_TRUE(test::waitFor([&] { return !loaded.isEmpty(); }));
        }
        return workspace.session().data();
    };
    const auto mias = whose("Mia");
    ASSERT_EQ(mias->episodes.size(), 1U);
    EXPECT_NEAR(mias->summary.seconds, 30, 1e-6);
    EXPECT_NEAR(whose("Unknown")->summary.seconds, 60, 1e-6);
    EXPECT_EQ(whose("Everybody")->episodes.size(), 2U);
}

TEST_F(HistoryGestures, SaysTotalsLongestAndWhatHelped)
{
    keep(noon(2), 120, verdict(true));
    keep(noon(1), 300);
    keep(noon(1) + std::chrono::hours(2), 30, verdict(false));
    show();
    const QString all = historySentences(*workspace.session().data()).join('\n');
    EXPECT_TRUE(all.contains("2 cries, 7 min of crying, the longest 5 min.")) << all.toStdString();
    EXPECT_TRUE(all.contains("What helped: Fed 1")) << all.toStdString();
    EXPECT_TRUE(all.contains("no cry: 1")) << all.toStdString();
}

TEST_F(HistoryGestures, CountsCryingAtItsWeekdayAndHour)
{
    keep(noon(1), 600);
    show();
    const auto& hours = workspace.session().data()->hours;
    const auto weekday =
        std::chrono::weekday(std::chrono::sys_days(wallTime(noon(1), systemOffset()).date)).iso_encoding();
    EXPECT_NEAR(hours[weekday - 1][12], 600, 1);
    EXPECT_NEAR(hours[weekday - 1][13], 0, 1);
}

TEST_F(HistoryGestures, WritesTableJsonAndReport)
{
    keep(noon(1), 600, verdict(true));
    show();
    const struct {
        HistoryFormat format;
        const char* begins;
    } cases[] = {{HistoryFormat::Csv, "start,"}, {HistoryFormat::Json, "{"}, {HistoryFormat::Pdf, "%PDF"}};
    for (const auto& each : cases) {
        const QString path = folder.filePath("out") + QString::number(int(each.format)) + ".x";
        QSignalSpy written(&workspace.session(), &HistorySession::exported);
        workspace.session().exportTo(path, each.format);
        ASSERT_TRUE(test::waitFor([&] { return !written.isEmpty(); }));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(each.begins)) << each.begins;
        QFile how(path + ".how.json");
        ASSERT_TRUE(how.open(QIODevice::ReadOnly)) << "every export says how it was made";
        EXPECT_TRUE(how.readAll().contains("history of listening"));
    }
}

TEST_F(HistoryGestures, WritesAReportOfOnePageHoweverManyDaysThereAre)
{
    for (int day = 1; day <= 60; day += 3) keep(noon(day), 600, verdict(true));
    const auto data = loadHistory(libraryFolder().toStdString(), 0, utcNow(), systemOffset());
    ASSERT_TRUE(data);
    const QString path = folder.filePath("report.pdf");
    ASSERT_TRUE(writeReport(*data, path.toStdString()));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("/Count 1"));
}

TEST_F(HistoryGestures, SaysWhereAReportCannotBeWritten)
{
    keep(noon(1), 600);
    show();
    QFile blocker(folder.filePath("file"));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    QSignalSpy failed(&workspace.session(), &HistorySession::failed);
    workspace.session().exportTo(folder.filePath("file/report.pdf"), HistoryFormat::Pdf);
    EXPECT_TRUE(test::waitFor([&] { return !failed.isEmpty(); }));
}

TEST_F(HistoryGestures, GoesOnAnsweringWhileAYearOfCriesIsRead)
{
    {
        auto library = Library::openBeside(libraryFolder().toStdString());
        Sitting sitting;
        sitting.began = noon(364);
        const auto sat = *(*library)->beginSitting(sitting);
        std::vector<KeptEpisode> year(50'000);
        for (std::size_t i = 0; i < year.size(); ++i) {
            year[i].start = sitting.began + std::chrono::seconds(i * 600);
            year[i].end = plusSeconds(year[i].start, 60);
        }
        ASSERT_TRUE((*library)->addEpisodes(sat, year));
    }
    show();
    QSignalSpy loaded(&workspace.session(), &HistorySession::loaded);
    workspace.session().setDays(0);
    workspace.session().load();
    EXPECT_TRUE(loaded.isEmpty()) << "it is read behind the window";
    int turns = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&turns] { ++turns; });
    timer.start(1);
    ASSERT_TRUE(test::waitFor([&] { return !loaded.isEmpty(); }, 60000));
    EXPECT_GT(turns, 3) << "the window lives meanwhile";
    EXPECT_EQ(shownEpisodes(), 50'000U);
    EXPECT_FALSE(workspace.timeline().viewport()->grab().isNull());
}

TEST_F(HistoryGestures, SaysWhatIsUsualAlsoWhereFewDaysAreShown)
{
    for (int day = 9; day >= 1; --day) {
        keep(noon(day), day == 1 ? 3600 : 360);
        auto library = Library::openBeside(libraryFolder().toStdString());
        ASSERT_TRUE(
            (*library)->endSitting((*library)->sittings()->back().id, noon(day) + std::chrono::hours(3)));
    }
    show();
    workspace.session().setDays(7);
    QSignalSpy loaded(&workspace.session(), &HistorySession::loaded);
    workspace.session().load();
    ASSERT_TRUE(test::waitFor([&] { return !loaded.isEmpty(); }));
    const QString words = historySentences(*workspace.session().data()).join(' ');
    EXPECT_TRUE(words.contains("Usual on 8 day(s) before: 2.0 to 2.0 minutes")) << words.toStdString();
    EXPECT_TRUE(words.contains("it was 20.")) << words.toStdString();
}

TEST_F(HistoryGestures, SaysThatItReadsBeforeItSaysThatThereIsNothing)
{
    show();
    const auto* reading = workspace.findChild<QWidget*>(QStringLiteral("historyReading"));
    const auto says = [&](const char* words) {
        for (const auto* label : workspace.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QLatin1String(words))) return true;
        return false;
    };
    ASSERT_TRUE(test::waitFor([&] { return says("No cries are kept"); }));
    Q_EMIT workspace.session().loading(); // and the answer is long in coming
    ASSERT_TRUE(test::waitFor([&] { return reading->isVisible(); }));
    EXPECT_TRUE(says("Reading what is kept"));
    EXPECT_FALSE(says("No cries are kept"));
    Q_EMIT workspace.session().loaded();
    EXPECT_FALSE(reading->isVisible());
    EXPECT_TRUE(says("No cries are kept"));
}

class Stored : public HistoryGestures {
protected:
    template <class T>
    static T* named(QWidget& where, const QString& text)
    {
        for (auto* each : where.findChildren<T*>())
            if (QString(each->text()).remove('&') == text) return each;
        return nullptr;
    }
    bool says(StoredDialog& dialog, const QString& words)
    {
        return test::waitFor([&] {
            for (const auto* label : dialog.findChildren<QLabel*>())
                if (label->text().contains(words)) return true;
            return false;
        });
    }
};

TEST_F(Stored, SaysWhatIsStoredAndWhere)
{
    keep(noon(1), 60);
    StoredDialog dialog(libraryFolder(), settings, false);
    EXPECT_TRUE(says(dialog, libraryFolder()));
    EXPECT_TRUE(says(dialog, "1 sittings and 1 cries"));
}

TEST_F(Stored, ShowsWhatARuleWouldDeleteBeforeItDoes)
{
    keep(noon(10), 60);
    keep(noon(1), 60);
    StoredDialog dialog(libraryFolder(), settings, false);
    auto* remove = named<QPushButton>(dialog, "Delete it");
    EXPECT_FALSE(remove->isEnabled());
    dialog.findChild<QSpinBox*>()->setValue(5);
    named<QPushButton>(dialog, "Show what would go")->click();
    ASSERT_TRUE(says(dialog, "1 sounds would go"));
    EXPECT_EQ(QDir(libraryFolder() + "/clips").entryList(QDir::Files).size(), 2);
    ASSERT_TRUE(remove->isEnabled());
    remove->click();
    ASSERT_TRUE(says(dialog, "1 sounds were deleted."));
    EXPECT_EQ(QDir(libraryFolder() + "/clips").entryList(QDir::Files).size(), 1);
}

TEST_F(Stored, AppliesItsRulesByItselfOnlyAfterSomebodyHasSeenWhatTheyDelete)
{
    keep(noon(40), 60);
    keep(noon(1), 60);
    StoredDialog dialog(libraryFolder(), settings, false);
    auto* applies = named<QCheckBox>(dialog, "Do this by itself, at the start and every hour");
    ASSERT_NE(applies, nullptr);
    EXPECT_FALSE(applies->isEnabled());
    dialog.findChildren<QSpinBox*>().front()->setValue(30);
    EXPECT_FALSE(applies->isEnabled());
    named<QPushButton>(dialog, "Show what would go")->click();
    ASSERT_TRUE(says(dialog, "1 sounds would go"));
    ASSERT_TRUE(applies->isEnabled());
    applies->setChecked(true);
    EXPECT_TRUE(appliesRetention(settings));

    RetentionKeeper keeper(settings);
    QSignalSpy deleted(&keeper, &RetentionKeeper::deleted);
    keeper.setFolder(libraryFolder());
    ASSERT_TRUE(test::waitFor([&] { return deleted.size() == 1; }));
    EXPECT_EQ(deleted.front()[0].toInt(), 1);
    EXPECT_EQ(deleted.front()[1].toLongLong(), 1000);
    const auto library = Library::openBeside(libraryFolder().toStdString());
    EXPECT_EQ((*library)->clips()->size(), 1U);
    EXPECT_EQ((*library)->episodes()->size(), 2U) << "the cry itself stays";

    dialog.findChildren<QSpinBox*>().front()->setValue(7);
    EXPECT_FALSE(appliesRetention(settings)) << "other rules, whose work nobody has seen";
}

TEST_F(Stored, KeepsNoSoundInWhichVoicesDominateWhenThatIsChosen)
{
    EXPECT_FALSE(settings.dropsVoices());
    StoredDialog dialog(libraryFolder(), settings, false);
    QSignalSpy said(&dialog, &StoredDialog::voicesDropped);
    named<QCheckBox>(dialog, "Keep no sound in which voices dominate")->click();
    EXPECT_TRUE(settings.dropsVoices());
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().front().toBool());
}

TEST_F(Stored, DeletesNothingByItselfWhereThatIsOff)
{
    keep(noon(400), 60);
    RetentionRules rules;
    rules.maxDays = 1;
    rememberRetention(settings, rules);
    RetentionKeeper keeper(settings);
    keeper.setFolder(libraryFolder());
    QTest::qWait(200);
    const auto library = Library::openBeside(libraryFolder().toStdString());
    EXPECT_EQ((*library)->clips()->size(), 1U);
}

TEST_F(Stored, ForgetsEverythingOnlyWhenItIsConfirmed)
{
    keep(noon(1), 60);
    StoredDialog dialog(libraryFolder(), settings, false);
    dialog.show();
    const auto answer = [&](const QString& words) {
        QTimer::singleShot(0, &dialog, [words] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            named<QPushButton>(*box, words)->click();
        });
        named<QPushButton>(dialog, "Forget everything…")->click();
    };
    answer("Keep it");
    EXPECT_EQ(measureStored(libraryFolder().toStdString())->episodes, 1U);
    answer("Forget everything");
    ASSERT_TRUE(says(dialog, "Everything was forgotten."));
    EXPECT_EQ(measureStored(libraryFolder().toStdString())->episodes, 0U);
    EXPECT_TRUE(QDir(libraryFolder() + "/clips").entryList(QDir::Files).isEmpty());
}

TEST_F(Stored, ForgetsNothingWhileItListens)
{
    StoredDialog dialog(libraryFolder(), settings, true);
    EXPECT_FALSE(named<QPushButton>(dialog, "Forget everything…")->isEnabled());
}

} // namespace
} // namespace cryscope
