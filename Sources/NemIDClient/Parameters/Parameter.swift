/// One parameter as it is sent: the name in the letter case of the wire, and the value.
package struct Parameter: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    init(_ name: ParameterName, _ value: String) {
        self.init(name: name.rawValue, value: value)
    }
}
