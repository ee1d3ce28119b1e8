import Testing

@testable import DemoSite

@Suite struct RouteTests {
    static let all: [Route] = [
        .front, .logIn, .logInAnswer, .logInEnding, .inbox, .letter(.init(1)), .letter(.init(9999)),
        .markUnread(.init(12)), .logOut, .loggedOut, .about, .asset(.styleSheet), .asset(.icon), .asset(.illustration),
        .asset(.loginScript),
    ]

    @Test("each route is found again at its own path", arguments: all)
    func roundTrip(route: Route) {
        #expect(Route(path: route.path) == route)
    }

    @Test(
        "HTTP-16 no other path is known",
        arguments: [
            "", "//", "/.", "/..", "/indbakke/", "/INDBAKKE", "/brev", "/brev/", "/brev/0", "/brev/01", "/brev/+1",
            "/brev/-1", "/brev/10000", "/brev/1/", "/brev/1/slet", "/brev/1/ulaest/", "/brev/٣", "//brev/1",
            "/postkassen.css/", "/../postkassen.css", "/brev/1/../2", "/log-paa;x",
        ]
    )
    func unknownPaths(path: String) {
        #expect(Route(path: path) == nil)
    }
}
