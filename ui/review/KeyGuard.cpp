#include "ui/review/KeyGuard.h"

#include "ui/spectrogram/FrequencyRuler.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>
#include <array>

namespace cryscope {
namespace {
constexpr std::array kMoves{Qt::Key_Left, Qt::Key_Right,  Qt::Key_Home,
                            Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown};
} // namespace

KeyGuard::KeyGuard(QWidget& workspace) : QObject(&workspace)
{
    const auto children = workspace.findChildren<QWidget*>();
    for (QWidget* child : children) child->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool isMove = std::find(kMoves.begin(), kMoves.end(), key->key()) != kMoves.end();
    const bool isButton = qobject_cast<QAbstractButton*>(watched) != nullptr;
    const bool isField = qobject_cast<QComboBox*>(watched) || qobject_cast<QAbstractSpinBox*>(watched);
    const bool isList = qobject_cast<QAbstractItemView*>(watched) || qobject_cast<FrequencyRuler*>(watched);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isItsOwn = (key->key() == Qt::Key_Space && (isButton || isField)) ||
                          (isMove && (isField || isList)) ||
                          (isReturn && (isField || isList || qobject_cast<QLineEdit*>(watched)));
    if (!isPlain || !isItsOwn) return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

} // namespace cryscope
