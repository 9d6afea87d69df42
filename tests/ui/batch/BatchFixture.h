#pragma once

#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/Wait.h"
#include "ui/batch/BatchProgress.h"
#include "ui/batch/BatchTable.h"
#include "ui/batch/BatchWorkspace.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

namespace cryscope::test {

/// Rates by level, and waits while the test holds it: a batch that is surely under way.
class HeldModel final : public CryClassifier {
public:
    const ModelCard& card() const override { return m_model.card(); }
    std::string device() const override { return "none"; }
    Result<Probabilities> classify(const WindowBatch& windows) const override
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_isHeld; });
        lock.unlock();
        return m_model.classify(windows);
    }
    void hold(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = held;
        m_changed.notify_all();
    }

private:
    FixedClassifier m_model;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_isHeld = false;
};

/// The workspace with a model that goes by level, and folders of its own.
class BatchGestures : public ::testing::Test {
protected:
    ~BatchGestures() override { model->hold(false); }

    QString sound(const QString& name, bool loud = true, double seconds = 0.3)
    {
        const QString path = sounds.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        writeWav(path.toStdString(), noise(seconds, SampleRate{8000}, loud ? 0.2 : 0.0002), SampleRate{8000});
        return path;
    }
    QString broken(const QString& name)
    {
        const QString path = sounds.filePath(name);
        writeBytes(path.toStdString(), "this is no sound");
        return path;
    }
    void show(bool withModel = true)
    {
        workspace = std::make_unique<BatchWorkspace>(settings);
        QSignalSpy opened(&workspace->session(), &BatchSession::opened);
        workspace->resize(1100, 700);
        workspace->setFolder(home.path());
        if (withModel) workspace->setModels(Models{model, nullptr});
        workspace->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(workspace.get()));
        ASSERT_TRUE(waitFor([&] { return !opened.isEmpty(); }));
    }
    BatchSession& session() { return workspace->session(); }
    const BatchCounts& counts() { return session().model().counts(); }
    bool waitUntilFinished()
    {
        return waitFor([&] {
            return counts().total > 0 && counts().waiting == 0 && !session().isLooking() &&
                   session().state() == BatchSession::State::Idle;
        });
    }
    template <class T>
    T* named(const char* name)
    {
        auto* found = workspace->findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    void press(const char* button) { QTest::mouseClick(named<QAbstractButton>(button), Qt::LeftButton); }
    QString headline() { return named<QLabel>("batchHeadline")->text(); }
    int shownRows() { return workspace->table().filter().rowCount(); }
    QString cell(int row, int column)
    {
        const auto& filter = workspace->table().filter();
        return filter.data(filter.index(row, column)).toString();
    }
    void clickRow(int row, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        auto& table = workspace->table();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys,
                          table.visualRect(table.model()->index(row, 0)).center());
    }
    void clickTitle(int column)
    {
        auto* header = workspace->table().horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
    }

    QTemporaryDir home;
    QTemporaryDir sounds;
    Settings settings{home.filePath("settings.ini")};
    std::shared_ptr<HeldModel> model = std::make_shared<HeldModel>();
    std::unique_ptr<BatchWorkspace> workspace;
};

} // namespace cryscope::test
