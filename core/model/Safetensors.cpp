#include "core/model/Safetensors.h"

#include "core/base/AtomicFile.h"
#include "core/model/JsonFields.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <optional>
#include <set>

namespace cryscope {
namespace {

static_assert(std::endian::native == std::endian::little, "tensors are copied as they stand in the file");

constexpr std::uint64_t kMaxDimension = std::uint64_t(1) << 31; // m_dataBytes times it still fits 64 bits

enum class ElementType { F32, F16, BF16 };

struct Entry {
    Tensor tensor;
    ElementType type = ElementType::F32;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

std::uint64_t bytesOf(ElementType type)
{
    return type == ElementType::F32 ? 4 : 2;
}

float floatFromHalf(std::uint16_t half)
{
    const int exponent = (half >> 10) & 0x1F;
    const int mantissa = half & 0x3FF;
    float magnitude = 0;
    if (exponent == 0)
        magnitude = std::ldexp(float(mantissa), -24);
    else if (exponent == 31)
        magnitude = mantissa == 0 ? HUGE_VALF : std::nanf("");
    else
        magnitude = std::ldexp(float(mantissa + 1024), exponent - 25);
    return (half & 0x8000) != 0 ? -magnitude : magnitude;
}

/// Shape and offsets of one header entry, all numbers checked; the bytes come later.
class HeaderReader {
public:
    HeaderReader(const std::string& where, const SafetensorsLimits& limits, std::uint64_t dataBytes)
        : m_where(where), m_limits(limits), m_dataBytes(dataBytes)
    {}

    Result<Entry> read(const std::string& name, const nlohmann::json& json) const
    {
        Entry entry;
        entry.tensor.name = name;
        if (name.empty() || name.size() > 500) return wrong(name, "has no name, or a name that is too long");
        if (!json.is_object()) return wrong(name, "is not described by an object");
        const auto type = json.find("dtype");
        if (type == json.end() || !type->is_string()) return wrong(name, "has no dtype");
        if (*type == "F32")
            entry.type = ElementType::F32;
        else if (*type == "F16")
            entry.type = ElementType::F16;
        else if (*type == "BF16")
            entry.type = ElementType::BF16;
        else
            return wrong(name, "has a dtype other than F32, F16 and BF16");
        const auto shape = json.find("shape");
        if (shape == json.end() || !shape->is_array() || shape->size() > m_limits.maxRank)
            return wrong(name, "has no shape, or one of more than " + std::to_string(m_limits.maxRank) +
                                   " dimensions");
        std::uint64_t count = 1;
        bool isEmpty = false; // a 0 anywhere in the shape; the other numbers do not count then
        for (const auto& dimension : *shape) {
            if (!dimension.is_number_unsigned())
                return wrong(name, "has a shape that is not of whole numbers");
            const auto size = dimension.get<std::uint64_t>();
            isEmpty = isEmpty || size == 0;
            // Nothing overflows: a product stops growing once it is past the file.
            if (size > kMaxDimension) return wrong(name, "is larger than the file");
            if (count <= m_dataBytes) count *= std::max<std::uint64_t>(size, 1);
            entry.tensor.shape.push_back(static_cast<std::int64_t>(size));
        }
        if (isEmpty) count = 0;
        if (count > m_dataBytes) return wrong(name, "is larger than the file");
        const auto offsets = json.find("data_offsets");
        if (offsets == json.end() || !offsets->is_array() || offsets->size() != 2 ||
            !(*offsets)[0].is_number_unsigned() || !(*offsets)[1].is_number_unsigned())
            return wrong(name, "has no pair of data_offsets");
        entry.begin = (*offsets)[0].get<std::uint64_t>();
        entry.end = (*offsets)[1].get<std::uint64_t>();
        if (entry.begin > entry.end || entry.end > m_dataBytes) return wrong(name, "lies outside the file");
        if (entry.end - entry.begin != count * bytesOf(entry.type))
            return wrong(name, "has a size that does not fit its shape");
        return entry;
    }

private:
    tl::unexpected<Error> wrong(const std::string& name, const std::string& what) const
    {
        return fail(ErrorKind::Model, m_where,
                    "The tensor \"" + name.substr(0, 80) + "\" " + what +
                        "; the file is damaged, get it again.");
    }

    const std::string& m_where;
    const SafetensorsLimits& m_limits;
    std::uint64_t m_dataBytes;
};

/// False when a value is not finite.
bool copyValues(std::string_view bytes, ElementType type, std::vector<float>& out)
{
    out.resize(bytes.size() / bytesOf(type));
    if (type == ElementType::F32) {
        if (!out.empty()) std::memcpy(out.data(), bytes.data(), bytes.size());
    } else {
        for (std::size_t i = 0; i < out.size(); ++i) {
            std::uint16_t raw = 0;
            std::memcpy(&raw, bytes.data() + 2 * i, 2);
            out[i] = type == ElementType::F16 ? floatFromHalf(raw)
                                              : std::bit_cast<float>(std::uint32_t(raw) << 16);
        }
    }
    return std::all_of(out.begin(), out.end(), [](float value) { return std::isfinite(value); });
}

/// Tensors in the order of their bytes, which must lie side by side and fill the file.
std::optional<Error> checkTiling(std::vector<Entry>& entries, std::uint64_t dataBytes,
                                 const std::string& where)
{
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t position = 0;
    for (const auto& entry : entries) {
        if (entry.begin != position)
            return Error{ErrorKind::Model, where,
                         "The tensor \"" + entry.tensor.name.substr(0, 80) + "\" " +
                             (entry.begin < position ? "overlaps another" : "leaves a gap before it") +
                             "; the file is damaged, get it again."};
        position = entry.end;
    }
    if (position != dataBytes)
        return Error{ErrorKind::Model, where,
                     "There are bytes after the last tensor; the file is damaged, get it again."};
    return std::nullopt;
}

} // namespace

Result<TensorFile> parseSafetensors(std::string_view bytes, const std::string& where,
                                    const SafetensorsLimits& limits)
{
    if (bytes.size() > limits.maxFileBytes)
        return fail(ErrorKind::Model, where,
                    "The file is larger than any model of this program; it is not one of ours.");
    if (bytes.size() < 8) return fail(ErrorKind::Model, where, "The file is cut short; get it again.");
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, bytes.data(), 8);
    if (headerBytes > limits.maxHeaderBytes)
        return fail(ErrorKind::Model, where,
                    "The header claims to be too long; this is no safetensors file of ours.");
    if (headerBytes > bytes.size() - 8)
        return fail(ErrorKind::Model, where, "The file is cut short; get it again.");
    const std::string_view header = bytes.substr(8, headerBytes);
    const std::string_view data = bytes.substr(8 + headerBytes);
    if (header.empty() || header.front() != '{')
        return fail(ErrorKind::Model, where,
                    "This is no safetensors file; choose the weights of a model bundle.");

    auto json = parseJson(header, where, ErrorKind::Model, 4);
    if (!json) return tl::unexpected(json.error());
    if (!json->is_object())
        return fail(ErrorKind::Model, where, "The header is not an object; get the file again.");
    if (json->size() > limits.maxTensors + 1)
        return fail(ErrorKind::Model, where,
                    "The header names too many tensors; this is no model of this program.");

    TensorFile file;
    std::vector<Entry> entries;
    const HeaderReader reader(where, limits, data.size());
    for (const auto& [name, value] : json->items()) {
        if (name == "__metadata__") {
            if (!value.is_object()) return fail(ErrorKind::Model, where, "The metadata are not an object.");
            for (const auto& [key, text] : value.items()) {
                if (!text.is_string())
                    return fail(ErrorKind::Model, where, "The metadata hold something not text.");
                file.metadata[key] = text.get<std::string>();
            }
            continue;
        }
        auto entry = reader.read(name, value);
        if (!entry) return tl::unexpected(entry.error());
        entries.push_back(std::move(*entry));
    }
    if (auto error = checkTiling(entries, data.size(), where)) return tl::unexpected(*error);
    for (auto& entry : entries) {
        if (!copyValues(data.substr(entry.begin, entry.end - entry.begin), entry.type, entry.tensor.values))
            return fail(ErrorKind::Model, where,
                        "The tensor \"" + entry.tensor.name.substr(0, 80) +
                            "\" holds numbers that are not finite; the file is damaged, get it again.");
        file.tensors.push_back(std::move(entry.tensor));
    }
    return file;
}

Result<TensorFile> readSafetensors(const std::filesystem::path& file, const SafetensorsLimits& limits)
{
    auto bytes = readFile(file, limits.maxFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    return parseSafetensors(*bytes, file.string(), limits);
}

std::string serializeSafetensors(const TensorFile& file)
{
    // Written by hand in the order of the bytes: JSON objects of the library are sorted by name.
    std::string header = "{";
    const auto quoted = [](const std::string& text) {
        return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    if (!file.metadata.empty()) {
        header += "\"__metadata__\":{";
        bool isFirst = true;
        for (const auto& [key, value] : file.metadata) {
            header += (isFirst ? "" : ",") + quoted(key) + ":" + quoted(value);
            isFirst = false;
        }
        header += "}";
    }
    std::set<std::string> names;
    std::uint64_t position = 0;
    for (const auto& tensor : file.tensors) {
        std::int64_t count = 1;
        std::string shape;
        for (const std::int64_t size : tensor.shape) {
            count *= size;
            shape += (shape.empty() ? "" : ",") + std::to_string(size);
        }
        assert(std::size_t(count) == tensor.values.size());
        [[maybe_unused]] const bool isNew = names.insert(tensor.name).second;
        assert(isNew && tensor.name != "__metadata__");
        const std::uint64_t end = position + 4 * tensor.values.size();
        header += (header.size() == 1 ? "" : ",") + quoted(tensor.name) + ":{\"dtype\":\"F32\",\"shape\":[" +
                  shape + "],\"data_offsets\":[" + std::to_string(position) + "," + std::to_string(end) +
                  "]}";
        position = end;
    }
    header += "}";
    header.append((8 - header.size() % 8) % 8, ' '); // tensors begin on a multiple of 8 bytes
    std::string bytes(8, '\0');
    const std::uint64_t headerBytes = header.size();
    std::memcpy(bytes.data(), &headerBytes, 8);
    bytes.reserve(8 + header.size() + position);
    bytes += header;
    for (const auto& tensor : file.tensors)
        if (!tensor.values.empty())
            bytes.append(reinterpret_cast<const char*>(tensor.values.data()), 4 * tensor.values.size());
    return bytes;
}

} // namespace cryscope
