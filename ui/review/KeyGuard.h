#pragma once

#include <QObject>

class QWidget;

namespace cryscope {

/// Leaves a widget the keys that it needs itself: Space presses a button that has the keyboard, arrows move
/// in a list, although the workspace has shortcuts on the same keys.
class KeyGuard : public QObject {
    Q_OBJECT

public:
    /// Watches everything in `workspace`; owned by it.
    explicit KeyGuard(QWidget& workspace);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace cryscope
