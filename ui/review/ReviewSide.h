#pragma once

#include <QTabWidget>
#include <QWidget>

class QLabel;

namespace cryscope {

class LabelActions;
class LabelEditor;
class LabelList;
class LabelSession;
class LookPanel;
class MeasurePanel;
class OpenRecording;
class ResultPanel;
class SecondReview;
class Settings;
class SpectrogramView;

/// The column beside the spectrogram: the result above; below it, in tabs, the labels, their measures, and
/// how the spectrogram is drawn. Lays them out and says why the list is empty.
class ReviewSide : public QWidget {
    Q_OBJECT

public:
    ReviewSide(Settings& settings, OpenRecording& recording, LabelSession& labels, LabelActions& actions,
               SecondReview& second, SpectrogramView& view, QWidget* parent = nullptr);

    ResultPanel& result() { return *m_result; }
    LabelList& list() { return *m_list; }
    LabelEditor& editor() { return *m_editor; }
    MeasurePanel& measures() { return *m_measures; }
    LookPanel& look() { return *m_look; }
    QTabWidget& tabs() { return *m_tabs; }
    /// There is no model: nothing will be looked for.
    void showNoModel();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCount();

    OpenRecording& m_recording;
    LabelSession& m_labels;
    ResultPanel* m_result;
    QTabWidget* m_tabs;
    QLabel* m_title;
    LabelList* m_list;
    LabelEditor* m_editor;
    MeasurePanel* m_measures;
    LookPanel* m_look;
    bool m_hasNoModel = false;
};

} // namespace cryscope
