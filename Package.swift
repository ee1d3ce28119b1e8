// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "nemid",
    products: [
        .library(name: "NemIDHTTP", targets: ["NemIDHTTP"])
    ],
    targets: [
        // OpenSSL 3.0 or newer, from the distribution.
        .systemLibrary(
            name: "CNemIDOpenSSL",
            pkgConfig: "openssl",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),

        .target(
            name: "NemIDCrypto",
            dependencies: ["CNemIDOpenSSL"],
            swiftSettings: settings
        ),

        // Our own vectors, with typed names.
        .target(
            name: "NemIDFixtures",
            path: "Fixtures",
            resources: [.copy("Vectors")],
            swiftSettings: settings
        ),

        // Request and response values, HTTP/1.1 parsing and writing; no I/O.
        .target(name: "NemIDHTTP", swiftSettings: settings),
        .testTarget(
            name: "NemIDHTTPTests",
            dependencies: ["NemIDHTTP", "NemIDTestSupport"],
            swiftSettings: settings
        ),

        .target(
            name: "NemIDTestSupport",
            path: "Tests/NemIDTestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDCryptoTests",
            dependencies: ["NemIDCrypto", "NemIDFixtures", "NemIDTestSupport"],
            swiftSettings: settings
        ),
    ]
)
