"""More web pages made round a text: government portals with side bars, wikis, what word processors save as a page."""

import html

from tests.ingest.pages import as_p, blocks


def govuk(text: str) -> str:
    """A portal in the style of a government's common site: phase banner, contents, metadata, feedback."""
    return f"""<!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Memorandum - SITE</title></head>
<body class="govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner" role="region" aria-label="cookie banner">
<h2>Cookies on SITE</h2><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button></div>
<a href="#content" class="gem-c-skip-link govuk-skip-link">Skip to main content</a>
<header class="gem-c-layout-super-navigation-header" role="banner"><nav aria-labelledby="nav"><ul><li><a href="/browse">Benefits</a></li>
<li><a href="/tax">Money and tax</a></li></ul></nav></header>
<div class="govuk-width-container"><div class="gem-c-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/w">Worldwide</a></li></ol></div>
<main role="main" id="content" class="govuk-main-wrapper"><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/d">Department of Commerce</a></dd>
<dt>Published</dt><dd>28 October 2025</dd></dl></div><div class="govuk-grid-row"><div class="contents-list-container">
<nav class="gem-c-contents-list" role="navigation"><h2>Contents</h2><ol><li><a href="#a">Purpose</a></li><li><a href="#b">Areas</a></li></ol></nav></div>
<div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">{as_p(text)}</div></div></div>
<div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="https://x.test">Share on Facebook</a></li></ul></div></main></div>
<div class="gem-c-feedback"><form><h2>Is this page useful?</h2><button>Yes this page is useful</button></form></div>
<footer class="govuk-footer" role="contentinfo"><h2>Services and information</h2><ul><li><a href="/h">Help</a></li></ul>
<p>All content is available under the licence, except where otherwise stated</p></footer></body></html>"""


def word_saved(text: str) -> str:
    """A page that a word processor saved: styles of its own, conditional comments, empty paragraphs."""
    body = "\n".join(
        f"<p class=MsoNormal style='margin-bottom:0cm;text-align:justify'><span lang=EN-US style='font-size:\n12.0pt;"
        f'font-family:"Times New Roman",serif\'>{_words(block)}<o:p></o:p></span></p>\n'
        "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
        for block in blocks(text)
    )
    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Somebody</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {{mso-style-parent:""; margin:0cm}} @page WordSection1 {{size:595pt 842pt}} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {{mso-style-name:"Table Normal"}}</style><![endif]--></head>
<body lang=EN-US style='tab-interval:36.0pt'><div class=WordSection1>{body}</div></body></html>"""


def google_docs(text: str) -> str:
    """A page as a shared document is exported: classes without meaning, a span for every run."""
    body = "".join(
        f'<p class="c{at % 3}"><span class="c4">{_words(block)}</span></p><p class="c5 c6"><span class="c4"></span></p>'
        for at, block in enumerate(blocks(text))
    )
    return (
        '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">'
        "@import url(https://themes.test/fonts.css);.c4{color:#000;font-weight:400}.c0{padding-top:0pt}</style></head>"
        f'<body class="c7 doc-content">{body}</body></html>'
    )


def wiki(text: str) -> str:
    """A page of a wiki: tool bars, a table of contents, edit links, categories."""
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>Memorandum - Source library</title></head>
<body class="mediawiki"><div id="mw-page-base"></div><div id="content" class="mw-body" role="main"><h1 id="firstHeading">Memorandum</h1>
<div id="bodyContent"><div id="siteSub">From the source library</div><div id="jump-to-nav"></div>
<a class="mw-jump-link" href="#mw-head">Jump to navigation</a><div id="mw-content-text"><div class="mw-parser-output">
<div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul><li><a href="#P">1 Purpose</a></li></ul></div>{as_p(text)}
</div></div><div id="catlinks" class="catlinks"><a href="/C">Categories</a>: <ul><li><a href="/c1">2025 works</a></li></ul></div></div></div>
<div id="mw-navigation"><h2>Navigation menu</h2><div id="p-personal" role="navigation"><ul><li><a href="/in">Log in</a></li></ul></div></div>
<footer id="footer" class="mw-footer" role="contentinfo"><ul><li>This page was last edited on 1 January 2026.</li></ul></footer></body></html>"""


def european(text: str) -> str:
    """A page of a union's portal: languages to choose from, side menu, last update."""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body class="ecl-typography">
<a href="#main-content" class="ecl-link ecl-skip-link">Skip to main content</a>
<header class="ecl-site-header"><div class="ecl-site-header__language"><a class="ecl-site-header__language-selector">English</a>
<ul class="ecl-site-header__language-list"><li><a href="?bg" lang="bg">български</a></li><li><a href="?fr" lang="fr">français</a></li>
<li><a href="?de" lang="de">Deutsch</a></li></ul></div></header>
<nav class="ecl-breadcrumb" aria-label="You are here:"><ol><li><a href="/">Home</a></li><li><a href="/p">Policies</a></li></ol></nav>
<div class="ecl-container"><div class="ecl-row"><div class="ecl-col-3 sidebar"><ul><li><a href="/1">Trade agreements</a></li><li><a href="/2">Negotiations</a></li></ul></div>
<main id="main-content" class="ecl-col-9"><div class="ecl-editor">{as_p(text)}</div>
<div class="ecl-social-media-share"><p>Share this page</p><ul><li><a href="https://x.test">LinkedIn</a></li></ul></div></main></div></div>
<footer class="ecl-site-footer"><p>Last update: 1 January 2026</p><ul><li><a href="/a">Accessibility</a></li></ul></footer></body></html>"""


def _words(block: str) -> str:
    return html.escape(block, quote=False).replace("**", "").replace("\n", "<br>\n")


SKELETONS = (govuk, word_saved, google_docs, wiki, european)
