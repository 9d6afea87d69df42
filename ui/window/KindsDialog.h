#pragma once

#include "ui/shared/KindBook.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace cryscope {

/// The kinds that labels may have, for the whole program: add, rename, recolour, give a key, merge, put in
/// order, take away. Every step takes effect at once, everywhere; labels that are there keep what they say.
class KindsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit KindsDialog(KindBook& book, QWidget* parent = nullptr);

private:
    void build();
    void connectParts();
    void fill(const std::string& current);
    void showCurrent();
    const KindStyle* current() const;
    /// Writes and shows; what cannot be is said in place.
    void take(Vocabulary kinds, const std::string& thenCurrent);
    void change(const KindStyle& kind);
    void rename();
    void chooseKey(int key);
    void chooseColour();
    void add();
    void merge();
    void remove();
    void move(int by);
    void say(const QString& sentence);

    KindBook& m_book;
    QListWidget* m_list;
    QPushButton* m_add;
    QToolButton* m_up;
    QToolButton* m_down;
    QLineEdit* m_name;
    QComboBox* m_key;
    QPushButton* m_colour;
    QLabel* m_inFiles;
    QComboBox* m_target;
    QPushButton* m_merge;
    QPushButton* m_remove;
    QLabel* m_said;
    bool m_isFilling = false;
};

} // namespace cryscope
