/// How a test reaches the provider: both ways lead to the same engine.
enum Transport: String, CaseIterable, Sendable {
    case inProcess
    case socket
}
