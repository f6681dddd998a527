import News

/// The French service: three translations and what its own desk in Rochemare writes.
extension NewsDesk {
    var french: [DemoStory] {
        [ferryInFrench, feesInFrench, cometInFrench, coastRailway, mayors, cheeseFair, arvenneWeather]
    }

    private var ferryInFrench: DemoStory {
        let jour = weekday(305, .harrowmouth, .french)
        let copy = copy(
            "Tous les passagers sains et saufs après l’échouement d’un ferry au large de Harrowmouth",
            short: "Ferry échoué : tous les passagers à terre", .french,
            slug: "FERRY-ECHOUE", urgency: 4, by: [.odile], from: [.harrowmouth], ago: 128, in: ["national"],
            on: [.disaster, .shipAccident],
            about: [
                .organisation("Garde-côtes de Lorravie", "coast-guard"),
                .person("Ilse Varrick", "ilse-varrick", "commandante des garde-côtes"),
            ],
            keywords: ["ferry", "Harrowmouth"], sources: ["Garde-côtes de Lorravie"],
            pictures: [
                picture(
                    "echoue", scene: "ferry",
                    "Le ferry Marigold, échoué sur les rochers des Chandelles au large de Harrowmouth.",
                    sees: "Un ferry à cheminée rouge penche sur des rochers sous une pluie battante.",
                    taken: date(285, .harrowmouth))
            ],
            links: [.translation(of: "ferry")],
            [Block].text(
                "Les 188 passagers d’un ferry qui s’est échoué \(jour) au large de Harrowmouth, en Lorravie, ont tous été ramenés à terre, ont annoncé les garde-côtes.",
                "Quatorze des 26 membres d’équipage sont restés à bord pour faire tourner les pompes, a indiqué la commandante Ilse Varrick.",
                "« Chacun a fait ce qu’on lui demandait, et c’est pourquoi je n’ai que de bonnes nouvelles », a-t-elle déclaré à la presse.",
                "Neuf personnes ont été soignées pour des contusions et le froid, selon l’hôpital de Harrowmouth.",
                "Le ministre des Transports, Henrik Solano, a demandé l’ouverture d’une enquête."
            ).placing("echoue", after: 1))
        return .released("ferry-fr", ago: 110, copy)
    }

    private var feesInFrench: DemoStory {
        let copy = copy(
            "Détroit des Lanternes : le pilotage payant met à l’épreuve une vieille entente",
            short: "Détroit : la querelle du pilotage", .french, slug: "DETROIT-PILOTES",
            by: [.lucien], from: [.rochemare, .marsaRimal], ago: 1240, in: ["world"], on: [.conflict, .shipping],
            about: [.person("Coralie Dunois-Bec", "coralie-dunois-bec", "ministre des Affaires étrangères d’Arvenne")],
            keywords: ["détroit des Lanternes", "pilotage"], sources: ["Commission du détroit"], genre: .newsFocus,
            links: [.translation(of: "strait-fees")],
            .text(
                "Le projet du Nawaras d’imposer un pilote payant à tous les navires ouvre la première querelle publique depuis trente ans entre les trois pays riverains du détroit des Lanternes.",
                "À partir du printemps, tout navire de plus de 5.000 tonnes devrait prendre un pilote nawarais pour la moitié sud du passage, a annoncé le ministère de la Mer à Marsa Rimal. Le tarif serait de 1.800 lorins.",
                "« Un pilote coûte moins cher qu’un rocher », a déclaré à la presse le ministre de la Mer, Samir al-Nahwi.",
                "L’Arvenne s’y oppose. « Le détroit a trois rives et un seul traité, et ce traité ne parle pas de billets », a affirmé la ministre des Affaires étrangères, Coralie Dunois-Bec, dans un discours à Rochemare.",
                "Quelque 19.000 navires ont emprunté le détroit l’an dernier, selon la Commission du détroit."))
        return .released("strait-fees-fr", ago: 1228, copy)
    }

    private var cometInFrench: DemoStory {
        let copy = copy(
            "Une nouvelle comète sera visible à l’œil nu, selon l’observatoire du mont Pelluna",
            short: "Une comète bientôt visible à l’œil nu", .french, slug: "COMETE",
            by: [.odile], from: [.pelluna], ago: 1000, in: ["science"], on: [.science, .astronomy],
            about: [
                .organisation("Observatoire de Pelluna", "pelluna-observatory"),
                .person("Anneke Storrow", "anneke-storrow", "astronome"),
            ],
            keywords: ["comète", "astronomie"], sources: ["Observatoire de Pelluna"],
            links: [.translation(of: "comet")],
            .text(
                "Une comète découverte par un étudiant sera assez brillante pour être vue à l’œil nu au début de l’année prochaine, ont annoncé les astronomes du mont Pelluna.",
                "« Les comètes sont comme les chats : elles ont une queue et n’en font qu’à leur tête », a déclaré Anneke Storrow, qui dirige les relevés. « Mais celle-ci a bien commencé. »",
                "L’astre est passé pour la dernière fois près du Soleil il y a environ 4.100 ans, d’après les premiers calculs de l’observatoire."
            ))
        return .released("comet-fr", ago: 990, copy)
    }

    private var coastRailway: DemoStory {
        let copy = copy(
            "Arvenne : la ligne côtière rouvre après deux ans de travaux", .french, slug: "LIGNE-COTIERE", urgency: 6,
            by: [.lucien], from: [.rochemare], ago: 640,
            in: ["national"], on: [.rail], about: [.organisation("Chemins de fer d’Arvenne", "arvenne-railways")],
            keywords: ["train", "Arvenne"],
            sources: ["Chemins de fer d’Arvenne"],
            .text(
                "Les trains circulent de nouveau entre Rochemare et Valcendre, après deux ans de travaux sur la ligne côtière, ont annoncé les Chemins de fer d’Arvenne.",
                "Le trajet de 94 kilomètres prend 70 minutes, dix de moins qu’auparavant, a précisé leur porte-parole, Bertrand Oisel.",
                "« On voit la mer du début à la fin ; le retard sera pardonné », a plaisanté Léone Castagnac, institutrice, descendue du premier train."
            ))
        return .released("coast-railway", ago: 632, copy)
    }

    private var mayors: DemoStory {
        let copy = copy(
            "Valcendre élit à sa mairie une apicultrice de 29 ans", .french, slug: "VALCENDRE-MAIRIE", by: [.odile],
            from: [.valcendre], ago: 1760, in: ["politics"],
            on: [.politics, .election],
            about: [.person("Maëlle Corvaisier", "maelle-corvaisier", "maire élue de Valcendre")],
            keywords: ["élection", "Valcendre"],
            sources: ["Préfecture de Valcendre"],
            .text(
                "Maëlle Corvaisier, apicultrice de 29 ans, a été élue maire de Valcendre avec 53,2 % des voix, a annoncé la préfecture.",
                "« Une ruche n’obéit à personne, et pourtant tout s’y fait », a-t-elle lancé à ses partisans sur la place du marché.",
                "Le maire sortant, Aimé Rocquigny, a reconnu sa défaite dans un communiqué. La participation s’est établie à 61 %, selon la préfecture."
            ))
        return .released("valcendre", ago: 1750, copy)
    }

    private var cheeseFair: DemoStory {
        let copy = copy(
            "À la foire de Valcendre, un fromage de 212 kilos bat le record", .french, slug: "FOIRE-FROMAGE",
            urgency: 7, by: [.odile], from: [.valcendre], ago: 455,
            in: ["culture"], on: [.humanInterest, .farming], keywords: ["fromage", "Valcendre"],
            sources: ["Foire de Valcendre"],
            .text(
                "Une meule de 212 kilos a battu le record de la foire aux fromages de Valcendre, ont annoncé les organisateurs.",
                "« Il a fallu ouvrir le mur de la cave », a raconté le fromager, Firmin Gardelle."))
        return .released("cheese-fair", ago: 449, copy)
    }

    private var arvenneWeather: DemoStory {
        let copy = copy(
            "Météo en Arvenne : le vent faiblit, retour des éclaircies", .french, slug: "METEO-ARVENNE", urgency: 8,
            by: [], from: [.rochemare], ago: 210, in: ["weather"],
            on: [.weather, .forecast], keywords: ["météo", "Arvenne"], sources: ["Office météorologique d’Arvenne"],
            .text(
                "Le vent faiblira sur les côtes d’Arvenne et les éclaircies gagneront du terrain par l’ouest, prévoit l’Office météorologique.",
                "Il fera 13 degrés à Rochemare et 9 à Valcendre, selon le même bulletin."))
        return .released("arvenne-weather", ago: 204, copy)
    }
}
