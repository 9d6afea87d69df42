#pragma once

#include "ui/training/ModelShelf.h"

#include <QTreeWidget>
#include <filesystem>

namespace cryscope {

/// The models of a shelf by what they are for, and which of them is in use. GUI thread.
class ModelList final : public QTreeWidget {
    Q_OBJECT
public:
    explicit ModelList(QWidget* parent = nullptr);

    /// The chosen model stays chosen where it is still there; else the one in use is. `shelf` must outlive
    /// what is shown of it.
    void show(const ModelShelf& shelf);
    /// nullptr: none is chosen.
    const ModelEntry* current() const;
    void choose(const std::filesystem::path& folder);
    void retranslate();

private:
    const ModelShelf* m_shelf = nullptr;
};

/// What models are for, in a few words: the task, and the infant that they are for alone.
QString purposeTitle(ModelTask task, const std::string& infant);

} // namespace cryscope
