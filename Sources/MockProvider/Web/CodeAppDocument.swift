import FoundationEssentials
import NemIDCrypto

/// The code apps of a person, and the request that waits, as JSON.
struct CodeAppDocument: Sendable {
    let apps: CodeApps
    let now: Date

    var json: JSON {
        ["apps": .array(apps.all.map(json)), "request": apps.request.map(json) ?? .null]
    }

    private func json(_ app: CodeApp) -> JSON {
        let isWaiting = app.state == .active && app.readyAt > now
        return [
            "id": .string(app.id),
            "name": .string(app.name),
            "pin": .string(app.pin),
            "state": .string(isWaiting ? "waiting" : app.state.rawValue),
            "readyAt": isWaiting ? .string(CivilTime(app.readyAt).rfc3339) : .null,
        ]
    }

    private func json(_ request: CodeAppRequest) -> JSON {
        [
            "number": .number(String(request.number)),
            "text": .string(request.text.danish),
            "sentAt": .string(CivilTime(request.sentAt).rfc3339),
            "isPushed": .boolean(request.isPushed),
            "state": .string(request.answer?.rawValue ?? (request.isOver(at: now) ? "timed-out" : "waiting")),
        ]
    }
}
