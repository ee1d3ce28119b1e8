import NemIDHTTP
import Synchronization

/// Stands at a port until whoever answers there is ready.
///
/// Site and provider carry their own address, and a free port is known only once it is listened on.
final class LateResponder: Sendable {
    typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

    private let handler = Mutex<Handler?>(nil)

    func start(_ handler: @escaping Handler) {
        self.handler.withLock { $0 = handler }
    }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        guard let handler = handler.withLock({ $0 }) else {
            return .text("Vent et øjeblik. / One moment.\n", status: .serviceUnavailable)
        }
        return await handler(request)
    }
}
