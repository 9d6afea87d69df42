#pragma once

#include <string>
#include <string_view>

namespace cryscope {

/// What a recording is called whose sender gave it no name that could be used.
inline constexpr const char* kUnnamedRecording = "recording";

/// The name of a recording as its sender tells it: the header X-Filename, else the header
/// Content-Disposition (filename*= before filename=), else ?name=. Only the last part of a path counts, in
/// either system's spelling; control characters are left out and it is cut to 255 bytes. It is never opened
/// as a file.
std::string requestName(std::string_view xFilename, std::string_view contentDisposition,
                        std::string_view query);

} // namespace cryscope
