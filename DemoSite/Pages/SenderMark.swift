/// The round mark of a sender: an ornament, since the name stands beside it.
struct SenderMark: Sendable {
    let sender: Sender

    var html: HTML {
        HTML(.span, .class("afsendermaerke \(sender.styleClass)"), .ariaHidden) { sender.initials }
    }
}
