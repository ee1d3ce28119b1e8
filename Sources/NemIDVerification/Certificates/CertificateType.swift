/// The four types of OCES certificate.
public enum CertificateType: String, Sendable, Hashable, CaseIterable {
    /// A citizen's, identified by a PID.
    case poces
    /// An employee's, identified by CVR number and RID.
    case moces
    /// A company's, identified by CVR number and UID.
    case voces
    /// A function's (a device or a system), identified by CVR number and FID.
    case foces

    /// Hashes the place among the four, as cheap as that is.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .poces: hasher.combine(0)
        case .moces: hasher.combine(1)
        case .voces: hasher.combine(2)
        case .foces: hasher.combine(3)
        }
    }
}
