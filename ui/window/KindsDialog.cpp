#include "ui/window/KindsDialog.h"

#include "ui/shared/ErrorWords.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace cryscope {
namespace {

constexpr int kSwatch = 14;

QPixmap swatch(std::uint32_t rgb, qreal ratio)
{
    QPixmap picture(QSize(kSwatch, kSwatch) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(QColor::fromRgb(rgb));
    return picture;
}

} // namespace

KindsDialog::KindsDialog(KindBook& book, QWidget* parent)
    : QDialog(parent), m_book(book), m_list(new QListWidget), m_add(new QPushButton(tr("&Add a kind"))),
      m_up(new QToolButton), m_down(new QToolButton), m_name(new QLineEdit), m_key(new QComboBox),
      m_colour(new QPushButton), m_inFiles(new QLabel), m_target(new QComboBox),
      m_merge(new QPushButton(tr("&Merge"))), m_remove(new QPushButton(tr("&Take away"))), m_said(new QLabel)
{
    setWindowTitle(tr("Kinds"));
    setObjectName(QStringLiteral("kindsDialog"));
    build();
    connectParts();
    fill({});
    if (!m_book.problem().empty()) say(errorText(m_book.problem()));
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 26);
}

void KindsDialog::build()
{
    m_list->setObjectName(QStringLiteral("kindList"));
    m_list->setAccessibleName(tr("Kinds"));
    m_list->setToolTip(tr("The kinds on offer everywhere in the program, in this order"));
    m_add->setObjectName(QStringLiteral("kindAdd"));
    m_add->setToolTip(tr("Add a kind at the end of the list (Alt+A)"));
    m_up->setObjectName(QStringLiteral("kindUp"));
    m_up->setArrowType(Qt::UpArrow);
    m_up->setAccessibleName(tr("Up"));
    m_up->setToolTip(tr("Move the kind up in the list"));
    m_down->setObjectName(QStringLiteral("kindDown"));
    m_down->setArrowType(Qt::DownArrow);
    m_down->setAccessibleName(tr("Down"));
    m_down->setToolTip(tr("Move the kind down in the list"));
    m_name->setObjectName(QStringLiteral("kindName"));
    m_name->setMaxLength(60);
    m_name->setToolTip(tr("How the kind is called here; what stands in files stays as it is (Alt+N)"));
    m_key->setObjectName(QStringLiteral("kindKey"));
    m_key->addItem(tr("none"), 0);
    for (int key = 1; key <= 9; ++key) m_key->addItem(QString::number(key), key);
    m_key->setToolTip(tr("The digit that gives a label this kind in Review (Alt+K)"));
    m_colour->setObjectName(QStringLiteral("kindColour"));
    m_colour->setToolTip(tr("In which colour labels of this kind are drawn (Alt+C)"));
    m_inFiles->setObjectName(QStringLiteral("kindInFiles"));
    m_inFiles->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_target->setObjectName(QStringLiteral("kindMergeTarget"));
    m_target->setToolTip(tr("The kind that this one becomes a part of"));
    m_target->setAccessibleName(tr("Merge with"));
    m_merge->setObjectName(QStringLiteral("kindMerge"));
    m_merge->setToolTip(tr("Read labels of this kind as the other from now on; files are left as they are "
                           "(Alt+M)"));
    m_remove->setObjectName(QStringLiteral("kindRemove"));
    m_remove->setToolTip(tr("Offer this kind no more; labels that have it keep it (Alt+T)"));
    m_said->setObjectName(QStringLiteral("kindSaid"));
    m_said->setWordWrap(true);
    for (QPushButton* button : {m_add, m_colour, m_merge, m_remove}) button->setAutoDefault(false);

    auto* listButtons = new QHBoxLayout;
    listButtons->addWidget(m_add, 1);
    listButtons->addWidget(m_up);
    listButtons->addWidget(m_down);
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    auto* merging = new QHBoxLayout;
    merging->addWidget(m_target, 1);
    merging->addWidget(m_merge);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Key"), m_key);
    form->addRow(tr("&Colour"), m_colour);
    form->addRow(tr("In files"), m_inFiles);
    form->addRow(tr("Merge with"), merging);
    form->addRow(QString(), m_remove);
    auto* hint = new QLabel(tr("Everything takes effect at once, in every part of the program. Labels and "
                               "models that are there go on working: only how they are shown changes."));
    hint->setWordWrap(true);
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addStretch(1);
    right->addWidget(m_said);
    right->addWidget(hint);
    auto* both = new QHBoxLayout;
    both->setSpacing(16);
    both->addLayout(left, 1);
    both->addLayout(right, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setIcon({});
    close->setAutoDefault(false);
    close->setToolTip(tr("Close this window (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(both, 1);
    column->addWidget(buttons);
}

void KindsDialog::connectParts()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling) showCurrent();
    });
    connect(m_name, &QLineEdit::editingFinished, this, &KindsDialog::rename);
    connect(m_key, &QComboBox::activated, this, [this] { chooseKey(m_key->currentData().toInt()); });
    connect(m_colour, &QPushButton::clicked, this, &KindsDialog::chooseColour);
    connect(m_add, &QPushButton::clicked, this, &KindsDialog::add);
    connect(m_merge, &QPushButton::clicked, this, &KindsDialog::merge);
    connect(m_remove, &QPushButton::clicked, this, &KindsDialog::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(&m_book, &KindBook::changed, this, [this] {
        const KindStyle* kind = current();
        fill(kind != nullptr ? kind->name : std::string());
    });
}

const KindStyle* KindsDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? nullptr : m_book.kinds().find(item->data(Qt::UserRole).toString().toStdString());
}

void KindsDialog::fill(const std::string& wanted)
{
    m_isFilling = true;
    m_list->clear();
    int row = 0;
    for (const KindStyle& kind : m_book.kinds().kinds()) {
        const QString title = reasonTitle(kind.name);
        auto* item = new QListWidgetItem(
            swatch(kind.rgb, devicePixelRatioF()),
            kind.hotkey == 0 ? title : tr("%1   (key %2)").arg(title).arg(kind.hotkey), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(kind.name));
        if (kind.name == wanted) row = m_list->count() - 1;
    }
    // Names and keys are read whole, in any language, as far as names are reasonable.
    constexpr int kMostCharacters = 40;
    m_list->setMinimumWidth(std::min(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() +
                                         m_list->verticalScrollBar()->sizeHint().width(),
                                     fontMetrics().averageCharWidth() * kMostCharacters));
    m_list->setCurrentRow(row);
    m_isFilling = false;
    showCurrent();
}

void KindsDialog::showCurrent()
{
    const KindStyle* kind = current();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_name, m_key, m_colour, m_target, m_merge, m_remove, m_up, m_down})
        part->setEnabled(kind != nullptr);
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    if (kind == nullptr) return m_name->clear();
    m_name->setText(reasonTitle(kind->name));
    m_key->setCurrentIndex(m_key->findData(kind->hotkey));
    m_colour->setIcon(swatch(kind->rgb, devicePixelRatioF()));
    m_colour->setText(QString::fromStdString(colourText(kind->rgb)));
    QStringList names{QString::fromStdString(kind->name)};
    for (const auto& [from, into] : m_book.kinds().merged())
        if (into == kind->name) names << QString::fromStdString(from);
    m_inFiles->setText(names.join(QStringLiteral(", ")));
    for (const KindStyle& other : m_book.kinds().kinds())
        if (other.name != kind->name)
            m_target->addItem(reasonTitle(other.name), QString::fromStdString(other.name));
    m_merge->setEnabled(m_target->count() > 0);
    m_remove->setEnabled(m_list->count() > 1);
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() + 1 < m_list->count());
}

void KindsDialog::take(Vocabulary kinds, const std::string& thenCurrent)
{
    say({});
    if (auto done = m_book.set(std::move(kinds)); !done) say(errorSentence(done.error()));
    fill(thenCurrent);
}

void KindsDialog::change(const KindStyle& kind)
{
    Vocabulary kinds = m_book.kinds();
    const std::string name = kind.name;
    if (auto done = kinds.replace(name, kind); !done) {
        showCurrent();
        return say(errorSentence(done.error()));
    }
    take(std::move(kinds), name);
}

void KindsDialog::rename()
{
    const KindStyle* shown = current();
    const QString title = m_name->text().trimmed();
    if (shown == nullptr || title == reasonTitle(shown->name)) return;
    const auto& all = m_book.kinds().kinds();
    const bool isTaken = std::any_of(all.begin(), all.end(), [&](const KindStyle& other) {
        return other.name != shown->name && reasonTitle(other.name).compare(title, Qt::CaseInsensitive) == 0;
    });
    if (isTaken) {
        showCurrent();
        return say(tr("There is a kind of this name already; take another name, or merge the two."));
    }
    KindStyle kind = *shown;
    kind.title = title.toStdString(); // empty: back to the program's own word
    change(kind);
}

void KindsDialog::chooseKey(int key)
{
    const KindStyle* shown = current();
    if (shown == nullptr || shown->hotkey == key) return;
    KindStyle kind = *shown;
    kind.hotkey = key;
    Vocabulary kinds = m_book.kinds();
    QString taken;
    if (const KindStyle* before = kinds.ofHotkey(key)) {
        KindStyle other = *before;
        other.hotkey = 0;
        taken = reasonTitle(other.name);
        (void)kinds.replace(other.name, other);
    }
    if (auto done = kinds.replace(kind.name, kind); !done) return say(errorSentence(done.error()));
    take(std::move(kinds), kind.name);
    if (!taken.isEmpty()) say(tr("%1 had this key and has none now.").arg(taken));
}

void KindsDialog::chooseColour()
{
    const KindStyle* shown = current();
    if (shown == nullptr) return;
    KindStyle kind = *shown;
    const QColor chosen = QColorDialog::getColor(QColor::fromRgb(kind.rgb), this, tr("Colour of the kind"));
    if (!chosen.isValid()) return;
    kind.rgb = chosen.rgb() & 0xFFFFFFU;
    change(kind);
}

void KindsDialog::add()
{
    Vocabulary kinds = m_book.kinds();
    QString name = tr("new kind");
    for (int number = 2; kinds.find(name.toStdString()) != nullptr; ++number)
        name = tr("new kind %1").arg(number);
    if (auto done = kinds.addNamed(name.toStdString()); !done) return say(errorSentence(done.error()));
    take(std::move(kinds), name.toStdString());
    m_name->setFocus();
    m_name->selectAll();
}

void KindsDialog::merge()
{
    const KindStyle* shown = current();
    if (shown == nullptr || m_target->currentIndex() < 0) return;
    const std::string into = m_target->currentData().toString().toStdString();
    const QString from = reasonTitle(shown->name);
    Vocabulary kinds = m_book.kinds();
    if (auto done = kinds.merge(shown->name, into); !done) return say(errorSentence(done.error()));
    take(std::move(kinds), into);
    say(tr("Labels of %1 are read as %2 from now on.").arg(from, reasonTitle(into)));
}

void KindsDialog::remove()
{
    const KindStyle* shown = current();
    if (shown == nullptr) return;
    Vocabulary kinds = m_book.kinds();
    if (auto done = kinds.remove(shown->name); !done) return say(errorSentence(done.error()));
    take(std::move(kinds), {});
}

void KindsDialog::move(int by)
{
    const KindStyle* shown = current();
    if (shown == nullptr) return;
    Vocabulary kinds = m_book.kinds();
    const std::string name = shown->name;
    kinds.move(name, by);
    take(std::move(kinds), name);
}

void KindsDialog::say(const QString& sentence)
{
    m_said->setText(sentence);
}

} // namespace cryscope
