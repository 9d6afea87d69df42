// make_synthetic_cries FOLDER [INFANTS [TAKES]]: WAV files of the five synthetic kinds and their manifest.
#include "tests/support/SyntheticKinds.h"
#include "tests/support/SyntheticSound.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace cryscope;

int main(int argc, char** argv)
{
    if (argc < 2) return 2;
    const std::filesystem::path folder = argv[1];
    const int infants = argc > 2 ? std::atoi(argv[2]) : 40;
    const int takes = argc > 3 ? std::atoi(argv[3]) : 2;
    constexpr SampleRate kRate{16000};
    std::filesystem::create_directories(folder);
    std::ofstream manifest(folder / "manifest.csv");
    manifest << "path,group,kind\n";
    for (int infant = 0; infant < infants; ++infant)
        for (int kind = 0; kind < int(test::kSyntheticKinds.size()); ++kind)
            for (int take = 0; take < takes; ++take) {
                const std::string name = std::to_string(infant) + "-" +
                                         test::kSyntheticKinds[std::size_t(kind)] + "-" +
                                         std::to_string(take) + ".wav";
                test::writeWav(folder / name, test::syntheticKind(kind, infant, take, 4.0, kRate), kRate);
                manifest << name << ",infant" << infant << "," << test::kSyntheticKinds[std::size_t(kind)]
                         << "\n";
            }
    return manifest ? 0 : 1;
}
