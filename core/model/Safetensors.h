#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// One named array of float32, row-major. values.size() is the product of shape (1 for a scalar).
struct Tensor {
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<float> values;
    bool operator==(const Tensor&) const = default;
};

/// What a .safetensors file holds (https://huggingface.co/docs/safetensors): 8 bytes little-endian length, a
/// JSON header of that length, raw little-endian tensors. Read as F32, or as F16 and BF16 widened to float;
/// written as F32.
struct TensorFile {
    std::map<std::string, std::string> metadata;
    std::vector<Tensor> tensors; ///< in the order of their bytes
    bool operator==(const TensorFile&) const = default;
};

/// Checked before anything of that size is allocated.
struct SafetensorsLimits {
    std::uintmax_t maxFileBytes = 512u << 20;
    std::uint64_t maxHeaderBytes = 4u << 20;
    std::size_t maxTensors = 10000;
    std::size_t maxRank = 8;
};

/// Data from strangers: a header that is too long, not JSON or nested, names that come twice, unknown types,
/// offsets that overlap, leave gaps or pass the end, sizes that do not fit the shape and numbers that are not
/// finite are refused with ErrorKind::Model and one sentence. `where` names the source in it. Never throws,
/// runs no code.
Result<TensorFile> parseSafetensors(std::string_view bytes, const std::string& where,
                                    const SafetensorsLimits& limits = {});
/// As parseSafetensors; also NotFound, Permission, Io.
Result<TensorFile> readSafetensors(const std::filesystem::path& file, const SafetensorsLimits& limits = {});

/// The bytes of the file; the same tensors give the same bytes. Shapes that do not fit the values, and names
/// that come twice, are a caller bug (assert).
std::string serializeSafetensors(const TensorFile& file);

} // namespace cryscope
