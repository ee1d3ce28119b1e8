/// The two namespace names that Namespaces in XML §3 binds for good.
enum ReservedNamespace {
    static let xml: StaticString = "http://www.w3.org/XML/1998/namespace"
    static let xmlns: StaticString = "http://www.w3.org/2000/xmlns/"
}
