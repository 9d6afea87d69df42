#include "core/network/MaxPool.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cryscope {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Rows and columns before and after pooling; planes follow each other.
struct Shape {
    std::int64_t planes, rows, columns, outRows, outColumns;
    bool overTime;
    static Shape of(at::IntArrayRef sizes, bool overTime)
    {
        return {sizes[0] * sizes[1], sizes[2], sizes[3], overTime ? sizes[2] / 2 : sizes[2],
                sizes[3] / 2,        overTime};
    }
    std::int64_t rowOf(std::int64_t plane, std::int64_t outRow) const
    {
        return (plane * rows + (overTime ? 2 * outRow : outRow)) * columns;
    }
};

inline float larger(float a, float b)
{
    return (a > b || a != a) ? a : b;
}

void poolValues(const Shape& shape, const float* in, float* out)
{
    std::vector<float> both(std::size_t(shape.columns));
    for (std::int64_t plane = 0; plane < shape.planes; ++plane)
        for (std::int64_t row = 0; row < shape.outRows; ++row, out += shape.outColumns) {
            const float* upper = in + shape.rowOf(plane, row);
            if (shape.overTime) {
                const float* lower = upper + shape.columns;
                for (std::int64_t i = 0; i < shape.columns; ++i)
                    both[std::size_t(i)] = larger(upper[i], lower[i]);
                upper = both.data();
            }
            for (std::int64_t i = 0; i < shape.outColumns; ++i)
                out[i] = larger(upper[2 * i], upper[2 * i + 1]);
        }
}

/// As poolValues, and which of the two or four it was.
void poolWithPlaces(const Shape& shape, const float* in, float* out, std::uint8_t* places)
{
    for (std::int64_t plane = 0; plane < shape.planes; ++plane)
        for (std::int64_t row = 0; row < shape.outRows; ++row) {
            const float* upper = in + shape.rowOf(plane, row);
            const float* lower = shape.overTime ? upper + shape.columns : upper;
            for (std::int64_t i = 0; i < shape.outColumns; ++i) {
                const float top = larger(upper[2 * i], upper[2 * i + 1]);
                const float bottom = larger(lower[2 * i], lower[2 * i + 1]);
                const bool isTop = top >= bottom || top != top;
                const bool topFirst = upper[2 * i] == top || upper[2 * i] != upper[2 * i];
                const bool bottomFirst = lower[2 * i] == bottom || lower[2 * i] != lower[2 * i];
                out[i] = isTop ? top : bottom;
                places[i] = std::uint8_t(isTop ? (topFirst ? 0 : 1) : (bottomFirst ? 2 : 3));
            }
            out += shape.outColumns;
            places += shape.outColumns;
        }
}

/// Every gradient goes to where the largest came from.
void spread(const Shape& shape, const float* gradient, const std::uint8_t* places, float* out)
{
    for (std::int64_t plane = 0; plane < shape.planes; ++plane)
        for (std::int64_t row = 0; row < shape.outRows; ++row) {
            float* upper = out + shape.rowOf(plane, row);
            for (std::int64_t i = 0; i < shape.outColumns; ++i) {
                upper[2 * i] = places[i] == 0 ? gradient[i] : 0.0F;
                upper[2 * i + 1] = places[i] == 1 ? gradient[i] : 0.0F;
            }
            if (shape.overTime) {
                float* lower = upper + shape.columns;
                for (std::int64_t i = 0; i < shape.outColumns; ++i) {
                    lower[2 * i] = places[i] == 2 ? gradient[i] : 0.0F;
                    lower[2 * i + 1] = places[i] == 3 ? gradient[i] : 0.0F;
                }
            }
            gradient += shape.outColumns;
            places += shape.outColumns;
        }
}

class PoolFunction : public torch::autograd::Function<PoolFunction> {
public:
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& x, bool overTime)
    {
        const Shape shape = Shape::of(x.sizes(), overTime);
        auto out = torch::empty({x.size(0), x.size(1), shape.outRows, shape.outColumns}, x.options());
        auto places = torch::empty(out.sizes(), x.options().dtype(torch::kUInt8));
        poolWithPlaces(shape, x.data_ptr<float>(), out.data_ptr<float>(), places.data_ptr<std::uint8_t>());
        context->save_for_backward({places});
        context->saved_data["sizes"] = x.sizes().vec();
        context->saved_data["overTime"] = overTime;
        return out;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto sizes = context->saved_data["sizes"].toIntVector();
        const Shape shape = Shape::of(sizes, context->saved_data["overTime"].toBool());
        const auto gradient = gradients[0].contiguous();
        const auto places = context->get_saved_variables()[0];
        // What pooling dropped stays zero.
        const bool isWhole =
            2 * shape.outColumns == shape.columns && (!shape.overTime || 2 * shape.outRows == shape.rows);
        auto out =
            isWhole ? torch::empty(sizes, gradient.options()) : torch::zeros(sizes, gradient.options());
        spread(shape, gradient.data_ptr<float>(), places.data_ptr<std::uint8_t>(), out.data_ptr<float>());
        return {out, torch::Tensor()};
    }
};

} // namespace

torch::Tensor maxPool(const torch::Tensor& x, bool overTime)
{
    if (!x.is_cpu() || x.scalar_type() != torch::kFloat32 || x.size(3) < 2 || (overTime && x.size(2) < 2))
        return torch::max_pool2d(x, {overTime ? 2 : 1, 2});
    const auto plain = x.contiguous();
    if (plain.requires_grad() && torch::GradMode::is_enabled()) return PoolFunction::apply(plain, overTime);
    const Shape shape = Shape::of(plain.sizes(), overTime);
    auto out = torch::empty({x.size(0), x.size(1), shape.outRows, shape.outColumns}, x.options());
    poolValues(shape, plain.data_ptr<float>(), out.data_ptr<float>());
    return out;
}

} // namespace cryscope
