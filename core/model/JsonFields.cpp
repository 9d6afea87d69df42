#include "core/model/JsonFields.h"

#include <cmath>
#include <sstream>

namespace cryscope {
namespace {

/// Stops the parser from inside its callback; never leaves parseJson().
struct Refused {
    std::string sentence;
};

std::string shown(double value)
{
    std::ostringstream text;
    text << value;
    return text.str();
}

/// What stands there, cut short: it may be hostile.
std::string shown(const nlohmann::json& value)
{
    std::string text = value.is_structured()
                           ? std::string(value.type_name())
                           : value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    if (text.size() > 40) text = text.substr(0, 37) + "...";
    return text;
}

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, const std::string& where, ErrorKind kind,
                                 std::size_t maxDepth)
{
    using nlohmann::json;
    std::vector<std::set<std::string>> keys; // of the objects that are open
    const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
        if (std::size_t(depth) > maxDepth)
            throw Refused{"The JSON is nested deeper than " + std::to_string(maxDepth) +
                          " levels; the file is not one of ours."};
        switch (event) {
        case json::parse_event_t::object_start:
            keys.emplace_back();
            break;
        case json::parse_event_t::object_end:
            if (!keys.empty()) keys.pop_back();
            break;
        case json::parse_event_t::key: {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!keys.empty() && !keys.back().insert(key).second)
                throw Refused{"The field \"" + key.substr(0, 60) +
                              "\" stands there twice; get the file again."};
            break;
        }
        default:
            break;
        }
        return true;
    };
    try {
        return json::parse(text, watch);
    } catch (const Refused& refused) {
        return fail(kind, where, refused.sentence);
    } catch (const json::parse_error& error) {
        return fail(kind, where,
                    "This is not valid JSON (it goes wrong at byte " + std::to_string(error.byte) +
                        "); correct the file or get it again.");
    } catch (const std::exception&) {
        return fail(kind, where, "This is not valid JSON; correct the file or get it again.");
    }
}

JsonFields::JsonFields(const nlohmann::json& object, std::string where, ErrorKind kind, std::string prefix)
    : m_object(object), m_where(std::move(where)), m_kind(kind), m_prefix(std::move(prefix))
{
    if (m_object.is_object()) return;
    const std::string what = m_prefix.empty() ? "The JSON" : m_prefix.substr(0, m_prefix.size() - 1);
    m_outcome = fail(m_kind, m_where, what + " must be an object but is " + shown(object) + ".");
}

const nlohmann::json* JsonFields::find(const char* key)
{
    m_known.insert(key);
    if (!m_object.is_object()) return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

void JsonFields::complain(const std::string& key, const std::string& what)
{
    if (m_outcome) m_outcome = fail(m_kind, m_where, "The field " + m_prefix + key + " " + what + ".");
}

void JsonFields::require(const char* key)
{
    if (m_outcome && !has(key)) complain(key, "is missing");
}

void JsonFields::read(const char* key, bool& out)
{
    const auto* value = find(key);
    if (value == nullptr || !m_outcome) return;
    if (!value->is_boolean()) return complain(key, "is " + shown(*value) + " but must be true or false");
    out = value->get<bool>();
}

void JsonFields::read(const char* key, int& out, int low, int high)
{
    const auto* value = find(key);
    if (value == nullptr || !m_outcome) return;
    const std::string rule =
        " but must be a whole number from " + std::to_string(low) + " to " + std::to_string(high);
    if (!value->is_number()) return complain(key, "is " + shown(*value) + rule);
    const double number = value->get<double>();
    if (!(number >= low && number <= high) || number != std::floor(number))
        return complain(key, "is " + shown(*value) + rule);
    out = static_cast<int>(number);
}

void JsonFields::read(const char* key, std::uint64_t& out)
{
    const auto* value = find(key);
    if (value == nullptr || !m_outcome) return;
    if (!value->is_number_unsigned())
        return complain(key, "is " + shown(*value) + " but must be a whole number that is not negative");
    out = value->get<std::uint64_t>();
}

void JsonFields::read(const char* key, double& out, double low, double high)
{
    const auto* value = find(key);
    if (value == nullptr || !m_outcome) return;
    const std::string rule = " but must be a number from " + shown(low) + " to " + shown(high);
    if (!value->is_number()) return complain(key, "is " + shown(*value) + rule);
    const double number = value->get<double>();
    if (!(number >= low && number <= high)) return complain(key, "is " + shown(*value) + rule);
    out = number;
}

void JsonFields::read(const char* key, std::string& out, std::size_t maxLength)
{
    const auto* value = find(key);
    if (value == nullptr || !m_outcome) return;
    if (!value->is_string()) return complain(key, "is " + shown(*value) + " but must be text");
    const auto& text = value->get_ref<const std::string&>();
    if (text.size() > maxLength)
        return complain(key, "is longer than " + std::to_string(maxLength) + " characters");
    out = text;
}

namespace {

/// Reads an array whose elements `readOne` checks; false after a complaint.
template <class T, class ReadOne>
bool readArray(JsonFields& fields, const char* key, std::vector<T>& out, std::size_t maxCount,
               ReadOne readOne)
{
    const auto* value = fields.find(key);
    if (value == nullptr || !fields.done()) return false;
    if (!value->is_array() || value->size() > maxCount) {
        fields.complain(key, "must be a list of at most " + std::to_string(maxCount) + " entries");
        return false;
    }
    std::vector<T> read;
    for (const auto& element : *value) {
        T one{};
        if (!readOne(element, one)) {
            fields.complain(key, "holds " + shown(element) + ", which does not belong there");
            return false;
        }
        read.push_back(std::move(one));
    }
    out = std::move(read);
    return true;
}

} // namespace

void JsonFields::read(const char* key, std::vector<std::string>& out, std::size_t maxCount,
                      std::size_t maxLength)
{
    readArray(*this, key, out, maxCount, [&](const nlohmann::json& element, std::string& one) {
        if (!element.is_string() || element.get_ref<const std::string&>().size() > maxLength) return false;
        one = element.get<std::string>();
        return true;
    });
}

void JsonFields::read(const char* key, std::vector<int>& out, std::size_t maxCount, int low, int high)
{
    readArray(*this, key, out, maxCount, [&](const nlohmann::json& element, int& one) {
        if (!element.is_number()) return false;
        const double number = element.get<double>();
        if (!(number >= low && number <= high) || number != std::floor(number)) return false;
        one = static_cast<int>(number);
        return true;
    });
}

void JsonFields::read(const char* key, std::vector<double>& out, std::size_t maxCount, double low,
                      double high)
{
    readArray(*this, key, out, maxCount, [&](const nlohmann::json& element, double& one) {
        if (!element.is_number()) return false;
        one = element.get<double>();
        return one >= low && one <= high;
    });
}

void JsonFields::readObject(const char* key, nlohmann::json& out)
{
    const auto* value = find(key);
    if (value == nullptr || !m_outcome) return;
    if (!value->is_object()) return complain(key, "is " + shown(*value) + " but must be an object");
    out = *value;
}

Result<void> JsonFields::doneStrict() const
{
    if (!m_outcome) return m_outcome;
    for (const auto& [key, value] : m_object.items())
        if (!m_known.contains(key)) {
            std::string known;
            for (const auto& name : m_known) known += (known.empty() ? "" : ", ") + name;
            return fail(m_kind, m_where,
                        "There is no setting " + m_prefix + key.substr(0, 60) + "; there are " + known + ".");
        }
    return {};
}

} // namespace cryscope
