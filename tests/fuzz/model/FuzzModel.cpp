// A model bundle is data from strangers: its first byte chooses whether the rest is read as a card or as
// weights.
#include "core/model/JsonFields.h"
#include "core/model/ModelCard.h"
#include "core/model/Safetensors.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace cryscope;
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    if (data[0] % 2 == 0) {
        const auto file = parseSafetensors(bytes, "fuzz");
        // What was accepted must come back as it is.
        if (file && parseSafetensors(serializeSafetensors(*file), "again") != file) std::abort();
    } else {
        const auto json = parseJson(bytes, "fuzz", ErrorKind::Model);
        if (!json) return 0;
        const auto card = modelCardFromJson(*json);
        if (card && !modelCardFromJson(toJson(*card))) std::abort();
    }
    return 0;
}
