#pragma once

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace cryscope {

/// What stands where there is nothing yet: a title, a sentence or two that say what to do, and below them the
/// buttons that do it. Those who derive from it give the words and the buttons. GUI thread.
class InvitingPage : public QWidget {
    Q_OBJECT

protected:
    /// With a dashed frame, which says in every language that something can be dropped here, or without.
    enum class Frame { None, ForDropping };

    explicit InvitingPage(Frame frame, QWidget* parent = nullptr);

    QLabel& title() { return *m_title; }
    QLabel& hint() { return *m_hint; }
    /// Room above the title for what is painted there, in pixels.
    void setRoomAbove(int height);
    /// Where the buttons go.
    QVBoxLayout& below() { return *m_below; }
    void paintEvent(QPaintEvent* event) override;

private:
    Frame m_frame;
    QLabel* m_title;
    QLabel* m_hint;
    QSpacerItem* m_above;
    QVBoxLayout* m_below;
};

} // namespace cryscope
