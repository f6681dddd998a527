// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "dateline",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dateline", targets: ["dateline"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "News"),
        .target(name: "Formats", dependencies: ["News", "CXML2", "CZlib"]),
        .target(name: "Pictures", dependencies: ["News", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Storage",
            dependencies: [
                "News", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "Transfer", dependencies: ["CCurl"]),
        .target(
            name: "Workflow",
            dependencies: [
                "News", "Storage", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]),
        .target(
            name: "Distribution",
            dependencies: [
                "News", "Formats", "Storage", "Transfer", "Workflow",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "Intake", dependencies: ["News", "Formats", "Pictures", "Storage", "Workflow"]),
        .target(
            name: "Web",
            dependencies: [
                "News", "Formats", "Pictures", "Storage", "Workflow", "Distribution", "CQRCode",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            exclude: ["Templates", "Assets"],
            plugins: ["EmbedPages"]),
        .target(name: "Demo", dependencies: ["News", "Workflow", "Storage", "Pictures", "CZlib"]),
        .executableTarget(
            name: "dateline",
            dependencies: [
                "News", "Formats", "Pictures", "Storage", "Transfer", "Workflow", "Intake", "Distribution", "Web",
                "Demo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "News", "Formats", "Pictures", "Storage", "Workflow", "Intake", "Distribution", "Transfer", "Web",
                "Demo",
                "LoopbackClient", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks"),
        .executableTarget(name: "embed-pages"),
        .executableTarget(name: "hammer", dependencies: ["News", "Storage", "Workflow"], path: "Tests/Hammer"),
        .target(
            name: "TestSupport", dependencies: ["News", "Storage", "Workflow", "CLibPQ"], path: "Tests/TestSupport"),
        .testTarget(name: "DemoTests", dependencies: ["Demo", "News", "CZlib"]),
        .testTarget(
            name: "DistributionTests",
            dependencies: [
                "Distribution", "Formats", "News", "Storage", "Transfer", "Workflow", "TestSupport", "TransferPeers",
            ]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "News"]),
        .testTarget(
            name: "Journeys",
            dependencies: [
                "dateline", "hammer", "Demo", "Formats", "Storage", "News", "LoopbackClient", "TestSupport",
                "TransferPeers",
            ],
            exclude: ["validate_ninjs.py"]),
        .testTarget(name: "NewsTests", dependencies: ["News", "TestSupport"]),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "News", "TestSupport"]),
        .target(name: "LoopbackClient", path: "Tests/LoopbackClient"),
        .testTarget(
            name: "TransferTests",
            dependencies: ["Transfer", "CCurl", "TransferPeers"]),
        .target(
            name: "TransferPeers",
            dependencies: ["Transfer", .product(name: "Crypto", package: "swift-crypto")], path: "Tests/Peers",
            exclude: ["peers.py", "read_mail.py"]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Distribution", "Workflow", "Storage", "Pictures", "News", "TestSupport", "LoopbackClient",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(name: "WorkflowTests", dependencies: ["Workflow", "Storage", "News", "TestSupport"]),
        .plugin(name: "EmbedPages", capability: .buildTool(), dependencies: ["embed-pages"]),
    ],
    swiftLanguageModes: [.v6]
)
