#pragma once

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

namespace cryscope {

/// The column at the left edge that chooses the workspace: one button each, Ctrl+1, Ctrl+2, ... in this
/// order.
class WorkspaceRail final : public QWidget {
    Q_OBJECT
public:
    explicit WorkspaceRail(QWidget* parent = nullptr);

    /// Returns its index. The words come by setText().
    int add(const QString& iconName);
    void setText(int index, const QString& title, const QString& tip);
    void setCurrent(int index);
    /// A mark on the button, for "this one is listening"; an invalid colour takes it away.
    void setMark(int index, const QColor& colour);

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Button;
    void tint();

    QButtonGroup m_group;
    QVBoxLayout* m_layout;
    std::vector<Button*> m_buttons;
};

} // namespace cryscope
