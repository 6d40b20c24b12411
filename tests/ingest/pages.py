"""Web pages made round a text: page skeletons as ministries, portals and blogs have them, and ways to set the text."""

import html
import re
from collections.abc import Callable

_LABEL = re.compile(r"(?:[IVX]+[.:]|\d+\.|\([a-z]\)|-) ")


def blocks(text: str) -> list[str]:
    """The paragraphs of a text as its blank lines part them; a list without blank lines is a block for each item."""
    made: list[str] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        lines: list[str] = []
        for line in part.split("\n"):
            if lines and _LABEL.match(line):
                made.append("\n".join(lines))
                lines = []
            lines.append(line)
        made.append("\n".join(lines))
    return made


def inline(block: str) -> str:
    bold = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html.escape(block, quote=False), flags=re.DOTALL)
    return bold.replace("\n", "<br />\n")


def as_p(text: str) -> str:
    return "\n".join(f"<p>{inline(block)}</p>" for block in blocks(text))


def as_div(text: str) -> str:
    return "\n".join(f'<div class="para"><span>{inline(block)}</span></div>' for block in blocks(text))


def as_br(text: str) -> str:
    return "<br>\n<br>\n".join(inline(block) for block in blocks(text))


def as_table(text: str) -> str:
    """Rows with the label in a cell of its own, as old pages are laid out."""
    rows = []
    for block in blocks(text):
        label = _LABEL.match(block)
        if label:
            rows.append(f"<tr><td valign=top>{label[0].strip()}</td><td>{inline(block[label.end() :])}</td></tr>")
        else:
            rows.append(f"<tr><td colspan=2>{inline(block)}</td></tr>")
    return f"<table border=0 width=600>{''.join(rows)}</table>"


def as_one_cell(text: str) -> str:
    return f"<table><tr><td>{as_p(text)}</td></tr></table>"


def as_lists(text: str) -> str:
    """Headings, ordered and bulleted lists as a careful editor would have them."""
    made: list[str] = []
    for block in blocks(text):
        section = re.match(r"[IVX]+[.:] ", block)
        label = re.match(r"(?:(\d+)\.|-) ", block)
        if section:
            made.append(f"<h3>{inline(block)}</h3>")
        elif label:
            tag = f'ol start="{label[1]}"' if label[1] else "ul"
            made.append(f"<{tag}><li>{inline(block[label.end() :])}</li></{tag[:2]}>")
        else:
            made.append(f"<p>{inline(block)}</p>")
    return re.sub(r"</ul>\n<ul>", "\n", "\n".join(made))


LAYOUTS: tuple[Callable[[str], str], ...] = (as_p, as_div, as_br, as_table, as_one_cell, as_lists)


def bare(body: str) -> str:
    return f"<html><body>{body}</body></html>"


def ministry(body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Memorandum of Cooperation | Ministry of Trade</title>
<style>.hidden {{ display: none }}</style><script>var page = "<p>The Participants shall obey.</p>";</script></head>
<body class="page has-sidebar">
<a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-notice" role="dialog"><p>We use cookies to make this site work. <button>Accept</button> <a href="/cookies">Cookie policy</a></p></div>
<header role="banner"><div class="logo"><a href="/"><img src="https://example.test/logo.png" alt="Ministry"></a></div>
<nav class="global-nav"><ul><li><a href="/about">About the Ministry</a></li><li><a href="/policy">Policies</a>
<ul><li><a href="/policy/trade">Trade Policy</a></li><li><a href="/policy/energy">Energy and Minerals</a></li></ul></li>
<li><a href="/press">Press Releases</a></li><li><a href="/statistics">Statistics</a></li></ul></nav></header>
<div class="topicpath"><a href="/">Home</a> &gt; <a href="/press">Press</a> &gt; Memorandum of Cooperation</div>
<main id="main"><div class="content-body">
<div class="share"><a href="https://example.test/x">Share on X</a> <a href="https://example.test/f">Facebook</a></div>
{body}
<!-- <p>A comment that nobody reads.</p> -->
</div>
<div class="contact-box"><h2>Contact</h2><p>Trade Policy Bureau, telephone 03-0000-0000 (extension 1234)</p></div>
<p class="pagetop"><a href="#top">Back to top</a></p></main>
<footer><ul><li><a href="/legal">Legal notice</a></li><li><a href="/map">Site map</a></li></ul>
<address>1-3-1 Somewhere, Chiyoda-ku, Tokyo 100-8901</address><p>Copyright Ministry of Trade. All Rights Reserved.</p></footer>
</body></html>"""


def portal(body: str) -> str:
    news = "".join(
        f"<li><a href='/n/{n}'>Minister visits factory number {n}</a><p>The Minister visited the factory and spoke with its workers about trade and energy.</p></li>"
        for n in range(6)
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<div class="wrapper"><div class="top"><a href="/">Government Portal</a> <a href="/ja">日本語</a> <a href="/contact">Contact</a></div>
<div class="cols"><div class="left"><h4>In this section</h4><ul><li><a href="/1">Agreements</a></li><li><a href="/2">Arrangements</a></li><li><a href="/3">Declarations</a></li></ul></div>
<div class="centre-col"><p class="date">Published 20 March 2026</p>
<div class="entry">{body}</div>
<div class="downloads"><h3>Downloads</h3><ul><li><a href="a.pdf">Memorandum (PDF, 120 KB)</a></li></ul></div>
<p>Last updated: 21 March 2026</p></div>
<div class="sidebar"><h4>Latest news</h4><ul>{news}</ul></div></div>
<div class="foot-links"><a href="/privacy">Privacy</a> | <a href="/access">Accessibility</a> | <a href="/terms">Terms of use</a></div></div></body></html>"""


def blog(body: str) -> str:
    posts = "".join(
        f"<article class='card'><h3><a href='/p{n}'>What the new minerals deal means, part {n}</a></h3><p>Our analysts look at what the two governments signed last week and why it matters.</p></article>"
        for n in range(4)
    )
    return f"""<!doctype html><html><head><meta charset=utf-8></head><body class="single-post">
<header class="site-header"><a href="/">Trade Law Notes</a><nav><a href="/a">Archive</a><a href="/s">Subscribe</a></nav></header>
<main><article class="post"><div class="post-meta"><span>By A. Writer</span> <time>March 20, 2026</time></div>
<div class="entry-content">{body}</div>
<div class="tags">Tags: <a href="/t/1">minerals</a>, <a href="/t/2">Japan</a></div>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">X</a></li><li><a href="#">Facebook</a></li></ul></div></article>
<section class="related-posts"><h2>Related posts</h2>{posts}</section>
<section id="comments"><h2>2 Comments</h2><p>Great text, thank you for posting it.</p><p>I agree with the Participants.</p></section></main>
<footer><p>© 2026 Trade Law Notes</p></footer></body></html>"""


def unnamed(body: str) -> str:
    """A page whose boxes have no names, with a long menu."""
    links = "".join(f"<li><a href=/{n}>Entry {n} of a menu</a></li>" for n in range(40))
    return f"""<html><body><div><div><ul>{links}</ul></div><div><div>{body}</div>
<div><div>Was this helpful?</div><div><a href=1>Yes</a></div><div><a href=2>No</a></div></div></div>
<div><p>Ministry of Everything, 1 Street, City. All content is available under the open licence, except where stated otherwise.</p></div></div></body></html>"""


def japanese(body: str) -> str:
    """A Japanese announcement with the English text under it."""
    return f"""<html lang=ja><body><div id=header><a href=/>経済産業省</a></div>
<div id=main><h1>深海鉱物資源に関する日米協力覚書に署名しました</h1><p>2026年3月20日</p>
<p>3月19日、経済産業大臣は、米国商務長官と協力覚書に署名しました。</p><h2>協力覚書（英文）</h2>{body}
<h2>関連資料</h2><ul><li><a href=a.pdf>協力覚書（PDF形式：120KB）</a></li></ul>
<h2>担当</h2><p>資源エネルギー庁 鉱物資源課 電話：03-0000-0000</p></div><div id=footer>Copyright</div></body></html>"""


SKELETONS: tuple[Callable[[str], str], ...] = (bare, ministry, portal, blog, unnamed, japanese)
