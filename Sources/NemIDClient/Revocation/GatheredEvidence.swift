import NemIDVerification

/// What was gathered to answer a question, and what is to be said of it.
struct GatheredEvidence: Sendable {
    var lists: [[UInt8]] = []
    var answers: [RevocationEvidence.OCSPAnswer] = []
    var remarks: [String] = []

    var isEmpty: Bool { lists.isEmpty && answers.isEmpty }

    init() {}

    /// Nothing, and why.
    init(fault: String, _ question: EvidenceQuestion, _ address: EvidenceAddress) {
        remarks = [question.remark(fault, address)]
    }

    mutating func append(_ other: GatheredEvidence) {
        lists += other.lists
        answers += other.answers
        remarks += other.remarks
    }
}
