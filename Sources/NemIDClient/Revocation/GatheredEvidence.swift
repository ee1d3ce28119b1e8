import NemIDVerification

/// What was gathered to answer a question, and what is to be said of it.
struct GatheredEvidence: Sendable {
    /// Lists that the verifier's rules took.
    var lists: [LoadedRevocationList] = []
    /// What came in place of a list, for the verifier to say what is wrong with it.
    var refused: [[UInt8]] = []
    var answers: [RevocationEvidence.OCSPAnswer] = []
    var remarks: [String] = []

    var isEmpty: Bool { lists.isEmpty && refused.isEmpty && answers.isEmpty }

    init() {}

    /// Nothing, and why.
    init(fault: String, _ question: EvidenceQuestion, _ address: EvidenceAddress) {
        remarks = [question.remark(fault, address)]
    }

    mutating func append(_ other: GatheredEvidence) {
        lists += other.lists
        refused += other.refused
        answers += other.answers
        remarks += other.remarks
    }
}
