#include "core/audio/Resampler.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <samplerate.h>
#include <soxr.h>

namespace cryscope {
namespace {

/// Counts what goes in and out, so that every resampler ends on the same length: in * to / from, rounded.
class Length {
public:
    Length(SampleRate from, SampleRate to) : m_from(from), m_to(to) {}
    void in(std::size_t samples) { m_in += static_cast<std::int64_t>(samples); }
    void out(std::size_t samples) { m_out += static_cast<std::int64_t>(samples); }
    /// What is still due at the end; negative when too much came out.
    std::int64_t missing() const
    {
        const auto whole =
            m_in / m_from.hz * m_to.hz; // in two parts: days of sound at 768 kHz do not overflow
        const auto rest = (m_in % m_from.hz * m_to.hz + m_from.hz / 2) / m_from.hz;
        return whole + rest - m_out;
    }

private:
    SampleRate m_from, m_to;
    std::int64_t m_in = 0, m_out = 0;
};

/// The filter's tail may be some samples short or long of the exact length.
void settle(std::vector<float>& out, std::int64_t missing)
{
    const auto size = static_cast<std::int64_t>(out.size());
    out.resize(static_cast<std::size_t>(std::max<std::int64_t>(0, size + missing)), 0.0F);
}

class PassThrough final : public Resampler {
public:
    Result<void> push(std::span<const float> in, std::vector<float>& out) override
    {
        out.insert(out.end(), in.begin(), in.end());
        return {};
    }
    Result<void> finish(std::vector<float>&) override { return {}; }
};

class SoxrResampler final : public Resampler {
public:
    SoxrResampler(soxr_t soxr, const ResamplerConfig& config)
        : m_soxr(soxr, soxr_delete), m_ratio(double(config.to.hz) / config.from.hz),
          m_length(config.from, config.to)
    {}

    Result<void> push(std::span<const float> in, std::vector<float>& out) override
    {
        m_length.in(in.size());
        std::size_t used = 0;
        while (used < in.size()) {
            const std::size_t before = out.size();
            const std::size_t room = static_cast<std::size_t>(double(in.size() - used) * m_ratio) + 64;
            out.resize(before + room);
            std::size_t taken = 0;
            std::size_t done = 0;
            const soxr_error_t error = soxr_process(m_soxr.get(), in.data() + used, in.size() - used, &taken,
                                                    out.data() + before, room, &done);
            out.resize(before + done);
            if (error) return failed(error);
            m_length.out(done);
            used += taken;
            if (taken == 0 && done == 0) return failed("no progress");
        }
        return {};
    }

    Result<void> finish(std::vector<float>& out) override
    {
        constexpr std::size_t kRoom = 4096;
        for (;;) {
            const std::size_t before = out.size();
            out.resize(before + kRoom);
            std::size_t done = 0;
            const soxr_error_t error =
                soxr_process(m_soxr.get(), nullptr, 0, nullptr, out.data() + before, kRoom, &done);
            out.resize(before + done);
            if (error) return failed(error);
            m_length.out(done);
            if (done < kRoom) break;
        }
        settle(out, m_length.missing());
        return {};
    }

private:
    static tl::unexpected<Error> failed(const char* why)
    {
        return fail(ErrorKind::Internal, "soxr",
                    std::string("Changing the sample rate failed: ") + why + ".");
    }

    std::unique_ptr<soxr, decltype(&soxr_delete)> m_soxr;
    double m_ratio;
    Length m_length;
};

class SincResampler final : public Resampler {
public:
    SincResampler(SRC_STATE* state, const ResamplerConfig& config)
        : m_state(state, src_delete), m_ratio(double(config.to.hz) / config.from.hz),
          m_length(config.from, config.to)
    {}

    Result<void> push(std::span<const float> in, std::vector<float>& out) override
    {
        m_length.in(in.size());
        return process(in, false, out);
    }

    Result<void> finish(std::vector<float>& out) override
    {
        if (auto done = process({}, true, out); !done) return done;
        settle(out, m_length.missing());
        return {};
    }

private:
    Result<void> process(std::span<const float> in, bool end, std::vector<float>& out)
    {
        static constexpr float kNothing = 0; // libsamplerate wants a pointer even to no samples
        for (;;) {
            const std::size_t before = out.size();
            const std::size_t room = static_cast<std::size_t>(double(in.size()) * m_ratio) + 1024;
            out.resize(before + room);
            SRC_DATA data{};
            data.data_in = in.empty() ? &kNothing : in.data();
            data.input_frames = static_cast<long>(in.size());
            data.data_out = out.data() + before;
            data.output_frames = static_cast<long>(room);
            data.src_ratio = m_ratio;
            data.end_of_input = end ? 1 : 0;
            const int error = src_process(m_state.get(), &data);
            const auto done = static_cast<std::size_t>(data.output_frames_gen);
            out.resize(before + (error == 0 ? done : 0));
            if (error != 0)
                return fail(ErrorKind::Internal, "libsamplerate",
                            std::string("Changing the sample rate failed: ") + src_strerror(error) + ".");
            m_length.out(done);
            in = in.subspan(static_cast<std::size_t>(data.input_frames_used));
            if (in.empty() && done < room) return {};
        }
    }

    std::unique_ptr<SRC_STATE, decltype(&src_delete)> m_state;
    double m_ratio;
    Length m_length;
};

class ResampledSource final : public SampleSource {
public:
    ResampledSource(std::unique_ptr<SampleSource> source, std::unique_ptr<Resampler> resampler, SampleRate to)
        : m_source(std::move(source)), m_resampler(std::move(resampler)), m_rate(to), m_block(kBlock)
    {}

    SampleRate sampleRate() const override { return m_rate; }

    std::optional<std::int64_t> length() const override
    {
        const auto in = m_source->length();
        if (!in) return std::nullopt;
        return std::llround(double(*in) * m_rate.hz / m_source->sampleRate().hz);
    }

    Result<std::size_t> read(std::span<float> out) override
    {
        while (m_taken == m_ready.size() && !m_finished) {
            m_ready.clear();
            m_taken = 0;
            if (auto filled = refill(); !filled) return tl::unexpected(filled.error());
        }
        const std::size_t count = std::min(out.size(), m_ready.size() - m_taken);
        std::copy_n(m_ready.begin() + static_cast<std::ptrdiff_t>(m_taken), count, out.begin());
        m_taken += count;
        return count;
    }

private:
    // Whole blocks of one size go in whatever is asked for: that is what makes the output independent of it.
    static constexpr std::size_t kBlock = 8192;

    Result<void> refill()
    {
        std::size_t filled = 0;
        while (filled < m_block.size()) {
            const auto count = m_source->read(std::span(m_block).subspan(filled));
            if (!count) return tl::unexpected(count.error());
            if (*count == 0) break;
            filled += *count;
        }
        if (auto pushed = m_resampler->push(std::span(m_block).first(filled), m_ready); !pushed)
            return pushed;
        if (filled == m_block.size()) return {};
        m_finished = true;
        return m_resampler->finish(m_ready);
    }

    std::unique_ptr<SampleSource> m_source;
    std::unique_ptr<Resampler> m_resampler;
    SampleRate m_rate;
    std::vector<float> m_block;
    std::vector<float> m_ready;
    std::size_t m_taken = 0;
    bool m_finished = false;
};

} // namespace

Result<void> ResamplerConfig::validate() const
{
    for (const auto& [name, rate] : {std::pair{"from", from}, std::pair{"to", to}}) {
        if (!rate.isSupported())
            return fail(ErrorKind::InvalidArgument, name,
                        "A sample rate of " + std::to_string(rate.hz) +
                            " Hz is outside the 1,000 to 768,000 Hz that can be handled.");
    }
    if (quality == Quality::Live && src_is_valid_ratio(double(to.hz) / from.hz) == 0)
        return fail(ErrorKind::InvalidArgument, "to",
                    "Going from " + std::to_string(from.hz) + " Hz to " + std::to_string(to.hz) +
                        " Hz is too large a step for live sound; choose a rate nearer to the input's.");
    return {};
}

Result<std::unique_ptr<Resampler>> Resampler::create(const ResamplerConfig& config)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    if (config.from == config.to) return std::make_unique<PassThrough>();
    if (config.quality == ResamplerConfig::Quality::Live) {
        int error = 0;
        SRC_STATE* state = src_new(SRC_SINC_MEDIUM_QUALITY, 1, &error);
        if (!state)
            return fail(ErrorKind::Internal, "libsamplerate",
                        std::string("The resampler cannot start: ") + src_strerror(error) + ".");
        return std::make_unique<SincResampler>(state, config);
    }
    const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    soxr_error_t error = nullptr;
    soxr_t soxr = soxr_create(config.from.hz, config.to.hz, 1, &error, &io, &quality, &runtime);
    if (!soxr || error)
        return fail(ErrorKind::Internal, "soxr",
                    std::string("The resampler cannot start: ") + (error ? error : "out of memory") + ".");
    return std::make_unique<SoxrResampler>(soxr, config);
}

Result<std::unique_ptr<SampleSource>> resampled(std::unique_ptr<SampleSource> source, SampleRate to)
{
    assert(source);
    if (source->sampleRate() == to) return source;
    auto resampler = Resampler::create({source->sampleRate(), to, ResamplerConfig::Quality::File});
    if (!resampler) return tl::unexpected(resampler.error());
    return std::make_unique<ResampledSource>(std::move(source), std::move(*resampler), to);
}

} // namespace cryscope
