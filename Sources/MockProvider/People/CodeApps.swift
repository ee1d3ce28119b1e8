package import FoundationEssentials
import NemIDCrypto

/// The code apps of one person, and the request that waits for them: never more than one.
package struct CodeApps: Sendable, Hashable {
    /// In the order in which they were activated, revoked ones too.
    package private(set) var all: [CodeApp] = []
    /// The last request, until its login has taken note of the answer.
    package private(set) var request: CodeAppRequest?

    private let person: TestPerson.ID
    private var requestCount = 0

    /// How it stands with all apps together.
    enum Readiness: Sendable, Hashable {
        case none
        case ready
        /// The earliest waiting period ends then.
        case waiting(until: Date)
        case outdated
        case revoked
    }

    /// Apps on those phones, which could be used long ago.
    package init(person: TestPerson.ID, phones: [String] = []) {
        self.person = person
        all = zip(1..., phones).map { number, name in
            CodeApp(id: "\(person)-app-\(number)", name: name, pin: StartingFactors.pin, readyAt: .distantPast)
        }
    }

    func readiness(at now: Date) -> Readiness {
        guard !all.isEmpty else { return .none }
        let active = all.filter { $0.state == .active }
        if active.contains(where: { $0.readyAt <= now }) { return .ready }
        if let soonest = active.map(\.readyAt).min() { return .waiting(until: soonest) }
        return all.contains { $0.state == .outdated } ? .outdated : .revoked
    }

    // MARK: Apps

    /// Activates an app on a further phone, which can be used after a waiting period.
    ///
    /// - Returns: the app.
    /// - Throws: `CAN006` where there are as many as there may be.
    package mutating func add(name: String, pin: String, at now: Date) throws(PhoneRefusal) -> CodeApp {
        guard all.count(where: { $0.state != .revoked }) < LoginChoices.maximumApps else {
            throw PhoneRefusal(.can006, "there are \(LoginChoices.maximumApps) code apps already; revoke one first")
        }
        let app = CodeApp(
            id: "\(person)-app-\(all.count + 1)",
            name: name,
            pin: pin,
            readyAt: now.addingTimeInterval(LoginChoices.appWaitingSeconds)
        )
        all.append(app)
        return app
    }

    /// Ends the waiting period of an app now.
    package mutating func activate(_ id: CodeApp.ID, at now: Date) throws(PhoneRefusal) {
        let place = try place(id)
        guard all[place].state == .active, all[place].readyAt > now else {
            throw PhoneRefusal(.capp007, "the app is not in its waiting period")
        }
        all[place].readyAt = now
    }

    package mutating func set(_ state: CodeApp.State, of id: CodeApp.ID) throws(PhoneRefusal) {
        let place = try place(id)
        all[place].state = state
        all[place].unlockedUntil = nil
    }

    private func place(_ id: CodeApp.ID) throws(PhoneRefusal) -> Int {
        guard let place = all.firstIndex(where: { $0.id == id }) else {
            throw PhoneRefusal(.capp006, "the person has no code app of that id")
        }
        return place
    }

    // MARK: Requests

    /// Sends a request, which takes the place of an older one.
    ///
    /// - Returns: its number.
    package mutating func send(_ text: LocalizedText, isPushed: Bool, at now: Date) -> Int {
        requestCount += 1
        request = CodeAppRequest(number: requestCount, text: text, sentAt: now, isPushed: isPushed)
        return requestCount
    }

    /// Takes a request back, or takes note of its answer; nothing where another has come since.
    package mutating func endRequest(_ number: Int) {
        if request?.number == number { request = nil }
    }

    /// The request that a phone shows now: one that was pushed or fetched and waits for an answer.
    func visibleRequest(at now: Date) -> CodeAppRequest? {
        request.flatMap { $0.isWaiting(at: now) && ($0.isPushed || $0.isFetched) ? $0 : nil }
    }

    // MARK: A phone

    /// Opens an app, for five minutes.
    ///
    /// - Throws: as ``usable(_:at:)``; for a wrong PIN without a code, and with `CAPP004` for the last one, which revokes
    ///   the app.
    package mutating func unlock(_ id: CodeApp.ID, pin: String, at now: Date) throws(PhoneRefusal) {
        let place = try usable(id, at: now)
        guard ConstantTime.equal(Array(pin.utf8), Array(all[place].pin.utf8)) else {
            all[place].wrongPINs += 1
            guard all[place].wrongPINs < AttemptLimits.appPIN else {
                try set(.revoked, of: id)
                throw PhoneRefusal(.capp004, "too many wrong PINs: the app is revoked")
            }
            throw PhoneRefusal(nil, "wrong PIN")
        }
        all[place].wrongPINs = 0
        all[place].unlockedUntil = now.addingTimeInterval(LoginChoices.appUnlockedSeconds)
    }

    /// Locks an app.
    package mutating func lock(_ id: CodeApp.ID) {
        if let place = all.firstIndex(where: { $0.id == id }) { all[place].unlockedUntil = nil }
    }

    /// Lets an open app ask whether there is a request.
    package mutating func fetch(with id: CodeApp.ID, at now: Date) throws(PhoneRefusal) {
        try checkUnlocked(id, at: now)
        guard request?.isWaiting(at: now) == true else { throw PhoneRefusal(nil, "no request waits for an answer") }
        request?.isFetched = true
    }

    /// Answers the request with an open app.
    package mutating func answer(_ answer: CodeAppRequest.Answer, with id: CodeApp.ID, at now: Date)
        throws(PhoneRefusal)
    {
        try checkUnlocked(id, at: now)
        guard visibleRequest(at: now) != nil else {
            throw PhoneRefusal(nil, "no request waits for an answer on the phone")
        }
        request?.answer = answer
    }

    private func checkUnlocked(_ id: CodeApp.ID, at now: Date) throws(PhoneRefusal) {
        let place = try usable(id, at: now)
        guard all[place].isUnlocked(at: now) else {
            throw PhoneRefusal(nil, "the app is locked: unlock it by its PIN")
        }
    }

    /// The place of an app that can be used.
    ///
    /// - Throws: `CAPP006` where there is none of that id, `CAPP004` where it is revoked, `SRV007` where it is too old,
    ///   `CAPP008` in its waiting period.
    private func usable(_ id: CodeApp.ID, at now: Date) throws(PhoneRefusal) -> Int {
        let place = try place(id)
        switch all[place].state {
        case .revoked: throw PhoneRefusal(.capp004, "the app is revoked")
        case .outdated: throw PhoneRefusal(.srv007, "the app is too old")
        case .active: break
        }
        guard all[place].readyAt <= now else { throw PhoneRefusal(.capp008, "the waiting period is not over") }
        return place
    }
}
