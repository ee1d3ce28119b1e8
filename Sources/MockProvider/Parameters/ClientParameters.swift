/// The parameters of the JavaScript client as they came: names in the letter case in which they were sent.
package struct ClientParameters: Sendable, Hashable {
    package struct Parameter: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package let all: [Parameter]
    private let values: [String: String]

    /// Reads the JSON text of a `parameters` command: one flat object of strings.
    ///
    /// - Throws: `SRV002` for anything else, and where two names differ in letter case only.
    package init(json text: String) throws(LoginRefusal) {
        let value: JSON
        do {
            value = try JSONReader.value(Array(text.utf8))
        } catch {
            throw LoginRefusal(.srv002, "the parameters are not JSON: \(error.reason), at octet \(error.offset)")
        }
        try self.init(value)
    }

    /// Takes a JSON object of strings.
    package init(_ value: JSON) throws(LoginRefusal) {
        guard case .object(let members) = value else {
            throw LoginRefusal(.srv002, "the parameters are not a JSON object")
        }
        var all: [Parameter] = []
        for member in members {
            guard let text = member.value.string else {
                throw LoginRefusal(.srv002, "the value of \(member.name) is not a string")
            }
            all.append(Parameter(name: member.name, value: text))
        }
        try self.init(all)
    }

    package init(_ all: [Parameter]) throws(LoginRefusal) {
        var values: [String: String] = [:]
        for parameter in all {
            guard values.updateValue(parameter.value, forKey: parameter.name.uppercased()) == nil else {
                throw LoginRefusal(.srv002, "\(parameter.name) stands there twice, letter case aside")
            }
        }
        self.all = all
        self.values = values
    }

    /// The value of the parameter, whatever the letter case of its name.
    package subscript(name: ParameterName) -> String? { values[name.rawValue] }

    /// Whether the parameter is there and has that value, letter case aside.
    package func has(_ name: ParameterName, _ value: String) -> Bool { self[name]?.uppercased() == value }

    /// The text that digest and signature are made over (guide §3.2): name, value, name, value … with nothing between,
    /// ordered by the names folded to lower case, without the digest and the signature themselves.
    package var normalized: String {
        all.filter {
            let name = $0.name.uppercased()
            return name != ParameterName.digest.rawValue && name != ParameterName.digestSignature.rawValue
        }
        .map { (key: Array($0.name.lowercased().utf16), text: $0.name + $0.value) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map(\.text)
        .joined()
    }
}
