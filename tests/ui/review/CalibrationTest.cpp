#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/review/LevelController.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/TransportBar.h"
#include "ui/shared/CalibrateDialog.h"
#include "ui/spectrogram/ColourBar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// Ten seconds: a calibrator's tone of 1 kHz at -20 dBFS, then a cry.
class Calibration : public testing::Test {
protected:
    Calibration()
    {
        auto sound = test::sine(1000, 6, kRate, 0.1);
        const auto cry = test::cry(4, kRate);
        sound.insert(sound.end(), cry.begin(), cry.end());
        for (const char* name : {"tone.wav", "other.wav"})
            test::writeWav(m_folder.path() / name, sound, kRate);
        m_workspace = std::make_unique<ReviewWorkspace>(m_settings, std::make_unique<test::FakeOutput>());
        m_workspace->resize(1200, 760);
        m_workspace->show();
        m_workspace->activateWindow();
    }
    void open(const char* name)
    {
        m_workspace->openFile(QString::fromStdString((m_folder.path() / name).string()));
        ASSERT_TRUE(
            test::waitFor([&] { return m_workspace->recording().path().endsWith(QLatin1String(name)); }));
        m_workspace->activateWindow();
        view().setFocus();
        ASSERT_TRUE(test::waitFor([&] { return view().hasFocus(); }));
    }
    /// Presses the key and hands the dialog to `act`, which ends it.
    void calibrate(std::function<void(CalibrateDialog&)> act)
    {
        bool shown = false;
        QTimer timer;
        timer.setInterval(10);
        QObject::connect(&timer, &QTimer::timeout, m_workspace.get(), [&] {
            auto* dialog = qobject_cast<CalibrateDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            timer.stop();
            act(*dialog);
            shown = true;
        });
        timer.start();
        QTest::keyClick(&view(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(test::waitFor([&] { return shown; }));
        m_workspace->activateWindow();
        view().setFocus();
        ASSERT_TRUE(test::waitFor([&] { return view().hasFocus(); }));
    }
    static void press(CalibrateDialog& dialog, QDialogButtonBox::StandardButton button)
    {
        QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
    }
    static QRadioButton* choice(CalibrateDialog& dialog, const char* words)
    {
        for (auto* button : dialog.findChildren<QRadioButton*>())
            if (button->text().remove('&').contains(QLatin1String(words))) return button;
        return nullptr;
    }
    QString hover()
    {
        const QPoint at(view().width() / 2, view().height() / 2);
        QTest::mouseMove(&view(), at);
        QMouseEvent move(QEvent::MouseMove, at, view().mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&view(), &move);
        return m_workspace->findChild<TransportBar*>()->hoverText();
    }
    QString unit() { return m_workspace->findChild<ColourBar*>()->unit(); }
    SpectrogramView& view() { return m_workspace->panel().view(); }

    test::TempFolder m_folder;
    Settings m_settings{QString::fromStdString((m_folder.path() / "settings.ini").string())};
    std::unique_ptr<ReviewWorkspace> m_workspace;
};

TEST_F(Calibration, ByASelectedToneShowsLevelsInDbSplAndCanBeRemoved)
{
    open("tone.wav");
    ASSERT_TRUE(test::waitFor([&] { return hover().contains("dBFS"); }));
    EXPECT_EQ(unit(), "dBFS");
    view().setSelection(TimeRange{1, 5});
    calibrate([](CalibrateDialog& dialog) {
        const QString tone = dialog.findChild<QLabel*>("measuredTone")->text();
        EXPECT_TRUE(tone.contains("1.00 kHz") && tone.contains("-20.0 dBFS")) << tone.toStdString();
        dialog.findChild<QDoubleSpinBox*>("knownLevel")->setValue(94);
        press(dialog, QDialogButtonBox::Ok);
    });
    EXPECT_TRUE(test::waitFor([&] { return hover().contains("dB SPL"); })) << hover().toStdString();
    EXPECT_FALSE(hover().contains("dBFS"));
    EXPECT_EQ(unit(), "dB SPL");
    const auto kept = m_workspace->levels().book().ofRecording(m_workspace->recording().path());
    ASSERT_TRUE(kept);
    EXPECT_NEAR(kept->offsetDb, 114, 0.1);

    open("other.wav");
    EXPECT_EQ(unit(), "dBFS") << "it holds for that recording alone";
    open("tone.wav");
    EXPECT_EQ(unit(), "dB SPL") << "it is kept";
    calibrate([](CalibrateDialog& dialog) {
        choice(dialog, "Not calibrated")->click();
        press(dialog, QDialogButtonBox::Ok);
    });
    EXPECT_EQ(unit(), "dBFS");
    EXPECT_TRUE(test::waitFor([&] { return hover().contains("dBFS"); }));
}

TEST_F(Calibration, OfADeviceHoldsForWhatIsSaidToBeMadeWithIt)
{
    open("tone.wav");
    view().setSelection(TimeRange{1, 5});
    calibrate([](CalibrateDialog& dialog) {
        dialog.findChild<QComboBox*>("keptFor")->lineEdit()->setText("Recorder 7");
        dialog.findChild<QDoubleSpinBox*>("knownLevel")->setValue(114);
        press(dialog, QDialogButtonBox::Ok);
    });
    EXPECT_EQ(unit(), "dB SPL");
    open("other.wav");
    EXPECT_EQ(unit(), "dBFS");
    calibrate([](CalibrateDialog& dialog) {
        choice(dialog, "device")->click();
        EXPECT_EQ(dialog.findChild<QComboBox*>("calibratedDevices")->currentText(), "Recorder 7");
        press(dialog, QDialogButtonBox::Ok);
    });
    EXPECT_EQ(unit(), "dB SPL");
    LevelBook again(m_settings);
    EXPECT_NEAR(again.ofRecording(m_workspace->recording().path())->offsetDb, 134, 0.1) << "on the disk";
}

TEST_F(Calibration, IsRefusedForACryAndWithoutASelection)
{
    open("tone.wav");
    view().setSelection(TimeRange{6.5, 9.5});
    calibrate([](CalibrateDialog& dialog) {
        EXPECT_FALSE(choice(dialog, "tone")->isEnabled());
        EXPECT_TRUE(dialog.findChild<QLabel*>("measuredTone")->text().contains("calibrator's tone alone"));
        press(dialog, QDialogButtonBox::Ok);
    });
    EXPECT_EQ(unit(), "dBFS");
    view().setSelection(std::nullopt);
    calibrate([](CalibrateDialog& dialog) {
        EXPECT_TRUE(dialog.findChild<QLabel*>("measuredTone")->text().contains("Select a second or more"));
        press(dialog, QDialogButtonBox::Cancel);
    });
}

} // namespace
} // namespace cryscope
