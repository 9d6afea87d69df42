#pragma once

#include "core/annotations/Vocabulary.h"

#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>

namespace cryscope {

/// The kinds of the whole program: what Review, Monitor, History and Training offer, in which words, colours
/// and keys. A change is written first and then shown everywhere at once: by changed() for who offers kinds,
/// and as a change of language for who only shows their words (the user's own word for a kind is a
/// translation of its name). One at a time in a program. GUI thread.
class KindBook final : public QObject {
    Q_OBJECT
public:
    /// `file` as in core/annotations/KindFile.h; empty: nothing is kept. A file that cannot be read leaves
    /// the standard kinds, and problem() says so.
    explicit KindBook(std::filesystem::path file, QObject* parent = nullptr);
    ~KindBook() override;

    /// $XDG_DATA_HOME/cryscope/kinds.json
    static std::filesystem::path usualFile();

    const Vocabulary& kinds() const { return m_kinds; }
    /// Fails, and nothing has changed, when the file cannot be written.
    Result<void> set(Vocabulary kinds);
    /// A kind that somebody has typed; one that is there already is none.
    void add(const QString& name);
    /// What went wrong when the file was read; empty: nothing.
    const std::string& problem() const { return m_problem; }

Q_SIGNALS:
    void changed(const cryscope::Vocabulary& kinds);

private:
    class Titles;
    void tell();

    std::filesystem::path m_file;
    Vocabulary m_kinds;
    std::string m_problem;
    std::unique_ptr<Titles> m_titles;
};

/// Opens the dialog of the kinds, wherever one is.
inline constexpr QKeyCombination kKindsKey = Qt::CTRL | Qt::SHIFT | Qt::Key_Y;

/// The translation context in which the user's own words for kinds are found.
inline constexpr const char* kKindTitleContext = "KindTitles";

/// The user's own word for a kind; empty where there is none. What the program calls it otherwise is for
/// reasonTitle() (ui/spectrogram) to say.
QString ownKindTitle(const std::string& name);
/// The kind that a merged one is a part of; any other is itself.
std::string kindAsRead(const std::string& name);

} // namespace cryscope
