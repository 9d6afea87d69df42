#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace cryscope {

/// What went wrong, coarse enough to act on: a batch skips `Unreadable`, a dialog offers another folder on
/// `Io`.
enum class ErrorKind {
    InvalidArgument, ///< a setting or option out of range
    NotFound,        ///< no such file, device or model
    Permission,      ///< the system refuses access
    Unreadable,      ///< the content is broken, empty or not what its name says
    Unsupported,     ///< well-formed, but not something this build handles
    Io,              ///< reading or writing failed: full disk, vanished file
    Model,           ///< a model bundle that is cut, edited, of another version or of wrong shapes
    Device,          ///< sound or compute device missing or lost
    Cancelled,       ///< the caller asked for it; an ordinary outcome
    Internal         ///< a foreign library failed in a way that has no better name
};

/// An expected failure. `sentence` is one sentence for a person: what is wrong and what to do.
/// `where` is the file, field or device it is about (may be empty).
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string where;
    std::string sentence;

    /// "where: sentence", or the sentence alone.
    std::string text() const { return where.empty() ? sentence : where + ": " + sentence; }
    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string where, std::string sentence)
{
    return tl::unexpected<Error>(Error{kind, std::move(where), std::move(sentence)});
}

inline tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, {}, "Cancelled.");
}

} // namespace cryscope
