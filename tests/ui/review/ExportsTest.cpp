#include "core/audio/AudioWriter.h"
#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/library/Library.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/jobs/ExportJob.h"
#include "ui/jobs/LabelFileJob.h"
#include "ui/review/DeidentifiedExport.h"
#include "ui/review/DeidentifyDialog.h"
#include "ui/review/LabelList.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MeasurePanel.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/VerdictsDialog.h"
#include "ui/review/ViewExport.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTimer>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <span>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr SampleRate kRate{16000};

/// A named and dated recording with two cries, judged by somebody with a name.
class Exports : public testing::Test {
protected:
    Exports()
    {
        const std::vector<test::Bout> bouts{{5, 4}, {20, 4}};
        const auto sound = test::night(30, kRate, bouts, 0.0005);
        auto writer =
            AudioWriter::create(m_audio, kRate, AudioWriter::Format::Wav16,
                                StartTime{.time = std::chrono::sys_days(std::chrono::year(2024) / 1 / 31) +
                                                  std::chrono::hours(21)})
                .value();
        EXPECT_TRUE(writer->write(sound));
        EXPECT_TRUE(writer->finish());
        m_settings.setValue(QStringLiteral("review/reviewer"), QStringLiteral("Rosamunde Maier"));
        m_workspace = std::make_unique<ReviewWorkspace>(m_settings, std::make_unique<test::FakeOutput>());
        m_workspace->resize(1200, 760);
        m_workspace->show();
        m_workspace->setModels({std::make_shared<FixedClassifier>(), nullptr});
        m_workspace->openFile(QString::fromStdString(m_audio.string()));
        EXPECT_TRUE(test::waitFor([&] { return list().model().rowCount() == 2; }));
        for (int i : {0, 1}) labels().judge({list().model().label(i).id}, Verdict::Right);
        const std::vector ids{list().model().label(0).id};
        EXPECT_TRUE(labels().apply(changing(labels().set(), ids, "Note", [](Annotation& label) {
            label.note = "Marlene on 2024-01-31, by Rosamunde Maier";
        })));
    }
    LabelList& list() { return m_workspace->list(); }
    LabelSession& labels() { return m_workspace->labels(); }
    fs::path out(const char* name) const { return m_folder.path() / "out" / name; }
    /// The reproducibility file of an export, once it is there.
    nlohmann::json how(const fs::path& exported)
    {
        fs::path file = exported;
        file += ".how.json";
        EXPECT_TRUE(test::waitFor([&] { return fs::exists(file); }, 30000)) << file;
        const auto text = readFile(file);
        if (!text) return {};
        EXPECT_THAT(*text, Not(HasSubstr(m_folder.path().string()))) << "no path";
        return nlohmann::json::parse(*text);
    }
    /// What every one of them must say.
    void expectReproducible(const fs::path& exported, const char* what)
    {
        const auto json = how(exported);
        ASSERT_TRUE(json.is_object()) << exported;
        EXPECT_EQ(json["program"], "CryScope");
        EXPECT_FALSE(json["version"].get<std::string>().empty());
        EXPECT_EQ(json["settings"]["what"], what);
        EXPECT_GE(json["settings"].size(), 2U) << "settings are more than a name";
        if (fs::is_regular_file(exported)) {
            EXPECT_EQ(json["export"]["sha256"], *sha256OfFile(exported)) << exported;
        }
        const auto source = json.contains("recording") ? json["recording"] : json["recordings"].at(0);
        EXPECT_EQ(source["sha256"].get<std::string>().size(), 64U) << exported;
    }

    test::TempFolder m_folder;
    fs::path m_audio = m_folder.path() / "Marlene Sommer 20240131-210000.wav";
    Settings m_settings{QString::fromStdString((m_folder.path() / "settings.ini").string())};
    std::unique_ptr<ReviewWorkspace> m_workspace;
};

TEST_F(Exports, OfReviewEachSayHowTheyWereMade)
{
    ASSERT_TRUE(labels().save());
    LabelDocument document = labels().document();
    LabelFileJob job;
    for (const auto& [name, format] :
         {std::pair{"l.json", LabelFormat::Json}, std::pair{"l.txt", LabelFormat::Audacity},
          std::pair{"l.TextGrid", LabelFormat::TextGrid}, std::pair{"l.selections.txt", LabelFormat::Raven},
          std::pair{"l.csv", LabelFormat::Csv}}) {
        job.write(QString::fromStdString(out(name).string()), document, format);
        expectReproducible(out(name), "labels");
    }
    m_workspace->measures().exportAllTo(QString::fromStdString(out("m.selections.txt").string()));
    expectReproducible(out("m.selections.txt"), "measures of labels");
    for (const char* name : {"p.png", "p.svg", "p.pdf", "p.csv", "p.npy"}) {
        QSignalSpy said(&m_workspace->viewExport(), &ViewExport::message);
        m_workspace->viewExport().write(
            m_workspace->viewExport().picture(QString::fromStdString(out(name).string()),
                                              {.width = 400, .height = 300, .inPixels = true, .dpi = 72}));
        expectReproducible(out(name), "spectrogram");
    }
    m_workspace->viewExport().write(
        m_workspace->viewExport().report(QString::fromStdString(out("r.pdf").string())));
    expectReproducible(out("r.pdf"), "report of a recording");
    ExportJob clips;
    clips.start(ClipRequest{.audio = m_workspace->recording().audio(),
                            .recording = m_audio,
                            .folder = out("clips"),
                            .labels = labels().set().inTimeOrder(),
                            .config = {}});
    expectReproducible(out("clips") / m_audio.filename(), "clips of labels");
    VerdictsDialog verdicts(labels().document(), labels().file());
    ASSERT_TRUE(test::waitFor([&] { return verdicts.table().rowCount() == 1; }));
    verdicts.saveTo(QString::fromStdString(out("v.csv").string()));
    expectReproducible(out("v.csv"), "figures of verdicts");
    EXPECT_THAT(*readFile(out("v.csv")), HasSubstr(",2,2,1.000000,"));
}

TEST_F(Exports, WithoutNamesHoldNoNamePathOrDateInAnyByte)
{
    const fs::path library = m_folder.path() / "library";
    {
        auto kept = Library::open(library);
        ASSERT_TRUE(kept) << kept.error().sentence;
        Infant mia;
        mia.alias = "Marlene Sommer";
        const auto infant = (*kept)->addInfant(mia);
        ASSERT_TRUE(infant);
        const UtcTime evening{std::chrono::sys_days(std::chrono::year(2024) / 1 / 31) +
                              std::chrono::hours(21)};
        Sitting listening;
        listening.infant = *infant;
        listening.began = listening.lastAlive = evening;
        listening.device = "Rosamunde Kaltenbach's headset";
        listening.model = "Marlene net 1";
        const auto sitting = (*kept)->beginSitting(listening);
        ASSERT_TRUE(sitting);
        KeptEpisode episode;
        episode.sitting = *sitting;
        episode.infant = *infant;
        episode.start = evening;
        episode.end = evening + std::chrono::seconds(30);
        episode.answer = Answer{.wasCry = true,
                                .helped = Helped::Fed,
                                .note = "she has the hiccups, says Rosamunde",
                                .given = episode.end};
        ASSERT_TRUE((*kept)->addEpisodes(*sitting, std::span(&episode, 1)));
        ASSERT_TRUE((*kept)->endSitting(*sitting, episode.end));
    }
    for (const bool flac : {false, true}) {
        for (const bool keepNotes : {false, true}) {
            DeidentifyRequest request = m_workspace->viewExport().deidentified();
            const fs::path folder = out(flac ? "flac" : "wav") / (keepNotes ? "notes" : "none");
            request.folder = folder;
            request.keyFile = m_folder.path() / "key.json";
            request.library = library;
            request.names = {"Marlene"};
            request.labels = LabelFormat::Json;
            request.measures = request.clips = request.report = request.history = true;
            request.clipsAsFlac = flac;
            request.config.keepNotes = keepNotes;
            request.document.recordings[0].tiers = {"kaltenbach"}; // known of the device alone
            const auto done = writeDeidentified(request);
            ASSERT_TRUE(done) << done.error().text();
            std::size_t files = 0, clips = 0;
            for (const auto& entry : fs::recursive_directory_iterator(folder)) {
                for (const char* secret : {"Marlene", "Sommer", "Rosamunde", "20240131"})
                    EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr(secret)));
                if (!entry.is_regular_file()) continue;
                ++files;
                clips += entry.path().extension() == (flac ? ".flac" : ".wav") ? 1 : 0;
                // Names long enough not to come up by chance in compressed sound and pages.
                const std::string bytes = *readFile(entry.path());
                for (const std::string& secret :
                     {std::string("Marlene"), std::string("Sommer"), std::string("Rosamunde"),
                      std::string("Maier"), std::string("20240131"), std::string("2024-01-31"),
                      std::string("hiccups"), std::string("altenbach"), m_folder.path().string()})
                    EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path() << " holds " << secret;
            }
            EXPECT_THAT(*readFile(folder / "history.csv"), HasSubstr(",infant-1,"));
            EXPECT_THAT(*readFile(folder / "history.csv"), HasSubstr(",yes,fed,,,device-1,name-1 net 1"))
                << "no note: nobody was shown it";
            EXPECT_EQ(clips, 2U);
            EXPECT_EQ(files, 2 + 4 + 2U) << "clips, labels, measures, report, history, and the two lists";
            EXPECT_THAT(*readFile(folder / "removed.txt"), HasSubstr("reviewers: replaced by codes"));
            const auto json = nlohmann::json::parse(*readFile(folder / "export.how.json"));
            EXPECT_EQ(json["settings"]["files"].size(), 6U);
            EXPECT_THAT(*readFile(request.keyFile), HasSubstr("Rosamunde Maier"));
        }
    }
}

TEST_F(Exports, TakeTheirTurnsAndCanBeCancelled)
{
    ViewExport& exports = m_workspace->viewExport();
    exports.write(exports.report(QString::fromStdString(out("r.pdf").string())));
    for (const QAction* action : exports.actions()) EXPECT_FALSE(action->isEnabled()) << "one at a time";
    Q_EMIT exports.bar().cancelRequested();
    ASSERT_TRUE(test::waitFor([&] { return !exports.isBusy(); }));
    for (const QAction* action : exports.actions()) EXPECT_TRUE(action->isEnabled());
    EXPECT_FALSE(exports.bar().isVisible());
    exports.write(exports.report(QString::fromStdString(out("r.pdf").string())));
    expectReproducible(out("r.pdf"), "report of a recording");
}

/// What a report shows, for the bytes of a page are packed and glyphs are numbers.
TEST_F(Exports, WithoutNamesShowTheReportCodesAndAShiftedDate)
{
    for (const bool drops : {false, true}) {
        DeidentifyRequest request = m_workspace->viewExport().deidentified();
        request.names = {"Marlene"};
        request.config.keepNotes = true;
        request.config.dates = drops ? DeidentifyConfig::Dates::Drop : DeidentifyConfig::Dates::Shift;
        request.recording.models = "Rosamunde Maier's net 1, MARLENE 2";
        request.recording.result = "Cry – Marlene's own";
        ASSERT_TRUE(request.recording.startTime);
        const auto made = deidentifiedReport(request);
        ASSERT_TRUE(made) << made.error().text();
        EXPECT_EQ(made->recording, "recording-1.wav");
        EXPECT_EQ(made->startTime.has_value(), !drops);
        if (made->startTime) {
            EXPECT_LE(made->startTime->time, request.recording.startTime->time - std::chrono::days(399));
        }
        EXPECT_EQ(made->models.toStdString(), "reviewer-1's net 1, name-1 2");
        EXPECT_EQ(made->result.toStdString(), "Cry – name-1's own");
        ASSERT_EQ(made->labels.size(), 2U);
        EXPECT_EQ(made->labels[0].note, "name-1 on [date], by reviewer-1");
        for (const Annotation& label : made->labels) EXPECT_EQ(label.reviewer, "reviewer-1");
    }
}

TEST_F(Exports, WithoutNamesRefuseToLeaveTheKeyBesideThem)
{
    DeidentifyRequest request = m_workspace->viewExport().deidentified();
    request.labels = LabelFormat::Csv;
    for (const fs::path& key : {out("here") / "key.json", out("here") / "clips" / "key.json"}) {
        for (const fs::path& folder : {out("here"), out("here/")}) {
            request.folder = folder;
            request.keyFile = key;
            const auto done = writeDeidentified(request);
            ASSERT_FALSE(done);
            EXPECT_THAT(done.error().sentence, HasSubstr("choose another folder"));
            EXPECT_FALSE(fs::exists(out("here")));
        }
    }
}

TEST_F(Exports, WithoutNamesAreNotWrittenOverThoseOfAnotherRecording)
{
    DeidentifyRequest request = m_workspace->viewExport().deidentified();
    request.folder = out("here");
    request.labels = LabelFormat::Csv;
    request.folder = m_audio.parent_path();
    const auto beside = writeDeidentified(request);
    ASSERT_FALSE(beside);
    EXPECT_THAT(beside.error().sentence, HasSubstr("What is exported lies in this folder"));
    request.folder = out("here");
    ASSERT_TRUE(writeDeidentified(request));
    const std::string first = *readFile(out("here") / "recording-1.wav.csv");
    request.document.recordings[0].audio = "/x/other.wav";
    request.document.recordings[0].annotations = {};
    const auto done = writeDeidentified(request);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::InvalidArgument);
    EXPECT_THAT(done.error().sentence, HasSubstr("choose an empty folder"));
    EXPECT_EQ(*readFile(out("here") / "recording-1.wav.csv"), first);
}

TEST_F(Exports, WithoutNamesAskAgainForAPlaceThatWillDo)
{
    fs::create_directories(out("good"));
    const std::string beside = m_audio.parent_path().string(), good = out("good").string();
    QStringList asked;
    QTimer answering;
    QObject::connect(&answering, &QTimer::timeout, [&] {
        QWidget* modal = QApplication::activeModalWidget();
        if (auto* dialog = qobject_cast<DeidentifyDialog*>(modal)) {
            asked << "what";
            dialog->accept();
        } else if (auto* box = qobject_cast<QMessageBox*>(modal)) {
            asked << box->text();
            box->accept();
        } else if (auto* files = qobject_cast<QFileDialog*>(modal)) {
            const bool isFirst = asked.size() == 1;
            asked << "where";
            files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
                ->setText(QString::fromStdString(isFirst ? beside : good));
            QMetaObject::invokeMethod(files, "accept");
        }
    });
    answering.start(20);
    for (QAction* action : m_workspace->viewExport().actions())
        if (action->objectName() == QLatin1String("exportDeidentified")) action->trigger();
    answering.stop();
    ASSERT_EQ(asked.size(), 4) << asked.join('|').toStdString();
    EXPECT_EQ(asked[1], "where");
    EXPECT_THAT(asked[2].toStdString(), HasSubstr("choose an empty folder"));
    EXPECT_EQ(asked[3], "where");
    EXPECT_TRUE(test::waitFor([&] { return fs::exists(out("good") / "export.how.json"); }));
    EXPECT_FALSE(fs::exists(m_audio.parent_path() / "removed.txt"));
}

TEST_F(Exports, WithoutNamesKeepNotesOnlyWhereTheyWereShown)
{
    DeidentifyDialog dialog({"Marlene slept"}, false);
    EXPECT_THAT(dialog.findChild<QPlainTextEdit*>("deidentifyNotes")->toPlainText().toStdString(),
                HasSubstr("Marlene slept"));
    EXPECT_FALSE(dialog.findChild<QCheckBox*>("deidentifyHistory")->isEnabled()) << "there is no library";
    DeidentifyRequest request;
    dialog.fill(request);
    EXPECT_FALSE(request.config.keepNotes);
    EXPECT_FALSE(dialog.wantsKey()) << "a key is written where somebody wants it";
    EXPECT_TRUE(request.labels && request.measures && !request.clips && !request.report);
    dialog.findChild<QCheckBox*>("deidentifyKeepNotes")->click();
    dialog.findChild<QComboBox*>("deidentifyDates")->setCurrentIndex(1);
    dialog.findChild<QLineEdit*>("deidentifyNames")->setText(" Noah , Bo");
    DeidentifyRequest changed;
    dialog.fill(changed);
    EXPECT_TRUE(changed.config.keepNotes);
    EXPECT_FALSE(changed.config.keepHistoryNotes) << "those are not shown";
    EXPECT_EQ(changed.config.dates, DeidentifyConfig::Dates::Drop);
    EXPECT_EQ(changed.names, (std::vector<std::string>{"Noah", "Bo"}));
    const DeidentifyDialog bare({}, false);
    const auto* keep = bare.findChild<QCheckBox*>("deidentifyKeepNotes"); // the dialog's, which deletes it
    ASSERT_NE(keep, nullptr);
    EXPECT_TRUE(keep->isHidden()) << "there are no notes to keep";
}

} // namespace
} // namespace cryscope
