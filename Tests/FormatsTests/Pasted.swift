import News

/// What other programs put on the clipboard, written after their habits; the words are invented.
enum Pasted {
    static let word = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
        <head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="A Word Processor 15">
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
        <style><!-- p.MsoNormal {margin:0cm;} --></style></head>
        <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
        <p class=MsoTitle><span lang=EN-US>Ferry runs aground<o:p></o:p></span></p>
        <p class=MsoNormal><b>PORT ELM</b>&nbsp;– A <i style='mso-bidi-font-style:normal'>ferry</i> with 212 people
        ran aground – “nobody” was hurt.<o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>The tide<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]><b style='mso-bidi-font-weight:normal'>The wind</b></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
        style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>First</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span
        style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Second</p>
        <p class=MsoListParagraph>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span>Bare</p>
        <table class=MsoTableGrid><tr><td><p class=MsoNormal>Port<o:p></o:p></p></td><td><p class=MsoNormal>Boats</p></td></tr>
        <tr><td><p class=MsoNormal>Elm</p></td><td><p class=MsoNormal>12</p></td></tr></table>
        <p class=MsoQuote>Said <span class=MsoCommentReference style='mso-special-character:comment'></span>the master.</p>
        <div style='mso-element:comment-list'><p>Check this!</p></div>
        <!--EndFragment--></body></html>
        """

    static let wordBlocks: [Block] = [
        .heading(level: 2, [Run("Ferry runs aground")]),
        .paragraph([
            Run("PORT ELM", .strong), Run("\u{A0}– A "), Run("ferry", .emphasis),
            Run(" with 212 people ran aground – “nobody” was hurt."),
        ]),
        .list(ordered: false, [[Run("The tide")], [Run("The wind", .strong)]]),
        .list(ordered: true, [[Run("First")], [Run("Second")]]), .list(ordered: false, [[Run("Bare")]]),
        .table(Table(rows: [[[Run("Port")], [Run("Boats")]], [[Run("Elm")], [Run("12")]]])),
        .quote([[Run("Said the master.")]]),
    ]

    static let office = """
        <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span
        style="font-size:20pt;font-weight:400;">Ferry runs aground</span></h1><p dir="ltr" style="line-height:1.38;"><span
        style="font-weight:700;white-space:pre-wrap;">PORT ELM</span><span style="font-weight:400;font-style:normal;white-space:pre-wrap;"> – A </span><span
        style="font-style:italic;">ferry</span><span> ran </span><a href="https://port.example/"
        style="text-decoration:none;"><span style="color:#1155cc;">aground</span></a><span>.</span></p><br /><ul><li dir="ltr"
        aria-level="1"><p dir="ltr" role="presentation"><span>The tide</span></p></li><ul><li dir="ltr" aria-level="2"><p
        dir="ltr" role="presentation"><span>The wind</span></p></li></ul></ul></b><br class="Apple-interchange-newline">
        """

    static let officeBlocks: [Block] = [
        .heading(level: 2, [Run("Ferry runs aground")]),
        .paragraph([
            Run("PORT ELM", .strong), Run(" – A "), Run("ferry", .emphasis), Run(" ran "),
            Run("aground", link: "https://port.example/"), Run("."),
        ]),
        .list(ordered: false, [[Run("The tide")], [Run("The wind")]]),
    ]

    static let mail = """
        <div dir="ltr"><div style="display:none;max-height:0">A preview nobody sees</div>Dear desk,<div><br></div><div>see below.<br>Yours</div></div>
        <br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Ana wrote:<br></div><blockquote class="gmail_quote"
        style="margin:0 0 0 0.8ex;border-left:1px solid"><div>The ferry left at 9.<blockquote>When?</blockquote></div></blockquote></div>
        """

    static let mailBlocks: [Block] = [
        .paragraph([Run("Dear desk,")]), .paragraph([Run("see below.\nYours")]),
        .paragraph([Run("On Mon, Ana wrote:")]),
        .quote([[Run("The ferry left at 9.")], [Run("When?")]]),
    ]

    static let page = """
        <article><header><h1>Tides</h1><p class=lead>By <a href="/people/ana" rel=author>Ana Example</a></p></header><form>
        <p>The <em>spring</em> tide&nbsp;came.<sup>1</sup></p></form><figure><picture><img src="/a.jpg" alt="Sea"></picture>
        <figcaption>The sea on Monday</figcaption></figure><script>track()</script><dl><dt>High</dt><dd>9:10</dd></dl>
        <pre><code>09:10  4.1 m
        15:20  0.3 m</code></pre></article>
        """

    static let pageBlocks: [Block] = [
        .heading(level: 2, [Run("Tides")]), .paragraph([Run("By Ana Example")]),
        .paragraph([Run("The "), Run("spring", .emphasis), Run(" tide\u{A0}came.1")]),
        .paragraph([Run("The sea on Monday")]), .paragraph([Run("High")]), .paragraph([Run("9:10")]),
        .preserved("09:10  4.1 m\n15:20  0.3 m"),
    ]

    static let sheet = """
        <html><body link="#0563C1"><table border=0 cellpadding=0 width=192 style='border-collapse:collapse'><!--StartFragment-->
        <col width=64 span=3><tr height=20><td colspan=2 class=xl65 style='mso-ignore:colspan'>Boats by port</td><td></td></tr>
        <tr height=20><td height=20>Elm</td><td align=right x:num>12</td><td></td></tr><tr><td></td><td></td><td></td></tr>
        <tr><td>Oak</td><td align=right><b>3</b></td><td>&nbsp;</td></tr><!--EndFragment--></table></body></html>
        """

    static let sheetBlocks: [Block] = [
        .table(
            Table(rows: [
                [[Run("Boats by port")], []], [[Run("Elm")], [Run("12")]], [[Run("Oak")], [Run("3", .strong)]],
            ]))
    ]
}
