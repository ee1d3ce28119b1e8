import NemIDHTTP

extension JSONRequest {
    /// The value of a member that must be a whole number where it is there.
    func optionalNumber(_ name: String) throws(Problem) -> Int? {
        guard let value = self[name] else { return nil }
        guard case .number(let text) = value, let number = Int(text) else {
            throw Problem(.badRequest, "\(name) is no whole number", hint: "write it without quotation marks")
        }
        return number
    }

    /// The texts of a member that must be a list of strings where it is there.
    func optionalTexts(_ name: String) throws(Problem) -> [String]? {
        guard let value = self[name] else { return nil }
        guard case .array(let values) = value else { throw Self.noList(name) }
        var texts: [String] = []
        for value in values {
            guard let text = value.string else { throw Self.noList(name) }
            texts.append(text)
        }
        return texts
    }

    /// The objects of a member that must be a list of objects where it is there; each may have the members `names` only.
    func optionalObjects(_ name: String, allowing names: [String]) throws(Problem) -> [JSONRequest]? {
        guard let value = self[name] else { return nil }
        guard case .array(let values) = value else { throw Self.noList(name) }
        var objects: [JSONRequest] = []
        for value in values { objects.append(try JSONRequest(value, allowing: names)) }
        return objects
    }

    private static func noList(_ name: String) -> Problem {
        Problem(.badRequest, "\(name) is not the list that it must be", hint: "put its values between [ and ]")
    }
}
