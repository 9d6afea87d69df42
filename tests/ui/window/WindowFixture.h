#pragma once

#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/FakeOutput.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope::test {

/// The whole window without sound system, settings of its own.
class Window : public ::testing::Test {
protected:
    Window()
    {
        qputenv("PULSE_SERVER", "unix:/nonexistent");
        languages.use("en");
        make();
    }
    ~Window() override
    {
        languages.use("en");
        theme.setMode(ThemeMode::Light);
    }
    void make()
    {
        review = new ReviewWorkspace(settings, std::make_unique<FakeOutput>());
        batch = new BatchWorkspace(settings);
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{.settings = settings,
                              .theme = theme,
                              .languages = languages,
                              .session = session,
                              .kinds = kinds,
                              .workspaces = {.review = review,
                                             .monitor = new MonitorWorkspace(session, microphone, settings),
                                             .history = new HistoryWorkspace(settings),
                                             .batch = batch,
                                             .training = new TrainingWorkspace(settings)}});
        window->QWidget::show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    QAction* action(const QString& text)
    {
        for (auto* candidate : window->findChildren<QAction*>()) {
            QString plain = candidate->text();
            if (plain.remove('&') == text) return candidate;
        }
        return nullptr;
    }
    void speak(const QString& language)
    {
        action(language)->trigger();
        QCoreApplication::processEvents(); // the words change by an event
    }
    QStringList menuTitles()
    {
        QStringList titles;
        for (const QAction* menu : window->menuBar()->actions()) titles << menu->text().remove('&');
        return titles;
    }
    QString wav(const QString& name)
    {
        const QString path = folder.filePath(name);
        writeWav(path.toStdString(), sine(440, 0.5, SampleRate{16000}), SampleRate{16000});
        return path;
    }
    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &dropped);
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    ThemeController theme;
    Languages languages;
    KindBook kinds{folder.filePath("kinds.json").toStdString()};
    Microphone microphone;
    ListeningSession session{microphone};
    ReviewWorkspace* review = nullptr;
    BatchWorkspace* batch = nullptr;
    std::unique_ptr<MainWindow> window;
};

} // namespace cryscope::test
