/// Who signed, as the verified end-user certificate says.
///
/// Only the verifier makes one.
public struct VerifiedIdentity: Sendable, Hashable {
    /// Whom the certificate names, by the identifiers of its type.
    public enum Holder: Sendable, Hashable {
        /// A citizen (POCES).
        case citizen(PID)
        /// An employee (MOCES).
        case employee(CVRNumber, RID)
        /// A company (VOCES).
        case company(CVRNumber, UID)
        /// A function (FOCES).
        case function(CVRNumber, FID)
    }

    /// Whom the certificate names.
    public let holder: Holder
    /// The common name; nil for a citizen who hides the name.
    public let name: String?
    /// Whether the common name is exactly `Pseudonym`.
    public let isPseudonym: Bool
    /// Whether the certificate says that the holder is between 15 and 18 years old.
    public let isYouth: Bool
    /// The organisation (`O`), for example `Eksempel A/S // CVR:90000001`; nil where there is not exactly one.
    public let organization: String?

    init(holder: Holder, name: String?, isPseudonym: Bool, isYouth: Bool, organization: String?) {
        self.holder = holder
        self.name = name
        self.isPseudonym = isPseudonym
        self.isYouth = isYouth
        self.organization = organization
    }

    /// The type of the certificate.
    public var type: CertificateType { holder.type }

    /// The citizen's identifier, for POCES.
    public var pid: PID? {
        if case .citizen(let pid) = holder { pid } else { nil }
    }

    /// The company, for all types but POCES.
    public var cvr: CVRNumber? {
        switch holder {
        case .citizen: nil
        case .employee(let cvr, _), .company(let cvr, _), .function(let cvr, _): cvr
        }
    }

    /// The employee's identifier, for MOCES.
    public var rid: RID? {
        if case .employee(_, let rid) = holder { rid } else { nil }
    }

    /// The company certificate's identifier, for VOCES.
    public var uid: UID? {
        if case .company(_, let uid) = holder { uid } else { nil }
    }

    /// The function certificate's identifier, for FOCES.
    public var fid: FID? {
        if case .function(_, let fid) = holder { fid } else { nil }
    }
}

extension VerifiedIdentity.Holder {
    /// The type of certificate that names such a holder.
    public var type: CertificateType {
        switch self {
        case .citizen: .poces
        case .employee: .moces
        case .company: .voces
        case .function: .foces
        }
    }
}
