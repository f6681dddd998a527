/// The verbs, each with who may use it.
extension DeskSite {
    static let verbRoutes: [DeskRoute] = [
        .get("/desk/urgent", .allowed(.release)) { desk in { try await desk.urgentPage($0) } },
        .post("/desk/urgent", .allowed(.release)) { desk in { try await desk.sendUrgent($0) } },
        .get("/desk/story/:id/release", .allowed(.release)) { desk in { try await desk.releaseSheet($0) } },
        .post("/desk/story/:id/release", .allowed(.release)) { desk in { try await desk.release($0) } },
        .get("/desk/story/:id/preview", .allowed(.read)) { desk in { try await desk.preview($0) } },
        .get("/desk/picture/:digest", .allowed(.read)) { desk in { try await desk.picture($0) } },
        .post("/desk/story/:id/unschedule", .allowed(.release)) { desk in { try await desk.unschedule($0) } },
        .post("/desk/story/:id/ready", .allowed(.edit)) { desk in { try await desk.ready($0) } },
        .post("/desk/story/:id/progress", .allowed(.edit)) { desk in { try await desk.progress($0) } },
        .get("/desk/story/:id/send-back", .allowed(.edit)) { desk in { try await desk.sendBackSheet($0) } },
        .post("/desk/story/:id/send-back", .allowed(.edit)) { desk in { try await desk.sendBack($0) } },
        .get("/desk/story/:id/hold", .allowed(.hold)) { desk in { try await desk.holdSheet($0) } },
        .post("/desk/story/:id/hold", .allowed(.hold)) { desk in { try await desk.hold($0) } },
        .post("/desk/story/:id/lift", .allowed(.hold)) { desk in { try await desk.lift($0) } },
        .post("/desk/story/:id/withdraw", .allowed(.withdraw)) { desk in { try await desk.withdraw($0) } },
        .post("/desk/story/:id/restore", .allowed(.withdraw)) { desk in { try await desk.restore($0) } },
        .get("/desk/story/:id/kill", .allowed(.kill)) { desk in { try await desk.killSheet($0) } },
        .post("/desk/story/:id/kill", .allowed(.kill)) { desk in { try await desk.kill($0) } },
        .get("/desk/story/:id/translate", .allowed(.write)) { desk in { try await desk.translateSheet($0) } },
        .post("/desk/story/:id/translate", .allowed(.write)) { desk in { try await desk.translate($0) } },
        .get("/desk/package", .allowed(.write)) { desk in { try await desk.newPackagePage($0) } },
        .post("/desk/package", .allowed(.write)) { desk in { try await desk.openPackage($0) } },
        .get("/desk/story/:id/package", .allowed(.write)) { desk in { try await desk.packageSheet($0) } },
        .post("/desk/story/:id/package", .allowed(.write)) { desk in { try await desk.arrangePackage($0) } },
    ]
}
