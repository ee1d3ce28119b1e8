import NemIDHTTP

/// The JSON object in the body of a request.
struct JSONRequest: Sendable {
    private let members: [JSON.Member]

    /// Reads the body, which may have the members `names` and no others.
    ///
    /// A page elsewhere can send JSON only after asking, and nobody answers such a question; so no foreign page can make
    /// this provider do anything.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - names: all members that may be there.
    /// - Throws: 415 for another content type, 400 for anything but such an object.
    init(_ request: HTTPRequest, allowing names: [String]) throws(Problem) {
        let types = request.fields.values("Content-Type").map { value in
            value.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
        }
        guard types.count == 1, String(decoding: types[0], as: UTF8.self).lowercased() == "application/json" else {
            throw Problem(
                .unsupportedMediaType,
                "the content is not JSON",
                hint: "send Content-Type: application/json"
            )
        }
        let value: JSON
        do {
            value = try JSONReader.value(request.body)
        } catch {
            throw Problem(.badRequest, "\(error.reason), at octet \(error.offset)", hint: "send one JSON object")
        }
        try self.init(value, allowing: names)
    }

    /// Takes an object, which may have the members `names` and no others.
    init(_ value: JSON, allowing names: [String]) throws(Problem) {
        guard case .object(let members) = value else {
            throw Problem(.badRequest, "the content is no JSON object", hint: "send one JSON object")
        }
        for member in members where !names.contains(member.name) {
            throw Problem(
                .badRequest,
                "there is no member \(member.name) here",
                hint: names.isEmpty ? "send {}" : "members are \(names.joined(separator: ", "))"
            )
        }
        self.members = members
    }

    subscript(name: String) -> JSON? {
        guard let value = members.first(where: { $0.name == name })?.value, value != .null else { return nil }
        return value
    }

    /// The text of a member that must be a string where it is there.
    func optionalText(_ name: String) throws(Problem) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.string else {
            throw Problem(.badRequest, "\(name) is not a string", hint: "put it into quotation marks")
        }
        return text
    }

    /// The value of a member that must be true or false where it is there.
    func optionalFlag(_ name: String) throws(Problem) -> Bool? {
        guard let value = self[name] else { return nil }
        guard case .boolean(let flag) = value else {
            throw Problem(
                .badRequest,
                "\(name) is neither true nor false",
                hint: "write true or false, without quotation marks"
            )
        }
        return flag
    }

    /// The text of a member that must be there.
    func text(_ name: String) throws(Problem) -> String {
        guard let text = try optionalText(name) else {
            throw Problem(.badRequest, "\(name) is missing", hint: "it must be there, as a string")
        }
        return text
    }

    /// The member `parameters`, which must be there: the parameters of a login as the page would give them, as JSON text.
    func parameters() throws(Problem) -> String {
        switch self["parameters"] {
        case .string(let text)?: return text
        case .object(let members)?: return JSON.object(members).text
        default:
            throw Problem(
                .badRequest,
                "parameters are missing",
                hint: "give them as the page would: an object of strings, or its JSON text"
            )
        }
    }
}
