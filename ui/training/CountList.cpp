#include "ui/training/CountList.h"

#include "ui/shared/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace cryscope {

namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr int kShareRole = Qt::UserRole + 1; ///< of the largest
constexpr int kColourRole = Qt::UserRole + 2;
constexpr int kMarkRole = Qt::UserRole + 3;

/// A bar with its count behind it.
class BarDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        const QString text = std::exchange(background.text, {});
        const QStyle* style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        const QRect area = option.rect.adjusted(4, 4, -6, -4);
        const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("00000 ⚠")) + 6;
        const int longest = std::max(8, area.width() - textWidth);
        const int width = std::max(2, int(longest * index.data(kShareRole).toDouble()));
        painter->fillRect(QRect(area.left(), area.top(), width, area.height()),
                          index.data(kColourRole).value<QColor>());
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(area.adjusted(width + 6, -4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter, text);
        if (index.data(kMarkRole).toBool()) {
            const int left = area.left() + width + 10 + option.fontMetrics.horizontalAdvance(text);
            painter->setPen(themeColours(option.palette).warning);
            painter->drawText(QRect(left, area.top() - 4, 20, area.height() + 8), Qt::AlignVCenter,
                              QStringLiteral("⚠"));
        }
    }
};

} // namespace

CountList::CountList(QWidget* parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setItemDelegateForColumn(1, new BarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::Interactive);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &CountList::choiceChanged);
    // A second click takes the choice away.
    connect(this, &QTreeWidget::itemPressed, this,
            [this, last = static_cast<QTreeWidgetItem*>(nullptr)](QTreeWidgetItem* item) mutable {
                if (item == last && item->isSelected()) {
                    last = nullptr;
                    QMetaObject::invokeMethod(
                        this, [this] { clearSelection(); }, Qt::QueuedConnection);
                } else {
                    last = item;
                }
            });
}

void CountList::setCounts(const std::vector<ClipCount>& counts, const Style& style)
{
    const auto kept = chosen();
    const QSignalBlocker quiet(this);
    clear();
    std::int64_t most = 1;
    std::int64_t all = 0;
    for (const ClipCount& count : counts) {
        most = std::max(most, count.clips);
        all += count.clips;
    }
    for (const ClipCount& count : counts) {
        auto* item = new QTreeWidgetItem(this, {style.title(count.name), locale().toString(count.clips)});
        const bool isMarked = style.dominatingShare > 0 && !count.name.empty() && all > 0 &&
                              double(count.clips) > style.dominatingShare * double(all);
        item->setData(0, kNameRole, QString::fromStdString(count.name));
        item->setData(1, kShareRole, double(count.clips) / double(most));
        item->setData(1, kColourRole, style.colour(count.name));
        item->setData(1, kMarkRole, isMarked);
        const QString tip = isMarked ? style.dominatingTip : style.title(count.name);
        for (const int column : {0, 1}) item->setToolTip(column, tip);
    }
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0) + 8, std::max(120, width() / 2)));
    if (auto* item = kept ? itemOf(*kept) : nullptr) item->setSelected(true);
}

QTreeWidgetItem* CountList::itemOf(const std::string& name) const
{
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->data(0, kNameRole).toString().toStdString() == name) return topLevelItem(i);
    return nullptr;
}

std::optional<std::string> CountList::chosen() const
{
    const auto items = selectedItems();
    if (items.isEmpty()) return std::nullopt;
    return items.front()->data(0, kNameRole).toString().toStdString();
}

void CountList::setChosen(const std::optional<std::string>& name)
{
    clearSelection();
    if (auto* item = name ? itemOf(*name) : nullptr) item->setSelected(true);
}

bool CountList::isMarked(const std::string& name) const
{
    const auto* item = itemOf(name);
    return item && item->data(1, kMarkRole).toBool();
}

} // namespace cryscope
