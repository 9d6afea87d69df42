#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/review/AgreementDialog.h"
#include "ui/review/BesideController.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelList.h"
#include "ui/review/LookPanel.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/ReviewCompare.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SpectrogramPanel.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <functional>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// What an action does to a recording with six cries: how it must stand before the key is pressed, and what
/// is to be seen afterwards.
struct Effect {
    std::function<void()> before;
    std::function<bool()> after;
    const char* dialog = nullptr; ///< class of the dialog that comes up instead
};

/// Every command of Review by its key. A command that has no entry here fails.
class EveryCommand : public testing::Test {
protected:
    EveryCommand()
    {
        const std::vector<test::Bout> bouts{{5, 4}, {30, 4}, {60, 5}, {90, 4}, {120, 5}, {150, 4}};
        const auto file = m_folder.path() / "cries.wav";
        test::writeWav(file, test::night(180, kRate, bouts, 0.0005), kRate);
        m_settings.setLastFolder(QString::fromStdString(m_folder.path().string()));
        m_workspace = std::make_unique<ReviewWorkspace>(
            m_settings, std::unique_ptr<PlaybackOutput>(m_output = new test::FakeOutput), nullptr,
            [] { return std::make_unique<test::FakeOutput>(); });
        m_workspace->resize(1200, 760);
        m_workspace->show();
        m_workspace->setModels({std::make_shared<FixedClassifier>(), nullptr});
        m_workspace->openFile(QString::fromStdString(file.string()));
        EXPECT_TRUE(test::waitFor([&] { return list().model().rowCount() == 6; }));
        comeBack();
        fill();
    }
    void comeBack()
    {
        m_workspace->activateWindow();
        view().setFocus();
        ASSERT_TRUE(test::waitFor([&] { return view().hasFocus(); }));
    }
    const Annotation& row(int i) { return list().model().label(i); }
    void selectRow(int i) { labels().select({row(i).id}); }
    void selectTwo() { labels().select({row(0).id, row(1).id}); }
    LabelList& list() { return m_workspace->list(); }
    LabelSession& labels() { return m_workspace->labels(); }
    Player& player() { return m_workspace->player(); }
    TimeViewport& time() { return m_workspace->panel().time(); }
    SpectrogramView& view() { return m_workspace->panel().view(); }
    ReviewActions& go() { return m_workspace->reviewActions(); }
    LabelActions& edit() { return m_workspace->labelActions(); }

    void fill()
    {
        fillPlaying();
        fillViewing();
        fillLabelling();
    }
    void put(const QAction* action, Effect effect) { m_effects[action] = std::move(effect); }
    /// An action that is a switch: it and what it stands for change.
    void putSwitch(QAction* action, std::function<bool()> state)
    {
        put(action, {[=, this] { m_was = state(); },
                     [=, this] { return state() != m_was && action->isChecked() == state(); }});
    }
    void fillPlaying()
    {
        const auto inTheMiddle = [this] {
            player().pause();
            time().fit();
            player().seek(90);
        };
        put(go().play, {[this] { player().pause(); }, [this] { return player().isPlaying(); }});
        put(go().toStart, {inTheMiddle, [this] { return player().position() == 0; }});
        put(go().toEnd, {inTheMiddle, [this] { return player().position() == player().duration(); }});
        put(go().stepBack, {inTheMiddle, [this] { return player().position() < 90; }});
        put(go().stepForward, {inTheMiddle, [this] { return player().position() > 90; }});
        put(go().leapBack, {inTheMiddle, [this] { return player().position() < 80; }});
        put(go().leapForward, {inTheMiddle, [this] { return player().position() > 100; }});
        putSwitch(go().loop, [this] { return player().isLooping(); });
        putSwitch(go().follow, [this] { return m_settings.followPlayback(); });
        putSwitch(go().returns, [this] { return m_settings.value("review/playheadReturns").toBool(); });
        put(go().playBand, {[this] {
                                go().playBand->setChecked(false);
                                view().setSelection(TimeRange{10, 12}, FrequencyBand{300, 3000});
                            },
                            [this] {
                                return player().band() == FrequencyBand{300, 3000};
                            }});
        put(go().louder, {[this] { player().setGain(0); }, [this] { return player().gainDb() == 6; }});
        put(go().quieter, {[this] { player().setGain(0); }, [this] { return player().gainDb() == -6; }});
        put(go().faster, {[this] { player().setSpeed(1); }, [this] { return player().speed() > 1; }});
        put(go().slower, {[this] { player().setSpeed(1); }, [this] { return player().speed() < 1; }});
        put(go().usualSpeed, {[this] { player().setSpeed(2); }, [this] { return player().speed() == 1; }});
        put(go().previousCry, {[this] { selectRow(2); }, [this] { return isSelected(1); }});
        put(go().nextCry, {[this] { selectRow(2); }, [this] { return isSelected(3); }});
        put(go().analyse, {[this] {
                               m_spy = std::make_unique<QSignalSpy>(m_workspace.get(),
                                                                    &ReviewWorkspace::analysisFinished);
                           },
                           [this] { return test::waitFor([&] { return m_spy->count() > 0; }); }});
    }
    void fillViewing()
    {
        const auto ten = [this] {
            view().setSelection(std::nullopt);
            time().showRange(50, 60);
            m_start = time().start();
            m_seconds = time().visibleSeconds();
        };
        put(go().zoomIn, {ten, [this] { return time().visibleSeconds() < m_seconds; }});
        put(go().zoomOut, {ten, [this] { return time().visibleSeconds() > m_seconds; }});
        put(go().fit, {ten, [this] { return time().showsEverything(); }});
        put(go().zoomToSelection, {[=, this] {
                                       ten();
                                       view().setSelection(TimeRange{52, 54});
                                   },
                                   [this] { return std::abs(time().visibleSeconds() - 2) < 0.5; }});
        put(go().pageBack, {ten, [this] { return time().start() < m_start - 5; }});
        put(go().pageForward, {ten, [this] { return time().start() > m_start + 5; }});
        put(go().allFrequencies, {[this] { m_workspace->panel().frequency().setRange(1000, 2000); },
                                  [this] { return m_workspace->panel().frequency().low() == 0; }});
        const auto trail = [=, this] {
            ten();
            QTest::qWait(700); // a view that was looked at
            time().showRange(100, 130);
            ASSERT_TRUE(test::waitFor([&] { return go().viewBack->isEnabled(); }));
        };
        put(go().viewBack, {trail, [this] { return std::abs(time().start() - m_start) < 1; }});
        put(go().viewForward, {[=, this] {
                                   trail();
                                   go().viewBack->trigger();
                                   ASSERT_TRUE(go().viewForward->isEnabled());
                               },
                               [this] { return time().start() > 90; }});
        putSwitch(go().showPitch, [this] { return m_settings.value("review/showPitch").toBool(); });
        putSwitch(go().showLevel, [this] { return m_settings.value("review/showLevel").toBool(); });
        putSwitch(go().showGrid, [this] { return m_settings.value("review/grid").toBool(); });
        const auto openBeside = [this] {
            m_workspace->beside().close();
            m_workspace->beside().open(m_workspace->recording().path());
            ASSERT_TRUE(test::waitFor([&] { return m_workspace->beside().isOpen(); }));
        };
        put(go().openBeside, {[] {}, {}, "QFileDialog"});
        put(go().playBeside, {openBeside, [this] { return m_workspace->beside().player()->isPlaying(); }});
        put(go().closeBeside, {openBeside, [this] { return !m_workspace->beside().isOpen(); }});
        const auto size = [this] { m_size = m_workspace->look().look().fftSize; };
        put(go().shorterWindow, {size, [this] { return m_workspace->look().look().fftSize == m_size / 2; }});
        put(go().longerWindow, {size, [this] { return m_workspace->look().look().fftSize == m_size * 2; }});
        put(go().clearSelection, {[this] {
                                      view().setSelection(TimeRange{1, 2});
                                  },
                                  [this] { return !view().selection(); }});
        put(go().nextTimeFormat, {[this] { m_format = m_settings.timeFormat(); },
                                  [this] { return m_settings.timeFormat() != m_format; }});
    }
    void fillLabelling()
    {
        const auto count = [this] { m_count = labels().set().size(); };
        const auto more = [this] { return labels().set().size() > m_count; };
        const auto fewer = [this] { return labels().set().size() < m_count; };
        const auto first = [this] {
            labels().judge({row(0).id}, Verdict::None);
            selectRow(0);
            m_id = row(0).id;
        };
        const auto verdict = [this](Verdict wanted) {
            return [this, wanted] { return labels().find(m_id)->verdict == wanted; };
        };
        put(edit().right, {first, verdict(Verdict::Right)});
        put(edit().wrong, {first, verdict(Verdict::Wrong)});
        put(edit().notSure, {first, verdict(Verdict::NotSure)});
        put(edit().noVerdict, {[=, this] {
                                   first();
                                   labels().judge({m_id}, Verdict::Right);
                               },
                               verdict(Verdict::None)});
        putSwitch(edit().playNext, [this] { return m_settings.value("review/playNext", true).toBool(); });
        put(edit().add, {[=, this] {
                             count();
                             view().setSelection(TimeRange{20, 22});
                         },
                         more});
        put(edit().remove, {[=, this] {
                                count();
                                selectRow(0);
                            },
                            fewer});
        put(edit().split, {[=, this] {
                               count();
                               selectRow(0);
                               player().seek((row(0).startSeconds + row(0).endSeconds) / 2);
                           },
                           more});
        put(edit().merge, {[=, this] {
                               count();
                               selectTwo();
                           },
                           fewer});
        put(edit().snap, {[this] {
                              Annotation label;
                              const TimeRange cry = m_workspace->recording().cryTimes().back();
                              label.kind = "tired";
                              label.startSeconds = cry.begin + 0.1;
                              label.endSeconds = cry.end - 0.1;
                              time().fit();
                              m_id = labels().create(label);
                          },
                          [this] {
                              return labels().find(m_id)->startSeconds ==
                                     onGrid(m_workspace->recording().cryTimes().back().begin);
                          }});
        put(edit().selectAll, {[this] { labels().select({}); },
                               [this] { return labels().selection().size() == labels().set().size(); }});
        // Dragging over the spectrogram shows what these two do.
        put(edit().selectBand, {[this] { edit().selectBand->setChecked(false); },
                                [this] {
                                    drag();
                                    const bool hasBand = view().selectedBand().has_value();
                                    edit().selectBand->trigger();
                                    return hasBand;
                                }});
        put(edit().drawLabels, {[=, this] {
                                    count();
                                    edit().drawLabels->setChecked(false);
                                },
                                [=, this] {
                                    drag();
                                    edit().drawLabels->trigger();
                                    return more();
                                }});
        const Vocabulary kinds = Vocabulary::standard();
        for (int key = 1; key <= 9; ++key)
            put(edit().kinds[key - 1],
                {[this] {
                     view().setSelection(std::nullopt);
                     Annotation label;
                     label.startSeconds = 40;
                     label.endSeconds = 41;
                     label.kind = "snore";
                     m_id = labels().create(label);
                 },
                 [this, name = kinds.ofHotkey(key)->name] { return labels().find(m_id)->kind == name; }});
        const auto undoable = [=, this] {
            selectRow(1);
            m_id = row(1).id;
            m_verdict = labels().find(m_id)->verdict == Verdict::Right ? Verdict::Wrong : Verdict::Right;
            labels().judge({m_id}, m_verdict);
        };
        put(edit().undo, {undoable, [this] { return labels().find(m_id)->verdict != m_verdict; }});
        put(edit().redo, {[=, this] {
                              undoable();
                              labels().undo();
                          },
                          [this] { return labels().find(m_id)->verdict == m_verdict; }});
        put(edit().save, {[this] { labels().judge({row(2).id}, Verdict::NotSure); },
                          [this] {
                              return labels().isSaved() &&
                                     std::filesystem::exists(m_folder.path() / "cries.wav.labels.json");
                          }});
        for (QAction* action :
             {edit().import, edit().exportLabels, edit().reviewer, edit().figures, edit().second}) {
            const char* dialog = action == edit().import         ? "QFileDialog"
                                 : action == edit().exportLabels ? "cryscope::LabelExportDialog"
                                 : action == edit().reviewer     ? "QInputDialog"
                                 : action == edit().figures      ? "cryscope::VerdictsDialog"
                                                                 : "cryscope::SecondReviewDialog";
            put(action, {[this] { labels().save(); }, {}, dialog});
        }
        put(edit().agreement, {[this] { labels().save(); },
                               [this] {
                                   const bool isShown = m_workspace->compare().dialog() != nullptr;
                                   if (isShown) m_workspace->compare().dialog()->close();
                                   return isShown;
                               }});
        for (QAction* action : m_workspace->menuActions()) {
            if (action == nullptr || m_effects.count(action) > 0) continue;
            const QString text = action->text();
            const char* dialog = text == "Export the picture…"     ? "cryscope::PictureDialog"
                                 : text == "Cut clips…"            ? "cryscope::ClipDialog"
                                 : text == "Report…"               ? "QFileDialog"
                                 : text == "De-identified export…" ? "cryscope::DeidentifyDialog"
                                 : text == "Calibrate the level…"  ? "cryscope::CalibrateDialog"
                                                                   : nullptr;
            if (dialog != nullptr) put(action, {[] {}, {}, dialog});
        }
    }
    void drag()
    {
        view().setSelection(std::nullopt);
        time().showRange(10, 25); // between two cries
        const QPoint from(view().width() / 3, view().height() / 3),
            to(view().width() / 2, view().height() / 2);
        QTest::mousePress(&view(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i) QTest::mouseMove(&view(), from + (to - from) * i / 4);
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
    }
    bool isSelected(int i) { return labels().selection() == std::vector{row(i).id}; }
    void press(const QAction& action)
    {
        const QKeyCombination key = action.shortcut()[0];
        QTest::keyClick(&view(), key.key(), key.keyboardModifiers());
    }
    /// Presses the key; the class of the dialog that comes up, which is closed again.
    QString dialogOf(const QAction& action)
    {
        QString name;
        QTimer timer;
        timer.setInterval(5);
        QObject::connect(&timer, &QTimer::timeout, m_workspace.get(), [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            name = QString::fromLatin1(dialog->metaObject()->className());
            timer.stop();
            dialog->reject();
        });
        timer.start();
        press(action);
        (void)test::waitFor([&] { return !name.isEmpty(); });
        return name;
    }

    test::TempFolder m_folder;
    Settings m_settings{QString::fromStdString((m_folder.path() / "settings.ini").string())};
    test::FakeOutput* m_output = nullptr;
    std::unique_ptr<ReviewWorkspace> m_workspace;
    std::map<const QAction*, Effect> m_effects;
    // As it was before the key was pressed.
    bool m_was = false;
    double m_start = 0, m_seconds = 0;
    int m_size = 0;
    std::size_t m_count = 0;
    AnnotationId m_id;
    Verdict m_verdict = Verdict::None;
    TimeFormat m_format = TimeFormat::Clock;
    std::unique_ptr<QSignalSpy> m_spy;
};

TEST_F(EveryCommand, OfTheMenusIsDoneByItsKeyAndCanBeSeen)
{
    QList<QAction*> actions = m_workspace->menuActions() + m_workspace->labelMenuActions();
    actions.removeAll(nullptr);
    ASSERT_GE(actions.size(), 70);
    for (QAction* action : actions) {
        const std::string name = action->text().toStdString();
        const auto effect = m_effects.find(action);
        ASSERT_NE(effect, m_effects.end()) << name << " is not in the table of effects";
        ASSERT_FALSE(action->shortcut().isEmpty()) << name << " has no key";
        effect->second.before();
        comeBack();
        if (HasFatalFailure()) return;
        EXPECT_TRUE(action->isEnabled()) << name;
        if (effect->second.dialog != nullptr) {
            EXPECT_EQ(dialogOf(*action).toStdString(), effect->second.dialog) << name;
        } else {
            press(*action);
            EXPECT_TRUE(effect->second.after()) << name;
        }
    }
}

TEST_F(EveryCommand, OfTheToolbarsIsOneOfTheMenus)
{
    const QList<QAction*> actions =
        m_workspace->menuActions() + m_workspace->labelMenuActions() + m_workspace->projectMenuActions();
    int buttons = 0;
    for (const auto* button : m_workspace->findChildren<QToolButton*>()) {
        const bool isPartOfAField = qobject_cast<const QLineEdit*>(button->parentWidget()) != nullptr;
        if (button->defaultAction() == nullptr || isPartOfAField) continue;
        ++buttons;
        EXPECT_TRUE(actions.contains(button->defaultAction()))
            << button->defaultAction()->text().toStdString() << " is on a button and in no menu";
    }
    EXPECT_GE(buttons, 7);
}

TEST_F(EveryCommand, RestsWhileNoRecordingIsOpen)
{
    ReviewWorkspace empty(m_settings, std::make_unique<test::FakeOutput>());
    for (const QAction* action : empty.menuActions() + empty.labelMenuActions())
        if (action != nullptr) {
            EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
        }
}

} // namespace
} // namespace cryscope
