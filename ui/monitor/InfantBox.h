#pragma once

#include "core/library/Library.h"
#include "ui/jobs/JobThread.h"
#include "ui/shared/Settings.h"

#include <QComboBox>

namespace cryscope {

/// Who is being listened to: "Unknown", the infants of the library, and "Add…". The choice is remembered for
/// the folder that it was made for. The library is read on a thread.
class InfantBox final : public QComboBox {
    Q_OBJECT
public:
    explicit InfantBox(Settings& settings, QWidget* parent = nullptr);

    /// Reads the infants of the library in `folder`; empty: there are none.
    void setFolder(const QString& folder);
    std::optional<InfantId> chosen() const;
    /// Adds to the library and chooses; failed() when it cannot.
    void add(const Infant& infant);

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Read {
        std::vector<Infant> infants;
        std::optional<InfantId> added;
        std::optional<Error> error;
    };
    void read(std::optional<Infant> toAdd);
    void take(const Read& read);
    void choose(std::optional<InfantId> id, const QString& alias);
    void onActivated(int index);
    void fill();
    void retranslate();

    Settings& m_settings;
    QString m_folder;
    std::vector<Infant> m_infants;
    JobThread m_job;
};

} // namespace cryscope
