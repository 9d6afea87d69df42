#include "ui/training/ModelsPage.h"
#include "core/analysis/LoadModels.h"
#include "core/model/ModelArchive.h"
#include "core/model/ModelImport.h"
#include "tests/ui/training/TrainingPlace.h"

#include <QApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QTreeWidget>
#include <functional>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

class ModelsOnThePage : public test::TrainingPlace {
protected:
    void open()
    {
        m_page = std::make_unique<ModelsPage>(m_settings, training(), source());
        m_page->resize(1100, 700);
        m_page->show();
        m_page->refresh();
    }
    QString said() { return m_page->findChild<QLabel*>("modelSaid")->text(); }
    QString card() { return m_page->findChild<QTextBrowser*>("modelCard")->toPlainText(); }
    QTreeWidget& history() { return *m_page->findChild<QTreeWidget*>("modelHistory"); }
    QPushButton& pressable(const char* name) { return button(*m_page, name); }
    void settle()
    {
        ASSERT_TRUE(test::waitFor([&] { return !m_page->isBusy(); }));
    }
    /// Does `what` with the dialog that comes up next, once both models have been heard.
    void whenCompared(std::function<void(AdoptDialog&)> what)
    {
        auto* timer = new QTimer(m_page.get());
        QObject::connect(timer, &QTimer::timeout, m_page.get(), [timer, what] {
            auto* dialog = qobject_cast<AdoptDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr || dialog->isComparing()) return;
            if (!dialog->judged() && dialog->property("begun").toBool()) {
                timer->stop();
                return what(*dialog);
            }
            if (!dialog->judged()) {
                dialog->setProperty("begun", true);
                return dialog->findChild<QPushButton*>("adoptCompare")->click();
            }
            timer->stop();
            what(*dialog);
        });
        timer->start(20);
    }
    void use(const fs::path& folder)
    {
        m_page->choose(folder);
        pressable("modelUse").click();
        settle();
    }
    std::string inUse()
    {
        const auto* entry = m_page->shelf().inUse(ModelTask::Cry);
        return entry == nullptr ? std::string() : entry->card.name;
    }

    std::unique_ptr<ModelsPage> m_page;
};

TEST_F(ModelsOnThePage, areListedWithTheirCardsAndWhatIsInUse)
{
    putModel(models() / "good", "good", {});
    open();
    EXPECT_EQ(m_page->shelf().models.size(), 2U);
    EXPECT_EQ(inUse(), "bad");
    m_page->choose(models() / "good");
    EXPECT_TRUE(card().contains("good 3"));
    EXPECT_TRUE(card().contains("0.930 (0.900 to 0.950)")) << card().toStdString();
    EXPECT_TRUE(card().contains("made on the spot"));
    EXPECT_TRUE(card().contains("SHA-256"));
    EXPECT_TRUE(card().contains("not in use"));
    EXPECT_FALSE(history().isVisible());
}

TEST_F(ModelsOnThePage, resultsOfLearningAreThereUntilTheyAreAmongTheModels)
{
    putModel(training() / "runs/20260101-000000/out", "good", {});
    open();
    EXPECT_EQ(m_page->shelf().models.size(), 1U) << "it is still learning";
    ASSERT_TRUE(writeFileAtomically(training() / "runs/20260101-000000/result.json", "{}"));
    m_page->refresh();
    ASSERT_EQ(m_page->shelf().models.size(), 2U);
    EXPECT_TRUE(m_page->shelf().models.back().isFresh);
}

TEST_F(ModelsOnThePage, takeOverAfterTheyWereFoundBetterAndComeBackWithOneClick)
{
    putModel(training() / "runs/20260101-000000/out", "good", {});
    ASSERT_TRUE(writeFileAtomically(training() / "runs/20260101-000000/result.json", "{}"));
    open();
    QSignalSpy chosen(m_page.get(), &ModelsPage::modelsChosen);
    whenCompared([](AdoptDialog& dialog) {
        EXPECT_TRUE(dialog.judged()) << dialog.findChild<QLabel*>("adoptVerdict")->text().toStdString();
        EXPECT_TRUE(dialog.findChild<QLabel*>("adoptVerdict")->text().startsWith("Better"));
        EXPECT_TRUE(dialog.findChild<QTextBrowser*>("adoptFigures")->toPlainText().contains("ROC-AUC"));
        EXPECT_TRUE(dialog.findChild<QPushButton*>("adoptAccept")->isDefault());
        dialog.findChild<QPushButton*>("adoptAccept")->click();
    });
    use(training() / "runs/20260101-000000/out");
    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(inUse(), "good");
    EXPECT_TRUE(said().contains("in use from now on")) << said().toStdString();
    EXPECT_TRUE(fs::exists(models() / "good" / "model.json")) << "kept with the user's models";
    EXPECT_EQ(
        modelInUse(AdoptionHistory::read(AdoptionHistory::usualFile()).value(), ModelTask::Cry).value()->name,
        "good")
        << "at the next start too";
    ASSERT_EQ(history().topLevelItemCount(), 1);
    EXPECT_TRUE(history().topLevelItem(0)->text(3).startsWith("Better"));

    m_page->choose(m_home / "resources/models/cry-detector");
    EXPECT_EQ(pressable("modelUse").text().remove('&'), "Go back to this one");
    pressable("modelUse").click();
    EXPECT_EQ(inUse(), "bad");
    EXPECT_EQ(chosen.count(), 2);
    ASSERT_EQ(history().topLevelItemCount(), 2);
    history().setCurrentItem(history().topLevelItem(1));
    pressable("modelBack").click();
    EXPECT_EQ(inUse(), "good");
    EXPECT_EQ(chosen.count(), 3);
}

TEST_F(ModelsOnThePage, thatAreNoBetterAreSaidToBeAndTheOldOneStays)
{
    putModel(models() / "worse", "worse", {});
    open();
    QSignalSpy chosen(m_page.get(), &ModelsPage::modelsChosen);
    whenCompared([](AdoptDialog& dialog) {
        ASSERT_TRUE(dialog.judged());
        EXPECT_TRUE(dialog.findChild<QLabel*>("adoptVerdict")->text().contains("Keep the old one?"));
        EXPECT_TRUE(dialog.findChild<QPushButton*>("adoptKeep")->isDefault());
        EXPECT_EQ(dialog.findChild<QPushButton*>("adoptAccept")->text().remove('&'), "Use it nevertheless");
        dialog.findChild<QPushButton*>("adoptKeep")->click();
    });
    use(models() / "worse");
    EXPECT_EQ(inUse(), "bad");
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_FALSE(fs::exists(AdoptionHistory::usualFile()));
    EXPECT_TRUE(said().contains("stays in use"));
}

TEST_F(ModelsOnThePage, thatMayKnowTheInfantsAreNoProof)
{
    ModelCard card = cardOf("good", {});
    card.training.erase("groups");
    ASSERT_TRUE(writeModelBundle(models() / "good", card, test::someTensors()));
    open();
    whenCompared([](AdoptDialog& dialog) {
        ASSERT_TRUE(dialog.judged());
        EXPECT_FALSE(dialog.judged()->isProof());
        EXPECT_TRUE(
            dialog.findChild<QTextBrowser*>("adoptFigures")->toPlainText().contains("This is no proof"));
        EXPECT_TRUE(dialog.findChild<QPushButton*>("adoptKeep")->isDefault()) << "better, but not proven";
        dialog.reject();
    });
    use(models() / "good");
}

TEST_F(ModelsOnThePage, thatHaveHeardEverythingCannotTakeOver)
{
    std::vector<std::string> all;
    for (int i = 0; i < 10; ++i) all.push_back("group:infant" + std::to_string(i));
    putModel(models() / "good", "good", all);
    open();
    whenCompared([](AdoptDialog& dialog) {
        EXPECT_FALSE(dialog.judged());
        EXPECT_TRUE(dialog.findChild<QLabel*>("adoptVerdict")->text().contains("keep some infants apart"));
        EXPECT_FALSE(dialog.findChild<QPushButton*>("adoptAccept")->isEnabled());
        dialog.reject();
    });
    use(models() / "good");
    EXPECT_EQ(inUse(), "bad");
}

TEST_F(ModelsOnThePage, goToSomebodyAsOneFileAndComeBackChecked)
{
    putModel(models() / "good", "good", {});
    open();
    m_page->choose(models() / "good");
    const QString file = QString::fromStdString((m_home / "good.zip").string());
    m_page->exportTo(file);
    settle();
    ASSERT_TRUE(fs::exists(m_home / "good.zip")) << said().toStdString();
    fs::remove_all(models());
    m_page->importFrom(file);
    settle();
    EXPECT_TRUE(fs::exists(models() / "good/model.json"));
    EXPECT_TRUE(said().contains("not in use yet"));
    EXPECT_EQ(inUse(), "bad") << "taking in is not using";
}

TEST_F(ModelsOnThePage, thatAreDamagedOrUnsafeAreRefusedWithOneSentenceAndNothingIsLeft)
{
    putModel(m_home / "unsafe", "unsafe", {});
    ASSERT_TRUE(writeModelArchive(m_home / "unsafe", m_home / "unsafe.zip"));
    const std::string whole = readFile(m_home / "unsafe.zip").value();
    ASSERT_TRUE(writeFileAtomically(m_home / "cut.zip", whole.substr(0, whole.size() / 3)));
    open();
    for (const char* name : {"unsafe.zip", "cut.zip", "nowhere.zip"}) {
        m_page->importFrom(QString::fromStdString((m_home / name).string()));
        settle();
        EXPECT_TRUE(said().startsWith("The model was refused: ")) << said().toStdString();
        EXPECT_FALSE(fs::exists(models()) && !fs::is_empty(models())) << name;
    }
}

TEST_F(ModelsOnThePage, areFetchedFromAnAddressOnlyWhenItIsSafe)
{
    putModel(m_home / "good", "good", {});
    ASSERT_TRUE(writeModelArchive(m_home / "good", m_home / "good.zip"));
    const std::string bytes = readFile(m_home / "good.zip").value();
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &bytes] {
            const bool isThere = socket->readAll().startsWith("GET /good.zip");
            socket->write(isThere ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 404 Not Found\r\n");
            socket->write("Content-Length: " + QByteArray::number(isThere ? qlonglong(bytes.size()) : 0) +
                          "\r\n\r\n");
            if (isThere) socket->write(bytes.data(), qint64(bytes.size()));
            socket->disconnectFromHost();
        });
    });
    open();
    const QString place = QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort());
    m_page->fetch(QUrl(place + "nothing.zip"));
    settle();
    EXPECT_TRUE(said().contains("404")) << said().toStdString();
    m_page->fetch(QUrl("http://example.org/model.zip"));
    settle();
    EXPECT_TRUE(said().contains("https alone")) << said().toStdString();
    m_page->fetch(QUrl(place + "good.zip"));
    settle();
    EXPECT_TRUE(fs::exists(models() / "good/model.json")) << said().toStdString();
}

TEST(ModelDownload, stopsAtItsLimitAndLeavesNothing)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(100000, 'x'));
    });
    ModelDownload download;
    QSignalSpy failed(&download, &ModelDownload::failed);
    QSignalSpy done(&download, &ModelDownload::done);
    download.start(QUrl(QStringLiteral("http://localhost:%1/").arg(server.serverPort())), 5000);
    ASSERT_TRUE(test::waitFor([&] { return failed.count() == 1; }));
    EXPECT_TRUE(failed.front().front().toString().contains("larger than any model"));
    EXPECT_FALSE(download.isRunning());
    EXPECT_EQ(done.count(), 0);
}

TEST_F(ModelsOnThePage, thatAreDeletedAreAskedForFirst)
{
    putModel(models() / "good", "good", {});
    open();
    m_page->choose(models() / "good");
    QTimer::singleShot(0, m_page.get(), [] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(box, nullptr);
        box->button(QMessageBox::Yes)->click();
    });
    pressable("modelRemove").click();
    EXPECT_FALSE(fs::exists(models() / "good"));
    m_page->choose(m_home / "resources/models/cry-detector");
    EXPECT_FALSE(pressable("modelRemove").isEnabled());
}

TEST_F(ModelsOnThePage, forOneInfantAreTakenByWhatItsLaterDaysSaid)
{
    ModelCard personal = cardOf("mine", {"group:infant-3"});
    personal.task = ModelTask::Reason;
    personal.classes = {"hungry", "tired"};
    personal.logitBias = {0, 0};
    personal.training["personal"] = {{"group", "infant-3"}, {"from", "kinds"}};
    personal.metrics = {{"log_loss", {0.4, 0.3, 0.5, "later"}},
                        {"present_log_loss", {0.6, 0.5, 0.7, "later"}}};
    ASSERT_TRUE(writeModelBundle(models() / "mine", personal, test::someTensors()));
    open();
    QTimer::singleShot(0, m_page.get(), [] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(box, nullptr);
        EXPECT_TRUE(box->text().contains("0.400 (0.300 to 0.500)")) << box->text().toStdString();
        EXPECT_TRUE(box->text().contains("infant 3"));
        box->button(QMessageBox::Yes)->click();
    });
    use(models() / "mine");
    const auto history = AdoptionHistory::read(AdoptionHistory::usualFile()).value();
    EXPECT_EQ(modelInUse(history, ModelTask::Reason, "infant-3").value()->name, "mine");
    EXPECT_EQ(modelInUse(history, ModelTask::Reason).value(), std::nullopt) << "the others keep theirs";
    EXPECT_TRUE(this->card().contains("for infant 3 alone"));
}

} // namespace
} // namespace cryscope
