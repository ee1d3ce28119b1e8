/// What the PID-CPR service says to one question.
struct PIDAnswer: Sendable, Hashable {
    let cpr: String?
    let pid: String?
    let id: String?
    let status: PIDStatus

    /// What was asked, with a status; `pid` and `cpr` are what was found.
    init(to question: PIDQuestion, _ status: PIDStatus, pid: String? = nil, cpr: String? = nil) {
        self.cpr = cpr ?? question.cpr
        self.pid = pid ?? question.pid
        id = question.id
        self.status = status
    }
}
