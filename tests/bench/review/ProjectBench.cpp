// How long a project of many recordings takes to open, and how smoothly its list scrolls. Prints a table:
// no assertions. ProjectBench [RECORDINGS]
#include "tests/support/TempFolder.h"
#include "ui/project/ProjectActions.h"
#include "ui/project/ProjectPage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace cryscope;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

void waitFor(const std::function<bool()>& done)
{
    while (!done()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

/// As a project is after a year of work: durations, verdicts and names are known, the files are elsewhere.
void fill(const std::filesystem::path& folder, int recordings)
{
    auto project = Project::create(folder).value();
    std::vector<InputFile> files;
    for (int i = 0; i < recordings; ++i)
        files.push_back(
            {folder / ("ward-" + std::to_string(i % 40)) / ("night-" + std::to_string(i) + ".wav"), {}, {}});
    const auto rows = project->add(files)->rows;
    std::vector<RecordingLook> looks;
    for (const ProjectRecording& row : rows) {
        RecordingLook look;
        look.id = row.id;
        look.stamp = {1000 + std::uint64_t(row.id), row.id};
        look.mark = std::string(64, char('0' + row.id % 10));
        look.seconds = double(row.id % 3600);
        look.labelStamp = {100, row.id};
        look.labels = {.labels = 12,
                       .toJudge = 12,
                       .judged = int(row.id % 13),
                       .cries = int(row.id % 9),
                       .reviewers = "First reader"};
        looks.push_back(look);
    }
    (void)project->keep(looks);
}

void scroll(ProjectTable& table, const char* what, int steps)
{
    std::vector<double> frames;
    QScrollBar& bar = *table.verticalScrollBar();
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar.setValue(int(double(bar.maximum()) * i / steps));
        table.viewport()->repaint();
        QCoreApplication::processEvents();
        frames.push_back(double(timer.nsecsElapsed()) * 1e-6);
    }
    std::sort(frames.begin(), frames.end());
    std::printf("%-28s median %6.2f ms   95 %% %6.2f ms   longest %6.2f ms\n", what,
                frames[frames.size() / 2], frames[frames.size() * 95 / 100], frames.back());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const int recordings = argc > 1 ? std::atoi(argv[1]) : 10000;
    const test::TempFolder folder;
    fill(folder.path(), recordings);

    ProjectSession session;
    QWidget workspace;
    ProjectActions actions(workspace);
    ProjectPage page(session, actions);
    page.resize(1200, 760);
    page.show();
    QCoreApplication::processEvents();
    const double cpu = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    bool isOpen = false;
    QObject::connect(&session, &ProjectSession::opened, [&] { isOpen = true; });
    session.open(QString::fromStdString(folder.path().string()));
    waitFor([&] { return isOpen; });
    page.repaint();
    std::printf("%d recordings: list on the screen after %.3f s (%.3f s of CPU)\n", recordings,
                double(timer.elapsed()) / 1000, cpuSeconds() - cpu);
    scroll(page.table(), "scrolling while it looks", 200);
    waitFor([&] { return session.busy() == ProjectSession::Busy::No; });
    std::printf("every file looked at after %.3f s\n", double(timer.elapsed()) / 1000);
    scroll(page.table(), "scrolling from end to end", 400);
    for (int column = 0; column < ProjectModel::ColumnCount; ++column) {
        timer.restart();
        page.table().sortByColumn(column, Qt::DescendingOrder);
        page.repaint();
        std::printf("sorted by column %d in %lld ms\n", column, static_cast<long long>(timer.elapsed()));
    }
    timer.restart();
    page.table().filter().setWords(QStringLiteral("ward-7 9"));
    page.repaint();
    std::printf("filtered to %d in %lld ms\n", page.table().filter().rowCount(),
                static_cast<long long>(timer.elapsed()));
    return 0;
}
