import News

/// The Arabic service: two translations and what its own desk in Marsa Rimal writes.
extension NewsDesk {
    var arabic: [DemoStory] { [ferryInArabic, feesInArabic, solar, dustStorm, calligraphy, nawarasFootball, dates] }

    private var ferryInArabic: DemoStory {
        let day = weekday(305, .harrowmouth, .arabic)
        let copy = copy(
            "نجاة جميع ركاب عبّارة جنحت قبالة سواحل هارومَوث", .arabic, slug: "FERRY-AR", urgency: 4, by: [.salma],
            from: [.harrowmouth], ago: 120,
            in: ["world"], on: [.disaster, .shipAccident],
            about: [
                .organisation("خفر السواحل اللورافي", "coast-guard"),
                .person("إلسه فاريك", "ilse-varrick", "قائدة خفر السواحل"),
            ],
            keywords: ["عبّارة", "هارومَوث", "مضيق الفوانيس"], sources: ["خفر السواحل اللورافي"],
            pictures: [
                picture(
                    "ship", scene: "ferry", "العبّارة «ماريغولد» جانحة على صخور الشموع قبالة هارومَوث في لورافيا.",
                    sees: "عبّارة ذات مدخنة حمراء مائلة على صخور داكنة تحت مطر غزير.", taken: date(285, .harrowmouth))
            ],
            links: [.translation(of: "ferry")],
            [Block].text(
                "أعلن خفر السواحل في لورافيا أن جميع ركاب العبّارة التي جنحت يوم \(day) قبالة هارومَوث، وعددهم 188 راكبًا، وصلوا إلى البر سالمين.",
                "وقالت قائدة خفر السواحل إلسه فاريك إن 14 من أفراد الطاقم البالغ عددهم 26 بقوا على متن العبّارة لتشغيل المضخات.",
                "وأضافت فاريك للصحفيين: «فعل كل شخص ما طُلب منه، ولهذا أحمل إليكم أخبارًا سارة».",
                "وذكر مستشفى هارومَوث أن تسعة أشخاص عولجوا من كدمات ومن آثار البرد.",
                "وقال وزير النقل هنريك سولانو إنه طلب فتح تحقيق في الحادث."
            ).placing("ship", after: 1))
        return .released("ferry-ar", ago: 105, copy)
    }

    private var feesInArabic: DemoStory {
        let copy = copy(
            "رسوم الإرشاد البحري تختبر هدوء مضيق الفوانيس", .arabic, slug: "STRAIT-FEES-AR", by: [.karim],
            from: [.marsaRimal], ago: 1220, in: ["world"],
            on: [.conflict, .shipping],
            about: [.person("سمير النحوي", "samir-al-nahwi", "وزير الشؤون البحرية في نوارس")],
            keywords: ["مضيق الفوانيس", "نوارس", "إرشاد بحري"], sources: ["وزارة الشؤون البحرية"], genre: .newsFocus,
            links: [.translation(of: "strait-fees")],
            .text(
                "فتحت خطة نوارس لفرض مرشد بحري مدفوع الأجر على كل سفينة أول خلاف علني منذ ثلاثين عامًا بين الدول الثلاث المطلة على مضيق الفوانيس.",
                "وقالت وزارة الشؤون البحرية في مرسى الرمال إن على كل سفينة تزيد حمولتها على خمسة آلاف طن أن تستعين، ابتداءً من الربيع المقبل، بمرشد من نوارس في النصف الجنوبي من الممر، مقابل 1800 لورين.",
                "وقال وزير الشؤون البحرية سمير النحوي للصحفيين: «المرشد أرخص من الصخرة».",
                "وترفض أرفين الخطة. وقالت وزيرة خارجيتها كورالي دونوا بيك في خطاب ألقته في روشمار: «للمضيق ثلاث ضفاف ومعاهدة واحدة، والمعاهدة لا تتحدث عن تذاكر».",
                "وعبرت المضيق في العام الماضي نحو 19 ألف سفينة، بحسب لجنة المضيق."))
        return .released("strait-fees-ar", ago: 1205, copy)
    }

    private var solar: DemoStory {
        let copy = copy(
            "نوارس تفتتح محطة شمسية تكفي مئة ألف منزل", .arabic, slug: "SOLAR-AR", by: [.salma], from: [.marsaRimal],
            ago: 720, in: ["business"],
            on: [.economy, .environment], about: [.organisation("هيئة كهرباء نوارس", "nawaras-power")],
            keywords: ["طاقة شمسية", "نوارس"],
            sources: ["هيئة كهرباء نوارس"],
            .text(
                "افتُتحت جنوبي مرسى الرمال محطة للطاقة الشمسية تكفي، بحسب هيئة كهرباء نوارس، لتزويد مئة ألف منزل بالكهرباء.",
                "وقالت مديرة الهيئة ليلى الساحلي في حفل الافتتاح: «كنا نشكو من الشمس، واليوم نرسل إليها الفاتورة».",
                "وبلغت كلفة المحطة 310 ملايين لورين، وفق بيان الهيئة، واستغرق بناؤها عامين ونصف العام."))
        return .released("solar-ar", ago: 711, copy)
    }

    private var dustStorm: DemoStory {
        let copy = copy(
            "تحذير من عاصفة رملية جنوبي نوارس", .arabic, slug: "DUST-AR", urgency: 4, by: [], from: [.marsaRimal],
            ago: 260, in: ["weather"],
            on: [.weather, .stormWarning], keywords: ["عاصفة رملية", "طقس"], sources: ["مركز الأرصاد في نوارس"],
            .text(
                "حذّر مركز الأرصاد في نوارس من عاصفة رملية تضرب جنوب البلاد وتخفض مدى الرؤية إلى أقل من 500 متر.",
                "وأوصى المركز السائقين بتجنب الطريق الساحلي حتى تهدأ الرياح."))
        return .released("dust-ar", ago: 254, copy)
    }

    private var calligraphy: DemoStory {
        let copy = copy(
            "متحف مرسى الرمال يعرض رسائل البحارة بخط اليد", .arabic, slug: "LETTERS-AR", urgency: 6, by: [.salma],
            from: [.marsaRimal], ago: 1480, in: ["culture"],
            on: [.arts, .museum], about: [.organisation("متحف مرسى الرمال", "marsa-rimal-museum")],
            keywords: ["متحف", "خط عربي"], sources: ["متحف مرسى الرمال"],
            .text(
                "يعرض متحف مرسى الرمال 120 رسالة كتبها بحارة إلى أسرهم قبل قرن ونصف القرن، ولم يصل معظمها إلى أصحابها، بحسب المتحف.",
                "وقالت أمينة المتحف هدى المينائي: «كتبوا على عجل، لكن خطهم أجمل من خطنا ونحن على مهل».",
                "ودعا المتحف من يعرف أسماء المرسل إليهم إلى زيارة المعرض المفتوح شهرين."))
        return .released("letters-ar", ago: 1471, copy)
    }

    private var nawarasFootball: DemoStory {
        let copy = copy(
            "فريق المنارة يتعادل مع اتحاد الميناء ويحتفظ بالصدارة", .arabic, slug: "FOOTBALL-AR", urgency: 6,
            by: [.karim], from: [.marsaRimal], ago: 870, in: ["sports"],
            on: [.sport, .football], keywords: ["كرة القدم", "دوري نوارس"], sources: ["رابطة دوري نوارس"],
            .text(
                "تعادل فريق المنارة مع ضيفه اتحاد الميناء بهدف لكل منهما واحتفظ بصدارة دوري نوارس بفارق نقطتين.",
                "وسجل هدف المنارة فارس البدري من ركلة حرة، وأدرك الضيوف التعادل في الدقيقة الأخيرة.",
                "وقال مدرب المنارة عادل الشاطئي بعد المباراة: «خسرنا نقطتين وربحنا درسًا»."))
        return .released("football-ar", ago: 862, copy)
    }

    private var dates: DemoStory {
        let copy = copy(
            "أسعار التمور تتراجع مع وفرة المحصول في نوارس", .arabic, slug: "DATES-AR", urgency: 7, by: [.karim],
            from: [.marsaRimal], ago: 480, in: ["business"],
            on: [.economy, .farming], keywords: ["تمور", "أسعار"], sources: ["غرفة تجارة مرسى الرمال"],
            .text(
                "تراجعت أسعار التمور في سوق مرسى الرمال بنسبة 12 في المئة عن العام الماضي، بحسب غرفة التجارة، التي عزت ذلك إلى وفرة المحصول.",
                "وقال التاجر منصور النخلاوي: «الناس تشتري أقل مما نعرض، لكنها تبتسم أكثر»."))
        return .released("dates-ar", ago: 474, copy)
    }
}
