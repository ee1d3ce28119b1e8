import NemIDHTTP
import Synchronization

/// Where handlers, on other threads, leave their responses for a loop.
final class Mailbox: Sendable {
    struct Answer: Sendable {
        let connection: ConnectionID
        let response: HTTPResponse
    }

    let wakeUp: WakeUp
    private let answers = Mutex<[Answer]>([])

    init() throws(NetworkError) {
        wakeUp = try WakeUp()
    }

    func post(_ answer: Answer) {
        let wasEmpty = answers.withLock { answers in
            answers.append(answer)
            return answers.count == 1
        }
        if wasEmpty { wakeUp.signal() }
    }

    func takeAll() -> [Answer] {
        answers.withLock { answers in
            let taken = answers
            answers = []
            return taken
        }
    }
}
