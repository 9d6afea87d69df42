#pragma once

#include <QLabel>
#include <QList>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class ProjectActions;

/// One line above a recording of a project: the list, the recordings before and after it, and where it stands
/// among them. Hidden while it has nothing to say.
class ProjectBar : public QWidget {
    Q_OBJECT

public:
    explicit ProjectBar(ProjectActions& actions, QWidget* parent = nullptr);

    /// Place from 1 in the order that is shown, 0: not in the list.
    void showPlace(const QString& project, int place, int shown, const QString& state);
    void clear() { hide(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_place;
    QList<QToolButton*> m_buttons;
};

} // namespace cryscope
