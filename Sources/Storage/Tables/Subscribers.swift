import News

/// What is sold, and to whom.
extension Transaction {
    /// Adds a product. Its name must be free; who adds under the turn has seen that it is.
    package func addProduct(name: String, title: String, filter: ProductFilter, at now: WireTime) throws -> Product {
        let row = try row(
            """
            INSERT INTO product (name, title, filter, created)
            VALUES (\(name), \(title), \(try Documents.write(filter)), \(now)) RETURNING id
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no product") }
        return Product(id: try row.id("id"), name: name, title: title, filter: filter)
    }

    /// All products, by name.
    package func products() throws -> [Product] { try rows("SELECT * FROM product ORDER BY name").map(product) }

    package func product(_ id: ID<Product>) throws -> Product? {
        try row("SELECT * FROM product WHERE id = \(id)").map(product)
    }

    package func product(named name: String) throws -> Product? {
        try row("SELECT * FROM product WHERE name = \(name)").map(product)
    }

    /// The products of one subscriber.
    package func products(of subscriber: ID<Subscriber>) throws -> [Product] {
        try rows(
            """
            SELECT product.* FROM product JOIN subscriber_product ON product_id = product.id
            WHERE subscriber_id = \(subscriber) ORDER BY product.id
            """
        ).map(product)
    }

    /// Keeps what was changed of a product; the name stays.
    package func save(_ product: Product) throws {
        try run(
            """
            UPDATE product SET title = \(product.title), filter = \(try Documents.write(product.filter))
            WHERE id = \(product.id)
            """)
    }

    private func product(_ row: Row) throws -> Product {
        Product(
            id: try row.id("id"), name: try row.text("name"), title: try row.text("title"),
            filter: try Documents.read(ProductFilter.self, from: try row.text("filter")))
    }
}

extension Transaction {
    /// Adds a subscriber with everything but the id, which the store gives.
    package func addSubscriber(_ subscriber: Subscriber, at now: WireTime) throws -> Subscriber {
        let row = try row(
            """
            INSERT INTO subscriber (name, title, starts, ends, rights, contacts, created)
            VALUES (\(subscriber.name), \(subscriber.title), \(subscriber.period.from), \(subscriber.period.until),
                \(try Documents.write(subscriber.rights)), \(try Documents.write(subscriber.contacts)), \(now))
            RETURNING id
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no subscriber") }
        var added = subscriber
        added.id = try row.id("id")
        for product in subscriber.products.sorted() {
            try run("INSERT INTO subscriber_product (subscriber_id, product_id) VALUES (\(added.id), \(product))")
        }
        return added
    }

    /// All subscribers, by name.
    package func subscribers() throws -> [Subscriber] {
        var products: [ID<Subscriber>: Set<ID<Product>>] = [:]
        for row in try rows("SELECT subscriber_id, product_id FROM subscriber_product") {
            products[try row.id("subscriber_id"), default: []].insert(try row.id("product_id"))
        }
        return try rows("SELECT * FROM subscriber ORDER BY name").map { row in
            try subscriber(row, products: products[try row.id("id")] ?? [])
        }
    }

    package func subscriber(_ id: ID<Subscriber>) throws -> Subscriber? {
        try row("SELECT * FROM subscriber WHERE id = \(id)").map(subscriber)
    }

    package func subscriber(named name: String) throws -> Subscriber? {
        try row("SELECT * FROM subscriber WHERE name = \(name)").map(subscriber)
    }

    /// Keeps what was changed of a subscriber; its products too.
    package func save(_ subscriber: Subscriber) throws {
        try run(
            """
            UPDATE subscriber SET name = \(subscriber.name), title = \(subscriber.title),
                starts = \(subscriber.period.from), ends = \(subscriber.period.until),
                rights = \(try Documents.write(subscriber.rights)), contacts = \(try Documents.write(subscriber.contacts))
            WHERE id = \(subscriber.id)
            """)
        try run("DELETE FROM subscriber_product WHERE subscriber_id = \(subscriber.id)")
        for product in subscriber.products.sorted() {
            try run("INSERT INTO subscriber_product (subscriber_id, product_id) VALUES (\(subscriber.id), \(product))")
        }
    }

    private func subscriber(_ row: Row) throws -> Subscriber {
        let id: ID<Subscriber> = try row.id("id")
        let products = try rows("SELECT product_id FROM subscriber_product WHERE subscriber_id = \(id)")
        return try subscriber(row, products: Set(try products.map { try $0.id("product_id") }))
    }

    private func subscriber(_ row: Row, products: Set<ID<Product>>) throws -> Subscriber {
        Subscriber(
            id: try row.id("id"), name: try row.text("name"), title: try row.text("title"),
            period: .init(from: try row.optionalTime("starts"), until: try row.optionalTime("ends")),
            products: products,
            rights: try Documents.read(SubscriberRights.self, from: try row.text("rights")),
            contacts: try Documents.read([Subscriber.Contact].self, from: try row.text("contacts")))
    }
}
