#pragma once

#include "core/annotations/Annotation.h"
#include "core/annotations/Vocabulary.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace cryscope {

class LabelActions;
class LabelSession;

/// Under the list: the verdict, kind and note of what is selected.
class LabelEditor : public QWidget {
    Q_OBJECT

public:
    LabelEditor(LabelSession& session, LabelActions& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A name that was typed or chosen; it may be new.
    void kindChosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillKinds();
    void show();
    void takeKind();
    void takeNote();

    LabelSession& m_session;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QLabel* m_noteLabel;
    QLineEdit* m_note;
    std::vector<QToolButton*> m_verdicts;
    bool m_filling = false;
};

} // namespace cryscope
