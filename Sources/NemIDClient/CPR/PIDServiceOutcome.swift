/// What the PID-CPR service answered.
public enum PIDServiceOutcome: Sendable, Hashable {
    /// The number asked about is that of the person with the PID asked about.
    case match
    /// It is somebody else's, or nobody's.
    case noMatch
    /// The number of the person with the PID asked about, which the service provider may look up.
    case found(CPRNumber)
    /// The service gave no answer, for this reason.
    case refused(PIDServiceStatus)
}
