#pragma once

#include "core/library/LibraryTypes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

namespace cryscope {

/// Asks who is to be listened to: alias, and where they are known birth date and sex.
class InfantDialog final : public QDialog {
    Q_OBJECT
public:
    explicit InfantDialog(QWidget* parent = nullptr);
    Infant infant() const;

private:
    QLineEdit* m_alias;
    QCheckBox* m_knowsBirth;
    QDateEdit* m_birth;
    QComboBox* m_sex;
    QPushButton* m_add;
};

} // namespace cryscope
