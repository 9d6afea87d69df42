#include "core/model/Personal.h"

namespace cryscope {

Result<void> PersonalRequest::validate() const
{
    if (group.empty())
        return fail(ErrorKind::InvalidArgument, "group",
                    "Name the infant (the group of the manifest) that the model is for.");
    if (!(heldOutShare >= 0.1 && heldOutShare <= 0.9))
        return fail(ErrorKind::InvalidArgument, "heldOutShare",
                    "heldOutShare is " + std::to_string(heldOutShare) + " but must lie between 0.1 and 0.9.");
    if (!(reasonPrecision >= 0.05 && reasonPrecision <= 0.99))
        return fail(ErrorKind::InvalidArgument, "reasonPrecision",
                    "reasonPrecision is " + std::to_string(reasonPrecision) +
                        " but must lie between 0.05 and 0.99.");
    return {};
}

} // namespace cryscope
