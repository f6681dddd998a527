import News

/// Who gets what, where it goes, and how that does.
extension DeskSite {
    static let deliveryRoutes: [DeskRoute] =
        destinationRoutes + subscriberRoutes + productRoutes + styleRoutes + watchedFeedRoutes + receiptRoutes

    private static let destinationRoutes: [DeskRoute] = [
        .get("/desk/delivery", .allowed(.watch)) { desk in { try await desk.deliveryPage($0) } },
        .get("/desk/destinations/new", .allowed(.manageSubscribers)) { desk in { try await desk.newDestinationPage($0) }
        },
        .post("/desk/destinations", .allowed(.manageSubscribers)) { desk in { try await desk.addDestination($0) } },
        .get("/desk/destinations/:id", .allowed(.watch)) { desk in { try await desk.destinationPage($0) } },
        .get("/desk/destinations/:id/preview", .allowed(.watch)) { desk in { try await desk.destinationPreview($0) } },
        .post("/desk/destinations/:id/manner", .allowed(.manageSubscribers)) { desk in
            { try await desk.changeManner($0) }
        },
        .post("/desk/destinations/:id/test", .allowed(.manageSubscribers)) { desk in { try await desk.sendTest($0) } },
        .post("/desk/destinations/:id/secret", .allowed(.manageSubscribers)) { desk in { try await desk.newSecret($0) }
        },
        .post("/desk/destinations/:id/pause", .allowed(.manageSubscribers)) { desk in { try await desk.pause($0) } },
        .post("/desk/destinations/:id/resume", .allowed(.manageSubscribers)) { desk in { try await desk.resume($0) } },
        .post("/desk/destinations/:id/replay", .allowed(.manageSubscribers)) { desk in { try await desk.replay($0) } },
        .post("/desk/destinations/:id/back-fill", .allowed(.manageSubscribers)) { desk in
            { try await desk.backfill($0) }
        },
    ]

    private static let subscriberRoutes: [DeskRoute] = [
        .get("/desk/subscribers", .allowed(.manageSubscribers)) { desk in { try await desk.subscribersPage($0) } },
        .get("/desk/subscribers/new", .allowed(.manageSubscribers)) { desk in { try await desk.newSubscriberPage($0) }
        },
        .post("/desk/subscribers", .allowed(.manageSubscribers)) { desk in { try await desk.addSubscriber($0) } },
        .get("/desk/subscribers/:id", .allowed(.manageSubscribers)) { desk in { try await desk.subscriberPage($0) } },
        .post("/desk/subscribers/:id", .allowed(.manageSubscribers)) { desk in { try await desk.changeSubscriber($0) }
        },
    ]

    private static let productRoutes: [DeskRoute] = [
        .get("/desk/products", .allowed(.manageSubscribers)) { desk in { try await desk.productsPage($0) } },
        .get("/desk/products/new", .allowed(.manageSubscribers)) { desk in { try await desk.newProductPage($0) } },
        .post("/desk/products", .allowed(.manageSubscribers)) { desk in { try await desk.addProduct($0) } },
        .get("/desk/products/:id", .allowed(.manageSubscribers)) { desk in { try await desk.productPage($0) } },
        .post("/desk/products/:id", .allowed(.manageSubscribers)) { desk in { try await desk.changeProduct($0) } },
    ]

    private static let watchedFeedRoutes: [DeskRoute] = [
        .get("/desk/feeds", .allowed(.watch)) { desk in { try await desk.feedsPage($0) } },
        .post("/desk/feeds", .allowed(.manageSubscribers)) { desk in { try await desk.watchFeed($0) } },
        .post("/desk/feeds/end", .allowed(.manageSubscribers)) { desk in { try await desk.unwatchFeed($0) } },
    ]

    private static let receiptRoutes: [DeskRoute] = [
        .get("/desk/story/:id/receipts", .allowed(.read)) { desk in { try await desk.receiptsPage($0) } },
        .post("/desk/story/:id/acknowledge", .allowed(.acknowledge)) { desk in { try await desk.noteAcknowledged($0) }
        },
    ]
}

/// The parts of delivery, as every page of it shows them.
struct DeliveryTab {
    var label: String
    var href: String
    /// "page" for the one that is shown.
    var current: String?
}

extension DeskSite {
    /// Those parts that whoever asks may see.
    func deliveryTabs(_ asked: DeskRequest, at current: String) -> [DeliveryTab] {
        let words = asked.words
        let all: [(Permission, String, String)] = [
            (.watch, words.deliveries.destinations, "/desk/delivery"),
            (.manageSubscribers, words.subscriber.subscribers, "/desk/subscribers"),
            (.manageSubscribers, words.portal.editors, "/desk/editors"),
            (.manageSubscribers, words.product.products, "/desk/products"),
            (.manageSubscribers, words.style.styles, "/desk/styles"),
            (.watch, words.feed.feeds, "/desk/feeds"),
        ]
        return all.filter { asked.may($0.0) }.map { _, label, href in
            DeliveryTab(label: label, href: href, current: href == current ? "page" : nil)
        }
    }
}

extension DeskRequest {
    /// Whether whoever asks has a role that allows something.
    func may(_ permission: Permission) -> Bool { visitor?.person.may(permission) ?? false }
}
