#pragma once

#include "core/dataset/Manifest.h"
#include "core/model/CryClassifier.h"
#include "core/model/ModelBundle.h"
#include "core/model/Personal.h"
#include "core/training/PersonalHead.h"

#include <memory>
#include <string>
#include <vector>

namespace cryscope {

/// The infant's labelled rows by time; `fold` holds the day, counted from the first. Rows without a time are
/// left out and named in `notes`. Fails with InvalidArgument when none is left.
Result<Manifest> rowsOfInfant(Manifest manifest, const PersonalRequest& request,
                              std::vector<std::string>& notes);

/// The last layer with the card's calibration multiplied into it. Fails with Model.
Result<LinearHead> headOf(const ModelBundle& bundle);

/// The model without its last layer, as a classifier whose logits are the `features` numbers which that layer
/// is given.
Result<std::shared_ptr<const CryClassifier>> featuresOf(ModelBundle bundle, std::size_t features,
                                                        DeviceRequest device);

/// Mean of those over the windows of a clip, cut as the analysis does it.
Result<std::vector<double>> heard(const CryClassifier& trunk, std::vector<float> samples);

} // namespace cryscope
