#include "tests/ui/batch/BatchFixture.h"
#include "ui/batch/BatchExportDialog.h"

#include <QAccessible>
#include <QProcess>
#include <gmock/gmock.h>

namespace cryscope::test {
namespace {

class BatchExports : public BatchGestures {
protected:
    void fill()
    {
        sound("a.wav");
        sound("deep/b.wav", false, 0.7);
        sound("deep/c.flac.wav", true, 1.5);
        broken("broken.wav");
        show();
        workspace->addPaths({sounds.path()});
        ASSERT_TRUE(waitUntilFinished());
        dialog = std::make_unique<BatchExportDialog>(session(), std::set<BatchId>{}, settings);
        dialog->setFolder(out.path());
        dialog->show();
        for (auto* box : dialog->findChildren<QCheckBox*>()) box->setChecked(false);
    }
    void tick(const char* name) { dialog->findChild<QCheckBox*>(QLatin1String(name))->setChecked(true); }
    void write()
    {
        QSignalSpy ended(dialog.get(), &BatchExportDialog::ended);
        QTest::mouseClick(dialog->findChild<QPushButton*>("write"), Qt::LeftButton);
        ASSERT_TRUE(waitFor([&] { return !ended.isEmpty(); }));
    }
    QString state() { return dialog->findChild<QLabel*>("state")->text(); }
    QByteArray written(const QString& name)
    {
        QFile file(out.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    /// What `cryscope-cli analyze` prints for the same folder.
    QByteArray cli(const QString& format)
    {
        QProcess process;
        process.start(QCoreApplication::applicationDirPath() + "/../bin/cryscope-cli",
                      {"analyze", sounds.path(), "--model", "level", "--format", format});
        EXPECT_TRUE(process.waitForFinished(60000)) << process.errorString().toStdString();
        return process.readAllStandardOutput();
    }

    QTemporaryDir out;
    std::unique_ptr<BatchExportDialog> dialog;
};

TEST_F(BatchExports, WriteByteForByteWhatTheCommandLineWrites)
{
    fill();
    for (const char* name : {"together-jsonl", "together-csv", "together-raven"}) tick(name);
    write();
    EXPECT_TRUE(state().contains("3 files are written")) << state().toStdString();
    const QByteArray how = written("cryscope-results.how.json");
    for (const char* fact : {"\"version\"", "\"results of a batch\"", "\"broken.wav\"", "\"sha256\"", "\".csv\""})
        EXPECT_TRUE(how.contains(fact)) << fact;
    EXPECT_FALSE(how.contains(sounds.path().toUtf8())) << "no path";
    const QByteArray lines = written("cryscope-results.jsonl");
    EXPECT_EQ(lines.count('\n'), 4);
    EXPECT_EQ(lines, cli("jsonl"));
    EXPECT_EQ(written("cryscope-results.csv"), cli("csv"));
    EXPECT_TRUE(written("cryscope-results.csv")
                    .startsWith("Start (s),End (s),Scientific name,Common name,Confidence,File"));
    EXPECT_EQ(written("cryscope-results.selections.txt"), cli("raven"));
}

TEST_F(BatchExports, WriteAFileForEachRecording)
{
    fill();
    for (const char* name : {"each-audacity", "each-textgrid"}) tick(name);
    write();
    EXPECT_TRUE(written("a.wav.TextGrid").startsWith("File type = \"ooTextFile\""));
    EXPECT_TRUE(QFile::exists(out.filePath("deep/b.wav.txt")));
    EXPECT_FALSE(QFile::exists(out.filePath("broken.wav.txt")));
}

TEST_F(BatchExports, WriteReportsPicturesAndClips)
{
    fill();
    for (const char* name : {"html", "pdf", "pictures", "clips"}) tick(name);
    dialog->findChild<QDoubleSpinBox*>()->setValue(10);
    write();
    EXPECT_TRUE(written("report.html").contains("<svg"));
    EXPECT_TRUE(written("report.pdf").startsWith("%PDF"));
    EXPECT_TRUE(written("pictures/deep/b.wav.png").startsWith("\x89PNG"));
    EXPECT_FALSE(QDir(out.filePath("clips")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

TEST_F(BatchExports, SayWhereNothingCanBeWritten)
{
    fill();
    tick("together-csv");
    writeBytes(out.filePath("file").toStdString(), "x");
    dialog->setFolder(out.filePath("file/below"));
    write();
    EXPECT_TRUE(state().contains("may not be written")) << state().toStdString();
}

TEST_F(BatchExports, NameAndExplainEveryControl)
{
    fill();
    int controls = 0;
    for (QWidget* widget : dialog->findChildren<QWidget*>()) {
        const bool isPart = widget->objectName().startsWith("qt_") ||
                            qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
                            qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr;
        if (isPart || widget->focusPolicy() == Qt::NoFocus) continue;
        ++controls;
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
            << widget->objectName().toStdString();
        EXPECT_FALSE(widget->toolTip().isEmpty()) << widget->objectName().toStdString();
    }
    EXPECT_GE(controls, 15);
}

TEST_F(BatchExports, AskForSomethingToWrite)
{
    fill();
    EXPECT_FALSE(dialog->findChild<QPushButton*>("write")->isEnabled());
    tick("html");
    EXPECT_TRUE(dialog->findChild<QPushButton*>("write")->isEnabled());
    dialog->setFolder({});
    EXPECT_FALSE(dialog->findChild<QPushButton*>("write")->isEnabled());
}

TEST_F(BatchExports, StopWhenTheyAreCancelledAndRememberTheChoices)
{
    fill();
    tick("pictures");
    QSignalSpy ended(dialog.get(), &BatchExportDialog::ended);
    QTest::mouseClick(dialog->findChild<QPushButton*>("write"), Qt::LeftButton);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return !ended.isEmpty(); }));
    EXPECT_TRUE(dialog->isVisible()) << "the first Escape stops the writing";
    EXPECT_TRUE(state().startsWith("Cancelled") || state().contains("written")) << state().toStdString();
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    const BatchExportDialog again(session(), {}, settings);
    EXPECT_TRUE(again.findChild<QCheckBox*>("pictures")->isChecked());
    EXPECT_FALSE(again.findChild<QCheckBox*>("html")->isChecked());
    EXPECT_EQ(again.findChild<QLineEdit*>("folder")->text(), out.path());
}

} // namespace
} // namespace cryscope::test
