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
        .library(name: "NemIDClient", targets: ["NemIDClient"]),
        .library(name: "NemIDVerification", targets: ["NemIDVerification"]),
        .library(name: "MockProvider", targets: ["MockProvider"]),
        .library(name: "NemIDHTTP", targets: ["NemIDHTTP"]),
        .executable(name: "nemid", targets: ["nemid"]),
        .executable(name: "nemid-mock", targets: ["nemid-mock"]),
        .executable(name: "DemoSite", targets: ["DemoSite"]),
    ],
    targets: [
        // OpenSSL 3.0 or newer, from the distribution.
        .systemLibrary(
            name: "CNemIDOpenSSL",
            pkgConfig: "openssl",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),

        // What Glibc's module map leaves out: epoll, eventfd, signalfd, accept4.
        .systemLibrary(name: "CNemIDLinux"),

        // Values over OpenSSL: keys, digests, certificates, revocation lists, OCSP, PKCS#12.
        .target(
            name: "NemIDCrypto",
            dependencies: ["CNemIDOpenSSL"],
            swiftSettings: settings
        ),

        // Bytes to tree, canonical form, writer.
        .target(
            name: "NemIDXML",
            swiftSettings: settings
        ),

        // Requests and responses, forms, cookies; HTTP/1.1 to and from octets.
        .target(
            name: "NemIDHTTP",
            swiftSettings: settings
        ),

        // Sockets, TLS: the server loop and a client.
        .target(
            name: "NemIDNetwork",
            dependencies: ["NemIDHTTP", "NemIDCrypto", "CNemIDOpenSSL", "CNemIDLinux"],
            swiftSettings: settings
        ),

        // The verifier.
        .target(
            name: "NemIDVerification",
            dependencies: ["NemIDXML", "NemIDCrypto"],
            swiftSettings: settings
        ),

        // The library that sites use.
        .target(
            name: "NemIDClient",
            dependencies: ["NemIDVerification", "NemIDNetwork", "NemIDHTTP", "NemIDCrypto", "NemIDXML"],
            exclude: ["Login/nemid-login.js"],
            swiftSettings: settings
        ),

        // The identity provider for tests.
        .target(
            name: "MockProvider",
            dependencies: ["NemIDXML", "NemIDHTTP", "NemIDNetwork", "NemIDCrypto"],
            exclude: [
                "Pages/Files/document-text.html",
                "Pages/Files/document.css",
                "Pages/Files/fetch.html",
                "Pages/Files/fetch.js",
                "Pages/Files/front-person.html",
                "Pages/Files/front-service-provider.html",
                "Pages/Files/front.html",
                "Pages/Files/icon.svg",
                "Pages/Files/launcher.css",
                "Pages/Files/launcher.html",
                "Pages/Files/launcher.js",
                "Pages/Files/new-person.html",
                "Pages/Files/parameters-finding.html",
                "Pages/Files/parameters-report.html",
                "Pages/Files/parameters.html",
                "Pages/Files/people-group.html",
                "Pages/Files/people.html",
                "Pages/Files/person-certificate.html",
                "Pages/Files/person-pair.html",
                "Pages/Files/person-tools.html",
                "Pages/Files/person.html",
                "Pages/Files/phone-activate.html",
                "Pages/Files/phone-answer.html",
                "Pages/Files/phone-entry.html",
                "Pages/Files/phone-unlock.html",
                "Pages/Files/phone.css",
                "Pages/Files/phone.html",
                "Pages/Files/phone.js",
                "Pages/Files/screen-choose-factor.html",
                "Pages/Files/screen-choose-password.html",
                "Pages/Files/screen-choose-user-id.html",
                "Pages/Files/screen-code-app.html",
                "Pages/Files/screen-code.html",
                "Pages/Files/screen-credentials.html",
                "Pages/Files/screen-document.html",
                "Pages/Files/screen-ended.html",
                "Pages/Files/screen-factor.html",
                "Pages/Files/screen-fetching.html",
                "Pages/Files/screen-four-digits.html",
                "Pages/Files/screen-key-card.html",
                "Pages/Files/screen-key-file-choice.html",
                "Pages/Files/screen-key-file.html",
                "Pages/Files/screen-notice.html",
                "Pages/Files/screen-terms.html",
                "Pages/Files/service-provider.html",
                "Pages/Files/service-providers.html",
                "Pages/Files/sign-text-viewer.html",
                "Pages/Files/site.css",
                "Pages/Files/site.html",
                "Pages/Files/viewer.css",
                "Pages/embed.sh",
                "WebServices/Files/pid.wsdl",
                "WebServices/Files/rid.wsdl",
                "WebServices/embed.sh",
            ],
            swiftSettings: settings
        ),

        // Command line of the verifier.
        .executableTarget(
            name: "nemid",
            dependencies: ["NemIDVerification", "NemIDClient", "NemIDCrypto"],
            swiftSettings: settings
        ),

        // Command line of the provider.
        .executableTarget(
            name: "nemid-mock",
            dependencies: ["MockProvider", "NemIDNetwork", "NemIDCrypto"],
            swiftSettings: settings
        ),

        // A mailbox that one logs in to.
        .executableTarget(
            name: "DemoSite",
            dependencies: ["NemIDClient", "MockProvider", "NemIDHTTP", "NemIDNetwork", "NemIDCrypto"],
            path: "DemoSite",
            exclude: [
                "Pages/Files/forside.svg",
                "Pages/Files/ikon.svg",
                "Pages/Files/postkassen.css",
                "Pages/embed.sh",
            ],
            swiftSettings: settings
        ),

        // Our own vectors, with typed names.
        .target(
            name: "NemIDFixtures",
            path: "Fixtures",
            resources: [.copy("Vectors"), .copy("Seeds")],
            swiftSettings: settings
        ),

        // What `make fuzz` runs.
        .executableTarget(
            name: "NemIDFuzz",
            dependencies: [
                "NemIDVerification",
                "NemIDClient",
                "NemIDXML",
                "NemIDHTTP",
                "NemIDCrypto",
                "CNemIDOpenSSL",
                "NemIDFixtures",
                "NemIDTestSupport",
            ],
            exclude: ["fuzz.sh", "coverage.sh", "Dictionaries"],
            swiftSettings: settings
        ),

        .target(
            name: "NemIDTestSupport",
            dependencies: ["NemIDXML", "NemIDHTTP", "NemIDNetwork", "NemIDCrypto", "CNemIDLinux", "CNemIDOpenSSL"],
            path: "Tests/NemIDTestSupport",
            swiftSettings: settings
        ),
        // Measures, against OpenSSL's bare arithmetic and against peers: `make bench`.
        .executableTarget(
            name: "NemIDBench",
            dependencies: [
                "NemIDClient",
                "NemIDVerification",
                "MockProvider",
                "NemIDXML",
                "NemIDHTTP",
                "NemIDCrypto",
                "NemIDTestSupport",
                "CNemIDOpenSSL",
                "CNemIDLinux",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDBenchTests",
            dependencies: ["NemIDBench", "NemIDVerification", "NemIDClient", "NemIDCrypto", "NemIDTestSupport"],
            swiftSettings: settings
        ),

        .testTarget(
            name: "NemIDTestSupportTests",
            dependencies: ["NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDCryptoTests",
            // OpenSSL is the judge of our own readers.
            dependencies: ["CNemIDOpenSSL", "NemIDCrypto", "NemIDFixtures", "NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDXMLTests",
            dependencies: ["NemIDXML", "NemIDFixtures", "NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDHTTPTests",
            dependencies: ["NemIDHTTP", "NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDNetworkTests",
            dependencies: ["NemIDHTTP", "NemIDNetwork", "NemIDCrypto", "NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDVerificationTests",
            dependencies: ["NemIDVerification", "NemIDXML", "NemIDCrypto", "NemIDFixtures", "NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "nemidTests",
            dependencies: [
                "NemIDVerification",
                "NemIDClient",
                "NemIDHTTP",
                "NemIDCrypto",
                "nemid",
                "NemIDFixtures",
                "NemIDTestSupport",
            ],
            exclude: ["Snapshots"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDFuzzTests",
            dependencies: [
                "NemIDVerification", "NemIDCrypto", "CNemIDOpenSSL", "NemIDXML", "NemIDFuzz", "NemIDFixtures",
                "NemIDTestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NemIDClientTests",
            dependencies: [
                "NemIDClient",
                "NemIDVerification",
                "NemIDXML",
                "MockProvider",
                "NemIDHTTP",
                "NemIDNetwork",
                "NemIDCrypto",
                "NemIDFixtures",
                "NemIDTestSupport",
            ],
            exclude: ["LoginScript/harness.js"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MockProviderTests",
            dependencies: [
                "MockProvider",
                "NemIDXML",
                "NemIDHTTP",
                "NemIDNetwork",
                "NemIDCrypto",
                "NemIDFixtures",
                "NemIDTestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "nemid-mockTests",
            dependencies: [
                "MockProvider", "NemIDHTTP", "NemIDNetwork", "NemIDCrypto", "NemIDTestSupport", "nemid-mock",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DemoSiteTests",
            dependencies: ["NemIDClient", "MockProvider", "NemIDHTTP", "NemIDNetwork", "DemoSite", "NemIDTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "NemIDClient",
                "MockProvider",
                "NemIDHTTP",
                "NemIDNetwork",
                "NemIDCrypto",
                "DemoSite",
                "NemIDTestSupport",
                "nemid-mock",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "InteropTests",
            dependencies: [
                "NemIDClient",
                "NemIDVerification",
                "MockProvider",
                "NemIDXML",
                "NemIDCrypto",
                "NemIDTestSupport",
                "nemid",
                "nemid-mock",
            ],
            exclude: [
                "Support/AskProvider.py",
                "Support/AskWebServices.py",
                "Support/CanonicalForms.c",
                "Support/CanonicalForms.java",
                "Support/CheckRevocation.java",
                "Support/MeasureResponse.c",
                "Support/MeasureResponse.java",
                "Support/ReadCertificates.py",
                "Support/RelyingParty.py",
                "Support/VerifyResponse.java",
            ],
            swiftSettings: settings
        ),
    ]
)
