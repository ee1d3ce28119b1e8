/// A program that cannot start as it was asked to.
struct StartError: Error, Hashable {
    let reason: String

    init(reason: String) {
        self.reason = reason
    }

    init(portInUse port: UInt16, option: String) {
        reason = """
            Port \(port) er optaget. Luk det andet program, eller vælg en fri port med \(option) 0.
            Port \(port) is in use. Stop the other program, or take a free port with \(option) 0.
            """
    }
}
