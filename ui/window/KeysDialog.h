#pragma once

#include <QDialog>

class QMenuBar;

namespace cryscope {

/// Every action of the menus with its keys, as a list to read and print.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const QMenuBar& menus, QWidget* parent);
};

} // namespace cryscope
