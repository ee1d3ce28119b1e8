public import NemIDVerification

/// An employee who logged in with an employee certificate (MOCES).
///
/// Know the person by ``cvr`` and ``rid`` together: a RID is unique only within its company.
public struct Employee: VerifiedLogin {
    /// The company.
    public let cvr: CVRNumber

    /// The employee within the company.
    public let rid: RID

    /// Everything that the user's signature covers, and the whole answer as evidence.
    public let document: VerifiedDocument

    /// The name in the certificate.
    public var name: String? { document.identity.name }

    /// The organisation in the certificate, for example `Eksempel A/S // CVR:90000001`.
    public var organization: String? { document.identity.organization }

    init(cvr: CVRNumber, rid: RID, document: VerifiedDocument) {
        self.cvr = cvr
        self.rid = rid
        self.document = document
    }
}
