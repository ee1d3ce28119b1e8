/// A request method (RFC 9110 §9): case-sensitive, so `get` is not ``get``.
///
/// Any text can be held; `RequestParser` refuses what is not a token, and the writers do so too.
public struct HTTPMethod: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The method as it stands on the wire.
    public let rawValue: String

    /// Holds `rawValue` as it is.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The method as it stands on the wire.
    public var description: String { rawValue }

    /// Transfer a representation.
    public static let get = HTTPMethod(rawValue: "GET")
    /// As ``get``, without the content.
    public static let head = HTTPMethod(rawValue: "HEAD")
    /// Process the enclosed content.
    public static let post = HTTPMethod(rawValue: "POST")
    /// Replace the resource.
    public static let put = HTTPMethod(rawValue: "PUT")
    /// Change the resource (RFC 5789).
    public static let patch = HTTPMethod(rawValue: "PATCH")
    /// Remove the resource.
    public static let delete = HTTPMethod(rawValue: "DELETE")
    /// Describe the communication options.
    public static let options = HTTPMethod(rawValue: "OPTIONS")
}
