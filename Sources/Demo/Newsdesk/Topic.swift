import News

/// What the demo's stories are about: ids of IPTC's Media Topics with names of the demo's own.
enum Topic: String, CaseIterable {
    case arts = "01000000", crime = "02000000", disaster = "03000000", economy = "04000000", education = "05000000"
    case environment = "06000000", health = "07000000", humanInterest = "08000000", labour = "09000000"
    case politics = "11000000", science = "13000000", society = "14000000", sport = "15000000", conflict = "16000000"
    case weather = "17000000", shipAccident = "20000145", shipping = "20000343", strike = "20000530"
    case election = "20000574", budget = "20000607", interestRates = "20000371", astronomy = "20000718"
    case football = "20001065", cycling = "20000892", theatre = "20000029", museum = "20000043", farming = "20000210"
    case forecast = "20001128", stormWarning = "20001131", rail = "20000340"

    var uri: String { "http://cv.iptc.org/newscodes/mediatopic/\(rawValue)" }

    func subject(in tongue: Tongue) -> Subject { Subject(name(in: tongue), uri: uri, qcode: "medtop:\(rawValue)") }

    private func name(in tongue: Tongue) -> String {
        switch self {
        case .arts: tongue.of("arts and media", "arts et médias", "فنون وإعلام")
        case .crime: tongue.of("justice", "justice", "قضاء")
        case .disaster: tongue.of("accidents", "accidents", "حوادث")
        case .economy: tongue.of("economy", "économie", "اقتصاد")
        case .education: tongue.of("schools", "enseignement", "تعليم")
        case .environment: tongue.of("environment", "environnement", "بيئة")
        case .health: tongue.of("health", "santé", "صحة")
        case .humanInterest: tongue.of("people", "gens", "منوعات")
        case .labour: tongue.of("work", "travail", "عمل")
        case .politics: tongue.of("politics", "politique", "سياسة")
        case .science: tongue.of("science", "science", "علوم")
        case .society: tongue.of("society", "société", "مجتمع")
        case .sport: tongue.of("sports", "sports", "رياضة")
        case .conflict: tongue.of("disputes and peace", "conflits et paix", "نزاعات وسلام")
        case .weather: tongue.of("weather", "météo", "طقس")
        case .shipAccident: tongue.of("accidents at sea", "accidents en mer", "حوادث بحرية")
        case .shipping: tongue.of("shipping", "navigation", "ملاحة")
        case .strike: tongue.of("strikes", "grèves", "إضرابات")
        case .election: tongue.of("elections", "élections", "انتخابات")
        case .budget: tongue.of("public budgets", "budgets publics", "موازنة عامة")
        case .interestRates: tongue.of("interest rates", "taux d’intérêt", "أسعار الفائدة")
        case .astronomy: tongue.of("astronomy", "astronomie", "فلك")
        case .football: tongue.of("football", "football", "كرة القدم")
        case .cycling: tongue.of("cycling", "cyclisme", "دراجات")
        case .theatre: tongue.of("theater", "théâtre", "مسرح")
        case .museum: tongue.of("museums and libraries", "musées et bibliothèques", "متاحف ومكتبات")
        case .farming: tongue.of("farming", "agriculture", "زراعة")
        case .forecast: tongue.of("forecasts", "prévisions", "توقعات الطقس")
        case .stormWarning: tongue.of("weather warnings", "alertes météo", "تحذيرات جوية")
        case .rail: tongue.of("railways", "chemin de fer", "سكك حديدية")
        }
    }
}
