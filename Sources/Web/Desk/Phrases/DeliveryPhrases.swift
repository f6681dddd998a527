/// Deliveries and the destinations they go to.
struct DeliveryPhrases: Sendable {
    let delivery: String
    let destinations: String
    let destinationWord: String
    let subscriberWord: String
    let deliveryState: String
    let placeOfDelivery: String
    let formatWord: String
    let behindEntries: String
    let oldestWaiting: String
    let lastSuccess: String
    let whyStanding: String
    let destinationActive: String
    let destinationPaused: String
    let destinationParked: String
    let destinationFailing: String
    let upToDate: String
    let neverYet: String
    let noDestinations: String
    let destinationsCount: String
    let countParked: String
    let countPaused: String
    let countFailing: String
    let countBehind: String
    let addDestination: String
    let destinationName: String
    let destinationNameHint: String
    let destinationFolder: String
    let destinationFolderHint: String
    let folderName: String
    let noFolders: String
    let noSuchFormat: String
    let newestOnly: String
    let beginningLegend: String
    let beginningNow: String
    let beginningAll: String
    let beginningSince: String
    let beginningDay: String
    let destinationAdded: String
    let pauseIt: String
    let pauseReason: String
    let resumeIt: String
    let tryNow: String
    let resumeSkipping: String
    let destinationWasPaused: String
    let destinationWasResumed: String
    let replayHeading: String
    let replayHint: String
    let replayIt: String
    let replayBegun: String
    let backfillHeading: String
    let backfillHint: String
    let backfillIt: String
    let backfillBegun: String
    let backfillProgress: String
    let afterPosition: String
    let sinceDay: String
    let noPlaceToBegin: String
    let wirePosition: String
    let ofWireHead: String
    let waitingForEmbargo: String
    let attemptsSoFar: String
    let nextAttemptAt: String
    let latestDeliveries: String
    let noDeliveries: String
    let deliveryStory: String
    let deliveryTook: String
    let deliverySize: String
    let previewLast: String
    let previewNone: String
    let previewPictures: String
    let unknownPlace: String
    let daysShort: String
    let secondsShort: String
    let deliveryTabs: String
    let showFrom: String
    let routeKind: String
    let kindFolder: String
    let kindHTTP: String
    let kindSFTP: String
    let kindFTP: String
    let kindMail: String
    let routeURL: String
    let routeURLHint: String
    let routeHost: String
    let routePort: String
    let routePortHint: String
    let routeUser: String
    let routePassword: String
    let routePasswordHint: String
    let routeFolder: String
    let routeHostKey: String
    let routeHostKeyHint: String
    let routeEncryption: String
    let encryptionExplicit: String
    let encryptionImplicit: String
    let encryptionNone: String
    let mailRecipients: String
    let mailPictures: String
    let picturesAttached: String
    let picturesLinked: String
    let picturesNone: String
    let mailDigest: String
    let mailDigestHint: String
    let mannerLegend: String
    let houseStyle: String
    let houseStyleNone: String
    let charsetOf: String
    let fileNamesOf: String
    let fileNamesHint: String
    let alertsOnly: String
    let changeManner: String
    let previewManner: String
    let mannerChanged: String
    let sendTest: String
    let testTaken: String
    let newSecret: String
    let newSecretHint: String
    let onlyNewSecret: String
    let secretHeading: String
    let secretOnce: String
    let secretDropped: String
    let toTheDestination: String
    let serverIncomplete: String

    static let english = DeliveryPhrases(
        delivery: "Delivery",
        destinations: "Destinations",
        destinationWord: "Destination",
        subscriberWord: "Subscriber",
        deliveryState: "State",
        placeOfDelivery: "Place",
        formatWord: "Format",
        behindEntries: "Behind",
        oldestWaiting: "Oldest not delivered",
        lastSuccess: "Last success",
        whyStanding: "Reason",
        destinationActive: "At work",
        destinationPaused: "Paused",
        destinationParked: "Parked",
        destinationFailing: "Failing",
        upToDate: "up to date",
        neverYet: "never",
        noDestinations: "Nothing is delivered to anybody yet.",
        destinationsCount: "destinations",
        countParked: "parked",
        countPaused: "paused",
        countFailing: "failing",
        countBehind: "behind",
        addDestination: "Add a destination",
        destinationName: "Name",
        destinationNameHint: "Small letters, figures and dashes. It can’t be changed later.",
        destinationFolder: "Folder",
        destinationFolderHint: "A folder of this name is made in %@.",
        folderName:
            "A folder’s name has letters, figures, dots, dashes and underscores, and begins with a letter or figure.",
        noFolders: "Destinations are added with “dateline destination add” here.",
        noSuchFormat: "Choose one of the formats.",
        newestOnly: "Leave out leads that were replaced before they could be delivered",
        beginningLegend: "Older stories",
        beginningNow: "None: only what moves from now on",
        beginningAll: "All that are on the wire, as they stand now",
        beginningSince: "Those that moved since the beginning of a day",
        beginningDay: "Day",
        destinationAdded: "The destination is added.",
        pauseIt: "Pause",
        pauseReason: "Reason, for those who find it standing",
        resumeIt: "Resume",
        tryNow: "Try again at once",
        resumeSkipping: "Resume without the entry that failed",
        destinationWasPaused: "The destination is paused.",
        destinationWasResumed: "The destination goes on.",
        replayHeading: "Deliver once more",
        replayHint: "What moved is sent again, under the same keys.",
        replayIt: "Deliver once more",
        replayBegun: "It is delivered once more from there.",
        backfillHeading: "Older stories",
        backfillHint:
            "Each story goes once, as it stands now, behind everything that moves; what was sent already is left out.",
        backfillIt: "Deliver older stories",
        backfillBegun: "Older stories are on their way.",
        backfillProgress: "Older stories delivered",
        afterPosition: "After position",
        sinceDay: "Since the beginning of",
        noPlaceToBegin: "Say from which day, or after which position of the wire.",
        wirePosition: "Position",
        ofWireHead: "of",
        waitingForEmbargo: "Waiting for an embargo to end",
        attemptsSoFar: "Attempts",
        nextAttemptAt: "Next attempt",
        latestDeliveries: "Latest deliveries",
        noDeliveries: "Nothing was delivered yet.",
        deliveryStory: "Story",
        deliveryTook: "Took",
        deliverySize: "Size",
        previewLast: "How the last ten stories would reach it",
        previewNone: "None of the last 200 versions on the wire is for this destination.",
        previewPictures: "Pictures",
        unknownPlace: "unknown",
        daysShort: "d",
        secondsShort: "s",
        deliveryTabs: "Parts of delivery",
        showFrom: "Next",
        routeKind: "How it gets there",
        kindFolder: "Folder of this machine",
        kindHTTP: "Posted by HTTP, signed",
        kindSFTP: "SFTP",
        kindFTP: "FTP",
        kindMail: "Mail",
        routeURL: "Address",
        routeURLHint: "Stories are posted there: https://host/path.",
        routeHost: "Server",
        routePort: "Port",
        routePortHint: "Empty for the usual one.",
        routeUser: "User",
        routePassword: "Password",
        routePasswordHint: "It is kept with the destination and shown nowhere.",
        routeFolder: "Folder",
        routeHostKey: "The server’s key",
        routeHostKeyHint: "As ssh-keygen -l prints it: SHA256:…",
        routeEncryption: "Encryption",
        encryptionExplicit: "Begun after greeting (usual)",
        encryptionImplicit: "From the first byte",
        encryptionNone: "None: others on the way can read everything",
        mailRecipients: "Addresses",
        mailPictures: "Pictures",
        picturesAttached: "Attached",
        picturesLinked: "As links",
        picturesNone: "None",
        mailDigest: "One letter every so many minutes",
        mailDigestHint: "Empty for a letter a story.",
        mannerLegend: "How copy is made up",
        houseStyle: "House style",
        houseStyleNone: "As the desk wrote it",
        charsetOf: "Characters",
        fileNamesOf: "Names of files",
        fileNamesHint: "With %@.",
        alertsOnly: "Only what is urgent, recalled or corrected",
        changeManner: "Change how copy is made up",
        previewManner: "Preview",
        mannerChanged: "The destination is changed.",
        sendTest: "Send a test",
        testTaken: "The test %1 was taken in %2 ms.",
        newSecret: "Make a new secret",
        newSecretHint: "Both the new and the old one are used until you say that only the new one counts.",
        onlyNewSecret: "Only the new one counts",
        secretHeading: "The secret that requests are signed with",
        secretOnce: "It is shown only now. Give it to the subscriber.",
        secretDropped: "Only the new secret counts from now on.",
        toTheDestination: "To the destination",
        serverIncomplete: "Give the server, the user, and a port from 1 to 65535 or none.")
}
