#include "ui/review/DeidentifiedExport.h"

#include "core/acoustics/StretchMeasures.h"
#include "core/analysis/LabelClips.h"
#include "core/analysis/Provenance.h"
#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/library/HistoryExport.h"
#include "core/library/Library.h"
#include "core/results/ExportPlace.h"
#include "ui/review/MeasureTable.h"

#include <array>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

const char* suffixOf(LabelFormat format)
{
    constexpr std::array kSuffixes{".labels.json", ".txt", ".TextGrid", ".selections.txt", ".csv"};
    return kSuffixes[std::size_t(format)];
}

/// The parts, one after the other.
class Writer {
public:
    Writer(const DeidentifyRequest& request, const CancelToken& cancel, const ProgressFn& progress)
        : m_request(request), m_cancel(cancel), m_progress(progress), m_clean(request.config, request.secret)
    {}

    Result<DeidentifyDone> write()
    {
        if (auto good = checkPlaces(m_request); !good) return tl::unexpected(good.error());
        using Step = Result<void> (Writer::*)();
        struct Part {
            bool wanted;
            Step step;
        };
        const std::array parts{Part{true, &Writer::learn},
                               Part{m_request.labels.has_value(), &Writer::writeLabels},
                               Part{m_request.measures, &Writer::writeMeasures},
                               Part{m_request.clips, &Writer::writeClips},
                               Part{m_request.report, &Writer::writeReport},
                               Part{m_request.history, &Writer::writeHistory},
                               Part{true, &Writer::writeLists}};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (m_cancel.requested()) return cancelled();
            report(m_progress, double(i) / double(parts.size()));
            if (!parts[i].wanted) continue;
            if (auto done = (this->*parts[i].step)(); !done) return tl::unexpected(done.error());
        }
        return DeidentifyDone{m_files.size(), m_clean.removed()};
    }

    Result<ReportRequest> cleanReport()
    {
        if (auto done = learn(); !done) return tl::unexpected(done.error());
        return reportOfCodes();
    }

private:
    ReportRequest reportOfCodes()
    {
        ReportRequest report = m_request.recording;
        report.file = place(".pdf");
        report.startTime = m_clean.start(report.startTime, report.recording.filename().string());
        report.recording = code();
        report.labels = m_document.recordings.front().annotations.inTimeOrder();
        for (QString* words : {&report.result, &report.models}) // models of one's own have free names
            *words = QString::fromStdString(m_clean.text(words->toStdString()));
        return report;
    }
    const std::string& code() const { return m_document.recordings.front().audio; }
    fs::path place(const std::string& suffix) const { return m_request.folder / (code() + suffix); }

    Result<void> learn()
    {
        for (const std::string& name : m_request.names) m_clean.learnName(name);
        if (!m_request.library.empty() && fs::exists(m_request.library / "library.sqlite")) {
            auto library = Library::openBeside(m_request.library);
            if (!library) return tl::unexpected(library.error());
            m_library = std::move(*library);
            const auto infants = m_library->infants();
            if (!infants) return tl::unexpected(infants.error());
            m_clean.learn(*infants);
            const auto sittings = m_library->sittings();
            if (!sittings) return tl::unexpected(sittings.error());
            m_clean.learn(*sittings);
        }
        m_document = m_clean.labels(m_request.document);
        if (m_document.recordings.empty())
            return fail(ErrorKind::InvalidArgument, {}, "There is no recording to export; open one.");
        return {};
    }
    Result<void> writeLabels()
    {
        const fs::path file = place(suffixOf(*m_request.labels));
        m_files.push_back(file);
        const auto text = formatLabels(*m_request.labels, m_document);
        return text ? writeFileAtomically(file, *text) : tl::unexpected(text.error());
    }
    std::vector<Annotation> cries() const
    {
        std::vector<Annotation> labels;
        m_document.recordings.front().annotations.forEach([&labels](const Annotation& label) {
            if (label.endSeconds > label.startSeconds && label.verdict != Verdict::Wrong)
                labels.push_back(label);
        });
        return labels;
    }
    Result<void> writeMeasures()
    {
        MeasuredStretches all;
        for (const Annotation& label : cries()) {
            const TimeStretch stretch{label.startSeconds, label.endSeconds};
            all.push_back({stretch, judgedKind(label).value_or(label.kind),
                           measureStretch(m_request.recording.audio, stretch, {}, m_cancel)});
            if (m_cancel.requested()) return cancelled();
        }
        m_files.push_back(place(".measures.selections.txt"));
        return writeFileAtomically(m_files.back(), measuresAsRavenTable(all));
    }
    Result<void> writeClips()
    {
        ClipCutConfig config;
        config.flac = m_request.clipsAsFlac;
        const auto clips = cutClips(*m_request.recording.audio, code(), cries(), m_request.folder / "clips",
                                    config, m_cancel);
        if (!clips) return tl::unexpected(clips.error());
        m_files.insert(m_files.end(), clips->begin(), clips->end());
        m_clean.note("metadata of the sound (tags, times, names of devices)", "not written", clips->size());
        return {};
    }
    Result<void> writeReport()
    {
        const ReportRequest report = reportOfCodes();
        m_files.push_back(report.file);
        return writeRecordingReport(report, m_cancel);
    }
    Result<void> writeHistory()
    {
        if (!m_library)
            return fail(ErrorKind::NotFound, m_request.library.string(),
                        "Nothing is kept of listening yet; leave the history out.");
        const auto episodes = m_library->episodes({});
        const auto sittings = m_library->sittings();
        const auto infants = m_library->infants();
        if (!episodes) return tl::unexpected(episodes.error());
        if (!sittings) return tl::unexpected(sittings.error());
        if (!infants) return tl::unexpected(infants.error());
        const auto clean = m_clean.history({*episodes, *sittings, *infants, {}});
        m_files.push_back(m_request.folder / "history.csv");
        return writeFileAtomically(m_files.back(),
                                   historyCsv(clean.episodes, clean.sittings, clean.infants, systemOffset()));
    }
    Result<void> writeLists()
    {
        nlohmann::ordered_json files = nlohmann::ordered_json::array();
        for (const fs::path& file : m_files) {
            const auto hash = sha256OfFile(file);
            if (!hash) return tl::unexpected(hash.error());
            files.push_back({{"name", file.filename().string()}, {"sha256", *hash}});
        }
        if (auto done = writeFileAtomically(m_request.folder / "removed.txt", m_clean.removedText()); !done)
            return done;
        // Without the recording's hash: whoever has the recording would know it again by that.
        const bool shifts = m_request.config.dates == DeidentifyConfig::Dates::Shift;
        if (auto done = writeProvenance(m_request.folder / "export", std::span<const fs::path>{},
                                        {{"what", "export without names"},
                                         {"dates", shifts ? "shifted" : "dropped"},
                                         {"notes", m_request.config.keepNotes ? "kept" : "removed"},
                                         {"key_written", !m_request.keyFile.empty()},
                                         {"files", std::move(files)}});
            !done)
            return done;
        return m_request.keyFile.empty() ? Result<void>()
                                         : writeFileAtomically(m_request.keyFile, m_clean.keyJson());
    }

    const DeidentifyRequest& m_request;
    CancelToken m_cancel;
    const ProgressFn& m_progress;
    Deidentifier m_clean;
    std::unique_ptr<Library> m_library;
    LabelDocument m_document;
    std::vector<fs::path> m_files;
};

} // namespace

Result<void> checkPlaces(const DeidentifyRequest& request)
{
    if (!request.keyFile.empty())
        if (auto apart = checkKeyPlace(request.keyFile, request.folder); !apart) return apart;
    if (auto empty = checkExportFolder(request.folder); !empty) return empty;
    std::vector<fs::path> sources{request.recording.recording, request.library};
    for (const RecordingLabels& recording : request.document.recordings)
        sources.emplace_back(recording.audio);
    return checkApart(sources, request.folder);
}

Result<DeidentifyDone> writeDeidentified(const DeidentifyRequest& request, const CancelToken& cancel,
                                         const ProgressFn& progress)
{
    return Writer(request, cancel, progress).write();
}

Result<ReportRequest> deidentifiedReport(const DeidentifyRequest& request)
{
    return Writer(request, {}, {}).cleanReport();
}

} // namespace cryscope
