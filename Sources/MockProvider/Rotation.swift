/// Which authority of the provider is replaced.
public enum Rotation: String, Sendable, Hashable, CaseIterable {
    /// A new issuing CA below the present root.
    case issuing = "intermediate"
    /// A new root, and a new issuing CA below it.
    case root
}
