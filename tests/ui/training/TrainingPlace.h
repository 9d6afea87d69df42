#pragma once

#include "core/base/AtomicFile.h"
#include "core/model/HeardGroups.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/Wait.h"
#include "tests/ui/training/LoudnessEngine.h"
#include "ui/shared/Settings.h"

#include <QPushButton>
#include <QWidget>
#include <gtest/gtest.h>

namespace cryscope::test {

/// A home of its own: an installed detector ("bad", under the usual name), labelled recordings of ten infants
/// as the training data, and an engine that goes by loudness.
class TrainingPlace : public ::testing::Test {
protected:
    TrainingPlace()
    {
        qputenv("XDG_DATA_HOME", QByteArray((m_home / "data").c_str()));
        qputenv("CRYSCOPE_RESOURCES", QByteArray((m_home / "resources").c_str()));
        putModel(m_home / "resources/models/cry-detector", "bad", {});
        putData();
    }
    ~TrainingPlace() override { qunsetenv("CRYSCOPE_RESOURCES"); }
    std::filesystem::path training() const { return m_home / "data/cryscope/training"; }
    std::filesystem::path models() const { return m_home / "data/cryscope/models"; }
    static ModelCard cardOf(const std::string& name, const std::vector<std::string>& heard)
    {
        ModelCard card = validCard();
        card.name = name;
        card.windowLength = 8000;
        card.thresholds.clip = 0.5;
        noteHeardGroups(card, heard, nullptr);
        return card;
    }
    static void putModel(const std::filesystem::path& folder, const std::string& name,
                         const std::vector<std::string>& heard)
    {
        TensorFile weights = someTensors();
        weights.metadata["name"] = name; // another hash for each
        ASSERT_TRUE(writeModelBundle(folder, cardOf(name, heard), weights));
    }
    void putData()
    {
        std::string csv = "path,group,cry\n";
        for (int i = 0; i < 10; ++i)
            for (const bool isCry : {true, false}) {
                const auto file =
                    m_home / ("sounds/infant" + std::to_string(i) + (isCry ? "-cry.wav" : "-none.wav"));
                std::filesystem::create_directories(file.parent_path());
                writeWav(file, sine(400, 1.0, SampleRate{16000}, isCry ? 0.5 : 0.01), SampleRate{16000});
                csv += file.string() + ",infant" + std::to_string(i) + (isCry ? ",1\n" : ",0\n");
            }
        ASSERT_TRUE(writeFileAtomically(training() / "data.csv", csv));
    }
    std::function<Result<std::shared_ptr<Engine>>()> source()
    {
        return [this]() -> Result<std::shared_ptr<Engine>> { return m_engine; };
    }
    static QPushButton& button(QWidget& page, const char* name)
    {
        return *page.findChild<QPushButton*>(QLatin1String(name));
    }

    TempFolder m_home;
    Settings m_settings{QString::fromStdString((m_home / "settings.ini").string())};
    std::shared_ptr<LoudnessEngine> m_engine = std::make_shared<LoudnessEngine>();
};

} // namespace cryscope::test
