#pragma once

#include "core/dataset/WorkingSet.h"

#include <QColor>
#include <QTreeWidget>
#include <functional>
#include <optional>

namespace cryscope {

/// Names with a bar each as long as their count is large; choosing one is what a filter is set by, choosing
/// it again takes it away.
class CountList final : public QTreeWidget {
    Q_OBJECT
public:
    explicit CountList(QWidget* parent = nullptr);

    struct Style {
        std::function<QString(const std::string& name)> title;
        std::function<QColor(const std::string& name)> colour;
        /// Larger shares of all clips are marked as dominating; 0: none is.
        double dominatingShare = 0;
        QString dominatingTip;
    };
    void setCounts(const std::vector<ClipCount>& counts, const Style& style);
    std::optional<std::string> chosen() const;
    void setChosen(const std::optional<std::string>& name);
    /// Whether a row is marked (tests).
    bool isMarked(const std::string& name) const;

Q_SIGNALS:
    void choiceChanged();

private:
    QTreeWidgetItem* itemOf(const std::string& name) const;
};

} // namespace cryscope
