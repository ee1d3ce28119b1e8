/// What to call a certificate of a path in a report: by its place, never by its subject.
enum PathPlace {
    /// The place `depth`: 0 is the end user's certificate, 1 its issuer's.
    static func text(_ depth: Int) -> String {
        depth == 0 ? "the end user's certificate" : "authority \(depth) of the path"
    }
}
